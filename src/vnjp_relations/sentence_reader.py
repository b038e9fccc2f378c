"""A sentence as the speech-act stage reads it: its verb groups and the noun phrases around them.

In: the tagged tokens of a sentence, its mentions, the cue finder. Out: `SentenceReader`, which answers what does not
depend on the acts found so far: which noun phrase is a verb's subject, a passive's agent, a relative's antecedent, and
which stretches between commas are asides.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. An praised Sato, who promised to widen the road."
>>> [str(each.by) for each in parse(text).commitments]
['Sato Kenji']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vnjp_relations.acts import Cue, Range
from vnjp_relations.clauses import VerbGroup, noun_phrase_before, verb_groups
from vnjp_relations.cues import CueFinder
from vnjp_relations.language import Language
from vnjp_relations.mentions import Description

__all__ = ["SentenceReader"]

_COMMA = re.compile(",")


class SentenceReader:
    """The sentence of tokens [i, j)."""

    def __init__(self, finder: CueFinder, i: int, j: int, language: Language) -> None:
        self.finder, self.i, self.j = finder, i, j
        self.tokens, self.tags, self.lemmas = finder.tokens, finder.tags, finder.lemmas
        self.mentions, self.words, self.frames = finder.mentions, finder.words, finder.frames
        self.groups = verb_groups(finder.tokens, finder.tagging, i, j, language)
        self.asides = tuple(self._asides())
        """Attributions and additions that are no clauses, between commas: ", according to him,", ", together with Japan,"."""

    def cue(self, group: VerbGroup) -> Cue | None:
        """The cue at a verb group of the sentence."""
        return self.finder.cue(group, self.subject_start(group.i) if group.passive else group.i, self.j)

    def agent(self, k: int) -> Range | None:
        """The by-phrase of a passive at token k."""
        return self.finder.agent(k, self.j)[0]

    def subject_start(self, k: int) -> int:
        """Where the noun phrase right before token k starts; commas inside a name's titles do not end it."""
        start = noun_phrase_before(self.tags, k, self.i)
        if start == k - 1 == self.i + 2 and self.tags[start - 1] == "," and {self.i, start} <= self.mentions.country_at.keys():
            return self.i  # "Vietnam, Japan agree to …"
        mention = self.mentions.name_at.get(k - 1)
        if mention is not None and self.i <= mention.i < start:
            start = noun_phrase_before(self.tags, mention.i, self.i)
        if start < k and start - 1 > self.i and self.tags[start - 1] == "C":
            other = noun_phrase_before(self.tags, start - 1, self.i)
            mention = self.mentions.name_at.get(start - 2)
            if mention is not None and self.i <= mention.i < other:
                other = noun_phrase_before(self.tags, mention.i, self.i)
            if other < start - 1 and (other == self.i or self.tags[other - 1] in ",;QS.:"):
                return other
        return start

    def subject(self, group: VerbGroup) -> Range | None:
        """The noun phrase right before a verb group."""
        start = self.subject_start(group.i)
        return (start, group.i) if start < group.i else None

    def is_person(self, person: Description) -> bool:
        return (
            person.who is not None
            or person.pronoun in ("m", "f", "latter", "former")
            or ((person.country is None or person.office is not None) and bool(person.office is not None or person.venue))
        )

    def antecedent(self, relative: int) -> Range | None:
        """The noun phrase that the relative pronoun at that token stands for."""
        stop = relative
        while stop > self.i and self.tags[stop - 1] in ",P":
            stop -= 1
        mention = self.mentions.name_at.get(stop - 1)
        if mention is not None:
            return mention.i, mention.j
        start = stop
        while start > self.i and self.tags[start - 1] in "NDJ":
            start -= 1
        person = self.tokens.words[relative] in self.words.lists["personal"]
        if (
            start < stop
            and (described := self.mentions.describe(start, stop)).refers
            and (not person or self.is_person(described))
        ):
            return start, stop
        return self._parted_antecedent(stop) if self.tags[relative - 1] == "," else None

    def _parted_antecedent(self, stop: int) -> Range | None:
        """The last name before token `stop`, where only place and time part it: "received Sato in Hanoi on May 6, who …"."""
        k = stop
        while k > self.i and self.tags[k - 1] in "NDJPA,()":
            k -= 1
            mention = self.mentions.name_at.get(k)
            if mention is not None:
                return mention.i, mention.j
        return None

    def referent(self, floor: int) -> Range | None:
        """The first noun phrase from token `floor` on that names or describes a speaker."""
        for k in range(floor, self.j):
            if k in self.mentions.name_at:
                return self.mentions.name_at[k].i, self.mentions.name_at[k].j
            if self.tags[k] in "DO" and self.tags[k - 1] not in "DNJ":
                stop = k + 1
                while stop < self.j and self.tags[stop] in "NJD":
                    stop += 1
                described = self.mentions.describe(k, stop)
                if described.joint or described.office is not None or described.venue or described.pronoun in ("m", "f"):
                    return k, stop
        return None

    def phrase(self, k: int, phrases: frozenset[str]) -> int:
        """How many tokens from token k are one of the phrases (of up to three words); 0 where none is."""
        return self.tokens.phrase(k, phrases)

    def edge(self, k: int) -> int:
        """The boundary before token k: coordinators, commas and adverbs that stand alone before it belong to neither side."""
        at = k
        while at > self.i:
            alone = at
            while alone > self.i and self.tags[alone - 1] == "A":
                alone -= 1
            if alone < at and ((at == k and self.tags[k] not in ",CS;") or self.tags[alone - 1] == ","):
                at = alone
            elif self.tags[at - 1] in ",CS;":
                at -= 1
            else:
                break
        return at

    def behind_colon(self, start: int, end: int) -> int:
        """Where what is said starts behind the narrator's colon ("His view is clear: Japan will …"), else `start`."""
        colon = next((k for k in range(end - 1, start, -1) if self.tags[k] == ":"), None)
        said = colon is not None and any(group.finite and colon < group.i < end for group in self.groups)
        return colon + 1 if colon is not None and said else start

    def trim(self, start: int, end: int) -> Range:
        tags = self.tags
        while end > start and tags[end - 1] in ',;:.-"CS(':
            if tags[end - 1] == '"' != tags[start] and tags.count('"', start, end) % 2 == 0:
                break  # it closes a quotation that the content holds whole
            end -= 1
        if tags[end - 2 : end] == ",A":
            end -= 2  # "…, however"
        while start < end and tags[start] in ',;:.-"':
            start += 1
        return start, end

    def main_subject(self, group: VerbGroup) -> Range | None:
        """The subject of the main clause that a leading participle belongs to."""
        for other in self.groups:
            if other.i > group.j and other.finite:
                start = noun_phrase_before(self.tags, other.i, self.i)
                if start < other.i and start > self.i and self.tags[start - 1] in ",":
                    description = self.mentions.describe(start, other.i)
                    if description.refers:
                        return start, other.i
        return None

    def _asides(self) -> Iterator[Range]:
        lists, tags = self.words.lists, self.tags
        for k in (match.start() for match in _COMMA.finditer(tags, self.i, max(self.i, self.j - 2))):
            attributed = self.phrase(k + 1, lists["according"]) or self._viewed(k + 1)
            if not attributed and not self.phrase(k + 1, lists["addition"]):
                continue
            ends = ",;." if attributed else ",;.CQRvMH"
            stop = next((n for n in range(k + 2, self.j) if tags[n] in ends), self.j)
            if stop < self.j and tags[stop] == "," and (attributed or tags[stop + 1 : stop + 2] in tuple("bvTMH")):
                yield k, stop + 1

    def _viewed(self, k: int) -> bool:
        """Whether an aside from token k says whose view it is: "in Sato's view"."""
        closing = self.tags.find(",", k, min(k + 8, self.j))
        opinions, marks = self.words.lists["opinions"], self.tokens.words
        return closing > k + 2 and self.tags[k] == "P" and marks[closing - 1] in opinions and "'s" in marks[k:closing]
