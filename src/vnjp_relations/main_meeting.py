"""The meeting that a text is about.

In: the sentences of a text as stretches, titles and captions apart; who takes part, the words for meetings, the calendar.
Out: the `Account` of the main meeting: told by a verb or noun of meeting, else by the dated lead, else only alluded to.

>>> from vnjp_relations.readout import parse
>>> text = "On Monday, Minister Trần Quốc Bảo and Minister Kenji Yamashita voiced in Hue their love of trees."
>>> parse(text, published="2024-03-12").meetings
(Meeting(talks, 2024-03-11 in Hue: Trần Quốc Bảo, Yamashita Kenji),)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import Factory, frozen

from vnjp_relations.accounts import Account, Stretch
from vnjp_relations.dates import Calendar
from vnjp_relations.meeting_cues import MeetingCue, MeetingWords, find_cues, is_to_come
from vnjp_relations.officials import People
from vnjp_relations.participants import Participants
from vnjp_relations.tokens import Tokens

__all__ = ["MainFinder"]


@frozen(eq=False)
class MainFinder:
    """Finds the main meeting of one text; also tells the cues of a stretch, and who receives whom."""

    tokens: Tokens
    people: People
    calendar: Calendar
    words: MeetingWords
    participants: Participants
    _known_cues: dict[tuple[int, int], list[MeetingCue]] = Factory(dict)

    def cues(self, stretch: Stretch) -> list[MeetingCue]:
        """The cues of a stretch, looked for once."""
        key = stretch.i, stretch.j
        if key not in self._known_cues:
            self._known_cues[key] = find_cues(self.tokens, *key, self.words)
        return self._known_cues[key]

    def find(self, body: list[Stretch], outside: list[Stretch]) -> Account | None:
        """The main meeting, from the sentences of the body, else from titles and captions."""
        candidates: list[Account] = []
        for strengths in (("verb", "noun"), ("weak",)):
            for stretch in body:
                cues = [cue for cue in self.cues(stretch) if cue.strength in strengths and not self.anterior(stretch, cue)]
                found = next((found for cue in cues if (found := self._told(stretch, cue))), None)
                if found is not None:
                    candidates.append(found)
                    break
        if (together := self._led(body)) and not (candidates and candidates[0].stretch is together.stretch):
            candidates = [*candidates[:1], together]
        if (
            len(candidates) == 2
            and candidates[1].stretch.sentence < candidates[0].stretch.sentence
            and not set(candidates[1].who) <= set(candidates[0].who)
        ):
            return candidates[1]
        if candidates:
            return candidates[0]
        for stretch in outside:
            for cue in self.cues(stretch):
                if found := self._told(stretch, cue):
                    return found
        earlier = ((stretch, cue) for stretch in body for cue in self.cues(stretch))
        return (
            self._alluded(body)
            or next((found for stretch, cue in earlier if (found := self._told(stretch, cue))), None)
            or self._spoken(body, outside)
        )

    def _led(self, body: list[Stretch]) -> Account | None:
        """What the first sentence tells of a day and of two, one of each side, whatever they did then: "On Monday, A and B
        voiced their concern"."""
        for stretch in body[:1]:
            named = self.participants.mentions(stretch.i, stretch.j)
            pair = [mention.who for mention in self.participants.group(named, 0, 1)] if named else []
            if len(self.participants.sides(pair)) == 2 and self.calendar.event_date(stretch.i, stretch.j) is not None:
                return _untold(stretch, pair)
        return None

    def anterior(self, stretch: Stretch, cue: MeetingCue) -> bool:
        """Whether what a cue tells came before what the text tells: "the two had met in May"."""
        before = self.tokens.words[max(stretch.i, cue.i - 3) : cue.i]
        return cue.strength == "verb" and not self.words.words["anterior"].isdisjoint(before)

    def _alluded(self, body: list[Stretch]) -> Account | None:
        """A meeting whose verb has a pronoun for one who meets: "Governor A arrived on Monday. Minister B received him."
        or "…, a déclaré B à A, qu'il recevait mardi"."""
        named: dict[str, int] = {}
        for stretch in body:
            here = self.participants.mentions(stretch.i, stretch.j)
            for cue in self.cues(stretch):
                before = {self.people.officials[mention.who].country: mention.who for mention in here if mention.name_i < cue.i}
                pair = {**named, **before}
                if cue.receiver and cue.strength != "weak" and before and {"VN", "JP"} <= set(pair):
                    receiver = self._pronoun_receiver(cue, stretch, pair)
                    return Account(stretch, cue, [pair["VN"], pair["JP"]], receiver)
            named |= {self.people.officials[mention.who].country: mention.who for mention in here}
        return None

    def _pronoun_receiver(self, cue: MeetingCue, stretch: Stretch, pair: Mapping[str, int]) -> int:
        """Who receives, where one of the two is a pronoun: the named one nearest to the verb is its subject, but the object
        behind "whom" ("A, whom he received")."""
        last = next(mention for mention in reversed(self.participants.mentions(stretch.i, cue.i)) if mention.who in pair.values())
        other = next(who for who in pair.values() if who != last.who)
        turned = any(self.tokens.words[k] in self.words.words["object_relative"] for k in range(last.end, cue.i))
        return last.who if (cue.receiver == "subject") != turned else other

    def receiver(self, cue: MeetingCue, subject: list[int], met: list[int]) -> int | None:
        """Who receives, of the cue's subject and those it has behind it."""
        chosen = subject if cue.receiver == "subject" else met if cue.receiver == "object" else []
        return chosen[0] if chosen else None

    def _told(self, stretch: Stretch, cue: MeetingCue) -> Account | None:
        subject, met = self.participants.of(cue, stretch.i, stretch.j)
        who = list(dict.fromkeys(subject + met))
        return (
            Account(stretch, cue, who, self.receiver(cue, subject, met), subject)
            if len(self.participants.sides(who)) == 2
            else None
        )

    def _spoken(self, body: list[Stretch], outside: list[Stretch]) -> Account | None:
        """A meeting that the text takes as known ("At the talks, the minister …"): the first named of each side."""
        pair = [who for country in ("VN", "JP") if (who := self._first_named(country, body + outside)) is not None]
        if len(pair) < 2:
            return None
        for stretch in body + outside:
            folds = self.tokens.folds
            nouns, triggers = self.words.nouns, self.words.triggers
            for k in sorted({*nouns.starts(folds, stretch.i, stretch.j), *triggers.starts(folds, stretch.i, stretch.j)}):
                noun, verb = nouns.match(folds, k, stretch.j), triggers.match(folds, k, stretch.j)
                form = noun[1] if noun else verb[1].form if verb and verb[1].strength == "verb" else None
                if form and not is_to_come(self.tokens, stretch.i, k, self.words):
                    told = self._naming(pair, body, stretch) or stretch
                    at = k if told is stretch else told.i
                    return Account(told, MeetingCue(at, at + 1, form, None, "weak", frozenset()), pair, None)
        return self._together(pair, body)

    def _naming(self, pair: list[int], body: list[Stretch], before: Stretch) -> Stretch | None:
        """The first sentence that names both, of those before a stretch."""
        return next(
            (
                each
                for each in body
                if each.i < before.i and set(pair) <= {mention.who for mention in self.participants.mentions(each.i, each.j)}
            ),
            None,
        )

    def _together(self, pair: list[int], body: list[Stretch]) -> Account | None:
        """A meeting that no word names: one sentence has both, and both are named again."""
        times = Counter(mention.who for mention in self.people.mentions)
        for stretch in body if min(times[who] for who in pair) > 1 else ():
            named = self.participants.mentions(stretch.i, stretch.j)
            if set(pair) <= {mention.who for mention in named}:
                return _untold(stretch, pair)
        return None

    def _first_named(self, country: str, stretches: list[Stretch]) -> int | None:
        """The first official of a country, rather one who is not only spoken of."""
        tokens, spoken_of = self.tokens, self.words.words["spoken_of"]
        named = [
            (mention.i > stretch.i and tokens.words[mention.i - 1] in spoken_of, mention.who)
            for stretch in stretches
            for mention in self.participants.mentions(stretch.i, stretch.j)
            if self.people.officials[mention.who].country == country
        ]
        return min(named, key=lambda each: each[0])[1] if named else None


def _untold(stretch: Stretch, pair: list[int]) -> Account:
    """Talks of two that a stretch has, though no word of meeting."""
    return Account(stretch, MeetingCue(stretch.i, stretch.i + 1, "talks", None, "weak", frozenset()), pair, None)
