"""A content as the conjunct stage reads it: where its clauses start, what parts it, which verbs it can go on with.

In: the tagged tokens of an act's content, and which of them are passed over. Out: `ContentReader`, which answers what
does not depend on the conjuncts found so far: which finite verb is a relative's, where a separator ends, which word
before the content its conjuncts may repeat.

>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tagging import tag
>>> from vnjp_relations.tokens import tokenize
>>> tokens = tokenize("on energy, Japan will help")
>>> tagging = tag(tokens, [(0, len(tokens))], load_language("en"))
>>> content = ContentReader(tokens, tagging, 0, len(tokens), load_language("en"))
>>> tokens.slice(content.without_adjunct(content.groups[0].i), len(tokens))
'Japan will help'
"""

from __future__ import annotations

from vnjp_relations.clauses import VerbGroup, noun_phrase_before, subject_before, verb_groups
from vnjp_relations.frames import Grammar, grammar
from vnjp_relations.language import Language
from vnjp_relations.tagging import Tagging
from vnjp_relations.tokens import Tokens

__all__ = ["ContentReader"]

_MODAL = frozenset(("future", "conditional", "deontic", "potential"))
_TOLD = frozenset(("past", "perfect", "pluperfect"))


class ContentReader:
    """The content of tokens [start, end); tokens in `holes` are passed over."""

    def __init__(
        self,
        tokens: Tokens,
        tagging: Tagging,
        start: int,
        end: int,
        language: Language,
        holes: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.tokens, self.tags, self.lemmas, self.forms = tokens, tagging.tags, tagging.lemmas, tagging.forms
        self.start, self.end, self.holes = start, end, holes
        self.hidden = frozenset(k for i, j in holes for k in range(i, j))
        self.words: Grammar = language.compiled(grammar)
        self.groups = [group for group in verb_groups(tokens, tagging, start, end, language) if group.i not in self.hidden]
        finite = [group for group in reversed(self.groups) if group.finite]
        self.finite_at = {subject_before(self.tags, group.i, start): group for group in finite}
        whole = [at - 1 for at, group in self.finite_at.items() if at < noun_phrase_before(self.tags, group.i, start)]
        inside = {self.finite_at[at + 1].i for at in whole if self.tags[at] in "QS"}  # "so that A and B could": one subject
        self.finite_at |= {noun_phrase_before(self.tags, each.i, start): each for each in finite if each.i not in inside}
        self.group_at = {group.i: group for group in self.groups}

    def in_relative(self, number: int) -> bool:
        """Whether a finite verb is of a relative clause of the subject ("the pact [that] they signed should enter …")."""
        group = self.groups[number]
        before = noun_phrase_before(self.tags, group.i, self.start)
        if before > self.start and self.tags[before - 1] == "R":
            return True
        main = next((each for each in self.groups[number + 1 :] if each.finite), None)
        pronoun = self.tags[max(group.i, 2) - 2 : group.i] == "NO"  # "any trouble they meet will be dealt with"
        if main is None or main.tense not in _MODAL or not (group.tense in _TOLD or pronoun):
            return False
        if set(self.tags[group.j : main.i]) & set(',;:CQRS"') or self.lemmas[group.head] in self.words.bare:
            return False
        return before == self.start or (
            self.tags[before - 1] == "Q" and self.tags[before - 2] == "N" and before - 2 >= self.start
        )

    def subordinate(self) -> int:
        """How many verb groups are of a clause that leads ("If the law passes, [Japan will …]")."""
        if self.tags[self.start] not in "SQ" or self.start in self.hidden:
            return 0
        comma = next((k for k in range(self.start, self.end) if self.tags[k] == "," and k not in self.hidden), self.end)
        behind = next((n for n, group in enumerate(self.groups) if group.i > comma), 0)
        finite = bool(self.groups) and any(group.finite for group in self.groups[:behind])
        main = behind and self.groups[behind].finite and subject_before(self.tags, self.groups[behind].i, self.start) == comma + 1
        return behind if finite and main else 0

    def without_adjunct(self, verb: int) -> int:
        """Where the clause starts once an adjunct before its subject is left out ("On energy, [Japan will …]")."""
        while verb > self.start and verb - 1 in self.hidden:
            verb -= 1
        adverbs = self.start
        while adverbs < verb and self.tags[adverbs] == "A":
            adverbs += 1
        if adverbs >= self.start + 3 and adverbs < verb:
            return adverbs  # "in the coming time [Japan should …]"
        if self.tags[self.start] in "PASOgdXT" and not (self.tags[self.start] in "AO" and self.tags[self.start + 1] in "NDHvM"):
            start = subject_before(self.tags, verb, self.start)
            if self.start < start < verb and self.tags[start - 1] == ",":
                return start
        return self.start

    def separator(self, k: int) -> tuple[int, bool, bool]:
        """Where a run of commas and coordinators ends, and whether it has a comma (or semicolon) and a coordinator."""
        comma = coordinator = False
        while k < self.end and (self.tags[k] in ",;C" or k in self.hidden or (self.tags[k] == "-" and not comma)):
            if k not in self.hidden:
                comma = comma or self.tags[k] in ",;-"
                coordinator = coordinator or self.tags[k] == "C"
            k += 1
        return k, comma, coordinator

    def left(self, k: int) -> int:
        """The last token before the separator that ends at token k."""
        while k > self.start and (self.tags[k - 1] in ",;C-A" or k - 1 in self.hidden):
            k -= 1
        return k - 1

    def trimmed(self, start: int, end: int) -> int:
        """Where tokens [start, end) end without the punctuation and coordinators behind them."""
        while end > start and (self.tags[end - 1] in ',;:.-"C' or end - 1 in self.hidden):
            end -= 1
        return end

    def marker(self) -> frozenset[str] | None:
        """The forms of the word before the content ("to", "de", "on"), which later conjuncts may repeat."""
        k = self.start - 1
        if k < 0 or self.tags[k] not in "TP":
            return None
        word = self.tokens.words[k]
        return next((forms for forms in self.words.literals.values() if word in forms), frozenset((word,)))

    def linked(self, k: int) -> int:
        """How many tokens from token k link a clause to what is said: "to which end", "par lequel"."""
        return self.tokens.phrase(k, self.words.lists["links"])

    def verb_from(self, k: int, kind: str) -> int | None:
        """The verb of the wanted form at token k, behind adverbs and object pronouns."""
        while k < self.end and (
            self.tags[k] in "AX" or (self.tags[k] == "O" and self.tokens.words[k] in self.words.lists.get("clitics", ()))
        ):
            k += 1
        if k >= self.end:
            return None
        if kind == "VP":
            fits = self.tags[k] == "b" or (self.tags[k] in "vH" and self.forms[k] in ("base", "infinitive"))
        else:
            fits = self.tags[k] == "g"
        return k if fits else None

    def chained(self, verb: int | None, group: VerbGroup | None) -> int | None:
        """The last verb of a catenative chain ("continue to expand", "keep providing"), whose object is the clause's."""
        if verb is None:
            return None
        k = group.j if group is not None and group.head == verb else verb + 1
        while k < self.end:
            n = k
            while (n < self.end and self.tags[n] in "AT") or (
                n < self.end and self.tokens.words[n] in self.words.lists.get("chain", ())
            ):
                n += 1
            if n < self.end and ((self.tags[n] == "b" and n > k) or self.tags[n] == "g"):
                verb, k = n, n + 1
                continue
            break
        return verb

    def gerund_list(self, k: int) -> bool:
        """Whether a coordinated gerund follows, so that a gerund behind a comma is one of a list."""
        return any(
            self.tags[n] == "g" and self.tags[n - 1] in "CPA" and "C" in self.tags[n - 3 : n] for n in range(k + 1, self.end)
        )
