"""What is known of the world: places, countries, institutions, names of persons, officials.

In: the tables of `data/`. Out: `Gazetteer`, a typed view of them, built once. Phrases are looked up over the folded
columns of `tokens`, the longest that stands at a place first.

>>> from vnjp_relations.tokens import Tokens, tokenize
>>> tokens = tokenize("at the Hồ Chí Minh City hall")
>>> load_gazetteer().places.match(tokens.folds, 2)
(6, Place(name='Ho Chi Minh City', country='VN', is_city=True))
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import compress
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from vnjp_relations.language import undisturbed
from vnjp_relations.model import Name
from vnjp_relations.tables import read_table
from vnjp_relations.tokens import Tokens, folds_of

__all__ = ["Gazetteer", "KnownOfficial", "Phrases", "Place", "Tenure", "load_gazetteer"]

T = TypeVar("T")


@frozen(eq=False, repr=False)
class Phrases(Generic[T]):
    """Phrases and what they stand for, found by their first word."""

    _alone: Mapping[str, T]
    """What single words stand for."""
    _longer: Mapping[str, tuple[Set[str], Sequence[int], Mapping[tuple[str, ...], T]]]
    """By first word, the second words of its phrases, how many words they have, the most first, and the phrases."""
    first_words: frozenset[str] = field(init=False)
    """The words, folded, that a phrase starts with."""

    @first_words.default
    def _first_words(self) -> frozenset[str]:
        return frozenset(self._alone.keys() | self._longer.keys())

    @classmethod
    def of(cls, entries: Iterable[tuple[str, T]]) -> Phrases[T]:
        """The table of those phrases; of two alike, the first counts."""
        alone: dict[str, T] = {}
        longer: dict[str, dict[tuple[str, ...], T]] = {}
        for phrase, value in entries:
            folds = folds_of(phrase)
            if len(folds) == 1:
                alone.setdefault(folds[0], value)
            elif folds:
                longer.setdefault(folds[0], {}).setdefault(folds, value)
        return cls(
            alone,
            {
                first: ({phrase[1] for phrase in phrases}, sorted(set(map(len, phrases)), reverse=True), phrases)
                for first, phrases in longer.items()
            },
        )

    def starts(self, folds: Sequence[str], i: int, j: int) -> list[int]:
        """The tokens from i to j (exclusive) where a phrase may start: few, so that `match` need not be tried at each."""
        return list(compress(range(i, j), map(self.first_words.__contains__, folds[i:j])))

    def match(self, folds: Sequence[str], i: int, end: int | None = None) -> tuple[int, T] | None:
        """Where the longest phrase that starts at token i ends, and its value; None where there is none."""
        limit = len(folds) if end is None else end
        if i >= limit:
            return None
        first = folds[i]
        # Most words that open a phrase stand alone.
        if (longer := self._longer.get(first)) and i + 1 < limit and folds[i + 1] in longer[0]:
            for size in longer[1]:
                j = i + size
                if j <= limit and (value := longer[2].get(tuple(folds[i:j]))) is not None:
                    return j, value
        return None if (value := self._alone.get(first)) is None else (i + 1, value)


@frozen
class Place:
    """A city, or (`is_city` false) a region, a district or a site; `name` in English without diacritics."""

    name: str
    country: str
    is_city: bool = True


@frozen
class Tenure:
    """A post held, from and until an ISO date (possibly partial, empty where open)."""

    post: str
    since: str = ""
    until: str = ""


@frozen
class KnownOfficial:
    """An official of the public record: name (family first), country, other forms of the name, posts held."""

    name: Name
    country: str
    forms: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()


@frozen(eq=False, repr=False)
class Gazetteer:
    """The tables, typed. `with_officials` adds to them; nothing is changed in place."""

    places: Phrases[Place]
    countries: Phrases[str]
    institutions: Phrases[str]
    capitals: Mapping[str, str]
    seats: Phrases[str]
    vietnamese_families: frozenset[str]
    vietnamese_middles: frozenset[str]
    japanese_families: frozenset[str]
    japanese_givens: frozenset[str]
    family_ends: tuple[str, ...]
    given_ends: tuple[str, ...]
    historic: Phrases[bool]
    officials: tuple[KnownOfficial, ...] = field(default=())
    first_words: frozenset[str] = field(init=False)
    """The words, folded, that a place, a country or an institution starts with: most words of a text are none."""

    @first_words.default
    def _first_words(self) -> frozenset[str]:
        return frozenset().union(*(table.first_words for table in (self.places, self.countries, self.institutions)))

    def country_at(self, tokens: Tokens, i: int, end: int | None = None) -> tuple[int, str] | None:
        """The country that the words at token i name; abbreviations ("US", "UK") in capitals only."""
        match = self.countries.match(tokens.folds, i, end)
        if match and match[0] == i + 1 and len(tokens.folds[i]) <= 3 and tokens.shapes[i] not in ("A", "X"):
            return None
        return match

    def with_officials(self, *officials: KnownOfficial) -> Gazetteer:
        """The same gazetteer that knows these officials too, and believes them first."""
        return evolve(self, officials=(*officials, *self.officials))


def _entries(text: str) -> Iterator[str]:
    return (entry.strip() for entry in text.replace("\n", " ").split(";") if entry.strip())


def _by_country(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return ((phrase, country) for country, phrases in table.items() if country != "examples" for phrase in _entries(phrases))


def _places(tables: Mapping[str, Any]) -> Iterator[tuple[str, Place]]:
    for country, table in tables.items():
        for kind in ("cities", "regions"):
            for entry in _entries(table.get(kind, "")):
                code, found, names = entry.partition(":")
                spellings = [each.strip() for each in (names if found else code).split("=")]
                place = Place(spellings[0], code if found else country, kind == "cities")
                for spelling in spellings:
                    yield spelling, place
                    if " " in spelling:
                        yield spelling.replace(" ", ""), place


def _official(entry: Mapping[str, Any]) -> KnownOfficial:
    return KnownOfficial(
        Name(entry["family"], entry["given"]),
        entry["country"],
        tuple(entry.get("forms", ())),
        tuple(Tenure(*tenure) for tenure in entry.get("tenures", ())),
    )


@cache
@undisturbed()
def load_gazetteer() -> Gazetteer:
    """The built-in gazetteer."""
    names, places, countries, officials = (read_table(f"data/{stem}") for stem in ("names", "places", "countries", "officials"))
    japanese = names["japanese"]
    return Gazetteer(
        places=Phrases.of(_places(places)),
        countries=Phrases.of(_by_country(countries["names"])),
        institutions=Phrases.of(_by_country(countries["institutions"])),
        capitals={code: table["capital"] for code, table in places.items() if "capital" in table},
        seats=Phrases.of((seat, code) for code, table in places.items() for seat in _entries(table.get("seats", ""))),
        vietnamese_families=frozenset(names["vietnamese"]["family"].split()),
        vietnamese_middles=frozenset(names["vietnamese"]["middle"].split()),
        japanese_families=frozenset(japanese["family"].split()),
        japanese_givens=frozenset(japanese["given"].split()),
        family_ends=tuple(japanese["family_ends"].split()),
        given_ends=tuple(japanese["given_ends"].split()),
        historic=Phrases.of((name, True) for name in officials["historic"]["names"]),
        officials=tuple(_official(entry) for entry in officials["official"]),
    )
