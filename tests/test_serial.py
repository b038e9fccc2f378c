"""JSON out and in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from vnjp_relations import (
    Basis,
    Commitment,
    Corpus,
    Document,
    Evidence,
    Meeting,
    Name,
    Official,
    PartialDate,
    Post,
    Problem,
    Readout,
    Report,
    SetAside,
    Span,
    Topic,
    dumps,
    loads,
)
from vnjp_relations.errors import FormatError
from vnjp_relations.serial import to_text
from vnjp_relations.topics import load_topics

TEXT = "HÀ NỘI — Deputy Minister Lê Thu asked Japan to build two schools by 2030. She thanked Japan. It rained."
DOCUMENT = Document("a", TEXT, "en", PartialDate(2026, 3, 10), "VNS", "A title")
THU = Official(Name("Lê", "Thu"), "VN", (Post("Deputy Minister", (PartialDate(2026, 3),)),), (DOCUMENT.evidence(25, 31),))
# Two people of one name: references by name could not tell them apart.
SATO, OTHER_SATO = Official(Name("Sato"), "JP", (Post("Governor"),)), Official(Name("Sato"), "JP", (Post("Mayor"),))
MEETING = Meeting(
    PartialDate(2026, 3, 9), "talks", "Hanoi", "VN", (THU, OTHER_SATO), (Report(DOCUMENT.evidence(9, 73), 0, "same day"),)
)
REQUEST = Commitment(
    "request",
    "VN",
    "JP",
    DOCUMENT.evidence(47, 72),
    THU,
    PartialDate(2030),
    (load_topics()["education"],),
    DOCUMENT.evidence(32, 37),
    DOCUMENT.evidence(9, 31),
    DOCUMENT.evidence(9, 73),
    MEETING,
    (Report(Evidence("b", Span(3, 7), "elsewhere"[:4]), 2),),
    Basis("named", "addressee", "stated"),
)
THANKS = SetAside(DOCUMENT.evidence(74, 91), "thanks", DOCUMENT.evidence(78, 85), THU)
READOUT = Readout(
    DOCUMENT,
    (MEETING,),
    (THU, SATO, OTHER_SATO),
    (REQUEST,),
    (load_topics()["education"],),
    (THANKS,),
    (DOCUMENT.evidence(92, 102),),
)


def changed(value: object, *path: str | int) -> str:
    """The JSON of the readout with the value at that path."""
    tree = place = json.loads(dumps(READOUT))
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return json.dumps(tree)


def refused(text: str) -> FormatError:
    with pytest.raises(FormatError) as caught:
        loads(text)
    return caught.value


def test_a_readout_comes_back_whole() -> None:
    back = loads(dumps(READOUT))
    assert back == READOUT
    assert isinstance(back, Readout)
    assert back.meetings[0].participants[1] is back.officials[2]
    assert back.commitments[0].meeting is back.meetings[0]


def test_a_corpus_comes_back_whole() -> None:
    corpus = Corpus((READOUT, Readout(Document("b", "."))), (Problem("c.txt", "not UTF-8"),))
    assert loads(dumps(corpus)) == corpus
    assert loads(dumps(Corpus(()))) == Corpus(())


def test_facts_that_the_readout_does_not_list_stand_in_place() -> None:
    lone = Readout(DOCUMENT, commitments=(REQUEST,), set_aside=(THANKS,))
    back = loads(dumps(lone))
    assert back == lone
    assert isinstance(back, Readout)
    assert back.commitments[0].meeting == MEETING


def test_topics_of_ones_own_are_defined() -> None:
    sea = Topic("sea", (("en", "the sea"),))
    tuna = Topic("tuna", (("en", "tuna"), ("ja", "鮪")), sea)
    trade = evolve(load_topics()["trade"], labels=(("en", "barter"),))
    back = loads(dumps(Readout(DOCUMENT, topics=(tuna, trade, load_topics()["energy"]))))
    assert isinstance(back, Readout)
    assert [(topic.id, topic.labels, topic.broader) for topic in back.topics] == [
        ("tuna", tuna.labels, sea),
        ("trade", trade.labels, trade.broader),
        ("energy", load_topics()["energy"].labels, load_topics()["energy"].broader),
    ]
    assert back.topics[0].broader is not None
    assert back.topics[0].broader.labels == sea.labels


def test_the_librarys_own_topics_are_not_written_out() -> None:
    assert "definitions" not in json.loads(dumps(READOUT))


def test_text_is_legible_and_can_be_stored() -> None:
    assert "Lê Thu" in dumps(READOUT)
    odd = Readout(Document("\udcff", "a\udcff\ud83d b\U0001f600\u2028"))
    assert loads(dumps(odd).encode("utf-8")) == odd
    assert dumps(READOUT, indent=2).startswith('{\n  "format": "vnjp_relations",\n  "version": 1,')
    assert to_text({"a": "é\ud800"}) == '{"a": "é\\ud800"}'


def test_only_readouts_and_corpora_are_written() -> None:
    with pytest.raises(TypeError, match="a Readout or a Corpus, not list"):
        dumps([READOUT])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "value", "at", "expected"),
    [
        (["format"], "csv", "$.format", '"vnjp_relations"'),
        (["version"], 2, "$.version", "1, the only version that this release reads"),
        (["version"], True, "$.version", "an integer"),
        (["document"], None, "$.document", "an object"),
        (["document", "language"], " ", "$.document", "a well-formed Document"),
        (["document", "published"], "March", "$.document.published", "a date (YYYY, YYYY-MM or YYYY-MM-DD)"),
        (["document", "text"], "short", "$", "a well-formed Readout"),
        (["officials"], {}, "$.officials", "a list"),
        (["officials", 0, "country"], "Japan", "$.officials[0]", "a well-formed Official"),
        (["officials", 0, "reported"], [], "$.officials[0].reported", "a list of dates for each of the 1 posts"),
        (["officials", 0, "mentions", 0, "end"], 3, "$.officials[0].mentions[0]", "a well-formed Span"),
        (["officials", 0, "mentions", 0, "end"], 99, "$.officials[0].mentions[0]", "a well-formed Evidence"),
        (["officials", 0, "mentions", 0, "end"], 10**60, "$.officials[0].mentions[0]", "a well-formed Evidence"),
        (["meetings", 0, "form"], "summit", "$.meetings[0].form", "one of talks, reception, call, dialogue, other"),
        (["meetings", 0, "host"], "both", "$.meetings[0]", "a well-formed Meeting"),
        (
            ["meetings", 0, "participant_officials", 1],
            3,
            "$.meetings[0].participant_officials[1]",
            "an index into the 3 officials",
        ),
        (
            ["meetings", 0, "participant_officials", 1],
            -1,
            "$.meetings[0].participant_officials[1]",
            "an index into the 3 officials",
        ),
        (["commitments", 0, "side"], "both", "$.commitments[0]", "a well-formed Commitment"),
        (
            ["commitments", 0, "basis", "by"],
            "guess",
            "$.commitments[0].basis.by",
            "one of named, pronoun, role, institution, inherited, addressee, joint, stated, assumed, unknown",
        ),
        (
            ["commitments", 0, "topics", 0],
            "weather",
            "$.commitments[0].topics[0]",
            "the id of a topic, the library's own or one that stands in definitions",
        ),
        (["set_aside", 0, "by_official"], "Thu", "$.set_aside[0].by_official", "an integer"),
        (["definitions"], {"a": {"labels": [["en"]], "broader": None}}, "$.definitions.a.labels[0]", "a language and a wording"),
        (["definitions"], {"a": {"labels": [], "broader": "b"}}, "$.definitions.a.broader", "the id of a topic"),
        (
            ["definitions"],
            {"a": {"labels": [], "broader": "b"}, "b": {"labels": [], "broader": "a"}},
            "$.definitions.a",
            "a topic that is not broader than itself",
        ),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, list) else "",
)
def test_what_is_wrong_is_named(path: list[str | int], value: Any, at: str, expected: str) -> None:
    error = refused(changed(value, *path))
    assert (error.path, error.expected) == (at, expected)


def test_what_is_no_text_is_refused() -> None:
    wrong: Any = None
    with pytest.raises(TypeError, match="loads takes the str or bytes that dumps wrote, not NoneType"):
        loads(wrong)


def test_a_number_beyond_reading_is_refused() -> None:
    assert refused(changed("HUGE", "version").replace('"HUGE"', "9" * 5000)).expected == "JSON that can be read"


def test_a_long_chain_of_topics_is_no_matter() -> None:
    definitions: dict[str, Any] = {str(n): {"labels": [], "broader": str(n + 1)} for n in range(5000)}
    definitions["5000"] = {"labels": [], "broader": None}
    assert loads(changed(definitions, "definitions")) == READOUT


def test_what_a_later_release_adds_is_ignored() -> None:
    assert loads(changed({"x": 1}, "document", "weather")) == READOUT
