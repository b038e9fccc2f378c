"""Predicates on facts: values that combine with `&`, `|` and `~`, and that views are filtered by.

In: what each condition asks for. Out: a `Predicate[T]`, T being what it fits; a predicate on meetings cannot be put to
commitments, which mypy sees. A predicate is a frozen value with equality, hash, and a repr that makes it again. Names
in it mean something only in a corpus: `bind(corpus)` resolves them, and raises UnknownName or AmbiguousName.

>>> wanted = mentions("ODA") & by("Vietnam") & ~about("infrastructure")
>>> wanted
mentions('ODA') & by('VN') & ~about('infrastructure')
>>> wanted == eval(repr(wanted)), ~~wanted == wanted, wanted & anything == wanted
(True, True, True)
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Generic, TypeAlias, TypeVar, get_args

from attrs import field, frozen
from attrs.validators import in_

from vnjp_relations.conditions import CONDITIONS, Facts, Test, unheard
from vnjp_relations.lookup import country_code, party_of, pressed
from vnjp_relations.model import Commitment, Form, Kind, Meeting, Official, Side, Topic
from vnjp_relations.partial_date import PartialDate

__all__ = [
    "Day",
    "Predicate",
    "about",
    "after",
    "anything",
    "attended",
    "before",
    "between",
    "binding",
    "by",
    "due_after",
    "due_by",
    "due_in",
    "during",
    "earliest",
    "from_country",
    "holding",
    "hosted_by",
    "in_form",
    "in_place",
    "latest",
    "made",
    "made_at",
    "mentions",
    "met",
    "named",
    "nothing",
    "of_kind",
    "producing",
    "raised_in",
    "since",
    "to",
    "until",
    "with_official",
]

Day: TypeAlias = "date | PartialDate | str"
"""A date as arguments take it: a date, a PartialDate, or ISO 8601 ("2024", "2024-03", "2024-03-12")."""
T_contra = TypeVar("T_contra", contravariant=True)
S = TypeVar("S")
Dated: TypeAlias = Commitment | Meeting
D = TypeVar("D", bound=Dated)


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


def mentions(words: str) -> Predicate[Dated]:
    """Its evidence has these words; where they name a topic, any wording of its name in any language ("ODA", "APD").

    A meeting mentions what its reports and its commitments do.
    """
    return Predicate("mentions", (_words(words),))


def about(topic: str | Topic) -> Predicate[Dated | Topic]:
    """Of that topic or of a narrower one; the topic by id, by a label in any language, or by words that name it."""
    return Predicate("about", (_words(str(topic) if isinstance(topic, Topic) else topic),))


def by(who: str | Official) -> Predicate[Commitment]:
    """Whose it is: a side ("Vietnam", "JP", "Tokyo", "both sides", which every agreement is of) or the official who spoke."""
    return Predicate("by", (_who(who),))


def to(side: str) -> Predicate[Commitment]:
    """A request or an invitation by the other side that this side is to act on, alone or with the other."""
    return Predicate("to", (_side(side),))


def binding(side: str) -> Predicate[Commitment]:
    """This side is to act on it, alone or with the other."""
    return Predicate("binding", (_side(side),))


def of_kind(kind: Kind) -> Predicate[Commitment]:
    """An agreement, a pledge, a request or an invitation."""
    return Predicate("of_kind", (_one_of("kind", kind, get_args(Kind)),))


def due_by(day: Day) -> Predicate[Commitment]:
    """Due on that day, in that month or year, or earlier."""
    return Predicate("due_by", (_day(day),))


def due_in(day: Day) -> Predicate[Commitment]:
    """Due in that year or month, or on that day."""
    return Predicate("due_in", (_day(day),))


def due_after(day: Day) -> Predicate[Commitment]:
    """Due later than that."""
    return Predicate("due_after", (_day(day),))


def made_at(meetings: Predicate[Meeting]) -> Predicate[Commitment]:
    """Made at one of these meetings."""
    return Predicate("made_at", (_predicate(meetings),))


def since(day: Day) -> Predicate[Dated]:
    """Held or made on that day, in that month or year, or later."""
    return Predicate("since", (_day(day),))


def until(day: Day) -> Predicate[Dated]:
    """Held or made on that day, in that month or year, or earlier."""
    return Predicate("until", (_day(day),))


def before(day: Day) -> Predicate[Dated]:
    """Held or made earlier than that day, month or year."""
    return Predicate("before", (_day(day),))


def after(day: Day) -> Predicate[Dated]:
    """Held or made later than that day, month or year."""
    return Predicate("after", (_day(day),))


def during(day: Day) -> Predicate[Dated]:
    """Held or made on that day, or in that month or year."""
    return Predicate("during", (_day(day),))


def between(first: Day, last: Day) -> Predicate[Dated]:
    """Held or made from the first to the last, both included."""
    return since(first) & until(last)


def earliest(facts: Predicate[D]) -> Predicate[D]:
    """The first in time of these meetings or commitments; several where dates do not set them apart."""
    return Predicate("earliest", (_predicate(facts),))


def latest(facts: Predicate[D]) -> Predicate[D]:
    """The last in time of these meetings or commitments; several where dates do not set them apart."""
    return Predicate("latest", (_predicate(facts),))


def with_official(who: str | Official) -> Predicate[Dated]:
    """The official took part in the meeting, or one of that side did."""
    return Predicate("with_official", (_who(who),))


def in_place(place: str) -> Predicate[Dated]:
    """Held, or made at a meeting, in that city, or in Vietnam or Japan."""
    return Predicate("in_place", (_words(place),))


def in_form(form: Form) -> Predicate[Dated]:
    """The meeting was talks, a reception, a call, a dialogue, or other."""
    return Predicate("in_form", (_one_of("form", form, get_args(Form)),))


def hosted_by(side: str) -> Predicate[Dated]:
    """The meeting was held in that side's country."""
    return Predicate("hosted_by", (_side(side),))


def producing(commitments: Predicate[Commitment]) -> Predicate[Meeting]:
    """One of these commitments was made at it."""
    return Predicate("producing", (_predicate(commitments),))


def named(form: str) -> Predicate[Official]:
    """The official who answers to that form of a name."""
    return Predicate("named", (_words(form),))


def from_country(country: str) -> Predicate[Official]:
    """Of that country, by its name or its code of ISO 3166-1 ("LA")."""
    code = country_code(_words(country))
    if code is None:
        raise ValueError(f"expected a country such as 'Vietnam' or its code, such as 'VN', not {country!r}")
    return Predicate("from_country", (code,))


def holding(post: str) -> Predicate[Official]:
    """Reported to hold a post with these words in its title."""
    return Predicate("holding", (_words(post),))


def attended(meetings: Predicate[Meeting]) -> Predicate[Official]:
    """Took part in one of these meetings."""
    return Predicate("attended", (_predicate(meetings),))


def met(who: str | Official) -> Predicate[Official]:
    """Took part in a meeting with that official (or with one of that side), and is another."""
    return Predicate("met", (_who(who),))


def made(commitments: Predicate[Commitment]) -> Predicate[Official]:
    """Spoke for one of these commitments."""
    return Predicate("made", (_predicate(commitments),))


def raised_in(commitments: Predicate[Commitment]) -> Predicate[Topic]:
    """One of these commitments is about it."""
    return Predicate("raised_in", (_predicate(commitments),))


def _words(words: str) -> str:
    if not isinstance(words, str):
        raise TypeError(f"expected words, not {words!r}")
    if not pressed(words):
        raise ValueError(f"expected words with at least a letter or digit, not {words!r}")
    return " ".join(words.split())


def _who(who: str | Official) -> str:
    name = _words(str(who) if isinstance(who, Official) else who)
    return party_of(name) or name


def _side(name: str) -> Side:
    side = party_of(_words(name))
    if side is None:
        raise ValueError(f"expected a side, 'Vietnam', 'Japan' or 'both', not {name!r}")
    return side


def _one_of(what: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError(f"expected a {what}, {', '.join(map(repr, allowed[:-1]))} or {allowed[-1]!r}, not {value!r}")
    return value


def _day(day: Day) -> PartialDate:
    if isinstance(day, str):
        return PartialDate.parse(day)
    if isinstance(day, PartialDate | date):
        return day if isinstance(day, PartialDate) else PartialDate.of(day)
    raise TypeError(f"expected a date, a PartialDate or an ISO string, not {day!r}")


def _predicate(value: Predicate[S]) -> Predicate[S]:
    if not isinstance(value, Predicate):
        raise TypeError(f"expected a predicate, not {value!r}")
    return value
