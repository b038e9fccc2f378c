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

from collections.abc import Sequence

from attrs import Factory, define, evolve, frozen

from vnjp_relations.accounts import Account, Stretch, pieces
from vnjp_relations.attendance import attending
from vnjp_relations.dates import Calendar
from vnjp_relations.documents import Layout
from vnjp_relations.gazetteer import Gazetteer
from vnjp_relations.language import Language
from vnjp_relations.main_meeting import MainFinder
from vnjp_relations.meeting_cues import MeetingCue, MeetingWords, meeting_words
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
    participants = Participants(tokens, people, words)
    finder = MainFinder(tokens, people, calendar, words, participants)
    return _Reading(layout, tokens, sentences, people, calendar, words, participants, venues, finder).meetings()


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
    finder: MainFinder
    found: list[Account] = Factory(list)

    def meetings(self) -> tuple[MeetingMention, ...]:
        body = [piece for n, sentence in enumerate(self.sentences) for piece in pieces(sentence.i, sentence.j, n)]
        outside = [
            piece
            for block in self.layout.blocks
            if block.role in ("title", "caption")
            for piece in pieces(self.tokens.at(block.start), self.tokens.at(block.end - 1) + 1, -1)
        ]
        main = self.finder.find(body, outside)
        if main is None:
            return ()
        self.found.append(main)
        main.clause = self._clause(main)
        self._date_main(main, outside)
        for stretch in body:
            for cue in self.finder.cues(stretch):
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

    # ---- which meetings there are

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
        receiver = self.finder.receiver(cue, subject, met)
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
        if not self.finder.anterior(stretch, cue):
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
        behind = (self._relative(stretch, other) for other in self.finder.cues(stretch) if other.i >= cue.j)
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
