"""Laws of topics: any text has some, in order, and they hang neither on case nor on Unicode composition."""

from __future__ import annotations

import unicodedata

from hypothesis import given, strategies as st

from vnjp_relations.language import load_language
from vnjp_relations.model import Topic
from vnjp_relations.tokens import tokenize
from vnjp_relations.topics import find_topics, load_topics

LANGUAGES = st.sampled_from(["en", "fr"])
WORDS = st.sampled_from(
    [
        "the",
        "Ministry",
        "of",
        "Trade",
        "and",
        "tourism",
        "visits",
        "delegation",
        "parliament",
        "exchange",
        "between",
        "provinces",
        "ODA",
        "loans",
        "coopération",
        "entre",
        "les",
        "localités",
        "échanges",
        "ministère",
        "de la",
        "Santé",
        "vaccins",
        "prêt",
        "à",
        "…",
        "énergie",
        "energy",
        "transition",
        "green",
        "forums",
        "forum",
        "(AI)",
        "–",
        "2030",
        ",",
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)


def topics_of(text: str, code: str) -> tuple[Topic, ...]:
    tokens = tokenize(text)
    return find_topics(tokens, 0, len(tokens), load_language(code))


@given(TEXTS, LANGUAGES)
def test_total_and_in_order(text: str, code: str) -> None:
    found = topics_of(text, code)
    assert list(found) == [topic for topic in load_topics().leaves if topic in found]


@given(TEXTS, LANGUAGES)
def test_composition_is_nothing(text: str, code: str) -> None:
    assert topics_of(unicodedata.normalize("NFC", text), code) == topics_of(unicodedata.normalize("NFD", text), code)


@given(st.lists(WORDS, max_size=40).map(" ".join), LANGUAGES)
def test_case_is_nothing(text: str, code: str) -> None:
    assert topics_of(text.upper(), code) == topics_of(text, code)


@given(TEXTS, TEXTS, LANGUAGES)
def test_what_stands_outside_the_span_does_not_count(text: str, other: str, code: str) -> None:
    tokens = tokenize(f"{text} . {other}")
    inside = tokenize(text)
    if inside.words == tokens.words[: len(inside)]:
        assert find_topics(tokens, 0, len(inside), load_language(code)) == topics_of(text, code)


@given(st.text(), st.text())
def test_wordings_are_always_some(words: str, more: str) -> None:
    assert load_topics().wordings(words)
    assert load_topics().wordings(f"{words} {more}")
