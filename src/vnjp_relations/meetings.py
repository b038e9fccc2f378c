"""Meetings that a text reports as held.

In: layout, tokens, sentences, people and calendar of a text. Out: one `MeetingMention` a meeting, in the order of the
text, the main one first: the meeting with its date, form, place, host and participants, and where it is reported. A
meeting told again is one meeting; one still to come, or one of the past without a day or month, is none.

>>> from vnjp_relations.dates import find_dates
>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.officials import find_officials
>>> from vnjp_relations.partial_date import PartialDate
>>> from vnjp_relations.sentences import find_sentences
>>> from vnjp_relations.tokens import tokenize
>>> text = "Minister Trần Quốc Bảo received Governor Kenji Yamashita in Hue on Monday. Bảo thanked him."
>>> language, tokens, gazetteer = load_language("en"), tokenize(text), load_gazetteer()
>>> layout = read_layout(text, published=PartialDate(2024, 3, 12), language="en")
>>> sentences, people = find_sentences(tokens, layout, language), find_officials(tokens, layout, language, gazetteer)
>>> calendar = find_dates(tokens, layout, sentences, language)
>>> [mention.meeting for mention in find_meetings(layout, tokens, sentences, people, calendar, language, gazetteer)]
[Meeting(reception, 2024-03-11 in Hue: Trần Quốc Bảo, Yamashita Kenji)]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import Factory, define, evolve, frozen

from vnjp_relations.accounts import Account, Stretch, pieces
from vnjp_relations.attendance import attending
from vnjp_relations.dates import Calendar
from vnjp_relations.documents import Layout
from vnjp_relations.gazetteer import Gazetteer
from vnjp_relations.language import Language
from vnjp_relations.meeting_cues import MeetingCue, MeetingWords, find_cues, meeting_words
from vnjp_relations.meeting_forms import FormReader
from vnjp_relations.meeting_places import PlaceReader
from vnjp_relations.model import Meeting, Report
from vnjp_relations.officials import People
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.participants import Participants
from vnjp_relations.sentences import Sentence
from vnjp_relations.tokens import Tokens
from vnjp_relations.venues import Venues

__all__ = ["MeetingMention", "find_meetings"]


@frozen
class MeetingMention:
    """A meeting, and the tokens [i, j) of the sentence of that number that report it (-1: a title or a caption)."""

    meeting: Meeting
    sentence: int
    i: int
    j: int


def find_meetings(
    layout: Layout,
    tokens: Tokens,
    sentences: Sequence[Sentence],
    people: People,
    calendar: Calendar,
    language: Language,
    gazetteer: Gazetteer,
) -> tuple[MeetingMention, ...]:
    """The meetings that the text reports as held, in order."""
    words = language.compiled(meeting_words)
    venues = Venues(tokens, layout, people, gazetteer, words)
    return _Reading(layout, tokens, sentences, people, calendar, words, Participants(tokens, people, words), venues).meetings()


@define(eq=False)
class _Reading:
    layout: Layout
    tokens: Tokens
    sentences: Sequence[Sentence]
    people: People
    calendar: Calendar
    words: MeetingWords
    participants: Participants
    venues: Venues
    found: list[Account] = Factory(list)
    _known_cues: dict[tuple[int, int], list[MeetingCue]] = Factory(dict)

    def meetings(self) -> tuple[MeetingMention, ...]:
        body = [piece for n, sentence in enumerate(self.sentences) for piece in pieces(sentence.i, sentence.j, n)]
        outside = [
            piece
            for block in self.layout.blocks
            if block.role in ("title", "caption")
            for piece in pieces(self.tokens.at(block.start), self.tokens.at(block.end - 1) + 1, -1)
        ]
        main = self._main(body, outside)
        if main is None:
            return ()
        self.found.append(main)
        main.clause = self._clause(main)
        self._date_main(main, outside)
        for stretch in body:
            for cue in self._cues(stretch):
                told = cue.strength != "weak" or self._jointly(stretch, cue, main)
                if told and not (stretch is main.stretch and cue.i <= main.cue.i):
                    self._another(stretch, cue, main)
        self.found = [each for found in self.found for each in self._separately(found)]
        for stretch in body + outside:
            self._attended(stretch)
        forms = FormReader(self.participants, self.words, body, outside)
        places = PlaceReader(self.venues, forms, body, outside)
        for found in self.found:
            forms.settle(found, main)
            places.settle(found, main)
        return tuple(self._mention(found) for found in self.found)

    def _cues(self, stretch: Stretch) -> list[MeetingCue]:
        key = stretch.i, stretch.j
        if key not in self._known_cues:
            self._known_cues[key] = find_cues(self.tokens, *key, self.words)
        return self._known_cues[key]

    # ---- which meetings there are

    def _main(self, body: list[Stretch], outside: list[Stretch]) -> Account | None:
        candidates: list[Account] = []
        for strengths in (("verb", "noun"), ("weak",)):
            for stretch in body:
                cues = [cue for cue in self._cues(stretch) if cue.strength in strengths and not self._anterior(stretch, cue)]
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
            for cue in self._cues(stretch):
                if found := self._told(stretch, cue):
                    return found
        earlier = ((stretch, cue) for stretch in body for cue in self._cues(stretch))
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
                return Account(stretch, MeetingCue(stretch.i, stretch.i + 1, "talks", None, "weak", frozenset()), pair, None)
        return None

    def _anterior(self, stretch: Stretch, cue: MeetingCue) -> bool:
        """Whether what a cue tells came before what the text tells: "the two had met in May"."""
        before = self.tokens.words[max(stretch.i, cue.i - 3) : cue.i]
        return cue.strength == "verb" and not self.words.words["anterior"].isdisjoint(before)

    def _alluded(self, body: list[Stretch]) -> Account | None:
        """A meeting whose verb has a pronoun for one who meets: "Governor A arrived on Monday. Minister B received him."
        or "…, a déclaré B à A, qu'il recevait mardi"."""
        named: dict[str, int] = {}
        for stretch in body:
            here = self.participants.mentions(stretch.i, stretch.j)
            for cue in find_cues(self.tokens, stretch.i, stretch.j, self.words):
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

    def _receiver(self, cue: MeetingCue, subject: list[int], met: list[int]) -> int | None:
        chosen = subject if cue.receiver == "subject" else met if cue.receiver == "object" else []
        return chosen[0] if chosen else None

    def _told(self, stretch: Stretch, cue: MeetingCue) -> Account | None:
        subject, met = self.participants.of(cue, stretch.i, stretch.j)
        who = list(dict.fromkeys(subject + met))
        return (
            Account(stretch, cue, who, self._receiver(cue, subject, met), subject)
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
                if form and self.words.words["future"].isdisjoint(self.tokens.words[max(stretch.i, k - 4) : k]):
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
                return Account(stretch, MeetingCue(stretch.i, stretch.i + 1, "talks", None, "weak", frozenset()), pair, None)
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

    def _jointly(self, stretch: Stretch, cue: MeetingCue, main: Account) -> bool:
        """Whether a verb that says little tells of a day of its own what officials of both sides did: "A day earlier, A and
        B struck a deal"."""
        date = self.calendar.event_date(stretch.i, stretch.j)
        subject, _ = self.participants.of(cue, stretch.i, stretch.j)
        apart = date is not None and date.day is not None and main.date is not None and not date.possibly_in(main.date)
        return apart and len(self.participants.sides(subject)) == 2 and not set(subject) <= set(main.who)

    def _another(self, stretch: Stretch, cue: MeetingCue, main: Account) -> None:
        """A further meeting that a cue tells of, or one told again."""
        subject, met = self.participants.of(cue, stretch.i, stretch.j)
        begin = stretch.i
        if cue.receiver and cue.strength == "verb" and len(self.participants.sides(met)) == 2:
            return  # "welcomed the meeting between A and B"
        earlier = next((found for found in reversed(self.found) if found.stretch is stretch and found.cue.j <= cue.i), None)
        if earlier and subject and met and set(subject) <= set(earlier.who) - set(earlier.subject) and earlier.subject:
            # "A met B in the morning and then held talks with C."
            subject = earlier.subject
            pauses = self.words.words["joins"] | {",", ";"}
            begin = next((k for k in range(cue.i, earlier.cue.j, -1) if self.tokens.words[k] in pauses), cue.i)
        relative = self._relative(stretch, cue)
        if relative > stretch.i:  # "… met C, whom he had received in May"
            begin, subject, met = relative, [who for who in met if who not in subject], subject
        who = list(dict.fromkeys(subject + met))
        sides, named = self.participants.sides(who), bool(who)
        if cue.both and len(sides) < 2:
            return
        if not sides:
            between = cue.strength == "noun" and self.words.has("joint", self.tokens, cue.j, min(stretch.j, cue.j + 3))
            if self.tokens.words[max(cue.i, 1) - 1] in self.words.words["their"]:
                day = self.calendar.event_date(cue.j, min(stretch.j, cue.j + 5))
                between = day is not None and day.precision > 1  # "since their meeting of July 1"
                begin = cue.j
            told = cue.strength == "verb" and self.words.has("joint", self.tokens, stretch.i, cue.i)
            if who or not (told or between):
                return
            subject = list(main.who)
        elif len(sides) == 1:
            # "The visitor also met …": the one not named is the main meeting's of that side.
            missing = ({"VN", "JP"} - sides).pop()
            other = next(each for each in main.who if self.people.officials[each].country == missing)
            if set(who) & set(main.who):
                return
            subject, met = (subject, [other]) if subject and not met else ([other], met)
        who = list(dict.fromkeys(subject + met))
        date = self.calendar.event_date(begin, self._until(stretch, cue, who))
        if date is None and cue.strength == "noun" and len(self.participants.sides(met)) == 2:
            return  # "the summit between A and B" is spoken of, whenever it was
        if self._recalled(stretch, cue, date, main):
            return
        same = next(
            (found for found in self.found if len(self.participants.sides([each for each in who if each in found.who])) == 2),
            None,
        )
        receiver = self._receiver(cue, subject, met)
        if same is not None:
            known = same.date
            later = date is not None and date.precision > 1 and (known is None or not date.possibly_in(known))
            if not later or (known is None and not named):
                same.retold.append((stretch, cue, receiver))
                return
        found = Account(stretch, cue, who, receiver, subject, date)
        found.clause = self._clause(found)
        if date is None or date.precision == 1:
            if same is not None:
                return
            found.date = main.date
        self.found.append(found)

    def _relative(self, stretch: Stretch, cue: MeetingCue) -> int:
        """Where the relative clause starts that a cue tells of an earlier meeting in ("…, whom he had received in May"); else
        where the stretch does."""
        if not self._anterior(stretch, cue):
            return stretch.i
        near = range(cue.i - 1, max(stretch.i, cue.i - 5), -1)
        return next((k for k in near if self.tokens.words[k] in self.words.words["object_relative"]), stretch.i)

    def _clause(self, account: Account) -> Stretch:
        """What of an account's stretch is about that meeting."""
        stretch, cue = account.stretch, account.cue
        return Stretch(self._relative(stretch, cue), self._until(stretch, cue, account.who), stretch.sentence)

    def _until(self, stretch: Stretch, cue: MeetingCue, who: list[int]) -> int:
        """Where such a relative clause starts behind a cue, or the main clause behind a participle that leads; else where the
        stretch ends."""
        if cue.i == stretch.i and cue.strength != "weak":  # "Received by A, B handed him an invitation for September"
            ends = [each.end for each in self.participants.mentions(cue.j, stretch.j) if each.who in who]
            return ends[1] if len(ends) > 1 else stretch.j
        behind = (self._relative(stretch, other) for other in self._cues(stretch) if other.i >= cue.j)
        return next((k for k in behind if k > cue.i), stretch.j)

    def _recalled(self, stretch: Stretch, cue: MeetingCue, date: PartialDate | None, main: Account) -> bool:
        """Whether a meeting lies in another year, or somewhere in the past ("recalled that he had met B")."""
        if date is None:
            return not self.words.words["recalls"].isdisjoint(self.tokens.words[stretch.i : cue.i])
        return date.precision == 1 and main.date is not None and not main.date.possibly_in(date)

    def _separately(self, found: Account) -> list[Account]:
        """Meetings told of in one ("held separate talks with A and B"), each for itself."""
        met = [who for who in found.who if who not in found.subject]
        if len(met) < 2 or not self.words.has("separate", self.tokens, found.cue.i - 1, found.cue.j + 1):
            return [found]
        found.who = [*found.subject, met[0]]
        return [found, *(evolve(found, who=[*found.subject, who], retold=[]) for who in met[1:])]

    def _date_main(self, main: Account, outside: list[Stretch]) -> None:
        dates = [
            self.calendar.event_date(main.stretch.i, self._until(main.stretch, main.cue, main.who)),
            self.calendar.occasion,
            *(self.calendar.event_date(stretch.i, stretch.j) for stretch in outside),
        ]
        known = [date for date in dates if date is not None]
        if known:
            compatible = [date for date in known if date.possibly_in(known[0])]
            main.date = max(compatible, key=lambda date: date.precision)

    def _attended(self, stretch: Stretch) -> None:
        """Add those said to be present to the meeting last told of."""
        present = attending(stretch, self.participants)
        if present:
            told = (found for found in reversed(self.found) if 0 <= found.stretch.sentence <= stretch.sentence)
            meeting = next(told, self.found[0])
            meeting.who += [
                who for who in present if who not in meeting.who and self.people.officials[who].country in ("VN", "JP")
            ]

    def _mention(self, found: Account) -> MeetingMention:
        document, tokens = self.layout.document, self.tokens
        reports = tuple(
            Report(document.evidence(tokens.starts[stretch.i], tokens.ends[stretch.j - 1]))
            for stretch in (found.stretch, *(retold[0] for retold in found.retold))
            if stretch.i < stretch.j
        )
        meeting = Meeting(
            found.date,
            found.form,
            found.venue.city if found.venue else None,
            found.host,
            tuple(self.people.officials[who] for who in found.who),
            reports,
        )
        return MeetingMention(meeting, found.stretch.sentence, found.cue.i, found.cue.j)
