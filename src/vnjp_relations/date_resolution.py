"""What a date expression means, seen from a day.

In: an `Expression`, the day that the text speaks from (`reference`) and the day of the event that it tells
(`occasion`). Out: a `PartialDate`, as precise as both allow, or None.

>>> from vnjp_relations.date_expressions import find_expressions
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> (monday,) = find_expressions(tokenize("They met on Monday."), load_language("en"))
>>> resolve(monday, PartialDate(2024, 3, 12), None, "past"), resolve(monday, PartialDate(2024, 3, 12), None, "future")
(PartialDate('2024-03-11'), PartialDate('2024-03-18'))
"""

from __future__ import annotations

from datetime import date, timedelta

from vnjp_relations.date_expressions import Expression, Tense
from vnjp_relations.partial_date import PartialDate

__all__ = ["day_of", "period", "resolve"]

_FAR_AHEAD = 8
"""Months: a bare month of next year further ahead than this is the last one of its name rather than the next."""


def day_of(expression: Expression, year: int) -> PartialDate | None:
    """The day, month or year that an expression names by its slots, in that year; None where there is no such day."""
    slots = expression.slots
    month, day = slots.get("month"), slots.get("day")
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day if month else None)


def period(expression: Expression, reference: PartialDate | None) -> PartialDate | None:
    """The month or year in which a stretch of days or months lies."""
    slots = expression.slots
    if "month" not in slots:
        return None
    if "year" in slots:
        return PartialDate(slots["year"], slots["month"])
    if reference is None or reference.month is None:
        return reference and PartialDate(reference.year, slots["month"])
    ahead = (slots["month"] - reference.month) % 12
    if reference.year == 9999 or (slots["month"] < reference.month and ahead > _FAR_AHEAD):
        return None
    return _month(reference, ahead)


def resolve(
    expression: Expression, reference: PartialDate | None, occasion: PartialDate | None, lean: Tense
) -> PartialDate | None:
    """What an expression means, seen from `reference`; `lean` settles what could lie on either side of it."""
    if expression.tense != "open":
        lean = expression.tense
    try:
        return _resolved(expression, reference, occasion, lean)
    except (OverflowError, ValueError):
        # Before the year 1 or after 9999.
        return None


def _resolved(
    expression: Expression, reference: PartialDate | None, occasion: PartialDate | None, lean: Tense
) -> PartialDate | None:
    sense, slots = expression.sense, expression.slots
    if "R" in sense:
        return PartialDate(slots["year2"])
    if "year" in slots:
        return day_of(expression, slots["year"])
    if "E" in sense:
        return _shifted(occasion or reference, sense["E"] or 0)
    if reference is None or not {"A", "L", "N"}.isdisjoint(sense):
        return None
    if "Y" in sense:
        return day_of(expression, reference.year + (sense["Y"] or 0))
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
    if "T" in sense:
        return PartialDate((reference.year // 10 + 1) * 10)
    if "F" in sense:
        return PartialDate(reference.year + (sense["F"] or 0))
    return _season(expression, reference, lean)


def _shifted(day: PartialDate | None, days: int) -> PartialDate | None:
    if day is None or day.day is None:
        return day
    return PartialDate.of(day.first + timedelta(days))


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
        weekday = expression.slots.get("weekday")
        readings = [day for day in readings if day.first.weekday() == weekday] or readings
        if expression.tense == "future":
            readings = [day for day in readings if not day.certainly_before(reference)] or readings
        elif expression.tense == "past" or "weekday" in expression.slots:
            readings = [day for day in readings if not reference.certainly_before(day)] or readings
        return min(readings, key=lambda day: abs((day.first - reference.first).days), default=None)
    ahead = (month - reference.month) % 12
    if lean == "past":
        return _month(reference, ahead - 12 if ahead else 0)
    # A month still to come this year is ahead; one of next year's only where it is near.
    is_ahead = expression.tense == "future" or month >= reference.month or ahead <= _FAR_AHEAD
    return _month(reference, ahead if is_ahead else ahead - 12)


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
