"""Cursors lead to the field at fault."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vnjp_relations import Kind, PartialDate
from vnjp_relations.cursor import Cursor, read_json
from vnjp_relations.errors import FormatError

ROOT = Cursor("$", read_json('{"name": "Sơn", "age": 65, "yes": true, "none": null, "day": "2024-03", "list": ["a", {"b": []}]}'))


def test_values_are_handed_out() -> None:
    assert ROOT["name"].text() == "Sơn"
    assert ROOT["age"].integer() == 65
    assert ROOT["none"].text_or_none() is None
    assert ROOT["none"].date_or_none() is None
    assert ROOT["day"].date() == PartialDate(2024, 3)
    assert ROOT.get("absent") is None
    assert "name" in ROOT
    assert "absent" not in ROOT
    assert [key for key, _ in ROOT.members()] == ["name", "age", "yes", "none", "day", "list"]
    assert ROOT.items("list")[1]["b"].path == "$.list[1].b"


@pytest.mark.parametrize(
    ("reach", "path", "expected", "found"),
    [
        (lambda: ROOT["absent"], "$.absent", "this field", "an object without it"),
        (lambda: ROOT["name"]["x"], "$.name", "an object", '"Sơn"'),
        (lambda: ROOT["name"].members(), "$.name", "an object", '"Sơn"'),
        (lambda: ROOT.items("name"), "$.name", "a list", '"Sơn"'),
        (lambda: ROOT["age"].text(), "$.age", "a string", "65"),
        (lambda: ROOT["yes"].integer(), "$.yes", "an integer", "true"),
        (lambda: ROOT["list"].integer(), "$.list", "an integer", "a list"),
        (lambda: ROOT.items("list")[1].text(), "$.list[1]", "a string", "an object"),
        (lambda: ROOT["name"].date(), "$.name", "a date (YYYY, YYYY-MM or YYYY-MM-DD)", '"Sơn"'),
        (lambda: ROOT["name"].one_of(Kind), "$.name", "one of agreement, pledge, request, invitation", '"Sơn"'),
        (lambda: ROOT["list"].one_of(Kind), "$.list", "one of agreement, pledge, request, invitation", "a list"),
        (lambda: ROOT["age"].choose([1, 2], "officials"), "$.age", "an index into the 2 officials", "65"),
        (
            lambda: ROOT["age"].made(PartialDate, 2024, 13),
            "$.age",
            "a well-formed PartialDate",
            "2024-13 is no date: month must be in 1..12",
        ),
    ],
)
def test_a_fault_says_where_and_what(reach: Callable[[], object], path: str, expected: str, found: str) -> None:
    with pytest.raises(FormatError) as caught:
        reach()
    assert (caught.value.path, caught.value.expected, caught.value.found) == (path, expected, found)


def test_a_fault_shows_a_value_in_short() -> None:
    assert len(str(Cursor("$", "x" * 1000).fault("a date"))) < 100
    assert Cursor("$", 10**5000).fault("a date").found == "a number out of range"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"a": 1',
        "nul",
        "NaN",
        "[Infinity]",
        "[" * 100_000,
        '{"a":' * 100_000,
        "1" * 5000,
        b"\xff\xfe",
        '"\ud800',
        "\x00",
    ],
    ids=lambda text: repr(text[:8]),
)
def test_what_is_no_json_is_a_format_error(text: str | bytes) -> None:
    with pytest.raises(FormatError, match=r"^\$: expected JSON"):
        read_json(text)


def test_the_place_of_a_syntax_error_is_named() -> None:
    with pytest.raises(FormatError, match="line 2, column 1"):
        read_json('{"a":\n}')
