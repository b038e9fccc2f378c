"""Predicates as values, and their algebra.

In: a condition's name and its argument, or predicates to combine. Out: `Predicate[T]`, T being what it fits: a predicate on
meetings cannot be put to commitments, which mypy sees. It is a frozen value with equality, hash, and a repr that makes it
again. Names in it mean something only in a corpus: `bind(corpus)` resolves them.

>>> pledge, japan = Predicate("of_kind", ("pledge",)), Predicate("by", ("JP",))
>>> pledge & ~japan, ~~pledge == pledge, pledge & anything == pledge
(of_kind('pledge') & ~by('JP'), True, True)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from attrs import field, frozen
from attrs.validators import in_

from vnjp_relations.conditions import CONDITIONS, unheard
from vnjp_relations.facts import Facts, Test
from vnjp_relations.partial_date import PartialDate

__all__ = ["Predicate", "anything", "nothing"]

T_contra = TypeVar("T_contra", contravariant=True)


@frozen(repr=False)
class Predicate(Generic[T_contra]):
    """A condition, by its name and argument; or `&` and `|` of parts (flat, in the order given), or `~` of one."""

    op: str = field(validator=in_(("&", "|", "~", *CONDITIONS)))
    args: tuple[Predicate[Any] | PartialDate | str, ...] = field(default=())

    # Whichever side fits fewer types of fact gives the result its type: the left by `__and__`, the right by `__rand__`.
    def __and__(self, other: Predicate[T_contra]) -> Predicate[T_contra]:
        return _joined("&", self, other) if isinstance(other, Predicate) else NotImplemented

    def __rand__(self, other: Predicate[T_contra]) -> Predicate[T_contra]:
        return _joined("&", other, self) if isinstance(other, Predicate) else NotImplemented

    def __or__(self, other: Predicate[T_contra]) -> Predicate[T_contra]:
        return _joined("|", self, other) if isinstance(other, Predicate) else NotImplemented

    def __ror__(self, other: Predicate[T_contra]) -> Predicate[T_contra]:
        return _joined("|", other, self) if isinstance(other, Predicate) else NotImplemented

    def __invert__(self) -> Predicate[T_contra]:
        if self.op == "~":
            return self.parts[0]
        if not self.args:
            return Predicate("|" if self.op == "&" else "&")
        return Predicate("~", (self,))

    @property
    def parts(self) -> tuple[Predicate[Any], ...]:
        """The predicates that it is made of."""
        return tuple(each for each in self.args if isinstance(each, Predicate))

    def bind(self, facts: Facts) -> Callable[[T_contra], bool]:
        """Its test in a corpus, in which its names are resolved.

        Raises:
            UnknownName: for a name that nothing in the corpus answers to.
            AmbiguousName: for one that several answer to.
        """
        tests = [part.bind(facts) for part in self.parts]
        if self.op == "~":
            return lambda fact: not tests[0](fact)
        if self.op == "&":
            return lambda fact: all(test(fact) for test in tests)
        if self.op == "|":
            return lambda fact: any(test(fact) for test in tests)
        condition = CONDITIONS[self.op]
        return self._checked(condition.bind(facts, tests[0] if tests else self.args[0]), condition.fits)

    def notes(self, facts: Facts) -> tuple[str, ...]:
        """What looks like a slip in it: words that nothing in the corpus mentions, each with the nearest that something does."""
        found = [note for part in self.parts for note in part.notes(facts)]
        if self.op == "mentions":
            found += filter(None, [unheard(facts, str(self.args[0]))])
        return tuple(dict.fromkeys(found))

    def _checked(self, test: Test, fits: tuple[type, ...]) -> Test:
        def checked(fact: object) -> bool:
            if not isinstance(fact, fits):
                raise TypeError(f"{self!r} fits {' and '.join(each.__name__ for each in fits)}, not {type(fact).__name__}")
            return test(fact)

        return checked

    def __repr__(self) -> str:
        if self.op == "~":
            return f"~({self.parts[0]!r})" if self.parts[0].op in "&|" else f"~{self.parts[0]!r}"
        if self.op not in "&|":
            shown = [str(each) if isinstance(each, PartialDate) else each for each in self.args]
            return f"{self.op}({', '.join(map(repr, shown))})"
        if not self.args:
            return "anything" if self.op == "&" else "nothing"
        inner = "|" if self.op == "&" else ""
        return f" {self.op} ".join(f"({each!r})" if each.op == inner else repr(each) for each in self.parts)


def _joined(op: str, *predicates: Predicate[Any]) -> Predicate[Any]:
    neutral, absorbing = (anything, nothing) if op == "&" else (nothing, anything)
    if absorbing in predicates:
        return absorbing
    parts = [part for each in predicates if each != neutral for part in (each.parts if each.op == op else (each,))]
    return parts[0] if len(parts) == 1 else Predicate(op, tuple(parts))


anything: Predicate[object] = Predicate("&")
"""True of every fact."""
nothing: Predicate[object] = Predicate("|")
"""True of none."""
