"""Who speaks, and who "he", "the host" and "they" are: a fold over the speech acts in order.

In: the acts of each sentence, descriptions of noun phrases, the meetings. Out: a `Voice` for each act: the official or
side that speaks, and how that was settled. Free indirect speech inherits the speaker before it.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An received Minister Sato Kenji in Hanoi on May 6. The host asked the visitor to ease visas."
>>> [(str(each.by), each.bound, each.basis.by) for each in parse(text).commitments]
[('Tran Van An', 'JP', 'role')]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from vnjp_relations.acts import Act, Range
from vnjp_relations.clauses import noun_phrase_end
from vnjp_relations.language import fold_name
from vnjp_relations.meetings import MeetingMention
from vnjp_relations.mentions import Description, Mentions
from vnjp_relations.model import Inference
from vnjp_relations.officials import People

__all__ = ["Discourse", "Speaker", "Voice", "opposite"]

Speaker = Literal["VN", "JP", "both", "other", "unknown"]


def opposite(side: Speaker) -> Speaker:
    """The other side; of both or an unknown one, the same."""
    return "JP" if side == "VN" else "VN" if side == "JP" else side


@frozen
class Voice:
    """A resolved reference: the official (by number) or None, the side, how it was settled."""

    side: Speaker
    who: int | None = None
    basis: Inference = "unknown"


class Discourse:
    """The state of the text while its acts are read in order."""

    def __init__(self, people: People, mentions: Mentions, meetings: Sequence[MeetingMention]) -> None:
        self.people, self.mentions, self.meetings = people, mentions, meetings
        self.speaker = Voice("unknown")
        self.last_voice = self.speaker
        self.latest: dict[str, int] = {}
        self.order: list[int] = []
        self.sentence = self.start = 0
        self._posts = [" ; ".join(fold_name(post.title) for post in official.posts) for official in people.officials]
        self._female = [None if gender is None else gender == "feminine" for gender in people.genders]
        for mention in people.mentions:
            gender = mentions.table.genders.get(mentions.tokens.words[mention.i - 1]) if mention.i else None
            if gender is not None and self._female[mention.who] is None:
                self._female[mention.who] = gender == "feminine"

    # -- the fold ----------------------------------------------------------------------------------------------

    def open_sentence(self, number: int, start: int) -> None:
        """Move on to a sentence, which starts at token `start`."""
        self.sentence, self.start = number, start

    def voice(self, act: Act) -> Voice:
        """Who utters the act; the state moves on to them."""
        voice = self.last_voice = self._consistent(act, self._voice(act))
        if voice.side in ("VN", "JP", "other") and (voice.who is not None or voice.basis != "inherited"):
            self._speaks(voice)
        return voice

    def _consistent(self, act: Act, voice: Voice) -> Voice:
        """A pronoun that asks its own side by name is the other side's: "He asked the Vietnamese ministry to …"."""
        if voice.basis not in ("pronoun", "inherited") or act.frame is None or voice.side not in ("VN", "JP"):
            return voice
        if voice.basis == "pronoun" and self._is_told(act, voice):
            other = opposite(voice.side)
            return Voice(other, self.of_side(other), voice.basis)
        named = self.mentions.describe(*(act.actor or self._subject(act)))
        if named.country not in ("VN", "JP") or named.possessive is not None or named.who is not None:
            return voice
        asks = act.frame.force in ("directive", "volitive") and (act.actor is not None or act.kind == "S")
        undertakes = act.frame.force == "commissive" and act.kind == "S" and act.actor is None
        if not (asks and named.country == voice.side) and not (undertakes and named.country != voice.side):
            return voice
        other = opposite(voice.side)
        who = self.of_side(other)
        return Voice(other, who, voice.basis) if who is not None else voice

    def _is_told(self, act: Act, voice: Voice) -> bool:
        """Whether the act names its speaker as the one who is asked: "He invited the governor to …" is not the governor's."""
        for place in filter(None, (act.actor, act.addressee)):
            told = self.mentions.describe(*place)
            plain = told.pronoun is None and told.possessive is None and told.venue != "counterpart"
            if plain and voice.who is not None and self.resolve(told).who == voice.who:
                return True
        return False

    def _subject(self, act: Act) -> Range:
        """The noun phrase that opens the act's content."""
        return act.start, noun_phrase_end(self.mentions.tagging.tags, act.start, act.end)

    def hear(self, i: int, j: int) -> None:
        """Note the subject of a sentence that reports nothing: a later "he" may be that one."""
        voice = self.resolve(self.mentions.describe(i, j))
        if voice.who is not None:
            self._speaks(voice)

    def _speaks(self, voice: Voice) -> None:
        self.speaker = voice
        if voice.who is not None:
            self.latest[voice.side] = voice.who
            if voice.who in self.order:
                self.order.remove(voice.who)
            self.order.append(voice.who)

    def _voice(self, act: Act) -> Voice:
        if act.frame is None:
            if act.speaker is not None:
                self.hear(*act.speaker)
            return Voice(self.speaker.side, self.speaker.who, "inherited")
        if act.passive and act.speaker is None:
            return self._passive(act)
        if act.speaker is not None:
            described = self.mentions.describe(*act.speaker)
            if act.passive and act.patient is not None and (described.venue == "counterpart" or described.possessive == "own"):
                return self._passive(act)  # "An was asked by his counterpart to …"
            voice = self.resolve(described)
            if voice.side == "unknown":
                side = self.mentions.country_within(*act.speaker)
                if side in ("VN", "JP"):
                    return Voice(side, self.of_side(side), "role")  # type: ignore[arg-type]
                return Voice(self.speaker.side, self.speaker.who, "inherited")
            return voice
        if act.continued:
            return self.last_voice
        return Voice(self.speaker.side, self.speaker.who, "inherited")

    def _passive(self, act: Act) -> Voice:
        """A passive cue without an agent: "it was agreed" is of both, "Ishii was told" of the one who is not the patient."""
        if act.patient is not None:
            patient = self.resolve(self.mentions.describe(*act.patient))
            if patient.side in ("VN", "JP"):
                other = opposite(patient.side)
                return Voice(other, self.of_side(other), "addressee")
        if act.frame is not None and act.frame.force == "commissive":
            return Voice("both", None, "joint")
        return Voice(self.speaker.side, self.speaker.who, "inherited")

    # -- references --------------------------------------------------------------------------------------------

    def resolve(self, description: Description) -> Voice:
        """Whom a description means, here and now."""
        if description.joint and description.who is None:
            return Voice("both", None, "joint")
        if description.who is not None and description.venue != "counterpart":
            return Voice(self._side(description.who), description.who, "named")
        if description.pronoun is not None:
            return self._pronoun(description)
        if description.venue is not None:
            return self._by_venue(description)
        if description.office is not None:
            found = self._by_office(description)
            if found is not None:
                return Voice(self._side(found), found, "role")
        if description.country is not None:
            side: Speaker = description.country if description.country in ("VN", "JP") else "other"  # type: ignore[assignment]
            return Voice(side, None, "institution")
        if description.possessive == "own":
            return Voice(self.speaker.side, None, "institution")
        if description.possessive == "addressee":
            return Voice(opposite(self.speaker.side), None, "institution")
        return Voice("unknown", None, "unknown")

    def _side(self, who: int) -> Speaker:
        country = self.people.officials[who].country
        return country if country in ("VN", "JP") else "other"  # type: ignore[return-value]

    def of_side(self, side: Speaker) -> int | None:
        """The official who stands for a side: the one who spoke last, else a participant of the meeting at hand."""
        here = [who for who in self.present() if self._side(who) == side]
        latest = self.latest.get(side)
        if latest is not None and (self._takes_part(latest) or not any(map(self._takes_part, here))):
            return latest
        return here[0] if here else None

    def _takes_part(self, who: int) -> bool:
        """Whether an official takes part in the meeting last reported."""
        before = [each for each in self.meetings if each.sentence <= self.sentence] or list(self.meetings[:1])
        return bool(before) and any(str(self.people.officials[who]) == str(one) for one in before[-1].meeting.participants)

    def present(self) -> list[int]:
        """The participants of the meeting last reported, then all others, in order of mention."""
        before = [each for each in self.meetings if each.sentence <= self.sentence] or list(self.meetings[:1])
        present: list[int] = []
        for meeting in reversed(before):
            for number, official in enumerate(self.people.officials):
                if number not in present and any(str(official) == str(one) for one in meeting.meeting.participants):
                    present.append(number)
        return present + [number for number in range(len(self.people.officials)) if number not in present]

    def _is_participant(self, who: int) -> bool:
        official = str(self.people.officials[who])
        return any(official == str(one) for each in self.meetings for one in each.meeting.participants)

    def _pronoun(self, description: Description) -> Voice:
        pronoun = description.pronoun
        if pronoun in ("m", "f"):
            female = pronoun == "f"
            candidates = [*reversed(self.order), *self.present()]
            if self.speaker.who is not None:
                candidates.insert(0, self.speaker.who)
            for who in [each for each in candidates if female and self._female[each]] + candidates:
                if self._female[who] in (None, female):
                    self._female[who] = female
                    return Voice(self._side(who), who, "pronoun")
            if candidates:
                return Voice(self._side(candidates[0]), candidates[0], "pronoun")
        if pronoun == "latter" or pronoun == "former":
            named = [mention.who for mention in reversed(self.people.mentions) if mention.j <= self.start][:1]
            others = (
                (named or [who for who in self.present() if who != self.speaker.who])
                if pronoun == "latter"
                else self.present()[:1]
            )
            if others:
                return Voice(self._side(others[0]), others[0], "pronoun")
        return Voice(self.speaker.side, self.speaker.who, "inherited")

    def _by_venue(self, description: Description) -> Voice:
        if description.venue == "counterpart":
            side = description.country if description.country in ("VN", "JP") else opposite(self.speaker.side)
            return Voice(side, self.of_side(side), "role")  # type: ignore[arg-type]
        if description.country in ("VN", "JP"):
            return Voice(description.country, self.of_side(description.country), "role")  # type: ignore[arg-type]
        before = [each for each in self.meetings if each.sentence <= self.sentence] or list(self.meetings[:1])
        host = next((each.meeting.host for each in reversed(before) if each.meeting.host), None)
        if host is None:
            return Voice(self.speaker.side, self.speaker.who, "role")
        side = host if description.venue == "host" else opposite(host)
        return Voice(side, self.of_side(side), "role")

    def _in_full(self, who: int, offices: Sequence[str]) -> bool:
        """Whether one who meets holds one of the offices and is not only a deputy: "the minister" is no deputy minister."""
        table = self.mentions.table
        posts = [post.replace("-", " ").split() for post in self._posts[who].split(" ; ")]
        full = any(not table.graded.isdisjoint({*post} & {*offices}) and table.junior.isdisjoint(post) for post in posts)
        return full and self._is_participant(who)

    def _by_office(self, description: Description) -> int | None:
        """The official whose post an office noun fits; the current speaker first, then the meeting's participants."""
        offices = description.office or ()
        candidates = [
            who
            for who in self.present()
            if description.country in (None, self.people.officials[who].country)
            and any(office in self._posts[who] for office in offices)
        ]
        candidates = [who for who in candidates if self._in_full(who, offices)] or candidates
        if not candidates and description.country is None and "" not in offices:
            # An official without a known post may hold this one; one whose posts are known does not.
            candidates = [who for who in self.present() if not self._posts[who] and self._is_participant(who)]
        if not candidates:
            if description.country in ("VN", "JP"):
                return self.of_side(description.country)  # type: ignore[arg-type]
            return None
        if "" in offices and description.country is None and self.speaker.who is not None:
            return self.speaker.who
        if self.speaker.who in candidates:
            return self.speaker.who
        return candidates[0]
