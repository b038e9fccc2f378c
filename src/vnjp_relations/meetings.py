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
from collections.abc import Sequence
from typing import Literal

from attrs import Factory, define, frozen

from vnjp_relations.dates import Calendar
from vnjp_relations.documents import Layout
from vnjp_relations.gazetteer import Gazetteer
from vnjp_relations.language import Language
from vnjp_relations.meeting_cues import MeetingCue, MeetingWords, find_cues, meeting_words
from vnjp_relations.model import Form, Meeting, Report
from vnjp_relations.officials import People
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.participants import Participants
from vnjp_relations.sentences import Sentence
from vnjp_relations.tokens import Tokens
from vnjp_relations.venues import Venue, Venues

__all__ = ["MeetingMention", "find_meetings"]

_LONGEST = 250  # tokens of a sentence that are looked at together


@frozen
class MeetingMention:
    """A meeting, and the tokens [i, j) of the sentence of that number that report it (-1: a title or a caption)."""

    meeting: Meeting
    sentence: int
    i: int
    j: int


@define(eq=False)
class _Stretch:
    """A sentence (its number), or a title or caption (-1): tokens [i, j)."""

    i: int
    j: int
    sentence: int


def _pieces(i: int, j: int, sentence: int) -> list[_Stretch]:
    """A sentence as one stretch; what is too long for one is cut, so that the time stays linear."""
    return [_Stretch(k, min(j, k + _LONGEST), sentence) for k in range(i, j, _LONGEST)]


@define(eq=False)
class _Found:
    """A meeting as it is being put together; `who` are places in `People.officials`."""

    stretch: _Stretch
    cue: MeetingCue
    who: list[int]
    receiver: int | None
    date: PartialDate | None = None
    dated: bool = False
    form: Form = "talks"
    venue: Venue | None = None
    host: Literal["VN", "JP"] | None = None
    retold: list[_Stretch] = Factory(list)


def find_meetings(layout: Layout, tokens: Tokens, sentences: Sequence[Sentence], people: People, calendar: Calendar,
                  language: Language, gazetteer: Gazetteer) -> tuple[MeetingMention, ...]:
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
    found: list[_Found] = Factory(list)
    _known_cues: dict[tuple[int, int], list[MeetingCue]] = Factory(dict)
    _known_nouns: dict[tuple[int, int], list[Form]] = Factory(dict)

    def meetings(self) -> tuple[MeetingMention, ...]:
        body = [piece for n, sentence in enumerate(self.sentences) for piece in _pieces(sentence.i, sentence.j, n)]
        outside = [piece for block in self.layout.blocks if block.role in ("title", "caption")
                   for piece in _pieces(self.tokens.at(block.start), self.tokens.at(block.end - 1) + 1, -1)]
        main = self._main(body, outside)
        if main is None:
            return ()
        self.found.append(main)
        self._date_main(main, outside)
        for stretch in body:
            for cue in self._cues(stretch):
                if cue.strength != "weak" and not (stretch is main.stretch and cue.i <= main.cue.i):
                    self._another(stretch, cue, main)
        for stretch in body + outside:
            self._present(stretch)
        for found in self.found:
            self._form(found, main, body, outside)
            self._venue(found, main, body, outside)
        return tuple(self._mention(found) for found in self.found)

    def _cues(self, stretch: _Stretch) -> list[MeetingCue]:
        key = stretch.i, stretch.j
        if key not in self._known_cues:
            self._known_cues[key] = find_cues(self.tokens, *key, self.words)
        return self._known_cues[key]

    # ---- which meetings there are

    def _main(self, body: list[_Stretch], outside: list[_Stretch]) -> _Found | None:
        candidates: list[_Found] = []
        for strengths in (("verb", "noun"), ("weak",)):
            for stretch in body:
                found = next((found for cue in self._cues(stretch)
                              if cue.strength in strengths and (found := self._told(stretch, cue))), None)
                if found is not None:
                    candidates.append(found)
                    break
        if len(candidates) == 2 and candidates[1].stretch.sentence < candidates[0].stretch.sentence \
                and not set(candidates[1].who) <= set(candidates[0].who):
            return candidates[1]
        if candidates:
            return candidates[0]
        for stretch in outside:
            for cue in self._cues(stretch):
                if found := self._told(stretch, cue):
                    return found
        return self._spoken(body, outside)

    def _receiver(self, cue: MeetingCue, subject: list[int], met: list[int]) -> int | None:
        chosen = subject if cue.receiver == "subject" else met if cue.receiver == "object" else []
        return chosen[0] if chosen else None

    def _told(self, stretch: _Stretch, cue: MeetingCue) -> _Found | None:
        subject, met = self.participants.of(cue, stretch.i, stretch.j)
        who = list(dict.fromkeys(subject + met))
        return _Found(stretch, cue, who, self._receiver(cue, subject, met)) if len(self.participants.sides(who)) == 2 else None

    def _spoken(self, body: list[_Stretch], outside: list[_Stretch]) -> _Found | None:
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
                if form and self.words.words["future"].isdisjoint(self._ahead(stretch, k)):
                    return _Found(stretch, MeetingCue(k, k + 1, form, None, "weak", frozenset()), pair, None)
        return self._together(pair, body)

    def _together(self, pair: list[int], body: list[_Stretch]) -> _Found | None:
        """A meeting that no word names: one sentence has both, and both are named again."""
        times = Counter(mention.who for mention in self.people.mentions)
        for stretch in body if min(times[who] for who in pair) > 1 else ():
            named = self.participants.mentions(stretch.i, stretch.j)
            if set(pair) <= {mention.who for mention in named}:
                return _Found(stretch, MeetingCue(stretch.i, stretch.i + 1, "talks", None, "weak", frozenset()), pair, None)
        return None

    def _first_named(self, country: str, stretches: list[_Stretch]) -> int | None:
        """The first official of a country who is not only spoken of."""
        tokens, spoken_of = self.tokens, self.words.words["spoken_of"]
        return next((mention.who for stretch in stretches for mention in self.participants.mentions(stretch.i, stretch.j)
                     if self.people.officials[mention.who].country == country
                     and (mention.i == stretch.i or tokens.words[mention.i - 1] not in spoken_of)), None)

    def _another(self, stretch: _Stretch, cue: MeetingCue, main: _Found) -> None:
        """A further meeting that a cue tells of, or one told again."""
        subject, met = self.participants.of(cue, stretch.i, stretch.j)
        who = list(dict.fromkeys(subject + met))
        sides, named = self.participants.sides(who), bool(who)
        if not sides:
            if who or cue.strength != "verb" or not self.words.has("joint", self.tokens, stretch.i, cue.i):
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
        date = self.calendar.event_date(stretch.i, stretch.j)
        same = next((found for found in self.found
                     if len(self.participants.sides([each for each in who if each in found.who])) == 2), None)
        if same is not None:
            known = same.date
            later = date is not None and date.precision > 1 and (known is None or not date.possibly_in(known))
            if not later or (known is None and not named):
                same.retold.append(stretch)
                return
        found = _Found(stretch, cue, who, self._receiver(cue, subject, met), date, date is not None)
        if date is None or date.precision == 1:
            if same is not None:
                return
            found.date = main.date
        self.found.append(found)

    def _date_main(self, main: _Found, outside: list[_Stretch]) -> None:
        dates = [self.calendar.event_date(main.stretch.i, main.stretch.j), self.calendar.occasion,
                 *(self.calendar.event_date(stretch.i, stretch.j) for stretch in outside)]
        known = [date for date in dates if date is not None]
        if known:
            compatible = [date for date in known if date.possibly_in(known[0])]
            main.date = max(compatible, key=lambda date: date.precision)
            main.dated = True

    def _present(self, stretch: _Stretch) -> None:
        """Those said to be present besides the ones who speak."""
        mentions, phrases = self.participants.mentions(stretch.i, stretch.j), self.words.phrases
        folds, present, presence = self.tokens.folds, phrases["present"], phrases["in_presence"]
        stretched = (stretch.i, stretch.j if mentions else stretch.i)
        for k in sorted({*present.starts(folds, *stretched), *presence.starts(folds, *stretched)}):
            said, among = present.match(folds, k, stretch.j), presence.match(folds, k, stretch.j)
            first = next((n for n, mention in enumerate(mentions) if mention.name_i >= k), len(mentions))
            if said and first:
                group = self.participants.group(mentions, first - 1, -1)
            elif among and first < len(mentions):
                group = self.participants.group(mentions, first, 1)
            else:
                continue
            told = (found for found in reversed(self.found) if 0 <= found.stretch.sentence <= stretch.sentence)
            meeting = next(told, self.found[0])
            meeting.who += [mention.who for mention in group
                            if mention.who not in meeting.who and self.people.officials[mention.who].country in ("VN", "JP")]

    # ---- of what form, and where

    def _ahead(self, stretch: _Stretch, k: int) -> list[str]:
        return [self.tokens.words[at] for at in range(max(stretch.i, k - 4), k) if self.tokens.shapes[at] == "x"]

    def _nouns(self, stretch: _Stretch) -> list[Form]:
        key = stretch.i, stretch.j
        if key in self._known_nouns:
            return self._known_nouns[key]
        words, folds, forms, after = self.words, self.tokens.folds, list[Form](), stretch.i
        for k in words.nouns.starts(folds, *key):
            match = words.nouns.match(folds, k, stretch.j) if k >= after else None
            if match and words.words["future"].isdisjoint(self._ahead(stretch, k)):
                forms.append(match[1])
            after = match[0] if match else after
        self._known_nouns[key] = forms
        return forms

    def _form(self, found: _Found, main: _Found, body: list[_Stretch], outside: list[_Stretch]) -> None:
        here = self._nouns(found.stretch)
        found.form = found.cue.form
        if found.cue.strength == "weak":
            elsewhere = [form for stretch in outside + body for form in self._nouns(stretch)] if found is main else []
            found.form = (here + elsewhere + [found.form])[0]
        if "call" in here and found.form != "dialogue":
            found.form = "call"
        elif found.form == "dialogue" and not {"dialogue", "talks"} & set(here):
            found.form = "other"  # they co-chaired a seminar, a fair
        elif found.form == "talks" and found.cue.strength == "verb" and "dialogue" in here and found is main:
            found.form = "dialogue"

    def _venue(self, found: _Found, main: _Found, body: list[_Stretch], outside: list[_Stretch]) -> None:
        """The place: what the sentence says, else the captions, the host's own city, the dateline, what is told again."""
        if found.form == "call":
            return
        stretch, venues = found.stretch, self.venues
        named = venues.named(stretch.i, stretch.j, found.cue.i)
        host = self.people.officials[found.receiver].country if found.receiver is not None else None
        host = host or venues.visited(stretch.i, stretch.j) or next(filter(None, map(venues.posted, found.who)), None)
        if named and named.city:
            found.venue = named
        elif found is main:
            dateline = venues.dateline()
            again = [other for other in body if other is not stretch and self._nouns(other)]
            found.venue = (self._city(outside) or self._governed(found)
                           or (dateline if dateline and host in (None, dateline.country) else None) or self._city(again))
        else:
            same_visit = found.date == main.date and main.venue is not None and host in (None, main.venue.country)
            found.venue = self._governed(found) or (main.venue if same_visit else None)
        found.venue = found.venue or named
        country = found.venue.country if found.venue else host
        found.host = "VN" if country == "VN" else "JP" if country == "JP" else None

    def _city(self, stretches: list[_Stretch]) -> Venue | None:
        named = (self.venues.named(each.i, each.j) for each in stretches)
        return next((venue for venue in named if venue and venue.city), None)

    def _governed(self, found: _Found) -> Venue | None:
        return self.venues.governed(found.receiver) if found.receiver is not None else None

    def _mention(self, found: _Found) -> MeetingMention:
        document, tokens = self.layout.document, self.tokens
        reports = tuple(Report(document.evidence(tokens.starts[stretch.i], tokens.ends[stretch.j - 1]))
                        for stretch in (found.stretch, *found.retold) if stretch.i < stretch.j)
        meeting = Meeting(found.date, found.form, found.venue.city if found.venue else None, found.host,
                          tuple(self.people.officials[who] for who in found.who), reports)
        return MeetingMention(meeting, found.stretch.sentence, found.cue.i, found.cue.j)
