"""Officials: everyone whom a text names in an official capacity, and every place where it names them.

In: tokens and layout. Out: `People`: the officials in order of first mention, and the mentions, each with the noun
phrase that titles it. A person is found by title and name, with or without an entry in the gazetteer; later short
references ("Minister Hoa", "Yamashita", a given name taken for a family name) are resolved to the person.

>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> text = "Minister of Justice Trần Quốc Bảo received Governor of Ehime Kenji Yamashita. Yamashita thanked Bao."
>>> people = find_officials(tokenize(text), read_layout(text, language="en"), load_language("en"), load_gazetteer())
>>> people.officials, [mention.who for mention in people.mentions]
((Official('Trần Quốc Bảo', 'VN'), Official('Yamashita Kenji', 'JP')), [0, 1, 1, 0])
"""

from __future__ import annotations

from itertools import pairwise

from attrs import Factory, define, frozen

from vnjp_relations.documents import Layout
from vnjp_relations.gazetteer import Gazetteer
from vnjp_relations.language import Language, fold_name
from vnjp_relations.model import Official, Post
from vnjp_relations.names import NameRun, Shape, find_names, is_romaji, is_vietnamese_syllable, romaji_key
from vnjp_relations.persons import Gender, Mention, NameKey, Person, name_key, register
from vnjp_relations.titles import Title, TitleReader
from vnjp_relations.tokens import Tokens

__all__ = ["NameMention", "People", "find_officials"]

_LINKS = (">", "»")  # what opens a line that leads to another page
Short = dict[str, list[tuple[Person, bool]]]
"""Persons by each word that may stand for them; true where it does so without a title too."""


@frozen
class NameMention:
    """Tokens [i, j) name an official: the name is [name_i, name_j), titles and honorifics stand before it, and a title
    in apposition behind it ends at `end` (j where there is none). `who` is the official's place in `People.officials`."""

    i: int
    j: int
    name_i: int
    name_j: int
    who: int
    end: int


@frozen
class People:
    """The officials of a text, the mentions in order, and the gender that titles and honorifics give each official."""

    officials: tuple[Official, ...]
    mentions: tuple[NameMention, ...]
    genders: tuple[Gender | None, ...]


def find_officials(tokens: Tokens, layout: Layout, language: Language, gazetteer: Gazetteer) -> People:
    """The officials that the title, the captions and the body of a layout name."""
    return _Reading(tokens, layout, TitleReader(language, gazetteer), gazetteer).people()


@define(eq=False)
class _Reading:
    tokens: Tokens
    layout: Layout
    reader: TitleReader
    gazetteer: Gazetteer
    persons: dict[NameKey, Person] = Factory(dict)
    mentions: list[Mention] = Factory(list)
    full: dict[int, Mention] = Factory(dict)

    def people(self) -> People:
        ranges = [(self.tokens.at(block.start), self.tokens.at(block.end - 1) + 1, block.role) for block in self.layout.blocks
                  if block.role in ("title", "caption", "body")
                  and not (block.role == "caption" and self.layout.document.text.startswith(_LINKS, block.start))]
        runs = [(start, end, role, self._names(start, end, role)) for start, end, role in ranges]
        for start, end, role, found in runs:
            self._full_names(start, end, found, headline=role == "title")
        self._rejoin()
        short = self._short_forms()
        for start, end, _, _ in runs:
            self._short_names(start, end, short)
        return self._finished()

    # ---- names in full

    def _names(self, start: int, end: int, role: str) -> list[NameRun]:
        tokens, words = self.tokens, self.reader.words
        credits = (k for k in range(start, end) if tokens.words[k] in words.credits) if role == "caption" else iter(())
        credit = next(credits, end)
        runs = []
        for run in find_names(tokens, start, end, self.gazetteer, words.barred, words.vocabulary):
            after, before = run.j, run.i - 1
            namesake = after < end and tokens.folds[after] in words.things and tokens.shapes[after] in ("X", "A")
            if words.noun_complements and before > start:
                # "le pont Trần Quốc Bảo", "l'hôpital de Trần Quốc Bảo"
                thing = before - (tokens.words[before] in words.complement)
                namesake = namesake or (tokens.folds[thing] in words.things and tokens.shapes[thing] == "x")
            credited = run.i > credit or (before >= start and tokens.words[before] == "/")
            if not credited and not namesake:
                runs.append(run)
        return runs

    def _full_names(self, start: int, end: int, runs: list[NameRun], *, headline: bool) -> None:
        tokens, floor = self.tokens, start
        shared: Title | None = None  # "Ministers A and B"
        named = [run for run in runs if run.shape != "other"]
        starts = frozenset(run.i for run in named)
        limits = {run.i: following.j for run, following in pairwise(named)}
        for run in runs:
            limit = limits.get(run.i, end)
            before = self.reader.before(tokens, run.i, floor)
            behind = self.reader.behind(tokens, run.j, limit, starts)
            if before is not None or self._separate(floor, run.i):
                shared = before if before and before.word == "plural" else None
            titles = tuple(title for title in (before or shared, behind) if title)
            mention = Mention(before.i if before else run.i, run.i, run.j, behind.j if behind else run.j, titles)
            key = name_key(tuple(tokens.folds[run.i : run.j]), run.shape)
            known = register(self.gazetteer).get(key)
            if run.shape == "other" and not (known or (not headline and any(self._vouches(title, run) for title in titles))):
                continue
            person = self.persons.setdefault(key, Person(key, run.shape, run.weight, known))
            person.meet(mention, tokens)
            self.mentions.append(mention)
            self.full[run.i] = mention
            floor = run.j if behind is None else max(run.j, behind.j)

    def _vouches(self, title: Title, run: NameRun) -> bool:
        """Whether a title makes any capitalised words a name: one of a third country, or one that ends right there and not
        in the capitals of a ministry ("Minister for Digital Matters")."""
        if title.country in (None, "VN", "JP") and title.j <= run.i:
            words, tokens = self.reader.words.words, self.tokens
            ends = (words.match(tokens.folds, k, title.j) or self.gazetteer.country_at(tokens, k, title.j)
                    for k in range(max(title.i, title.j - 3), title.j))
            return title.country is not None and any(end and end[0] == title.j for end in ends)
        return title.country is not None

    def _separate(self, i: int, j: int) -> bool:
        """Whether more than a comma or "and" stands between two names."""
        words = self.tokens.words[i:j]
        return not words or any(word != "," and word not in self.reader.words.joins for word in words)

    def _rejoin(self) -> None:
        """Two words of a longer name are that name: its beginning, where the last word is glued to the next ("Trần Quốc
        Bảohas"), or its end ("Quốc Bảo")."""
        whole = {part: person for key, person in self.persons.items() if person.shape == "VN" and len(key) > 2
                 for part in (key[:2], key[-2:])}
        for key in [key for key, person in self.persons.items() if person.shape in ("VN", "JP") and key in whole]:
            longer = whole[key]
            if longer.key != key:
                for mention in self.persons.pop(key).mentions:
                    mention.full = False
                    longer.meet(mention, self.tokens)

    # ---- names in short

    def _short_forms(self) -> Short:
        """Persons by each word that may stand for them; true where it does so without a title too."""
        short: Short = {}
        for person in self.persons.values():
            if person.shape == "VN":
                for word in dict.fromkeys(person.key):
                    short.setdefault(word, []).append((person, word == person.key[-1]))
            else:
                for word in dict.fromkeys(person.key):
                    short.setdefault(word, []).append((person, True))
        return short

    def _short_names(self, start: int, end: int, short: Short) -> None:
        tokens, floor, k = self.tokens, start, start
        while k < end:
            if k in self.full:
                self.full[k].person.last = k
                k = floor = self.full[k].name_j
                continue
            if tokens.shapes[k] not in ("X", "A") or tokens.joined[k]:
                k += 1
                continue
            place = self.gazetteer.places.match(tokens.folds, k, end)
            beyond = max((match[0] for match in (place, self.gazetteer.countries.match(tokens.folds, k, end)) if match), default=k)
            if beyond > k + 1:
                k = beyond
                continue
            j = k + 1
            title = self.reader.before(tokens, k, floor) if self._may_be_titled(k, floor, short) else None
            if title and title.j - 1 > title.i and tokens.words[title.j - 1] == ",":
                title = None
            # A suffix of two words ("Thanh Hoa") stands for a Vietnamese as well as its last.
            if j < end and tokens.shapes[j] in ("X", "A") and any(
                    person.key[-2:] == (tokens.folds[k], tokens.folds[j]) for person, _ in short.get(tokens.folds[j], ())):
                j += 1
            if self._stands_alone(k, j, start, end, title) and not (place and title is None and self._in_place(k, start, end)):
                person = self._whom(tokens.folds[j - 1], title, short) or self._newcomer(k, end, title, short)
                if person is not None:
                    mention = Mention(title.i if title else k, k, j, j, (title,) if title else (), full=False)
                    person.meet(mention, tokens)
                    person.last = k
                    self.mentions.append(mention)
                    k, floor = j, j
                    continue
            k += 1

    def _may_be_titled(self, k: int, floor: int, short: Short) -> bool:
        """Whether it is worth looking for a title before token k: it can name somebody, and a title may end there."""
        fold, before = self.tokens.folds[k], self.tokens.words[k - 1] if k > floor else ""
        known = fold in short or romaji_key(fold) in short or is_romaji(fold) or is_vietnamese_syllable(fold)
        return known and (before == "." or before in (")", "]") or before[-1:].isalnum())

    def _stands_alone(self, k: int, j: int, start: int, end: int, title: Title | None) -> bool:
        tokens, words = self.tokens, self.reader.words
        opening = k == start or tokens.words[k - 1] in (".", "”", '"', "»", "“", "«", "?", "!", ":")
        if opening and title is None and tokens.words[k] in words.confusable:
            return False
        if j < end and tokens.words[j] == "." and tokens.folds[k] in words.vocabulary and title is None:
            return False
        if not opening and title is None and tokens.shapes[k - 1] in ("X", "A") and tokens.spaced[k] \
                and tokens.words[k - 1] not in words.never and tokens.words[k - 1] not in words.complement:
            return False
        if j < end and tokens.joined[j]:
            return False
        return not (j < end and tokens.shapes[j] in ("X", "A") and tokens.spaced[j] and tokens.words[j] not in words.never
                    and tokens.words[j] not in words.complement)

    def _in_place(self, k: int, start: int, end: int) -> bool:
        """Whether a word that is a place too stands as one ("in Hue", "Hue city")."""
        tokens, words = self.tokens, self.reader.words
        return (k > start and tokens.words[k - 1] in words.whereabouts) or (k + 1 < end and tokens.folds[k + 1] in words.things)

    def _whom(self, fold: str, title: Title | None, short: Short) -> Person | None:
        found = {id(person): (person, bare) for key in (fold, romaji_key(fold)) for person, bare in short.get(key, ())}
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

    def _newcomer(self, k: int, end: int, title: Title | None, short: Short) -> Person | None:
        """A person whom the text names by one word only, right behind a title ("Prime Minister Mori")."""
        tokens, words, fold = self.tokens, self.reader.words, self.tokens.folds[k]
        if title is None or title.word == "plural" or len(fold) < 2 or fold in words.common:
            return None
        if any(table.match(tokens.folds, k, end) for table in (self.gazetteer.countries, self.gazetteer.institutions)):
            return None
        last = tokens.words[title.j - 1]
        adjacent = last == "." or any(words.words.match(tokens.folds, at, title.j) == (title.j, kind)
                                      for at in range(title.i, title.j) for kind in ("head", "honorific", "role"))
        syllable, key = is_vietnamese_syllable(fold), romaji_key(fold)
        listed = key in self.gazetteer.japanese_families or key in self.gazetteer.japanese_givens
        shape: Shape
        if title.country not in (None, "VN", "JP"):
            shape = "other"
        elif is_romaji(fold) and (listed or not syllable) and title.country != "VN":
            shape = "JP"
        elif syllable and title.country != "JP" and not self.gazetteer.places.match(tokens.folds, k, end):
            shape = "VN"
        else:
            return None
        if not adjacent:
            return None
        person = self.persons.setdefault((fold,), Person((fold,), shape, 1))
        short.setdefault(fold, []).append((person, True))
        return person

    # ---- who they are

    def _finished(self) -> People:
        tokens, document, words = self.tokens, self.layout.document, self.reader.words
        accepted = sorted((person for person in self.persons.values() if person.has_office),
                          key=lambda person: min(mention.name_i for mention in person.mentions))
        orders = {id(person): person.family_first(tokens, self.gazetteer) for person in accepted
                  if person.shape == "JP" and len(person.key) == 2}
        custom = self._custom(list(orders.values()))
        officials = []
        for person in accepted:
            evidence = tuple(document.evidence(tokens.starts[mention.name_i], tokens.ends[mention.name_j - 1])
                             for mention in sorted(person.mentions, key=lambda mention: mention.name_i))
            name = person.name(tokens, family_first=orders.get(id(person), 1) + custom > 0)
            officials.append(Official(name, person.country, self._posts(person), evidence))
        index = {id(person): who for who, person in enumerate(accepted)}
        named = sorted((mention for mention in self.mentions if id(mention.person) in index), key=lambda mention: mention.name_i)
        mentions = tuple(NameMention(each.i, each.name_j, each.name_i, each.name_j, index[id(each.person)], each.end)
                         for each in named)
        return People(tuple(officials), mentions, tuple(person.gender(tokens, words) for person in accepted))

    def _custom(self, orders: list[int]) -> int:
        """Above 0 where the text writes Japanese names family first, below where given first: what a name in doubt follows."""
        sure = sum((order > 8) - (order < -8) for order in orders)
        if sure:
            return 6 if sure > 0 else -6
        # Western order was the custom until 2019, when Tokyo asked for its own.
        published = self.layout.document.published
        return 1 if published is not None and published.year >= 2020 else -1

    def _posts(self, person: Person) -> tuple[Post, ...]:
        posts: dict[str, Post] = {}
        for title in person.titles:
            for wording in self.reader.posts(self.tokens, title):
                posts.setdefault(fold_name(wording), Post(wording))
        # "Minister" says no more than "Minister of Justice" does.
        words = {folded: set(folded.replace("-", " ").split()) for folded in posts}
        return tuple(post for folded, post in posts.items() if not any(words[folded] < other for other in words.values()))
