"""Titles before a name and in apposition behind it."""

from __future__ import annotations

import pytest

from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import language_codes, load_language
from vnjp_relations.title_words import title_words
from vnjp_relations.titles import Title, TitleReader
from vnjp_relations.tokens import Tokens, tokenize

GAZETTEER = load_gazetteer()
EXAMPLES = [(code, *example) for code in language_codes() for example in load_language(code).table("titles").get("examples", ())]
KEYS = {
    "heads",
    "plural_heads",
    "roles",
    "honorifics",
    "feminine",
    "masculine",
    "modifiers",
    "complement",
    "institution",
    "never",
    "things",
    "confusable",
    "determiners",
    "away",
    "joins",
    "passing",
    "credits",
    "whereabouts",
    "noun_complements",
    "adjective_ends",
    "examples",
}


def read(code: str, text: str, name: str) -> tuple[TitleReader, Tokens, Title | None, Title | None]:
    reader, tokens = TitleReader(load_language(code), GAZETTEER), tokenize(text)
    start = tokens.at(text.index(name))
    end = tokens.at(text.index(name) + len(name) - 1) + 1
    return reader, tokens, reader.before(tokens, start, 0), reader.behind(tokens, end, len(tokens), frozenset({start}))


@pytest.mark.parametrize(("code", "text", "post", "name"), EXAMPLES)
def test_a_table_s_examples(code: str, text: str, post: str, name: str) -> None:
    reader, tokens, before, behind = read(code, text, name)
    wordings = [wording for title in (before, behind) if title for wording in reader.posts(tokens, title)]
    assert before or behind
    assert (post in wordings) if post else wordings == []


@pytest.mark.parametrize("code", [code for code in language_codes() if load_language(code).table("titles")])
def test_a_table_has_known_keys_only(code: str) -> None:
    assert set(load_language(code).table("titles")) <= KEYS


@pytest.mark.parametrize(
    ("code", "text", "name", "country"),
    [
        ("en", "Japanese Ambassador to Vietnam Kenji Mori", "Kenji Mori", "JP"),
        ("en", "Vietnam's Ambassador to Japan Tran Thi Hoa", "Tran Thi Hoa", "VN"),
        ("en", "Consul General of Japan in Da Nang Kenji Mori", "Kenji Mori", "JP"),
        ("en", "Chairman of the Japan-Vietnam Friendship Alliance Kenji Mori", "Kenji Mori", None),
        ("en", "Lao Foreign Ministry spokesman Kham Mo", "Kham Mo", "LA"),
        ("fr", "l'ambassadeur du Japon au Vietnam, Kenji Mori", "Kenji Mori", "JP"),
        ("fr", "le président de l'Association d'amitié Vietnam-Japon, Tran Thi Hoa", "Tran Thi Hoa", None),
    ],
)
def test_the_country_is_whence_one_comes(code: str, text: str, name: str, country: str | None) -> None:
    title = read(code, text, name)[2]
    assert title is not None
    assert title.country == country


@pytest.mark.parametrize(
    ("code", "text", "name", "noun_phrase"),
    [
        ("en", "He told Deputy PM and Foreign Minister Hoa that", "Hoa", "Deputy PM and Foreign Minister"),
        (
            "en",
            "On Monday the Japanese Health, Labour and Welfare Minister Mori",
            "Mori",
            "the Japanese Health, Labour and Welfare Minister",
        ),
        ("en", "received H.E. Mr. Tran Van Binh", "Tran Van Binh", "H.E. Mr."),
        ("en", "The Government, Mr. Binh said, will", "Binh", "Mr."),
        ("en", "with his Japanese counterpart, Kenji Mori,", "Kenji Mori", "his Japanese counterpart,"),
        ("fr", "a reçu le ministre japonais de la Justice Kenji Mori", "Kenji Mori", "le ministre japonais de la Justice"),
        ("fr", "Le ministre de la Justice, M. Tran Van Binh, a", "Tran Van Binh", "Le ministre de la Justice, M."),
    ],
)
def test_a_noun_phrase_begins_where_its_title_does(code: str, text: str, name: str, noun_phrase: str) -> None:
    _, tokens, title, _ = read(code, text, name)
    assert title is not None
    assert tokens.slice(title.i, title.j) == noun_phrase


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("en", "The minister met Kenji Mori", "Kenji Mori"),
        ("en", "The president. Kenji Mori", "Kenji Mori"),
        ("fr", "Le ministre reçoit Kenji Mori", "Kenji Mori"),
        ("fr", "Le président qui rencontra Kenji Mori", "Kenji Mori"),
    ],
)
def test_a_title_does_not_reach_over_a_verb(code: str, text: str, name: str) -> None:
    assert read(code, text, name)[2] is None


@pytest.mark.parametrize(
    ("code", "text", "name", "apposition"),
    [
        (
            "en",
            "Mori Kenji, Member of the House of Representatives, Vice-Minister for Foreign Affairs of Japan, left",
            "Mori Kenji",
            "Member of the House of Representatives, Vice-Minister for Foreign Affairs of Japan",
        ),
        ("en", "Mori Kenji (L), Governor of Japan's Ehime Prefecture. He", "Mori Kenji", "Governor of Japan's Ehime Prefecture"),
        ("fr", "Mori Kenji, gouverneur d'Ehime, a salué", "Mori Kenji", "gouverneur d'Ehime"),
    ],
)
def test_a_title_in_apposition(code: str, text: str, name: str, apposition: str) -> None:
    _, tokens, _, title = read(code, text, name)
    assert title is not None
    assert tokens.slice(title.i, title.j) == apposition


def test_a_title_that_runs_up_to_the_next_name_is_that_one_s() -> None:
    text = "Mori Kenji, Minister Tran Thi Hoa"
    reader, tokens = TitleReader(load_language("en"), GAZETTEER), tokenize(text)
    assert reader.behind(tokens, 2, len(tokens), frozenset({0, 4})) is None


def test_words_that_name_nobody() -> None:
    words = load_language("en").compiled(title_words)
    assert "counsellor" in words.common
    assert "hoa" not in words.common
