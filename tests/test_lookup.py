from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from vnjp_relations.errors import AmbiguousName, UnknownName
from vnjp_relations.lookup import (
    NameIndex,
    city_name,
    country_code,
    nearest,
    party_of,
    pressed,
    side_adjective,
    side_english,
    side_of,
)
from vnjp_relations.model import Name, Official, Post
from vnjp_relations.spans import Evidence

SON = Official(Name("Đỗ", "Hải Sơn"), "VN", (Post("Deputy Minister of Transport"),))
SON_TWO = Official(Name("Đỗ", "Văn Sơn"), "VN")
HAI = Official(Name("Lý", "Hải"), "VN")
HAI_LONG = Official(Name("Lý", "Hải Long"), "VN")
ONO = Official(Name("Ono", "Rei"), "JP", mentions=(Evidence.of("x", "小野玲", 0, 3), Evidence.of("y", "ONO Rei", 0, 7)))
AN_VN, AN_LA = Official(Name("An", "Kham"), "VN"), Official(Name("An", "Kham"), "LA")
INDEX = NameIndex((SON, SON_TWO, HAI, HAI_LONG, ONO, AN_VN, AN_LA))


@pytest.mark.parametrize(
    ("form", "official"),
    [
        ("Đỗ Hải Sơn", SON),
        ("Do Hai Son", SON),
        ("hai son do", SON),
        ("Hải Sơn", SON),
        ("Mr. Đỗ Hải Sơn", SON),
        ("Deputy Minister Hai Son", SON),
        ("Văn Sơn", SON_TWO),
        # The whole name goes before a part of a longer one.
        ("Ly Hai", HAI),
        ("Long", HAI_LONG),
        ("ONO", ONO),
        ("Rei Ono", ONO),
        ("小野", ONO),
        ("An Kham (LA)", AN_LA),
    ],
)
def test_a_form_of_a_name_finds_the_official(form: str, official: Official) -> None:
    assert INDEX.find(form) == official


@pytest.mark.parametrize(
    ("form", "candidates"), [("Sơn", {"Đỗ Hải Sơn (VN)", "Đỗ Văn Sơn (VN)"}), ("Kham An", {"An Kham (VN)", "An Kham (LA)"})]
)
def test_a_name_of_several_raises_with_all_of_them(form: str, candidates: set[str]) -> None:
    with pytest.raises(AmbiguousName) as caught:
        INDEX.find(form)
    assert set(caught.value.candidates) == candidates


@pytest.mark.parametrize(
    ("form", "closest"), [("Onno", ("Ono Rei",)), ("Do Hai Sonn", ("Đỗ Hải Sơn",)), ("…", ()), ("Minister", ())]
)
def test_a_name_of_nobody_raises_with_the_nearest(form: str, closest: tuple[str, ...]) -> None:
    with pytest.raises(UnknownName) as caught:
        INDEX.find(form)
    assert caught.value.nearest[: len(closest)] == closest


def test_marks_are_believed_where_they_are_given() -> None:
    index = NameIndex((Official(Name("Bùi", "Đông"), "VN"), Official(Name("Bùi", "Dong"), "VN")))
    assert str(index.find("Đông")) == "Bùi Đông"
    with pytest.raises(AmbiguousName):
        index.find("dong")


TABLE = tomllib.loads((files("vnjp_relations") / "data" / "lookup.toml").read_text(encoding="utf-8"))


EXAMPLES = [(side, each) for side, entry in TABLE["sides"].items() for each in entry["examples"]]


@pytest.mark.parametrize(("side", "example"), EXAMPLES)
def test_each_side_answers_to_its_examples(side: str, example: str) -> None:
    assert side_of(example) == side


@pytest.mark.parametrize("side", ["VN", "JP", "both"])
def test_a_side_answers_to_its_english_name_and_adjective(side: str) -> None:
    assert side_of(side_english(side)) == side
    assert all(side_adjective(each) == side for each in TABLE["sides"][side]["adjectives"])


@pytest.mark.parametrize(
    ("name", "party"),
    [("Tokyo", "JP"), ("HÀ NỘI", "VN"), ("the Government of Japan", "JP"), ("Vietnam's government", "VN"), ("Osaka", None)],
)
def test_a_capital_is_a_party_but_no_side(name: str, party: str | None) -> None:
    assert party_of(name) == party
    assert side_of("Tokyo") is side_of("Hanoi") is country_code("Tokyo") is None


def test_what_is_no_side() -> None:
    assert side_of("Laos") is side_of("Sơn") is side_of("") is side_adjective("bold") is None
    assert side_english("LA") == "LA"


def test_places_and_countries() -> None:
    assert pressed("Hà Nội") == pressed("Hanoi") == "hanoi"
    assert city_name("Hà Nội") == "Hanoi"
    assert city_name("Atlantis") is city_name("") is None
    assert [country_code(each) for each in ("Laos", "FR", "Việt Nam", "both sides")] == ["LA", "FR", "VN", None]


def test_nearest_of_a_mapping_is_what_the_keys_stand_for() -> None:
    assert nearest("Satto", {"Sato": "Sato Kenji", "Kenji": "Sato Kenji", "Mori": "Mori Emi"}) == ("Sato Kenji",)
