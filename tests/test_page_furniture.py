"""Who signs, and what a header is made of."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from vnjp_relations.documents import read_layout
from vnjp_relations.page_furniture import furniture

AGENCIES = tomllib.loads((files("vnjp_relations") / "data" / "agencies.toml").read_text(encoding="utf-8"))["agency"]


@pytest.mark.parametrize("entry", AGENCIES, ids=lambda entry: str(entry["name"]))
def test_an_agency_s_example_is_signed_by_it(entry: dict[str, str]) -> None:
    assert read_layout(entry["example"]).document.agency == entry["name"]


def test_no_form_is_two_agencies_own() -> None:
    forms = [form.casefold() for entry in AGENCIES for form in entry["forms"]]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    ("text", "agency"), [("VNA/CVN", "VNA/CVN"), ("Photo by a friend", None), ("TTXVN", "VNA"), ("NAVAL", None)]
)
def test_agencies_in_a_text(text: str, agency: str | None) -> None:
    assert furniture().agency_in(text) == agency


def test_a_sentence_before_a_sign_off_is_no_byline() -> None:
    text = "Les deux pays vont coopérer sur la mer. - VNA"
    assert not furniture().is_byline(text, 0, len(text))
    assert furniture().is_byline("N. V. A. - VNA", 0, 14)
