from __future__ import annotations

import pytest

from vnjp_relations.errors import UnknownName
from vnjp_relations.model import Topic
from vnjp_relations.topic_names import lexicon_of, stems, topic_named

KITES = Topic("kite-flying", (("en", "kites"), ("fr", "cerfs-volants")))


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("oda", "oda"),
        ("APD", "oda"),
        ("Aide publique au developpement", "oda"),
        ("visa exemption", "visas"),
        ("economic-relations", "economic-relations"),
    ],
)
def test_words_name_a_topic(words: str, topic: str) -> None:
    assert topic_named(words).id == topic


def test_a_users_topic_is_named_too() -> None:
    assert topic_named("cerfs-volants", (KITES, Topic("oda"))) == KITES
    assert len(lexicon_of((KITES,))) == len(lexicon_of(())) + 1


def test_words_that_name_none_raise_with_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        topic_named("semiconductorz")
    assert "semiconductors" in caught.value.nearest


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("ODA", "two ODA loans", True),
        ("ODA", "a pagoda", False),
        ("visas", "visa rules", True),
        ("visa", "visas", True),
        ("people-to-people exchange", "people to people exchanges", True),
        ("Nghệ An", "in Nghe An province", True),
        ("ODA", "新たなODAを", True),
        ("開発援助", "政府開発援助の拡大", True),
        ("AI", "Thai tea", False),
        ("gas", "ga", False),
    ],
)
def test_whole_words_are_found_whatever_the_plural(words: str, text: str, found: bool) -> None:
    assert (stems(words) in stems(text)) is found


def test_no_words_are_found_in_nothing() -> None:
    assert stems("ODA") not in stems("") + stems("🙂")
