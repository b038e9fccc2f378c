"""Which officials of which readouts are one person.

In: the persons of readouts. Out: groups of them, each one person, in a fixed order that does not depend on that of the
readouts. Names meet by a key that forgets marks, spelling and, for Japanese,
order; names in kana and kanji meet Latin ones by how they sound, where one alone fits. A key that two people share
falls apart where their posts, or the marks of their names, say so. Time is near-linear: only names that share a key,
a family name or their consonants are compared.

>>> from vnjp_relations.model import Document, Name, Official, Readout
>>> from vnjp_relations.rolls import Roll
>>> first = Readout(Document("a", ""), officials=(Official(Name("Trần", "Văn Bảo"), "VN"),))
>>> second = Readout(Document("b", ""), officials=(Official(Name("Tran", "Van Bao"), "VN"), Official(Name("Ōno", "Emi"), "JP")))
>>> persons = [*Roll.of(first).persons, *Roll.of(second).persons]
>>> [[person.document for person in group] for group in same_officials(persons)]
[['b'], ['a', 'b']]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.model import Official
from vnjp_relations.post_kinds import PostKind, post_kind
from vnjp_relations.readings import (
    family_sounds,
    is_kana,
    is_latin,
    plain_kanji,
    reads_as,
    romaji,
    skeleton,
    sounds_like,
)
from vnjp_relations.rolls import Person, name_key

__all__ = ["UnionFind", "same_officials", "same_post"]

_OUTSIDE = frozenset({"parliament", "party", "state", ""})
"""Spheres that go together with any other: members of parliament hold ministries, party leaders offices of state."""
_DIPLOMAT = {"diplomacy", "foreign-affairs"}
"""Ambassadors come from the foreign ministry, and return to it."""
_YEAR = 365


class UnionFind:
    """Disjoint sets of strings; the smallest of a set stands for it, so that the order of joining does not matter."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The representative of an item's set."""
        root = item
        while (above := self._above.get(root, root)) != root:
            root = above
        while item != root:
            self._above[item], item = root, self._above.get(item, item)
        return root

    def join(self, one: str, other: str) -> None:
        """Make two items' sets one."""
        a, b = sorted((self.find(one), self.find(other)))
        self._above[b] = a


# --- keys


def _aliases(persons: Iterable[Person], sets: UnionFind) -> None:
    """Names in two scripts that one text, or the public record, gives a person are one."""
    named = [(str(person.official.name), person.country, person.official.forms) for person in persons]
    named += [(str(known.name), known.country, known.forms) for known in load_gazetteer().officials]
    for name, country, forms in named:
        for form in forms:
            if is_latin(form) != is_latin(name) and _is_full(form):
                sets.join(*(country + name_key(each, country) for each in (name, form)))


def _is_full(form: str) -> bool:
    return " " in form.strip() if is_latin(form) else len(plain_kanji(form)) > 3 or (is_kana(form) and len(form) > 4)


def _sounds(persons: Iterable[Person], sets: UnionFind) -> None:
    """Names in kana or kanji join the Latin name that alone sounds like them, of those whose posts do not speak against it."""
    latin: dict[tuple[str, str], dict[str, Person]] = defaultdict(dict)
    others: dict[str, list[Person]] = defaultdict(list)
    kinds: dict[str, set[PostKind]] = defaultdict(set)
    for person in persons:
        kinds[person.country + person.key].update(person.kinds)
        name = person.official.name
        if not person.key.startswith("l"):
            others[person.country + person.key].append(person)
        elif person.country == "VN" and " " in person.key:
            latin["VN", skeleton(str(name))].setdefault(person.key, person)
        elif person.country == "JP" and name.given:
            for part in (name.family, name.given):
                latin["JP", romaji(part)].setdefault(person.key, person)
    for key, group in others.items():
        country, written = group[0].country, str(group[0].official.name)
        blocks = [skeleton(written)] if country == "VN" else family_sounds(written)
        near = {each.key: each.official for block in blocks for each in latin.get((country, block), {}).values()}
        fits = [country + each for each, official in near.items() if _sounds_as(written, official)]
        fits = [each for each in fits if not _conflict(tuple(kinds[key]), tuple(kinds[each]), 0)]
        close = [each for each in fits if same_post(kinds[key], kinds[each])]
        chosen = close if len(close) == 1 else fits
        if len(chosen) == 1:
            sets.join(key, chosen[0])


def _sounds_as(written: str, official: Official) -> bool:
    if official.country == "VN":
        return sounds_like(written, str(official.name))
    name = official.name
    return reads_as(written, name.family, name.given) or reads_as(written, name.given, name.family)


# --- namesakes


def same_post(one: Iterable[PostKind], other: Iterable[PostKind]) -> bool:
    """Whether the two can hold one post: same rank, and no two sectors."""
    return any(a.rank == b.rank and (a.sector == b.sector or not a.sector or not b.sector) for a in one for b in other)


def _conflict(one: Sequence[PostKind], other: Sequence[PostKind], apart: int) -> bool:
    """Whether one person cannot well hold these posts `apart` days from one another."""
    return bool(one) and bool(other) and all(_unlikely(a, b, apart) for a in one for b in other)


def _unlikely(a: PostKind, b: PostKind, apart: int) -> bool:
    if a.sphere == b.sphere:
        # Ministers change their ministry; two deputies of two ministries within the year are two people.
        return bool(a.sector and b.sector) and a.sector != b.sector and not (a.top and b.top) and apart < _YEAR
    if a.sphere in _OUTSIDE or b.sphere in _OUTSIDE or _DIPLOMAT in ({a.sphere, b.sector}, {b.sphere, a.sector}):
        return False
    return apart < _YEAR


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the marks of two names contradict: a syllable bears on each side what it does not on the other."""
    return len(one) == len(other) and any(set(a) - set(b) and set(b) - set(a) for a, b in zip(one, other, strict=True))


def _apart(one: Sequence[Person], other: Sequence[Person]) -> int:
    """Days between two sets of reports (each in order of day); 0 where they overlap or a date is not known."""
    if not one[0].day or not other[0].day:
        return 0
    return max(0, other[0].day - one[-1].day, one[0].day - other[-1].day)


@cache
def _held() -> dict[tuple[str, str], tuple[PostKind, ...]]:
    """The posts that officials of the public record have held."""
    return {
        (known.country, name_key(str(known.name), known.country)): tuple(post_kind(tenure.post) for tenure in known.tenures)
        for known in load_gazetteer().officials
    }


def _split(persons: list[Person]) -> list[list[Person]]:
    """People of one name key: one group, or several where posts or marks contradict."""
    alike: dict[tuple[object, ...], list[Person]] = defaultdict(list)
    for person in persons:
        # A bare mention says nothing of who it is: each goes to the one near it in time.
        alike[(person.marks, person.kinds, 0 if person.kinds else person.day)].append(person)
    bundles = sorted(
        (sorted(each, key=lambda person: (person.day, person.place)) for each in alike.values()),
        key=lambda each: (not each[0].kinds, each[0].day, each[0].place),
    )
    if not any(_contradict(a, b) for at, a in enumerate(bundles) if a[0].kinds for b in bundles[:at]):
        return [persons]
    groups: list[list[list[Person]]] = []
    for bundle in bundles:
        # Only bundles with posts are compared with, of which there are few: bare ones follow them.
        free = [group for group in groups if not any(_contradict(bundle, member) for member in group if member[0].kinds)]
        if free:
            min(free, key=lambda group: _distance(bundle, group)).append(bundle)
        else:
            groups.append([bundle])
    return [[person for bundle in group for person in bundle] for group in groups]


def _distance(bundle: Sequence[Person], group: Sequence[Sequence[Person]]) -> tuple[bool, int]:
    members = [member for member in group if member[0].kinds] or group[:1]
    return min((not same_post(bundle[0].kinds, member[0].kinds), _apart(bundle, member)) for member in members)


def _contradict(one: Sequence[Person], other: Sequence[Person]) -> bool:
    a, b = one[0], other[0]
    if _differ(a.marks, b.marks):
        return not same_post(a.kinds, b.kinds)
    held = _held().get((a.country, a.key), ())
    on_record = same_post(a.kinds, held) and same_post(b.kinds, held)
    return not on_record and _conflict(a.kinds, b.kinds, _apart(one, other))


def _attach_short(groups: list[list[Person]]) -> list[list[Person]]:
    """Names of one part ("Kishida") join the one full name near in time that has it and shares a post."""
    full: list[list[Person]] = []
    short: list[list[Person]] = []
    held: dict[tuple[str, str], list[tuple[list[Person], set[tuple[str, int]]]]] = defaultdict(list)
    for group in groups:
        parts = {part for person in group if person.key.startswith("l") for part in person.key[1:].split()}
        if parts and all(" " not in person.key for person in group if person.key.startswith("l")):
            short.append(group)
            continue
        full.append(group)
        ranks = {(kind.rank, _year(person)) for person in group for kind in person.kinds}
        for part in parts:
            held[group[0].country, part].append((group, ranks))
    for group in short:
        left: list[Person] = []
        for person in group:
            near = {(kind.rank, _year(person) + years) for kind in person.kinds for years in (-1, 0, 1)}
            fits = [each for each, ranks in held.get((person.country, person.key[1:]), ()) if ranks & near]
            (fits[0] if len(fits) == 1 else left).append(person)
        if left:
            full.append(left)
    return full


def _year(person: Person) -> int:
    return date.fromordinal(person.day).year if person.day else 0


def same_officials(persons: Iterable[Person], known: Iterable[tuple[Person, Person]] = ()) -> tuple[tuple[Person, ...], ...]:
    """The people, each with every readout's person that is this one. `known` are pairs found to be one by other means."""
    persons = sorted(persons, key=_place)
    sets = UnionFind()
    _aliases(persons, sets)
    _sounds(persons, sets)
    for one, other in known:
        sets.join(one.country + one.key, other.country + other.key)
    blocks: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        blocks[sets.find(person.country + person.key)].append(person)
    groups = _attach_short([group for _, block in sorted(blocks.items()) for group in _split(block)])
    return tuple(sorted((tuple(sorted(group, key=_place)) for group in groups), key=lambda group: group[0].place))


def _place(person: Person) -> tuple[str, str, str, int]:
    return person.place
