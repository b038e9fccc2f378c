"""Date expressions: the words that say when, before any day is worked out.

In: tokens and the language's `dates` table, whose patterns name closed classes in braces (`{month}`), alternatives in
round brackets and parts in angle ones. Out: one `Expression` after the other, longest match first, without overlap.

>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> tokens = tokenize("It opens by the end of May next year.")
>>> [(tokens.slice(e.i, e.j), dict(e.sense), dict(e.slots), e.governed) for e in find_expressions(tokens, load_language("en"))]
[('the end of May next year', {'Y': 1, 'M': None}, {'month': 5}, 'deadline')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal

from attrs import field, frozen

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.language import Language, fold_word
from vnjp_relations.tokens import Tokens, tokenize

__all__ = ["DateTable", "Expression", "Governor", "Tense", "date_table", "find_expressions", "words_of"]

Tense = Literal["past", "future", "open"]
Governor = Literal["deadline", "inside", "starting", "since", ""]
Slots = dict[str, int]

_GROUP = re.compile(r"\(([^()]*)\)")
_ITEM = re.compile(r"\{(\w+)\}|([^\s{}]+)")
_MEANS = re.compile(r"([YMDWSPFKERNA])(?:([+-]\d+)|/(\d)|(-n))?")
_CLASS_OF = {"month": "months", "weekday": "weekdays", "season": "seasons", "quarter": "quarters", "n": "numbers"}
_END = "\0"


@frozen(eq=False)
class Expression:
    """Tokens i to j (exclusive) that say when; `start` is where the preposition begins that governs them.

    `sense` maps each unit to a number counted from the day of the text, or to None where a slot names it.
    """

    i: int
    j: int
    start: int
    sense: Mapping[str, int | None]
    slots: Mapping[str, int]
    tense: Tense
    governed: Governor

    def __contains__(self, unit: str) -> bool:
        return unit in self.sense

    @property
    def has_day(self) -> bool:
        """Whether it says a day, or a weekday."""
        return not {"D", "W", "E"}.isdisjoint(self.sense)


@frozen(eq=False)
class _Sense:
    means: Mapping[str, int | None]
    tense: Tense
    needs_governor: bool
    back_by_number: bool


@frozen(eq=False)
class DateTable:
    """A language's `dates` table, compiled."""

    root: dict[str, Any]
    classes: Mapping[str, Mapping[str, int]]
    capitals: frozenset[str]
    suffixes: frozenset[str]
    governors: Mapping[tuple[str, ...], Governor]
    longest_governor: int
    sets: Mapping[str, frozenset[str]]
    ordinals: Mapping[tuple[str, ...], int] = field(factory=dict)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """A phrase of a table as the tokens that a text would have for it; an elision at its end stays whole."""
    if text.endswith("'"):
        return tuple(tokenize(text.replace("' ", "'") + "a").words[:-1])
    return tuple(tokenize(text.replace("' ", "'")).words)


def _alternatives(pattern: str, parts: Mapping[str, str]) -> Iterator[str]:
    """The pattern without brackets, once for each way through them."""
    for name, said in parts.items():
        # A part's own alternatives stay one alternative each where a bracket holds more than the part.
        pattern = pattern.replace(f"<{name}>", f"({said})")
    pattern = pattern.replace(r"\(", "\1").replace(r"\)", "\2")
    yield from _expand(pattern)


def _expand(pattern: str) -> Iterator[str]:
    match = _GROUP.search(pattern)
    if not match:
        yield pattern.replace("\1", "(").replace("\2", ")")
        return
    for choice in match[1].split("|"):
        yield from _expand(f"{pattern[: match.start()]} {choice} {pattern[match.end() :]}")


def _items(pattern: str) -> list[str]:
    """The steps of a way through the trie: words, and classes in braces."""
    steps: list[str] = []
    for match in _ITEM.finditer(re.sub(r"'\s+", "'", pattern)):
        steps += ["{" + match[1] + "}"] if match[1] else words_of(match[2])
    return steps


def _meaning(said: str) -> dict[str, int | None]:
    means: dict[str, int | None] = {}
    for word in said.split():
        match = _MEANS.fullmatch(word)
        if not match:
            raise KnowledgeError(f"a date expression means {said!r}: {word!r} is no unit with a number")
        number = match[2] or match[3]
        means[match[1]] = int(number) if number else None
    return means


def date_table(language: Language) -> DateTable:
    """The compiled table of a language, made once."""
    return language.compiled(_build)


def _build(language: Language) -> DateTable:
    table = language.table("dates")
    root: dict[str, Any] = {}
    for entry in table.get("expression", ()):
        sense = _Sense(_meaning(entry["means"]), entry.get("when", "open"), entry.get("governed", False), "-n" in entry["means"])
        for said in entry["say"]:
            for way in _alternatives(said, table.get("parts", {})):
                node = root
                for step in _items(way):
                    node = node.setdefault(step, {})
                node.setdefault(_END, sense)
    governors: dict[tuple[str, ...], Governor] = {}
    for kind in ("inside", "starting", "since", "deadline"):
        for phrase in table.get("prepositions", {}).get(kind, ()):
            governors[words_of(phrase)] = kind  # type: ignore[assignment]
    sets = {key: frozenset(table.get("cues", {}).get(key, ())) for key in
            ("plans", "relatives", "scheduled", "past_participles", "futures", "frames", "opens", "anniversary")}
    return DateTable(
        root,
        {name: {fold_word(word): number for word, number in table.get("words", {}).get(plural, {}).items()}
         for name, plural in _CLASS_OF.items()},
        frozenset(name for name, plural in _CLASS_OF.items() if plural in table.get("capitals", ())),
        frozenset(table.get("day_suffixes", ())),
        governors,
        max(map(len, governors), default=0),
        sets,
        {words_of(phrase): number for phrase, number in table.get("cues", {}).get("ordinals", {}).items()},
    )


def find_expressions(tokens: Tokens, language: Language) -> tuple[Expression, ...]:
    """All date expressions of a text, in order."""
    table = date_table(language)
    found: list[Expression] = []
    k = 0
    while k < len(tokens):
        best = _longest(tokens, k, table)
        if best is None:
            k += 1
            continue
        end, sense, slots = best
        start, governor = _governor(tokens, k, table, found[-1].j if found else 0)
        if not sense.needs_governor or governor or end - k > 1:
            means = dict(sense.means)
            if sense.back_by_number:
                means["Y"] = -slots.get("n", 0)
            found.append(Expression(k, end, start, means, slots, "past" if governor == "since" else sense.tense, governor))
        k = end
    return tuple(found)


def _longest(tokens: Tokens, k: int, table: DateTable) -> tuple[int, _Sense, Slots] | None:
    best: tuple[int, _Sense, Slots] | None = None
    ways: list[tuple[dict[str, Any], int, Slots]] = [(table.root, k, {})]
    while ways:
        node, at, slots = ways.pop()
        if _END in node and (best is None or at > best[0]):
            best = (at, node[_END], slots)
        if at >= len(tokens):
            continue
        if tokens.words[at] in node:
            ways.append((node[tokens.words[at]], at + 1, slots))
        for name, after in node.items():
            if name[0] == "{" and len(name) > 1 and (read := _read(tokens, at, name[1:-1], table)):
                # The second of two (October 21-25) is kept apart from the first.
                ways.append((after, at + 1, {**{f"{key}2" if key in slots else key: value for key, value in read.items()}, **slots}))
    return best


def _read(tokens: Tokens, k: int, name: str, table: DateTable) -> Slots | None:
    """What a token says as a member of a class; None where it is none."""
    word = tokens.words[k]
    if name in table.classes:
        number = table.classes[name].get(word)
        if number is None and name == "n" and word.isdecimal() and len(word) < 3:
            number = int(word)
        if number is None or (name in table.capitals and tokens.shapes[k] not in "XA"):
            return None
        return {name: number}
    if not word[0].isdecimal():
        return None
    parts = [int(part) if part.isdecimal() else -1 for part in word.split("/")]
    if name == "year":
        return {"year": parts[0]} if len(word) == 4 and len(parts) == 1 and 1900 <= parts[0] <= 2100 else None
    if name == "day":
        digits = len(word) - len(word.lstrip("0123456789"))
        number = int(word[:digits] or 0)
        return {"day": number} if digits < 3 and 1 <= number <= 31 and (digits == len(word) or word[digits:] in table.suffixes) else None
    if not all(part > 0 for part in parts) or not (1 <= parts[0] <= 31 and 1 <= parts[-1 if len(parts) == 2 else 1 % len(parts)] <= 12):
        return None
    if name == "daymonth" and len(parts) == 2:
        return {"day": parts[0], "month": parts[1]}
    if name == "daymonthyear" and len(parts) == 3 and 1900 <= parts[2] <= 2100:
        return {"day": parts[0], "month": parts[1], "year": parts[2]}
    return None


def _governor(tokens: Tokens, k: int, table: DateTable, after: int) -> tuple[int, Governor]:
    """The longest preposition that stands right before token k: where it begins, and its kind."""
    for size in range(min(table.longest_governor, k - after), 0, -1):
        kind = table.governors.get(tuple(tokens.words[k - size : k]))
        if kind:
            # "held on", "by around": a deadline before another preposition counts.
            before, outer = _governor(tokens, k - size, table, after) if kind == "inside" else (k, "")
            return (before, outer) if outer in ("deadline", "since", "starting") else (k - size, kind)
    return k, ""


