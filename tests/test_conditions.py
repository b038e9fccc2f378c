from __future__ import annotations

from typing import get_args

import pytest
from attrs import evolve

from vnjp_relations import query
from vnjp_relations.conditions import CONDITIONS, Takes
from vnjp_relations.corpus import Corpus
from vnjp_relations.facts import Fact
from vnjp_relations.model import Commitment
from vnjp_relations.query import made_at, with_official


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_has_its_predicate(name: str) -> None:
    condition = CONDITIONS[name]
    assert name in query.__all__
    assert condition.takes in get_args(Takes)
    assert set(condition.fits) <= set(get_args(Fact))


def test_a_commitment_of_no_meeting_is_at_none(corpus: Corpus) -> None:
    alone: Commitment = evolve(corpus.commitments[0], meeting=None)
    assert not made_at(query.anything).bind(corpus)(alone)
    assert not with_official("Sato").bind(corpus)(alone)
