"""Folding, and the tables of a language."""

from __future__ import annotations

import pytest

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.language import Language, fold_name, fold_word, language_codes, load_language


@pytest.mark.parametrize(
    ("given", "word", "name"),
    [
        ("HUẾ", "huế", "hue"),
        ("Đà Nẵng", "đà nẵng", "da nang"),
        ("Việt’s", "việt's", "viet's"),
        ("Ｔｏｋｙｏ１２", "tokyo12", "tokyo12"),
        ("e\u0301cole", "école", "ecole"),  # canonical composition
        ("Œuvre", "œuvre", "oeuvre"),
        ("ガ", "ガ", "ガ"),  # the sound mark is another letter, no mark on a Latin one
        ("Straße", "strasse", "strasse"),
    ],
)
def test_folding(given: str, word: str, name: str) -> None:
    assert fold_word(given) == word
    assert fold_name(given) == name


def test_the_languages_that_there_are() -> None:
    assert language_codes() == tuple(sorted(language_codes()))
    assert {"en", "fr"} <= set(language_codes())
    assert load_language("en") is load_language("en")


def test_a_language_without_tables() -> None:
    with pytest.raises(KnowledgeError, match=r"no tables for language 'tlh'; there are .*en, fr"):
        load_language("tlh")


def test_a_table_is_compiled_once() -> None:
    language = Language("xx", {"words": {"one": 1}})
    built: list[str] = []

    def build(given: Language) -> int:
        built.append(given.code)
        return int(given.table("words")["one"])

    assert [language.compiled(build), language.compiled(build)] == [1, 1]
    assert built == ["xx"]
    assert language.table("nothing") == {}
