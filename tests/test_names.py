"""Where names of persons stand, and which part is the family's."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import fold_name
from vnjp_relations.names import (
    capitalise,
    family_first_weight,
    find_names,
    is_romaji,
    is_vietnamese_syllable,
    mark_count,
    romaji_key,
)
from vnjp_relations.tokens import tokenize

GAZETTEER = load_gazetteer()
EXAMPLES = tomllib.loads((files("vnjp_relations") / "data" / "names.toml").read_text(encoding="utf-8"))


def found(text: str) -> list[str]:
    tokens = tokenize(text)
    return [tokens.slice(run.i, run.j) for run in find_names(tokens, 0, len(tokens), GAZETTEER) if run.shape != "other"]


@pytest.mark.parametrize(("full", "family", "given"), EXAMPLES["vietnamese"]["examples"])
def test_a_vietnamese_name_is_found(full: str, family: str, given: str) -> None:
    assert found(f"yesterday {full} left") == [full]
    assert full == f"{family} {given}"


@pytest.mark.parametrize(("full", "family", "given"), EXAMPLES["japanese"]["examples"])
def test_a_japanese_name_is_found_and_its_family_name_known(full: str, family: str, given: str) -> None:
    first, second = full.split()
    assert found(f"yesterday {full} left") == [full]
    assert (family_first_weight(fold_name(first), fold_name(second), GAZETTEER) > 0) == (capitalise(first) == family)
    assert {capitalise(first), capitalise(second)} == {family, given}


@pytest.mark.parametrize(
    "text",
    [
        "from Da Nang to Ho Chi Minh City",
        "the Nghi Son refinery",
        "Viet Nam and Japan",
        "President Hồ Chí Minh",
        "in Thừa Thiên Huế",
    ],
)
def test_a_place_is_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Da Nang Trần Thị Hoa", ["Trần Thị Hoa"]),
        ("Nguyễn Thị Thanh Hoa", ["Nguyễn Thị Thanh Hoa"]),
        ("Thái Văn Bình", ["Thái Văn Bình"]),
        ("Thái thị Bình", ["Thái thị Bình"]),
        ("l'AN Trần Quốc Bảo", ["Trần Quốc Bảo"]),
        ("la Santé Trần Quốc Bảo", ["Trần Quốc Bảo"]),
        ("Mayor of Sakai Kenji Yamashita", ["Kenji Yamashita"]),
        ("Chiba Kenji and Yumiko Chiba", ["Chiba Kenji", "Yumiko Chiba"]),
        ("TRẦN QUỐC BẢO, YAMASHITA Kenji", ["TRẦN QUỐC BẢO", "YAMASHITA Kenji"]),
    ],
)
def test_names_between_places_and_titles(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("word", "vietnamese", "japanese"),
    [
        ("nguyen", True, False),
        ("truong", True, False),
        ("yamashita", False, True),
        ("kenji", False, True),
        ("street", False, False),
        ("an", True, True),
        ("quoc", True, False),
        ("smith", False, False),
        ("ohno", False, True),
        ("homma", False, True),
        ("giao", True, True),
    ],
)
def test_how_words_are_built(word: str, vietnamese: bool, japanese: bool) -> None:
    assert (is_vietnamese_syllable(word), is_romaji(word)) == (vietnamese, japanese)


@pytest.mark.parametrize(("one", "other"), [("ohno", "ono"), ("yuuko", "yuko"), ("homma", "honma"), ("kouno", "kono")])
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert romaji_key(one) == romaji_key(other)


def test_marks_and_capitals() -> None:
    assert [mark_count(word) for word in ("Duc", "Đức", "Quốc")] == [0, 2, 1]
    assert [capitalise(word) for word in ("MORI", "Mori", "Ō")] == ["Mori", "Mori", "Ō"]
