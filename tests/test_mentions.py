"""What a noun phrase says of its referent."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reading import SCENE

from vnjp_relations.documents import read_layout
from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import fold_word, language_codes, load_language
from vnjp_relations.mentions import Description, Mentions, references
from vnjp_relations.officials import find_officials
from vnjp_relations.sentences import find_sentences
from vnjp_relations.tagging import tag
from vnjp_relations.tokens import tokenize


def mentions(text: str, code: str) -> tuple[Mentions, int]:
    """The mentions of a text behind the scene, and the token at which the text starts."""
    whole, language = SCENE[code] + text, load_language(code)
    tokens = tokenize(whole)
    layout = read_layout(whole, language=code)
    people = find_officials(tokens, layout, language, load_gazetteer())
    ranges = [(each.i, each.j) for each in find_sentences(tokens, layout, language)]
    tagging = tag(tokens, ranges, language, [(each.name_i, each.name_j) for each in people.mentions])
    return Mentions(tokens, tagging, people, load_gazetteer(), language), tokens.at(len(SCENE[code]))


def describe(phrase: str, code: str = "en", then: str = " was there.") -> Description:
    found, start = mentions(phrase + then, code)
    return found.describe(start, start + len(tokenize(phrase)))


TABLES = [(code, load_language(code).table("references")) for code in language_codes() if load_language(code).table("references")]


def examples(name: str) -> list[Any]:
    return [pytest.param(code, *each, id=f"{code}-{each[0]}") for code, table in TABLES for each in table[name]["examples"]]


@pytest.mark.parametrize(("code", "word", "kind"), examples("pronouns"))
def test_a_pronoun_is_of_its_kind(code: str, word: str, kind: str) -> None:
    assert load_language(code).compiled(references).pronouns[word] == kind


@pytest.mark.parametrize(("code", "word", "whose"), examples("possessives"))
def test_a_possessive_is_somebody_s(code: str, word: str, whose: str) -> None:
    assert load_language(code).compiled(references).possessives[word] == whose


@pytest.mark.parametrize(("code", "phrase", "joint"), examples("joint"))
def test_both_sides_together(code: str, phrase: str, joint: bool) -> None:
    assert describe(phrase.capitalize(), code).joint == joint


@pytest.mark.parametrize(("code", "word", "venue"), examples("venue"))
def test_who_receives_and_who_visits(code: str, word: str, venue: str) -> None:
    assert load_language(code).compiled(references).venue[word] == venue


@pytest.mark.parametrize(("code", "word", "acts"), examples("agents"))
def test_who_can_act(code: str, word: str, acts: bool) -> None:
    assert (word in load_language(code).compiled(references).agents) == acts


@pytest.mark.parametrize(("code", "phrase", "person"), examples("subjects"))
def test_a_definite_noun_phrase_may_stand_for_a_person(code: str, phrase: str, person: bool) -> None:
    found, start = mentions(f"{phrase.capitalize()} {'a dit cela' if code == 'fr' else 'said so'}.", code)
    assert found.stands_for_person(start, start + len(tokenize(phrase))) == person


@pytest.mark.parametrize(("code", "table"), TABLES)
def test_no_word_is_two_pronouns_or_two_venues(code: str, table: dict[str, Any]) -> None:
    for name in ("pronouns", "possessives"):
        words = [fold_word(word) for key, group in table[name].items() if key != "examples" for word in group]
        assert len(words) == len(set(words)), name


def test_names() -> None:
    assert describe("Minister Sato").country == "JP"
    assert describe("Minister Sato").who == 1
    assert describe("Minister Tran Van An").side == "VN"
    both = describe("Tran Van An and Sato")
    assert both.joint
    assert both.named == (0, 1)
    assert describe("Sato Kenji's ministry").country == "JP"


@pytest.mark.parametrize(
    ("code", "phrase", "country"),
    [
        ("en", "the Japanese side", "JP"),
        ("en", "Japanese firms", "JP"),
        ("en", "firms from Japan", "JP"),
        ("en", "the authorities of Vietnam", "VN"),
        ("en", "Tokyo", "JP"),
        ("en", "JICA", "JP"),
        ("en", "Lao engineers", "LA"),
        ("en", "the weather", None),
        ("en", "courses in Japanese", None),
        ("fr", "la partie japonaise", "JP"),
        ("fr", "les entreprises du Japon", "JP"),
        ("fr", "Hanoï", "VN"),
    ],
)
def test_countries(code: str, phrase: str, country: str | None) -> None:
    assert describe(phrase[0].upper() + phrase[1:], code).country == country


@pytest.mark.parametrize(
    ("code", "phrase", "joint"),
    [
        ("en", "Vietnam and Japan", True),
        ("en", "Vietnamese and Japanese firms", True),
        ("en", "the two countries", True),
        ("en", "the two Japanese firms", False),
        ("en", "they", True),
        ("fr", "le Vietnam et le Japon", True),
        ("fr", "les deux entreprises japonaises", False),
    ],
)
def test_joint(code: str, phrase: str, joint: bool) -> None:
    assert describe(phrase[0].upper() + phrase[1:], code).joint == joint


def test_words_that_point() -> None:
    assert describe("He").pronoun == "m"
    assert describe("The latter").pronoun == "latter"
    assert describe("The guest").venue == "guest"
    assert describe("His counterpart").venue == "counterpart"
    assert describe("His ministry").possessive == "own"
    assert describe("Your ministry").possessive == "addressee"
    assert describe("The ambassador").office == ("ambassador",)
    assert describe("The Japanese foreign minister").office == ("foreign",)
    assert describe("The engineers").agent
    assert not describe("Slow progress").refers
    assert Description() == describe(",", then="")
    assert Description(joint=True).side == "both"
    assert Description(country="LA").side is None


def test_the_country_in_any_place() -> None:
    found, start = mentions("The chief of the harbour in Kobe spoke.", "en")
    assert found.country_within(start, start + 7) == "JP"
    assert found.country_within(start, start + 5) is None
