"""Laws of merging: the order of the readouts makes no difference, no fact is lost, none is told twice by one readout."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given, settings, strategies as st

from vnjp_relations import strategies
from vnjp_relations.generator import true_readout, written_clusters
from vnjp_relations.identity import clusters, merge
from vnjp_relations.model import Readout
from vnjp_relations.rolls import Roll
from vnjp_relations.threads import threads

Readouts = list[Readout]


@st.composite
def clustered(draw: st.DrawFn) -> Readouts:
    """Readouts of which several report one meeting."""
    several = written_clusters(draw(st.integers(1, 12)), draw(st.integers(0, 10_000)), reports=4)
    return [true_readout(written) for _, reports in several for written in reports]


some = clustered() | st.lists(strategies.model_readouts(), max_size=4, unique_by=lambda each: each.document.id)


@given(some, st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_the_readouts_makes_no_difference(readouts: Readouts, source: random.Random) -> None:
    merged = merge(readouts)
    shuffled = source.sample(readouts, len(readouts))
    again = merge(shuffled)
    assert again == merged
    assert clusters(again) == clusters(merged)
    assert threads(again) == threads(merged)


@given(some)
@settings(max_examples=40)
def test_no_fact_is_lost_and_none_told_twice(readouts: Readouts) -> None:
    merged = merge(readouts)
    meetings = Counter((report.document, report.index) for each in merged.meetings for report in each.reports)
    commitments = Counter((report.document, report.index) for each in merged.commitments for report in each.reports)
    assert meetings == Counter((each.document.id, index) for each in readouts for index in range(len(each.meetings)))
    assert commitments == Counter((each.document.id, index) for each in readouts for index in range(len(each.commitments)))
    told = [each.reports for each in merged.meetings] + [each.reports for each in merged.commitments]
    for reports in told:
        documents = [report.document for report in reports]
        assert len(documents) == len(set(documents))
    for readout in readouts:
        for official in Roll.of(readout).places:
            assert merged.official(readout.document.id, official) in merged.officials


@given(some)
@settings(max_examples=40)
def test_every_report_is_evidence_of_its_document(readouts: Readouts) -> None:
    texts = {each.document.id: each.document.text for each in readouts}
    for commitment in merge(readouts).commitments:
        for report in commitment.reports:
            span = report.evidence.span
            own = next(each for each in readouts if each.document.id == report.document).commitments[report.index]
            assert own.evidence == report.evidence
            if own.evidence.document == report.document:
                assert texts[report.document][span.start : span.end] == report.evidence.text


@given(st.integers(0, 10_000))
@settings(max_examples=20)
def test_reports_of_one_meeting_are_found_and_no_others(seed: int) -> None:
    several = list(written_clusters(15, seed, reports=4))
    merged = merge(true_readout(written) for _, reports in several for written in reports)
    found = {frozenset(report.document for report in meeting.reports) for meeting in merged.meetings}
    assert found == {frozenset(written.id for written in reports) for _, reports in several}
