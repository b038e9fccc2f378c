"""Names in short: later references to persons by one word of their names ("Minister Hoa", "Yamashita").

In: tokens and the persons that the text names in full. Out: further mentions of them, taken in by each person; and
persons whom a text names by one word only, right behind a title ("Prime Minister Mori").

>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.officials import find_officials
>>> from vnjp_relations.tokens import tokenize
>>> text = "Minister Tran Van Bao met Ambassador Sato Kenji. Bao thanked Sato."
>>> tokens = tokenize(text)
>>> people = find_officials(tokens, read_layout(text, language="en"), load_language("en"), load_gazetteer())
>>> [(tokens.slice(each.name_i, each.name_j), each.who) for each in people.mentions]
[('Tran Van Bao', 0), ('Sato Kenji', 1), ('Bao', 0), ('Sato', 1)]
"""

from __future__ import annotations

from itertools import compress

from attrs import define, field

from vnjp_relations.gazetteer import Gazetteer, Place
from vnjp_relations.morphology import Lexicon
from vnjp_relations.names import Shape, is_romaji, is_vietnamese_syllable, romaji_key
from vnjp_relations.persons import Mention, NameKey, Person
from vnjp_relations.titles import Title, TitleReader
from vnjp_relations.tokens import Tokens

__all__ = ["ShortNames"]

_BARE = frozenset(("base", "infinitive", "gerund"))
_NAMESAKES = 16  # persons of one short name that are told apart; a page that lists more is no readout


@define(eq=False)
class ShortNames:
    """Finds short names. `full` are the mentions in full by their first token; `mentions` gathers what is found."""

    tokens: Tokens
    reader: TitleReader
    gazetteer: Gazetteer
    persons: dict[NameKey, Person]
    full: dict[int, Mention]
    mentions: list[Mention]
    lexicon: Lexicon
    short: dict[str, list[tuple[Person, bool]]] = field(init=False, factory=dict)
    """Persons by each word that may stand for them; true where it does so without a title too."""

    def __attrs_post_init__(self) -> None:
        for person in self.persons.values():
            # A Vietnamese goes by the last word of the name, and at times, with a title, by the first.
            for word in dict.fromkeys((person.key[-1], person.key[0]) if person.shape == "VN" else person.key):
                self.short.setdefault(word, []).append((person, person.shape != "VN" or word == person.key[-1]))

    def read(self, start: int, end: int) -> None:
        """Take in the short names among tokens start to end."""
        tokens, floor, after = self.tokens, start, start
        for k in compress(range(start, end), map(("X", "A").__contains__, tokens.shapes[start:end])):
            if k < after:
                continue
            if k in self.full:
                self.full[k].person.last = k
                after, floor = self.full[k].name_j, self.full[k].end
                continue
            if tokens.joined[k]:
                continue
            place: tuple[int, Place] | None = None
            if tokens.folds[k] in self.gazetteer.first_words:
                place = self.gazetteer.places.match(tokens.folds, k, end)
                country = self.gazetteer.countries.match(tokens.folds, k, end)
                beyond = max(place[0] if place else k, country[0] if country else k)
                if beyond > k + 1:
                    after = beyond
                    continue
            j = k + 1
            title = self.reader.before(tokens, k, floor) if self._may_be_titled(k, floor) else None
            if title is None and not self._is_short(k) and (j >= end or tokens.folds[j] not in self.short):
                continue
            if title and title.j - 1 > title.i and tokens.words[title.j - 1] == ",":
                title = None
            # A suffix of two words ("Thanh Hoa") stands for a Vietnamese as well as its last.
            if (
                j < end
                and tokens.shapes[j] in ("X", "A")
                and any(
                    person.key[-2:] == (tokens.folds[k], tokens.folds[j]) for person, _ in self.short.get(tokens.folds[j], ())
                )
            ):
                j += 1
            if self._stands_alone(k, j, start, end, title) and not (place and title is None and self._in_place(k, start, end)):
                person = self._whom(tokens.folds[j - 1], title) or self._newcomer(k, end, title)
                if person is not None:
                    mention = Mention(title.i if title else k, k, j, j, (title,) if title else (), full=False)
                    person.meet(mention, tokens)
                    person.last = k
                    self.mentions.append(mention)
                    after = floor = j

    def _is_short(self, k: int) -> bool:
        """Whether token k may stand for a person."""
        return self.tokens.folds[k] in self.short or romaji_key(self.tokens.folds[k]) in self.short

    def _may_be_titled(self, k: int, floor: int) -> bool:
        """Whether it is worth looking for a title before token k: it can name somebody, and a title may end there."""
        fold, before = self.tokens.folds[k], self.tokens.words[k - 1] if k > floor else ""
        if not (before[-1:].isalnum() or before in (".", ")", "]")):
            return False
        return self._is_short(k) or is_romaji(fold) or is_vietnamese_syllable(fold)

    def _stands_alone(self, k: int, j: int, start: int, end: int, title: Title | None) -> bool:
        tokens, words = self.tokens, self.reader.words
        opening = k == start or tokens.words[k - 1] in (".", "”", '"', "»", "“", "«", "?", "!", ":")
        if opening and title is None and tokens.words[k] in words.confusable and not self._is_subject(k, j, end):
            return False
        shortened = j < end and tokens.words[j] == "." and tokens.folds[k] in words.vocabulary
        if shortened and (title is None or (j + 1 < end and self._is_short(j + 1))):
            return False  # "Lt. Gen. Hoa", though another is called Gen
        if (
            not opening
            and title is None
            and tokens.shapes[k - 1] in ("X", "A")
            and tokens.spaced[k]
            and tokens.words[k - 1] not in words.never
            and tokens.words[k - 1] not in words.complement
        ):
            return False
        if j < end and tokens.joined[j]:
            return False
        return not (
            j < end
            and tokens.shapes[j] in ("X", "A")
            and tokens.spaced[j]
            and tokens.words[j] not in words.never
            and tokens.words[j] not in words.complement
        )

    def _is_subject(self, k: int, j: int, end: int) -> bool:
        """Whether a word that may be no name heads a sentence as one: a person's short name before a finite verb or a comma."""
        if j >= end or not self._is_short(k):
            return False
        following = self.lexicon.readings.get(self.tokens.words[j], ())
        if any(each.pos == "adverb" for each in following) and j + 1 < end:
            following = self.lexicon.readings.get(self.tokens.words[j + 1], ())
        finite = any(each.pos in ("modal", "auxiliary") or (each.pos == "verb" and each.form not in _BARE) for each in following)
        joined = (
            self.tokens.words[j] in self.reader.words.joins
            and j + 1 < end
            and (
                self.tokens.shapes[j + 1] in ("X", "A")
                or any(each.pos == "possessive" for each in self.lexicon.readings.get(self.tokens.words[j + 1], ()))
            )
        )
        return (finite and not any(each.pos == "noun" for each in following)) or joined or self.tokens.words[j] == ","

    def _in_place(self, k: int, start: int, end: int) -> bool:
        """Whether a word that is a place too stands as one ("in Hue", "Hue city")."""
        tokens, words = self.tokens, self.reader.words
        return (k > start and tokens.words[k - 1] in words.whereabouts) or (k + 1 < end and tokens.folds[k + 1] in words.things)

    def _whom(self, fold: str, title: Title | None) -> Person | None:
        found = {
            id(person): (person, bare)
            for key in (fold, romaji_key(fold))
            for person, bare in self.short.get(key, ())[-_NAMESAKES:]
        }
        candidates = [person for person, bare in found.values() if bare or title]
        if not candidates:
            return None

        def likeness(person: Person) -> tuple[int, int, int]:
            agree = 0
            if title and title.country:
                agree += 2 if person.country == title.country else -2
            if title:
                agree += len(set(self.tokens.folds[title.i : title.j]) & self.reader.words.vocabulary & person.title_words)
            last = person.shape != "VN" or person.key[-1] == fold
            return agree, int(last), person.last

        best = max(candidates, key=likeness)
        return best if likeness(best)[0] >= 0 else None

    def _newcomer(self, k: int, end: int, title: Title | None) -> Person | None:
        """A person whom the text names by one word only, right behind a title ("Prime Minister Mori")."""
        tokens, words, fold = self.tokens, self.reader.words, self.tokens.folds[k]
        if title is None or title.word == "plural" or len(fold) < 2 or fold in words.common:
            return None
        if any(table.match(tokens.folds, k, end) for table in (self.gazetteer.countries, self.gazetteer.institutions)):
            return None
        last = tokens.words[title.j - 1]
        adjacent = last == "." or any(
            words.words.match(tokens.folds, at, title.j) == (title.j, kind)
            for at in range(title.i, title.j)
            for kind in ("head", "honorific", "role")
        )
        syllable, key = is_vietnamese_syllable(fold), romaji_key(fold)
        listed = key in self.gazetteer.japanese_families or key in self.gazetteer.japanese_givens
        shape: Shape
        if title.country not in (None, "VN", "JP"):
            shape = "other"
        elif (
            is_romaji(fold)
            and (listed or not (syllable or self.gazetteer.places.match(tokens.folds, k, end)))
            and title.country != "VN"
        ):
            shape = "JP"
        elif syllable and title.country != "JP" and not self.gazetteer.places.match(tokens.folds, k, end):
            shape = "VN"
        else:
            return None
        if not adjacent:
            return None
        person = self.persons.setdefault((fold,), Person((fold,), shape, 1))
        self.short.setdefault(fold, []).append((person, True))
        return person
