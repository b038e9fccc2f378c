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

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

from attrs import frozen

from vnjp_relations.date_expressions import DateTable, Expression, date_table, find_expressions
from vnjp_relations.date_resolution import period, resolve
from vnjp_relations.documents import Layout
from vnjp_relations.language import Language
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.reference_date import reference_date
from vnjp_relations.sentences import Sentence
from vnjp_relations.tokens import Tokens

__all__ = ["Calendar", "DateMention", "find_dates"]

Kind = Literal["past", "future", "open", "period"]
_FRAME_REACH = 120
"""Tokens: how far the adverbial that opens a clause holds."""
_ASIDE = 30
"""Days before the event told that are too far back for "the day before" to count from."""
_FOLLOWING = 7
"""Days: how long after the first day that it tells of a text may tell of more."""
_LAST_YEAR = 9999


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
    _latest: PartialDate | None
    _anchors: tuple[PartialDate | None, ...]
    _expressions: tuple[Expression, ...]
    _starts: tuple[int, ...]
    _sentences: tuple[Sentence, ...]
    _sentence_starts: tuple[int, ...]
    _tokens: Tokens
    _table: DateTable

    def between(self, i: int, j: int) -> range:
        """The numbers of the mentions that begin among tokens i to j (exclusive)."""
        return range(bisect_left(self._starts, i), bisect_left(self._starts, j))

    def event_date(self, i: int, j: int) -> PartialDate | None:
        """When what tokens i to j tell took place: the first day named that is not ahead, else the first month or year behind."""
        behind: PartialDate | None = None
        attached: PartialDate | None = None
        for n in self.between(i, j):
            expression = self._expressions[n]
            if self.mentions[n].kind in ("future", "period") or expression.governed in ("deadline", "since", "starting", "after"):
                continue
            value = resolve(expression, self.reference, self._anchors[n], "past")
            if value is None or (self._latest and self._latest.certainly_before(value)):
                continue
            if expression.has_day and expression.governed == "of":
                attached = attached or value  # "the quake of March 11": the day of something else, if another is named
                continue
            if expression.has_day:
                return value
            over = self.reference is not None and value.certainly_before(self.reference)
            if behind is None and (expression.tense == "past" or (expression.governed and over)):
                behind = value
        return attached or behind

    def due(self, i: int, j: int) -> PartialDate | None:
        """By when, or when, the clause of tokens i to j says that its matter is to be done; None where it does not say."""
        found = [(strength, n) for n in self.between(i, j) if (strength := self._strength(n, i))] or self._framing(i)
        strongest = max((strength for strength, _ in found), default=0)
        values = [value for strength, n in found if strength == strongest and (value := self._ahead(n))]
        return max(reversed(values), key=lambda value: value.precision, default=None)

    def _ahead(self, n: int, clause: int = 0) -> PartialDate | None:
        """What a mention means for a thing still to be done; None where it lies behind."""
        expression, words = self._expressions[n], self._tokens.words
        if "A" in expression:
            earlier = [k for k in range(n - 1, max(-1, n - 9), -1) if "A" not in self._expressions[k]]
            return next((value for k in earlier if not self._expressions[k].has_day and (value := self._ahead(k))), None)
        if expression.tense == "past" or expression.sense.get("D", 1) in (0, -1) or "E" in expression:
            return None
        if "N" in expression:
            return period(expression, self.reference)
        value = resolve(expression, self.reference, self._anchors[n], "future")
        if value is None or (self.reference and value.certainly_before(self.reference)):
            return None
        if "month" in expression.slots and "Y" not in expression and expression.tense == "open":
            before = words[max(clause, expression.start - 12) : expression.start]
            return value if self._table.sets["outcomes"].isdisjoint(before) else None
        return value

    def _strength(self, n: int, start: int) -> int:
        """How surely a mention says when a thing is due: 0 for not at all."""
        expression, words = self._expressions[n], self._tokens.words
        if expression.governed == "after" or self._ahead(n, start) is None or self._is_described(n, start):
            return 0
        if "R" in expression and expression.i and words[expression.i - 1] == "(":
            return 0
        if expression.governed == "deadline":
            return 4
        plain = expression.sense == {"Y": None} or "R" in expression
        if plain and self._names_plan(expression):
            return 0
        if plain and not expression.governed:
            return 1
        return 2 if expression.governed == "starting" else 3

    def _names_plan(self, expression: Expression) -> bool:
        """Whether a year is a part of a plan's name: "the 2030 Agenda", "Vision 2045"."""
        words, plans = self._tokens.words, self._table.sets["plans"]
        around = words[expression.j : expression.j + 2]
        if not expression.governed or words[expression.i - 1] in self._table.sets["plan_links"]:
            around += words[max(0, expression.i - 3) : expression.i]
        return not plans.isdisjoint(around)

    def _is_described(self, n: int, start: int) -> bool:
        """Whether a mention dates what a noun was, not what is to be done: "held in May", "which replaces it in 2027"."""
        expression, words, sets = self._expressions[n], self._tokens.words, self._table.sets
        first = expression.start
        if first > start and words[first - 1] in sets["past_participles"]:
            return sets["futures"].isdisjoint(words[max(start, first - 4) : first - 1])
        for k in range(first - 1, max(start, first - 14) - 1, -1):
            if words[k] in (",", ";"):
                return words[k + 1] in sets["relatives"] and words[k + 2] not in sets["scheduled"]
        return False

    def _framing(self, i: int) -> list[tuple[int, int]]:
        """The mention in the adverbial that opens the clause and holds for all of it: "from now to next year, they would …"."""
        at = bisect_right(self._sentence_starts, i) - 1
        if at < 0 or i >= self._sentences[at].j:
            return []
        words, sets, first = self._tokens.words, self._table.sets, self._sentences[at].i
        for n in self.between(max(first, i - _FRAME_REACH), i)[-6:]:
            expression = self._expressions[n]
            closed = words[expression.j] == "," or expression.j == i
            if "A" in expression or expression.has_day or not closed or ";" in words[expression.j : i] or self._ahead(n) is None:
                continue
            head = expression.start
            while head > max(first, expression.j - 14) and words[head - 1] not in sets["opens"]:
                head -= 1
            opened = head == first or words[head - 1] in sets["opens"]
            if opened and words[head + (words[head] == ",")] in sets["frames"]:
                return [(1, n)]
        return []


def find_dates(tokens: Tokens, layout: Layout, sentences: Sequence[Sentence], language: Language) -> Calendar:
    """All dates of a text."""
    expressions = find_expressions(tokens, language)
    reference = reference_date(tokens, layout, expressions, language)
    occasion = _occasion(expressions, reference, sentences) or _pictured(expressions, reference, tokens, layout)
    published = layout.document.published
    latest = reference
    if reference and reference.day and not (published and published.day) and reference.year < _LAST_YEAR:
        # The day that a text tells of first: it may tell of later ones.
        latest = PartialDate.of(reference.first + timedelta(_FOLLOWING))
    mentions: list[DateMention] = []
    # "The day before" counts from the day named last of those that are behind.
    anchors: list[PartialDate | None] = []
    anchor = occasion
    for each in expressions:
        value = resolve(each, reference, anchor, "past" if each.has_day else "future")
        anchors.append(anchor)
        mentions.append(DateMention(each.i, each.j, value, "period" if "N" in each else each.tense))
        if value is None or not each.has_day or each.tense == "future":
            continue
        long_ago = occasion is not None and (occasion.first - value.last).days > _ASIDE
        if not (long_ago or (latest and latest.certainly_before(value))):
            anchor = value
    return Calendar(
        tuple(mentions),
        reference,
        occasion,
        latest,
        tuple(anchors),
        expressions,
        tuple(each.i for each in expressions),
        tuple(sentences),
        tuple(each.i for each in sentences),
        tokens,
        date_table(language),
    )


def _occasion(
    expressions: Sequence[Expression], reference: PartialDate | None, sentences: Sequence[Sentence]
) -> PartialDate | None:
    """The first day that the body tells something of."""
    starts = [sentence.i for sentence in sentences]
    # "The quake of March 11" names the day of something else.
    for expression in sorted(expressions, key=lambda each: each.governed == "of"):
        at = bisect_right(starts, expression.i) - 1
        in_body = at >= 0 and expression.i < sentences[at].j
        if not in_body or not expression.has_day or "E" in expression or expression.tense == "future":
            continue
        value = resolve(expression, reference, None, "past")
        if value and not (reference and reference.certainly_before(value)):
            return value
    return PartialDate(reference.year, reference.month) if reference else None


def _pictured(
    expressions: Sequence[Expression], reference: PartialDate | None, tokens: Tokens, layout: Layout
) -> PartialDate | None:
    """The day that the first caption with a day names; failing that, the month or year of the text."""
    captions = [block for block in layout.blocks if block.role == "caption"]
    starts = [block.start for block in captions]
    for expression in expressions:
        at = bisect_right(starts, tokens.starts[expression.i]) - 1
        if expression.has_day and at >= 0 and tokens.starts[expression.i] < captions[at].end:
            return resolve(expression, reference, None, "past")
    return PartialDate(reference.year, reference.month) if reference else None
