"""What an expression means, seen from a day."""

from __future__ import annotations

import pytest

from vnjp_relations.date_expressions import Tense, find_expressions
from vnjp_relations.date_resolution import period, resolve
from vnjp_relations.language import load_language
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.tokens import tokenize


def read(text: str, on: str | None, lean: Tense = "future", occasion: str | None = None) -> str:
    (expression,) = find_expressions(tokenize(text), load_language("en"))
    reference = PartialDate.parse(on) if on else None
    return str(resolve(expression, reference, PartialDate.parse(occasion) if occasion else None, lean))


@pytest.mark.parametrize(
    ("text", "on", "past", "future"),
    [
        ("on Tuesday", "2024-03-12", "2024-03-12", "2024-03-12"),
        ("on Wednesday", "2024-03-12", "2024-03-06", "2024-03-13"),
        ("on Wednesday", "2024-03", "2024-03", "2024-03"),
        ("in March", "2024-03-12", "2024-03", "2024-03"),
        ("in May", "2024-03-12", "2023-05", "2024-05"),
        ("in January", "2024-03-12", "2024-01", "2024-01"),
        ("in December", "2024-01-12", "2023-12", "2024-12"),
        ("in the summer", "2024-03-12", "2023", "2024"),
        ("in the summer", "2024-10-12", "2024", "2025"),
        ("on December 30", "2024-01-02", "2023-12-30", "2023-12-30"),
        ("on December 30", "2024", "2024-12-30", "2024-12-30"),
        ("on Tuesday, October 25", "2011-10-24", "2011-10-25", "2011-10-25"),
        ("next month", "2024-12-31", "2025-01", "2025-01"),
        ("next month", "2024", "2024", "2024"),
        ("yesterday", "2024-03-01", "2024-02-29", "2024-02-29"),
        ("next fiscal year", "2024-02-01", "2025", "2025"),
        ("next fiscal year", "2024-05-01", "2025", "2025"),
        ("on February 30", "2024-03-01", "None", "None"),
        ("on February 29", "2025-03-10", "2024-02-29", "2024-02-29"),
        ("in 2030", None, "2030", "2030"),
        ("next year", None, "None", "None"),
    ],
)
def test_both_leanings(text: str, on: str | None, past: str, future: str) -> None:
    assert (read(text, on, "past"), read(text, on, "future")) == (past, future)


def test_the_day_of_the_event() -> None:
    assert read("the same day", "2024-03-12", occasion="2024-03-10") == "2024-03-10"
    assert read("the following day", "2024-03-12", occasion="2024-02-29") == "2024-03-01"


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "tomorrow",
        "next week",
        "last year",
        "next year",
        "next month",
        "last month",
        "next summer",
        "last summer",
        "on Monday",
        "next Monday",
        "in May",
        "on May 3",
        "next fiscal year",
        "in the first quarter",
    ],
)
def test_the_ends_of_the_calendar_raise_nothing(text: str, on: str) -> None:
    read(text, on)
    read(text, on, "past")


def test_a_stretch_of_days_lies_in_its_month() -> None:
    (expression,) = find_expressions(tokenize("on May 30 to June 2"), load_language("en"))
    assert period(expression, PartialDate(2024, 3, 1)) == PartialDate(2024, 5)
    assert period(expression, PartialDate(2024, 6, 1)) is None
