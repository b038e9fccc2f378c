"""The form of a meeting: talks, a reception, a call, a session of a standing body, or something else.

In: an account of a meeting and the stretches of the text. Out: its form, and who receives whom where only another
sentence tells that.

The verb of the account settles the form where it says enough. One that says little ("told", "agreed") leaves it to the
nouns around and to plainer verbs elsewhere ("PM Hoa receives Governor Mori").

>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.meeting_cues import meeting_words
>>> from vnjp_relations.officials import find_officials
>>> from vnjp_relations.tokens import tokenize
>>> english, tokens = load_language("en"), tokenize("At a courtesy call in Hue, Mori told Minister Trần Quốc Bảo of a fair.")
>>> layout, words = read_layout(tokens.text, language="en"), english.compiled(meeting_words)
>>> people = find_officials(tokens, layout, english, load_gazetteer())
>>> FormReader(Participants(tokens, people, words), words, [], []).nouns(Stretch(0, len(tokens), 0))
['reception']
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import frozen

from vnjp_relations.accounts import Account, Stretch
from vnjp_relations.meeting_cues import MeetingCue, MeetingWords, find_cues, is_to_come
from vnjp_relations.model import Form
from vnjp_relations.participants import Participants

__all__ = ["FormReader"]

_OPENING = 12  # tokens of a sentence in which "then" ties it to the one before


@frozen(eq=False)
class FormReader:
    """Reads the forms of the meetings of one text."""

    participants: Participants
    words: MeetingWords
    body: Sequence[Stretch]
    outside: Sequence[Stretch]

    def settle(self, account: Account, main: Account) -> None:
        """Settle the form of an account."""
        stretch, cue = account.stretch, account.cue
        here = self.nouns(stretch)
        account.form = cue.form
        if cue.strength == "weak":
            elsewhere = [form for other in (*self.outside, *self.body) for form in self.nouns(other)] if account is main else []
            account.form = (here + elsewhere + [account.form])[0]
            firm = self.words.has("firm", self.participants.tokens, stretch.i, stretch.j)
            if account.form == "reception" or (account.form == "talks" and not firm):
                self._received(account, main)
        ahead = self.nouns(Stretch(stretch.i, cue.i, stretch.sentence))
        if "call" in here and account.form != "dialogue":
            account.form = "dialogue" if cue.strength == "verb" and "dialogue" in ahead else "call"
        elif account.form == "dialogue" and not {"dialogue", "talks"} & set(here) and not self._told_before(stretch):
            account.form = "other"  # they co-chaired a seminar, a fair
        elif account.form == "talks" and cue.strength == "verb" and "dialogue" in here and account is main:
            account.form = "dialogue"
        elif account.form == "reception" and self._then_talks(account):
            account.form = "talks"

    def nouns(self, stretch: Stretch) -> list[Form]:
        """The forms that the nouns of a stretch name, but those of a meeting to come."""
        words, forms, after, tokens = self.words, list[Form](), stretch.i, self.participants.tokens
        for k in words.nouns.starts(tokens.folds, stretch.i, stretch.j):
            match = words.nouns.match(tokens.folds, k, stretch.j) if k >= after else None
            if match and not is_to_come(tokens, stretch.i, k, words):
                forms.append(match[1])
            after = match[0] if match else after
        return forms

    def _received(self, account: Account, main: Account) -> None:
        """Take the form of a reception, and who receives, from a plainer verb: behind the cue ("told X, who called on
        him"), in a title or caption, or where the meeting is told again."""
        tokens, stretch = self.participants.tokens, account.stretch
        for cue in find_cues(tokens, account.cue.j, stretch.j, self.words):
            if cue.receiver and cue.strength == "verb" and not self.participants.mentions(cue.j, stretch.j):
                visitor = next(
                    (
                        mention.who
                        for mention in reversed(self.participants.mentions(stretch.i, cue.i))
                        if mention.who in account.who
                    ),
                    None,
                )
                if visitor is not None:
                    self._receive(account, visitor, is_receiver=cue.receiver == "subject")
                return
        for _, cue, receiver in account.retold:
            if cue.receiver and receiver is not None:
                account.form, account.receiver = "reception", receiver
                return
        if account is main:
            for cue, named in self._outside():
                if cue.receiver and named <= set(account.who):
                    account.form = "reception"
                    return

    def _outside(self) -> Iterator[tuple[MeetingCue, set[int]]]:
        for other in self.outside:
            for cue in find_cues(self.participants.tokens, other.i, other.j, self.words):
                if cue.strength == "verb":
                    yield cue, {mention.who for mention in self.participants.mentions(other.i, other.j)}

    def _receive(self, account: Account, who: int, *, is_receiver: bool) -> None:
        account.form = "reception"
        officials = self.participants.people.officials
        other = next((each for each in account.who if officials[each].country != officials[who].country), who)
        account.receiver = who if is_receiver else other

    def _told_before(self, stretch: Stretch) -> bool:
        """Whether the sentence before, or a title, names the session that somebody is said to have chaired."""
        before = (*self._sentence(stretch.sentence - 1), *self.outside)
        event = self.words.has("events", self.participants.tokens, stretch.i, stretch.j)
        return not event and any("dialogue" in self.nouns(other) for other in before)

    def _then_talks(self, account: Account) -> bool:
        """Whether those who were welcomed then held talks: "…, after which the two held talks. …", "They then held talks"."""
        stretch = account.stretch
        if account.cue.strength != "verb":
            return False
        return self._both_talk(account.cue.j, stretch.j) or any(
            self._both_talk(other.i, other.j) for other in self._sentence(stretch.sentence + 1) if self._follows(other)
        )

    def _sentence(self, number: int) -> Sequence[Stretch]:
        """The stretches of the sentence of that number."""
        start, end = (bisect_left(self.body, each, key=lambda stretch: stretch.sentence) for each in (number, number + 1))
        return self.body[start:end]

    def _follows(self, stretch: Stretch) -> bool:
        opening = self.participants.tokens.words[stretch.i : min(stretch.j, stretch.i + _OPENING)]
        return not self.words.words["then"].isdisjoint(opening)

    def _both_talk(self, i: int, j: int) -> bool:
        tokens = self.participants.tokens
        return any(
            cue.form == "talks"
            and cue.strength == "verb"
            and not self.participants.mentions(i, cue.j)[1:]
            and self.words.has("joint", tokens, max(i, cue.i - 8), cue.i)
            for cue in find_cues(tokens, i, j, self.words)
        )
