"""Who meets: the officials on either side of the words that report a meeting.

In: tokens, the people of a text and a cue. Out: those who stand where one who meets does, before the cue and behind
it, and not those who are only spoken of ("on behalf of …", "a letter from …", "…'s visit").

>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.meeting_cues import find_cues, meeting_words
>>> from vnjp_relations.officials import find_officials
>>> from vnjp_relations.tokens import tokenize
>>> text = "On behalf of Prime Minister Lê Văn Đông, Minister Trần Quốc Bảo received Mayors Kenji Ono and Yumiko Mori."
>>> english, tokens = load_language("en"), tokenize(text)
>>> people, words = find_officials(tokens, read_layout(text), english, load_gazetteer()), english.compiled(meeting_words)
>>> cue, = find_cues(tokens, 0, len(tokens), words)
>>> [[str(people.officials[who]) for who in side] for side in Participants(tokens, people, words).of(cue, 0, len(tokens))]
[['Trần Quốc Bảo'], ['Ono Kenji', 'Mori Yumiko']]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from vnjp_relations.meeting_cues import MeetingCue, MeetingWords
from vnjp_relations.officials import NameMention, People
from vnjp_relations.tokens import Tokens

__all__ = ["Participants"]


@frozen(eq=False)
class Participants:
    """Finds those who meet among the people of a text."""

    tokens: Tokens
    people: People
    words: MeetingWords

    def mentions(self, i: int, j: int) -> Sequence[NameMention]:
        """The mentions whose name begins among tokens i to j."""
        mentions = self.people.mentions
        start = bisect_left(mentions, i, key=lambda mention: mention.name_i)
        end = bisect_left(mentions, j, key=lambda mention: mention.name_i)
        return mentions[start:end]

    def sides(self, who: Sequence[int]) -> set[str]:
        """The two countries, as far as these officials are of them."""
        return {self.people.officials[each].country for each in who} & {"VN", "JP"}

    def of(self, cue: MeetingCue, i: int, j: int) -> tuple[list[int], list[int]]:
        """Those who meet, in a stretch of tokens i to j: before the cue (or, where nobody is, far behind it), and behind it."""
        before, behind = self.mentions(i, cue.i), self.mentions(cue.j, min(j, cue.until or j))
        last = next((n for n in range(len(before) - 1, -1, -1) if self.takes_part(before[n], cue, i)), None)
        subject = [] if last is None else self.group(before, last, -1)
        relative = self._relative(cue.j, j, behind)
        near = (n for n, mention in enumerate(behind) if mention.name_i < relative and self.takes_part(mention, cue, i))
        first = next(near, None)
        if (
            first is not None
            and cue.i == i
            and cue.strength == "noun"
            and cue.receiver
            and self._behind_comma(cue, behind[first])
        ):
            return [mention.who for mention in self.group(behind, first, 1)], []  # "Receiving the guest, A said …"
        met = [] if first is None else self.group(behind, first, 1)
        if met and (cue.strength == "noun" or cue.i == i):
            if len(self.sides([mention.who for mention in met])) == 2:
                subject = []  # "recalled the talks between A and B"
            elif not subject:
                # "At a working session with A, B said …"
                later = (mention for mention in behind if mention.name_i > met[-1].name_j)
                subject = [mention for mention in later if self.takes_part(mention, cue, i)][:1]
        return [mention.who for mention in subject], [mention.who for mention in met]

    def _behind_comma(self, cue: MeetingCue, mention: NameMention) -> bool:
        """Whether a comma parts a mention from the cue that opens its sentence."""
        return "," in self.tokens.words[cue.j : mention.i]

    def takes_part(self, mention: NameMention, cue: MeetingCue, start: int) -> bool:
        """Whether a mention stands where one who meets does."""
        tokens, words, k = self.tokens, self.words.words, mention.i - 1
        if mention.name_j < len(tokens) and tokens.words[mention.name_j] == "'s":
            return False
        if mention.i < cue.i and self._attributed(mention, start):
            return False
        if k >= start and mention.i < cue.i and self._accompanies(mention, start):
            return False
        if k < start or tokens.words[k] not in words["spoken_of"] or self._tells(mention, cue):
            return True
        if mention.i >= cue.j and (
            mention.i == cue.j or (tokens.words[k] in words["agent"] and (cue.receiver == "object" or k == cue.j))
        ):
            return True
        near = range(max(start, k - 4), k + 1)
        led = any(self.words.phrases["led"].match(tokens.folds, at, mention.i) for at in near)
        called = any((match := self.words.nouns.match(tokens.folds, at, k)) and match[0] == k for at in near)
        return tokens.words[k] in cue.takes or led or called

    def _tells(self, mention: NameMention, cue: MeetingCue) -> bool:
        """Whether the cue is in a relative clause that a mention is the subject of: "a promise of A, who met B"."""
        after = mention.end + (self.tokens.words[mention.end : mention.end + 1] == [","])
        subject = self.tokens.words[after : after + 1]
        return after < cue.i <= after + 4 and not self.words.words["subject_relative"].isdisjoint(subject)

    def _accompanies(self, mention: NameMention, start: int) -> bool:
        """Whether a mention is of somebody at the side of another: "accompanied by A, he met B"."""
        phrases, folds = self.words.phrases["in_presence"], self.tokens.folds
        return any(
            (found := phrases.match(folds, k, mention.i)) and found[0] == mention.i
            for k in range(max(start, mention.i - 4), mention.i)
        )

    def _attributed(self, mention: NameMention, start: int) -> bool:
        """Whether a mention stands in a relative clause ("…, whom Minister Hoa accompanied")."""
        for k in range(mention.i - 1, max(start, mention.i - 7) - 1, -1):
            if self.tokens.words[k] in (",", "."):
                return False
            if self.tokens.words[k] in self.words.words["attributive"]:
                return k < mention.i - 1
        return False

    def group(self, mentions: Sequence[NameMention], n: int, step: int) -> list[NameMention]:
        """The mention of that number and those coordinated with it, onwards (step 1) or backwards (-1), in order."""
        group, words, sure = [mentions[n]], self.words.words, 1
        while 0 <= n + step < len(mentions):
            first, second = mentions[min(n, n + step)], mentions[max(n, n + step)]
            between = self.tokens.words[first.end : second.i]
            joined = any(word in words["joins"] for word in between)
            led = self.words.phrases["in_presence"].match(self.tokens.folds, first.end + (between[:1] == [","]), second.i)
            if led and led[0] == second.i:
                joined, between = True, ["and"]  # "A, accompanied by B, …"
            if joined and between[-1] in words["spoken_of"]:
                between.pop()  # "de A et de B"
            if not between or any(word != "," and word not in words["joins"] | words["counterpart"] for word in between):
                break
            n += step
            group.append(mentions[n])
            if joined or (step < 0 and sure > 1):
                sure = len(group)  # a comma alone joins only within "A, B and C"
        return group[:sure][::step]

    def _relative(self, i: int, j: int, mentions: Sequence[NameMention]) -> int:
        """Where a relative or subordinate clause begins, outside the mentions; j where none does."""
        if self.words.words["relative"].isdisjoint(self.tokens.words[i:j]):
            return j
        inside = {k for mention in mentions for k in range(mention.i, mention.end)}
        return next((k for k in range(i, j) if self.tokens.words[k] in self.words.words["relative"] and k not in inside), j)
