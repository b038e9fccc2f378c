"""Speech acts of a sentence: who is reported to say what, with which illocutionary force.

In: the tagged tokens of a sentence. Out: `Act`s in order: the frame and the cue, the speaker's and the addressee's noun
phrases, the tokens of the content, who is to act in it. Attribution may stand first ("An said that …"), in the middle
("Japan would, he said, …") or last ("…, An said"); a sentence without a reporting word gives one act without a frame,
which the discourse stage takes as free indirect speech where a speaker is plain.

One pass over the verb groups: a group whose verb is a cue opens an act where its complement starts; the act's content
runs to the next group that is its equal (a coordinated cue, a cue with a speaker of its own, a cue in a trailing
participle, an attribution).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from vnjp_relations.clauses import Complement, VerbGroup, match_complement, noun_phrase_before, verb_groups
from vnjp_relations.frames import Frame, Frames, Grammar, frames, grammar
from vnjp_relations.language import Language
from vnjp_relations.mentions import Description, Mentions
from vnjp_relations.model import Reason
from vnjp_relations.tagging import Tagging
from vnjp_relations.tokens import Tokens

__all__ = ["Act", "Range", "find_acts"]

Range = tuple[int, int]

_REPORTED = frozenset(("past", "perfect", "present", "pluperfect"))
_SKIP = frozenset("DJA")


@frozen
class Act:
    """A reported speech act. Ranges are of tokens.

    `speaker` is None where it is the one before (`continued`) or nobody is named. `holes` are attributions inside the
    content. `patient` is the subject of a passive cue ("was asked to"). `reason` is set where it is no undertaking.
    """

    start: int
    end: int
    frame: Frame | None = None
    kind: str = "S"
    cue: Range | None = None
    speaker: Range | None = None
    continued: bool = False
    addressee: Range | None = None
    actor: Range | None = None
    patient: Range | None = None
    passive: bool = False
    deontic: bool = False
    holes: tuple[Range, ...] = ()
    reason: Reason | None = None


@frozen
class _Cue:
    """A reporting word found at a verb group: up to token `end`, with its frame and the complement behind it."""

    frame: Frame
    end: int
    complement: Complement | None
    adjectival: bool = False
    """A phrase with "be" ("is prepared to"), which is no passive."""


def find_acts(tokens: Tokens, tagging: Tagging, mentions: Mentions, i: int, j: int, language: Language) -> list[Act]:
    """The speech acts of the sentence of tokens [i, j)."""
    return _Sentence(tokens, tagging, mentions, i, j, language).acts()


class _Sentence:
    def __init__(self, tokens: Tokens, tagging: Tagging, mentions: Mentions, i: int, j: int, language: Language) -> None:
        self.tokens, self.tags, self.lemmas, self.mentions = tokens, tagging.tags, tagging.lemmas, mentions
        self.tagging, self.i, self.j = tagging, i, j
        self.frames: Frames = language.compiled(frames)
        self.words: Grammar = language.compiled(grammar)
        self.groups = verb_groups(tokens, tagging, i, j, language)
        self.done: list[Act] = []
        self.open: Act | None = None
        self.subject: Range | None = None
        self.leading: int | None = None
        self.free_from = i
        self.asides = self._according()

    def _according(self) -> tuple[Range, ...]:
        """Attributions that are no clauses, between commas: ", according to him,"."""
        found: list[Range] = []
        starts = self.words.lists["according"]
        for k in range(self.i, self.j - 2):
            if self.tags[k] == "," and (self.tokens.words[k + 1] in starts or " ".join(self.tokens.words[k + 1 : k + 3]) in starts):
                stop = next((n for n in range(k + 2, self.j) if self.tags[n] in ",;."), self.j)
                if stop < self.j and self.tags[stop] == ",":
                    found.append((k, stop + 1))
        return tuple(found)

    # -- the pass ----------------------------------------------------------------------------------------------

    def acts(self) -> list[Act]:
        taken = self.i
        for group in self.groups:
            if group.i < taken:
                continue
            if (joined := self._noun_joined(taken, group.i)) is not None:
                act, boundary, taken = joined
                self._close(boundary)
                self.open = act
                continue
            found = self._opens(group)
            if found is None:
                continue
            act, boundary, taken = found
            self._close(boundary)
            self.open = act
            if act.kind == "none":
                self._close(act.end)
        self._close(self.j)
        if not self.done and (cleft := self._cleft()):
            self.done.append(cleft)
        if not self.done and any(group.finite for group in self.groups):
            start, end = self._trim(self.i, self.j)
            self.done.append(Act(start, end, speaker=self.subject, holes=self.asides))
        return [act for act in self.done if act.start < act.end or act.reason]

    def _noun_joined(self, start: int, end: int) -> tuple[Act, int, int] | None:
        """A reporting noun coordinated with the open one: "voiced his wish to … and his readiness to …"."""
        if self.open is None:
            return None
        for k in range(max(start, self.open.start), end):
            frame = self.frames.nouns.get(self.lemmas[k]) if self.tags[k] == "N" else None
            first = k
            while frame is not None and first > self.i and self.tags[first - 1] in "DJA":
                first -= 1
            if frame is None or first == k or self.tags[first - 1] != "C" or self.tokens.words[first] not in self.mentions.table.possessives:
                continue
            complement = self._complement(frame, k + 1, False)
            if complement is not None:
                act = Act(complement.start, self.j, frame, complement.kind, (first, k + 1), None, True, complement.addressee, complement.actor)
                return act, self._edge(first), complement.start
        return None

    def _cleft(self) -> Act | None:
        """Content first, then a colon and what it is: "Twin the two ports: that is what the mayor asked for"."""
        colon = next((k for k in range(self.i + 3, self.j - 2) if self.tags[k] == ":"), None)
        if colon is None:
            return None
        for k in range(colon + 1, self.j):
            if self.tags[k] in "vd":
                frame = next((frame for rest, frame in self.frames.cues.get(self.lemmas[k], ()) if not rest), None)
            else:
                frame = self.frames.nouns.get(self.lemmas[k]) if self.tags[k] == "N" else None
            if frame is not None and frame.force not in ("void", "invitation", "deontic"):
                start, end = self._trim(self.i, colon)
                kind = "VP" if self.tags[start] == "b" else "S" if any(group.finite and group.j <= colon for group in self.groups) else "NP"
                return Act(start, end, frame, kind, (k, k + 1), self._referent(colon + 1))
        return None

    def _referent(self, floor: int) -> Range | None:
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

    def _close(self, boundary: int) -> None:
        """End the open act before token `boundary`."""
        act, self.open = self.open, None
        if act is None:
            return
        holes = act.holes
        start, end = self._trim(act.start, boundary)
        while holes and holes[-1][1] >= end:
            start, end = self._trim(act.start, min(end, holes[-1][0]))
            holes = holes[:-1]
        holes += tuple(aside for aside in self.asides if start <= aside[0] and aside[1] <= end)
        self.done.append(evolve(act, start=start, end=max(start, end), holes=tuple(sorted(holes))))
        self.free_from = boundary

    def _trim(self, start: int, end: int) -> Range:
        tags = self.tags
        while end > start and (tags[end - 1] in ',;:.-"CS' or (tags[end - 1] == "(")):
            end -= 1
        while start < end and tags[start] in ',;:.-"':
            start += 1
        return start, end

    def _opens(self, group: VerbGroup) -> tuple[Act, int, int] | None:
        """The act that a verb group opens, the token at which the one before ends, and the token up to which the cue goes."""
        cue = self._cue(group)
        if cue is not None and cue.adjectival:
            group = evolve(group, passive=False)
        start = self._subject_start(group.i)
        before = self.tags[start - 1] if start > self.i else "."
        person = self.mentions.describe(start, group.i) if start < group.i else None
        if cue is None:
            return self._narrated(group, start, before)
        attribution = self._attribution(group, cue, start, person)
        if attribution:
            return attribution
        if cue.complement is None and cue.frame.force != "void":
            return self._narrated(group, start, before)
        if self._leads_on(group, cue):
            self.leading = group.head
            return self._narrated(group, start, before)
        if not group.finite:
            return self._non_finite(group, cue)
        if group.tense not in _REPORTED and not (group.tense == "conditional" and self._polite(group, person)):
            return None
        return self._finite(group, cue, start, before, person)

    def _narrated(self, group: VerbGroup, start: int, before: str) -> None:
        """A verb that reports nothing: its subject is remembered, and where it is the equal of the open act it ends it."""
        if group.finite and before not in "RQP" and self.open is None:
            aside = self._aside(group) if start == group.i else (start, group.i)
            self.subject = aside or self.subject
        if self.open is not None and group.tense in ("past", "perfect") and self.open.cue and start == group.i and (
            joined := self._coordinated(group)
        ) is not None and self.tags[joined] == "C" and not self._told_in_past():
            self._close(self._edge(joined))

    def _leads_on(self, group: VerbGroup, cue: _Cue) -> bool:
        """ "wished to thank", "tenait à souligner que": a wish to say something is the saying of it."""
        if cue.frame.force not in ("volitive", "assertive") and not cue.adjectival and self.lemmas[group.head] not in self.words.lists["leading"]:
            return False
        complement = cue.complement
        if complement is None or complement.kind != "VP":
            return False
        said = next((other for other in self.groups if other.i >= complement.start), None)
        inner = self._cue(said) if said is not None and said.i <= complement.start + 2 else None
        said_so = cue.frame.force == "assertive"  # "a dit espérer que"
        return inner is not None and inner.complement is not None and (said_so or inner.frame.force in ("void", "assertive"))

    def _subject_start(self, k: int) -> int:
        """Where the noun phrase right before token k starts; commas inside a name's titles do not end it."""
        start = noun_phrase_before(self.tags, k, self.i)
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

    def _polite(self, group: VerbGroup, person: Description | None) -> bool:
        """ "The officer would like Vietnam to …": the conditional of a wish, with a person for its subject."""
        return bool(person and self._is_person(person) and self.lemmas[group.head] in self.words.lists.get("polite", ()))

    def _is_person(self, person: Description) -> bool:
        return person.who is not None or person.pronoun in ("m", "f", "latter", "former") or ((
            person.country is None or person.office is not None) and bool(person.office is not None or person.venue))

    # -- cues --------------------------------------------------------------------------------------------------

    def _cue(self, group: VerbGroup) -> _Cue | None:
        """The cue at a verb group: a reporting noun behind a verb of expressing, or the longest phrase that starts at its head."""
        nominal = self._nominal(group) or self._noun_subject(group)
        if nominal:
            return nominal
        bare: _Cue | None = None
        for head, rest, frame in self._candidates(group):
            end = self._phrase(head + 1 if not rest or head != group.head else max(head + 1, group.j), rest)
            if end is None:
                continue
            behind = max(end, group.j)
            adjectival = head != group.head
            complement = self._complement(frame, behind, group.passive and not adjectival)
            if complement or (frame.force == "void" and rest):
                return _Cue(frame, behind, complement, adjectival)
            bare = bare or _Cue(frame, behind, None)
        return bare

    def _candidates(self, group: VerbGroup) -> Iterator[tuple[int, tuple[str, ...], Frame]]:
        """The cues that may start at a group's head, or at its last auxiliary ("is prepared to")."""
        heads = [group.head]
        if self.tags[group.head] == "d":
            heads += [k for k in range(group.head - 1, group.i - 1, -1) if self.tags[k] == "H"][:1]
        for head in reversed(heads):
            for rest, frame in self.frames.cues.get(self.lemmas[head], ()):
                if head == group.head or rest:
                    yield head, rest, frame

    def _phrase(self, k: int, rest: tuple[str, ...]) -> int | None:
        """Where a phrase of further lemmas ends that starts at token k; determiners and the like may stand between."""
        for lemma in rest:
            skipped = 0
            while k < self.j and self.lemmas[k] != lemma and self.tokens.words[k] != lemma:
                if (self.tags[k] not in _SKIP and not (self.tags[k] == "N" and self.tokens.words[k] == "'s")) or skipped > 4:
                    return None
                k, skipped = k + 1, skipped + 1
            if k >= self.j:
                return None
            k += 1
        return k

    def _nominal(self, group: VerbGroup) -> _Cue | None:
        """ "voiced his country's readiness to": a verb of expressing, then a reporting noun with its complement."""
        express = self.words.lists.get("express", frozenset())
        k = group.j
        if k < self.j and f"{self.lemmas[group.head]} {self.tokens.words[k]}" in express:
            k += 1
        elif self.lemmas[group.head] not in express:
            return None
        for n in range(k, min(self.j, k + 14)):
            if self.tags[n] in "vMHTQS;.:,\"" and not (self.tags[n] == "," and n + 1 < self.j and self.lemmas[n + 1] in self.frames.nouns):
                break
            frame = self.frames.nouns.get(self.lemmas[n])
            if frame and self.tags[n] in "Nb":
                complement = self._complement(frame, n + 1, False)
                if frame.takes == (("self",),):
                    complement = Complement("NP", k) if "P" not in self.tags[k:n] else None
                if complement:
                    return _Cue(frame, n + 1, complement)
        return None

    def _noun_subject(self, group: VerbGroup) -> _Cue | None:
        """ "The wish was voiced by the guest that …": a reporting noun as the subject of a passive verb of expressing."""
        if not group.passive or self.lemmas[group.head] not in self.words.lists.get("express", ()):
            return None
        start = self._subject_start(group.i)
        frame = next((self.frames.nouns[self.lemmas[k]] for k in range(start, group.i) if self.lemmas[k] in self.frames.nouns), None)
        complement = self._complement(frame, group.j, True) if frame else None
        return _Cue(frame, group.j, complement) if frame and complement else None

    def _complement(self, frame: Frame, k: int, passive: bool) -> Complement | None:
        if passive:
            k = self._agent(k)[1]
            frame = evolve(frame, takes=tuple(take[1:] if take[0].startswith("NP:") and len(take) > 1 else take for take in frame.takes))
        return match_complement(self.tokens, self.tagging, frame, k, self.j, self.words, self._is_agent)

    def _is_agent(self, i: int, j: int) -> bool:
        if j < self.j and j in self.mentions.name_at and self.mentions.name_at[j].i < j:
            return False
        return self.mentions.describe(i, j).refers

    def _agent(self, k: int) -> tuple[Range | None, int]:
        """The by-phrase of a passive at token k, and where it ends."""
        by = self.words.literal("by")
        n = k
        while n < min(self.j, k + 4) and self.tags[n] in "A":
            n += 1
        if n >= self.j or self.tokens.words[n] not in by:
            return None, k
        stop = n + 1
        while stop < self.j and (self.tags[stop] in "DNJO()-" or stop in self.mentions.name_at):
            stop += 1
        return ((n + 1, stop), stop) if self.mentions.describe(n + 1, stop).refers else (None, k)

    # -- finite cues -------------------------------------------------------------------------------------------

    def _finite(self, group: VerbGroup, cue: _Cue, start: int, before: str, person: Description | None) -> tuple[Act, int, int] | None:
        own = person is not None and person.refers
        speaker: Range | None = (start, group.i) if own else None
        inverted = next((k for k in range(group.i + 1, group.j) if self.tags[k] == "O" and self.tokens.joined[k]), None)
        if inverted is not None and start == group.i:
            return self._act(group, cue, (inverted, inverted + 1), False), self._edge(start), max(cue.end, cue.complement.start if cue.complement else 0)
        if person is not None and not own and not group.passive and self.mentions.stands_for_person(start, group.i):
            own, speaker = True, (start, group.i)
        boundary, continued = start, False
        if before == "R" and not own:
            found = self._antecedent(start - 1)
            if not found or group.tense == "present":
                return None
            speaker, boundary = found, start - 1
        elif before in "QR":
            return None
        elif start == group.i and (parted := self._parted_subject(group)):
            speaker, boundary = parted, parted[0]
        elif start == group.i:
            joined = self._coordinated(group)
            if joined is None:
                aside = self._aside(group)
                if aside is None:
                    return None
                speaker, boundary = aside, self._left_edge(aside[0])
            else:
                if self.open is not None and group.tense == "present" and not self._present_open():
                    return None
                if self.open is not None and self.open.passive and self.open.patient is not None:
                    boundary, continued, speaker = joined, False, self.open.patient
                    return self._act(group, cue, speaker, False), self._edge(boundary), max(cue.end, cue.complement.start if cue.complement else 0)
                boundary, continued = joined, True
                speaker = self.subject if self.open is None else None
                if self.open is None and group.tense == "present" and not (speaker and self._is_person(self.mentions.describe(*speaker))):
                    return None
        elif self.open is not None and not self._breaks(before, start, person, group):
            return None
        if person is not None and not own and not group.passive:
            return None
        if group.tense == "present" and person is not None and not self._is_person(person) and not person.joint and not group.passive:
            # "Japan is ready to …" is free indirect speech: the side is the actor, not the speaker.
            return None
        if speaker is not None and before != "R":
            self.subject = speaker
        return self._act(group, cue, speaker, continued), self._edge(boundary), max(cue.end, cue.complement.start if cue.complement else 0)

    def _parted_subject(self, group: VerbGroup) -> Range | None:
        """A subject of its own that an adjunct parts from a later verb: "…, and An, on behalf of the mayor, invited …"."""
        k = group.i
        if self.open is None or k - 2 < self.i or self.tags[k - 1] != ",":
            return None
        comma = next((n for n in range(k - 2, self.i, -1) if self.tags[n] in ",;v"), None)
        if comma is None or self.tags[comma] != "," or self.tags[comma + 1] not in "PA":
            return None
        start = self._subject_start(comma)
        described = self.mentions.describe(start, comma) if start < comma else None
        if described is None or not self._is_person(described) or start == self.i or self.tags[start - 1] not in ",;CS":
            return None
        return start, comma

    def _present_open(self) -> bool:
        return any(group.head < (self.open.start if self.open else 0) and group.tense == "present" for group in self.groups) and bool(self.open)

    def _breaks(self, before: str, start: int, person: Description | None, group: VerbGroup) -> bool:
        """Whether a cue with a subject of its own ends the content before it."""
        if person is None or (group.tense == "present" and not self._is_person(person)):
            return False
        return before in ',;C"S.-' and (self._is_person(person) or person.side is not None or person.agent)

    def _coordinated(self, group: VerbGroup) -> int | None:
        """Where the coordination starts that joins a cue without a subject to what is before; None where none does."""
        k = group.i
        while k > self.i and self.tags[k - 1] == "A":
            k -= 1
        if k == self.i:
            return None
        if self.tags[k - 1] == "C" or self.tags[k - 1] == ";" or (self.tags[k - 1] == "," and self._list_comma(k - 1)):
            return k - 1
        return None

    def _list_comma(self, k: int) -> bool:
        """A comma joins verb phrases where an act is open, or a subject was seen and no aside ends here."""
        return self.open is not None or (self.subject is not None and self.subject[1] < k and any(
            group.finite and self.subject[1] <= group.i < k for group in self.groups))

    def _aside(self, group: VerbGroup) -> Range | None:
        """The subject before an aside between commas: "Umeda, for his part, said"."""
        k = group.i
        while k > self.i and self.tags[k - 1] == "A":
            k -= 1
        if k > self.i and self.tags[k - 1] == ",":
            floor = max(self.free_from, self.i)
            comma = next((n for n in range(floor, k - 1) if self.tags[n] == ","), None)
            while comma is not None and comma < k - 1:
                start = noun_phrase_before(self.tags, comma, floor)
                if start < comma and self.mentions.describe(start, comma).refers:
                    return start, comma
                comma = next((n for n in range(comma + 1, k - 1) if self.tags[n] == ","), None)
        elif self.tags[k - 1] in ")" if k > self.i else False:
            start = noun_phrase_before(self.tags, k, self.i)
            return (start, k) if start < k else None
        return None

    def _told_in_past(self) -> bool:
        """Whether the open content is itself a clause in the past, which a further past verb may belong to."""
        act = self.open
        inside = next((group for group in self.groups if act and group.i >= act.start and group.finite), None)
        return act is not None and act.kind == "S" and inside is not None and inside.tense in ("past", "perfect", "pluperfect")

    def _antecedent(self, relative: int) -> Range | None:
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
        return (start, stop) if start < stop and self.mentions.describe(start, stop).refers else None

    def _left_edge(self, k: int) -> int:
        return k

    def _edge(self, k: int) -> int:
        """The boundary before token k: coordinators, commas and adverbs before it belong to neither side."""
        while k > self.i and self.tags[k - 1] in ",CSA;":
            k -= 1
        return k

    def _act(self, group: VerbGroup, cue: _Cue, speaker: Range | None, continued: bool) -> Act:
        complement = cue.complement
        reason: Reason | None = cue.frame.reason if cue.frame.force == "void" else None
        if group.negated and cue.frame.force != "void":
            reason = "negated"
        elif group.tense == "pluperfect":
            reason = "past"
        act = Act(
            complement.start if complement else cue.end, self.j, cue.frame, complement.kind if complement else "none", (group.i, cue.end), speaker, continued,
            complement.addressee if complement else None, complement.actor if complement else None, deontic=bool(complement and complement.deontic), reason=reason,
        )
        if group.passive:
            agent, _ = self._agent(group.j)
            patient = speaker
            if patient and ((pronoun := self.mentions.describe(*patient).pronoun) == "n" or (pronoun == "m" and cue.frame.force == "commissive")):
                patient = None  # impersonal: "it was agreed", "il a été convenu"
            asked = patient if complement and complement.kind == "VP" and complement.actor is None else act.actor
            act = evolve(act, passive=True, speaker=agent, patient=patient, actor=asked, continued=False)
        return act

    # -- other forms -------------------------------------------------------------------------------------------

    def _non_finite(self, group: VerbGroup, cue: _Cue) -> tuple[Act, int, int] | None:
        """A cue in a participle ("…, asking Japan to …"), or in an infinitive behind a leading verb ("went on to ask")."""
        k = group.i
        while k > self.i and (self.tags[k - 1] in "AX" or (self.tags[k - 1] == "O" and self.tokens.words[k - 1] in self.words.lists.get("clitics", ()))):
            k -= 1
        before = self.tags[k - 1] if k > self.i else "."
        behind = max(cue.end, cue.complement.start if cue.complement else 0)
        if group.tense == "gerund":
            leads = self.words.lists.get("participle-markers", frozenset())
            marked = k > self.i and self.tokens.words[k - 1] in leads
            if not (k == self.i or before in ',;"-NO' or marked or (before == "C" and self._gerund_open())):
                return None
            speaker = None
            if before in "NO" and not marked:
                return self._absolute(group, cue, behind)
            act = self._act(group, cue, speaker, True)
            if k == self.i or (marked and k - 1 == self.i):
                act = evolve(act, speaker=self._main_subject(group), continued=False)
            elif not self.done and self.open is None:
                edge = self._edge(k - 1 if marked else k)
                start = self._subject_start(edge)
                found = (start, edge) if start < edge and self.mentions.describe(start, edge).refers else self.subject
                if found:
                    self.subject = found
                    act = evolve(act, speaker=found, continued=False)
            return act, self._edge(k - 1 if marked else k), behind
        if group.tense == "participle":
            if before in "C," and self.open is not None and self._shares_auxiliary():
                return self._act(group, cue, None, True), self._edge(k), behind
            return None
        if self.open is None and (before in "TP" or self.leading is not None) and any(
            other.head == self.leading or (self.lemmas[other.head] in self.words.lists.get("leading", ()) and other.finite) for other in self.groups if other.i < group.i
        ):
            return self._act(group, cue, self.subject, False), self._edge(k), behind
        marked = next((n for n in (k - 1, k - 2) if n >= self.i and self.tokens.words[n] in self.words.lists.get("infinitive-markers", ())), None)
        if before == "P" and marked is not None:
            act = self._act(group, cue, None, True)
            if marked == self.i:
                act = evolve(act, speaker=self._main_subject(group), continued=False)
            return act, self._edge(marked), behind
        return None

    def _absolute(self, group: VerbGroup, cue: _Cue, behind: int) -> tuple[Act, int, int] | None:
        """ "…, with Tokyo offering to …": a participle with a subject of its own."""
        start = self._subject_start(group.i)
        at = start
        while at < group.i and self.tags[at] == "P":
            at += 1
        if at == start or start == self.i or self.tags[start - 1] != "," or not self.mentions.describe(at, group.i).refers:
            return None
        return self._act(group, cue, (at, group.i), False), self._edge(start), behind

    def _gerund_open(self) -> bool:
        cue = self.open.cue if self.open else None
        return cue is not None and self.tags[cue[0]] == "g"

    def _shares_auxiliary(self) -> bool:
        """Whether the open act's cue is a compound tense whose auxiliary a bare participle can share (French)."""
        cue = self.open.cue if self.open else None
        return cue is not None and (self.tags[cue[0]] in "Hd")

    def _main_subject(self, group: VerbGroup) -> Range | None:
        """The subject of the main clause that a leading participle belongs to."""
        for other in self.groups:
            if other.i > group.j and other.finite:
                start = noun_phrase_before(self.tags, other.i, self.i)
                if start < other.i and start > self.i and self.tags[start - 1] in ",":
                    description = self.mentions.describe(start, other.i)
                    if description.refers:
                        return start, other.i
        return None

    def _attribution(self, group: VerbGroup, cue: _Cue, start: int, person: Description | None) -> tuple[Act, int, int] | None:
        """ "…, An said.": a cue without a complement behind what is said; the speaker may follow it ("a dit An")."""
        if cue.frame.force in ("void", "invitation", "deontic") or not group.finite or group.tense not in _REPORTED or group.negated or group.passive:
            return None
        before, speaker, stop = start, (start, group.i), cue.end
        if start == group.i or (person is not None and not person.refers):
            stop = cue.end
            while stop < self.j and (self.tags[stop] in "DNJA-()" or stop in self.mentions.name_at):
                stop += 1
            speaker, before = (cue.end, stop), group.i
            inner = [k for k in range(group.i, group.j) if self.tags[k] == "O"]
            if inner:
                speaker = (inner[-1], inner[-1] + 1)
            if speaker[0] >= speaker[1] or not self.mentions.describe(*speaker).refers:
                return None
        while before > self.i and self.tags[before - 1] == "A":
            before -= 1
        if before == self.i or self.tags[before - 1] not in ',"-' or not self._stands_alone(stop, group):
            return None
        edge = before - 1
        while edge > self.free_from and self.tags[edge - 1] in ',"-':
            edge -= 1
        inside = [other for other in self.groups if self.free_from <= other.i < edge and other.finite]
        ends = self._end_of_attribution(stop, group)
        interrupted = not inside or self.tags[edge - 1] in "MHCQ"
        if not inside and not (interrupted and any(other.finite and other.i >= ends for other in self.groups)):
            return None
        if self.open is not None and self.open.cue is not None and (cue.complement is not None or self.open.frame is None):
            return None
        if self.open is not None:
            # An attribution inside an act's content adds nothing ("An said X, he added").
            self.open = evolve(self.open, holes=(*self.open.holes, (edge, ends)))
            return None
        described = self.mentions.describe(*speaker)
        narrator = not self._is_person(described) and not described.joint
        content, _ = self._trim(self.free_from, edge)
        frame = None if narrator else cue.frame
        act = Act(content, self.j, frame, "S", (group.i, group.j), None if narrator else speaker, False, holes=((edge, ends),))
        if not narrator:
            self.subject = speaker
        return act, self.free_from, ends

    def _stands_alone(self, k: int, group: VerbGroup) -> bool:
        """Whether no clause of its own follows the cue before the next comma or the sentence's end."""
        while k < self.j and self.tags[k] in "DNJAPO()-Cdg0":
            k += 1
        return k >= self.j or self.tags[k] in ',."'

    def _end_of_attribution(self, k: int, group: VerbGroup) -> int:
        if self.lemmas[group.head] in self.words.lists["telling"] and not any(
            other.finite and other.i >= k and self.tags[self._subject_start(other.i) - 1] not in "RS" for other in self.groups
        ):
            return self.j
        while k < self.j and self.tags[k] not in ',."':
            k += 1
        while k < self.j and self.tags[k] in ',"':
            k += 1
        return k
