"""Verb groups and complements: the shallow syntax that speech acts are found with.

In: a tagging and a language's grammar. Out: `VerbGroup`s of a sentence (auxiliaries, head, tense, negation, voice)
and `match_complement`, which tells where behind a reporting word its content starts and who is to act.

>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tagging import tag
>>> from vnjp_relations.tokens import tokenize
>>> language = load_language("en")
>>> tokens = tokenize("Japan has not yet decided and will consult.")
>>> tagged = tag(tokens, [(0, len(tokens))], language)
>>> [(group.tense, group.negated, tagged.lemmas[group.head]) for group in verb_groups(tokens, tagged, 0, len(tokens), language)]
[('perfect', True, 'decide'), ('future', False, 'consult')]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from typing import Literal

from attrs import evolve, frozen

from vnjp_relations.frames import Frame, Grammar, grammar
from vnjp_relations.language import Language
from vnjp_relations.tagging import Tagging
from vnjp_relations.tokens import Tokens

__all__ = [
    "Complement",
    "Tense",
    "VerbGroup",
    "match_complement",
    "noun_phrase_before",
    "noun_phrase_end",
    "past_aside",
    "subject_before",
    "verb_groups",
]

Tense = Literal[
    "present",
    "past",
    "perfect",
    "pluperfect",
    "future",
    "conditional",
    "subjunctive",
    "deontic",
    "potential",
    "infinitive",
    "gerund",
    "participle",
]

# Finite groups first; a bare infinitive, gerund or participle is a group of its own. `O` covers French inversion.
# An aside may part an auxiliary from its participle ("a, par ailleurs, proposé").
_GROUP = re.compile(r"[MH](?:[AXO(]*[HM])*(?:,[NDJAPOQSCb]{1,8},(?:H?[bd])|[AXO]*[bdg])?|v|b|g|d")
_ASIDE = re.compile(r",?P[DNJ]{1,4},?(?=b)")
_NOMINAL = frozenset("NDJAPO")
_FORMS: dict[str, Tense] = {
    "present": "present",
    "s": "present",
    "base": "present",
    "past": "past",
    "past-simple": "past",
    "imperfect": "past",
    "future": "future",
    "conditional": "conditional",
    "subjunctive": "subjunctive",
}


@frozen
class VerbGroup:
    """Tokens [i, j), the head verb's token, tense or mood, and whether it is negated or passive."""

    i: int
    j: int
    head: int
    tense: Tense
    negated: bool
    passive: bool

    @property
    def finite(self) -> bool:
        """Whether the group is the verb of a clause of its own."""
        return self.tense not in ("infinitive", "gerund", "participle")


@frozen
class Complement:
    """What a reporting word takes: `kind` S, VP, VPing or NP; content starts at token `start`; token ranges of the
    actor and of the addressee where the pattern has them."""

    kind: str
    start: int
    actor: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    deontic: bool = False


def verb_groups(tokens: Tokens, tagging: Tagging, i: int, j: int, language: Language) -> list[VerbGroup]:
    """The verb groups among tokens i to j, in order."""
    words = language.compiled(grammar)
    return [_verb_group(tokens, tagging, *match.span(), i, words) for match in _GROUP.finditer(tagging.tags, i, j)]


def _verb_group(tokens: Tokens, tagging: Tagging, i: int, j: int, floor: int, words: Grammar) -> VerbGroup:
    tags, lemmas, forms = tagging.tags, tagging.lemmas, tagging.forms
    parts = [k for k in range(i, j) if tags[k] in "MHvbdg"] if j > i + 1 else [i]
    while i > floor and (tags[i - 1] == "X" or (tags[i - 1] in "OP" and tokens.words[i - 1] in words.lists.get("clitics", ()))):
        i -= 1
    head, first = parts[-1], parts[0]
    negated = "X" in tags[i:j] or (j < len(tags) and tags[j] == "X" and tags[j + 1 : j + 2] != "T")
    if negated and j < len(tags) and tags[j] == "X" and tokens.words[j] in words.lists.get("restrictive", ()):
        negated = False
    if negated and any(tokens.words[k] in words.lists["undenied"] and tags[k - 1] == "X" for k in range(i + 1, j)):
        negated = False  # "n'en a pas moins confirmé"
    reflexive = words.lists.get("reflexive", frozenset())
    passive = len(parts) > 1 and tags[head] == "d" and _passive(tagging, parts, words)
    passive = passive and not any(tokens.words[k] in reflexive for k in range(i, first))
    if tags[first] == "M":
        tense: Tense = words.modals.get(tokens.words[first], words.modals.get(lemmas[first], "conditional"))  # type: ignore[assignment]
    elif tags[first] in "bdg":
        tense = {"b": "infinitive", "d": "participle", "g": "gerund"}[tags[first]]  # type: ignore[assignment]
    else:
        tense = _FORMS.get(forms[first], "present")
        be = lemmas[first] in words.lists.get("passive", ("be",))
        if forms[first] == "base" and tags[first] == "H" and be and (i == 0 or tags[i - 1] not in "TM"):
            tense = "subjunctive"  # "that no firm be admitted"
        elif forms[first] in ("infinitive", "gerund", "participle") or (forms[first] == "base" and i > 0 and tags[i - 1] in "TM"):
            tense = (
                "infinitive" if forms[first] in ("infinitive", "base") else "gerund" if forms[first] == "gerund" else "participle"
            )
        elif len(parts) > 1 and not (passive and be) and tags[head] == "d" and tense in ("present", "past"):
            tense = "perfect" if tense == "present" else "pluperfect"
        semi = words.semi_modals.get(lemmas[head])
        if semi == "future" and forms[head] in ("past", "past-simple"):
            # "his ministry was to double its aid", but "went on to propose"; "was going to", "allait" are no simple past
            semi = "conditional" if lemmas[head] in words.lists.get("passive", ()) else None
        behind = j
        while behind < len(tags) and tags[behind] == "O" and tokens.words[behind] in words.lists.get("clitics", ()):
            behind += 1  # French "devraient se revoir"
        if semi and tense not in ("infinitive", "gerund", "participle") and _infinitive_at(tags, behind):
            tense = semi  # type: ignore[assignment]
            negated = negated or (j < len(tags) and tokens.words[j] in words.lists.get("not-yet", ()))
    return VerbGroup(i, j, head, tense, negated, passive)


def _passive(tagging: Tagging, parts: list[int], words: Grammar) -> bool:
    """An auxiliary "be" right before the participle, unless the verb makes its perfect with it."""
    lemma = tagging.lemmas[parts[-2]]
    if tagging.forms[parts[-2]] == "participle" and lemma in words.lists.get("passive", ("be",)):
        return True
    return lemma in words.lists.get("passive", ("be",)) and tagging.lemmas[parts[-1]] not in words.lists.get(
        "perfect-with-be", ()
    )


def _infinitive_at(tags: str, k: int) -> bool:
    while k < len(tags) and tags[k] in "AXT":
        k += 1
    if (aside := _ASIDE.match(tags, k)) and aside.end() < len(tags):
        return True  # "devraient à ses yeux confier"
    return k < len(tags) and (tags[k] == "b" or tags[k] == "H") and tags[k - 1] in "TAXvMO"


def noun_phrase_before(tags: str, k: int, floor: int) -> int:
    """Where the run of nominal tokens that ends right before token k starts (not before `floor`)."""
    if k <= floor:
        return k
    start = floor + len(tags[floor:k].rstrip('NDJAPO"()-d'))
    return k - len(tags[start:k].lstrip('")-A'))


def noun_phrase_end(tags: str, k: int, end: int) -> int:
    """Where the determiners, adjectives and nouns that start at token k end (not behind `end`)."""
    while k < end and tags[k] in "DNJ":
        k += 1
    return k


def subject_before(tags: str, k: int, floor: int) -> int:
    """As `noun_phrase_before`, with a coordinated noun phrase before it where that one opens the clause ("An and Sato")."""
    start = noun_phrase_before(tags, k, floor)
    if start < k and start - 1 > floor and tags[start - 1] == "C":
        other = noun_phrase_before(tags, start - 1, floor)
        if other < start - 1 and (other == floor or tags[other - 1] in ",;QS.:"):
            return other
    return start


def match_complement(
    tokens: Tokens, tagging: Tagging, frame: Frame, start: int, end: int, words: Grammar, is_agent: Callable[[int, int], bool]
) -> Complement | None:
    """The first of the frame's complements that stands at token `start` (adverbials between may be passed over).

    `is_agent(i, j)` says whether the noun phrase [i, j) names somebody who can act or be told.
    """
    search = _Search(tokens, tagging, end, words, is_agent)
    if tagging.tags[start : start + 1] == ",":
        start = past_aside(tagging.tags, start, end)
    for take in frame.takes:
        found = search.match(take, 0, start)
        if found and not (take == ("S",) and frame.force == "commissive" and search.tells(found.start)):
            return found
    if tagging.tags[start : start + 1] == "A":
        behind = next((k for k in range(start, end) if tagging.tags[k] != "A"), end)
        for take in frame.takes:
            article = tagging.tags[behind : behind + 1] == "D" and tokens.shapes[behind] != "0"
            if take[-1] == "NP" and article and (found := search.match(take, 0, behind)):
                return found  # "asked in return Japan's support"
    if ("S",) in frame.takes and tagging.tags[start : start + 1] == "P":
        # "said at the talks he would": a clause with a pronoun behind an adverbial
        k = next((n for n in range(start + 1, min(end, start + 9)) if tagging.tags[n] not in "DNJPA"), end)
        found = search.match(("S",), 0, k) if k < end and tagging.tags[k] == "O" else None
        if found:
            return found
    for take in frame.takes:
        if (
            take[0][0].islower()
            and take[-1] != "NP"
            and (frame.force != "assertive" or take[0] in words.lists["complementisers"])
        ):
            found = search.passed_over(take, start)
            if found:
                return found
    return None


def past_aside(tags: str, comma: int, end: int) -> int:
    """Where an aside without a verb ends that starts at a comma (", among other things,"); the comma where there is none."""
    closing = next((k for k in range(comma + 1, min(end, comma + 9)) if tags[k] not in "NDJAPO"), comma)
    return closing + 1 if closing < end and tags[closing] == "," and closing > comma + 1 else comma


class _Search:
    def __init__(self, tokens: Tokens, tagging: Tagging, end: int, words: Grammar, is_agent: Callable[[int, int], bool]) -> None:
        self.tokens, self.tags, self.lemmas, self.forms = tokens, tagging.tags, tagging.lemmas, tagging.forms
        self.end, self.words, self.is_agent = end, words, is_agent

    def passed_over(self, take: tuple[str, ...], start: int) -> Complement | None:
        """The complement behind adverbials: "agreed on Monday, after long talks, to …"."""
        k, forms = start, self.words.literal(take[0])
        while k < min(self.end, start + 20) and self.tags[k] in 'NDJAPO,()-"d':
            k += 1
            if self.tokens.words[k - 1] in self.words.lists["infinitive-markers"]:
                return None  # "ont-ils convenu avant de raccrocher"
            found = self.match(take, 0, k) if self._may_open(k, forms) else None
            if found:
                return found
        return None

    def _may_open(self, k: int, forms: Set[str] | None) -> bool:
        """Whether a literal of those forms can be met at token k, behind adverbs: a look that spares the match."""
        return k < self.end and (forms is None or self.tokens.words[k] in forms or self.tags[k] in "AX")

    def match(self, take: tuple[str, ...], at: int, k: int) -> Complement | None:
        element, last = take[at], at == len(take) - 1
        if k >= self.end:
            return None
        if element.startswith("NP:"):
            return self._noun_phrase(take, at, k)
        if not element[0].isupper():
            words, forms = self.tokens.words, self.words.literal(element)
            start = k
            while k < self.end and self.tags[k] in "AX" and words[k] not in forms:
                k += 1
            if k >= self.end or words[k] not in forms or self.tokens.joined[k]:
                return None
            found, denied = self.match(take, at + 1, k + 1), self.tags.find("X", start, k)
            return evolve(found, start=denied) if found and denied >= 0 else found  # "vowed [not to let …]"
        if not last:
            return None
        return self._content(element, k, take[at - 1] if at else "")

    def _content(self, element: str, k: int, before: str) -> Complement | None:
        start = k
        if element in ("VP", "VPing"):
            while k < self.end and (
                (self.tags[k] in "AXO" and self.tags[start] != "O") or self.clitic(k) or self.tags[k - 1 : k + 2] == "ACA"
            ):
                k += 1
            wanted = "b" if element == "VP" else "g"
            fits = k < self.end and (
                self.tags[k] == wanted
                or (self.tags[k] == "H" and self.forms[k] in (("base", "infinitive") if element == "VP" else ("gerund",)))
            )
            while fits and not before and self.tags[start] == "A":
                start += 1  # "souhaite par ailleurs étendre"
            return Complement(element, start) if fits else None
        if element == "S":
            while k < self.end and self.tags[k] in ':,"':
                k += 1
            if before in self.words.lists["complementisers"] or self._clause_at(k):
                return Complement("S", k)
            return None
        if self.lemmas[k] in self.words.lists.get("calendar", ()):
            return None  # "agreed on Monday to …"
        if before.startswith("NP:") and self.tags[k] != "D":
            return None  # "promised government support" names nobody who is promised it
        if self.tags[k] in "DNJ" or (self.tags[k] in "dgA" and k + 1 < self.end and self.tags[k + 1] in "NJ"):
            return Complement("NP", start)
        return None

    def clitic(self, k: int) -> bool:
        """Whether token k is an object pronoun before an infinitive (French "le", "leur", "se", "y"; "s'en")."""
        return (
            k + 1 < self.end
            and self.tokens.words[k] in self.words.lists.get("clitics", ())
            and (self.tags[k + 1] in ("bOH" if self.tags[k] == "O" else "b") or self.clitic(k + 1))
        )

    def tells(self, k: int) -> bool:
        """Whether what starts at token k is a clause only if a noun is a verb: "promised [tax breaks for firms]"."""
        verb = next((at for at in range(k, self.end) if self.tags[at] in "vMHb"), k)
        return self.forms[verb] == "s" and self.tags[verb] == "v"

    def _clause_at(self, k: int) -> bool:
        """Whether a subject and a finite verb start at token k."""
        at = k
        while at < self.end and (self.tags[at] in _NOMINAL or self.tags[at] in 'C()-"d'):
            at += 1
        return k < at < self.end and self.tags[at] in "vMHb" and self.tags[at - 1] != "P" and self.tags[k] in 'DNJOA"'

    def _noun_phrase(self, take: tuple[str, ...], at: int, k: int) -> Complement | None:
        role, last = take[at].partition(":")[2], at == len(take) - 1
        if self.tags[k] not in 'DNJOdgA"':
            return None
        if role in self.words.lists:
            return self._headed(take, at, k, role, last)
        while self.tags[k] == "A" and k + 2 < self.end and self.tags[k + 1] in "AD":
            k += 1  # "invited in addition the minister"
        forms = None if last or take[at + 1][0].isupper() else self.words.literal(take[at + 1])
        stop = k + 1
        while stop < min(self.end, k + 40):
            if last:
                if not (self.tags[stop] in _NOMINAL or self.tags[stop] in 'C()-"'):
                    break
            elif (
                self._may_open(stop, forms)
                and (role == "actor" or "P" not in self.tags[k:stop])
                and (found := self.match(take, at + 1, stop))
                and self.is_agent(k, stop)
            ):
                if role == "actor":
                    return Complement(found.kind, found.start, (k, stop), found.addressee, found.deontic)
                return Complement(found.kind, found.start, found.actor, (k, stop), found.deontic)
            if self.tags[stop] in ("vMH;.:QR,g" if role == "addressee" else "vMH;.:QR"):
                return None
            stop += 1
        if last and self.is_agent(k, stop):
            return Complement("NP", k, (k, stop))
        return None

    def _headed(self, take: tuple[str, ...], at: int, k: int, nouns: str, last: bool) -> Complement | None:
        """A noun phrase whose head is in a word list ("the urgent need", "une invitation de …"), and the rest behind it."""
        stop = k
        while stop < self.end and (
            self.tags[stop] in "DJA" or self.tokens.words[stop + 1 : stop + 2] == ["'s"] or self.tokens.words[stop] == "'s"
        ):
            stop += 1
        if stop >= self.end or not {self.lemmas[stop], self.tokens.words[stop]} & self.words.lists[nouns]:
            return None
        if last:
            return Complement("NP", k)
        for behind in range(stop + 1, min(self.end, stop + 30)):
            found = self.match(take, at + 1, behind)
            if found:
                return Complement(found.kind, found.start, found.actor, found.addressee, nouns == "need")
            if nouns == "need" or not (self.tags[behind] in _NOMINAL or self.tags[behind] in ",-()"):
                return None
        return None
