"""Strategies: what they draw is narrowed as asked, and they are registered for the library's types."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.errors import InvalidArgument

import vnjp_relations as vnjp
from vnjp_relations import strategies
from vnjp_relations.model import Readout
from vnjp_relations.phrasebook import outlet_names
from vnjp_relations.writer import WrittenReadout


@settings(max_examples=30)
@given(strategies.readouts(outlet="CVN", commitments=2))
def test_readouts_of_an_outlet(written: WrittenReadout) -> None:
    assert (written.outlet, written.annotation["document"]["language"]) == ("CVN", "fr")
    assert len(written.annotation["commitments"]) == 2


@settings(max_examples=30)
@given(strategies.readouts(language="en", plain=False))
def test_readouts_of_a_language(written: WrittenReadout) -> None:
    assert written.outlet in outlet_names("en", plain=False)


@settings(max_examples=30)
@given(strategies.model_readouts(language="en", commitments=3))
def test_readings_without_fault(readout: Readout) -> None:
    assert len(readout.commitments) == 3
    assert len(readout.meetings) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: strategies.commitments(kind="agreement", side="JP").example(),
        lambda: strategies.commitments(kind="promise").example(),  # type: ignore[arg-type]
        lambda: strategies.spans_of("ab", min_size=3).example(),
        lambda: strategies.officials(country="FR"),  # type: ignore[arg-type]
        lambda: strategies.partial_dates(precision=4).example(),
        lambda: strategies.readouts(outlet="The Times"),
        lambda: strategies.readouts(language="de"),
        lambda: strategies.readouts(language="fr", outlet="VNS"),
    ],
)
@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
def test_wrong_arguments_are_told(wrong: Any) -> None:
    with pytest.raises(InvalidArgument, match=r"must be|not kind=|no span of"):
        wrong()


PUBLIC = [
    vnjp.Basis,
    vnjp.Commitment,
    vnjp.Document,
    vnjp.Evidence,
    vnjp.Meeting,
    vnjp.Name,
    vnjp.Official,
    vnjp.PartialDate,
    vnjp.Post,
    vnjp.Readout,
    vnjp.Report,
    vnjp.SetAside,
    vnjp.Span,
    vnjp.Topic,
    WrittenReadout,
]


@pytest.mark.parametrize("public", PUBLIC, ids=lambda each: each.__name__)
def test_every_class_of_the_model_can_be_drawn_by_its_type(public: type) -> None:
    @settings(max_examples=20)
    @given(st.from_type(public))
    def drawn(value: object) -> None:
        assert isinstance(value, public)
        assert hash(value) == hash(value)

    drawn()


@settings(max_examples=20)
@given(strategies.corpora(max_size=2))
def test_corpora(corpus: vnjp.Corpus) -> None:
    assert len(corpus.readouts) <= 2
    assert all(len(meeting.reports) <= len(corpus.commitments) + 4 for meeting in corpus.meetings)


def test_the_library_does_without_hypothesis() -> None:
    program = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import vnjp_relations; vnjp_relations.Readout; vnjp_relations.load_corpus; vnjp_relations.parse\n"
        "import vnjp_relations.generator\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
