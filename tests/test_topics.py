"""Topics: the tree, the terms of each language against their examples, and how terms meet in a span."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise

import pytest

from vnjp_relations.errors import KnowledgeError, UnknownName
from vnjp_relations.language import load_language
from vnjp_relations.model import Topic
from vnjp_relations.tokens import tokenize
from vnjp_relations.topics import NONE, TopicLexicon, find_topics, load_topics

LANGUAGES = ("en", "fr")
LEAVES = [
    "agriculture",
    "artificial-intelligence",
    "climate-environment",
    "community",
    "culture",
    "defence-security",
    "dialogue-mechanisms",
    "digital-transformation",
    "east-sea",
    "economy",
    "education",
    "energy",
    "events",
    "green-transition",
    "health",
    "high-level-exchanges",
    "human-resources",
    "industry",
    "infrastructure",
    "investment",
    "justice",
    "labour",
    "local-cooperation",
    "mekong",
    "multilateral",
    "oda",
    "party-parliament",
    "people-to-people",
    "regional-issues",
    "science-technology",
    "semiconductors",
    "strategic-partnership",
    "tourism",
    "trade",
    "visas",
]


def topics_of(text: str, code: str = "en", lexicon: TopicLexicon | None = None) -> set[str]:
    tokens = tokenize(text)
    return {topic.id for topic in find_topics(tokens, 0, len(tokens), load_language(code), lexicon)}


def listed(terms: str) -> list[str]:
    return [term.strip() for term in terms.split(";")]


def examples(key: str) -> Iterator[tuple[str, str, str]]:
    for code in LANGUAGES:
        for name, entry in load_language(code).table("topics")["terms"].items():
            yield from ((code, name, example) for example in entry.get(key, ()))


@pytest.mark.parametrize(("code", "topic", "example"), [each for each in examples("examples") if each[1] != NONE])
def test_a_topic_is_named_by_its_examples(code: str, topic: str, example: str) -> None:
    assert topic in topics_of(example, code)


@pytest.mark.parametrize(("code", "topic", "example"), list(examples("not_examples")))
def test_a_topic_is_not_named_by_its_counterexamples(code: str, topic: str, example: str) -> None:
    assert topic not in topics_of(example, code)


@pytest.mark.parametrize(("code", "topic", "example"), [each for each in examples("examples") if each[1] == NONE])
def test_nothing_is_named_by_the_examples_of_none(code: str, topic: str, example: str) -> None:
    assert not topics_of(example, code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_terms_of_a_language_are_well_formed(code: str) -> None:
    table = load_language(code).table("topics")
    assert set(table) == {"marks", "plurals", "parts", "terms"}
    names = [name for name in table["terms"] if name != NONE]
    assert names == LEAVES
    assert list(table["parts"]) == sorted(table["parts"])
    for words in table["parts"].values():
        assert listed(words) == sorted(set(listed(words)))
    for name, entry in table["terms"].items():
        assert set(entry) <= {"terms", "weak", "examples", "not_examples"}, name
        assert listed(entry["terms"]) == sorted(set(listed(entry["terms"]))), name
        assert entry["examples"], name
        if "weak" in entry:
            assert listed(entry["weak"]) == sorted(set(listed(entry["weak"]))), name
            assert not set(listed(entry["weak"])) & set(listed(entry["terms"])), name
    used = str(table["parts"]) + str(table["terms"])
    assert [part for part in table["parts"] if f"<{part}>" not in used] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_term_of_a_language_can_be_read(code: str) -> None:
    # Terms are read when a text first leads to them; here all are, as if a user had added them.
    table = load_language(code).table("topics")
    for name, entry in table["terms"].items():
        if name != NONE:
            load_topics().with_terms(code, name, *listed(entry["terms"]), *listed(entry.get("weak", "…")))
    load_topics().with_terms(code, "culture", *listed(table["terms"][NONE]["terms"]))


def test_a_weak_term_counts_where_nothing_else_is_named() -> None:
    assert topics_of("help the companies") == {"investment"}
    assert topics_of("help the companies of the fishing ports") == {"agriculture"}


def test_the_leaves_are_the_topics_of_the_guidelines() -> None:
    assert {topic.id for topic in load_topics().leaves} == set(LEAVES)


def test_the_tree_is_written_broader_first_and_labelled_in_four_languages() -> None:
    table = tomllib.loads(files("vnjp_relations").joinpath("data", "topics.toml").read_text(encoding="utf-8"))
    seen: set[str] = set()
    for name, entry in table.items():
        assert entry.pop("broader", name) in {*seen, name}
        assert list(entry) == ["en", "fr", "vi", "ja"]
        assert all(label for labels in entry.values() for label in listed(labels))
        seen.add(name)


def test_a_label_names_one_topic() -> None:
    lexicon = load_topics()
    for topic in lexicon:
        for _, label in topic.labels:
            assert lexicon.named(label) == topic, label


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_leaf_is_found_by_its_labels(code: str) -> None:
    for topic in load_topics().leaves:
        for language, label in topic.labels:
            if language == code:
                assert topic.id in topics_of(label, code), label


def test_broader_topics() -> None:
    lexicon = load_topics()
    assert lexicon["trade"].within(lexicon["economic-relations"])
    assert not lexicon["trade"].within(lexicon["security-affairs"])
    assert lexicon["semiconductors"] in lexicon.narrower(lexicon["technology-and-digital"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("help with the energy transition", {"green-transition"}),
        ("supply energy and help with the transition", {"energy"}),
        ("hold the forum in May", {"events"}),
        ("speak with one voice at regional forums", {"multilateral"}),
        ("the Ministry of Industry and Trade will help", set()),
        ("the Minister of Health will help the hospital", {"health"}),
        ("the two parliaments send more delegations", {"party-parliament", "high-level-exchanges"}),
        ("send a delegation of the National Assembly", {"party-parliament", "high-level-exchanges"}),
        ("improve the business environment", {"investment"}),
        ("improve the environment of the lake", {"climate-environment"}),
        ("it will do so", set()),
        ("", set()),
        ("🎌🤝 ……", set()),
    ],
)
def test_how_terms_meet(text: str, expected: set[str]) -> None:
    assert topics_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("accorder des prêts en yens au métro et à l'hôpital", {"oda", "infrastructure", "health"}),
        ("LES ÉCHANGES COMMERCIAUX", {"trade"}),
        ("est prêt à le faire", set()),
        ("tirer parti de l'accord", set()),
        ("le ministre de la Santé aidera", set()),
    ],
)
def test_how_terms_meet_in_french(text: str, expected: set[str]) -> None:
    assert topics_of(text, "fr") == expected


def test_only_the_span_counts() -> None:
    tokens = tokenize("build a bridge and cure the sick in a hospital")
    assert [topic.id for topic in find_topics(tokens, 0, 3, load_language("en"))] == ["infrastructure"]
    assert find_topics(tokens, 3, 3, load_language("en")) == ()
    assert find_topics(tokens, -5, 10**6, load_language("en"))


def test_topics_come_in_the_order_of_the_lexicon() -> None:
    tokens = tokenize("vaccines, ASEAN, tourism, ODA and visits")
    found = find_topics(tokens, 0, len(tokens), load_language("en"))
    places = [load_topics().topics.index(topic) for topic in found]
    assert len(found) == 5
    assert all(a < b for a, b in pairwise(places))


def test_marks_case_and_composition_do_not_matter() -> None:
    text = "développer la coopération dans l'éducation et la santé"
    expected = {"education", "health"}
    for variant in (text, text.upper(), unicodedata.normalize("NFD", text), text.replace("é", "e")):
        assert topics_of(variant, "fr") == expected


def test_wordings() -> None:
    lexicon = load_topics()
    wordings = lexicon.wordings("ODA")
    assert {"oda", "official development assistance", "apd", "aide publique au developpement"} <= set(wordings)
    assert wordings == lexicon.wordings("Aide publique au développement") == lexicon.wordings("oda")
    assert lexicon.wordings("People-to-people exchange") == lexicon.wordings("people-to-people")
    assert lexicon.wordings("Cần Thơ") == ("can tho",)
    assert lexicon.named("") is None


def test_users_add_topics_and_terms() -> None:
    built_in = load_topics()
    horses = Topic("horse-racing", (("en", "horse racing"), ("fr", "courses hippiques")), built_in["society-exchanges"])
    lexicon = built_in.with_topics(horses).with_terms("en", horses, "jockey", "race(s) … horses")
    assert topics_of("train jockeys", "en", lexicon) == {"horse-racing", "human-resources"}
    assert topics_of("organiser des courses hippiques", "fr", lexicon) == {"horse-racing"}
    assert topics_of("run races of young horses", "en", lexicon) == {"horse-racing"}
    assert topics_of("train jockeys") == {"human-resources"}
    assert "horse-racing" in lexicon
    assert "horse-racing" not in built_in
    assert horses in lexicon.leaves
    assert len(lexicon) == len(built_in) + 1
    assert lexicon == built_in.with_topics(horses).with_terms("en", "horse-racing", "jockey", "race(s) … horses")
    assert hash(lexicon) != hash(built_in)


def test_lexicons_that_differ_in_a_label_differ() -> None:
    one, other = (load_topics().with_topics(Topic("tea", (("en", label),))) for label in ("sencha", "matcha"))
    assert one != other
    assert topics_of("serve matcha", "en", one) == set()
    assert topics_of("serve matcha", "en", other) == {"tea"}


def test_a_known_topic_is_replaced_where_it_stands() -> None:
    lexicon = load_topics().with_topics(Topic("trade", (("en", "barter"),)))
    assert len(lexicon) == len(load_topics())
    assert [topic.id for topic in lexicon] == [topic.id for topic in load_topics()]
    assert lexicon.wordings("trade") == ("barter",)


def test_what_is_wrong_is_said() -> None:
    with pytest.raises(UnknownName, match="no topic answers to 'regional-matters'; did you mean 'regional-issues'"):
        load_topics()["regional-matters"]
    with pytest.raises(UnknownName):
        load_topics().with_terms("en", "no-such-topic", "word")
    with pytest.raises(KnowledgeError, match="topics given twice: tea"):
        TopicLexicon((Topic("tea"), Topic("tea")))
    with pytest.raises(KnowledgeError, match="no topic 'tea'"):
        TopicLexicon((), (("en", "tea", "sencha"),))
    with pytest.raises(KnowledgeError, match="names <nobody>, which is no part in this language; there are"):
        topics_of("", "en", load_topics().with_terms("en", "culture", "<nobody> sings"))
    with pytest.raises(KnowledgeError, match="a term or label of 'art' is blank"):
        load_topics().with_topics(Topic("art", (("en", " "),)))
    for term in ("art(", "art)s", "<"):
        with pytest.raises(KnowledgeError, match="is not well formed"):
            load_topics().with_terms("en", "culture", term)
        with pytest.raises(KnowledgeError, match="is not well formed"):
            load_topics().with_topics(Topic("art", (("en", term),)))


def test_a_term_of_no_words_finds_nothing() -> None:
    assert topics_of("sing a song", "en", load_topics().with_terms("en", "culture", "…")) == set()
