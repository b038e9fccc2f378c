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
from collections.abc import Mapping
from functools import lru_cache
from itertools import compress
from types import MappingProxyType
from typing import Any, Literal

from attrs import field, frozen

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.language import Language, Memo, fold_word
from vnjp_relations.tokens import Tokens, words_of

__all__ = ["DateTable", "Expression", "Governor", "Tense", "date_table", "find_expressions"]

Tense = Literal["past", "future", "open"]
Governor = Literal["deadline", "inside", "of", "starting", "since", "after", ""]
Slots = dict[str, int]
_Way = tuple[str, ...]
"""The steps of a way through the trie: words, and classes in braces."""

_BRACKETS = re.compile(r"\\.|[()|]|[^()|\\]+")
_ITEM = re.compile(r"\{(\w+)\}|([^\s{}]+)")
_MEANS = re.compile(r"([YMDWSTPFKERLNA])(?:([+-]\d+)|/(\d)|([+-])n)?")
_CLASS_OF = {
    "month": "months",
    "abbreviation": "abbreviations",
    "weekday": "weekdays",
    "season": "seasons",
    "quarter": "quarters",
    "n": "numbers",
}
_DAY = re.compile(r"([0-9]{1,2})([^\W\d_]*)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SLASHED = re.compile(r"([0-9]{1,2})(?:/([0-9]{1,2})(?:/((?:19|20)[0-9]{2}))?|[.]([0-9]{1,2})[.]((?:19|20)[0-9]{2}))")
_GOVERNORS: tuple[Governor, ...] = ("of", "inside", "starting", "since", "after", "deadline")
_CUES = (
    "plans",
    "plan_links",
    "relatives",
    "scheduled",
    "past_participles",
    "futures",
    "outcomes",
    "frames",
    "opens",
    "ahead",
    "anniversary",
    "years",
    "inexact",
)
# Keys of a node beside words: no token holds a space.


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
    counted: Mapping[str, int]
    tense: Tense
    needs_governor: bool


class _Node:
    """A place in the trie of expressions: the words and the classes that may follow, and what an expression says that ends here.

    Most places are never met, so the ways that lead on from one wait until a text has come there.
    """

    words: Mapping[str, _Node] = MappingProxyType({})
    classes: Mapping[str, _Node] = MappingProxyType({})
    sense: _Sense | None = None

    def __init__(self, depth: int) -> None:
        self.depth, self.waiting = depth, dict[_Sense, list[_Way]]()

    def grow(self) -> None:
        """Let what is waiting follow the node."""
        words, classes, sense = dict[str, _Node](), dict[str, _Node](), None
        waiting = self.waiting
        if not waiting:
            return
        for meant, ways in waiting.items():
            for way in ways:
                if self.depth == len(way):
                    sense = sense or meant
                    continue
                step = way[self.depth]
                follow, name = (classes, step[1:-1]) if step[0] == "{" else (words, step)
                if (node := follow.get(name)) is None:
                    node = follow[name] = _Node(self.depth + 1)
                node.waiting.setdefault(meant, []).append(way)
        # That none waits is said last: whoever comes here meanwhile grows it once more, to the same.
        self.words, self.classes, self.sense = words, classes, sense
        self.waiting = {}


@frozen(eq=False)
class DateTable:
    """A language's `dates` table, compiled."""

    root: _Node
    openers: frozenset[str]
    classes: Mapping[str, Mapping[str, int]]
    capitals: frozenset[str]
    smalls: frozenset[str]
    suffixes: frozenset[str]
    governors: Mapping[tuple[str, ...], Governor]
    longest_governor: int
    sets: Mapping[str, frozenset[str]]
    ordinals: Mapping[tuple[str, ...], int]
    jubilees: Mapping[tuple[str, ...], int]
    opens: Memo[bool] = field(init=False)
    """Whether an expression may start with a word."""
    readings: Memo[Mapping[str, Slots]] = field(init=False)
    """What a word, with its shape behind it, says as a member of each class that it is one of."""

    @opens.default
    def _opens(self) -> Memo[bool]:
        return Memo(lambda word: word in self.openers or word[0].isdecimal())

    @readings.default
    def _readings(self) -> Memo[Mapping[str, Slots]]:
        return Memo(lambda key: _class_readings(key[:-1], key[-1], self))


def _ways(pattern: str, parts: Mapping[str, str]) -> list[_Way]:
    """The pattern without brackets, once for each way through them: `a (b|c) d` is `a b d` and `a c d`."""
    for name, said in parts.items():
        pattern = pattern.replace(f"<{name}>", f"({said})")
    stack: list[tuple[list[_Way], list[_Way]]] = [([], [()])]
    for piece in _BRACKETS.findall(pattern):
        done, open_ways = stack[-1]
        if piece == "(":
            stack.append(([], [()]))
        elif piece == "|" and len(stack) > 1:
            stack[-1] = (done + open_ways, [()])
        elif piece == ")":
            inner = done + open_ways
            stack.pop()
            done, open_ways = stack[-1]
            stack[-1] = (done, [way + choice for way in open_ways for choice in inner])
        else:
            steps = _steps(piece.lstrip("\\"))
            stack[-1] = (done, [way + steps for way in open_ways])
    return stack[0][1]


@lru_cache(maxsize=4096)
def _steps(piece: str) -> _Way:
    steps: list[str] = []
    for match in _ITEM.finditer(re.sub(r"'\s+", "'", piece)):
        steps += ["{" + match[1] + "}"] if match[1] else words_of(match[2])
    return tuple(steps)


def _sense(entry: Mapping[str, Any]) -> _Sense:
    means: dict[str, int | None] = {}
    counted: dict[str, int] = {}
    for word in entry["means"].split():
        match = _MEANS.fullmatch(word)
        if not match:
            raise KnowledgeError(f"a date expression means {entry['means']!r}: {word!r} is no unit with a number")
        number = match[2] or match[3]
        means[match[1]] = int(number) if number else None
        if match[4]:
            counted[match[1]] = int(match[4] + "1")
    return _Sense(means, counted, entry.get("when", "open"), entry.get("governed", False))


def date_table(language: Language) -> DateTable:
    """The compiled table of a language, made once."""
    return language.compiled(_build)


def _build(language: Language) -> DateTable:
    table = language.table("dates")
    root = _Node(0)
    for entry in table.get("expression", ()):
        sense = _sense(entry)
        for said in entry["say"]:
            root.waiting.setdefault(sense, []).extend(_ways(said, table.get("parts", {})))
    root.grow()
    governors: dict[tuple[str, ...], Governor] = {}
    for kind in _GOVERNORS:
        for phrase in table.get("prepositions", {}).get(kind, ()):
            governors[words_of(phrase)] = kind
    cues = table.get("cues", {})
    capitals, smalls = (
        frozenset(name for name, plural in _CLASS_OF.items() if plural in table.get(key, ())) for key in ("capitals", "smalls")
    )
    classes = {
        name: {fold_word(word): number for word, number in table.get("words", {}).get(plural, {}).items()}
        for name, plural in _CLASS_OF.items()
    }
    return DateTable(
        root,
        frozenset(root.words).union(*(classes[name] for name in classes if name in root.classes)),
        classes,
        capitals,
        smalls,
        frozenset(table.get("day_suffixes", ())),
        governors,
        max(map(len, governors), default=0),
        {key: frozenset(fold_word(word) for word in cues.get(key, ())) for key in _CUES},
        *({words_of(phrase): number for phrase, number in cues.get(key, {}).items()} for key in ("ordinals", "jubilees")),
    )


def find_expressions(tokens: Tokens, language: Language) -> tuple[Expression, ...]:
    """All date expressions of a text, in order."""
    table = date_table(language)
    found: list[Expression] = []
    end = 0
    # Most tokens open no expression: a look at the first word spares the walk.
    for k in compress(range(len(tokens)), map(table.opens.__getitem__, tokens.words)):
        best = _longest(tokens, k, table) if k >= end and _goes_on(tokens, k, table) else None
        if best is None:
            continue
        end, sense, slots = best
        start, governor = _governor(tokens, k, table, found[-1].j if found else 0)
        if not sense.needs_governor or (governor and not (governor == "of" and "S" in sense.means)):
            means = {**sense.means, **{unit: sign * slots["n"] for unit, sign in sense.counted.items()}}
            found.append(Expression(k, end, start, means, slots, "past" if governor == "since" else sense.tense, governor))
    return tuple(found)


def _goes_on(tokens: Tokens, k: int, table: DateTable) -> bool:
    """Whether the word behind token k leads on from it: behind "the" and the like few do, and a look costs less than the walk."""
    word, shapes = tokens.words[k], tokens.shapes
    node = table.root.words.get(word)
    if node is None or table.readings[word + shapes[k]]:
        return True
    if node.waiting:
        node.grow()
    if node.sense or k + 1 == len(shapes):
        return node.sense is not None
    following = tokens.words[k + 1]
    return following in node.words or (bool(node.classes) and bool(table.readings[following + shapes[k + 1]]))


def _longest(tokens: Tokens, k: int, table: DateTable) -> tuple[int, _Sense, Slots] | None:
    best: tuple[int, _Sense, Slots] | None = None
    ways: list[tuple[_Node, int, Slots]] = [(table.root, k, {})]
    words, count = tokens.words, len(tokens)
    while ways:
        node, at, slots = ways.pop()
        if node.waiting:
            node.grow()
        if node.sense and (best is None or at > best[0]):
            best = (at, node.sense, slots)
        if at >= count:
            continue
        word = words[at]
        if word in node.words:
            ways.append((node.words[word], at + 1, slots))
        if node.classes and (readings := table.readings[word + tokens.shapes[at]]):
            for name, after in node.classes.items():
                if read := readings.get(name):
                    # The second of two (October 21-25) is kept apart from the first.
                    more = {f"{key}2" if key in slots else key: value for key, value in read.items()}
                    ways.append((after, at + 1, slots | more))
    return best


def _class_readings(word: str, shape: str, table: DateTable) -> Mapping[str, Slots]:
    found: dict[str, Slots] = {}
    for name, members in table.classes.items():
        number = members.get(word)
        if number is None and name == "n" and word.isdecimal() and len(word) < 3:
            number = int(word)
        if number is None or (name in table.capitals and shape not in "XA") or (name in table.smalls and shape in "XA"):
            continue
        found[name] = {"month" if name == "abbreviation" else name: number}
    if _YEAR.fullmatch(word):
        found["year"] = {"year": int(word)}
    if (match := _DAY.fullmatch(word)) and 1 <= int(match[1]) <= 31 and match[2] in {"", *table.suffixes}:
        found["day"] = {"day": int(match[1])}
    if match := _SLASHED.fullmatch(word):
        day, month, year = int(match[1]), int(match[2] or match[4]), match[3] or match[5]
        if 1 <= day <= 31 and 1 <= month <= 12:
            slots = {"day": day, "month": month}
            found |= {"daymonthyear": {**slots, "year": int(year)}} if year else {"daymonth": slots}
    return found


def _governor(tokens: Tokens, k: int, table: DateTable, after: int) -> tuple[int, Governor]:
    """What governs the date that begins at token k: where the preposition begins, and its kind."""
    start, kind = _preposition(tokens, k, table, after)
    if kind in ("inside", "of"):
        # "by around May", "due in May": what stands before the nearest preposition may say more.
        before, outer = _preposition(tokens, start, table, after)
        if outer not in ("", "inside", "of"):
            return before, outer
    return start, kind


def _preposition(tokens: Tokens, k: int, table: DateTable, after: int) -> tuple[int, Governor]:
    """The longest preposition right before token k, back to token `after`."""
    for size in range(min(table.longest_governor, k - after), 0, -1):
        kind = table.governors.get(tuple(tokens.words[k - size : k]))
        if kind:
            return k - size, kind
    return k, ""
