"""What the words of a sentence can be, and what stands around them: the ground of the tagger's rules.

In: the tokens of a sentence and the lexicon. Out: `Candidates`: the possible tags of each token as a string, and looks
ahead and back over them ("is an infinitive coming?", "does this clause have a finite verb further on?").

>>> from vnjp_relations.frames import grammar
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> language = load_language("en")
>>> tokens = tokenize("They agreed to support it")
>>> read, proper = language.compiled(word_reader), bytearray(len(tokens))
>>> found = Candidates(tokens, 0, len(tokens), lexicon(language), read, proper, language.compiled(grammar))
>>> found.infinitive_ahead(2), "b" in found.candidates[3]
(True, True)
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress, pairwise
from operator import add

from attrs import frozen

from vnjp_relations.frames import Grammar
from vnjp_relations.language import Language, Memo, fold_name
from vnjp_relations.morphology import Lexicon, Reading, lexicon
from vnjp_relations.tokens import Tokens

__all__ = ["Candidates", "word_reader"]

_POS = {
    "noun": "N",
    "adjective": "J",
    "adverb": "A",
    "determiner": "D",
    "possessive": "D",
    "number": "D",
    "pronoun": "O",
    "preposition": "P",
    "coordinator": "C",
    "complementiser": "Q",
    "subordinator": "S",
    "relative": "R",
    "modal": "M",
    "auxiliary": "H",
    "negation": "X",
    "month": "N",
    "weekday": "N",
}
_VERB = {"base": "b", "infinitive": "b", "participle": "d", "gerund": "g"}

_BARE = frozenset(("base", "infinitive", "participle", "gerund"))
_FORMED = frozenset("vbdgH")


@frozen(eq=False)
class _Word:
    """What the readings of a word tell: its possible tags, what it is where it bears one, and what the rules ask of it."""

    tags: str
    settled: str
    """The only one of them, where the neighbours cannot change it; else empty."""
    noun: str
    """The first of its tags that is a noun's or an adjective's."""
    looks: Mapping[str, tuple[str, str]]
    """Lemma and verb form by tag."""
    verb: str
    """The lemma of the verb that it may be."""
    infinitive: bool
    particle: bool
    bare: bool
    """Whether as an auxiliary it can only be an infinitive or a participle."""


_WordReader = Memo[_Word]
"""By a word with its shape behind it, as one string: a single key is quicker than a pair."""


def _tag_of(reading: Reading) -> str:
    """The tag of a lexicon reading."""
    if reading.pos == "particle":
        return {"infinitive": "T", "genitive": "P"}.get(reading.form, "A")
    return _VERB.get(reading.form, "v") if reading.pos == "verb" else _POS.get(reading.pos, "N")


def _word(readings: tuple[Reading, ...]) -> _Word:
    looks: dict[str, tuple[str, str]] = {}
    for each in readings:
        tag = _tag_of(each)
        looks.setdefault(tag, (each.lemma, each.form if tag in _FORMED else ""))
        if each.pos == "verb" and each.form in ("base", "past"):
            looks.setdefault("v", (each.lemma, each.form))
    tags = "".join(dict.fromkeys(map(_tag_of, readings))) or "N"
    return _Word(
        tags,
        tags if len(tags) == 1 and tags not in "bdv" else "",
        next((each for each in tags if each in "NJ"), ""),
        looks,
        next((each.lemma for each in readings if each.pos == "verb"), ""),
        any(each.form == "infinitive" for each in readings),
        any(each.pos == "particle" and each.form == "adverbial" for each in readings),
        all(each.form in _BARE for each in readings if each.pos == "auxiliary"),
    )


_NAME = _word(())


class Candidates:
    """The candidate readings of a sentence's tokens, made once."""

    def __init__(
        self,
        tokens: Tokens,
        i: int,
        j: int,
        known: Lexicon,
        read: tuple[_WordReader, _WordReader],
        proper: bytearray,
        words: Grammar,
    ) -> None:
        self.tokens, self.i, self.j = tokens, i, j
        self.bare = words.bare
        self.causative = words.lists.get("causative", frozenset())
        self.adjective_after, self.reporting = words.adjective_after, words.reporting
        self.verby, self.standing = words.lists.get("verbs-in-lists", frozenset()), words.lists.get("standing", frozenset())
        self.by = words.literal("by")
        self.degree = words.lists.get("degree", frozenset())
        inside, opening = read
        found = list(map(inside.__getitem__, map(add, tokens.words[i:j], tokens.shapes[i:j])))
        if i < j:
            found[0] = opening[tokens.words[i] + tokens.shapes[i]]
        name = proper.find(1, i, j)
        while name >= 0:
            found[name - i] = _NAME
            name = proper.find(1, name + 1, j)
        fixed = i
        for k in compress(range(i, j), map(known.sizes.__contains__, pairwise(tokens.words[i : j + 1]))):
            if k >= fixed and (compound := known.compound_at(tokens.words, k)):
                fixed = k + len(compound.words)
                found[k - i : fixed - i] = [_word((compound.reading,))] * (min(fixed, j) - k)
        self.words = found
        self.candidates = [each.tags for each in found]

    def after(self, k: int) -> str:
        """The candidates of the token behind k; "." for punctuation and the sentence's end."""
        if k + 1 >= self.j or self.tokens.shapes[k + 1] == ".":
            return "."
        return self.candidates[k + 1 - self.i]

    def infinitive_ahead(self, k: int) -> bool:
        """Whether token k is an infinitive particle: "to", perhaps adverbs, a base form."""
        if k >= self.j or "T" not in self.candidates[k - self.i] or self.tokens.joined[k]:
            return False
        k += 1
        while k < self.j and "A" in self.candidates[k - self.i] and "b" not in self.candidates[k - self.i]:
            k += 1
        if k >= self.j or self.tokens.joined[k]:
            return False
        candidates = self.candidates[k - self.i]
        if candidates == "N" and "D" in self.after(k) and self.tokens.shapes[k] == "x" and not self.tokens.words[k].endswith("s"):
            return True  # an unknown verb: no noun stands right before a determiner
        verbal = k - 2 >= self.i and set(self.candidates[k - 2 - self.i]) <= set("vbdgH")
        if verbal and "b" in candidates and self.after(k) == ".":
            return True  # "agreed to meet."
        # Behind "to", a word that is a noun too ("to trade and investment") is one unless something depends on it.
        if "N" in candidates and "b" in candidates and self.tokens.words[k] not in self.verby:
            return bool(set(self.after(k)) & set("DOPNJATg"))
        return bool(set("bH") & set(candidates))

    def finite_ahead(self, k: int) -> bool:
        """Whether an unmistakable finite verb stands behind token k in the same clause."""
        for n in range(k + 1, self.j):
            if self.tokens.shapes[n] == "." and self.tokens.words[n] in (",", ";", ":"):
                return False
            candidates = self.candidates[n - self.i]
            if (n > k + 1 or self.lemma(k) in self.reporting) and ("Q" in candidates or candidates in ("R", "S")):
                return False
            following = self.candidates[n + 1 - self.i] if n + 1 < self.j else ""
            if candidates == "C" and (following in ("v", "vd", "dv") or set(following) & set("MH")):
                return False  # "… and is making": the verb phrase before the coordinator needs a verb of its own
            if "M" in candidates or ("H" in candidates and "P" not in candidates and not self.bare_form(n)):
                return True
            if candidates == "H" and n > k + 1 and not set(self.candidates[n - 1 - self.i]) & set("TM"):
                return True  # "that licences be issued"
            if (
                candidates
                and set(candidates) <= set("vd")
                and candidates != "d"
                and not (
                    set(candidates) == set("vd")
                    # "'s continued aid"
                    and (set(self.after(n)) <= set("PA") or set(self.candidates[n - 1 - self.i]) <= set("PDJH"))
                )
            ):
                return True
        return False

    def bare_form(self, k: int) -> bool:
        """Whether an auxiliary can only be an infinitive or a participle here ("to be")."""
        return self.words[k - self.i].bare

    def infinitive(self, k: int) -> bool:
        """Whether token k has the form of an infinitive, which no finite verb has (French)."""
        return k < self.j and self.words[k - self.i].infinitive

    def introduced(self, k: int, tags: list[str]) -> bool:
        """Whether the noun phrase that ends at token k opens a clause behind a complementiser or a bare reporting verb."""
        while k > self.i and tags[k - 1] in "NDJ":
            k -= 1
        return k > self.i and (tags[k - 1] == "Q" or (tags[k - 1] in "vdg" and self.lemma(k - 1) in self.bare))

    def caused(self, k: int, tags: list[str]) -> bool:
        """Whether a verb that governs a bare infinitive stands before the noun phrase that ends at token k."""
        while k > self.i and tags[k - 1] in "NDJO":
            k -= 1
        return k > self.i and tags[k - 1] in "bvg" and self.lemma(k - 1) in self.causative

    def lemma(self, k: int) -> str:
        """The lemma of the verb that token k may be."""
        return self.words[k - self.i].verb

    def particle(self, k: int) -> bool:
        """Whether token k is an adverbial particle ("step up")."""
        return k < self.j and self.words[k - self.i].particle

    def verb_after_coordinator(self, k: int) -> bool:
        """Whether a verb follows the coordinator at token k ("maintain and step up")."""
        return k + 1 < self.j and "b" in self.candidates[k + 1 - self.i]


def word_reader(language: Language) -> tuple[_WordReader, _WordReader]:
    """What a word of that shape can be, inside a sentence and at its start: found once for each."""
    known = lexicon(language)

    def readings(word: str, shape: str, inside: bool) -> tuple[Reading, ...]:
        if shape == "0":
            return (Reading("number", word, ""),)
        if shape == ".":
            return ()
        found = known.readings.get(word)
        if shape in "XA" and inside and (shape == "X" or len(word) > 3):
            # A capital inside a sentence marks a name or a title, unless the word belongs to a closed class.
            if found and all(_tag_of(reading) in "ODPCQSRMHTX" for reading in found):
                return found
            nouns = tuple(reading for reading in found or () if reading.pos in ("noun", "adjective", "month", "weekday"))
            return nouns or (Reading("noun", fold_name(word), "singular"),)
        if not found and shape != "x":
            return (Reading("noun", fold_name(word), "singular"),)
        return found or known.guess(word, shape)

    return (
        Memo(lambda key: _word(readings(key[:-1], key[-1], True))),
        Memo(lambda key: _word(readings(key[:-1], key[-1], False))),
    )
