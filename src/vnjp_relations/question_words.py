"""The words of a question, and how names and dates are read from them.

In: a question as typed. Out: `Reader`, which goes over its words: bare words, quoted names (one word each), parentheses
and commas. A closing question mark is left out, and "didn't" is "did" and "not".

>>> [word.text for word in split('Which pledges mention "research and development"?')]
['Which', 'pledges', 'mention', 'research and development']
>>> Reader("12th of March, 2024").date(), Reader("Bùi Thanh Sơn in Hanoi").name()
(PartialDate('2024-03-12'), 'Bùi Thanh Sơn')
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import NoReturn, TypeVar

from attrs import frozen

from vnjp_relations.errors import QuestionError
from vnjp_relations.language import fold_word
from vnjp_relations.lookup import pressed
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.question_vocabulary import Phrases, load_vocabulary

__all__ = ["Reader", "Word", "quoted", "split"]

V = TypeVar("V")
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|“[^”]*”|[(),]|[^\s(),"“”]+|["“”]')
_CLOSING = "?.!;:"
A_NAME, A_DATE = "a name", "a date such as 2024, 2024-03, March 2024 or 12 March 2024"
# Deeper than any question that a person asks; it keeps the parser off Python's own limit.
DEEPEST = 50


@frozen
class Word:
    """A word, its offset, and its folded form: empty for a quoted name, which is no keyword."""

    text: str
    start: int
    key: str


def split(question: str) -> list[Word]:
    """The words of a question, in order."""
    words: list[Word] = []
    for match in _WORD.finditer(question):
        text, start = match.group(), match.start()
        name = _unquoted(text)
        if name is not None:
            words.append(Word(name, start, ""))
            continue
        if not question[match.end() :].strip(_CLOSING + " \t\n"):
            text = text.rstrip(_CLOSING)
        key = fold_word(text)
        if key.endswith("n't"):
            words += [Word(text[:-3], start, key[:-3]), Word("not", start, "not")]
        elif text:
            words.append(Word(text, start, key))
    return words


def quoted(name: str) -> str:
    """A name in quotes, as `split` reads it back."""
    return json.dumps(name, ensure_ascii=False)


def _unquoted(text: str) -> str | None:
    """The name in the quotes; None where there are none around it."""
    if len(text) < 2 or text[0] not in '"“':
        return None
    try:
        name: str = json.loads(text, strict=False) if text[0] == '"' else text[1:-1]
    except ValueError:
        return text[1:-1]
    return name


class Reader:
    """A place among the words of a question, and what could have stood at the furthest place that was tried."""

    def __init__(self, text: str) -> None:
        self.text, self.words = text, split(text)
        self.keys = [word.key for word in self.words]
        self.vocabulary = load_vocabulary()
        self.k = self.depth = self._furthest = 0
        self._expected: dict[str, None] = {}
        # In a question that is all capitals, they set no word apart.
        self._loud = text == text.upper()

    @property
    def key(self) -> str:
        """The folded form of the word here; empty at the end, and of a quoted name."""
        return self.keys[self.k] if self.k < len(self.keys) else ""

    @property
    def done(self) -> bool:
        """Whether all words are read."""
        return self.k >= len(self.words)

    def reserved(self, k: int) -> bool:
        """Whether a name ends before word k."""
        if k >= len(self.words) or self.keys[k] in ("(", ")", ","):
            return True
        return self.keys[k] in self.vocabulary.reserved and (self._loud or self.words[k].text == self.words[k].text.lower())

    def miss(self, *labels: str) -> None:
        """Note what could stand here but does not."""
        if labels and self.k > self._furthest:
            self._furthest, self._expected = self.k, {}
        if self.k == self._furthest:
            self._expected.update(dict.fromkeys(labels))

    def missed(self, k: int, *labels: str) -> None:
        """Note what word k should have been, and stand before it again."""
        self.k = k
        self.miss(*labels)

    def fail(self, *labels: str, at: int | None = None) -> NoReturn:
        """Raise the error that points at the furthest word that no way of reading went past, or at the word given."""
        if at is None:
            self.miss(*labels)
        else:
            self._furthest, self._expected = at, dict.fromkeys(labels)
        if self._furthest == len(self.words):
            raise QuestionError(self.text, len(self.text), list(self._expected))
        word = self.words[self._furthest]
        raise QuestionError(self.text, word.start, list(self._expected), hint=self.vocabulary.unknown.get(word.key, ""))

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One level of nesting more."""
        self.depth += 1
        if self.depth > DEEPEST:
            self.fail(f"at most {DEEPEST} levels of nesting")
        yield
        self.depth -= 1

    def accept(self, *keys: str) -> bool:
        """Whether one of these words stands here; takes it."""
        found = not self.done and self.key in keys
        self.k += found
        return found

    def phrase(self, phrases: Phrases[V]) -> V | None:
        """The meaning of the longest of the phrases that stands here, which is taken; None where none does."""
        for length, meaning in phrases.at(self.keys, self.k):
            self.k += length
            return meaning
        return None

    def tried(self, read: Callable[[], V | None]) -> V | None:
        """What `read` reads; where it reads nothing, the place is as before."""
        start = self.k
        value = read()
        if value is None:
            self.k = start
        return value

    def series(self, read: Callable[[], V | None]) -> list[tuple[str, V]]:
        """One or more of what `read` reads, each with the word that joins it to the one before; none where it reads none."""
        found: list[tuple[str, V]] = []
        joint = "and"
        while (value := self.tried(read)) is not None:
            found.append((joint, value))
            start = self.k
            comma = self.accept(",")
            joint = self.key if self.key in ("and", "or") else ","
            self.k += joint != ","
            if not (comma or joint != ",") or self.reserved(self.k):
                self.k = start
                break
        # A comma joins as the "and" or "or" that comes after it.
        joint = "and"
        for k in range(len(found) - 1, -1, -1):
            joint = found[k][0] if found[k][0] != "," else joint
            found[k] = joint, found[k][1]
        return found

    def name(self) -> str | None:
        """A quoted name, or the words up to the next that is reserved."""
        if not self.done and not self.key and pressed(self.words[self.k].text):
            self.k += 1
            return self.words[self.k - 1].text
        start = self.k
        if self.key in self.vocabulary.articles and not self.reserved(self.k + 1):
            start += 1
        end = start
        while not self.reserved(end) and self.keys[end]:
            end += 1
        name = " ".join(word.text for word in self.words[start:end])
        if not pressed(name):
            self.miss(A_NAME)
            return None
        self.k = end
        return name

    def date(self) -> PartialDate | None:
        """A date: 2024, 2024-03, 2024-03-12, March 2024, 12 March 2024, March 12, 2024."""
        return self._dated(*self._moment())

    def stretch(self, joints: Collection[str]) -> tuple[PartialDate, PartialDate] | None:
        """Two dates with one of the words between them; the first leaves to the second what both have in common.

        "March and August 2024", "3 and 12 March 2024"; "November and February 2025" starts in 2024.
        """
        year, month, day = self._moment()
        if not (year or month or day):
            self.miss(A_DATE)
            return None
        self.accept(",")
        if self.key not in joints:
            self.miss(*(f'"{joint}"' for joint in joints))
            return None
        self.k += 1
        start, last = self.k, self.date()
        if last is None:
            return None
        if year is None and last.month and (month or last.day):
            year = last.year - (month is not None and (month, day or 0) > (last.month, last.day or 31))
            month = month or last.month
        first = self._dated(year, month, day)
        if first and first.first > last.last:
            self.missed(start, f"a date that is not before {first}")
            return None
        return (first, last) if first else None

    def _dated(self, year: int | None, month: int | None, day: int | None) -> PartialDate | None:
        """The date of these parts, which end here."""
        try:
            if year is not None:
                return PartialDate(year, month, day)
        except ValueError:
            self.k -= 1
        self.miss(A_DATE)
        return None

    def _moment(self) -> tuple[int | None, int | None, int | None]:
        """The year, the month and the day that stand here, none of them needed."""
        self.accept("the")
        if iso := re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", self.key, re.ASCII):
            self.k += 1
            year, month, day = (int(part) if part else None for part in iso.groups())
            return year, month, day
        day = self._day()
        self.accept("of")
        month = self.vocabulary.months.get(self.key)
        self.k += month is not None
        day = self._day() if month and day is None else day
        comma = self.accept(",", "of")
        if month and re.fullmatch(r"\d{4}", self.key, re.ASCII):
            self.k += 1
            return int(self.keys[self.k - 1]), month, day
        self.k -= comma
        return None, month, day

    def _day(self) -> int | None:
        match = re.fullmatch(rf"(\d\d?)({'|'.join(self.vocabulary.ordinals)})?", self.key, re.ASCII)
        self.k += match is not None
        return int(match[1]) if match else None
