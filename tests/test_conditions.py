from __future__ import annotations

from typing import get_args

import pytest
from attrs import evolve

from vnjp_relations import query
from vnjp_relations.conditions import CONDITIONS, Fact, Takes, date_of
from vnjp_relations.corpus import Corpus
from vnjp_relations.model import Commitment
from vnjp_relations.query import made_at, with_official


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_has_its_predicate(name: str) -> None:
    condition = CONDITIONS[name]
    assert name in query.__all__
    assert condition.takes in get_args(Takes)
    assert set(condition.fits) <= set(get_args(Fact))


def test_a_fact_is_dated_by_its_meeting_else_by_a_publication(corpus: Corpus) -> None:
    talks, call, visit = corpus.meetings
    assert str(date_of(corpus, talks)) == "2030-05-06"
    assert str(date_of(corpus, call)) == "2031"
    # Only the commitments' readout says when the visit was reported.
    told = [each for each in corpus.commitments if each.meeting == visit]
    assert [str(date_of(corpus, each)) for each in told] == ["2030-09-02"]
    assert date_of(corpus, evolve(call, date=None, reports=())) is None


def test_a_commitment_of_no_meeting_is_at_none(corpus: Corpus) -> None:
    alone: Commitment = evolve(corpus.commitments[0], meeting=None)
    assert not made_at(query.anything).bind(corpus)(alone)
    assert not with_official("Sato").bind(corpus)(alone)
