"""Spans and evidence: slices of a text, by code points."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from vnjp_relations.spans import Evidence, Span
from vnjp_relations.strategies import documents, evidence_of, spans_of

TEXT = "Đà Nẵng, 東京 and 🌸 Kobe"
SPANS = spans_of(TEXT)


@given(documents().flatmap(lambda each: st.tuples(st.just(each), evidence_of(each))))
def test_evidence_is_a_slice(drawn: tuple[object, Evidence]) -> None:
    document, evidence = drawn
    span = evidence.span
    assert document.text[span.start : span.end] == evidence.text == str(evidence)  # type: ignore[attr-defined]
    assert len(span) == len(evidence.text)


@given(SPANS, SPANS)
def test_overlap_is_symmetric_and_means_a_shared_character(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) == bool(set(range(one.start, one.end)) & set(range(other.start, other.end)))


@given(SPANS, SPANS, SPANS)
def test_containment_is_an_order(one: Span, other: Span, third: Span) -> None:
    assert one in one
    if other in one and one in other:
        assert one == other
    if other in one and third in other:
        assert third in one


@given(SPANS, st.integers(0, len(TEXT)))
def test_a_span_contains_its_characters(span: Span, at: int) -> None:
    assert (at in span) == (at in range(span.start, span.end))


@given(st.integers(-9, 9), st.integers(-9, 9))
def test_bounds_are_checked(start: int, end: int) -> None:
    if 0 <= start <= end:
        assert len(Span(start, end)) == end - start
    else:
        with pytest.raises(ValueError, match=f"start={start}, end={end}"):
            Span(start, end)


@given(SPANS, st.text())
def test_evidence_is_as_long_as_its_span(span: Span, text: str) -> None:
    if len(text) == len(span):
        assert Evidence("d", span, text).text == text
    else:
        with pytest.raises(ValueError, match=f"{len(text)} characters"):
            Evidence("d", span, text)
