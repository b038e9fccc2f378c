"""Questions in controlled English, and their answers.

In: a question as typed. Out: `Question`, a value; its `english` is a question that is read back as the same value. The
grammar stands in `question_grammar`.

>>> question = parse_question("What did Vietnam ask Japan for in 2024?")
>>> question
Question('which requests are by Vietnam and are addressed to Japan and are dated in 2024?')
>>> question.predicate, parse_question(question.english) == question
(of_kind('request') & by('VN') & to('JP') & during('2024'), True)
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar, get_args

from attrs import evolve, field, frozen

from vnjp_relations.conditions import CONDITIONS
from vnjp_relations.facts import Facts, date_of
from vnjp_relations.lookup import side_english
from vnjp_relations.model import Commitment, Meeting, Official, Topic
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.predicates import Predicate, anything
from vnjp_relations.question_grammar import Asks, parse
from vnjp_relations.question_vocabulary import FACTS, FactName, Noun, load_vocabulary
from vnjp_relations.question_words import quoted, split
from vnjp_relations.views import View

__all__ = ["Answer", "Question", "parse_question"]

T_co = TypeVar("T_co", covariant=True)


@frozen(repr=False)
class Question:
    """What is asked (which, how many, when, where), of what sort of fact, and which of them.

    Raises:
        ValueError: for a predicate that does not fit the facts, or a "when" or "where" of what has no date or place.
    """

    asks: Asks
    fact: FactName
    predicate: Predicate[Any] = anything

    def __attrs_post_init__(self) -> None:
        if self.asks not in get_args(Asks) or self.fact not in FACTS:
            known = f"{', '.join(get_args(Asks))} of {', '.join(FACTS)}"
            raise ValueError(f"a question asks {known}, not {self.asks!r} of {self.fact!r}")
        if self.asks in ("when", "where") and self.fact not in ("meetings", "commitments"):
            raise ValueError(f"{self.fact} have no date or place; ask when or where of meetings or commitments")
        if wrong := _misfit(self.predicate, FACTS[self.fact]):
            raise ValueError(f"{wrong!r} does not fit {self.fact}")

    @property
    def type(self) -> type[Commitment | Meeting | Official | Topic]:
        """The class of the facts asked for."""
        return FACTS[self.fact]

    @property
    def english(self) -> str:
        """The question in English, as `parse_question` reads it back."""
        opener = f"{self.asks} were the" if self.asks in ("when", "where") else self.asks
        return f"{opener} {_things(self.fact, self.predicate, that=self.asks in ('when', 'where'))}?"

    def __str__(self) -> str:
        return self.english

    def __repr__(self) -> str:
        return f"Question({self.english!r})"


def parse_question(text: str) -> Question:
    """The question that the text asks.

    Raises:
        QuestionError: at the first word that is not understood; it lists what could stand there.
    """
    if not isinstance(text, str):
        raise TypeError(f"a question is a string, not {text!r}")
    return Question(*parse(text))


@frozen(repr=False, eq=False)
class Answer(View[T_co], Generic[T_co]):
    """The facts that answer a question. `str` gives them for reading, a line each, or their number, without the notes."""

    question: Question = field(kw_only=True)

    @property
    def predicate(self) -> Predicate[T_co]:
        """The condition that they meet."""
        return self.question.predicate

    def __str__(self) -> str:
        if self.question.asks == "how many":
            return str(len(self))
        return "\n".join(self._line(each) for each in self.items) or f"no {self.question.fact}"

    def __repr__(self) -> str:
        if self.question.asks == "how many":
            return self.listed(str(len(self)), ())
        count = f"{len(self)} {load_vocabulary().noun[self.question.fact].plural}" if len(self) != 1 else "1 answer"
        return self.listed(count, map(self._line, self.items))

    def _line(self, fact: object) -> str:
        if not isinstance(fact, Commitment):
            return str(fact)
        line = f"{fact.kind} by {fact.by or side_english(fact.side)}: {fact}"
        if self.facts is None or self.question.asks not in ("when", "where"):
            return line
        meeting = fact.meeting
        settled = date_of(self.facts, fact) if self.question.asks == "when" else meeting.place if meeting else None
        return f"{settled or 'not known'}: {line}"


def answer(question: Question, facts: Facts) -> Answer[Any]:
    """The facts of a corpus that answer the question."""
    asked: View[Any] = View(
        {"commitments": facts.commitments, "meetings": facts.meetings, "officials": facts.officials, "topics": facts.topics}[
            question.fact
        ],
        facts,
    )
    found = asked.where(question.predicate)
    return Answer(found.items, facts, found.predicates, question=question)


def _misfit(predicate: Predicate[Any], fact: type) -> Predicate[Any] | None:
    """A part of the predicate that does not fit such facts."""
    if predicate.op not in "&|~" and fact not in CONDITIONS[predicate.op].fits:
        return predicate
    same = predicate.op in "&|~" or CONDITIONS[predicate.op].takes == "same"
    return next((wrong for part in predicate.parts if (wrong := _misfit(part, fact))), None) if same else None


# English. What follows a nested noun belongs to it as long as it fits, so a condition that ends in one stands in
# parentheses unless it is the last thing said (`last`).


def _things(fact: FactName, predicate: Predicate[Any], *, that: bool) -> str:
    """A noun and what is said of it: a kind or form that comes first is the noun, and "last" or "first" stands before it."""
    vocabulary = load_vocabulary()
    before = ""
    if predicate.op in vocabulary.superlative:
        before, (predicate,) = f"{vocabulary.superlative[predicate.op]} ", predicate.parts
    parts = predicate.parts if predicate.op == "&" else (predicate,)
    noun: Noun = vocabulary.noun[fact]
    if parts and parts[0].op in ("of_kind", "in_form") and (fact, parts[0].op) in _AS_NOUN:
        noun = vocabulary.noun[str(parts[0].args[0])]
        predicate = predicate if not parts[1:] else evolve(predicate, args=parts[1:]) if len(parts) > 2 else parts[1]
        if not parts[1:]:
            return before + noun.plural
    if predicate == anything:
        return before + noun.plural
    return f"{before}{noun.plural}{' that' * that} {_condition(fact, predicate, last=True)}"


_AS_NOUN = {("commitments", "of_kind"), ("meetings", "in_form")}


def _condition(fact: FactName, predicate: Predicate[Any], *, last: bool) -> str:
    if not predicate.args:
        return "exist" if predicate.op == "&" else "do not exist"
    if predicate.op == "~":
        (inner,) = predicate.parts
        if inner.op in "&|":
            return f"not ({_condition(fact, inner, last=True)})"
        return _single(fact, inner, negated=True, last=last)
    if predicate.op not in "&|":
        return _single(fact, predicate, negated=False, last=last)
    said = []
    for k, part in enumerate(predicate.parts):
        if predicate.op == "&" and part.op == "|":
            said.append(f"({_condition(fact, part, last=True)})")
        else:
            said.append(_condition(fact, part, last=last and k == len(predicate.parts) - 1))
    return (" and " if predicate.op == "&" else " or ").join(said)


def _single(fact: FactName, predicate: Predicate[Any], *, negated: bool, last: bool) -> str:
    vocabulary = load_vocabulary()
    takes = CONDITIONS[predicate.op].takes
    saying = vocabulary.condition[predicate.op]
    lead = saying.negated if negated else saying.english
    (value,) = predicate.args
    if isinstance(value, Predicate):
        assert takes in ("commitments", "meetings", "same")
        article = "the " * (value.op in vocabulary.superlative)
        said = f"{lead} {article}{_things(fact if takes == 'same' else takes, value, that=True)}"
        return said if last else f"({said})"
    if takes in ("kind", "form"):
        return f"{lead} {vocabulary.noun[str(value)].plural}"
    if isinstance(value, PartialDate):
        return f"{lead} {value}"
    return f"{lead} {_name(side_english(value) if takes in ('who', 'side', 'country') else value)}"


def _name(name: str) -> str:
    """A name as a question gives it: in quotes where a word of it could be read as anything else."""
    words = split(name)
    plain = " ".join(word.text for word in words) == name and all(
        word.key and not word.key[0].isdigit() and word.key not in load_vocabulary().own and not _MARKS & set(word.text)
        for word in words
    )
    return name if plain else quoted(name)


_MARKS = frozenset('"“”(),')
