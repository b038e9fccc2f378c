"""Speech acts of a sentence: who is reported to say what, with which illocutionary force.

In: the tagged tokens of a sentence. Out: `Act`s in order: the frame and the cue, the speaker's and the addressee's noun
phrases, the tokens of the content, who is to act in it. Attribution may stand first ("An said that …"), in the middle
("Japan would, he said, …") or last ("…, An said"); a sentence without a reporting word gives one act without a frame,
which the discourse stage takes as free indirect speech where a speaker is plain.

One pass over the verb groups: a group whose verb is a cue opens an act where its complement starts; the act's content
runs to the next group that is its equal (a coordinated cue, a cue with a speaker of its own, a cue in a trailing
participle, an attribution).

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. An asked Japan to ease visas, proposing a fair."
>>> [each.cue.text for each in parse(text).commitments]
['asked', 'proposing']
"""

from __future__ import annotations

from attrs import evolve

from vnjp_relations.acts import Act, Cue, Opening, Range
from vnjp_relations.attributions import REPORTED, attribution, cleft, pseudo_cleft
from vnjp_relations.clauses import VerbGroup
from vnjp_relations.cues import CueFinder
from vnjp_relations.enumerations import before_colon, enumeration
from vnjp_relations.gapping import gapped
from vnjp_relations.language import Language
from vnjp_relations.mentions import Description
from vnjp_relations.non_finite import non_finite
from vnjp_relations.openings import joined_nouns, leads_on, noun_opening, opening
from vnjp_relations.sentence_reader import SentenceReader
from vnjp_relations.sources import before_aside, coordination, named_source, parted_subject, relative_phrase, through

__all__ = ["find_acts"]


def find_acts(finder: CueFinder, i: int, j: int, language: Language) -> list[Act]:
    """The speech acts of the sentence of tokens [i, j)."""
    return _Pass(SentenceReader(finder, i, j, language)).acts()


class _Pass:
    """One pass over a sentence: the acts done, the one that is open, the last subject seen."""

    def __init__(self, reader: SentenceReader) -> None:
        self.reader, self.tokens, self.tags, self.lemmas = reader, reader.tokens, reader.tags, reader.lemmas
        self.mentions, self.words, self.groups, self.i, self.j = reader.mentions, reader.words, reader.groups, reader.i, reader.j
        self.done: list[Act] = []
        self.open: Act | None = None
        self.subject: Range | None = None
        self.leading: int | None = None
        self.free_from = reader.i
        self.needed: int | None = None
        self.joined = list(joined_nouns(reader))

    def acts(self) -> list[Act]:
        if alone := pseudo_cleft(self.reader) or enumeration(self.reader):
            return [alone]
        taken = self.i
        for group in self.groups:
            if group.i < taken:
                continue
            if (joined := self._noun_joined(taken, group.i)) is not None:
                taken = self._enter(joined)
            elif (found := self._opens(group)) is not None:
                taken = self._enter(found)
        if (joined := self._noun_joined(taken, self.j)) is not None:
            self._enter(joined)
        self._close(self.j)
        if not self.done and (summed_up := cleft(self.reader)):
            self.done.append(summed_up)
        self.subject = named_source(self.reader) or self.subject
        if not self.done and any(group.finite for group in self.groups):
            said = self.reader.behind_colon(self.i, self.j)
            if said > self.i:
                self.subject = before_colon(self.reader, said) or self.subject
            start, end = self.reader.trim(said, self.j)
            if self.tokens.words[start] in self.words.lists["ordinals"] and self.tags[start + 1 : start + 2] == ",":
                start += 2
            present = all(self._attends(group) for group in self.groups if group.finite)
            self.done.append(Act(start, end, speaker=None if present else self.subject, holes=self.reader.asides))
        return [part for act in self.done for part in gapped(self.reader, act) if part.start < part.end or part.reason]

    def _attends(self, group: VerbGroup) -> bool:
        """ "The ambassador was present": whoever is there besides is not the one who speaks next."""
        attending = self.words.lists["attending"]
        return self.lemmas[group.head] in attending or not attending.isdisjoint(self.tokens.words[group.j : group.j + 2])

    def _enter(self, found: Opening) -> int:
        """Close the act before and open this one; tells up to which token its cue goes."""
        self._close(found.boundary)
        self.open = found.act
        if found.act.kind == "none":
            self._close(found.act.end)
        return found.taken

    def _noun_joined(self, start: int, end: int) -> Opening | None:
        """A reporting noun coordinated with the open one: "voiced his wish to … and his readiness to …"."""
        for first, k, frame in self.joined:
            if self.open is not None and max(start, self.open.start) <= k < end:
                found = noun_opening(self.reader, first, k, frame)
                if found is not None:
                    return found
        return None

    def _close(self, boundary: int) -> None:
        """End the open act before token `boundary`."""
        act, self.open = self.open, None
        if act is None:
            return
        holes = act.holes
        start, end = self.reader.trim(act.start, boundary)
        while holes and holes[-1][1] >= end:
            start, end = self.reader.trim(act.start, min(end, holes[-1][0]))
            holes = holes[:-1]
        holes += tuple(aside for aside in self.reader.asides if start <= aside[0] and aside[1] <= end)
        self.done.append(act.cut(start, max(start, end), tuple(sorted(holes))))
        self.free_from = boundary

    def _opens(self, group: VerbGroup) -> Opening | None:
        """The act that a verb group opens, the token at which the one before ends, and the token up to which the cue goes."""
        if group.tense == "participle" and group.i == self.i:
            group = evolve(group, passive=True)  # "Invited by An to visit Hue, Sato …"
        cue = self.reader.cue(group)
        if cue is not None and cue.adjectival:
            group = evolve(group, passive=False)
        start = self.reader.subject_start(group.i)
        before = self.tags[start - 1] if start > self.i else "."
        if before == "C" and through(self.reader, group.i) == start:
            start = group.i
        if cue is None:
            self._narrated(group, start, before)
            return None
        person = self.mentions.describe(start, group.i) if start < group.i else None
        attributed = attribution(self.reader, group, cue, start, person, self.free_from, self.open)
        if isinstance(attributed, Opening):
            self.subject = attributed.act.speaker or self.subject
            return attributed
        if attributed is not None and self.open is not None:
            self.open = evolve(self.open, holes=(*self.open.holes, attributed))
            return None
        if cue.complement is None and cue.frame.force != "void":
            self.needed = group.j if cue.frame.force == "deontic" else self.needed
            self._narrated(group, start, before)
            return None
        if leads_on(self.reader, group, cue):
            self.leading = group.head
            self._narrated(group, start, before)
            return None
        if not group.finite:
            return self._needed(group, self._non_finite(group, cue))
        asks = cue.frame.force == "directive" and self.lemmas[group.head] in self.words.lists["obliging"]
        if group.tense not in REPORTED and not (group.tense == "conditional" and (asks or self._polite(group, person))):
            return None
        return self._needed(group, self._finite(group, cue, start, before, person))

    def _needed(self, group: VerbGroup, found: Opening | None) -> Opening | None:
        """ "It was essential, he said, that …": what the cue opens is what is needed."""
        if found is None or self.needed is None or self.tags[self.needed : group.i].strip("JANDO") != ",":
            return found
        return evolve(found, act=evolve(found.act, deontic=True))

    def _non_finite(self, group: VerbGroup, cue: Cue) -> Opening | None:
        last = self.open or (self.done[-1] if self.done else None)
        found = non_finite(self.reader, group, cue, self.subject, last, self.open, self.leading)
        if found is not None and found.act.speaker is not None and found.act.speaker[1] == found.boundary:
            self.subject = found.act.speaker  # a noun phrase that only the participle shows to be a subject
        return found

    def _narrated(self, group: VerbGroup, start: int, before: str) -> None:
        """A verb that reports nothing: its subject is remembered, and where it is the equal of the open act it ends it."""
        told = group.tense in ("past", "perfect")
        led = self.open is not None and self.open.kind != "S" and self.open.cue is not None and self.open.cue[0] == self.i
        if led and told and before == "," and self.mentions.describe(start, group.i).refers:
            self._close(self.reader.edge(start))  # "Praising the fair, An went on to …"
        if group.finite and before not in "RQPvbgd" and self.open is None:
            aside = before_aside(self.reader, group, self.free_from) if start == group.i else (start, group.i)
            if aside and (self.subject is None or self.mentions.describe(*aside).refers):
                self.subject = aside
        if self.open is not None and told and before == ";" and start < group.i:
            self._close(self.reader.edge(start))  # "…; the minister took note of it"
        if (
            self.open is not None
            and told
            and self.open.cue
            and start == group.i
            and (joined := self._joins(group)) is not None
            and (self.tags[joined] == "C" or self.tags[self.open.cue[0]] == "g")
            and not self._told_in_past()
        ):
            self._close(self.reader.edge(joined))

    def _polite(self, group: VerbGroup, person: Description | None) -> bool:
        """ "The officer would like Vietnam to …": the conditional of a wish, with a person for its subject."""
        return bool(person and self.reader.is_person(person) and self.lemmas[group.head] in self.words.lists.get("polite", ()))

    def _finite(self, group: VerbGroup, cue: Cue, start: int, before: str, person: Description | None) -> Opening | None:
        own = person is not None and person.refers
        speaker: Range | None = (start, group.i) if own else None
        inverted = next((k for k in range(group.i + 1, group.j) if self.tags[k] == "O" and self.tokens.joined[k]), None)
        if inverted is not None and start == group.i:
            return opening(self.reader, group, cue, (inverted, inverted + 1), start)
        if person is not None and not own and not group.passive and self.mentions.stands_for_person(start, group.i):
            own, speaker = True, (start, group.i)
        if person is not None and person.pronoun in ("m", "f") and self.open is None and self._seen_person():
            speaker = self.subject  # "An gave his consent; he in turn asked …"
        if person is not None and person.pronoun in ("m", "f") and self.open is not None and self.open.passive:
            speaker = self.open.patient or speaker  # "Sato was asked by An to …, and he hoped …"
        boundary, continued = start, False
        if before == "R" and not own:
            found = self.reader.antecedent(start - 1)
            if not found or group.tense == "present":
                return None
            speaker, boundary = found, start - 1
        elif before == "R" and own and (opens := relative_phrase(self.reader, start - 1)) is not None:
            told = opening(self.reader, group, cue, speaker, opens)
            asked = self.reader.antecedent(opens) if cue.frame.force == "directive" else None
            if cue.complement and cue.complement.kind == "VP" and told.act.actor is None and asked:
                told = evolve(told, act=evolve(told.act, actor=asked))  # "Ito, à qui il a suggéré de …"
            return told
        elif before in "QR":
            return None
        elif start == group.i and self.open is not None and (parted := parted_subject(self.reader, group)):
            speaker, boundary = parted, parted[0]
        elif start == group.i:
            joined = self._joins(group)
            if joined is None:
                aside = before_aside(self.reader, group, self.free_from)
                if aside is None:
                    return None
                speaker, boundary = aside, aside[0]
            else:
                if self.open is not None and self.open.reason is None and group.tense == "present" and not self._present_open():
                    return None
                if self.open is not None and self.open.passive and self.open.patient is not None:
                    return opening(self.reader, group, cue, self.open.patient, joined)
                boundary, continued = joined, True
                speaker = self.subject if self.open is None else None
                if (
                    self.open is None
                    and group.tense == "present"
                    and not (speaker and self.reader.is_person(self.mentions.describe(*speaker)))
                ):
                    return None
        elif self.open is not None and not self._breaks(before, start, person, group):
            return None
        if person is not None and not own and not group.passive:
            return None
        if (
            group.tense == "present"
            and person is not None
            and not self.reader.is_person(person)
            and not person.joint
            and not group.passive
        ):
            # "Japan is ready to …" is free indirect speech: the side is the actor, not the speaker.
            return None
        if cue.frame.force == "deontic" and person is not None and person.country and not self.reader.is_person(person):
            return None  # "Japan would do well to …": the side is to act
        if speaker is not None:
            self.subject = speaker
        return opening(self.reader, group, cue, speaker, boundary, continued)

    def _seen_person(self) -> bool:
        return self.subject is not None and self.mentions.describe(*self.subject).who is not None

    def _present_open(self) -> bool:
        return any(
            group.head < (self.open.start if self.open else 0) and group.tense == "present" for group in self.groups
        ) and bool(self.open)

    def _breaks(self, before: str, start: int, person: Description | None, group: VerbGroup) -> bool:
        """Whether a cue with a subject of its own ends the content before it."""
        if person is None or (group.tense == "present" and not self.reader.is_person(person)):
            return False
        return before in ',;C"S.-' and (self.reader.is_person(person) or person.side is not None or person.agent)

    def _joins(self, group: VerbGroup) -> int | None:
        return coordination(self.reader, group, self.subject, opened=self.open is not None)

    def _told_in_past(self) -> bool:
        """Whether the open content is itself a clause in the past, which a further past verb may belong to."""
        act = self.open
        inside = next((group for group in self.groups if act and group.i >= act.start and group.finite), None)
        return act is not None and act.kind == "S" and inside is not None and inside.tense in ("past", "perfect", "pluperfect")
