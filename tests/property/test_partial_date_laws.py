"""Partial dates: an interval of days each; before, after or overlapping, and never two of these."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from vnjp_relations.partial_date import PartialDate
from vnjp_relations.strategies import partial_dates

DAYS = partial_dates(first=2023, last=2025)  # few years, so that dates meet


@given(DAYS)
def test_text_form_is_read_back(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day


@given(st.text())
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        assert str(PartialDate.parse(text)) == text
    except ValueError as error:
        assert str(error)  # noqa: PT017


@given(DAYS)
def test_first_and_last_bound_the_days(day: PartialDate) -> None:
    assert day.first <= day.last
    assert (day.first == day.last) == (day.precision == 3)
    assert PartialDate.of(day.first).possibly_in(day)
    assert PartialDate.of(day.last).possibly_in(day)


@given(DAYS, DAYS)
def test_of_two_dates_one_is_before_or_they_may_be_the_same(one: PartialDate, other: PartialDate) -> None:
    assert [one.certainly_before(other), other.certainly_before(one), one.possibly_in(other)].count(True) == 1
    assert one.possibly_in(other) == other.possibly_in(one)


@given(DAYS, DAYS, DAYS)
def test_before_is_transitive(one: PartialDate, other: PartialDate, third: PartialDate) -> None:
    if one.certainly_before(other) and other.certainly_before(third):
        assert one.certainly_before(third)


@given(DAYS, DAYS)
def test_the_sort_key_never_contradicts_before(one: PartialDate, other: PartialDate) -> None:
    if one.certainly_before(other):
        assert one.sort_key < other.sort_key
    assert (one.sort_key == other.sort_key) == (one == other)


@given(st.dates(), st.dates())
def test_days_are_ordered_as_the_calendar_has_them(one: date, other: date) -> None:
    assert PartialDate.of(one).certainly_before(PartialDate.of(other)) == (one < other)


@given(st.integers(-3, 10005), st.none() | st.integers(-2, 15), st.none() | st.integers(-2, 33))
def test_numbers_make_a_date_or_a_value_error(year: int, month: int | None, day: int | None) -> None:
    try:
        made = PartialDate(year, month, day)
    except ValueError as error:
        assert str(year) in str(error) or str(day) in str(error)  # noqa: PT017
    else:
        assert 1 <= made.year <= 9999
        assert made.first.year == made.last.year == year
