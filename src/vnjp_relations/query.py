"""The predicates that there are, which views are filtered by: a function for each condition, which checks what it is given.

In: what the condition asks for. Out: a `Predicate[T]`, T being what it fits; they combine with `&`, `|` and `~`.

>>> wanted = mentions("ODA") & by("Vietnam") & ~about("infrastructure")
>>> wanted
mentions('ODA') & by('VN') & ~about('infrastructure')
>>> wanted == eval(repr(wanted))
True
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias, TypeVar, get_args

from vnjp_relations.lookup import country_code, party_of, pressed
from vnjp_relations.model import Commitment, Form, Kind, Meeting, Official, Side, Topic
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.predicates import Predicate, anything, nothing

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
S = TypeVar("S")
Dated: TypeAlias = Commitment | Meeting
D = TypeVar("D", bound=Dated)


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
