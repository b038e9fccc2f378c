"""The day that a text speaks from: what "yesterday", "in October" and "next year" count from.

In: the tokens, the layout and the text's date expressions. Out: a `PartialDate` or None. The publication date where
the page has one. Else the year that the text itself settles: an event of known date that it puts "last year"
(`data/milestones.toml`), the anniversary it marks, a year it names beside a relative one ("last year's session, in
2014"), a date in full, a day of the month whose weekday agrees (its own, or the one told behind a dateline); then the
day of the event it tells.

>>> from vnjp_relations.date_expressions import find_expressions
>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> text = "They met on May 7. Their ties became a comprehensive strategic partnership last year."
>>> tokens, english = tokenize(text), load_language("en")
>>> reference_date(tokens, read_layout(text), find_expressions(tokens, english), english)
PartialDate('2024-05-07')
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import compress, pairwise

from attrs import frozen

from vnjp_relations.date_expressions import DateTable, Expression, date_table
from vnjp_relations.date_resolution import day_of
from vnjp_relations.documents import Layout
from vnjp_relations.gazetteer import Phrases
from vnjp_relations.language import Language
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.tables import read_table
from vnjp_relations.tokens import Tokens, folds_of

__all__ = ["reference_date"]

_YEARS = range(2003, 2041)
_ROUND = range(20, 101, 5)
_SETTLED = 3.0
"""What the evidence for a year must come to: one equation, or several hints that agree."""


@frozen
class _Milestone:
    date: PartialDate
    recent: bool
    planned: bool


@frozen(eq=False)
class _Milestones:
    labels: Phrases[_Milestone]
    terms: Mapping[tuple[str, ...], tuple[PartialDate, PartialDate]]
    term_heads: frozenset[str]


@cache
def _milestones() -> _Milestones:
    table = read_table("data/milestones")
    labels = Phrases.of(
        (label, _Milestone(PartialDate.parse(entry["date"]), "recent" in entry, "planned" in entry))
        for entry in table["milestone"]
        for label in entry["labels"]
    )
    terms = {
        folds_of(holder): (PartialDate.parse(entry["first"]), PartialDate.parse(entry["last"]))
        for entry in table["term"]
        for holder in entry["holders"]
    }
    return _Milestones(labels, terms, frozenset(holder[0] for holder in terms))


def reference_date(tokens: Tokens, layout: Layout, expressions: Sequence[Expression], language: Language) -> PartialDate | None:
    """The day, or failing that the month or year, that the text speaks from."""
    told = list(_told(tokens, layout, expressions))
    published = layout.document.published
    if published is None:
        year = _year(tokens, layout, expressions, told, language)
        if year is None:
            return None
        published = PartialDate(year)
    if published.day is None:
        # "The quake of March 11" names the day of something else.
        for expression in sorted((each for each in told if "N" not in each), key=lambda each: each.governed == "of"):
            day = day_of(expression, expression.slots.get("year", published.year))
            if day and day.day and day.possibly_in(published):
                return day
    return published


def _told(tokens: Tokens, layout: Layout, expressions: Sequence[Expression]) -> Iterator[Expression]:
    """The days that the dateline, the first paragraphs and the captions tell something of, and stretches of days of a year."""
    datelines, captions = ([block for block in layout.blocks if block.role == role] for role in ("dateline", "caption"))
    starts = [tokens.starts[expression.i] for expression in expressions]
    for block in [*datelines[:2], *layout.body[:2], *captions[:4]]:
        for expression in expressions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]:
            day = "D" in expression and "M" in expression and expression.sense["D"] is None
            days = "N" in expression and {"year", "month"} <= expression.slots.keys()
            if (day or days) and expression.tense != "future" and expression.governed != "deadline":
                yield expression


def _year(
    tokens: Tokens, layout: Layout, expressions: Sequence[Expression], told: Sequence[Expression], language: Language
) -> int | None:
    weights: dict[int, float] = dict.fromkeys(_YEARS, 0.0)

    def vote(year: int, weight: float) -> None:
        if year in weights:
            weights[year] += weight

    for expression in told:
        if "year" in expression.slots:
            vote(expression.slots["year"], _SETTLED)
            break
    for year, weight in _equations(tokens, expressions):
        vote(year, weight)
    for year, weight in _milestone_years(tokens, expressions, language):
        vote(year, weight)
    for year in _jubilee_spans(tokens, expressions):
        vote(year, 2.0)
    first, last = _bounds(tokens, expressions)
    for year in weights:
        if not first <= year <= last:
            weights[year] -= 2 * _SETTLED
    for year, weight in _plain_years(expressions):
        vote(year, weight)
    if agreeing := _agreeing(tokens, layout, expressions, told):
        near = [year for year in sorted(agreeing) if first <= year <= min(last, first + 5)]
        for year in weights:
            weights[year] += 1.0 if year in agreeing else -1.0
        named = {each.slots["year"] + shift for each in expressions if "year" in each.slots for shift in (-1, 0, 1)}
        if len(agreeing & named) == 1:
            vote(min(agreeing & named), 1.5)  # of the years about those named, one agrees
        if len(near) == 1 and first > _YEARS[0]:
            vote(near[0], 2.0)
    best = max(weights, key=lambda year: weights[year])
    return best if weights[best] >= _SETTLED else None


def _agreeing(tokens: Tokens, layout: Layout, expressions: Sequence[Expression], told: Sequence[Expression]) -> frozenset[int]:
    """The years in which a day told has its weekday, or the weekday told is the dateline's or the one before."""
    dated = [each for each in told if "year" not in each.slots]
    expression = next((each for each in dated if "weekday" in each.slots), next(iter(dated), None))
    if expression is None:
        return frozenset()
    weekday, reach = expression.slots.get("weekday"), 0
    if weekday is None:
        starts = [tokens.starts[each.i] for each in expressions]
        told_first = [
            each
            for block in layout.body[:2]
            for each in expressions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            if "weekday" in each.slots and "day" not in each.slots and each.tense != "future"
        ]
        dateline = any(
            block.start <= tokens.starts[expression.i] < block.end for block in layout.blocks if block.role == "dateline"
        )
        if not told_first or not dateline:
            return frozenset()
        weekday, reach = told_first[0].slots["weekday"], 1
    return frozenset(
        year for year in _YEARS if (day := day_of(expression, year)) and (day.first.weekday() - weekday) % 7 <= reach
    )


def _equations(tokens: Tokens, expressions: Sequence[Expression]) -> Iterator[tuple[int, float]]:
    """Years from a relative year and a named one that say the same: "three years ago, in 2011"."""
    for one, other in pairwise(expressions):
        relative = [each for each in (one, other) if each.sense.get("Y") is not None and not {"L", "M"} & each.sense.keys()]
        named = [each for each in (one, other) if "year" in each.slots and "R" not in each and each.governed != "deadline"]
        gap = other.i - one.j
        if len(relative) == len(named) == 1 and gap <= 24 and _together(tokens, one.j, other.i):
            yield named[0].slots["year"] - (relative[0].sense["Y"] or 0), _SETTLED if gap <= 12 else 2.0


def _milestone_years(tokens: Tokens, expressions: Sequence[Expression], language: Language) -> Iterator[tuple[int, float]]:
    """Years from events of known date: how long ago the text puts them, or which anniversary of theirs it marks."""
    table = date_table(language)
    relative = [each for each in expressions if "R" not in each and _is_relative(each)]
    starts = [each.i for each in relative]
    named = frozenset(each.slots["year"] for each in expressions if "year" in each.slots)
    labels = list(_labels(tokens))
    label_starts = [k for k, _, _ in labels]

    def near(k: int, before: int, behind: int) -> list[Expression]:
        around = relative[bisect_left(starts, k - before) : bisect_left(starts, k + behind + 1)]
        return [each for each in around if _together(tokens, k, each.i)]

    marked: set[int] = set()
    for mark, count, weight in _marks(tokens, table):
        around = range(bisect_left(label_starts, mark - 13), bisect_left(label_starts, mark + 11))
        found = min(around, key=lambda n: abs(labels[n][0] - mark), default=None)
        if found is None or not _together(tokens, mark, labels[found][0]):
            continue
        marked.add(found)
        yield from _anniversary_years(
            labels[found][2].date.year + count,
            weight,
            near(mark, 20, 20),
            named,
            not table.sets["ahead"].isdisjoint(tokens.words[max(0, mark - 16) : mark]),
        )
    for n, (k, size, milestone) in enumerate(labels):
        if milestone.recent:
            yield milestone.date.year, _SETTLED
        elif n not in marked:
            told = [year for each in near(k + size, 20, 8) if (year := _year_behind(milestone.date, k + size, each))]
            yield from ((year, _SETTLED) for year in told[:1])


def _jubilee_spans(tokens: Tokens, expressions: Sequence[Expression]) -> Iterator[int]:
    """The last year of a span that is as long as the jubilee it stands by: "15 years of friendship (2009-2024)"."""
    for each in expressions:
        years = each.slots.get("year2", 0) - each.slots.get("year", 0)
        if "year2" in each.slots and "year" in each.slots:
            before = tokens.words[max(0, each.i - 20) : each.i]
            if any(re.fullmatch(rf"{years}[a-zè]{{0,3}}", word) for word in before):  # "15", "15th", "15e"
                yield each.slots["year2"]


def _is_relative(expression: Expression) -> bool:
    """Whether it counts years from the text, or says this month or the one before, or how long after an event."""
    return expression.sense.get("Y") is not None or expression.sense.get("M") in (-1, 0) or "L" in expression


def _anniversary_years(
    year: int, weight: float, relative: Sequence[Expression], named: frozenset[int], ahead: bool
) -> Iterator[tuple[int, float]]:
    """What the anniversary of a year says of the text: it is of that year, or of the one that "next year" counts from."""
    offsets = [each.sense["Y"] or 0 for each in relative if "Y" in each and "L" not in each]
    if offsets:
        yield year - offsets[0], _SETTLED
    elif not {year, year + 1} <= named:
        yield year, 1.5 if ahead and year in named else weight
        yield year - 1, 1.5


def _marks(tokens: Tokens, table: DateTable) -> Iterator[tuple[int, int, float]]:
    """Where a text speaks of an anniversary, of which, how sure that is: "50th anniversary", "half a century", "45 years of"."""
    longest, heads = max(map(len, table.jubilees), default=0), {phrase[0] for phrase in table.jubilees}
    marks = heads | table.sets["anniversary"] | table.sets["years"]
    for k in compress(range(len(tokens)), map(marks.__contains__, tokens.words)):
        word = tokens.words[k]
        if word in table.sets["anniversary"]:
            if count := _ordinal(tokens, k, table.ordinals):
                yield k, count, _SETTLED
        elif word in table.sets["years"]:
            said = tokens.words[k - 1] if k else ""
            count = int(said) if said.isascii() and said.isdecimal() else table.classes["n"].get(said, 0)
            if count in _ROUND and table.sets["inexact"].isdisjoint(tokens.words[max(0, k - 4) : k - 1]):
                yield k, count, _SETTLED - 0.5
        for size in range(1, longest + 1) if word in heads else ():
            if jubilee := table.jubilees.get(tuple(tokens.words[k : k + size])):
                yield k, jubilee, _SETTLED


def _year_behind(day: PartialDate, k: int, expression: Expression) -> int | None:
    """The year of a text that puts a day, named at token k, "last year", "last month", or itself "two years after"."""
    years, months = expression.sense.get("Y"), expression.sense.get("M")
    if "L" in expression:
        return day.year + (years or 0) + ((day.month or 1) - 1 + (months or 0)) // 12
    if k - expression.i > 8:
        return None
    if months is not None:
        return day.year + (day.month // 12 if months else 0) if day.month else None
    return day.year - (years or 0) if expression.tense == "past" or (years == 0 and day.month is None) else None


def _together(tokens: Tokens, i: int, j: int) -> bool:
    return "." not in tokens.words[min(i, j) : max(i, j)]


def _ordinal(tokens: Tokens, k: int, ordinals: Mapping[tuple[str, ...], int]) -> int | None:
    """The number right before "anniversary": "50th", "50-year", "fiftieth"."""
    for at in range(k - 1, max(-1, k - 4), -1):
        digits = tokens.words[at].rstrip("".join(set(tokens.words[at]) - set("0123456789")))
        if digits.isdecimal() and len(digits) <= 3:
            return int(digits)
        for size in (2, 1):
            if tuple(tokens.words[at - size + 1 : at + 1]) in ordinals:
                return ordinals[tuple(tokens.words[at - size + 1 : at + 1])]
    return None


def _labels(tokens: Tokens) -> Iterator[tuple[int, int, _Milestone]]:
    """The milestones that a text names: first token, number of tokens, milestone."""
    labels, after = _milestones().labels, 0
    for k in labels.starts(tokens.folds, 0, len(tokens)):
        if k >= after and (found := labels.match(tokens.folds, k)):
            after, milestone = found
            yield k, after - k, milestone


def _bounds(tokens: Tokens, expressions: Sequence[Expression]) -> tuple[int, int]:
    """The first and last year that the text can be of, from who holds which post and what has come about."""
    first, last = _YEARS[0], _YEARS[-1]
    milestones = _milestones()
    for k in compress(range(len(tokens)), map(milestones.term_heads.__contains__, tokens.folds)):
        for size in range(2, 5):
            term = milestones.terms.get(tuple(tokens.folds[k : k + size]))
            if term:
                first, last = max(first, term[0].year), min(last, term[1].year)
    for _, size, milestone in _labels(tokens):
        if size > 1 and milestone.date.month and not milestone.planned:
            first = max(first, milestone.date.year)
    first = max(
        [
            first,
            *(
                each.slots["year"]
                for each in expressions
                if "year" in each.slots and each.tense == "past" and each.slots["year"] in _YEARS
            ),
        ]
    )
    return (first, last) if first <= last else (_YEARS[0], _YEARS[-1])


def _plain_years(expressions: Sequence[Expression]) -> Iterator[tuple[int, float]]:
    """Hints: a text is of a year that it names, or of the one before or after."""
    for year in {each.slots.get("year2", each.slots["year"]) for each in expressions if "year" in each.slots}:
        yield year, 0.6
        yield year - 1, 0.5
        yield year + 1, 0.3
    # Figures for a part of a year come out in that year.
    yield from ((each.slots["year"], _SETTLED - 0.6) for each in expressions if "year" in each.slots and "n" in each.slots)
