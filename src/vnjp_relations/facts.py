"""The facts that predicates are put to, and what conditions on them share: their dates, their meetings, their words.

In: any `Facts`, such as a corpus. Out: tests of facts, made once for all that they are put to.

Dates are partial and facts may lack one: a fact keeps its place where it is possibly so (a meeting of "2024" is
possibly since "2024-08" and possibly before it), and an undated one is neither. A fact's date is its meeting's, else the
publication date of a readout that reports it.

>>> from vnjp_relations.corpus import Corpus
>>> date_of(Corpus(), Meeting(PartialDate(2024, 5)))
PartialDate('2024-05')
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any, Protocol, TypeAlias

from vnjp_relations.model import Commitment, Meeting, Official, Topic
from vnjp_relations.partial_date import PartialDate

__all__ = ["Fact", "Facts", "Members", "Test", "date_of", "dated", "furthest", "held", "meetings_of", "wording"]

Fact: TypeAlias = Commitment | Meeting | Official | Topic
Test: TypeAlias = Callable[[Any], bool]
Reaches: TypeAlias = Callable[[PartialDate, date], bool]


class Facts(Protocol):
    """What predicates are bound to: the facts there are, and how names among them resolve. A corpus is one."""

    @property
    def meetings(self) -> Sequence[Meeting]: ...
    @property
    def officials(self) -> Sequence[Official]: ...
    @property
    def commitments(self) -> Sequence[Commitment]: ...
    @property
    def topics(self) -> Sequence[Topic]: ...
    def official(self, form: str) -> Official: ...
    def published(self, document: str) -> PartialDate | None: ...


class Members:
    """A set of meetings or officials, found by a few fields first: hashing all that they hold each time is dear."""

    def __init__(self, members: Iterable[Meeting | Official]) -> None:
        self._by_key: dict[object, list[Meeting | Official]] = {}
        for each in members:
            alike = self._by_key.setdefault(_key(each), [])
            if each not in alike:
                alike.append(each)

    def __contains__(self, fact: Meeting | Official) -> bool:
        return fact in self._by_key.get(_key(fact), ())


def _key(fact: Meeting | Official) -> object:
    if isinstance(fact, Official):
        return fact.name, fact.country
    return fact.date, fact.form, fact.place, tuple(each.name for each in fact.participants)


def meetings_of(facts: Facts, test: Callable[[Commitment], bool]) -> Callable[[], Members]:
    """The meetings at which such commitments were made, gathered when they are first asked for."""
    return cache(lambda: Members(each.meeting for each in facts.commitments if each.meeting and test(each)))


def held(test: Callable[[Meeting], bool]) -> Test:
    """The test of a meeting, and of a commitment by its meeting."""

    def holds(fact: Commitment | Meeting) -> bool:
        meeting = fact.meeting if isinstance(fact, Commitment) else fact
        return meeting is not None and test(meeting)

    return holds


def furthest(facts: Facts, test: Test, limit: Callable[[Iterable[PartialDate]], date], reaches: Reaches) -> Test:
    """The test of a fact that passes the test given and whose date reaches the limit of all dates of those that do."""

    @cache
    def limit_of(meetings: bool) -> date:
        among: Sequence[Commitment | Meeting] = facts.meetings if meetings else facts.commitments
        return limit(frozenset(filter(None, (date_of(facts, each) for each in among if test(each)))))

    def reached(fact: Commitment | Meeting) -> bool:
        day = date_of(facts, fact) if test(fact) else None
        return day is not None and reaches(day, limit_of(isinstance(fact, Meeting)))

    return reached


def dated(facts: Facts, test: Callable[[PartialDate], bool]) -> Test:
    """The test of a fact by its date; one without a date fails it."""

    def holds(fact: Commitment | Meeting) -> bool:
        day = date_of(facts, fact)
        return day is not None and test(day)

    return holds


def date_of(facts: Facts, fact: Commitment | Meeting) -> PartialDate | None:
    """The date of its meeting, else the first known publication date of a readout that reports it."""
    meeting = fact.meeting if isinstance(fact, Commitment) else fact
    if meeting is not None and meeting.date is not None:
        return meeting.date
    documents = [each.document for each in fact.reports]
    if isinstance(fact, Commitment):
        documents.insert(0, fact.evidence.document)
    return min(filter(None, map(facts.published, documents)), key=lambda day: day.sort_key, default=None)


def wording(fact: Commitment | Meeting) -> Iterable[str]:
    """The words that report it."""
    if isinstance(fact, Commitment):
        yield fact.evidence.text
    yield from (each.evidence.text for each in fact.reports)
