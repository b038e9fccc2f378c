"""Typed views of facts: sequences that predicates filter and keys group.

In: facts, and the corpus (any `Facts`) that names are resolved in. Out: `View[T]`, immutable; a part of one is a view.

>>> from vnjp_relations.model import Topic
>>> topics = View((Topic("oda"), Topic("visas"), Topic("trade")), None)
>>> topics[:2]
2 results:
  Topic('oda')
  Topic('visas')
>>> topics.count_by(lambda topic: len(topic.id)).most_common()
[(5, 2), (3, 1)]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, TypeVar, overload

from attrs import field, frozen

from vnjp_relations.facts import Facts
from vnjp_relations.predicates import Predicate

__all__ = ["View"]

T_co = TypeVar("T_co", covariant=True)
K = TypeVar("K", bound=Hashable)
SHOWN = 10
"""How many results a repr shows."""


@frozen(repr=False, eq=False)
class View(Sequence[T_co]):
    """Facts in order, and the predicates that they were filtered by. Two views are equal where they hold equal facts."""

    items: tuple[T_co, ...] = field(converter=tuple)
    facts: Facts | None
    predicates: tuple[Predicate[Any], ...] = ()

    def where(self, *predicates: Predicate[T_co]) -> View[T_co]:
        """Those of which every predicate is true.

        Raises:
            UnknownName: for a name in a predicate that nothing answers to.
            AmbiguousName: for one that several answer to.
        """
        if wrong := [each for each in predicates if not isinstance(each, Predicate)]:
            raise TypeError(f"where takes predicates such as mentions('ODA'), not {wrong[0]!r}")
        if self.facts is None:
            raise ValueError("this view belongs to no corpus in which names could be resolved")
        tests = [each.bind(self.facts) for each in predicates]
        found = (item for item in self.items if all(test(item) for test in tests))
        return View(found, self.facts, (*self.predicates, *predicates))

    @property
    def notes(self) -> tuple[str, ...]:
        """What looks like a slip in the predicates: words that nothing in the corpus mentions, with the nearest there are."""
        if self.facts is None:
            return ()
        return tuple(note for predicate in self.predicates for note in predicate.notes(self.facts))

    def group_by(self, key: Callable[[T_co], K]) -> dict[K, View[T_co]]:
        """The facts by what the key makes of each, in the order in which the groups first come up.

        Raises:
            TypeError: for a key that is no function.
        """
        _check_key(key)
        groups: dict[K, list[T_co]] = {}
        for item in self.items:
            groups.setdefault(key(item), []).append(item)
        return {each: View(items, self.facts) for each, items in groups.items()}

    def count_by(self, key: Callable[[T_co], K]) -> Counter[K]:
        """How many facts there are of each key.

        Raises:
            TypeError: for a key that is no function.
        """
        _check_key(key)
        return Counter(map(key, self.items))

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.items)

    @overload
    def __getitem__(self, at: int) -> T_co: ...
    @overload
    def __getitem__(self, at: slice) -> View[T_co]: ...
    def __getitem__(self, at: int | slice) -> T_co | View[T_co]:
        return View(self.items[at], self.facts) if isinstance(at, slice) else self.items[at]

    def __eq__(self, other: object) -> bool:
        return self.items == other.items if isinstance(other, View) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.items)

    def __repr__(self) -> str:
        return self.listed(f"{len(self)} result{'' if len(self) == 1 else 's'}", map(repr, self.items))

    def listed(self, heading: str, lines: Iterable[str]) -> str:
        """A heading and, below it, as many of the lines as fit a screen, and the notes."""
        shown = [f"  {line}" for line, _ in zip(lines, range(SHOWN), strict=False)]
        rest = [f"  … and {len(self) - SHOWN} more"] if len(self) > SHOWN and shown else []
        return "\n".join([heading + ":" * bool(shown), *shown, *rest, *(f"({note})" for note in self.notes)])


def _check_key(key: object) -> None:
    if not callable(key):
        raise TypeError(f"expected a function of a fact, such as lambda each: each.kind, not {key!r}")
