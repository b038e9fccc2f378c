"""The officials of a readout as persons, ready to be compared with those of other readouts.

In: a readout. Out: a `Person` for each official whom its facts name, with the key that all spellings of the name have
in common, the marks that it bears, the kinds of its posts and the day of the report.

>>> name_key("Trần Văn Bảo", "VN") == name_key("TRAN VAN BAO", "VN"), name_key("Ōno Emi", "JP") == name_key("Emi Ohno", "JP")
(True, True)
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import count

from attrs import field, frozen

from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import fold_name
from vnjp_relations.model import Official, Readout
from vnjp_relations.post_kinds import PostKind, post_kind
from vnjp_relations.readings import is_kana, is_latin, kana_sound, plain_kanji, romaji

__all__ = ["Person", "name_key", "persons_of", "roll"]

_NAME_PARTS = 6


@frozen(order=True)
class Person:
    """The official that stands at `index` in a readout's list; `day` is an ordinal, 0 where nothing dates the readout."""

    country: str
    key: str
    document: str
    index: int
    day: int
    marks: tuple[str, ...]
    kinds: tuple[PostKind, ...]
    official: Official = field(eq=False, order=False)


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


def roll(readout: Readout) -> dict[Official, int]:
    """Every official whom a readout's facts name, with the place in its list; behind them those who are in no list."""
    places = {official: index for index, official in reversed(list(enumerate(readout.officials)))}
    by_name = {(official.name, official.country): index for official, index in places.items()}
    others = [each for meeting in readout.meetings for each in meeting.participants]
    others += [each.by for each in readout.commitments if each.by]
    behind = count(len(readout.officials))
    for each in others:
        if each not in places:
            known = by_name.get((each.name, each.country))
            places[each] = by_name[each.name, each.country] = next(behind) if known is None else known
    return places


def persons_of(readout: Readout) -> dict[int, Person]:
    """The officials of a readout by their place in its roll."""
    dates = [*(meeting.date for meeting in readout.meetings), readout.document.published]
    day = next((each.first.toordinal() for each in dates if each), 0)
    found: dict[int, Person] = {}
    for official, index in roll(readout).items():
        kinds = sorted({post_kind(post.title) for post in official.posts} - {PostKind()})
        name = str(official.name)
        marks = _marks(name) if official.country == "VN" and is_latin(name) else ()
        key = name_key(name, official.country)
        found.setdefault(index, Person(official.country, key, readout.document.id, index, day, marks, tuple(kinds), official))
    return found
