"""Words that say when; the tables' own examples are read here too."""

from __future__ import annotations

from typing import Any

import pytest

from vnjp_relations.date_expressions import Expression, find_expressions
from vnjp_relations.dates import find_dates
from vnjp_relations.documents import read_layout
from vnjp_relations.language import language_codes, load_language
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.sentences import find_sentences
from vnjp_relations.tokens import tokenize

EXAMPLES = [
    (code, entry["means"], example)
    for code in language_codes()
    for entry in load_language(code).table("dates").get("expression", ())
    for example in entry["example"]
]


def find(text: str, code: str = "en") -> list[tuple[str, Expression]]:
    tokens = tokenize(text)
    return [(tokens.slice(each.i, each.j), each) for each in find_expressions(tokens, load_language(code))]


@pytest.mark.parametrize(
    ("code", "means", "example"), EXAMPLES, ids=lambda value: value["text"] if isinstance(value, dict) else value
)
def test_a_table_s_examples(code: str, means: str, example: dict[str, Any]) -> None:
    language, text = load_language(code), example["text"]
    tokens = tokenize(text)
    layout = read_layout(text, language=code, published=PartialDate.parse(example["on"]))
    mentions = find_dates(tokens, layout, find_sentences(tokens, layout, language), language).mentions
    if "date" not in example:
        assert all(mention.value is None for mention in mentions)
    elif means != "A":
        assert str(mentions[-1].value) == example["date"]


def test_every_expression_has_an_example() -> None:
    assert all(
        entry.get("example") for code in language_codes() for entry in load_language(code).table("dates").get("expression", ())
    )


def test_the_longest_expression_wins() -> None:
    assert [said for said, _ in find("It opens in the first quarter of next year.")] == ["the first quarter of next year"]
    assert [said for said, _ in find("Dans le courant de l'année prochaine, elle ouvre.", "fr")] == [
        "le courant de l'année prochaine"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They may come.",
        "A march of 2,000 people.",
        "It takes three years.",
        "It is open 24/7.",
        "By Jun Kato.",
        "50,000 workers in 11 provinces.",
        "In 50 years.",
        "A second meeting.",
        "He will fall.",
    ],
)
def test_no_dates(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["Dans sept mois.", "Mai et Thu sont venues.", "Le 45e anniversaire.", "Les 2.000 stagiaires."])
def test_no_dates_in_french(text: str) -> None:
    assert find(text, "fr") == []


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("It ends by May.", "deadline"),
        ("It ends in May.", "inside"),
        ("It began from May.", "starting"),
        ("It stood since May 2019.", "since"),
        ("It goes on after 2030.", "after"),
        ("The talks of May 2019.", "of"),
        ("It ends by around May.", "deadline"),
        ("Expo 2025 opens.", ""),
    ],
)
def test_what_governs_a_date(text: str, governed: str) -> None:
    assert [each.governed for _, each in find(text)] == [governed]


def test_a_governor_reaches_no_further_than_the_date_before_it() -> None:
    assert [(said, each.start) for said, each in find("In May by June")] == [("May", 0), ("June", 2)]


def test_prepositions_in_a_row_are_no_depth() -> None:
    assert len(find("in " * 50_000 + "May 2019")) == 1
