"""The words that report a meeting, and where it is held."""

from __future__ import annotations

import pytest

from vnjp_relations.language import language_codes, load_language
from vnjp_relations.meeting_cues import find_cues, meeting_words
from vnjp_relations.tokens import tokenize

CODES = [code for code in language_codes() if load_language(code).table("meetings")]
TRIGGERS = [
    (code, trigger["form"], example)
    for code in CODES
    for trigger in load_language(code).table("meetings")["trigger"]
    for example in trigger["examples"]
]
NOUNS = [(code, example) for code in CODES for example in load_language(code).table("meetings")["nouns"]["examples"]]


def cues(code: str, text: str) -> list[tuple[str, str, str | None]]:
    tokens = tokenize(text)
    found = find_cues(tokens, 0, len(tokens), load_language(code).compiled(meeting_words))
    return [(tokens.slice(cue.i, cue.j), cue.form, cue.receiver) for cue in found]


@pytest.mark.parametrize(("code", "form", "example"), TRIGGERS)
def test_a_trigger_matches_its_examples(code: str, form: str, example: str) -> None:
    assert [cue[1] for cue in cues(code, example)] == [form]


@pytest.mark.parametrize(("code", "example"), NOUNS)
def test_a_noun_matches_its_examples(code: str, example: str) -> None:
    words, folds = load_language(code).compiled(meeting_words), tokenize(example).folds
    assert any(words.nouns.match(folds, k) for k in range(len(folds)))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Hoa will have received Mori"),
        ("en", "Hoa is to be received by Mori"),
        ("en", "upcoming talks with Mori"),
        ("fr", "la rencontre"),
        ("fr", "une prochaine rencontre avec Mori"),
        ("en", "the welcomes of the past"),
    ],
)
def test_what_is_still_to_come_or_a_noun_is_no_cue(code: str, text: str) -> None:
    assert [cue for cue in cues(code, text) if cue[2] or cue[1] == "talks"] == []


def test_a_month_is_no_modal() -> None:
    assert cues("en", "on May 15 received Mori") == [("received", "reception", "subject")]


def test_the_passive_turns_the_two() -> None:
    assert cues("en", "Mori was received by Hoa") == [("received", "reception", "object")]
    assert cues("fr", "Mori a été reçu par Hoa") == [("reçu", "reception", "object")]


@pytest.mark.parametrize("code", CODES)
def test_a_table_has_known_keys_only(code: str) -> None:
    table = load_language(code).table("meetings")
    assert set(table) == {"trigger", "light", "nouns", "words"}
    assert set(table["light"]) == {"subject", "object", "examples"}
    assert all(
        set(trigger) <= {"form", "receiver", "takes", "strength", "both", "words", "examples"} for trigger in table["trigger"]
    )
    assert set(table["nouns"]) == {"talks", "reception", "call", "dialogue", "examples"}
    words = load_language(code).compiled(meeting_words)
    assert set(table["words"]) == {*words.words, *words.phrases, "examples"}


@pytest.mark.parametrize(
    ("code", "text", "cue"),
    [
        (
            "en",
            "Hoa held yesterday afternoon a working session with Mori",
            ("held yesterday afternoon a working session", "talks", None),
        ),
        ("fr", "Hoa a accordé vendredi une réception à Mori", ("accordé vendredi une réception", "reception", "subject")),
        (
            "fr",
            "Mori a rendu lundi une visite de courtoisie à Hoa",
            ("rendu lundi une visite de courtoisie", "reception", "object"),
        ),
        ("fr", "Hoa a travaillé lundi avec Mori", ("travaillé lundi avec", "talks", None)),
    ],
)
def test_a_verb_is_parted_from_what_completes_it(code: str, text: str, cue: tuple[str, str, str | None]) -> None:
    assert cues(code, text)[0] == cue


def test_a_perfect_is_no_light_verb() -> None:
    assert "had raised the matter during talks" not in [
        cue[0] for cue in cues("en", "Hoa had raised the matter during talks with Mori")
    ]


def test_a_welcome_with_honours_is_no_reception() -> None:
    assert cues("en", "Hoa hosted a welcome ceremony in Hue for Mori")[0][1] == "talks"
