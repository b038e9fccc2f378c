"""The grammar of questions: controlled English, read by descent, one word ahead.

In: a question. Out: what it asks (which, how many, when, where), the sort of fact, and the predicate.

    question   = (which | how many) things [asking clause]         which requests did Vietnam make about visas?
               | what (asking clause | being (verb rest | things)) what did Vietnam ask Japan for? what was agreed in 2024?
               | who (conditions | asking clause)                  who met Komura? who did Komura meet?
               | (when | where) (asking clause | being things)     when did Komura meet Sơn? where were the talks?
               | (when | where) asking things "take place"         when did the last meeting take place?
               | things
    clause     = name verb rest

Things are those of `question_things`, conditions and the rest those of `question_conditions`. Not a grammar file for a parser
library: a name runs up to the next keyword, and an error has to list what could stand at the furthest word, which descent gives
for nothing.

>>> parse("what did Vietnam ask Japan for?")
('which', 'commitments', of_kind('request') & by('VN') & to('JP'))
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Literal, TypeAlias

from vnjp_relations import query
from vnjp_relations.lookup import party_of
from vnjp_relations.predicates import anything, nothing
from vnjp_relations.query import by, of_kind, with_official
from vnjp_relations.question_conditions import ConditionReader, all_of, met, of_verb
from vnjp_relations.question_things import Said, Things, superlative
from vnjp_relations.question_vocabulary import FactName, Verb
from vnjp_relations.question_words import A_NAME

__all__ = ["Asks", "parse"]

Asks: TypeAlias = Literal["which", "how many", "when", "where"]
_DOES: Mapping[FactName, tuple[str, ...]] = {
    "commitments": ("commit",),
    "meetings": ("meet", "attend", "host", "commit"),
    "officials": ("meet",),
    "topics": ("raise", "commit"),
}


def parse(question: str) -> tuple[Asks, FactName, Said]:
    """What a question asks.

    Raises:
        QuestionError: at the first word that is not understood.
    """
    return _Parser(question).question()


class _Parser(ConditionReader):
    def question(self) -> tuple[Asks, FactName, Said]:
        asked = self.opened()
        self.glue(asked[1])
        if not self.done:
            self.fail('"and"', '"or"')
        return asked

    def opened(self) -> tuple[Asks, FactName, Said]:
        if self.accept("who", "whom"):
            if self.asking():
                return "which", *self.clause("officials")
            return "which", "officials", self.conditions("officials", needed=True)
        if self.key in ("when", "where"):
            return self.when_or_where("when" if self.key == "when" else "where")
        what = self.key == "what"
        opener = self.phrase(self.vocabulary.opener)
        if opener == "how often":
            return "how many", *(self.clause("meetings", "commitments") if self.asking() else self.fail('"did"'))
        asks: Asks = "how many" if opener == "how many" else "which"
        if what and self.asking():
            return "which", *self.clause("commitments", "topics")
        if what and (passive := self.tried(self.passive)):
            return "which", *passive
        if not (read := (opener and self.tried(self.being_things)) or self.tried(self.things)):
            self.fail(*([] if self.k else ['"which"', '"what"', '"who"', '"when"', '"where"', '"how many"']))
        return asks, read.fact, self.what_is_said(read)

    def what_is_said(self, things: Things) -> Said:
        """The things, with the clause or the conditions that follow the noun."""
        asking = self.asking() or self.relative(things.fact)
        return things.that(self.clause(things.fact)[1] if asking else self.conditions(things.fact))

    def when_or_where(self, asks: Asks) -> tuple[Asks, FactName, Said]:
        self.k += 1
        if self.asking():
            return asks, *(self.tried(self.happening) or self.clause("meetings", "commitments"))
        if not self.phrase(self.vocabulary.being):
            self.fail('"did"', '"was"', '"were"')
        read = self.tried(self.things) or self.fail()
        if read.fact not in ("meetings", "commitments"):
            self.fail('"meetings"', '"commitments"', at=self.k - 1)
        return asks, read.fact, self.what_is_said(read)

    def asking(self) -> bool:
        """Whether "did" and a subject stand here; takes "did". Before "not" or a verb it only helps the verb."""
        found = self.key in self.vocabulary.asking and not self.reserved(self.k + 1)
        self.k += found
        return found

    def relative(self, fact: FactName) -> bool:
        """Whether a subject and a verb follow the noun: "requests (that) Vietnam made"."""
        start = self.k
        self.glue(fact)
        subject = self.k
        found = not self.reserved(self.k) and bool(self.series(self.subject)) and self.verb(*_DOES[fact]) is not None
        self.k = subject if found else start
        return found

    def being_things(self) -> Things | None:
        return self.things() if self.phrase(self.vocabulary.being) else None

    def passive(self) -> tuple[FactName, Said] | None:
        if not self.phrase(self.vocabulary.being):
            return None
        furthest = self.phrase(self.vocabulary.superlatives)
        verb = self.verb("commit", "raise")
        if not verb or not (verb.kind or verb.does == "raise"):
            return None
        found = superlative(furthest, of_verb(verb) & self.rest(verb))
        return ("topics", query.raised_in(found)) if verb.does == "raise" else ("commitments", found)

    # Clauses: a subject, what it did, and the rest.

    def happening(self) -> tuple[FactName, Said] | None:
        """ "the last meeting with Komura take place", behind "did"."""
        things = self.things()
        if things is None or things.fact != "meetings":
            return None
        said = self.conditions("meetings")
        return ("meetings", things.that(said & self.conditions("meetings"))) if self.phrase(self.vocabulary.happen) else None

    def subject(self) -> str | None:
        """A name, without the "last" or "first" that stands before the verb."""
        start, name = self.k, self.name()
        for k in range(start + 1, self.k):
            if name and any(k + length == self.k for length, _ in self.vocabulary.superlatives.at(self.keys, k)):
                self.k = k
                return " ".join(word.text for word in self.words[start:k])
        return name

    def clause(self, *facts: FactName) -> tuple[FactName, Said]:
        """A subject, a verb and the rest: a predicate on the first of the facts that the verb goes with."""
        start = self.k
        subjects = [name for _, name in self.series(self.subject)] or self.fail(A_NAME)
        furthest = self.phrase(self.vocabulary.superlatives)
        for fact in facts:
            if verb := self.verb(*_DOES[fact]):
                return fact, self.deed(subjects, verb, fact, furthest)
        does = {each for fact in facts for each in _DOES[fact]}
        # A word in small letters after the subject's first stands where the verb should.
        instead = next((k for k in range(start + 1, self.k) if self.words[k].text.islower()), self.k)
        return self.fail(*(f'"{words}"' for words, verb in self.vocabulary.leading.items() if verb.does in does), at=instead)

    def deed(self, subjects: list[str], verb: Verb, fact: FactName, furthest: str | None) -> Said:
        """What they did, or (`furthest`) what they did first or last."""
        if verb.does in ("commit", "raise"):
            said = _said(subjects, verb) & self.rest(verb)
            if fact == "meetings":
                return superlative(furthest, query.producing(said))
            said = superlative(furthest, said)
            return said if fact == "commitments" else query.raised_in(said)
        if fact == "officials":
            return all_of(met(each, self.juxtaposed(), furthest) for each in subjects)
        side = party_of(subjects[0])
        if verb.does == "host" and side:
            held: Said = query.hosted_by(side)
        else:
            others = self.series(self.name) if verb.does == "meet" and not self.reserved(self.k) else []
            held = all_of(map(with_official, (*subjects, *(name for _, name in others))))
        return superlative(furthest, held & self.conditions("meetings"))


def _any(predicates: Iterable[Said]) -> Said:
    found: Said = reduce(or_, predicates, nothing)
    return found


def _said(subjects: list[str], verb: Verb) -> Said:
    """What these subjects said. Two sides that undertake something together agree."""
    sides = {party_of(each) for each in subjects}
    together = "both" in sides or {"VN", "JP"} <= sides
    if verb.kind == "agreement" or (together and verb.kind):
        return of_kind("agreement") & all_of(with_official(each) for each in subjects if not party_of(each))
    return of_verb(verb) & (anything if together else _any(map(by, subjects)))
