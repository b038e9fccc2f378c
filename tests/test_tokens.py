"""Tokens: where they start and end, what folds, what comes apart."""

from __future__ import annotations

import pytest

from vnjp_relations.tokens import folds_of, tokenize, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vice-Minister Sơn’s plan", ["vice", "minister", "sơn", "'s", "plan"]),
        ("l'aide qu’il aujourd'hui", ["l'", "aide", "qu'", "il", "aujourd'hui"]),
        ("co-operation, co-chair", ["cooperation", ",", "cochair"]),
        ("2,5 per cent (3/4) 6.5.2024", ["2,5", "per", "cent", "(", "3/4", ")", "6.5.2024"]),
        ("21st 5G", ["21st", "5g"]),
        ("wait... -- “no”", ["wait", "...", "--", "“", "no", "”"]),
        ("they'll don't", ["they", "'ll", "don", "'t"]),
        ("e\u0301cole", ["école"]),
        ("日越 関係。", ["日越", "関係", "。"]),
        ("", []),
        (" \u00a0\n", []),
        ("🇻🇳a_b", ["🇻", "🇳", "a", "_", "b"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    tokens = tokenize(text)
    assert tokens.words == words
    assert len(tokens) == len(words)


def test_columns() -> None:
    tokens = tokenize("The NDO, Sơn-like 9am x")
    assert tokens.shapes == ["X", "A", ".", "X", "x", "0", "x"]
    assert tokens.folds[3] == "son"
    assert tokens.spaced == [True, True, False, True, False, True, True]
    assert tokens.joined == [False, False, False, False, True, False, False]
    assert tokens.slice(3, 5) == "Sơn-like"
    assert tokens.slice(5, 5) == ""
    assert repr(tokens) == "Tokens(7 of 23 chars)"


def test_the_token_at_an_offset() -> None:
    tokens = tokenize("Hà Nội, 6")
    assert [tokens.at(offset) for offset in (0, 1, 2, 6, 7, 8, 9)] == [0, 0, 1, 2, 3, 3, 4]


WORDS = frozenset(["the", "visiting", "president", "legouv", "le", "gouvernement", "guest", "said", "thanks", "visit"])


@pytest.mark.parametrize(
    ("text", "slices"),
    [
        ("visitingPresident", ["visiting", "President"]),
        ("legouvernement", ["le", "gouvernement"]),
        ("KOBAYASHIsaid", ["KOBAYASHI", "said"]),
        ("saidthanks", ["said", "thanks"]),
        ("McPresident", ["McPresident"]),  # no word before the capital
        ("visiting", ["visiting"]),
        ("NGUESTSAID", ["NGUESTSAID"]),
        ("xyzguest", ["xyzguest"]),
        ("said", ["said"]),
        ("the" + "x" * 40, ["the" + "x" * 40]),
    ],
)
def test_glued_words_come_apart(text: str, slices: list[str]) -> None:
    tokens = tokenize(text, WORDS)
    assert [tokens.slice(k, k + 1) for k in range(len(tokens))] == slices


def test_words_of_a_phrase() -> None:
    assert words_of("Vice-Minister of State") == ("vice", "minister", "of", "state")
    assert words_of("Lê Đức") == ("lê", "đức")
    assert folds_of("Lê Đức") == ("le", "duc")


def test_an_elision_at_a_phrase_s_end_is_one_token() -> None:
    assert words_of("la fin d'") == ("la", "fin", "d'")
    assert words_of("l' an prochain") == ("l'", "an", "prochain")
