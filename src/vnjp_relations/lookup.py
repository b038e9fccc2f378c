"""Who, where and which side a name means.

In: a name as a user types it, and the officials it may mean. Out: the official, the side, the closest names there are.
Names match with or without marks, in either order, by a part of them where only one official has it, with or without
the post before it. An exact name goes before a part of one, and marks, where given, are believed first.

>>> from vnjp_relations.model import Name, Official
>>> index = NameIndex((Official(Name("Lê", "Văn Bình"), "VN"), Official(Name("Mori", "Kenji"), "JP")))
>>> index.find("kenji MORI"), index.find("Binh"), side_of("the Japanese side"), side_of("Mori")
(Official('Mori Kenji', 'JP'), Official('Lê Văn Bình', 'VN'), 'JP', None)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from attrs import field, frozen

from vnjp_relations.errors import AmbiguousName, UnknownName
from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import fold_name, fold_word
from vnjp_relations.model import Official, Side
from vnjp_relations.tables import read_table
from vnjp_relations.tokens import folds_of

__all__ = [
    "NameIndex",
    "city_name",
    "country_code",
    "nearest",
    "party_of",
    "pressed",
    "side_adjective",
    "side_english",
    "side_of",
]

# "Mori Kenji (JP)": as AmbiguousName lists its candidates.
_COUNTRY = re.compile(r"\s*\(([A-Z]{2})\)\s*$")
_WORD = re.compile(r"[^\W_]+")


def pressed(name: str) -> str:
    """A name for comparison: folded, letters and digits only ("Hà Nội" and "Hanoi" are one)."""
    return "".join(_WORD.findall(fold_name(name)))


@frozen(eq=False)
class _Calls:
    """`data/lookup.toml`: what the sides and people are called."""

    sides: Mapping[str, Side]
    capitals: Mapping[str, Side]
    english: Mapping[str, str]
    adjectives: Mapping[str, Side]
    honorifics: frozenset[str]


@cache
def _calls() -> _Calls:
    table = read_table("data/lookup")
    return _Calls(
        {pressed(name): side for side, entry in table["sides"].items() for name in entry["names"]},
        {pressed(name): side for side, entry in table["sides"].items() for name in entry.get("capitals", ())},
        {side: entry["english"] for side, entry in table["sides"].items()},
        {pressed(word): side for side, entry in table["sides"].items() for word in entry["adjectives"]},
        frozenset(table["honorifics"]),
    )


def side_of(name: str) -> Side | None:
    """The side of that name ("Vietnam", "VN", "the two sides"); None where it names none."""
    names = _calls().sides
    return names.get(pressed(name)) or names.get(pressed(name.lower().removeprefix("the ")))


def party_of(name: str) -> Side | None:
    """The side of that name where it speaks or is spoken to: a capital stands for its government there ("Tokyo")."""
    return side_of(name) or _calls().capitals.get(pressed(name))


def side_adjective(word: str) -> Side | None:
    """The side that an adjective is of ("Japanese", "joint"); None where it is of none."""
    return _calls().adjectives.get(pressed(word))


def side_english(side: str) -> str:
    """A side's name in English; another country's code as it is."""
    return _calls().english.get(side, side)


def country_code(name: str) -> str | None:
    """A country's code of ISO 3166-1 from its name or code; None for what is no country."""
    side = side_of(name)
    if side or re.fullmatch("[A-Z]{2}", name):
        return None if side == "both" else side or name
    folds = folds_of(name)
    found = load_gazetteer().countries.match(folds, 0)
    return found[1] if found and found[0] == len(folds) else None


def city_name(name: str) -> str | None:
    """The name by which meetings give a city; None for one that the gazetteer does not know."""
    folds = folds_of(name)
    found = load_gazetteer().places.match(folds, 0)
    return found[1].name if found and found[0] == len(folds) else None


def nearest(name: str, known: Iterable[str] | Mapping[str, str], count: int = 3) -> tuple[str, ...]:
    """The closest of what is known, closest first; of a mapping, what the closest keys stand for."""
    shown = known if isinstance(known, Mapping) else {each: each for each in known}
    by_fold = {fold_name(form): each for form, each in shown.items()}
    from difflib import get_close_matches  # only messages need it

    return tuple(dict.fromkeys(by_fold[each] for each in get_close_matches(fold_name(name), by_fold, count, 0.6)))


@frozen
class _Entry:
    """An official's names as words, folded with marks kept and with marks dropped."""

    official: Official
    marked: frozenset[str]
    plain: frozenset[str]
    full_marked: frozenset[tuple[str, ...]]
    full_plain: frozenset[tuple[str, ...]]
    posts: frozenset[str]
    solid: tuple[str, ...]


@frozen(eq=False)
class NameIndex:
    """Finds officials by any form of their name."""

    officials: tuple[Official, ...]
    _entries: tuple[_Entry, ...] = field(init=False, repr=False)

    @_entries.default
    def _made(self) -> tuple[_Entry, ...]:
        return tuple(map(_entry, self.officials))

    def find(self, form: str) -> Official:
        """The official that the form names.

        Raises:
            UnknownName: where none answers to it.
            AmbiguousName: where several do.
        """
        form, country = _COUNTRY.sub("", form), _COUNTRY.search(form)
        marked, plain = _words(form, fold_word), _words(form, fold_name)
        words, order, solid = frozenset(plain), tuple(sorted(plain)), "".join(plain)
        entries = [each for each in self._entries if not country or each.official.country == country[1]]
        rungs: list[Callable[[_Entry], bool]] = []
        if marked != plain:
            rungs.append(lambda each: tuple(sorted(marked)) in each.full_marked)
        rungs.append(lambda each: order in each.full_plain)
        if marked != plain:
            rungs.append(lambda each: each.marked.issuperset(marked))
        rungs.append(lambda each: words <= each.plain)
        # Scripts without spaces: a part of a name is a part of the string.
        rungs.append(lambda each: not solid.isascii() and any(solid in name for name in each.solid))
        rungs.append(lambda each: not words.isdisjoint(each.plain) and words <= each.plain | each.posts)
        for rung in rungs if words else ():
            found = [each.official for each in entries if rung(each)]
            if len(found) == 1:
                return found[0]
            if found:
                raise AmbiguousName(form, [f"{each} ({each.country})" for each in found])
        shown = {part: str(each) for each in self.officials for part in (each.name.family, each.name.given, str(each))}
        raise UnknownName(form, nearest(form, shown))


def _entry(official: Official) -> _Entry:
    name = str(official)
    size = len(_words(name, fold_name))
    forms = list(dict.fromkeys((name, *official.forms)))
    whole = [form for form in forms if len(_words(form, fold_name)) == size]
    return _Entry(
        official,
        frozenset(word for form in forms for word in _words(form, fold_word)),
        frozenset(word for form in forms for word in _words(form, fold_name)),
        frozenset(tuple(sorted(_words(form, fold_word))) for form in whole),
        frozenset(tuple(sorted(_words(form, fold_name))) for form in whole),
        frozenset(word for post in official.posts for word in _words(post.title, fold_name)) | _calls().honorifics,
        tuple(pressed(form) for form in forms),
    )


def _words(name: str, fold: Callable[[str], str]) -> Sequence[str]:
    return _WORD.findall(fold(name))
