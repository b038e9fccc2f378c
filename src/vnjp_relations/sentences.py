"""Sentences of the body.

In: tokens, the layout, the language's `sentences` table (abbreviations and the words that open sentences). Out: one
`Sentence` after the other, each a range of tokens that includes its final punctuation. Sentences that were glued
together ("the capital.He said") come apart; abbreviations, initials, numbers and a full stop inside a quotation do not.

>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> text = "Mr. A. Kato left the capital.He met H.E. Do at 5 p.m. on Oct. 3."
>>> tokens = tokenize(text)
>>> [tokens.slice(s.i, s.j) for s in find_sentences(tokens, read_layout(text), load_language("en"))]
['Mr. A. Kato left the capital.', 'He met H.E. Do at 5 p.m. on Oct. 3.']
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain, compress

from attrs import frozen

from vnjp_relations.documents import Layout
from vnjp_relations.language import Language, fold_word
from vnjp_relations.tokens import Tokens

__all__ = ["Sentence", "find_sentences"]

_LONGEST = 250
"""Tokens: what runs on longer without a full stop is no sentence, and later stages may look through one as a whole."""
_STOPS = frozenset([".", "!", "?", "…", "。", "！", "？"])
_CLOSERS = frozenset("”’»)]」』")
_STRAIGHT = frozenset("\"'")
_OPENERS = frozenset("“‘«([「『\"'")


@frozen
class Sentence:
    """Tokens i to j (exclusive) of the body; `block` counts the layout's blocks."""

    i: int
    j: int
    block: int
    paragraph_start: bool


@frozen(eq=False)
class _Table:
    before_names: frozenset[str]
    others: frozenset[str]
    openers: frozenset[str]


def _table(language: Language) -> _Table:
    table = language.table("sentences")
    before_names, others = (
        frozenset(form for word in table.get(key, ()) for form in (word, word.upper())) for key in ("before_names", "others")
    )
    return _Table(before_names, others, frozenset(fold_word(word) for word in table.get("openers", ())))


def find_sentences(tokens: Tokens, layout: Layout, language: Language) -> tuple[Sentence, ...]:
    """The sentences of the body, in order."""
    table = language.compiled(_table)
    found: list[Sentence] = []
    k = 0
    for number, block in enumerate(layout.blocks):
        if block.role != "body":
            continue
        first = k = bisect_left(tokens.starts, block.start, k)
        stop = bisect_right(tokens.ends, block.end, k)
        for end in _ends(tokens, k, stop, table):
            found.append(Sentence(first, end, number, first == k))
            first = end
        k = stop
    return tuple(found)


def _ends(tokens: Tokens, i: int, j: int, table: _Table) -> Iterator[int]:
    """Where the sentences of a paragraph end (exclusive); the last one at its end."""
    k = first = i
    # The paragraph's end stands for a last mark, behind which there is nothing to yield.
    for dot in chain(compress(range(i, j), map(".".__eq__, tokens.shapes[i:j])), (j - 1,)):
        while dot - first >= _LONGEST:
            first = max(k, first + _LONGEST)
            yield first
        if dot < k:
            continue
        word = tokens.words[dot]
        if word not in _STOPS and word[0] != "…" and not word.startswith(".."):
            continue
        k = dot + 1
        while k < j and _closes(tokens, k):
            k += 1
        if k < j and _is_end(tokens, i, dot, k, table):
            yield k
            first = k
    if i < j:
        yield j


def _leads(tokens: Tokens, k: int) -> bool:
    """Whether the capitals at token k stand before a word with a capital of its own: "FM Kato", but not "VN"."""
    return k + 1 < len(tokens) and tokens.spaced[k + 1] and tokens.shapes[k + 1] == "X"


def _closes(tokens: Tokens, k: int) -> bool:
    """Whether a token belongs to the full stop before it: a closing mark, "./.", "?!"."""
    word = tokens.words[k]
    if word in _CLOSERS or word in _STOPS:
        return True
    return not tokens.spaced[k] and (word in _STRAIGHT or (word == "/" and tokens.words[k + 1 : k + 2] == ["."]))


def _is_end(tokens: Tokens, start: int, dot: int, after: int, table: _Table) -> bool:
    """Whether a full stop at `dot` ends a sentence that token `after` does not belong to."""
    mark, quoted = tokens.words[dot], after > dot + 1
    if mark in "。！？":
        return tokens.words[dot + 1] not in "」』"
    head = after
    while head < len(tokens) and tokens.words[head] in _OPENERS:
        head += 1
    if head == len(tokens):
        return True
    shape = tokens.shapes[head]
    small = shape == "x" and tokens.text[tokens.starts[head]].islower()
    if mark != ".":
        return not small
    if dot == start:
        return False
    glued = not tokens.spaced[after] and not quoted
    written = list(_written(tokens, start, dot))
    if not table.before_names.isdisjoint(written):
        return False
    if not table.others.isdisjoint(written) or _is_initial(tokens, dot):
        return tokens.spaced[after] and shape in "XA" and tokens.words[head] in table.openers
    before = tokens.ends[dot - 1] - tokens.starts[dot - 1]
    if glued:
        # "the capital.He" but not "news.vn", "VOV.VN", "3.000".
        opens = shape == "X" or (shape == "A" and tokens.shapes[dot - 1] in "xX" and _leads(tokens, after))
        return opens and (before > 1 or tokens.shapes[dot - 1] == ".") and tokens.ends[dot] - tokens.starts[dot] == 1
    return not small or (before > 3 and not quoted)


def _written(tokens: Tokens, start: int, dot: int) -> Iterator[str]:
    """The unbroken runs of letters and full stops that a full stop closes ("E.", "H.E."), as they stand."""
    k = dot
    while k > start and dot - k < 8 and not tokens.spaced[k] and (tokens.words[k - 1] == "." or tokens.words[k - 1].isalpha()):
        k -= 1
        yield tokens.text[tokens.starts[k] : tokens.ends[dot]]


def _is_initial(tokens: Tokens, dot: int) -> bool:
    """Whether a full stop closes a single capital letter: "A. Kato", "U.N."."""
    k = dot - 1
    return tokens.ends[k] - tokens.starts[k] == 1 and tokens.shapes[k] == "X"
