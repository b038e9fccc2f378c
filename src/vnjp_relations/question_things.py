"""Things that a question speaks of: a noun with whose it is, a side, a country, a kind.

In: the words of a question. Out: `ThingReader`, which reads from where it stands:

    things = [side adjective | name"'s"] [superlative] noun        Japanese pledges; Komura's last meeting

>>> things = ThingReader("the last Vietnamese requests").things()
>>> things.fact, things.that(anything)
('commitments', latest(of_kind('request') & by('VN')))
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import frozen

from vnjp_relations import query
from vnjp_relations.conditions import CONDITIONS
from vnjp_relations.lookup import country_code, party_of, pressed, side_adjective
from vnjp_relations.predicates import Predicate, anything
from vnjp_relations.query import by, of_kind, with_official
from vnjp_relations.question_vocabulary import FACTS, FactName, Noun
from vnjp_relations.question_words import Reader

__all__ = ["Said", "ThingReader", "Things", "superlative"]

Said: TypeAlias = Predicate[Any]


@frozen
class Things:
    """A noun with what stands before it; `superlative` is the condition of the first or the last of those meant."""

    fact: FactName
    said: Said
    superlative: str | None = None

    def that(self, more: Said) -> Said:
        """The predicate, with what is said behind the noun: the last of those of which all of it is true."""
        return superlative(self.superlative, self.said & more)


def superlative(name: str | None, said: Said) -> Said:
    """The first or the last of what is said, by the name of that condition; without one, what is said."""
    found: Said = getattr(query, name)(said) if name else said
    return found


class ThingReader(Reader):
    """Reads things."""

    def things(self) -> Things | None:
        while self.key in self.vocabulary.articles:
            self.k += 1
        furthest = self.phrase(self.vocabulary.superlatives)
        owner = self.tried(self.owner)
        furthest = furthest or self.phrase(self.vocabulary.superlatives)
        start, noun = self.k, self.phrase(self.vocabulary.nouns)
        if noun is None:
            self.miss(*(f'"{each.plural}"' for each in self.vocabulary.noun.values()))
            return None
        if furthest and FACTS[noun.fact] not in CONDITIONS[furthest].fits:
            self.missed(start, '"meetings"', '"commitments"')
            return None
        if owner and noun.fact == "officials" and not country_code(owner):
            self.missed(start - 1, "a country")
            return None
        found: Said = of_kind(noun.kind) if noun.kind else query.in_form(noun.form) if noun.form else anything
        return Things(noun.fact, found & _owned(noun, owner) if owner else found, furthest)

    def things_of(self, fact: str) -> Things | None:
        """Things of that sort."""
        read = self.tried(self.things)
        return read if read and read.fact == fact else None

    def owner(self) -> str | None:
        """ "Japanese", "Japan's", "Komura Masahiro's" before a noun."""
        for k in range(self.k, min(self.k + 5, len(self.words))):
            if not self.vocabulary.nouns.at(self.keys, k + 1) and not self.vocabulary.superlatives.at(self.keys, k + 1):
                continue
            start, self.k = self.k, k + 1
            *before, last = (word.text for word in self.words[start : k + 1])
            bare = last.removesuffix("s")
            if bare[-1:] in "'’" and bare[:-1]:
                name = " ".join([*before, bare[:-1]])
                return name if pressed(name) else None
            return side_adjective(last) if not before else None
        return None

    def side(self) -> str | None:
        start = self.k
        name = self.name()
        if name and party_of(name):
            return name
        self.missed(start, '"Vietnam"', '"Japan"')
        return None

    def country(self) -> str | None:
        start = self.k
        name = self.name()
        code = country_code(name) if name else None
        if code is None:
            self.missed(start, "a country")
        return code

    def kind(self) -> str | None:
        return self.sort("kind")

    def form(self) -> str | None:
        return self.sort("form")

    def sort(self, attribute: Literal["kind", "form"]) -> str | None:
        while self.key in self.vocabulary.articles:
            self.k += 1
        noun = self.phrase(self.vocabulary.nouns)
        value: str | None = getattr(noun, attribute, None)
        if value is None:
            self.miss(*(f'"{each.plural}"' for each in self.vocabulary.noun.values() if getattr(each, attribute)))
        return value


def _owned(noun: Noun, owner: str) -> Said:
    if noun.fact == "officials":
        return query.from_country(owner)
    if noun.fact == "topics":
        return query.raised_in(by(owner))
    return by(owner) if noun.fact == "commitments" else with_official(owner)
