"""The model: what can be made is consistent, and what is not consistent cannot be made."""

from __future__ import annotations

from typing import get_args

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from vnjp_relations.generator import true_readout
from vnjp_relations.model import Commitment, Document, Kind, Name, Official, Readout, Side, Topic
from vnjp_relations.strategies import commitments, documents, model_readouts, names, officials, readouts, topics
from vnjp_relations.topics import load_topics
from vnjp_relations.writer import WrittenReadout

few = settings(max_examples=settings().max_examples // 2)


@few
@given(commitments(), st.sampled_from(get_args(Kind)), st.sampled_from(get_args(Side)))
def test_an_agreement_and_nothing_else_is_of_both_sides(commitment: Commitment, kind: Kind, side: Side) -> None:
    if (kind == "agreement") == (side == "both"):
        assert evolve(commitment, kind=kind, side=side).kind == kind
    else:
        with pytest.raises(ValueError, match="of both sides"):
            evolve(commitment, kind=kind, side=side)


@few
@given(model_readouts())
def test_equal_facts_have_equal_hashes(readout: Readout) -> None:
    again = evolve(readout, document=evolve(readout.document))
    assert again == readout
    assert hash(again) == hash(readout)
    assert {again, readout} == {readout}


@few
@given(model_readouts())
def test_everything_has_a_short_repr(readout: Readout) -> None:
    for each in (readout, readout.document, *readout.meetings, *readout.officials, *readout.commitments, *readout.set_aside):
        assert 0 < len(repr(each)) < 400
        assert isinstance(str(each), str)


@few
@given(commitments())
def test_an_explanation_holds_the_sentence_with_its_content_marked(commitment: Commitment) -> None:
    explained = commitment.explain()
    sentence = commitment.sentence or commitment.evidence
    assert "[" in explained
    assert "]" in explained
    marked = explained[: -len("\n".join(explained.rsplit("\n", 2)[1:])) - 1]
    kept = [char for char in marked if char not in "[]*⟨⟩"]
    assert kept == [char for char in sentence.text if char not in "[]*⟨⟩"]


@few
@given(commitments(), documents())
def test_evidence_of_another_document_is_refused(commitment: Commitment, other: Document) -> None:
    strange = evolve(other, id=commitment.evidence.document + "x").evidence(0, 0)
    with pytest.raises(ValueError, match="with words of"):
        evolve(commitment, cue=strange)


@few
@given(readouts())
def test_a_readout_with_other_text_is_refused(written: WrittenReadout) -> None:
    readout = true_readout(written)
    if any(commitment.evidence.text for commitment in readout.commitments):
        with pytest.raises(ValueError, match="is not what"):
            evolve(readout, document=evolve(readout.document, text="~" * len(readout.document.text)))


@given(names())
def test_names_read_family_first(name: Name) -> None:
    assert str(name).split()[0] == name.family


@given(officials(), st.text())
def test_a_country_is_a_code(official: Official, country: str) -> None:
    if len(country) == 2 and country.isascii() and country.isalpha() and country.isupper():
        assert evolve(official, country=country).country == country
    else:
        with pytest.raises(ValueError, match="ISO 3166"):
            evolve(official, country=country)


@given(topics(leaves=False), topics(leaves=False), topics(leaves=False))
def test_within_is_an_order(one: Topic, other: Topic, third: Topic) -> None:
    assert one.within(one)
    if one.within(other) and other.within(one):
        assert one == other
    if one.within(other) and other.within(third):
        assert one.within(third)
    assert one in load_topics()
