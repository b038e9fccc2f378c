"""A language's words for titles: the table `titles`, compiled.

In: a language. Out: `TitleWords`: the words that open a post ("minister"), stand for a person ("counterpart") or honour
one ("Mr."), and those that a title may and may not be made of.

>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> words = load_language("en").compiled(title_words)
>>> words.words.match(tokenize("Vice-Minister Hoa").folds, 0), words.words.match(tokenize("Mr. Hoa").folds, 0)
((2, 'head'), (2, 'honorific'))
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from vnjp_relations.gazetteer import Phrases
from vnjp_relations.language import Language
from vnjp_relations.tokens import folds_of, words_of

__all__ = ["TitleWords", "Word", "title_words"]

Word = Literal["head", "role", "plural", "honorific"]


@frozen(eq=False)
class TitleWords:
    """A language's table `titles`, compiled."""

    words: Phrases[Word]
    vocabulary: frozenset[str]
    feminine: Phrases[bool]
    masculine: Phrases[bool]
    modifiers: frozenset[str]
    complement: frozenset[str]
    institution: frozenset[str]
    never: frozenset[str]
    things: frozenset[str]
    confusable: frozenset[str]
    determiners: frozenset[str]
    away: frozenset[str]
    joins: frozenset[str]
    passing: frozenset[str]
    credits: frozenset[str]
    whereabouts: frozenset[str]
    noun_complements: bool
    adjective_ends: tuple[str, ...]

    barred: frozenset[str]
    """Words that are part of no name."""
    common: frozenset[str]
    """Words that name nobody by themselves, titled though they are ("Minister Counsellor")."""
    qualifiers: frozenset[str]
    """Words that may stand on either side of a head."""
    dangling: frozenset[str]
    """Words that go with a country word when a post is told without it."""


_SETS = (
    "modifiers",
    "complement",
    "institution",
    "never",
    "things",
    "confusable",
    "determiners",
    "away",
    "joins",
    "passing",
    "credits",
    "whereabouts",
)
"""The keys of the table that are sets of words."""


def _set(text: str) -> frozenset[str]:
    words = text.split()
    return frozenset(words).union(*map(words_of, words))


def title_words(language: Language) -> TitleWords:
    """For `language.compiled`."""
    table = language.table("titles")
    kinds: dict[str, Word] = {"honorifics": "honorific", "heads": "head", "plural_heads": "plural", "roles": "role"}

    def phrases(key: str) -> list[str]:
        return [each.strip() for each in table.get(key, "").replace("\n", " ").split(";") if each.strip()]

    sets = {key: _set(table.get(key, "")) for key in _SETS}
    vocabulary = frozenset(
        fold
        for key, word in kinds.items()
        for phrase in phrases(key)
        if word != "honorific" or " " not in phrase
        for fold in folds_of(phrase)
    )
    return TitleWords(
        words=Phrases.of((phrase, word) for key, word in kinds.items() for phrase in phrases(key)),
        vocabulary=vocabulary,
        feminine=Phrases.of((phrase, True) for phrase in phrases("feminine")),
        masculine=Phrases.of((phrase, True) for phrase in phrases("masculine")),
        **sets,
        noun_complements=bool(table.get("noun_complements", False)),
        adjective_ends=tuple(table.get("adjective_ends", "").split()),
        barred=sets["never"] | sets["things"] | sets["modifiers"],
        common=vocabulary | sets["things"] | sets["modifiers"] | sets["institution"] | sets["complement"],
        qualifiers=sets["modifiers"] | sets["institution"],
        dangling=(sets["determiners"] | sets["away"] | sets["complement"]) - sets["joins"],
    )
