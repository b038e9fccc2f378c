"""What is said of the facts that a question asks for: conditions on them.

In: the words of a question. Out: `ConditionReader`, which reads from where it stands:

    conditions = {either}                                          side by side: all of them hold
    either     = both {"or" both}
    both       = single {("and" | "but") single}
    single     = {"not"} (condition | "(" conditions ")")
    condition  = ("between" | "from") date ("and" | "to") date     between March and August 2024
               | keyword argument {("and" | "or") argument}        by Komura or Iwaya; since 2024-03; at talks in Hanoi
               | verb rest                                         asked for visas; pledged ODA in 2024
    argument   = date | things conditions | side | name
    rest       = [name] ["for" | "on" …] conditions

Things are those of `question_things`, a name is words up to the next keyword in small letters, or anything in double quotes.
Which words are keywords, and which condition takes what, stands in tables; names are not looked up here, they mean something
only in a corpus.

>>> ConditionReader("about visas or labour and not by Japan").conditions("commitments")
(about('visas') | about('labour')) & ~by('JP')
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import and_
from typing import Any

from vnjp_relations import query
from vnjp_relations.conditions import CONDITIONS
from vnjp_relations.lookup import party_of
from vnjp_relations.predicates import anything
from vnjp_relations.query import of_kind, with_official
from vnjp_relations.question_things import Said, ThingReader, superlative
from vnjp_relations.question_vocabulary import FACTS, FactName, Verb

__all__ = ["ConditionReader", "all_of", "met", "of_verb"]


def all_of(predicates: Iterable[Said]) -> Said:
    found: Said = reduce(and_, predicates, anything)
    return found


class ConditionReader(ThingReader):
    """Reads conditions, and things with them."""

    def verb(self, *does: str) -> Verb | None:
        for length, verb in self.vocabulary.verbs.at(self.keys, self.k):
            if verb.does in does:
                self.k += length
                return verb
        return None

    def rest(self, verb: Verb) -> Said:
        """What follows a verb of commitment: the one addressed, the matter, conditions."""
        found: Said = anything
        if verb.addressee:
            self.accept("of")
            if not self.reserved(self.k):
                found = all_of(map(_addressed, (name for _, name in self.series(self.name))))
        elif not self.reserved(self.k):
            found = self.argument("mentions") or self.fail()
        for length, _ in self.vocabulary.dangling.at(self.keys, self.k):
            if self.reserved(self.k + length):
                self.k += length
                break
        if self.key == "to" and not self.side_follows():
            self.k += 1
            found &= self.argument("mentions") or self.fail()
        return found & self.conditions("commitments")

    def side_follows(self) -> bool:
        start, self.k = self.k, self.k + 1
        name = self.name()
        self.k = start
        return name is not None and party_of(name) is not None

    def conditions(self, fact: FactName, *, needed: bool = False) -> Said:
        found: Said = anything
        with self.deeper():
            while self.starts(fact) or needed:
                found &= self.either(fact)
                needed = False
        return found

    def either(self, fact: FactName) -> Said:
        found = self.both(fact)
        while self.key == "or" and self.starts(fact, after=1):
            self.k += 1
            found |= self.both(fact)
        return found

    def both(self, fact: FactName) -> Said:
        found = self.single(fact)
        while self.key in ("and", "but") and self.starts(fact, after=1):
            self.k += 1
            found &= self.single(fact)
        return found

    def starts(self, fact: FactName, *, after: int = 0) -> bool:
        """Whether a condition on such facts starts here, or after so many words."""
        start = self.k
        self.k += after
        linked = self.glue(fact)
        while self.accept("not"):
            linked = self.glue(fact) or linked
        vocabulary = self.vocabulary
        found = (
            self.key == "("
            or self.key in vocabulary.exist
            or self.tried(lambda: self.stretch_of(fact)) is not None
            or bool(self.keywords(fact))
            or (fact == "officials" and any(_telling(verb) for _, verb in vocabulary.verbs.at(self.keys, self.k)))
            or (linked and self.bare_starts(fact))
        )
        if not found:
            self.miss(*self.starters(fact))
        self.k = start
        return found

    def starters(self, fact: FactName) -> list[str]:
        """What a condition on such facts starts with, for an error to list."""
        said = self.vocabulary.condition.items()
        return [f'"{each.keyword}"' for name, each in said if FACTS[fact] in CONDITIONS[name].fits and each.keyword]

    def keywords(self, fact: FactName) -> list[tuple[int, str]]:
        """The conditions whose keyword stands here, with its length; one that takes a date or things only before them."""
        start, found = self.k, []
        for length, name in self.vocabulary.conditions[fact].at(self.keys, start):
            takes = CONDITIONS[name].takes
            self.k = start + length
            fitting = (
                self.date() is not None
                if takes == "date"
                else self.things_of(fact if takes == "same" else takes) is not None
                if takes in ("commitments", "meetings", "same")
                else not self.vocabulary.nouns.at(self.keys, self.k)
                if takes == "place"
                else True
            )
            if fitting:
                found.append((length, name))
        self.k = start
        return found

    def bare_starts(self, fact: FactName) -> bool:
        nouns = [noun for _, noun in self.vocabulary.nouns.at(self.keys, self.k)]
        takes = {CONDITIONS[name].takes for name in self.vocabulary.bare[fact]}
        if any(("kind" in takes and noun.kind) or ("form" in takes and noun.form) for noun in nouns):
            return True
        return "name" in takes and not self.reserved(self.k)

    def glue(self, fact: FactName) -> bool:
        """Takes what stands between a noun and its condition and adds nothing; whether there was any such word."""
        start = self.k
        while (
            self.key in self.vocabulary.glue
            or (self.key == "," and not self.done)
            or (self.key in self.vocabulary.participles[fact] and not self.vocabulary.conditions[fact].at(self.keys, self.k))
        ):
            self.k += 1
        return self.k > start

    def single(self, fact: FactName) -> Said:
        self.glue(fact)
        negated = False
        while self.accept("not"):
            negated = not negated
            self.glue(fact)
        if self.accept("("):
            found = self.conditions(fact, needed=True)
            if not self.accept(")"):
                self.fail('")"')
        else:
            found = self.condition(fact)
        return ~found if negated else found

    def condition(self, fact: FactName) -> Said:
        if self.accept(*self.vocabulary.exist):
            return anything
        start = self.k
        if found := self.tried(lambda: self.stretch_of(fact)):
            return found
        for length, name in self.keywords(fact):
            self.k = start + length
            if found := self.tried(lambda name=name: self.argument(name, fact)):  # type: ignore[misc]
                return found
        self.k = start
        if fact == "officials":
            for length, verb in self.vocabulary.verbs.at(self.keys, start):
                if _telling(verb):
                    self.k = start + length
                    said = of_verb(verb) & self.rest(verb)
                    return query.attended(query.producing(said)) if verb.kind == "agreement" else query.made(said)
        for name in self.vocabulary.bare[fact]:
            if found := self.tried(lambda name=name: self.argument(name, fact)):  # type: ignore[misc]
                return found
        return self.fail(*self.starters(fact))

    def stretch_of(self, fact: FactName) -> Said | None:
        """ "between March and August 2024", "from 3 to 12 March 2024"; "between Komura and Sơn"."""
        joints = self.vocabulary.stretches.get(self.key)
        if joints is None or FACTS[fact] not in CONDITIONS["since"].fits:
            return None
        between = self.key == "between"
        self.k += 1
        if dates := self.tried(lambda: self.stretch(joints)):
            return query.between(*dates)
        if not between or self.tried(self.date) is not None:
            return None
        names = self.series(self.name)
        if len(names) < 2 or any(joint == "or" for joint, _ in names):
            self.miss(*['"and"'] * (len(names) == 1))
            return None
        return all_of(with_official(name) for _, name in names)

    def argument(self, name: str, fact: FactName = "commitments") -> Said | None:
        """What the condition of that name takes, and so the predicate; None where it does not stand here."""
        make: Callable[[Any], Said] = getattr(query, name)
        takes = CONDITIONS[name].takes
        if takes in ("commitments", "meetings", "same"):
            read = self.things_of(fact if takes == "same" else takes)
            return make(read.that(self.conditions(read.fact))) if read else None
        found: Said | None = None
        special: dict[str, Callable[[], Any]] = {
            "date": self.date,
            "side": self.side,
            "kind": self.kind,
            "form": self.form,
            "country": self.country,
        }
        for joint, value in self.series(special.get(takes, self.name)):
            one = met(value, self.juxtaposed()) if name == "met" else make(value)
            either = joint == "or" or name in self.vocabulary.either
            found = one if found is None else found | one if either else found & one
        return found

    def juxtaposed(self) -> Said:
        """Conditions on a meeting that follow with no "and", which would go on about the officials."""
        found: Said = anything
        while self.key not in self.vocabulary.glue and self.key not in ("(", ",", "not") and self.starts("meetings"):
            found &= self.single("meetings")
        return found


def _telling(verb: Verb) -> bool:
    return verb.does == "raise" or verb.kind is not None


def of_verb(verb: Verb) -> Said:
    return of_kind(verb.kind) if verb.kind else anything


def _addressed(name: str) -> Said:
    side = party_of(name)
    return query.to(side) if side else with_official(name)


def met(who: str, meetings: Said, furthest: str | None = None) -> Said:
    """Who met somebody, at such meetings, or at the first or the last of them."""
    if meetings == anything and not furthest:
        return query.met(who)
    others = query.attended(superlative(furthest, with_official(who) & meetings))
    return others if party_of(who) else others & ~query.named(who)
