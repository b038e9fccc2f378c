"""A person as a text shows one: the mentions, the titles, and what follows from them.

In: the mentions of one person. Out: the country, the name family first as the text best spells it, the gender.

>>> name_key(("kenji", "ohno"), "JP") == name_key(("ono", "kenji"), "JP")
True
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from attrs import Factory, define, field

from vnjp_relations.gazetteer import Gazetteer, KnownOfficial
from vnjp_relations.language import fold_name
from vnjp_relations.model import Name
from vnjp_relations.names import Shape, capitalise, family_first_weight, mark_count, romaji_key
from vnjp_relations.title_words import TitleWords
from vnjp_relations.titles import Title
from vnjp_relations.tokens import Tokens

__all__ = ["Gender", "Mention", "NameKey", "Person", "name_key", "register"]

Gender = Literal["feminine", "masculine"]
NameKey = tuple[str, ...]


def name_key(folds: NameKey, shape: Shape) -> NameKey:
    """The same for every order and spelling of one name."""
    return folds if shape == "VN" else tuple(sorted(romaji_key(fold) if shape == "JP" else fold for fold in folds))


@lru_cache(maxsize=8)
def register(gazetteer: Gazetteer) -> Mapping[NameKey, KnownOfficial]:
    """The officials of the public record by the keys of their names; the first of two namesakes counts."""
    known: dict[NameKey, KnownOfficial] = {}
    for official in reversed(gazetteer.officials):
        shape: Shape = "VN" if official.country == "VN" else "JP" if official.country == "JP" else "other"
        for form in (str(official.name), *official.forms):
            folds = tuple(fold_name(form).replace("-", " ").split())
            # A name need not look like its country's names.
            known[name_key(folds, "other")] = known[name_key(folds, shape)] = official
    return known


@define(eq=False)
class Mention:
    """A name at tokens [name_i, name_j), titled from `i` and up to `end`; `full` where it is more than one word of it."""

    i: int
    name_i: int
    name_j: int
    end: int
    titles: tuple[Title, ...]
    full: bool = True
    person: Person = field(init=False)


@define(eq=False)
class Person:
    """What a text tells of one person so far; `last` is the token where the reading last met the name."""

    key: NameKey
    shape: Shape
    weight: int
    known: KnownOfficial | None = None
    mentions: list[Mention] = Factory(list)
    titles: list[Title] = Factory(list)
    title_words: set[str] = Factory(set)
    countries: set[str] = Factory(set)
    last: int = -1

    def meet(self, mention: Mention, tokens: Tokens) -> None:
        """Take in a mention."""
        mention.person = self
        self.mentions.append(mention)
        for title in mention.titles:
            self.titles.append(title)
            self.title_words.update(tokens.folds[title.i : title.j])
            if title.country:
                self.countries.add(title.country)

    @property
    def has_office(self) -> bool:
        """Whether the text names the person in an official capacity, as far as that can be told."""
        return self.known is not None or bool(self.titles) or (self.weight == 3 and len(self.mentions) > 1)

    @property
    def country(self) -> str:
        """The country that the titles, the build of the name and the public record speak for."""
        votes: dict[str, int] = {}
        if self.known is not None:
            votes[self.known.country] = 6
        if self.shape != "other":
            votes[self.shape] = votes.get(self.shape, 0) + 2 + self.weight // 3
        for country in sorted(self.countries):
            votes[country] = votes.get(country, 0) + (2 if country in ("VN", "JP") else 3)
        return max(votes, key=votes.__getitem__)

    def gender(self, tokens: Tokens, words: TitleWords) -> Gender | None:
        """What titles and honorifics tell; None where they tell nothing."""
        votes: dict[Gender, int] = {}
        for title in self.titles:
            women = words.feminine.starts(tokens.folds, title.i, title.j)
            for k in sorted({*women, *words.masculine.starts(tokens.folds, title.i, title.j)}):
                if words.feminine.match(tokens.folds, k, title.j):
                    votes["feminine"] = votes.get("feminine", 0) + 2
                elif words.masculine.match(tokens.folds, k, title.j):
                    votes["masculine"] = votes.get("masculine", 0) + 1
        return max(votes.items(), key=lambda vote: vote[1])[0] if votes else None

    def name(self, tokens: Tokens, *, family_first: bool) -> Name:
        """The name, family first, each word as the text best spells it; of a third country's official as the text has it."""
        full = self._first_full
        if self.shape == "other":
            if self.known is not None and self.known.country in ("VN", "JP"):
                return self.known.name
            return Name(tokens.slice(full.name_i, full.name_j))
        spelt: dict[str, str] = {}
        for mention in self.mentions:
            for k in range(mention.name_i, mention.name_j):
                raw, key = capitalise(tokens.slice(k, k + 1)), self._word_key(tokens.folds[k])
                if key not in spelt or mark_count(raw) > mark_count(spelt[key]):
                    spelt[key] = raw
        words = [spelt[self._word_key(fold)] for fold in tokens.folds[full.name_i : full.name_j]]
        if self.shape == "JP" and len(words) == 2 and not family_first:
            words.reverse()
        return Name(words[0], " ".join(words[1:]))

    def family_first(self, tokens: Tokens, gazetteer: Gazetteer) -> int:
        """For a Japanese name of two words: above 0 where its first mention in full stands family first."""
        full = self._first_full
        first, second = tokens.folds[full.name_i], tokens.folds[full.name_j - 1]
        if self.known is not None:
            return 100 if romaji_key(fold_name(self.known.name.family)) == romaji_key(first) else -100
        weight = family_first_weight(first, second, gazetteer)
        for mention in self.mentions:
            words = range(mention.name_i, mention.name_j)
            capitals = [k for k in words if tokens.shapes[k] == "A"]
            if not mention.full:
                weight += 1 if romaji_key(tokens.folds[mention.name_i]) == romaji_key(first) else -1
            elif len(capitals) == 1 < len(words):
                weight += 40 if romaji_key(tokens.folds[capitals[0]]) == romaji_key(first) else -40
        return 2 * weight

    @property
    def _first_full(self) -> Mention:
        return next((mention for mention in self.mentions if mention.full), self.mentions[0])

    def _word_key(self, fold: str) -> str:
        return romaji_key(fold) if self.shape == "JP" else fold
