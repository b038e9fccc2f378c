"""A question's English form is read back as the same question; and a question is answered or refused, never else."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, get_args

import pytest
from hypothesis import example, given, strategies as st

from vnjp_relations import query
from vnjp_relations.conditions import CONDITIONS
from vnjp_relations.errors import QuestionError
from vnjp_relations.lookup import pressed
from vnjp_relations.model import Form, Kind
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.query import Predicate
from vnjp_relations.question_grammar import Asks
from vnjp_relations.question_vocabulary import FACTS, FactName, load_vocabulary
from vnjp_relations.questions import Question, parse_question

WORDS = sorted(load_vocabulary().own)
names = st.one_of(
    st.text(min_size=1),
    st.sampled_from(
        [
            *("Trần Văn An", "ODA", "To Lam", "Japan", "both sides", "the two sides", "March", "2030", "Sato, Kenji", "IT", "A?"),
            *('the "new" visa', "“ A", "A ”", '" B', "back\\slash", "one\ntwo", "\x00", "R&D", "aid; trade", "A.", "don't"),
        ]
    ),
    st.lists(st.sampled_from([*WORDS, "requests", "talks", "Komura", "(", "not"]), min_size=1, max_size=4).map(" ".join),
).filter(pressed)
dates = st.one_of(
    st.builds(PartialDate, st.integers(1, 9999)),
    st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28)),
)


@cache
def leaves(fact: FactName, depth: int) -> st.SearchStrategy[Predicate[Any]]:
    """Single conditions on facts of that sort."""
    arguments: dict[str, st.SearchStrategy[Any]] = {
        "date": dates,
        "side": st.sampled_from(["VN", "JP", "both"]),
        "country": st.sampled_from(["VN", "JP", "LA", "US"]),
        "kind": st.sampled_from(get_args(Kind)),
        "form": st.sampled_from(get_args(Form)),
    }
    found = []
    for name, condition in CONDITIONS.items():
        if FACTS[fact] not in condition.fits:
            continue
        make: Callable[[Any], Predicate[Any]] = getattr(query, name)
        if condition.takes in ("commitments", "meetings", "same"):
            if depth:
                inner = fact if condition.takes == "same" else "meetings" if condition.takes == "meetings" else "commitments"
                found.append(predicates(inner, depth - 1).map(make))
        else:
            found.append(arguments.get(condition.takes, names).map(make))
    return st.one_of(found)


@cache
def predicates(fact: FactName, depth: int = 2) -> st.SearchStrategy[Predicate[Any]]:
    """Predicates on facts of that sort, as the operators make them."""
    return st.recursive(
        leaves(fact, depth) | st.just(query.anything),
        lambda inner: st.one_of(
            st.builds(lambda a, b: a & b, inner, inner), st.builds(lambda a, b: a | b, inner, inner), inner.map(lambda a: ~a)
        ),
        max_leaves=5,
    )


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Any question."""
    fact = draw(st.sampled_from(list(FACTS)))
    dated = fact in ("commitments", "meetings")
    return Question(draw(st.sampled_from(get_args(Asks) if dated else ["which", "how many"])), fact, draw(predicates(fact)))


@given(questions())
@example(Question("which", "meetings", query.in_place("IT") | query.in_place("Kobe")))
@example(Question("which", "meetings", query.in_place("Sato's IT") & query.mentions("talks")))
@example(Question("which", "commitments", query.mentions("“ A") & query.mentions("B ”")))
@example(Question("which", "commitments", query.mentions('" A') & query.mentions('B "')))
def test_the_english_form_is_read_back(question: Question) -> None:
    assert parse_question(question.english) == question


@given(questions())
def test_the_repr_of_a_predicate_makes_it(question: Question) -> None:
    assert eval(repr(question.predicate), vars(query)) == question.predicate


jumbles = st.lists(st.sampled_from([*WORDS, "which", "what", "who", "requests", "Japan", "2030", "?", '"']), max_size=12).map(
    " ".join
)


@given(st.text() | jumbles)
@example("which commitments mention -?")
@example("IT,\nin IT.,IT,Q\x80\x00")
@example('it,a\nIT\n:,IT\nT;\x01,L"')
@example("!'s pledges")
@example("which pledges " + "(" * 2000)
@example("which pledges " + "not " * 2000)
@example("which pledges mention " + "ODA and " * 300)
def test_any_text_is_read_or_refused_at_a_place_in_it(text: str) -> None:
    try:
        question = parse_question(text)
    except QuestionError as error:
        refused = error
    else:
        assert parse_question(question.english) == question
        return
    assert 0 <= refused.position <= len(text)
    assert refused.expected


def test_a_question_that_its_facts_cannot_answer_is_no_question() -> None:
    with pytest.raises(ValueError, match="does not fit meetings"):
        Question("which", "meetings", query.by("Japan"))
    with pytest.raises(ValueError, match="no date or place"):
        Question("when", "topics")
    with pytest.raises(ValueError, match="a question asks which, how many, when, where of commitments"):
        Question("why", "topics")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"named\('Sato'\) does not fit meetings"):
        Question("which", "meetings", query.latest(query.since("2030") & query.named("Sato")))  # type: ignore[operator]
