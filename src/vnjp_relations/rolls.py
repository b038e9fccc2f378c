"""The officials of a readout as persons, ready to be compared with those of other readouts.

In: a readout. Out: its `Roll`, a `Person` for each official whom its facts name, with the key that all spellings of the name have
in common, the marks that it bears, the kinds of its posts and the day of the report.

>>> name_key("Trần Văn Bảo", "VN") == name_key("TRAN VAN BAO", "VN"), name_key("Ōno Emi", "JP") == name_key("Emi Ohno", "JP")
(True, True)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from attrs import field, frozen

from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import fold_name
from vnjp_relations.model import Official, Readout
from vnjp_relations.post_kinds import PostKind, post_kind
from vnjp_relations.readings import is_kana, is_latin, kana_sound, plain_kanji, romaji

__all__ = ["Person", "Roll", "name_key"]

_NAME_PARTS = 6


@frozen
class Person:
    """The official that stands at `index` in a readout's roll; `day` is an ordinal, 0 where nothing dates the readout."""

    document: str
    index: int
    country: str = field(eq=False)
    key: str = field(eq=False)
    day: int = field(eq=False)
    marks: tuple[str, ...] = field(eq=False)
    kinds: tuple[PostKind, ...] = field(eq=False)
    official: Official = field(eq=False)

    @property
    def place(self) -> tuple[str, str, str, int]:
        """Where it stands among others."""
        return self.country, self.key, self.document, self.index


@frozen(eq=False)
class Roll:
    """Every official whom a readout's facts name: those of its list, and behind them others; `places` says where."""

    readout: Readout
    places: Mapping[Official, int]
    persons: tuple[Person, ...]

    @classmethod
    def of(cls, readout: Readout) -> Roll:
        """The roll of a readout."""
        dates = [*(meeting.date for meeting in readout.meetings), readout.document.published]
        day = next((each.first.toordinal() for each in dates if each), 0)
        officials = list(dict.fromkeys(readout.officials))
        places = {official: index for index, official in enumerate(officials)}
        by_name = {(official.name, official.country): index for official, index in reversed(places.items())}
        named = [each for meeting in readout.meetings for each in meeting.participants]
        named += [each.by for each in readout.commitments if each.by]
        for each in named:
            if each not in places:
                places[each] = by_name.setdefault((each.name, each.country), len(officials))
                if places[each] == len(officials):
                    officials.append(each)
        persons = (_person(readout.document.id, index, official, day) for index, official in enumerate(officials))
        return cls(readout, places, tuple(persons))


def _person(document: str, index: int, official: Official, day: int) -> Person:
    name, country = str(official.name), official.country
    marks = _marks(name) if country == "VN" and is_latin(name) else ()
    kinds = _kinds(tuple(post.title for post in official.posts))
    return Person(document, index, country, name_key(name, country), day, marks, kinds, official)


@lru_cache(maxsize=8192)
def _kinds(titles: tuple[str, ...]) -> tuple[PostKind, ...]:
    return tuple(sorted(set(map(post_kind, titles)) - {PostKind()}))


@lru_cache(maxsize=65536)
def name_key(name: str, country: str) -> str:
    """What spellings of one name have in common; the first letter says how it was made."""
    if not is_latin(name):
        return "k" + kana_sound(name) if country == "VN" and is_kana(name) else "j" + plain_kanji(name)
    if country == "JP":
        return "l" + (" ".join(sorted(filter(None, map(romaji, name.split()[:_NAME_PARTS])))) or name)
    parts = fold_name(name).replace("-", " ").split()[:_NAME_PARTS] or [name]
    if country != "VN":
        return "l" + " ".join(sorted(parts))
    families = load_gazetteer().vietnamese_families
    if parts[0] not in families and parts[-1] in families:
        parts = [parts[-1], *parts[:-1]]
    return "l" + " ".join(parts)


@lru_cache(maxsize=65536)
def _marks(name: str) -> tuple[str, ...]:
    """The marks of each syllable, wherever on it they stand (hoà, hòa)."""
    plain = unicodedata.normalize("NFD", name.casefold().replace("đ", "d\u0335").replace("-", " "))
    return tuple("".join(sorted(char for char in part if unicodedata.combining(char))) for part in plain.split())
