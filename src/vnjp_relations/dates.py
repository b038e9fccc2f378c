"""Dates that a text speaks of, worked out.

In: tokens, layout, sentences, language. Out: a `Calendar`: every date expression with the day, month or year that it
means, seen from the day that the text speaks from; `event_date` tells when a sentence's event took place, `due` by
when, or when, a clause says that a thing is to be done.

>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.sentences import find_sentences
>>> from vnjp_relations.tokens import tokenize
>>> text = "They met in Hue on Monday and agreed to hold a fair in May next year."
>>> layout, tokens, english = read_layout(text, published=PartialDate(2024, 3, 12)), tokenize(text), load_language("en")
>>> calendar = find_dates(tokens, layout, find_sentences(tokens, layout, english), english)
>>> calendar.event_date(0, 6), calendar.due(8, len(tokens) - 1)
(PartialDate('2024-03-11'), PartialDate('2025-05'))
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from attrs import frozen

from vnjp_relations.date_expressions import DateTable, Expression, Tense, date_table, find_expressions
from vnjp_relations.documents import Layout
from vnjp_relations.language import Language
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.reference_date import day_of, reference_date
from vnjp_relations.sentences import Sentence
from vnjp_relations.tokens import Tokens

__all__ = ["Calendar", "DateMention", "find_dates"]

Kind = Literal["past", "future", "open", "period"]
_FAR_AHEAD = 8
"""Months: a bare month further ahead than this is the last one of its name rather than the next."""


@frozen
class DateMention:
    """Tokens i to j (exclusive) that say `value`. `kind`: whether they put it in the past or the future, or a period of days."""

    i: int
    j: int
    value: PartialDate | None
    kind: Kind


@frozen(eq=False)
class Calendar:
    """The dates of a text. `reference` is the day that it speaks from, `occasion` the day of the event that it tells."""

    mentions: tuple[DateMention, ...]
    reference: PartialDate | None
    occasion: PartialDate | None
    _expressions: tuple[Expression, ...]
    _starts: tuple[int, ...]
    _sentences: tuple[Sentence, ...]
    _tokens: Tokens
    _table: DateTable

    def between(self, i: int, j: int) -> range:
        """The numbers of the mentions that begin among tokens i to j (exclusive)."""
        return range(bisect_left(self._starts, i), bisect_left(self._starts, j))

    def event_date(self, i: int, j: int) -> PartialDate | None:
        """When what tokens i to j tell took place: the first day named there that is not ahead, else the first past month or year."""
        best: PartialDate | None = None
        for n in self.between(i, j):
            expression = self._expressions[n]
            if self.mentions[n].kind in ("future", "period") or expression.governed in ("deadline", "since", "starting"):
                continue
            value = _resolve(expression, self.reference, self.occasion, "past")
            if value is None or (self.reference and self.reference.certainly_before(value)):
                continue
            if expression.has_day:
                return value
            if best is None and self._is_time_of_event(expression):
                best = value
        return best

    def due(self, i: int, j: int) -> PartialDate | None:
        """By when, or when, the clause of tokens i to j says that its matter is to be done; None where it does not say."""
        found = [(self._strength(n, i), n) for n in self.between(i, j)]
        found = [(strength, n) for strength, n in found if strength] or [(1, n) for n in self._framing(i)]
        if not found:
            return None
        strongest = max(strength for strength, _ in found)
        values = [value for strength, n in found if strength == strongest and (value := self._ahead(n))]
        return max(reversed(values), key=lambda value: value.precision, default=None)

    def _ahead(self, n: int) -> PartialDate | None:
        """What a mention means for a thing still to be done; None where it lies behind."""
        expression = self._expressions[n]
        if "A" in expression:
            return next((value for k in range(n - 1, -1, -1) if (value := self._ahead(k)) and not self._expressions[k].has_day), None)
        if self.mentions[n].kind in ("past", "period"):
            return None
        value = _resolve(expression, self.reference, self.occasion, "future")
        if value is None or (self.reference and value.certainly_before(self.reference)):
            return None
        return value

    def _strength(self, n: int, start: int) -> int:
        """How surely a mention says when a thing is due: 0 for not at all."""
        expression, words = self._expressions[n], self._tokens.words
        if self._ahead(n) is None or self._is_described(n, start):
            return 0
        if words[expression.start - 1 : expression.start] in (["("], ["-"], ["–"]) and words[expression.j : expression.j + 1] == [")"]:
            return 0
        if expression.governed == "deadline":
            return 4
        plain = expression.sense == {"Y": None} or "R" in expression
        if plain and self._names_plan(expression):
            return 0
        if plain and not expression.governed:
            return 1
        return 2 if expression.governed == "starting" or "E" in expression else 3

    def _is_time_of_event(self, expression: Expression) -> bool:
        """Whether a month or year dates the clause rather than a noun: "in May 2011", "last month", not "the 2011 law"."""
        return bool(expression.governed) or expression.tense == "past"

    def _names_plan(self, expression: Expression) -> bool:
        """Whether a year is a part of a plan's name: "the 2030 Agenda", "Vision 2045"."""
        words, plans = self._tokens.words, self._table.sets["plans"]
        if not expression.governed or words[expression.i - 1] == "the" or "R" in expression:
            return not plans.isdisjoint(words[max(0, expression.i - 2) : expression.i] + words[expression.j : expression.j + 2])
        return False

    def _is_described(self, n: int, start: int) -> bool:
        """Whether a mention dates what a noun was, not what is to be done: "held in May", "which replaces it in 2027"."""
        expression, words, sets = self._expressions[n], self._tokens.words, self._table.sets
        before = words[max(start, expression.start - 1) : expression.start]
        if before and before[0] in sets["past_participles"]:
            earlier = words[max(start, expression.start - 2) : expression.start - 1]
            if not earlier or earlier[0] not in sets["futures"]:
                return True
        for k in range(expression.start - 1, max(start, expression.start - 14) - 1, -1):
            if words[k] in (",", ";"):
                if words[k + 1] not in sets["relatives"]:
                    return False
                return words[k + 2] not in sets["scheduled"]
        return False

    def _framing(self, i: int) -> list[int]:
        """The mention in the adverbial that opens the clause and holds for all of it: "from now to next year, they would …"."""
        at = bisect_left([sentence.i for sentence in self._sentences], i + 1) - 1
        if at < 0 or i >= self._sentences[at].j:
            return []
        words, sets = self._tokens.words, self._table.sets
        for n in reversed(self.between(self._sentences[at].i, i)):
            expression = self._expressions[n]
            if ";" in words[expression.j : i]:
                break
            if words[expression.j] != "," or self._ahead(n) is None or expression.has_day:
                continue
            head = expression.start
            while head > self._sentences[at].i and words[head - 1] not in sets["opens"]:
                head -= 1
            if words[head] in sets["frames"] and expression.j - head <= 14:
                return [n]
        return []


def find_dates(tokens: Tokens, layout: Layout, sentences: Sequence[Sentence], language: Language) -> Calendar:
    """All dates of a text."""
    expressions = find_expressions(tokens, language)
    reference = reference_date(tokens, layout, expressions, language)
    occasion = _occasion(expressions, reference, sentences)
    mentions = tuple(
        DateMention(each.i, each.j, _resolve(each, reference, occasion, "future" if each.tense != "past" else "past"), _kind(each))
        for each in expressions
    )
    return Calendar(mentions, reference, occasion, expressions, tuple(each.i for each in expressions), tuple(sentences), tokens, date_table(language))


def _kind(expression: Expression) -> Kind:
    return "period" if "N" in expression else expression.tense


def _occasion(expressions: Sequence[Expression], reference: PartialDate | None, sentences: Sequence[Sentence]) -> PartialDate | None:
    """The first day that the body tells something of; the reference itself where it names none."""
    starts = [sentence.i for sentence in sentences]
    for expression in expressions:
        at = bisect_left(starts, expression.i + 1) - 1
        if at < 0 or expression.i >= sentences[at].j or not expression.has_day or "E" in expression or expression.tense == "future":
            continue
        value = _resolve(expression, reference, None, "past")
        if value and not (reference and reference.certainly_before(value)):
            return value
    return None


def _resolve(expression: Expression, reference: PartialDate | None, occasion: PartialDate | None, lean: Tense) -> PartialDate | None:
    """What an expression means, seen from `reference`; `lean` settles a month, weekday or season that could lie on both sides."""
    sense, slots = expression.sense, expression.slots
    if expression.tense != "open":
        lean = expression.tense
    if "R" in sense:
        return PartialDate(slots["year2"])
    if "year" in slots:
        return day_of(expression, slots["year"])
    if "E" in sense:
        return _shifted(occasion or reference, sense["E"] or 0)
    if reference is None or "N" in sense or "A" in sense:
        return None
    if "Y" in sense:
        year = reference.year + (sense["Y"] or 0)
        return day_of(expression, year) if 1 <= year <= 9999 else None
    if "month" in slots:
        return _named(expression, reference, lean)
    if "M" in sense:
        return _month(reference, sense["M"] or 0)
    if "D" in sense:
        return _shifted(reference, sense["D"] or 0)
    if "W" in sense:
        return _weekday(reference, slots["weekday"], sense["W"], lean)
    if "K" in sense:
        week = _shifted(reference, 7 * (sense["K"] or 0))
        return PartialDate(week.year, week.month) if week else None
    if "F" in sense:
        # The Japanese fiscal year begins in April.
        begun = reference.month is not None and reference.month <= 3 and sense["F"]
        return PartialDate(reference.year + (sense["F"] or 0) - bool(begun))
    return _season(expression, reference, lean)


def _shifted(day: PartialDate | None, days: int) -> PartialDate | None:
    if day is None or day.day is None:
        return day
    try:
        return PartialDate.of(day.first + timedelta(days))
    except OverflowError:
        return None


def _month(reference: PartialDate, months: int) -> PartialDate:
    if reference.month is None:
        return PartialDate(reference.year)
    count = reference.year * 12 + reference.month - 1 + months
    return PartialDate(count // 12, count % 12 + 1)


def _named(expression: Expression, reference: PartialDate, lean: Tense) -> PartialDate | None:
    """A month, or a day of one, without a year: the nearest on the side that is leant to."""
    if reference.month is None:
        return day_of(expression, reference.year)
    month = expression.slots["month"]
    if "day" in expression.slots:
        readings = [day for year in range(reference.year - 1, reference.year + 2) if (day := day_of(expression, year))]
        if expression.tense == "future":
            readings = [day for day in readings if not day.certainly_before(reference)] or readings
        elif expression.tense == "past" or "weekday" in expression.slots:
            readings = [day for day in readings if not reference.certainly_before(day)] or readings
        return min(readings, key=lambda day: abs((day.first - reference.first).days), default=None)
    ahead = (month - reference.month) % 12
    if lean == "past":
        return _month(reference, ahead - 12 if ahead else 0)
    return _month(reference, ahead if expression.tense == "future" or ahead <= _FAR_AHEAD else ahead - 12)


def _weekday(reference: PartialDate, weekday: int, which: int | None, lean: Tense) -> PartialDate:
    if reference.day is None:
        return reference
    day: date = reference.first
    if which == 1 or (which is None and lean == "future"):
        ahead = (weekday - day.weekday()) % 7 or (7 if which else 0)
        return PartialDate.of(day + timedelta(ahead))
    back = (day.weekday() - weekday) % 7 or (7 if which else 0)
    return PartialDate.of(day - timedelta(back))


def _season(expression: Expression, reference: PartialDate, lean: Tense) -> PartialDate:
    """A season, quarter or half: the year in which it lies."""
    sense, slots = expression.sense, expression.slots
    if "S" in sense:
        first, last, which = slots["season"], slots["season"] + 2, sense["S"]
    else:
        months = 12 // (sense["P"] or 4)
        first, last, which = (slots["quarter"] - 1) * months + 1, slots["quarter"] * months, None
    now = reference.month or 1
    if which == 0 or (reference.month is None and which is None):
        return PartialDate(reference.year)
    if which == 1:
        return PartialDate(reference.year + (first <= now))
    if which == -1 or lean == "past":
        return PartialDate(reference.year - (last >= now))
    return PartialDate(reference.year + (last < now))
