"""What a commitment is about, as keys that can be compared, across languages where they share words.

In: the words of a commitment and its language. Out: keys: stems of its telling words (a word's first letters, which
English and French have in common for most of the register), numbers, and for languages written without spaces pairs
of characters. Words that any commitment has are in `data/matters.toml`.

>>> sorted(content_keys("exempt Vietnamese citizens from visas", "en") & content_keys("exempter de visa les citoyens", "fr"))
['exem', 'visa']
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Set
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from vnjp_relations.language import fold_name, fold_word

__all__ = ["content_keys", "overlap"]

_STEM = 4
_LATIN_WORD = re.compile(r"[^\W\d_]{3,}")
_SYLLABLE = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*")
_UNSPACED = re.compile(r"[\u4e00-\u9fff々]+|[\u30a1-\u30ff]+")


@cache
def _common(language: str) -> frozenset[str]:
    tables = tomllib.loads((files(__package__) / "data" / "matters.toml").read_text(encoding="utf-8"))
    return frozenset(tables.get(language, {"words": ""})["words"].split())


@lru_cache(maxsize=65536)
def content_keys(text: str, language: str) -> frozenset[str]:
    """The keys of a commitment's words."""
    common = _common(language)
    numbers = {re.sub(r"\D", "", number) for number in _NUMBER.findall(text)}
    keys = {number for number in numbers if len(number) > 1}
    if language == "vi":
        words = [fold_word(word) for word in _SYLLABLE.findall(text)]
        # A Vietnamese word is mostly two syllables.
        keys |= {f"{one} {two}" for one, two in pairwise(words) if not {one, two} <= common}
    else:
        keys |= {word[:_STEM] for word in map(fold_name, _LATIN_WORD.findall(text)) if word not in common and word.isascii()}
    for run in _UNSPACED.findall(text):
        pairs = {run[at : at + 2] for at in range(max(1, len(run) - 1))}
        keys |= pairs - common
    return frozenset(keys)


def overlap(one: Set[object], other: Set[object]) -> float:
    """The share of the smaller set that is in the other; 0 where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
