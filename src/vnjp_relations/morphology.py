"""What words can be: part of speech, lemma and form of every word that the tables of a language know.

In: a `Language`, whose tables `words` (closed classes, compounds, suffixes), `verbs`, `nouns` and `adjectives` list
lemmas; forms are made from them by rows of principal parts, which are data too. Out: a `Lexicon`. Ambiguity is kept:
a word has all its readings, and choosing among them is a later stage's work.

>>> from vnjp_relations.language import load_language
>>> english = lexicon(load_language("en"))
>>> [(each.pos, each.lemma, each.form) for each in english.readings["pledges"]]
[('verb', 'pledge', 's'), ('noun', 'pledge', 'plural')]
>>> [(each.lemma, each.form, each.agreement) for each in lexicon(load_language("fr")).readings["conviendraient"]]
[('convenir', 'conditional', '3p')]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from vnjp_relations.inflection import Reading, Readings, inflect, marked
from vnjp_relations.language import Language

__all__ = ["Compound", "Lexicon", "Reading", "Readings", "lexicon", "vocabulary"]

_OPEN = ("verbs", "nouns", "adjectives")
_SHORT = 3
_LONG = 6


@frozen
class Compound:
    """Several words that stand for one ("in order to", "ainsi que")."""

    words: tuple[str, ...]
    reading: Reading


@frozen(eq=False, repr=False)
class Lexicon:
    """The words of a language: `readings` by folded word, `compounds` by their words.

    `closed` are the words of the closed classes, `suffixes` what the ending of an unknown word tells, `affixes` the words
    that also begin or end others, `glued` the short words that old pages glue to the noun behind them.
    """

    readings: Readings
    compounds: Mapping[tuple[str, ...], Compound]
    sizes: Mapping[tuple[str, ...], tuple[int, ...]]
    """By their first two words, how many words compounds have, the longest first."""
    suffixes: Mapping[str, tuple[Reading, ...]]
    closed: frozenset[str]
    affixes: frozenset[str]
    glued: frozenset[str]

    def __repr__(self) -> str:
        return f"Lexicon({len(self.closed)} words of closed classes, {len(self.compounds)} compounds)"

    def __contains__(self, word: object) -> bool:
        """Whether a word glued to another may be this one.

        Not one that is also a prefix or an ending ("over", "ship"), and short ones only of the closed classes, lest
        derived words and names fall apart.
        """
        if isinstance(word, tuple):
            return self._glued(*word)
        if not isinstance(word, str) or word in self.affixes:
            return False
        return word in self.closed or (len(word) > _SHORT and word in self.readings)

    def _glued(self, first: str, second: str) -> bool:
        """Whether a short word may be glued to another: an auxiliary to its participle ("aaffirmé"), "and" to an auxiliary,
        what `glued` lists to a noun."""
        behind = self.readings.get(second, ())
        if first in self.glued:
            return len(second) >= _LONG and any(each.pos == "noun" for each in behind)
        before = {each.pos for each in self.readings.get(first, ())}
        if "coordinator" in before and any(each.pos == "auxiliary" for each in behind):
            return True
        participle = any(each.pos == "verb" and each.form == "participle" for each in behind)
        return participle and "auxiliary" in before and len(second) > _SHORT

    def read(self, word: str, shape: str = "x") -> tuple[Reading, ...]:
        """The readings of a folded word, guessed where it is not known; never empty."""
        return self.readings.get(word) or self.guess(word, shape)

    def guess(self, word: str, shape: str = "x") -> tuple[Reading, ...]:
        """What an unknown word of that shape (see `tokens`) can be, by its longest known suffix; never empty."""
        if shape == "0":
            return (Reading("number", word),)
        if shape == ".":
            return (Reading("punctuation", word),)
        name = (Reading("name", word),) if shape in "XA" else ()
        for cut in range(max(2, len(word) - 6), len(word)):
            if found := self.suffixes.get(word[cut:]):
                return name + tuple(Reading(each.pos, word, each.form, each.agreement) for each in found)
        return name or (Reading("noun", word, "singular"),)

    def compound_at(self, words: Sequence[str], k: int) -> Compound | None:
        """The longest compound that begins at the k-th of the folded words."""
        for size in self.sizes.get(tuple(words[k : k + 2]), ()):
            if compound := self.compounds.get(tuple(words[k : k + size])):
                return compound
        return None


def lexicon(language: Language) -> Lexicon:
    """The lexicon that the tables of a language describe, built once a language.

    Raises:
        KnowledgeError: where a row is not well formed, or an irregular form belongs to no entry.
    """
    return language.compiled(_build)


def vocabulary(language: Language) -> Lexicon:
    """The words that `tokens.tokenize` may split glued words into."""
    return lexicon(language)


def _build(language: Language) -> Lexicon:
    words = language.table("words")
    closed = list(_closed(words))
    tables = {f"{language.code}/{name}": table for name in _OPEN if (table := language.table(name))}
    readings = inflect(tables, closed, bare=words.get("unmarked", False))
    affixes, glued = (frozenset(words.get(key, "").split()) for key in ("affixes", "glued"))
    compounds = _compounds(words)
    sizes: dict[tuple[str, ...], tuple[int, ...]] = {}
    for each in sorted(compounds, key=len, reverse=True):
        known = sizes.setdefault(each[:2], ())
        if len(each) not in known:
            sizes[each[:2]] = (*known, len(each))
    return Lexicon(readings, compounds, sizes, _suffixes(words), frozenset(word for word, _ in closed), affixes, glued)


def _closed(table: Mapping[str, Any]) -> Iterator[tuple[str, Reading]]:
    for group in table.get("closed", ()):
        for item in group["words"].split():
            word, form, agreement = marked(item)
            yield word, Reading(group["pos"], group.get("lemma", word), form or group.get("form", ""), agreement)


def _compounds(table: Mapping[str, Any]) -> dict[tuple[str, ...], Compound]:
    """A compound's last word may contract with the next ("dans le cadre de", "… du"): `contracted` says into what."""
    found: dict[tuple[str, ...], Compound] = {}
    contracted: Mapping[str, str] = table.get("contracted", {})
    for group in table.get("compound", ()):
        for line in filter(None, group["words"].splitlines()):
            *head, last = line.split()
            reading = Reading(group["pos"], line, group.get("form", ""))
            for end in (last, *contracted.get(last, "").split()):
                found.setdefault((*head, end), Compound((*head, end), reading))
    return found


def _suffixes(table: Mapping[str, Any]) -> dict[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = {}
    for group in table.get("suffix", ()):
        for item in group["endings"].split():
            ending, form, agreement = marked(item)
            found[ending] = (*found.get(ending, ()), Reading(group["pos"], "", form or group.get("form", ""), agreement))
    return found
