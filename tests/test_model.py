"""The nouns of the domain: what they refuse, what they answer, how they show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.reported import person

from vnjp_relations.model import Basis, Commitment, Document, Meeting, Name, Official, Post, Readout, Report, SetAside, Topic
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.spans import Evidence, Span

TEXT = "Sato pledged to send nurses by 2030."
PAGE = Document("a", TEXT, "en", PartialDate(2024))
SATO, AN = person("Sato Kenji", "JP", "Minister"), person("Trần Văn An", "VN")
START, ALTERED = PAGE.evidence(0, 1), Evidence("a", Span(0, 1), "X")
PLEDGE = Commitment(
    "pledge",
    "JP",
    "JP",
    PAGE.evidence(16, 35),
    SATO,
    PartialDate(2030),
    (Topic("health"),),
    PAGE.evidence(5, 12),
    PAGE.evidence(0, 4),
    PAGE.evidence(0, 36),
    basis=Basis("named", "assumed", "stated"),
)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Official(Name("Sato"), "Japan"), "ISO 3166-1 alpha-2 code such as 'VN' or 'JP', not 'Japan'"),
        (lambda: Name(" "), "Name.family must be a string that is not blank"),
        (lambda: Post(""), "Post.title must be a string that is not blank"),
        (lambda: Topic(""), "Topic.id must be a string"),
        (lambda: Commitment("pledge", "both", "JP", PAGE.evidence(0, 1)), "an agreement, and nothing else, is of both sides"),
        (lambda: Commitment("agreement", "VN", "JP", PAGE.evidence(0, 1)), "an agreement, and nothing else, is of both sides"),
        (
            lambda: Commitment("pledge", "JP", "JP", START, cue=Evidence.of("b", "x", 0, 1)),
            "evidence of 'a' with words of 'b'",
        ),
        (
            lambda: Readout(PAGE, commitments=(Commitment("pledge", "JP", "JP", ALTERED),)),
            "is not what Document",
        ),
    ],
)
def test_values_that_are_refused(make: Callable[[], Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()


def test_types_are_checked() -> None:
    wrong: Any = "Sato"
    with pytest.raises(TypeError):
        Official(wrong, "JP")
    with pytest.raises(TypeError):
        Meeting(participants=wrong)
    with pytest.raises(ValueError, match="'form' must be in"):
        Meeting(form=wrong)


def test_how_they_show() -> None:
    assert repr(PAGE) == "Document('a', 'en', published=2024, 36 chars)"
    assert (repr(SATO), repr(SATO.name), str(Name("Sato")), repr(SATO.posts[0])) == (
        "Official('Sato Kenji', 'JP')",
        "Name('Sato', 'Kenji')",
        "Sato",
        "Post('Minister')",
    )
    assert repr(PLEDGE) == "Commitment(pledge, Sato Kenji → JP, 'send nurses by 2030')"
    assert str(PLEDGE) == "send nurses by 2030"
    long = Document("a", "x" * 60)
    assert (
        repr(Commitment("agreement", "both", "both", long.evidence(0, 60)))
        == f"Commitment(agreement, both → both, '{'x' * 45}…')"
    )
    assert repr(SetAside(PAGE.evidence(0, 4), "thanks")) == "SetAside(thanks, 'Sato')"
    assert repr(SetAside(long.evidence(0, 60), "past")) == f"SetAside(past, '{'x' * 45}…')"
    assert repr(Meeting(PartialDate(2024, 5, 6), "talks", "Hanoi", "VN", (AN, SATO))) == (
        "Meeting(talks, 2024-05-06 in Hanoi: Trần Văn An, Sato Kenji)"
    )
    assert str(Meeting()) == "undated: nobody named"
    assert repr(Report(PAGE.evidence(0, 4))) == "Report('a', 0, 'read here')"
    assert repr(Readout(PAGE)) == "Readout('a', 0 meetings, 0 officials, 0 commitments)"
    assert (repr(Topic("oda")), str(Topic("oda"))) == ("Topic('oda')", "oda")


def test_a_post_knows_when_it_was_reported() -> None:
    post = Post("Minister", (PartialDate(2024, 3), PartialDate(2023), PartialDate(2024, 2, 9)))
    assert (post.first, post.last, str(post)) == (PartialDate(2023), PartialDate(2024, 3), "Minister")
    assert (Post("Minister").first, Post("Minister").last) == (None, None)


def test_an_official_s_forms_are_met_once_each() -> None:
    mentions = tuple(Evidence("a", Span(at, at + len(form)), form) for at, form in ((0, "Sato"), (9, "SATO Kenji"), (30, "Sato")))
    assert Official(Name("Sato", "Kenji"), "JP", mentions=mentions).forms == ("Sato", "SATO Kenji")


def test_a_topic_is_within_itself_and_what_is_broader() -> None:
    aid = Topic("aid")
    oda = Topic("oda", broader=aid)
    assert oda.within(oda)
    assert oda.within(aid)
    assert not aid.within(oda)
    assert oda == Topic("oda")


def test_explain_marks_speaker_cue_and_content() -> None:
    assert PLEDGE.explain().splitlines() == [
        "⟨Sato⟩ *pledged* to [send nurses by 2030].",
        "  pledge by Sato Kenji (named), binds JP (assumed)",
        "  due 2030; topics: health",
    ]


def test_explain_without_a_sentence() -> None:
    bare = Commitment("agreement", "both", "both", PAGE.evidence(16, 35), speaker=PAGE.evidence(0, 4))
    assert bare.explain().splitlines() == [
        "[send nurses by 2030]",
        "  agreement by both (unknown), binds both (assumed)",
        "  due not said; topics: none",
    ]


def test_explain_with_the_speaker_inside_the_content() -> None:
    page = Document("a", "Japan will, Sato said, send nurses.")
    said = Commitment(
        "pledge",
        "JP",
        "JP",
        page.evidence(0, 34),
        SATO,
        cue=page.evidence(17, 21),
        speaker=page.evidence(12, 16),
        sentence=page.evidence(0, 35),
    )
    assert said.explain().splitlines()[0] == "[Japan will, ⟨Sato⟩ *said*, send nurses]."
