from __future__ import annotations

import pytest

from vnjp_relations.errors import QuestionError
from vnjp_relations.question_words import Reader, quoted, split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Who met Sơn?", ["Who", "met", "Sơn"]),
        ('about "trade and aid", health', ["about", "trade and aid", ",", "health"]),
        ("about “trade and aid”", ["about", "trade and aid"]),
        ("who didn't attend (talks)", ["who", "did", "not", "attend", "(", "talks", ")"]),
        (r'"no \q escape" by', [r"no \q escape", "by"]),
        ('an open "quote', ["an", "open", '"', "quote"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [each.text for each in split(text)] == words


@pytest.mark.parametrize("name", ['the "new" port', "back\\slash", "tab\t", "日本", "“curly”", ""])
def test_a_quoted_name_is_one_word(name: str) -> None:
    assert [each.text for each in split(f"about {quoted(name)} by")] == ["about", name, "by"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2030", "2030"),
        ("2030-05", "2030-05"),
        ("2030-05-06", "2030-05-06"),
        ("May 2030", "2030-05"),
        ("6 May 2030", "2030-05-06"),
        ("May 6, 2030", "2030-05-06"),
        ("the 6th of May 2030", "2030-05-06"),
        ("Sep 2030", "2030-09"),
    ],
)
def test_dates(text: str, date: str) -> None:
    reader = Reader(text)
    assert str(reader.date()) == date
    assert reader.done


@pytest.mark.parametrize("text", ["May", "31 February 2030", "2030-5", "6", "next year", "", "6 May"])
def test_what_is_no_date(text: str) -> None:
    assert Reader(text).date() is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023 and 2024", "2023", "2024"),
        ("March and August 2024", "2024-03", "2024-08"),
        ("3 and 12 March 2024", "2024-03-03", "2024-03-12"),
        ("March 3 and 12 April 2024", "2024-03-03", "2024-04-12"),
        ("March 3, 2024, and May 2024", "2024-03-03", "2024-05"),
        ("November and February 2025", "2024-11", "2025-02"),
    ],
)
def test_a_stretch_shares_what_its_first_date_leaves_out(text: str, first: str, last: str) -> None:
    assert tuple(map(str, Reader(text).stretch(["and"]) or ())) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "March and 2024",
        "3 and March 2024",
        "31 February and 3 March 2024",
        "30 and 3 March 2024",
        "and 2024",
        "2024 and Kyoto",
        "An and 2024",
    ],
)
def test_what_is_no_stretch(text: str) -> None:
    assert Reader(text).stretch(["and"]) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trần Văn An about visas", "Trần Văn An"),
        ("the two sides agree", "two sides"),
        ("To Lam", "To Lam"),
        ('"by and by" about', "by and by"),
        ("Ho Chi Minh City, since", "Ho Chi Minh City"),
    ],
)
def test_a_name_ends_at_the_next_keyword(text: str, name: str) -> None:
    assert Reader(text).name() == name


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("A and B", [("and", "A"), ("and", "B")]),
        ("A, B or C", [("and", "A"), ("or", "B"), ("or", "C")]),
        ("A and about", [("and", "A")]),
        ("about", []),
    ],
)
def test_a_series_of_names(text: str, series: list[tuple[str, str]]) -> None:
    reader = Reader(text)
    assert reader.series(reader.name) == series


def test_an_error_points_at_the_furthest_place_tried() -> None:
    reader = Reader("who met")
    reader.miss("too early")
    reader.k = 1
    reader.miss("here")
    reader.k = 0
    with pytest.raises(QuestionError) as caught:
        reader.fail("too early as well")
    assert (caught.value.position, caught.value.expected) == (4, ("here",))
