"""What a noun phrase refers to, as far as its own words tell: names, countries, both sides, offices, pronouns.

In: tokens, the named people and places, a language's `references` table. Out: `Mentions.describe(i, j)`, a
`Description` of the noun phrase at tokens [i, j); who "the host" or "he" is, the discourse stage settles.

>>> from vnjp_relations.language import load_language
>>> table = load_language("en").compiled(references)
>>> table.venue["visitor"], table.possessives["his"], "both" in table.joint_words
('guest', 'own', True)
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress
from typing import Literal, cast

from attrs import frozen

from vnjp_relations.gazetteer import Gazetteer, Phrases
from vnjp_relations.language import Language, fold_name, fold_word
from vnjp_relations.model import Side
from vnjp_relations.officials import NameMention, People
from vnjp_relations.tagging import Tagging
from vnjp_relations.tokens import Tokens

__all__ = ["Description", "Mentions", "Pronoun", "References", "references"]

_NO_SIDE = "UN"
"""The reserved code of ISO 3166-1 that stands for an organisation of no side."""
Pronoun = Literal["m", "f", "n", "joint", "others", "own", "latter", "former"]
Venue = Literal["host", "guest", "counterpart"]


@frozen(eq=False)
class References:
    """The compiled `references` table of a language."""

    pronouns: Mapping[str, Pronoun]
    genders: Mapping[str, str]
    possessives: Mapping[str, str]
    joint_words: frozenset[str]
    numerals: frozenset[str]
    pairs: frozenset[str]
    articles: frozenset[str]
    joint_phrases: frozenset[tuple[str, ...]]
    venue: Mapping[str, Venue]
    offices: Mapping[tuple[str, ...], tuple[str, ...]]
    agents: frozenset[str]
    definite: frozenset[str]
    inanimate: frozenset[str]
    office_words: frozenset[str]
    """The first words of the offices."""
    graded: frozenset[str]
    junior: frozenset[str]
    """Offices that deputies are not called by, and the words that make a post that of a deputy."""
    outsiders: Phrases[bool]
    """Organisations of no side."""


def references(language: Language) -> References:
    """Compile the `references` table."""
    table = language.table("references")

    def lists(key: str) -> dict[str, str]:
        return {fold_word(word): name for name, words in table.get(key, {}).items() if name != "examples" for word in words}

    agents = table.get("agents", {})
    subjects = table.get("subjects", {})
    offices = {
        tuple(fold_word(noun).replace("_", " ").split()): tuple(map(fold_name, posts))
        for noun, posts in table.get("offices", {}).items()
    }
    return References(
        cast("dict[str, Pronoun]", lists("pronouns")),
        lists("genders"),
        lists("possessives"),
        frozenset(map(fold_word, table.get("joint", {}).get("words", ()))),
        frozenset(map(fold_word, table.get("joint", {}).get("numerals", ()))),
        frozenset(map(fold_word, table.get("joint", {}).get("pairs", ()))),
        frozenset(map(fold_word, table.get("joint", {}).get("articles", ()))),
        frozenset(tuple(fold_word(phrase).replace("-", " ").split()) for phrase in table.get("joint", {}).get("phrases", ())),
        cast(
            "dict[str, Venue]", {word: name for word, name in lists("venue").items() if name in ("host", "guest", "counterpart")}
        ),
        offices,
        frozenset(word for each in agents.get("words", "").split() for word in (fold_word(each), fold_name(each))),
        frozenset(map(fold_word, subjects.get("definite", ()))),
        frozenset(fold_word(each) for each in subjects.get("inanimate", "").split()),
        frozenset(noun[0] for noun in offices),
        frozenset(subjects.get("graded", ())),
        frozenset(subjects.get("junior", ())),
        Phrases.of((name, True) for name in subjects.get("outsiders", ())),
    )


@frozen
class Description:
    """What a noun phrase says of its referent.

    `who` counts people, `country` is VN, JP or another, `joint` means both sides, `office` the words of a post that
    fit, `possessive` whose it is ("own", "addressee", "joint").
    """

    who: int | None = None
    country: str | None = None
    joint: bool = False
    pronoun: Pronoun | None = None
    venue: Venue | None = None
    office: tuple[str, ...] | None = None
    possessive: str | None = None
    agent: bool = False
    named: tuple[int, ...] = ()

    @property
    def side(self) -> Side | None:
        """The side, where the words alone tell it."""
        return "both" if self.joint else cast(Side, self.country) if self.country in ("VN", "JP") else None

    @property
    def refers(self) -> bool:
        """Whether it refers to somebody who can act or speak."""
        return bool(
            self.agent
            or self.joint
            or self.country
            or self.pronoun
            or self.venue
            or self.office is not None
            or self.who is not None
        )


class Mentions:
    """Descriptions of the noun phrases of one text."""

    def __init__(self, tokens: Tokens, tagging: Tagging, people: People, gazetteer: Gazetteer, language: Language) -> None:
        self.tokens, self.tagging, self.people = tokens, tagging, people
        self.table = language.compiled(references)
        self.name_at: dict[int, NameMention] = {k: mention for mention in people.mentions for k in range(mention.i, mention.j)}
        self.country_at = _countries(tokens, gazetteer)
        self.country_at |= self._abbreviated()
        self._known: dict[tuple[int, int], Description] = {}

    def describe(self, i: int, j: int) -> Description:
        """What tokens [i, j) say of their referent."""
        if (found := self._known.get((i, j))) is None:
            found = self._known[i, j] = self._describe(i, j)
        return found

    def country_within(self, i: int, j: int) -> str | None:
        """The first country that tokens [i, j) name in any place."""
        return next((self.country_at[k] for k in range(i, j) if k in self.country_at), None)

    def stands_for_person(self, i: int, j: int) -> bool:
        """Whether a noun phrase that names nobody is, as subject of a reporting verb, a role noun ("the veteran politician")."""
        words, tags = self.tokens.words, self.tagging.tags
        while i < j and tags[i] in "A,":
            i += 1
        definite = i < j and tags[i] == "D" and words[i] in self.table.definite
        return definite and j - i <= 6 and self._head(i, self._head_end(i, j)) not in self.table.inanimate

    def acts(self, i: int, j: int) -> bool:
        """Whether the head of a possessed noun phrase can act ("Japan's ministry", not "Japan's efforts")."""
        head = self._head(i, self._head_end(i, j))
        return head in self.table.agents or head in self.table.venue or self._office(i, j) is not None

    def _abbreviated(self) -> dict[int, str]:
        """Token → country, for the short form that a text gives an institution: "Japanese Communist Party (JCP)"."""
        folds, shapes, tags = self.tokens.folds, self.tokens.shapes, self.tagging.tags
        country: dict[str, str] = {}
        for k in [k for k, fold in enumerate(folds[:-2]) if fold == "(" and shapes[k + 1] == "A" and folds[k + 2] == ")"]:
            start = k
            while start > 0 and k - start < 12 and (shapes[start - 1] in "XA" or tags[start - 1] in "PCD"):
                start -= 1
            countries = {self.country_at[n] for n in range(start, k) if n in self.country_at}
            initials = iter(fold[0] for n, fold in enumerate(folds[start:k], start) if shapes[n] in "XA")
            acts = not self.table.agents.isdisjoint(self.tagging.lemmas[start:k])
            if len(countries) == 1 and acts and sum(letter in initials for letter in folds[k + 1]) >= 2:
                country[folds[k + 1]] = countries.pop()
        return {k: country[fold] for k, fold in enumerate(folds) if fold in country and shapes[k] == "A"} if country else {}

    def _describe(self, i: int, j: int) -> Description:
        words, tags, lemmas = self.tokens.words, self.tagging.tags, self.tagging.lemmas
        while i < j and tags[i] in 'A",-' and i not in self.name_at:
            i += 1
        while i < j and tags[j - 1] in 'AX",-' and j - 1 not in self.name_at:
            j -= 1
        if i >= j:
            return Description()
        if j == i + 1 and words[i] in self.table.pronouns:
            pronoun = self.table.pronouns[words[i]]
            return Description(pronoun=pronoun, joint=pronoun in ("joint", "others"), agent=True)
        head_end = self._head_end(i, j)
        placed = [k for k in range(i, j) if k in self.country_at and k not in self.name_at]
        countries = list(dict.fromkeys([self.country_at[k] for k in placed]))
        near = list(dict.fromkeys([self.country_at[k] for k in placed if k < head_end]))
        names = [k for k in range(i, j) if k in self.name_at]
        named = tuple(dict.fromkeys([self.name_at[k].who for k in names]))
        first = self.name_at[names[0]] if names and names[0] < max(head_end, i + 1) else None
        both = {"VN", "JP"}
        folded = tuple(words[i:j])
        joint_words = not self.table.joint_words.isdisjoint(words[i:head_end]) or self._two(i, head_end)
        sides = {self.people.officials[who].country for who in named}
        if (
            folded in self.table.joint_phrases
            or folded[-2:] in self.table.joint_phrases
            or folded[-3:] in self.table.joint_phrases
        ):
            return Description(joint=True, agent=True, named=named)
        partner = (named or self._office(i, j)) and any(
            lemmas[k] in self.table.venue for k in range(i, j) if k not in self.name_at
        )
        if partner and self._coordinated(i, j):
            return Description(joint=True, agent=True, named=named)  # "An and his guest"
        if j > i + 1 and words[i] in self.table.pronouns and all(tags[k] in "DAO" for k in range(i, j)):
            return self.describe(i, i + 1)  # "they each"
        if both <= set(countries) and tags[i:j] == "N,N":
            return Description(joint=True, agent=True)  # "Vietnam, Japan agree to …"
        if (both <= set(near) and self._coordinated(i, head_end)) or (both <= sides and self._coordinated(i, j)):
            return Description(joint=True, agent=True, named=named)
        both_words = not self.table.joint_words.isdisjoint(words[head_end:j]) or self._two(head_end, j)
        of_both = not countries and not named and both_words
        if of_both and not self.table.agents.isdisjoint(lemmas[i:head_end]):
            return Description(joint=True, agent=True)  # "the courts of both countries"
        if joint_words and len(near) < 2 and not both <= set(near) and not named:
            if near:
                return Description(country=near[0], agent=True)
            return Description(joint=True, agent=True)
        if first is not None:
            who = first.who
            return Description(who=who, country=self.people.officials[who].country, agent=True, named=named)
        said, meant = words[i:head_end], lemmas[i:head_end]
        if not countries and any(self.table.outsiders.match(self.tokens.folds, k, head_end) for k in (i, i + 1) if k < head_end):
            return Description(country=_NO_SIDE, agent=True, named=named)
        possessive = next((self.table.possessives[word] for word in said if word in self.table.possessives), None)
        venue = next((self.table.venue[word] for word in meant if word in self.table.venue), None)
        office = self._office(i, head_end)
        latter = next((self.table.pronouns[word] for word in said if self.table.pronouns.get(word) in ("latter", "former")), None)
        if any(tags[k] == "N" and self.table.pronouns.get(words[k]) != latter for k in range(i, head_end)):
            latter = None  # "the former minister", "la première réunion"
        acts = not (self.table.agents.isdisjoint(meant) and self.table.agents.isdisjoint(said))
        if not near and both <= set(countries) and (acts or office is not None) and self._coordinated(head_end, j):
            return Description(joint=True, agent=True, named=named)  # "the ministers of Japan and Vietnam"
        # A prepositional phrase's country is the head's where that can act ("firms from Japan", not "a hotline in Japanese").
        country = near[0] if near else countries[0] if countries and (acts or office is not None) else None
        agent = acts or bool(country)
        return Description(None, country, possessive == "joint", latter, venue, office, possessive, agent, named)

    def _two(self, i: int, j: int) -> bool:
        """Whether a "two" among the tokens means both sides: "the two ministries", "two countries", not "two experts"."""
        numeral = next((k for k in range(i, j) if self.tokens.words[k] in self.table.numerals), None)
        if numeral is None:
            return False
        before = max(numeral - 1, 0)
        definite = numeral > 0 and (self.tagging.tags[before] == "D" or self.tokens.words[before] in self.table.articles)
        return definite or j == numeral + 1 or not self.table.pairs.isdisjoint(self.tagging.lemmas[numeral + 1 : j])

    def _head_end(self, i: int, j: int) -> int:
        """Where the noun phrase without its prepositional phrases ends; a name's titles belong to it whole."""
        tags = self.tagging.tags
        k = i
        while k < j and (k in self.name_at or tags[k] not in "PRvgQ," or k == i or self.tokens.words[k] == "'s"):
            k += 1
        return k

    def _head(self, i: int, j: int) -> str:
        tags = self.tagging.tags
        return next((self.tagging.lemmas[k] for k in range(j - 1, i - 1, -1) if tags[k] == "N"), "")

    def _coordinated(self, i: int, j: int) -> bool:
        return any(self.tagging.tags[k] in "C-" or self.tokens.joined[k] for k in range(i + 1, j))

    def _office(self, i: int, j: int) -> tuple[str, ...] | None:
        """The longest office noun among the tokens."""
        words, offices = self.tokens.words[i:j], self.table.offices
        if self.table.office_words.isdisjoint(words):
            return None
        for size in (3, 2, 1):
            for k in range(len(words) - size, -1, -1):
                if (posts := offices.get(tuple(words[k : k + size]))) is not None:
                    return posts
        return None


def _countries(tokens: Tokens, gazetteer: Gazetteer) -> dict[int, str]:
    """Token → country, for the tokens of places, countries, their people and institutions."""
    found: dict[int, str] = {}
    folds, shapes, after = tokens.folds, tokens.shapes, 0
    for k in compress(range(len(folds)), map(gazetteer.first_words.__contains__, folds)):
        hit: tuple[int, str] | None = None
        if k >= after:
            hit = gazetteer.countries.match(folds, k) or gazetteer.institutions.match(folds, k)
            if hit is None and shapes[k] in "XA" and (place := gazetteer.places.match(folds, k)):
                hit = place[0], place[1].country
        if hit is not None:
            found.update(dict.fromkeys(range(k, hit[0]), hit[1]))
            after = hit[0]
    return found
