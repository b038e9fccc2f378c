"""Strategies of the model's types: what they draw is narrowed as asked."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

import vnjp_relations as vnjp
from vnjp_relations import fact_strategies as strategies
from vnjp_relations.model import Commitment, Document, Meeting, Official

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


@given(strategies.asides(DOCUMENT))
def test_asides_of_a_document(aside: vnjp.SetAside) -> None:
    assert aside.evidence.document == "d"


@given(strategies.reports(DOCUMENT), strategies.topics(leaves=False))
def test_reports_and_topics(report: vnjp.Report, topic: vnjp.Topic) -> None:
    assert report.document == "d"
    assert topic.within(topic)
