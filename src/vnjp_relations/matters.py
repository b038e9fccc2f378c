"""What a commitment is about, as keys that can be compared, across languages where they share words.

In: the words of a commitment and its language. Out: keys: stems of its telling words (a word's first letters, which
English and French have in common for most of the register), numbers, and for languages written without spaces pairs
of characters. Words that any commitment has are in `data/matters.toml`.

>>> sorted(content_keys("exempt Vietnamese citizens from visas", "en") & content_keys("exempter de visa les citoyens", "fr"))
['exem', 'visa']
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache, lru_cache
from itertools import pairwise

from vnjp_relations.language import fold_name, fold_word
from vnjp_relations.tables import read_table

__all__ = ["all_keys", "content_keys", "overlap", "stem"]

_STEM = 4
_SYLLABLE = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*")
_UNSPACED = re.compile(r"[\u4e00-\u9fff々]+|[\u30a1-\u30ff]+")


@cache
def _common(language: str) -> frozenset[str]:
    tables = read_table("data/matters")
    return frozenset(tables.get(language, {"words": ""})["words"].split())


@lru_cache(maxsize=65536)
def all_keys(text: str, language: str) -> tuple[str, ...]:
    """The keys of all the words, in order, each once: those that any commitment has too."""
    words = [fold_word(word) for word in _SYLLABLE.findall(text)]
    keys = [re.sub(r"\D", "", number) for number in _NUMBER.findall(text)]
    if language == "vi":
        # A Vietnamese word is mostly two syllables.
        keys += [f"{one} {two}" for one, two in pairwise(words)]
    else:
        keys += [word for word in map(fold_name, words) if len(word) > 2 and word.isascii()]
    for run in _UNSPACED.findall(text):
        keys += [run[at : at + 2] for at in range(max(1, len(run) - 1))]
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=65536)
def content_keys(text: str, language: str) -> frozenset[str]:
    """The keys of the telling words."""
    common = _common(language)
    return frozenset(
        stem(key) for key in all_keys(text, language) if len(key) > 1 and key not in common and not set(key.split()) <= common
    )


def stem(key: str) -> str:
    """A key as it is compared: a word's first letters, anything else as it is."""
    return key[:_STEM] if key.isascii() and key.isalpha() else key


def overlap(one: Set[str], other: Set[str]) -> float:
    """The share of the smaller set that is in the other; 0 where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
