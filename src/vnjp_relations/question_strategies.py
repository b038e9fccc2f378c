"""Strategies for predicates and questions, apart from the others since they need all that questions do.

In: a type of fact, how deep conditions nest. Out: strategies; `strategies.predicates` and `strategies.questions` are theirs.

>>> from hypothesis import given
>>> from vnjp_relations.questions import parse_question
>>> @given(asked(1))
... def every_question_is_read_back(question: Question) -> None:
...     assert parse_question(question.english) == question
>>> every_question_is_read_back()
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from hypothesis import strategies as st

from vnjp_relations import query
from vnjp_relations.conditions import CONDITIONS, Takes
from vnjp_relations.fact_strategies import names, officials, partial_dates, topics
from vnjp_relations.facts import Fact
from vnjp_relations.model import Form, Kind, Side
from vnjp_relations.predicates import Predicate
from vnjp_relations.question_grammar import Asks
from vnjp_relations.question_vocabulary import FACTS
from vnjp_relations.questions import Question

__all__ = ["asked", "conditions"]

Strategy = st.SearchStrategy


def conditions(fact: type[Fact], depth: int) -> Strategy[Predicate[Any]]:
    """Conditions on such facts, combined with &, | and ~ up to that depth."""
    single = [
        _condition(name, fact, depth)
        for name, condition in CONDITIONS.items()
        if fact in condition.fits and (depth > 0 or condition.takes not in ("commitments", "meetings", "same"))
    ]
    leaf: Strategy[Predicate[Any]] = st.one_of(single)
    if depth == 0:
        return leaf
    inner = st.deferred(lambda: conditions(fact, depth - 1))
    return st.one_of(
        leaf,
        st.builds(lambda one, two: one & two, inner, inner),
        st.builds(lambda one, two: one | two, inner, inner),
        st.builds(lambda one: ~one, inner),
    )


_TAKES: dict[Takes, Callable[[], Strategy[Any]]] = {
    "words": lambda: st.sampled_from(("ODA", "visa", "climate change", "réseau")),
    "topic": lambda: topics(leaves=False).map(str),
    "who": lambda: st.sampled_from(("Vietnam", "Japan")) | officials().map(str),
    "name": lambda: names().map(str),
    "side": lambda: st.sampled_from(get_args(Side)),
    "place": lambda: st.sampled_from(("Hanoi", "Tokyo", "Vietnam")),
    "country": lambda: st.sampled_from(("VN", "JP", "LA")),
    "post": lambda: st.sampled_from(("Minister", "Ambassador to Vietnam")),
    "kind": lambda: st.sampled_from(get_args(Kind)),
    "form": lambda: st.sampled_from(get_args(Form)),
    "date": partial_dates,
}


def _condition(name: str, fact: type[Fact], depth: int) -> Strategy[Predicate[Any]]:
    takes = CONDITIONS[name].takes
    if takes == "commitments" or takes == "meetings" or takes == "same":
        inner = st.deferred(lambda: conditions(fact if takes == "same" else FACTS[takes], depth - 1))
        return inner.map(getattr(query, name))
    return _TAKES[takes]().map(getattr(query, name))


@st.composite
def asked(draw: st.DrawFn, depth: int) -> Question:
    """Questions of every sort of fact, whose conditions nest up to that depth."""
    asks = draw(st.sampled_from(get_args(Asks)))
    facts = ("commitments", "meetings") if asks in ("when", "where") else tuple(FACTS)
    fact = draw(st.sampled_from(facts))
    return Question(asks, fact, draw(st.just(query.anything) | conditions(FACTS[fact], depth)))
