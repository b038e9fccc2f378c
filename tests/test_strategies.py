"""Strategies: what they draw is narrowed as asked, and they are registered for the library's types."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.errors import InvalidArgument

import vnjp_relations as vnjp
from vnjp_relations import strategies
from vnjp_relations.model import Commitment, Document, Meeting, Official, Readout
from vnjp_relations.phrasebook import outlet_names
from vnjp_relations.query import Predicate
from vnjp_relations.questions import Question
from vnjp_relations.writer import WrittenReadout

TEXT = "Việt Nam và Nhật Bản"
DOCUMENT = Document("d", "Japan will send nurses.", "en")


@given(st.data())
def test_dates_lie_in_the_years_asked_for(data: st.DataObject) -> None:
    day = data.draw(strategies.partial_dates(first=2001, last=2002, precision=2))
    assert (day.precision, day.year in (2001, 2002)) == (2, True)


@given(strategies.spans_of(TEXT, min_size=3))
def test_spans_lie_in_the_text(span: vnjp.Span) -> None:
    assert len(TEXT[span.start : span.end]) == len(span) >= 3


@given(strategies.evidence_of(DOCUMENT))
def test_evidence_is_of_the_document(evidence: vnjp.Evidence) -> None:
    assert DOCUMENT.text[evidence.span.start : evidence.span.end] == evidence.text


@given(strategies.officials(country="VN"))
def test_officials_of_a_country(official: Official) -> None:
    assert official.country == "VN"


@settings(max_examples=30)
@given(strategies.commitments(kind="request", side="JP", document=DOCUMENT))
def test_commitments_of_a_kind_and_side(commitment: Commitment) -> None:
    assert (commitment.kind, commitment.side, commitment.evidence.document) == ("request", "JP", "d")
    assert commitment.by is None or commitment.by.country == "JP"


@settings(max_examples=30)
@given(strategies.commitments(side="both") | strategies.commitments(kind="agreement"))
def test_what_both_sides_commit_to_is_agreed(commitment: Commitment) -> None:
    assert (commitment.kind, commitment.side) == ("agreement", "both")


@settings(max_examples=30)
@given(strategies.meetings(form="call", document=DOCUMENT))
def test_meetings_of_a_form(meeting: Meeting) -> None:
    assert meeting.form == "call"
    assert {each.country for each in meeting.participants} == {"VN", "JP"}
    assert [report.document for report in meeting.reports] == ["d"]


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


@given(strategies.predicates(Meeting))
def test_predicates_fit_their_facts(predicate: Predicate[Any]) -> None:
    assert isinstance(predicate, Predicate)
    assert Question("which", "meetings", predicate).fact == "meetings"


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
    vnjp.Basis, vnjp.Commitment, vnjp.Document, vnjp.Evidence, vnjp.Meeting, vnjp.Name, vnjp.Official, vnjp.PartialDate,
    vnjp.Post, vnjp.Readout, vnjp.Report, vnjp.SetAside, vnjp.Span, vnjp.Topic, WrittenReadout,
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


@settings(max_examples=20)
@given(strategies.questions())
def test_questions(question: Question) -> None:
    assert question.english.endswith("?")


def test_hypothesis_stays_light() -> None:
    program = "import sys, hypothesis; print([each for each in sys.modules if 'vnjp_relations.' in each])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "vnjp_relations.strategies" in done.stdout, done.stderr
    assert not re.search("topics|corpus|questions|readout'", done.stdout)


def test_types_are_registered_with_no_import_of_the_strategies() -> None:
    program = (
        "from hypothesis import given, strategies as st\n"
        "import vnjp_relations\n"
        "@given(st.from_type(vnjp_relations.Commitment))\n"
        "def law(each): assert (each.kind == 'agreement') == (each.side == 'both')\n"
        "law()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_library_does_without_hypothesis() -> None:
    program = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import vnjp_relations; vnjp_relations.Readout; vnjp_relations.load_corpus; vnjp_relations.parse\n"
        "import vnjp_relations.generator\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
