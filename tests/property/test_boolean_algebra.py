"""Predicates are a Boolean algebra: `&`, `|` and `~` mean what they mean of sets."""

from __future__ import annotations

from typing import Any

from hypothesis import given, strategies as st

from vnjp_relations.corpus import Corpus
from vnjp_relations.model import Commitment, Meeting
from vnjp_relations.query import (
    Predicate,
    about,
    anything,
    binding,
    by,
    due_by,
    during,
    in_place,
    made_at,
    mentions,
    nothing,
    of_kind,
    since,
    to,
    until,
    with_official,
)
from vnjp_relations.views import View

singles: list[Predicate[Commitment]] = [
    mentions("ODA"),
    mentions("visa"),
    about("economic-relations"),
    about("visas"),
    by("VN"),
    by("both"),
    by("Sato Kenji"),
    to("JP"),
    binding("VN"),
    of_kind("pledge"),
    of_kind("request"),
    due_by("2031"),
    since("2030-08"),
    until("2030"),
    during("2030-05"),
    in_place("Hanoi"),
    with_official("Le Thi Binh"),
    made_at(in_place("Tokyo")),
    anything,
    nothing,
]
predicates = st.recursive(
    st.sampled_from(singles),
    lambda inner: st.one_of(
        st.builds(lambda a, b: a & b, inner, inner), st.builds(lambda a, b: a | b, inner, inner), inner.map(lambda a: ~a)
    ),
    max_leaves=6,
)
P = Predicate[Commitment]


def kept(corpus: Corpus, *wanted: P) -> set[Commitment]:
    """What the predicates leave of the commitments."""
    return set(corpus.commitments.where(*wanted))


@given(predicates, predicates)
def test_and_or_not_are_those_of_sets(corpus: Corpus, a: P, b: P) -> None:
    every = set(corpus.commitments)
    assert kept(corpus, a & b) == kept(corpus, a) & kept(corpus, b) == kept(corpus, a, b)
    assert kept(corpus, a | b) == kept(corpus, a) | kept(corpus, b)
    assert kept(corpus, ~a) == every - kept(corpus, a)


@given(predicates, predicates, predicates)
def test_grouping_makes_no_difference_to_the_value(a: P, b: P, c: P) -> None:
    assert (a & b) & c == a & (b & c)
    assert (a | b) | c == a | (b | c)
    assert hash((a & b) & c) == hash(a & (b & c))


@given(predicates, predicates, predicates)
def test_and_distributes_over_or(corpus: Corpus, a: P, b: P, c: P) -> None:
    assert kept(corpus, a & (b | c)) == kept(corpus, a & b | a & c)
    assert kept(corpus, ~(a & b)) == kept(corpus, ~a | ~b)


@given(predicates)
def test_neutral_and_absorbing_elements(a: P) -> None:
    assert a & anything == a == a | nothing
    assert a & nothing == nothing
    assert a | anything == anything
    assert ~~a == a


@given(predicates)
def test_a_view_keeps_the_order_of_what_it_filters(corpus: Corpus, a: P) -> None:
    view = corpus.commitments
    where = view.where(a)
    assert list(where) == [each for each in view if each in set(where)]
    assert isinstance(where, View)


@given(st.sampled_from([mentions("ODA"), about("visas"), since("2030-08"), in_place("Hanoi"), with_official("Mori Emi")]))
def test_the_same_on_meetings(corpus: Corpus, a: Predicate[Any]) -> None:
    meetings: View[Meeting] = corpus.meetings
    assert set(meetings.where(a)) | set(meetings.where(~a)) == set(meetings)
