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

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from attrs import Factory, define, frozen

from vnjp_relations.documents import Layout
from vnjp_relations.gazetteer import Gazetteer, KnownOfficial
from vnjp_relations.language import Language, fold_name
from vnjp_relations.model import Name, Official, Post
from vnjp_relations.names import NameRun, Shape, capitalise, family_first_weight, find_names, is_romaji, \
    is_vietnamese_syllable, mark_count, romaji_key
from vnjp_relations.titles import Title, TitleReader
from vnjp_relations.tokens import Tokens

__all__ = ["NameMention", "People", "find_officials"]

Gender = Literal["feminine", "masculine"]
Key = tuple[str, ...]


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


@define(eq=False)
class _Mention:
    i: int
    name_i: int
    name_j: int
    end: int
    titles: tuple[Title, ...]
    person: _Person | None = None
    full: bool = True


@define(eq=False)
class _Person:
    key: Key
    shape: Shape
    weight: int
    known: KnownOfficial | None = None
    mentions: list[_Mention] = Factory(list)
    titles: list[Title] = Factory(list)
    title_words: set[str] = Factory(set)
    countries: set[str] = Factory(set)
    last: int = -1

    def meet(self, mention: _Mention, tokens: Tokens) -> None:
        """Take in a mention."""
        mention.person = self
        self.mentions.append(mention)
        for title in mention.titles:
            self.titles.append(title)
            self.title_words.update(tokens.folds[title.i : title.j])
            if title.country:
                self.countries.add(title.country)


def find_officials(tokens: Tokens, layout: Layout, language: Language, gazetteer: Gazetteer) -> People:
    """The officials that the title, the captions and the body of a layout name."""
    return _Reading(tokens, layout, TitleReader(language, gazetteer), gazetteer).people()


@lru_cache(maxsize=8)
def _register(gazetteer: Gazetteer) -> Mapping[Key, KnownOfficial]:
    register: dict[Key, KnownOfficial] = {}
    for official in reversed(gazetteer.officials):
        shape: Shape = "VN" if official.country == "VN" else "JP" if official.country == "JP" else "other"
        for form in (str(official.name), *official.forms):
            register[_key(tuple(fold_name(form).replace("-", " ").split()), shape)] = official
    return register


def _key(folds: Key, shape: Shape) -> Key:
    """The same for every order and spelling of one name."""
    return folds if shape == "VN" else tuple(sorted(romaji_key(fold) if shape == "JP" else fold for fold in folds))


@define(eq=False)
class _Reading:
    tokens: Tokens
    layout: Layout
    reader: TitleReader
    gazetteer: Gazetteer
    persons: dict[Key, _Person] = Factory(dict)
    mentions: list[_Mention] = Factory(list)

    def people(self) -> People:
        ranges = [(self.tokens.at(block.start), self.tokens.at(block.end - 1) + 1, block.role) for block in self.layout.blocks
                  if block.role in ("title", "caption", "body")]
        runs = [(start, end, self._names(start, end, role)) for start, end, role in ranges]
        for start, end, found in runs:
            self._full_names(start, end, found)
        self._rejoin()
        short = self._short_forms()
        for start, end, found in runs:
            self._short_names(start, end, found, short)
        return self._finished()

    # ---- names in full

    def _names(self, start: int, end: int, role: str) -> list[NameRun]:
        tokens, words = self.tokens, self.reader.words
        credit = next((k for k in range(start, end) if tokens.words[k] in ("photo", "photos", "ảnh")), end) if role == "caption" else end
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

    def _full_names(self, start: int, end: int, runs: list[NameRun]) -> None:
        tokens, starts, floor = self.tokens, frozenset(run.i for run in runs if run.shape != "other"), start
        for n, run in enumerate(runs):
            limit = next((later.j for later in runs[n + 1 :] if later.shape != "other"), end)
            before = self.reader.before(tokens, run.i, floor)
            behind = self.reader.behind(tokens, run.j, limit, starts)
            titles = tuple(title for title in (before, behind) if title)
            mention = _Mention(before.i if before else run.i, run.i, run.j, behind.j if behind else run.j, titles)
            key = _key(tuple(tokens.folds[run.i : run.j]), run.shape)
            known = _register(self.gazetteer).get(key)
            foreign = any(title.country not in (None, "VN", "JP") for title in titles)
            if run.shape == "other" and not (known or foreign):
                continue
            person = self.persons.setdefault(key, _Person(key, run.shape, run.weight, known))
            person.meet(mention, tokens)
            self.mentions.append(mention)
            floor = run.j if behind is None else max(run.j, behind.j)

    def _rejoin(self) -> None:
        """A name cut short where its last word is glued to the next ("Trần Quốc Bảohas") is the longer name."""
        for key in [key for key, person in self.persons.items() if person.shape == "VN" and len(key) == 2]:
            longer = next((other for other in self.persons.values() if other.key[:2] == key and len(other.key) > 2), None)
            if longer is not None:
                for mention in self.persons.pop(key).mentions:
                    mention.full = False
                    longer.meet(mention, self.tokens)

    # ---- names in short

    def _short_forms(self) -> dict[str, list[tuple[_Person, bool]]]:
        """Persons by each word that may stand for them; true where it does so without a title too."""
        short: dict[str, list[tuple[_Person, bool]]] = {}
        for person in self.persons.values():
            if person.shape == "VN":
                for word in dict.fromkeys(person.key):
                    short.setdefault(word, []).append((person, word == person.key[-1]))
            else:
                for word in dict.fromkeys(person.key):
                    short.setdefault(word, []).append((person, True))
        return short

    def _short_names(self, start: int, end: int, runs: list[NameRun], short: dict[str, list[tuple[_Person, bool]]]) -> None:
        tokens, floor, k = self.tokens, start, start
        full = {run.i: run for run in runs}
        while k < end:
            if k in full:
                run = full[k]
                person = self.persons.get(_key(tuple(tokens.folds[run.i : run.j]), run.shape))
                if person is not None:
                    person.last = k
                k = floor = run.j
                continue
            if tokens.shapes[k] not in ("X", "A") or tokens.joined[k]:
                k += 1
                continue
            place = self.gazetteer.places.match(tokens.folds, k, end)
            if place and place[0] > k + 1:
                k = place[0]
                continue
            j = k + 1
            title = self.reader.before(tokens, k, floor) if self._may_be_titled(k, floor, short) else None
            if title and title.j - 1 > title.i and tokens.words[title.j - 1] == ",":
                title = None
            # A suffix of two words ("Thanh Hoa") stands for a Vietnamese as well as its last.
            if j < end and tokens.shapes[j] in ("X", "A") and any(
                    person.key[-2:] == (tokens.folds[k], tokens.folds[j]) for person, _ in short.get(tokens.folds[j], ())):
                j += 1
            if self._stands_alone(k, j, start, end, title) and not (place and title is None and self._in_place(k, start)):
                person = self._whom(tokens.folds[j - 1], title, short) or self._newcomer(k, end, title, short)
                if person is not None:
                    mention = _Mention(title.i if title else k, k, j, j, (title,) if title else (), full=False)
                    person.meet(mention, tokens)
                    person.last = k
                    self.mentions.append(mention)
                    k, floor = j, j
                    continue
            k += 1

    def _may_be_titled(self, k: int, floor: int, short: dict[str, list[tuple[_Person, bool]]]) -> bool:
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

    def _in_place(self, k: int, start: int) -> bool:
        """Whether a word that is a place too stands as one ("in Hue", "à Hue")."""
        words = self.reader.words
        return k > start and self.tokens.words[k - 1] in words.away | words.complement | {"from", "de", "leave", "visit"}

    def _whom(self, fold: str, title: Title | None, short: dict[str, list[tuple[_Person, bool]]]) -> _Person | None:
        found = {id(person): (person, bare) for key in (fold, romaji_key(fold)) for person, bare in short.get(key, ())}
        candidates = [person for person, bare in found.values() if bare or title]
        if not candidates:
            return None

        def likeness(person: _Person) -> tuple[int, int, int]:
            agree = 0
            if title and title.country:
                agree += 2 if self._country(person) == title.country else -2
            if title:
                agree += len(set(self.tokens.folds[title.i : title.j]) & self.reader.words.vocabulary & person.title_words)
            last = person.shape != "VN" or person.key[-1] == fold
            return agree, int(last), person.last

        best = max(candidates, key=likeness)
        return best if likeness(best)[0] >= 0 else None

    def _newcomer(self, k: int, end: int, title: Title | None, short: dict[str, list[tuple[_Person, bool]]]) -> _Person | None:
        """A person whom the text names by one word only, right behind a title ("Prime Minister Mori")."""
        tokens, words, fold = self.tokens, self.reader.words, self.tokens.folds[k]
        if title is None or title.word == "plural" or len(fold) < 2 \
                or fold in words.vocabulary | words.things | words.modifiers | words.institution | words.complement:
            return None
        if any(table.match(tokens.folds, k, end) for table in (self.gazetteer.countries, self.gazetteer.institutions)):
            return None
        last = tokens.words[title.j - 1]
        adjacent = last == "." or any(words.words.match(tokens.folds, at, title.j) == (title.j, kind)
                                      for at in range(title.i, title.j) for kind in ("head", "honorific", "role"))
        syllable, listed = is_vietnamese_syllable(fold), romaji_key(fold) in self.gazetteer.japanese_families | self.gazetteer.japanese_givens
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
        person = self.persons.setdefault((fold,), _Person((fold,), shape, 1))
        short.setdefault(fold, []).append((person, True))
        return person

    # ---- who they are

    def _official_capacity(self, person: _Person) -> bool:
        if person.known is not None or person.titles:
            return True
        return person.weight == 3 and len(person.mentions) > 1

    def _country(self, person: _Person) -> str:
        votes: Counter[str] = Counter()
        if person.known is not None:
            votes[person.known.country] += 6
        if person.shape != "other":
            votes[person.shape] += 2 + person.weight // 3
        for country in sorted(person.countries):
            votes[country] += 2 if country in ("VN", "JP") else 3
        return votes.most_common(1)[0][0]

    def _name(self, person: _Person, family_first: bool) -> Name:
        """The name as the text best spells it, family first."""
        spelt: dict[str, str] = {}
        for mention in person.mentions:
            for k in range(mention.name_i, mention.name_j):
                raw = capitalise(self.tokens.slice(k, k + 1))
                key = romaji_key(self.tokens.folds[k]) if person.shape == "JP" else self.tokens.folds[k]
                if key not in spelt or mark_count(raw) > mark_count(spelt[key]):
                    spelt[key] = raw
        full = next((mention for mention in person.mentions if mention.full), person.mentions[0])
        order = [romaji_key(fold) if person.shape == "JP" else fold for fold in self.tokens.folds[full.name_i : full.name_j]]
        words = [spelt[key] for key in order]
        if person.shape == "other" and person.known is not None:
            return person.known.name
        if person.shape == "JP" and len(words) == 2 and not family_first:
            words.reverse()
        return Name(words[0], " ".join(words[1:]))

    def _family_first(self, person: _Person, convention: int) -> int:
        """Above 0 where the person's first full mention stands family first."""
        tokens = self.tokens
        full = next(mention for mention in person.mentions if mention.full)
        first, second = tokens.folds[full.name_i], tokens.folds[full.name_j - 1]
        if person.known is not None:
            return 100 if romaji_key(fold_name(person.known.name.family)) == romaji_key(first) else -100
        weight = family_first_weight(first, second, self.gazetteer)
        for mention in person.mentions:
            capitals = [tokens.shapes[k] == "A" for k in range(mention.name_i, mention.name_j)]
            if mention.full and sum(capitals) == 1:
                family = tokens.folds[mention.name_i + capitals.index(True)]
                weight += 40 if romaji_key(family) == romaji_key(first) else -40
            elif not mention.full:
                weight += 1 if romaji_key(tokens.folds[mention.name_i]) == romaji_key(first) else -1
        return 2 * weight + convention

    def _finished(self) -> People:
        tokens, document = self.tokens, self.layout.document
        accepted = sorted((person for person in self.persons.values() if self._official_capacity(person)),
                          key=lambda person: min(mention.name_i for mention in person.mentions))
        pairs = [person for person in accepted if person.shape == "JP" and len(person.key) == 2]
        weights = [self._family_first(person, 0) for person in pairs]
        # What the text's other Japanese names do; without any, Western order was the custom until 2019.
        custom = sum((weight > 8) - (weight < -8) for weight in weights)
        published = document.published
        convention = (custom > 0) - (custom < 0) or (1 if published is not None and published.year >= 2020 else -1)
        family_first = {id(person): self._family_first(person, convention) > 0 for person in pairs}
        officials, genders = [], []
        for person in accepted:
            evidence = tuple(document.evidence(tokens.starts[mention.name_i], tokens.ends[mention.name_j - 1])
                             for mention in sorted(person.mentions, key=lambda mention: mention.name_i))
            officials.append(Official(self._name(person, family_first.get(id(person), True)), self._country(person),
                                      self._posts(person), evidence))
            genders.append(self._gender(person))
        index = {id(person): who for who, person in enumerate(accepted)}
        mentions = tuple(NameMention(mention.i, mention.name_j, mention.name_i, mention.name_j, index[id(mention.person)], mention.end)
                         for mention in sorted(self.mentions, key=lambda mention: mention.name_i) if id(mention.person) in index)
        return People(tuple(officials), mentions, tuple(genders))

    def _gender(self, person: _Person) -> Gender | None:
        words, votes = self.reader.words, Counter[Gender]()
        for title in person.titles:
            for k in range(title.i, title.j):
                if words.feminine.match(self.tokens.folds, k, title.j):
                    votes["feminine"] += 2
                elif words.masculine.match(self.tokens.folds, k, title.j):
                    votes["masculine"] += 1
        return votes.most_common(1)[0][0] if votes else None

    def _posts(self, person: _Person) -> tuple[Post, ...]:
        posts: dict[str, Post] = {}
        for title in person.titles:
            for wording in self.reader.posts(self.tokens, title):
                posts.setdefault(fold_name(wording), Post(wording))
        return tuple(posts.values())
