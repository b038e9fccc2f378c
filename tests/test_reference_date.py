"""The year that a text settles by what it says."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from vnjp_relations.date_expressions import find_expressions
from vnjp_relations.documents import read_layout
from vnjp_relations.language import fold_name, load_language
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.reference_date import reference_date
from vnjp_relations.tokens import tokenize

MILESTONES = tomllib.loads((files("vnjp_relations") / "data" / "milestones.toml").read_text(encoding="utf-8"))


def reference(text: str, code: str = "en", published: str | None = None) -> str:
    tokens, language = tokenize(text), load_language(code)
    layout = read_layout(text, language=code, published=PartialDate.parse(published) if published else None)
    return str(reference_date(tokens, layout, find_expressions(tokens, language), language))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They met in Hue on May 7.", "None"),
        ("They met on May 7. Ties were raised to a comprehensive strategic partnership last year.", "2024-05-07"),
        ("They met on April 7. Ties were raised to an extensive strategic partnership last month.", "2014-04-07"),
        ("They met. The strategic partnership was set up three years ago.", "2012"),
        ("They met on May 7. A forum will mark the 40th anniversary of diplomatic ties next year.", "2012-05-07"),
        (
            "They met on May 7, as the two countries mark 40 years of ties, the 40th anniversary of their diplomatic relations.",
            "2013-05-07",
        ),
        ("They met on Friday. It follows last year's session, held in Kobe in 2014.", "2015"),
        ("TOKYO, May 7 (Kyodo) -- They met. A first pact came two years ago, in 2011.", "2013-05-07"),
        ("They met on Tuesday, March 12, 2019.", "2019-03-12"),
        ("They met on May 12. He will go to the G7 summit in Ise-Shima later this month.", "2016-05-12"),
        ("They met on Wednesday, May 15, to mark 15 years of friendship (2009-2024).", "2024-05-15"),
        ("They met on Tuesday, March 16. COVID-19 was on the agenda.", "2021-03-16"),
        ("They met on May 7. Trade grew in the first four months of 2018.", "2018-05-07"),
        ("They met on May 7. Guests praised the success of the 13th Party Congress.", "2021-05-07"),
        ("They met on May 7 and spoke of the plan for 2030.", "None"),
        ("They met on May 7 and agreed to celebrate the 50th anniversary of diplomatic ties in 2023.", "None"),
        ("TOKYO, Dec 16 (Reuters) - They met on Saturday. A deal will follow in 2024.", "2023-12-16"),
        ("They met on May 7, after the quake of March 11, 2011.", "2011-05-07"),
        ("They met on Thursday, May 7. A forum in 2015 follows one in 2014, said Fukada Hiroshi.", "2015-05-07"),
    ],
)
def test_english(text: str, date: str) -> None:
    assert reference(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ils se sont vus le 7 mai. Le partenariat stratégique intégral a été établi l'an dernier.", "2024-05-07"),
        (
            "Ils se sont vus mercredi 7 novembre. Le 40e anniversaire des relations diplomatiques sera célébré l'an prochain.",
            "2012-11-07",
        ),
        (
            "Ils se sont vus le 7 mai, alors que les deux pays célèbrent le 45e anniversaire de leurs relations diplomatiques.",
            "2018-05-07",
        ),
        ("Ils se sont vus ce mardi. Le Vietnam accueille l'APEC cette année, en 2017.", "2017"),
        ("Ils se sont vus le 7 mai.", "None"),
        ("En marge de l'APEC 2017, ils se sont vus mercredi 8 novembre.", "2017-11-08"),
    ],
)
def test_french(text: str, date: str) -> None:
    assert reference(text, "fr") == date


def test_a_month_in_the_header_takes_its_day_from_the_text() -> None:
    assert reference("They met on May 7.", published="2019-05") == "2019-05-07"
    assert reference("They met on June 7.", published="2019-05") == "2019-05"
    assert reference("They met on May 7.", published="2019-05-09") == "2019-05-09"


@pytest.mark.parametrize("entry", MILESTONES["milestone"], ids=lambda entry: str(entry["date"]))
def test_a_milestone_s_example_names_it(entry: dict[str, object]) -> None:
    PartialDate.parse(str(entry["date"]))
    example = " ".join(tokenize(str(entry["example"])).folds)
    labels = entry["labels"]
    assert isinstance(labels, list)
    assert any(" ".join(tokenize(label).folds) in example for label in labels)
    assert all(fold_name(label) == label for label in labels)


@pytest.mark.parametrize("entry", MILESTONES["term"], ids=lambda entry: str(entry["holders"][0]))
def test_a_term_has_a_beginning_and_an_end(entry: dict[str, object]) -> None:
    assert PartialDate.parse(str(entry["first"])).certainly_before(PartialDate.parse(str(entry["last"])))


def test_no_label_is_two_milestones_own() -> None:
    labels = [label for entry in MILESTONES["milestone"] for label in entry["labels"]]
    assert len(labels) == len(set(labels))
