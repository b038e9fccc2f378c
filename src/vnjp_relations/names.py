"""Names of persons in a text: where they stand, and which part of them is the family's.

In: tokens. Out: `NameRun`s, runs of capitalised words that have the build of a Vietnamese, a Japanese or another name;
and for a romanised Japanese name the weight of the evidence for each order.

>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.tokens import tokenize
>>> gazetteer = load_gazetteer()
>>> tokens = tokenize("Trần Quốc Bảo met Kenji Yamashita in Ha Long.")
>>> [(tokens.slice(run.i, run.j), run.shape) for run in find_names(tokens, 0, len(tokens), gazetteer)]
[('Trần Quốc Bảo', 'VN'), ('Kenji Yamashita', 'JP')]
>>> family_first_weight("kenji", "yamashita", gazetteer) < 0
True
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache
from itertools import compress
from typing import Literal

from attrs import frozen

from vnjp_relations.gazetteer import Gazetteer
from vnjp_relations.language import fold_name
from vnjp_relations.tokens import Tokens

__all__ = [
    "NameRun",
    "Shape",
    "capitalise",
    "family_first_weight",
    "find_names",
    "is_romaji",
    "is_vietnamese_syllable",
    "mark_count",
    "romaji_key",
]

Shape = Literal["VN", "JP", "other"]

# A Vietnamese word is one syllable; after folding these are all that there are.
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gi(?=[aeou])|gh?|h|kh?|l|m|ngh|ng|nh|n|ph?|qu|r|s|th|tr|t|v|x)?"
    r"(?:uye|yeu|ieu|uoi|uou|oai|oao|oay|oeo|uai|uay|uya|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
    r"(?:ch|ng|nh|c|m|n|p|t)?"
)
# Hepburn, with the spellings of long vowels and of n before b, m, p that passports have.
_MORA = (
    r"(?:(?:kk?|g|n|b|pp?|m|r|h)(?:y?[auo]|[ie])|(?:ss?)?sh?[auo]|ss?e|ss?hi|(?:t?ch|j)[aiuoe]|tt?[aeo]|tt?su"
    r"|d[aeo]|z[aueo]|f[u]|y[auo]|w[ao]|[aiueo]|n(?![aiueoy])|m(?=[bmp]))"
)
_ROMAJI = re.compile(rf"(?:{_MORA}|(?<=o)h(?![aiueoy]))+")
_LONG_MARKS = {"\u0304", "\u0302"}
_LONG = (
    (re.compile(r"oh(?![aiueoy])"), "o"),
    (re.compile(r"ou|oo"), "o"),
    (re.compile(r"uu"), "u"),
    (re.compile(r"m(?=[bmp])"), "n"),
)


@lru_cache(maxsize=65536)
def is_vietnamese_syllable(fold: str) -> bool:
    """Whether a folded word can be a word of a Vietnamese name."""
    return len(fold) <= 7 and _SYLLABLE.fullmatch(fold) is not None


@lru_cache(maxsize=65536)
def is_romaji(fold: str) -> bool:
    """Whether a folded word can be Japanese in Latin letters."""
    return len(fold) <= 14 and _ROMAJI.fullmatch(fold) is not None


@lru_cache(maxsize=65536)
def romaji_key(fold: str) -> str:
    """One key for the spellings of a name: "ohno", "oono" and "ono"; "homma" and "honma"."""
    for pattern, plain in _LONG:
        fold = pattern.sub(plain, fold)
    return fold


@lru_cache(maxsize=65536)
def mark_count(word: str) -> int:
    """How many of its letters bear marks (or a stroke)."""
    return sum(1 for plain, char in zip(fold_name(word), word, strict=False) if plain != char.casefold())


def capitalise(word: str) -> str:
    """A name given in capitals, as names are written."""
    return word[:1] + word[1:].lower() if len(word) > 1 and word.isupper() else word


def family_first_weight(first: str, second: str, gazetteer: Gazetteer) -> int:
    """Above 0 where two folded words of a Japanese name rather stand family first, below 0 where given first."""
    one, two = romaji_key(first), romaji_key(second)
    return _family_weight(one, gazetteer) - _family_weight(two, gazetteer)


def _family_weight(key: str, gazetteer: Gazetteer) -> int:
    families, givens = gazetteer.japanese_families, gazetteer.japanese_givens
    if key in families and key in givens:
        return 0  # "Masaki", "Izumi"
    listed = 6 * ((key in families) - (key in givens))
    return listed + 2 * (_ends(key, gazetteer.family_ends) - _ends(key, gazetteer.given_ends))


def _ends(key: str, ends: tuple[str, ...]) -> int:
    """1 for an ending of two letters or more, 2 for one of four or more."""
    longest = max((len(end) for end in ends if key.endswith(end) and len(key) > len(end)), default=0)
    return (longest >= 2) + (longest >= 4)


@frozen
class NameRun:
    """Tokens [i, j) that look like a full name. `weight`: 3 sure by its build, 2 likely, 1 needs a title beside it."""

    i: int
    j: int
    shape: Shape
    weight: int


def find_names(
    tokens: Tokens,
    start: int,
    end: int,
    gazetteer: Gazetteer,
    barred: Container[str] = frozenset(),
    titles: Container[str] = frozenset(),
) -> list[NameRun]:
    """The full names in tokens [start, end), in order. Folded words that are `barred` are in none, words of `titles` only
    in names whose build tells them for names."""
    runs: list[NameRun] = []
    shapes, joined, folds, capital = tokens.shapes, tokens.joined, tokens.folds, ("X", "A")
    after = start
    for i in compress(range(start, end), map(capital.__contains__, shapes[start:end])):
        if i < after:
            continue
        run: NameRun | None = None
        # Most capitals stand alone, and a name has two words.
        if i + 1 < end and (shapes[i + 1] in capital or joined[i + 1] or folds[i + 1] in gazetteer.vietnamese_middles):
            run = (
                _vietnamese(tokens, i, end, gazetteer, barred)
                or _japanese(tokens, i, end, gazetteer, barred, titles)
                or _other(tokens, i, end, gazetteer, barred, titles)
            )
        if run is not None:
            runs.append(run)
            after = run.j
        elif folds[i] in gazetteer.first_words:
            after = _known(tokens, i, end, gazetteer)
    return runs


def _known(tokens: Tokens, i: int, end: int, gazetteer: Gazetteer) -> int:
    """Where the place, country or institution at i ends; i + 1 where there is none."""
    tables = (gazetteer.places, gazetteer.countries, gazetteer.institutions)
    return max([match[0] for table in tables if (match := table.match(tokens.folds, i, end))], default=i + 1)


def _capital(tokens: Tokens, k: int, end: int, barred: Container[str], *, first: bool = False) -> bool:
    return (
        k < end
        and tokens.shapes[k] in ("X", "A")
        and (first or tokens.spaced[k] or tokens.joined[k])
        and tokens.folds[k] not in barred
    )


def _vietnamese(tokens: Tokens, i: int, end: int, gazetteer: Gazetteer, barred: Container[str]) -> NameRun | None:
    folds = tokens.folds
    if folds[i] not in gazetteer.vietnamese_families or tokens.joined[i] or not _capital(tokens, i, end, frozenset(), first=True):
        return None
    j = i + 1
    small = j + 1 < end and tokens.shapes[j] == "x" and folds[j] in gazetteer.vietnamese_middles
    if small and _capital(tokens, j + 1, end, barred):
        j += 1
    while j < i + 5 and _capital(tokens, j, end, frozenset()) and is_vietnamese_syllable(folds[j]):
        place = gazetteer.places.match(folds, j, end)
        if place and place[0] > j + 1 and j > i + 2:
            break
        j += 1
    if (
        tokens.shapes[i] == "A"
        and len(folds[i]) == 2
        and tokens.shapes[i + 1 : i + 2] == ["X"]
        and j > i + 2
        and folds[i + 1] in gazetteer.vietnamese_families
    ):
        return None  # an abbreviation before the name: "le président de l'AN Trần Quốc Bảo"
    place = gazetteer.places.match(folds, i, end)
    country = gazetteer.countries.match(folds, i, end)
    if j < i + 2 or gazetteer.historic.match(folds, i, end) or any(found and found[0] > i + 1 for found in (place, country)):
        return None
    if folds[i] in barred and j < i + 3:
        return None
    marked = all(mark_count(tokens.slice(k, k + 1)) for k in range(i, j))
    return NameRun(i, j, "VN", 3 if j > i + 2 else 2 if marked else 1)


def _japanese(
    tokens: Tokens, i: int, end: int, gazetteer: Gazetteer, barred: Container[str], titles: Container[str]
) -> NameRun | None:
    folds, j = tokens.folds, i + 2
    if not (_capital(tokens, i, end, barred, first=True) and _capital(tokens, i + 1, end, barred)) or tokens.joined[i + 1]:
        return None
    if j < end and tokens.joined[j]:
        return None
    if not (len(folds[i]) > 1 < len(folds[i + 1]) and all(_may_be_japanese(tokens, k) for k in (i, i + 1))):
        return None
    behind = _vietnamese(tokens, i + 1, end, gazetteer, barred)
    if behind is not None and behind.weight > 1:
        return None
    keys = [romaji_key(folds[i]), romaji_key(folds[i + 1])]
    families, givens = gazetteer.japanese_families, gazetteer.japanese_givens
    pair = (keys[0] in families and keys[1] in givens) or (keys[0] in givens and keys[1] in families)
    if any(folds[k] in titles or _elsewhere(tokens, k, end, gazetteer) for k in (i, i + 1)) and not pair:
        return None
    third = _capital(tokens, j, end, barred) and is_romaji(folds[j]) and folds[j] not in titles and not tokens.joined[j]
    if third and gazetteer.places.match(folds, i, end):
        return None  # "Mayor of Sakai Kenji Mori"
    if (
        third
        and family_first_weight(folds[i + 1], folds[j], gazetteer)
        and romaji_key(folds[j]) in families | givens
        and not pair
    ):
        return None
    listed = sum(key in families or key in givens for key in keys)
    return NameRun(i, j, "JP", 3 if pair else min(listed, 2) or 1)


def _may_be_japanese(tokens: Tokens, k: int) -> bool:
    """Whether a word is Japanese in Latin letters; of marks, long vowels alone ("Ōno", "Kôno") are written."""
    marks = {char for char in unicodedata.normalize("NFD", tokens.slice(k, k + 1)) if unicodedata.combining(char)}
    return marks <= _LONG_MARKS and is_romaji(tokens.folds[k])


def _elsewhere(tokens: Tokens, k: int, end: int, gazetteer: Gazetteer) -> bool:
    return tokens.folds[k] in gazetteer.first_words and any(
        table.match(tokens.folds, k, end) for table in (gazetteer.places, gazetteer.countries, gazetteer.institutions)
    )


def _other(
    tokens: Tokens, i: int, end: int, gazetteer: Gazetteer, barred: Container[str], titles: Container[str]
) -> NameRun | None:
    """Two or three capitalised words that are no place: a person's name only where a title says so."""
    # "Park Geun-hye" is no park.
    korean = i + 2 < end and tokens.joined[i + 2] and not tokens.joined[i + 1] and tokens.shapes[i + 1] == "X"
    j = i
    while (
        j < i + 4
        and _capital(tokens, j, end, frozenset() if korean and j == i else barred, first=j == i)
        and len(tokens.folds[j]) > 1
        and tokens.folds[j] not in titles
        and not _elsewhere(tokens, j, end, gazetteer)
    ):
        if j > i and (_vietnamese(tokens, j, end, gazetteer, barred) or _japanese(tokens, j, end, gazetteer, barred, titles)):
            break
        j += 1
    while i < j < i + 5 and j < end and tokens.joined[j]:
        j += 1  # "Tae-won"
    return NameRun(i, j, "other", 1) if i + 2 <= j <= i + 4 else None
