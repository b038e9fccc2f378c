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
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import accumulate, chain
from operator import itemgetter
from typing import Protocol

from attrs import frozen

from vnjp_relations.language import Memo, fold_name, fold_word

__all__ = ["Tokens", "Vocabulary", "folds_of", "tokenize", "words_of"]

_LETTER = r"[^\W\d_]"
_MARKS = "\u0300-\u036f"
_WORD = rf"{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*"
_HYPHENS = "‐‑-"
_PIECE = re.compile(
    # Most tokens are plain letters: tried first, they need no look at what else a token can be.
    rf"(\s*+)({_LETTER}++(?![{_MARKS}'’{_HYPHENS}])"
    rf"|(?:aujourd['’]hui|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?={_LETTER}))|['’](?:s|t|re|ve|ll|d|m)\b"
    rf"|\d+(?:[.,:/]\d+)*{_LETTER}*"
    rf"|co[{_HYPHENS}]{_WORD}|{_WORD}"
    rf"|--+|\.\.+|[^\w\s]|_)((?<=[\w{_MARKS}])[{_HYPHENS}](?=\w))?",
    re.IGNORECASE,
)
"""White space, the token behind it, and the hyphen that joins it to the next."""
_Piece = tuple[str, str, str]
_Look = tuple[str, str, str, int]
"""Word, fold and shape of a token, and where it falls into two that were glued (0 where it does not)."""


_raw, _cut = itemgetter(1), itemgetter(3)


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

    def phrase(self, k: int, phrases: Set[str]) -> int:
        """How many tokens from token k are one of the phrases (of up to three words); 0 where none is."""
        words = self.words[k : k + 3]
        return next((length for length in (3, 2, 1) if " ".join(words[:length]) in phrases), 0)

    def at(self, offset: int) -> int:
        """The first token that ends after the offset (len(self) where there is none)."""
        return bisect_right(self.ends, offset)


def tokenize(text: str, vocabulary: Vocabulary = frozenset()) -> Tokens:
    """The tokens of a text. Words not in `vocabulary` that are two of its words glued together come apart."""
    # Every character but white space is of a token, so that no white space is looked at twice once that at the end is off.
    pieces: list[_Piece] = _PIECE.findall(text.rstrip())
    looks = list(map(_looks(vocabulary).__getitem__, map(_raw, pieces)))
    if any(map(_cut, looks)):
        pieces = list(_parted(pieces, map(_cut, looks)))
        looks = list(map(_looks(frozenset()).__getitem__, map(_raw, pieces)))
    if not pieces:
        return Tokens(text, [], [], [], [], [], [], [])
    gaps, raws, hyphens = zip(*pieces, strict=True)
    del pieces  # a long text has many
    offsets = list(accumulate(map(len, chain.from_iterable(zip(gaps, raws, hyphens, strict=True)))))
    starts, ends = offsets[0::3], offsets[1::3]
    del offsets, raws
    words, folds, shapes, _ = map(list, zip(*looks, strict=True))
    spaced, joined = list(map(bool, gaps)), [False, *map(bool, hyphens[:-1])]
    spaced[0] = True
    return Tokens(text, starts, ends, words, folds, shapes, spaced, joined)


def words_of(phrase: str) -> tuple[str, ...]:
    """The `words` that a text would have for a phrase of a table; an elision there, before a space too, is one token."""
    if phrase.replace(" ", "").isalpha():  # tables have thousands of such
        return tuple(map(fold_word, phrase.split()))
    if phrase.endswith("'"):
        return words_of(phrase + "x")[:-1]
    looks = _looks(frozenset())
    return tuple(looks[raw][0] for _, raw, _ in _PIECE.findall(phrase.rstrip().replace("' ", "'")))


def folds_of(phrase: str) -> tuple[str, ...]:
    """The `folds` of such a phrase."""
    return tuple(map(fold_name, words_of(phrase)))


def _parted(pieces: Iterable[_Piece], cuts: Iterable[int]) -> Iterator[_Piece]:
    """The pieces, those to be cut as two."""
    for (gap, raw, hyphen), cut in zip(pieces, cuts, strict=True):
        if cut:
            yield gap, raw[:cut], ""
            gap = ""
        yield gap, raw[cut:], hyphen


@lru_cache(maxsize=16)
def _looks(vocabulary: Vocabulary) -> Memo[_Look]:
    """How the words of a language look: the same wherever they stand."""
    return Memo(lambda raw: (*_look(raw)[:3], _glue(raw, vocabulary)) if vocabulary else _look(raw))


def _look(raw: str) -> _Look:
    word = fold_word(raw)
    if "-" in word and len(word) > 3 and word[0] == "c":
        word = word.replace("-", "")
    return word, fold_name(word), _shape(raw), 0


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
    if len(raw) < 5 or raw[0].isdecimal() or not {"'", "’"}.isdisjoint(raw) or fold_word(raw) in vocabulary:
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
