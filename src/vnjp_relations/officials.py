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

from attrs import Factory, define, evolve, frozen

from vnjp_relations.documents import Layout
from vnjp_relations.gazetteer import Gazetteer
from vnjp_relations.language import Language, fold_name
from vnjp_relations.model import Official, Post
from vnjp_relations.morphology import Lexicon, lexicon
from vnjp_relations.names import NameRun, find_names
from vnjp_relations.persons import Gender, Mention, NameKey, Person, name_key, register
from vnjp_relations.short_names import ShortNames
from vnjp_relations.titles import Title, TitleReader
from vnjp_relations.tokens import Tokens

__all__ = ["NameMention", "People", "find_officials"]

_OPENING = 8  # tokens from the place that opens a sentence to a title
_LINKS = (">", "»")  # what opens a line that leads to another page
_STOPS = (".", "!", "?")
_FUNCTION = frozenset(("preposition", "subordinator", "coordinator", "adverb", "determiner", "relative"))
_NON_FINITE = frozenset(("gerund", "participle", "past"))


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
    return _Reading(tokens, layout, TitleReader(language, gazetteer), gazetteer, lexicon(language)).people()


@define(eq=False)
class _Reading:
    tokens: Tokens
    layout: Layout
    reader: TitleReader
    gazetteer: Gazetteer
    lexicon: Lexicon
    persons: dict[NameKey, Person] = Factory(dict)
    mentions: list[Mention] = Factory(list)
    full: dict[int, Mention] = Factory(dict)

    def people(self) -> People:
        ranges = [
            (self.tokens.at(block.start), self.tokens.at(block.end - 1) + 1, block.role)
            for block in self.layout.blocks
            if block.role in ("title", "caption", "body")
            and not (block.role == "caption" and self.layout.document.text.startswith(_LINKS, block.start))
        ]
        runs = [(start, end, role, self._names(start, end, role)) for start, end, role in ranges]
        for start, end, role, found in runs:
            self._full_names(start, end, found, headline=role == "title")
        self._rejoin()
        short = ShortNames(self.tokens, self.reader, self.gazetteer, self.persons, self.full, self.mentions, self.lexicon)
        for start, end, _, _ in runs:
            short.read(start, end)
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
            if not credited and not namesake and not self._opens_sentence(run, start):
                runs.append(run)
        return runs

    def _opens_sentence(self, run: NameRun, start: int) -> bool:
        """Whether a run begins with the capital of a sentence, and no name: "Through Oshima, he …", "Receiving Oshima, he …"."""
        first = run.i == start or self.tokens.words[run.i - 1] in _STOPS
        if not first or run.shape == "VN" or run.weight > 1:
            return False
        readings = self.lexicon.readings.get(self.tokens.words[run.i], ())
        return any(each.pos in _FUNCTION or each.form in _NON_FINITE for each in readings)

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
            if run.shape == "other":
                before, behind = (title and self._abroad(title, start) for title in (before, behind))
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
            ends = (
                words.match(tokens.folds, k, title.j) or self.gazetteer.country_at(tokens, k, title.j)
                for k in range(max(title.i, title.j - 3), title.j)
            )
            return title.country is not None and any(end and end[0] == title.j for end in ends)
        return title.country is not None

    def _abroad(self, title: Title, start: int) -> Title:
        """The title of a third country's official whom the opening of the sentence places: "In Washington, Secretary …"."""
        tokens, gazetteer = self.tokens, self.gazetteer
        if title.country is not None or title.word != "head":
            return title
        for k in range(title.i - 1, max(start, title.i - _OPENING) - 1, -1):
            if tokens.words[k] in (".", ";", "!", "?"):
                break
            place, country = gazetteer.places.match(tokens.folds, k, title.i), gazetteer.country_at(tokens, k, title.i)
            where = place[1].country if place else country[1] if country else None
            if where is not None:
                opens = k < 2 or k - 2 < start or tokens.words[k - 2] in (".", ";", "!", "?", ":")
                return evolve(title, country=where) if opens and where not in ("VN", "JP") else title
        return title

    def _separate(self, i: int, j: int) -> bool:
        """Whether more than a comma or "and" stands between two names."""
        words = self.tokens.words[i:j]
        return not words or any(word != "," and word not in self.reader.words.joins for word in words)

    def _rejoin(self) -> None:
        """Two words of a longer name are that name: its beginning, where the last word is glued to the next ("Trần Quốc
        Bảohas"), or its end ("Quốc Bảo")."""
        whole = {
            part: person
            for key, person in self.persons.items()
            if person.shape == "VN" and len(key) > 2
            for part in (key[:2], key[-2:])
        }
        for key in [key for key, person in self.persons.items() if person.shape in ("VN", "JP") and key in whole]:
            longer = whole[key]
            if longer.key != key:
                for mention in self.persons.pop(key).mentions:
                    mention.full = False
                    longer.meet(mention, self.tokens)

    # ---- who they are

    def _finished(self) -> People:
        tokens, document, words = self.tokens, self.layout.document, self.reader.words
        accepted = sorted(
            (person for person in self.persons.values() if person.has_office),
            key=lambda person: min(mention.name_i for mention in person.mentions),
        )
        orders = {
            id(person): person.family_first(tokens, self.gazetteer)
            for person in accepted
            if person.shape == "JP" and len(person.key) == 2
        }
        custom = self._custom(list(orders.values()))
        officials = []
        for person in accepted:
            evidence = tuple(
                document.evidence(tokens.starts[mention.name_i], tokens.ends[mention.name_j - 1])
                for mention in sorted(person.mentions, key=lambda mention: mention.name_i)
            )
            name = person.name(tokens, family_first=orders.get(id(person), 1) + custom > 0)
            officials.append(Official(name, person.country, self._posts(person), evidence))
        index = {id(person): who for who, person in enumerate(accepted)}
        named = sorted((mention for mention in self.mentions if id(mention.person) in index), key=lambda mention: mention.name_i)
        before = [0, *(each.name_j for each in named)]
        mentions = tuple(
            NameMention(max(each.i, floor), each.name_j, each.name_i, each.name_j, index[id(each.person)], each.end)
            for floor, each in zip(before, named, strict=False)
        )
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
