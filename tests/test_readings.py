"""Names that sound alike across scripts and spellings: the table's own examples, and more."""

import tomllib
from importlib.resources import files

import pytest

from vnjp_relations.readings import family_sounds, is_kana, is_latin, plain_kanji, reads_as, romaji, skeleton, sounds_like

TABLE = tomllib.loads((files("vnjp_relations") / "data" / "readings.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("spellings", TABLE["romaji"]["examples"])
def test_spellings_of_one_name_meet(spellings: list[str]) -> None:
    assert len(set(map(romaji, spellings))) == 1


@pytest.mark.parametrize(("one", "other"), TABLE["romaji"]["apart"])
def test_other_names_do_not_meet(one: str, other: str) -> None:
    assert romaji(one) != romaji(other)


@pytest.mark.parametrize("spellings", TABLE["vietnamese"]["examples"])
def test_vietnamese_syllables_in_katakana(spellings: list[str]) -> None:
    latin, *katakana = spellings
    assert all(sounds_like(kana, latin) for kana in katakana)
    assert {skeleton(kana) for kana in katakana} == {skeleton(latin)}


@pytest.mark.parametrize(("latin", "kana"), TABLE["vietnamese"]["apart"])
def test_other_vietnamese_syllables(latin: str, kana: str) -> None:
    assert not sounds_like(kana, latin)


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("グエン・ティ・キム・ガン", "Nguyen Thi Kim Ngan"),
        ("チャン・ヴァン・バオ", "Trần Văn Bảo"),
        ("チャンバンバオ", "Tran Van Bao"),
        ("ドー・フン・ヴィエット", "Đỗ Hùng Việt"),
        ("レ＝クアン＝ヴィン", "Le Quang Vinh"),
    ],
)
def test_whole_vietnamese_names(kana: str, latin: str) -> None:
    assert sounds_like(kana, latin)
    assert skeleton(kana) == skeleton(latin)


@pytest.mark.parametrize(("kanji", "latin"), TABLE["kanji"]["examples"])
def test_names_in_kanji(kanji: str, latin: str) -> None:
    family, given = latin.split()
    assert reads_as(kanji, family, given)
    assert romaji(family) in family_sounds(kanji)


@pytest.mark.parametrize(("kanji", "latin"), TABLE["kanji"]["apart"])
def test_other_names_in_kanji(kanji: str, latin: str) -> None:
    assert not reads_as(kanji, *latin.split())


def test_the_table_is_in_order() -> None:
    lines = [line.split() for line in TABLE["kanji"]["single"].strip().splitlines()]
    characters = [character for character, *_ in lines]
    assert characters == sorted(set(characters))
    assert all(len(character) == 1 and readings for character, *readings in lines)
    assert all(len(pair) == 2 for pair in TABLE["variants"]["pairs"].split())


def test_scripts() -> None:
    assert [is_latin(name) for name in ("Đặng", "森", "")] == [True, False, False]
    assert [is_kana(name) for name in ("グエン", "えり", "森エミ", "")] == [True, True, False, False]
    assert plain_kanji("髙橋 由美") == "高橋由美"


def test_junk_is_no_name() -> None:
    assert not reads_as("🙂" * 40, "Mori", "Emi")
    assert not reads_as("", "Mori", "Emi")
    assert not sounds_like("", "Trần")
    assert romaji("🙂") == ""
