"""Tokens of a text, as columns.

In: a text exactly as given. Out: `Tokens`: for the k-th token its offsets (`starts[k]`, `ends[k]`, code points), its
`words[k]` (folded, marks kept) and `folds[k]` (marks dropped), its `shapes[k]`, whether white space stands before it
(`spaced[k]`) and whether a hyphen joins it to the token before (`joined[k]`). A hyphen inside a word is no token of
its own, so that "Vice-Minister" and "Vice Minister" are the same two words; French elisions ("l'", "qu'") and the
English possessive ("'s") are tokens. Folding is done here and nowhere else: offsets are those of the text as given.

>>> tokens = tokenize("L'aide du Vice-Minister Sơn’s 2,5 co-operation.")
>>> tokens.words
["l'", 'aide', 'du', 'vice', 'minister', 'sơn', "'s", '2,5', 'cooperation', '.']
>>> tokens.joined[4], tokens.shapes[5], tokens.folds[5]
(True, 'X', 'son')
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Protocol

from attrs import frozen

from vnjp_relations.language import fold_name, fold_word

__all__ = ["Tokens", "Vocabulary", "tokenize"]

_LETTER = r"[^\W\d_]"
_MARKS = "\u0300-\u036f"
_WORD = rf"{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*"
_HYPHENS = "-‐‑"
_TOKEN = re.compile(
    rf"(?P<elision>(?:aujourd['’]hui|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?={_LETTER}))"
    rf"|['’](?:s|t|re|ve|ll|d|m)\b)"
    rf"|(?P<number>\d+(?:[.,:/]\d+)*)(?P<suffix>{_LETTER}*)"
    rf"|(?P<word>co[{_HYPHENS}]{_WORD}|{_WORD})"
    rf"|(?P<hyphen>(?<=[\w{_MARKS}])[{_HYPHENS}](?=\w))"
    r"|(?P<other>--+|\.\.+|[^\w\s]|_)",
    re.IGNORECASE,
)
_Look = tuple[str, str, str]
"""Word, fold and shape of a token."""
_NONE: _Look = ("", "", "")


class Vocabulary(Protocol):
    """Known words, and pairs of words that are known to be written as one, such as a `frozenset` of them."""

    def __contains__(self, word: object, /) -> bool: ...

    def __hash__(self) -> int: ...


@frozen(eq=False, repr=False)
class Tokens:
    """Columns over the tokens of a text. Shapes: `x` small, `X` capitalised, `A` capitals, `0` number, `.` other."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    folds: list[str]
    shapes: list[str]
    spaced: list[bool]
    joined: list[bool]

    def __len__(self) -> int:
        return len(self.starts)

    def __repr__(self) -> str:
        return f"Tokens({len(self)} of {len(self.text)} chars)"

    def slice(self, i: int, j: int) -> str:
        """The characters of tokens i to j (exclusive), as given; empty where i >= j."""
        return self.text[self.starts[i] : self.ends[j - 1]] if i < j else ""

    def at(self, offset: int) -> int:
        """The first token that ends after the offset (len(self) where there is none)."""
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low


def tokenize(text: str, vocabulary: Vocabulary = frozenset()) -> Tokens:
    """The tokens of a text. Words not in `vocabulary` that are two of its words glued together come apart."""
    starts: list[int] = []
    ends: list[int] = []
    looks: list[_Look] = []
    spaced: list[bool] = []
    joined: list[bool] = []
    after, hyphen = -1, False
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        raw = match[0]
        kind = match.lastgroup
        if kind == "hyphen":
            hyphen, after = True, end
            continue
        cut, first, last = _parted(raw, vocabulary) if kind == "word" else (0, _NONE, _look(raw))
        if cut:
            starts.append(start)
            ends.append(start + cut)
            looks.append(first)
            spaced.append(start > after)
            joined.append(hyphen)
            start += cut
            after, hyphen = start, False
        starts.append(start)
        ends.append(end)
        looks.append(last)
        spaced.append(start > after)
        joined.append(hyphen)
        after, hyphen = end, False
    words, folds, shapes = map(list, zip(*looks, strict=True)) if looks else ([], [], [])
    return Tokens(text, starts, ends, words, folds, shapes, spaced, joined)


@lru_cache(maxsize=65536)
def _parted(raw: str, vocabulary: Vocabulary) -> tuple[int, _Look, _Look]:
    """A word, or where it is to be cut and its two parts: the same wherever it stands, so found once."""
    cut = _glue(raw, vocabulary) if vocabulary else 0
    return cut, _look(raw[:cut]) if cut else _NONE, _look(raw[cut:])


@lru_cache(maxsize=65536)
def _look(raw: str) -> _Look:
    word = fold_word(raw)
    if "-" in word and len(word) > 3 and word[0] == "c":
        word = word.replace("-", "")
    return word, fold_name(word), _shape(raw)


def _shape(raw: str) -> str:
    first = raw[0]
    if first.isdigit():
        return "0"
    if not first.isalpha():
        return "x" if len(raw) > 1 and raw[1:].isalpha() else "."
    if first.islower():
        return "x"
    # Letters are counted: a single one may be written with combining marks.
    return "A" if raw.isupper() and sum(map(str.isalpha, raw)) > 1 else "X" if first.isupper() else "x"


_CAMEL = re.compile(r"(?:(?<=[^\W\d_A-Z]{3})|(?<=^[a-z]{2}))(?=[A-ZÀ-ÞĐ][^\W\d_]{2})")


_CAPITALS = re.compile(r"[A-ZÀ-ÞĐ]{3,}(?=[a-z]{2,}$)")

_GLUED = 5
"""Letters, plus one: how long the first word of a known pair may be."""


def _glue(raw: str, vocabulary: Vocabulary) -> int:
    """Where a word falls into two that were glued ("visitingPresident", "legouvernement"); 0 where it does not."""
    if len(raw) < 5 or fold_word(raw) in vocabulary:
        return 0
    camel = _CAMEL.search(raw)
    if camel and fold_word(raw[: camel.start()]) in vocabulary:
        return camel.start()
    capitals = _CAPITALS.match(raw)
    if capitals and raw[capitals.end() :] in vocabulary:
        return capitals.end()
    if not raw[1:].islower() or len(raw) > 30:
        return 0
    word = fold_word(raw)
    if len(word) != len(raw):
        return 0
    for cut in range(1, min(_GLUED, len(word) - 1)):
        if (word[:cut], word[cut:]) in vocabulary:
            return cut
    for cut in range(2, len(word) - 1):
        if word[:cut] in vocabulary and word[cut:] in vocabulary and (cut >= 4 or len(word) - cut >= 5):
            return cut
    return 0
