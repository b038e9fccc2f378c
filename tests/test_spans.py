"""Spans and evidence: what is refused, and how they show."""

from __future__ import annotations

import pytest

from vnjp_relations.spans import Evidence, Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_has_its_start_first(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"a span needs 0 <= start <= end, not start={start}, end={end}"):
        Span(start, end)


def test_containment_and_overlap() -> None:
    assert Span(2, 4) in Span(2, 5)
    assert Span(2, 6) not in Span(2, 5)
    assert 4 in Span(2, 5)
    assert 5 not in Span(2, 5)
    assert Span(2, 5).overlaps(Span(4, 6))
    assert not Span(2, 5).overlaps(Span(5, 6))
    assert len(Span(2, 5)) == 3
    assert sorted([Span(2, 5), Span(1, 9)]) == [Span(1, 9), Span(2, 5)]


def test_evidence_is_as_long_as_its_span() -> None:
    with pytest.raises(ValueError, match="the text 'ab' has 2 characters, Span\\(0, 3\\) has 3"):
        Evidence("a", Span(0, 3), "ab")


def test_how_evidence_shows() -> None:
    assert str(Evidence.of("a", "東京 and Hà Nội", 7, 13)) == "Hà Nội"
    assert repr(Evidence.of("a", "東京", 0, 2)) == "Evidence('a', 0:2, '東京')"
    assert repr(Evidence.of("a", "x" * 50, 0, 50)) == f"Evidence('a', 0:50, '{'x' * 45}…')"
