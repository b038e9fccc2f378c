"""Cues: the reporting words at verb groups, with what they take.

In: a verb group of a text, the mentions, the language's frames. Out: `Cue`: the frame of the longest phrase that starts
at the group's head ("call on", "is prepared"), of a reporting noun behind a verb of expressing ("voiced his wish"),
or of one that is the subject of such a verb in the passive ("the wish was voiced"), and its complement.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. Sato is prepared to widen the road."
>>> parse(text).commitments[0].evidence.text
'widen the road'
"""

from __future__ import annotations

from attrs import evolve

from vnjp_relations.acts import Cue, Range
from vnjp_relations.clauses import Complement, VerbGroup, match_complement
from vnjp_relations.frames import Frame, frames, grammar
from vnjp_relations.language import Language
from vnjp_relations.mentions import Mentions
from vnjp_relations.tagging import Tagging
from vnjp_relations.tokens import Tokens

__all__ = ["CueFinder"]

_SKIP = frozenset("DJA")
_TOLD = frozenset(("past", "perfect", "pluperfect"))
_REACH = 11
"""Tokens behind a cue's first word, or behind its verb group, among which the next word of the cue stands."""


class CueFinder:
    """Finds the cues of one text."""

    def __init__(self, tokens: Tokens, tagging: Tagging, mentions: Mentions, language: Language) -> None:
        self.tokens, self.tagging, self.tags, self.lemmas = tokens, tagging, tagging.tags, tagging.lemmas
        self.mentions, self.frames, self.words = mentions, language.compiled(frames), language.compiled(grammar)
        self.expressing = {each.partition(" ")[0] for each in self.words.lists.get("express", ())}
        """The first words of what expresses: few verbs have one."""

    def cue(self, group: VerbGroup, subject: int, end: int, holes: tuple[Range, ...] = ()) -> Cue | None:
        """The cue at a verb group: a reporting noun behind a verb of expressing, or the longest phrase that starts at its head.

        `subject` is where a passive group's subject starts, `end` where its clause ends; a complement may stand behind a hole.
        """
        nominal = self._nominal(group, end) or (self._noun_subject(group, subject, end) if group.passive else None)
        if nominal:
            return nominal
        if told := self._with_clitic(group, end):
            return told
        bare: Cue | None = None
        for head, rest, frame in self._candidates(group):
            stop = self._phrase(head + 1 if not rest or head != group.head else max(head + 1, group.j), rest, end)
            if stop is None or (group.tense in _TOLD and not self.words.lists["feelings"].isdisjoint(rest)):
                continue  # "was happy to visit Hue": how one felt
            behind = max(stop, group.j)
            while rest and self.words.adjective_after and self.tags[behind : behind + 1] == "J":
                behind += 1  # "parvenir à une vision commune sur"
            behind = next((j for i, j in holes if i == behind), behind)
            adjectival = head != group.head
            complement = self.complement(frame, behind, end, passive=group.passive and not adjectival)
            if complement or (frame.force == "void" and rest):
                return Cue(frame, behind, complement, self._negative(head + 1, stop), adjectival)
            bare = bare or Cue(frame, behind, None)
        return bare

    def _with_clitic(self, group: VerbGroup, end: int) -> Cue | None:
        """A cue whose actor is an object pronoun before it (French "lui a demandé de", "l'a invité à")."""
        clitics = self.words.lists.get("object-clitics", frozenset())
        if clitics.isdisjoint(self.tokens.words[group.i : group.head]):
            return None
        clitic = next(k for k in range(group.i, group.head) if self.tokens.words[k] in clitics)
        for rest, frame in self.frames.cues.get(self.lemmas[group.head], ()):
            takes = [take[take.index("NP:actor") + 1 :] for take in frame.takes if "NP:actor" in take[:2]]
            taken = evolve(frame, takes=tuple(filter(None, takes)))
            complement = None if rest else self.complement(taken, group.j, end)
            if complement is not None:
                return Cue(frame, group.j, evolve(complement, actor=(clitic, clitic + 1)))
        return None

    def _candidates(self, group: VerbGroup) -> list[tuple[int, tuple[str, ...], Frame]]:
        """The cues that may start at a group's head, or at its last auxiliary ("is prepared to")."""
        heads = [group.head]
        if self.tags[group.head] == "d" and (auxiliary := self.tags.rfind("H", group.i, group.head)) >= 0:
            heads = [auxiliary, group.head]
        if self.frames.cues.keys().isdisjoint([self.lemmas[head] for head in heads]):
            return []
        reach = slice(group.i, group.j + _REACH)
        near = {*self.lemmas[reach], *self.tokens.words[reach]}
        return [
            (head, rest, frame)
            for head in heads
            for rest, frame in self.frames.near(self.lemmas[head], near | {""} if head == group.head else near)
            # French "il convient de" says what is needed, "ils conviennent de" what is agreed.
            if frame.force != "commissive" or self.tokens.words[head] not in self.words.lists["impersonal"]
        ]

    def _phrase(self, k: int, rest: tuple[str, ...], end: int) -> int | None:
        """Where a phrase of further lemmas ends that starts at token k; determiners and the like may stand between."""
        for lemma in rest:
            skipped = 0
            while k < end and self.lemmas[k] != lemma and self.tokens.words[k] != lemma:
                possessor = self.tags[k] == "N" or self.tokens.words[k] == "'s"
                if (self.tags[k] not in _SKIP and not possessor) or skipped > _REACH - 2:
                    return None
                k, skipped = k + 1, skipped + 1
            if k >= end:
                return None
            k += 1
        return k

    def _negative(self, i: int, j: int) -> bool:
        """Whether a word of denial stands among tokens i to j."""
        return not self.words.lists["negative"].isdisjoint(self.tokens.words[i:j])

    def _nominal(self, group: VerbGroup, end: int) -> Cue | None:
        """ "voiced his country's readiness to": a verb of expressing, then a reporting noun with its complement."""
        if self.lemmas[group.head] not in self.expressing:
            return None
        express = self.words.lists.get("express", frozenset())
        k = group.j
        if k < end and f"{self.lemmas[group.head]} {self.tokens.words[k]}" in express:
            k += 1
        elif self.lemmas[group.head] not in express:
            return None
        for n in range(k, min(end, k + 20)):
            if self.tags[n] in 'vMHTQS;.:,"' and not (
                self.tags[n] == ","
                and n + 1 < end
                and (self.lemmas[n + 1] in self.frames.nouns or n + 1 in self.mentions.name_at or n - 1 in self.mentions.name_at)
            ):
                break
            frame = self.frames.nouns.get(self.lemmas[n])
            if frame and self.tags[n] in "Nb":
                complement = self.complement(frame, n + 1, end)
                if frame.takes == (("self",),):
                    complement = Complement("NP", k) if not set(self.tags[k:n]) & set("PN") else None
                if complement:
                    return Cue(frame, n + 1, complement, self._negative(k, n))
        return None

    def _noun_subject(self, group: VerbGroup, start: int, end: int) -> Cue | None:
        """ "The wish was voiced by the guest that …": a reporting noun as the subject of a passive verb of expressing."""
        if self.lemmas[group.head] not in self.words.lists.get("express", ()):
            return None
        frame = next(
            (self.frames.nouns[self.lemmas[k]] for k in range(start, group.i) if self.lemmas[k] in self.frames.nouns), None
        )
        complement = self.complement(frame, group.j, end, passive=True) if frame else None
        return Cue(frame, group.j, complement) if frame and complement else None

    def complement(self, frame: Frame, k: int, end: int, *, passive: bool = False) -> Complement | None:
        """What the frame takes at token k; behind a passive, past its agent."""
        if passive:
            k = self.agent(k, end)[1]
            frame = evolve(
                frame, takes=tuple(take[1:] if take[0].startswith("NP:") and len(take) > 1 else take for take in frame.takes)
            )
        return match_complement(self.tokens, self.tagging, frame, k, end, self.words, self._is_agent)

    def _is_agent(self, i: int, j: int) -> bool:
        if j in self.mentions.name_at and self.mentions.name_at[j].i < j:
            return False
        possessed = any(self.tokens.words[k] == "'s" for k in range(i, j - 1))
        return self.mentions.acts(i, j) if possessed else self.mentions.describe(i, j).refers

    def agent(self, k: int, end: int) -> tuple[Range | None, int]:
        """The by-phrase of a passive at token k, and where it ends."""
        by = self.words.literal("by")
        n = k
        while n < min(end, k + 4) and self.tags[n] in "A":
            n += 1
        if n >= end or self.tokens.words[n] not in by:
            return None, k
        stop = n + 1
        while stop < end and (self.tags[stop] in "DNJO()-" or stop in self.mentions.name_at):
            stop += 1
        of = stop + 1 < end and self.tokens.words[stop] in self.words.literal("of")
        if of and stop + 1 in self.mentions.country_at:
            stop += 2  # "by the representative of Tokyo"
        return ((n + 1, stop), stop) if self.mentions.describe(n + 1, stop).refers else (None, k)
