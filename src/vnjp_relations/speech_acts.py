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

import re
from collections.abc import Iterator

from attrs import evolve

from vnjp_relations.acts import Act, Cue, Opening, Range
from vnjp_relations.attributions import REPORTED, asides, attribution, cleft, pseudo_cleft
from vnjp_relations.clauses import VerbGroup, noun_phrase_before
from vnjp_relations.cues import CueFinder
from vnjp_relations.frames import Frame
from vnjp_relations.language import Language
from vnjp_relations.mentions import Description
from vnjp_relations.model import Reason
from vnjp_relations.sentence_reader import SentenceReader

__all__ = ["find_acts"]

_JOINED = re.compile("C[DJA]+N")


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
        self.asides = asides(reader)
        self.joined = list(self._joined())

    def acts(self) -> list[Act]:
        if said_last := pseudo_cleft(self.reader):
            return [said_last]
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
        self.subject = self._source() or self.subject
        if not self.done and any(group.finite for group in self.groups):
            start, end = self.reader.trim(self.reader.behind_colon(self.i, self.j), self.j)
            if self.tokens.words[start] in self.words.lists["ordinals"] and self.tags[start + 1 : start + 2] == ",":
                start += 2
            present = all(self._attends(group) for group in self.groups if group.finite)
            self.done.append(Act(start, end, speaker=None if present else self.subject, holes=self.asides))
        return [act for act in self.done if act.start < act.end or act.reason]

    def _attends(self, group: VerbGroup) -> bool:
        """ "The ambassador was present": whoever is there besides is not the one who speaks next."""
        attending = self.words.lists["attending"]
        return self.lemmas[group.head] in attending or not attending.isdisjoint(self.tokens.words[group.j : group.j + 2])

    def _source(self) -> Range | None:
        """Whom an opening "according to …," or "for …," names, or a closing ", according to …"."""
        length = self.reader.phrase(self.i, self.words.lists["according"])
        viewer = 0 if length else self.reader.phrase(self.i, self.words.lists["viewing"])
        start = self.i + length + viewer
        comma = self.tags.find(",", start, self.j) if start > self.i else -1
        if start < comma and (length or self.reader.is_person(self.mentions.describe(start, comma))):
            return start, comma
        last = self.tags.rfind(",", self.i, self.j)
        length = self.reader.phrase(last + 1, self.words.lists["according"]) if last >= 0 else 0
        closing = (last + 1 + length, self.reader.trim(self.i, self.j)[1]) if length else None
        if closing and closing[0] < closing[1] and self.mentions.describe(*closing).refers:
            return closing
        return next(filter(None, map(self._holder, self.asides)), None)

    def _holder(self, aside: Range) -> Range | None:
        """Whose view an aside says it is (", in Sato's view,", ", according to Sato,")."""
        start = aside[0] + 2 + max(self.reader.phrase(aside[0] + 1, self.words.lists["according"]) - 1, 0)
        words = self.tokens.words[start : aside[1] - 1]
        stop = start + words.index("'s") if "'s" in words else aside[1] - 1
        person = self.mentions.describe(start, stop)
        return (start, stop) if start < stop and person.pronoun is None and self.reader.is_person(person) else None

    def _enter(self, opening: Opening) -> int:
        """Close the act before and open this one; tells up to which token its cue goes."""
        self._close(opening.boundary)
        self.open = opening.act
        if opening.act.kind == "none":
            self._close(opening.act.end)
        return opening.taken

    def _noun_joined(self, start: int, end: int) -> Opening | None:
        """A reporting noun coordinated with the open one: "voiced his wish to … and his readiness to …"."""
        for first, k, frame in self.joined:
            if self.open is None or not max(start, self.open.start) <= k < end:
                continue
            complement = self.reader.finder.complement(frame, k + 1, self.j)
            if complement is not None:
                act = Act(
                    complement.start,
                    self.j,
                    frame,
                    complement.kind,
                    (first, k + 1),
                    None,
                    True,
                    complement.addressee,
                    complement.actor,
                )
                return Opening(act, self.reader.edge(first), complement.start)
        return None

    def _joined(self) -> Iterator[tuple[int, int, Frame]]:
        """The reporting nouns behind a coordinator and a possessive, and where their phrases start."""
        if self.mentions.table.possessives.keys().isdisjoint(self.tokens.words[self.i : self.j]):
            return
        for match in _JOINED.finditer(self.tags, self.i, self.j):
            first, k = match.start() + 1, match.end() - 1
            frame = self.reader.frames.nouns.get(self.lemmas[k])
            if frame is not None and self.tokens.words[first] in self.mentions.table.possessives:
                yield first, k, frame

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
        holes += tuple(aside for aside in self.asides if start <= aside[0] and aside[1] <= end)
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
        if before == "C" and self._through(group.i) == start:
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
        if self._leads_on(group, cue):
            self.leading = group.head
            self._narrated(group, start, before)
            return None
        if not group.finite:
            return self._non_finite(group, cue)
        asks = cue.frame.force == "directive" and self.lemmas[group.head] in self.words.lists["obliging"]
        if group.tense not in REPORTED and not (group.tense == "conditional" and (asks or self._polite(group, person))):
            return None
        return self._finite(group, cue, start, before, person)

    def _narrated(self, group: VerbGroup, start: int, before: str) -> None:
        """A verb that reports nothing: its subject is remembered, and where it is the equal of the open act it ends it."""
        if group.finite and before not in "RQPvbgd" and self.open is None:
            aside = self._aside(group) if start == group.i else (start, group.i)
            if aside and (self.subject is None or self.mentions.describe(*aside).refers):
                self.subject = aside
        if self.open is not None and group.tense in ("past", "perfect") and before == ";" and start < group.i:
            self._close(self.reader.edge(start))  # "…; the minister took note of it"
        if (
            self.open is not None
            and group.tense in ("past", "perfect")
            and self.open.cue
            and start == group.i
            and (joined := self._coordinated(group)) is not None
            and (self.tags[joined] == "C" or self.tags[self.open.cue[0]] == "g")
            and not self._told_in_past()
        ):
            self._close(self.reader.edge(joined))

    def _leads_on(self, group: VerbGroup, cue: Cue) -> bool:
        """ "wished to thank", "tenait à souligner que": a wish to say something is the saying of it."""
        if (
            cue.frame.force not in ("volitive", "assertive")
            and not cue.adjectival
            and self.lemmas[group.head] not in self.words.lists["leading"]
        ):
            return False
        complement = cue.complement
        if complement is None or complement.kind != "VP":
            return False
        said = next((other for other in self.groups if other.i >= complement.start), None)
        inner = self.reader.cue(said) if said is not None and said.i <= complement.start + 2 else None
        if inner is not None and inner.frame.force == "void" and self.lemmas[group.head] in self.words.lists["hoping"]:
            return False  # "hopes to welcome the mayor"
        said_so = cue.frame.force == "assertive"  # "a dit espérer que"
        return inner is not None and inner.complement is not None and (said_so or inner.frame.force in ("void", "assertive"))

    def _polite(self, group: VerbGroup, person: Description | None) -> bool:
        """ "The officer would like Vietnam to …": the conditional of a wish, with a person for its subject."""
        return bool(person and self.reader.is_person(person) and self.lemmas[group.head] in self.words.lists.get("polite", ()))

    def _finite(self, group: VerbGroup, cue: Cue, start: int, before: str, person: Description | None) -> Opening | None:
        own = person is not None and person.refers
        speaker: Range | None = (start, group.i) if own else None
        inverted = next((k for k in range(group.i + 1, group.j) if self.tags[k] == "O" and self.tokens.joined[k]), None)
        if inverted is not None and start == group.i:
            return self._opening(group, cue, (inverted, inverted + 1), start)
        if person is not None and not own and not group.passive and self.mentions.stands_for_person(start, group.i):
            own, speaker = True, (start, group.i)
        if person is not None and person.pronoun in ("m", "f") and self.open is None and self._seen_person():
            speaker = self.subject  # "An gave his consent; he in turn asked …"
        boundary, continued = start, False
        if before == "R" and not own:
            found = self.reader.antecedent(start - 1)
            if not found or group.tense == "present":
                return None
            speaker, boundary = found, start - 1
        elif before == "R" and own and (opens := self._preposition(start - 1)) is not None:
            opening = self._opening(group, cue, speaker, opens)
            asked = self.reader.antecedent(opens) if cue.frame.force == "directive" else None
            if cue.complement and cue.complement.kind == "VP" and opening.act.actor is None and asked:
                opening = evolve(opening, act=evolve(opening.act, actor=asked))  # "Ito, à qui il a suggéré de …"
            return opening
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
                speaker, boundary = aside, aside[0]
            else:
                if self.open is not None and self.open.reason is None and group.tense == "present" and not self._present_open():
                    return None
                if self.open is not None and self.open.passive and self.open.patient is not None:
                    return self._opening(group, cue, self.open.patient, joined)
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
        if speaker is not None and before != "R":
            self.subject = speaker
        return self._opening(group, cue, speaker, boundary, continued)

    def _preposition(self, relative: int) -> int | None:
        """Where the prepositional phrase starts whose relative pronoun stands there ("…, during which they agreed to …")."""
        k = relative
        while k > self.i and self.tags[k - 1] in "PND":
            k -= 1
        if k == relative or self.tags[k] != "P":
            return None
        k -= self.tags[k - 1 : k] == "O"  # French "ce à quoi"
        return k if k == self.i or self.tags[k - 1] == "," else None

    def _seen_person(self) -> bool:
        return self.subject is not None and self.mentions.describe(*self.subject).who is not None

    def _parted_subject(self, group: VerbGroup) -> Range | None:
        """A subject of its own that an adjunct parts from a later verb: "…, and An, on behalf of the mayor, invited …"."""
        k = group.i
        if self.open is None or k - 2 < self.i or self.tags[k - 1] != ",":
            return None
        for comma in range(k - 2, self.i, -1):
            if self.tags[comma] in ";vMQ":
                return None
            if self.tags[comma] != "," or self.tags[comma + 1] not in "PA":
                continue
            start = self.reader.subject_start(comma)
            person = start < comma and self.reader.is_person(self.mentions.describe(start, comma))
            if person and start > self.i and self.tags[start - 1] in ";CS":
                return start, comma
        return None

    def _present_open(self) -> bool:
        return any(
            group.head < (self.open.start if self.open else 0) and group.tense == "present" for group in self.groups
        ) and bool(self.open)

    def _breaks(self, before: str, start: int, person: Description | None, group: VerbGroup) -> bool:
        """Whether a cue with a subject of its own ends the content before it."""
        if person is None or (group.tense == "present" and not self.reader.is_person(person)):
            return False
        return before in ',;C"S.-' and (self.reader.is_person(person) or person.side is not None or person.agent)

    def _through(self, k: int) -> int:
        """Where the prepositional phrase of a name starts that ends before token k: "…, and through his host invited …"."""
        name = self.mentions.name_at.get(k - 1)
        return name.i - 1 if name is not None and name.i > self.i and self.tags[name.i - 1] == "P" else k

    def _coordinated(self, group: VerbGroup) -> int | None:
        """Where the coordination starts that joins a cue without a subject to what is before; None where none does."""
        k = self._through(group.i)
        while k > self.i and self.tags[k - 1] == "A":
            k -= 1
        if k == self.i:
            return None
        opening = self.tags.rfind(",", self.i, k - 1)
        if self.tags[k - 1] == "," and opening > self.i and self.tags[opening - 1] == "C" and self.tags[opening + 1] in "PA":
            return opening - 1  # "and, on behalf of the mayor, invited"
        if self.tags[k - 1] == "C" or self.tags[k - 1] == ";" or (self.tags[k - 1] == "," and self._list_comma(k - 1)):
            return k - 1
        return None

    def _list_comma(self, k: int) -> bool:
        """A comma joins verb phrases where an act is open, or a subject was seen and no aside ends here."""
        return self.open is not None or (
            self.subject is not None
            and self.subject[1] < k
            and any(group.finite and self.subject[1] <= group.i < k for group in self.groups)
        )

    def _aside(self, group: VerbGroup) -> Range | None:
        """The subject before an aside between commas: "Umeda, for his part, said"."""
        k = group.i
        while k > self.i and self.tags[k - 1] == "A":
            k -= 1
        if k > self.i and self.tags[k - 1] == ",":
            floor = max(self.free_from, self.i)
            commas = [n for n in range(floor, k - 1) if self.tags[n] == ","]
            phrases = [(noun_phrase_before(self.tags, comma, floor), comma) for comma in commas]
            described = [(each, self.mentions.describe(*each)) for each in phrases if each[0] < each[1]]
            persons = (each for each, person in described if self.reader.is_person(person) and self.tags[each[0]] != "P")
            return next(persons, next((each for each, person in described if person.refers), None))
        if self.tags[k - 1] in ")" if k > self.i else False:
            start = noun_phrase_before(self.tags, k, self.i)
            return (start, k) if start < k else None
        return None

    def _told_in_past(self) -> bool:
        """Whether the open content is itself a clause in the past, which a further past verb may belong to."""
        act = self.open
        inside = next((group for group in self.groups if act and group.i >= act.start and group.finite), None)
        return act is not None and act.kind == "S" and inside is not None and inside.tense in ("past", "perfect", "pluperfect")

    def _opening(self, group: VerbGroup, cue: Cue, speaker: Range | None, boundary: int, continued: bool = False) -> Opening:
        return Opening(self._act(group, cue, speaker, continued), self.reader.edge(boundary), cue.behind)

    def _act(self, group: VerbGroup, cue: Cue, speaker: Range | None, continued: bool) -> Act:
        complement = cue.complement
        reason: Reason | None = cue.frame.reason if cue.frame.force == "void" else None
        if (group.negated or cue.negated) and cue.frame.force != "void":
            reason = "negated"
        elif group.tense == "pluperfect":
            reason = "past"
        needed = self.needed is not None and self.tags[self.needed : group.i].strip("JANDO") == ","
        act = Act(
            complement.start if complement else cue.end,
            self.j,
            cue.frame,
            complement.kind if complement else "none",
            (group.i, cue.end),
            speaker,
            continued,
            complement.addressee if complement else None,
            complement.actor if complement else None,
            deontic=needed or bool(complement and complement.deontic),  # "It was essential, he said, that …"
            reason=reason,
        )
        if complement and complement.kind == "VP" and act.actor is None and cue.frame.force == "directive":
            act = evolve(act, actor=self._told_first())
        if group.passive:
            agent = self.reader.agent(group.j) or self._source()
            patient = speaker
            if patient and (
                (pronoun := self.mentions.describe(*patient).pronoun) == "n"
                or (pronoun == "m" and cue.frame.force == "commissive")
            ):
                patient = None  # impersonal: "it was agreed", "il a été convenu"
            asked = patient if complement and complement.kind == "VP" and complement.actor is None else act.actor
            act = evolve(act, passive=True, speaker=agent, patient=patient, actor=asked, continued=False)
        return act

    def _told_first(self) -> Range | None:
        """Who is asked, where that stands first: French "À son homologue, il a demandé de …"."""
        comma = self.tags.find(",", self.i, self.j)
        told = self.tags[self.i] == "P" and self.tokens.words[self.i] in self.words.lists["addressing"]
        return (self.i + 1, comma) if told and comma > self.i and self.mentions.describe(self.i + 1, comma).refers else None

    def _non_finite(self, group: VerbGroup, cue: Cue) -> Opening | None:
        """A cue in a participle ("…, asking Japan to …"), or in an infinitive behind a leading verb ("went on to ask")."""
        k = group.i
        while k > self.i and (
            self.tags[k - 1] in "AX"
            or (self.tags[k - 1] == "O" and self.tokens.words[k - 1] in self.words.lists.get("clitics", ()))
        ):
            k -= 1
        before = self.tags[k - 1] if k > self.i else "."
        if group.tense == "gerund":
            if self.open is not None and self.lemmas[group.head] in self.words.lists.get("purpose", ()):
                return None  # "agreed to share data, aiming to deepen ties"
            leads = self.words.lists.get("participle-markers", frozenset())
            marked = k > self.i and self.tokens.words[k - 1] in leads
            if not (k == self.i or before in ',;"-NO' or marked or (before == "C" and self._gerund_open())):
                return None
            speaker = None
            if before in "NO" and not marked:
                return self._absolute(group, cue)
            act = self._act(group, cue, speaker, True)
            if k == self.i or (marked and k - 1 == self.i):
                act = evolve(act, speaker=self.reader.main_subject(group), continued=False)
            elif not self.done and self.open is None:
                edge = self.reader.edge(k - 1 if marked else k)
                start = self.reader.subject_start(edge)
                nearest = (start, edge) if start < edge and self.mentions.describe(start, edge).refers else None
                found = self.subject or nearest
                if found:
                    self.subject = found
                    act = evolve(act, speaker=found, continued=False)
            return Opening(act, self.reader.edge(k - 1 if marked else k), cue.behind)
        if group.tense == "participle" and group.passive:
            bidden = self.reader.agent(group.j) is not None and cue.frame.force in ("directive", "invitation")
            return self._opening(group, cue, self.reader.main_subject(group), k) if bidden else None
        if group.tense == "participle":
            last = self.open or (self.done[-1] if self.done else None)
            if before in "C," and last and last.cue and self.tags[last.cue[0]] in "Hd":
                return self._opening(group, cue, None, k, True)  # French: the auxiliary is shared
            if before == "C" and last is None and any(each.tense == "perfect" and each.i < group.i for each in self.groups):
                return self._opening(group, cue, self.subject, k)  # "a exposé … et formulé l'espoir que"
            return None
        if (
            self.open is None
            and (before in "TP" or self.leading is not None)
            and any(
                other.head == self.leading or (self.lemmas[other.head] in self.words.lists.get("leading", ()) and other.finite)
                for other in self.groups
                if other.i < group.i
            )
        ):
            return self._opening(group, cue, self.subject, k)
        marker = next(
            (n for n in (k - 1, k - 2) if n >= self.i and self.tokens.words[n] in self.words.lists.get("infinitive-markers", ())),
            None,
        )
        if before == "P" and marker is not None:
            act = self._act(group, cue, None, True)
            if marker == self.i:
                act = evolve(act, speaker=self.reader.main_subject(group), continued=False)
            return Opening(act, self.reader.edge(marker), cue.behind)
        return None

    def _absolute(self, group: VerbGroup, cue: Cue) -> Opening | None:
        """ "…, with Tokyo offering to …": a participle with a subject of its own."""
        start = self.reader.subject_start(group.i)
        at = start
        while at < group.i and self.tags[at] == "P":
            at += 1
        if at == start or start == self.i or self.tags[start - 1] != "," or not self.mentions.describe(at, group.i).refers:
            return None
        return self._opening(group, cue, (at, group.i), start)

    def _gerund_open(self) -> bool:
        cue = self.open.cue if self.open else None
        return cue is not None and self.tags[cue[0]] == "g"
