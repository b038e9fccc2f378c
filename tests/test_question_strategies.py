"""Strategies of predicates and questions: what they draw fits the facts that it is for."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, settings

from vnjp_relations import strategies
from vnjp_relations.conditions import CONDITIONS
from vnjp_relations.facts import Fact
from vnjp_relations.model import Meeting
from vnjp_relations.query import Predicate
from vnjp_relations.question_strategies import conditions
from vnjp_relations.questions import Question


@given(strategies.predicates(Meeting))
def test_predicates_fit_their_facts(predicate: Predicate[Any]) -> None:
    assert isinstance(predicate, Predicate)
    assert Question("which", "meetings", predicate).fact == "meetings"


@settings(max_examples=20)
@given(strategies.questions())
def test_questions(question: Question) -> None:
    assert question.english.endswith("?")


@pytest.mark.parametrize("fact", get_args(Fact), ids=lambda each: each.__name__)
def test_conditions_of_every_fact_are_drawn(fact: type[Fact]) -> None:
    drawn: set[str] = set()

    @settings(max_examples=600, derandomize=True)
    @given(conditions(fact, 1))
    def draw(predicate: Predicate[Any]) -> None:
        drawn.update(each.op for each in (predicate, *predicate.parts))

    draw()
    assert {name for name, condition in CONDITIONS.items() if fact in condition.fits} <= drawn | {"&", "|", "~"}
