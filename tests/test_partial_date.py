"""Days, months and years: what is one, its bounds, its order."""

from __future__ import annotations

import operator
from datetime import date

import pytest

from vnjp_relations.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), 1),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), 2),
        ("2023-12-31", date(2023, 12, 31), date(2023, 12, 31), 3),
    ],
)
def test_bounds(text: str, first: date, last: date, precision: int) -> None:
    read = PartialDate.parse(text)
    assert (read.first, read.last, read.precision, str(read)) == (first, last, precision, text)
    assert repr(read) == f"PartialDate('{text}')"


@pytest.mark.parametrize("text", ["", "24", "2024-3", "2024/03", "2024-13", "2023-02-29", "２０２４", "0000", "2024-03-12\n"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"no ISO date|is no date"):
        PartialDate.parse(text)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match=r"a day \(5\) needs a month"):
        PartialDate(2024, day=5)


def test_before_and_within() -> None:
    year, spring, day = map(PartialDate.parse, ("2024", "2024-03", "2024-03-12"))
    assert not year.certainly_before(day)
    assert not day.certainly_before(year)
    assert spring.certainly_before(PartialDate(2024, 4))
    assert day.possibly_in(year)
    assert not day.possibly_in(PartialDate(2023))
    assert sorted([day, spring, year], key=lambda each: each.sort_key) == [year, spring, day]
    with pytest.raises(TypeError):
        operator.lt(year, day)


def test_from_a_date() -> None:
    assert PartialDate.of(date(2024, 3, 12)) == PartialDate(2024, 3, 12)
