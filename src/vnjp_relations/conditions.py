"""The single conditions that predicates are made of: what each is put to, what it takes, and its test.

In: a condition's argument and the facts it is bound to. Out: a function from a fact to bool. Names are resolved here,
once per binding: a name that nothing, or more than one, answers to raises.

>>> CONDITIONS["due_by"].fits, CONDITIONS["due_by"].takes
((<class 'vnjp_relations.model.Commitment'>,), 'date')
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Literal, TypeVar

from attrs import frozen

from vnjp_relations.errors import UnknownName, did_you_mean
from vnjp_relations.facts import Fact, Facts, Members, Test, dated, furthest, held, meetings_of, wording
from vnjp_relations.lookup import city_name, nearest, pressed, side_of
from vnjp_relations.model import Commitment, Meeting, Official, Topic
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.topic_names import lexicon_of, stems, topic_named

__all__ = ["CONDITIONS", "Condition", "Takes", "unheard"]

Takes = Literal[
    "words", "topic", "who", "name", "side", "place", "country", "post", "kind", "form", "date", "commitments", "meetings", "same"
]
"""What a condition takes: a string of that sort, a date, or a predicate: on commitments, on meetings, or on the same facts."""


@frozen
class Condition:
    """One condition: the types of fact that it fits, what it takes, and how it becomes a test."""

    fits: tuple[type[Fact], ...]
    takes: Takes
    bind: Callable[[Facts, Any], Test]


CONDITIONS: dict[str, Condition] = {}
Bind = TypeVar("Bind", bound=Callable[[Facts, Any], Test])


_WORD = re.compile(r"[^\W_]+")


def _condition(name: str, takes: Takes, *fits: type[Fact]) -> Callable[[Bind], Bind]:
    def register(bind: Bind) -> Bind:
        CONDITIONS[name] = Condition(fits, takes, bind)
        return bind

    return register


# What a text says.


@_condition("mentions", "words", Commitment, Meeting)
def _mentions(facts: Facts, words: str) -> Test:
    said = _saying(facts, words)

    def test(fact: Commitment | Meeting) -> bool:
        return any(map(said, wording(fact))) or (isinstance(fact, Meeting) and fact in at())

    at = meetings_of(facts, lambda each: any(map(said, wording(each))))
    return test


def _saying(facts: Facts, words: str) -> Callable[[str], bool]:
    """Whether a text has the words, or another wording of the topic that they name."""
    wanted = [stems(wording) for wording in lexicon_of(facts.topics).wordings(words)]

    def said(text: str) -> bool:
        stemmed = stems(text)
        return any(each in stemmed for each in wanted)

    return said


def unheard(facts: Facts, words: str) -> str | None:
    """Where no commitment and no meeting mentions the words: a note that says so, and which are nearest."""
    everything: list[Commitment | Meeting] = [*facts.commitments, *facts.meetings]
    wordings = [text for fact in everything for text in wording(fact)]
    if any(map(_saying(facts, words), wordings)):
        return None
    known = {word for text in wordings for word in _WORD.findall(text)} | {
        label for each in facts.topics for _, label in each.labels
    }
    return f"no commitment or meeting mentions {words!r}{did_you_mean(nearest(words, sorted(known), 1))}"


@_condition("about", "topic", Commitment, Meeting, Topic)
def _about(facts: Facts, words: str) -> Test:
    topic = topic_named(words, facts.topics)

    def spoken(commitment: Commitment) -> bool:
        return any(each.within(topic) for each in commitment.topics)

    def test(fact: Commitment | Meeting | Topic) -> bool:
        if isinstance(fact, Topic):
            return fact.within(topic)
        return fact in at() if isinstance(fact, Meeting) else spoken(fact)

    at = meetings_of(facts, spoken)
    return test


# Whose a commitment is, and what it is.


@_condition("by", "who", Commitment)
def _by(facts: Facts, who: str) -> Test:
    if side := side_of(who):
        return lambda fact: fact.side == side
    official = facts.official(who)
    return lambda fact: fact.by is official or fact.by == official


@_condition("to", "side", Commitment)
def _to(facts: Facts, side: str) -> Test:
    return lambda fact: fact.kind in ("request", "invitation") and fact.side != side and fact.bound in (side, "both")


@_condition("binding", "side", Commitment)
def _binding(facts: Facts, side: str) -> Test:
    return lambda fact: fact.bound in (side, "both")


@_condition("of_kind", "kind", Commitment)
def _of_kind(facts: Facts, kind: str) -> Test:
    return lambda fact: fact.kind == kind


@_condition("due_by", "date", Commitment)
def _due_by(facts: Facts, day: PartialDate) -> Test:
    return lambda fact: fact.due is not None and fact.due.first <= day.last


@_condition("due_in", "date", Commitment)
def _due_in(facts: Facts, day: PartialDate) -> Test:
    return lambda fact: fact.due is not None and fact.due.possibly_in(day)


@_condition("due_after", "date", Commitment)
def _due_after(facts: Facts, day: PartialDate) -> Test:
    return lambda fact: fact.due is not None and fact.due.last > day.last


@_condition("made_at", "meetings", Commitment)
def _made_at(facts: Facts, test: Test) -> Test:
    return lambda fact: fact.meeting is not None and test(fact.meeting)


# When, where and how people met.


@_condition("since", "date", Commitment, Meeting)
def _since(facts: Facts, day: PartialDate) -> Test:
    return dated(facts, lambda date: date.last >= day.first)


@_condition("until", "date", Commitment, Meeting)
def _until(facts: Facts, day: PartialDate) -> Test:
    return dated(facts, lambda date: date.first <= day.last)


@_condition("before", "date", Commitment, Meeting)
def _before(facts: Facts, day: PartialDate) -> Test:
    return dated(facts, lambda date: date.first < day.first)


@_condition("after", "date", Commitment, Meeting)
def _after(facts: Facts, day: PartialDate) -> Test:
    return dated(facts, lambda date: date.last > day.last)


@_condition("during", "date", Commitment, Meeting)
def _during(facts: Facts, day: PartialDate) -> Test:
    return dated(facts, lambda date: date.possibly_in(day))


@_condition("with_official", "who", Commitment, Meeting)
def _with_official(facts: Facts, who: str) -> Test:
    if side := side_of(who):
        return held(lambda meeting: any(side in (each.country, "both") for each in meeting.participants))
    official = facts.official(who)
    return held(lambda meeting: official in meeting.participants)


@_condition("in_place", "place", Commitment, Meeting)
def _in_place(facts: Facts, place: str) -> Test:
    if side := side_of(place):
        return held(lambda meeting: meeting.host == side)
    known = {each.place for each in facts.meetings if each.place}
    city = city_name(place)
    wanted = pressed(city or place)
    if city is None and wanted not in map(pressed, known):
        raise UnknownName(place, nearest(place, known), what="place of a meeting")
    return held(lambda meeting: meeting.place is not None and pressed(meeting.place) == wanted)


@_condition("in_form", "form", Commitment, Meeting)
def _in_form(facts: Facts, form: str) -> Test:
    return held(lambda meeting: meeting.form == form)


@_condition("hosted_by", "side", Commitment, Meeting)
def _hosted_by(facts: Facts, side: str) -> Test:
    return held(lambda meeting: meeting.host == side)


# The first and the last in time.


@_condition("earliest", "same", Commitment, Meeting)
def _earliest(facts: Facts, test: Test) -> Test:
    def first(days: Iterable[PartialDate]) -> date:
        return min((day.last for day in days), default=date.max)

    return furthest(facts, test, first, lambda day, limit: day.first <= limit)


@_condition("latest", "same", Commitment, Meeting)
def _latest(facts: Facts, test: Test) -> Test:
    def last(days: Iterable[PartialDate]) -> date:
        return max((day.first for day in days), default=date.min)

    return furthest(facts, test, last, lambda day, limit: day.last >= limit)


@_condition("producing", "commitments", Meeting)
def _producing(facts: Facts, test: Test) -> Test:
    at = meetings_of(facts, test)
    return lambda fact: fact in at()


# Who somebody is, and what they did.


@_condition("named", "name", Official)
def _named(facts: Facts, form: str) -> Test:
    official = facts.official(form)
    return lambda fact: fact == official


@_condition("from_country", "country", Official)
def _from_country(facts: Facts, country: str) -> Test:
    return lambda fact: fact.country == country


@_condition("holding", "post", Official)
def _holding(facts: Facts, post: str) -> Test:
    wanted = stems(post)
    return lambda fact: any(wanted in stems(each.title) for each in fact.posts)


@_condition("attended", "meetings", Official)
def _attended(facts: Facts, test: Test) -> Test:
    return Members(each for meeting in facts.meetings if test(meeting) for each in meeting.participants).__contains__


@_condition("met", "who", Official)
def _met(facts: Facts, who: str) -> Test:
    side = side_of(who)
    one = None if side else facts.official(who)
    others = Members(
        other
        for meeting in facts.meetings
        for other in meeting.participants
        if any(each != other and (side in (each.country, "both") if side else each == one) for each in meeting.participants)
    )
    return others.__contains__


@_condition("made", "commitments", Official)
def _made(facts: Facts, test: Test) -> Test:
    return Members(each.by for each in facts.commitments if each.by and test(each)).__contains__


@_condition("raised_in", "commitments", Topic)
def _raised_in(facts: Facts, test: Test) -> Test:
    return frozenset(topic for each in facts.commitments if test(each) for topic in each.topics).__contains__
