"""Text in, readout out: arguments, evidence, what each field holds; any text is read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.reading import read

from vnjp_relations.model import Commitment
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.readout import parse

TEXT = (
    "HÀ NỘI — Minister Trần Văn An received Japanese Minister Sato Kenji in Hà Nội on May 6.\n\n"
    "An thanked Japan for its help. He asked Japan to provide more ODA for the metro by 2030.\n\n"
    "Sato said the climate was mild. The city was founded long ago.\n\n"
    "He pledged to send nurses to Huế. The two sides agreed to hold a film week in 2025."
)
READ = parse(TEXT, published="2024-05-07", id="a")


def commitment(text: str) -> Commitment:
    return next(each for each in READ.commitments if text in each.evidence.text)


def test_what_is_read() -> None:
    assert [(each.kind, str(each.by), each.bound, each.evidence.text) for each in READ.commitments] == [
        ("request", "Trần Văn An", "JP", "provide more ODA for the metro by 2030"),
        ("pledge", "Sato Kenji", "JP", "send nurses to Huế"),
        ("agreement", "None", "both", "hold a film week in 2025"),
    ]


def test_the_document_is_as_given() -> None:
    document = READ.document
    assert (document.id, document.text, document.language, str(document.published)) == ("a", TEXT, "en", "2024-05-07")
    assert parse("").document.id == ""


def test_every_fact_is_tied_to_its_characters() -> None:
    for each in READ.commitments:
        for part in (each.evidence, each.cue, each.speaker, each.sentence):
            assert part is not None
            assert TEXT[part.span.start : part.span.end] == part.text
    request = commitment("ODA")
    assert (str(request.cue), str(request.speaker)) == ("asked", "He")
    assert str(request.sentence) == "He asked Japan to provide more ODA for the metro by 2030."


def test_due_and_topics() -> None:
    assert [str(each.due) for each in READ.commitments] == ["2030", "None", "2025"]
    assert {each.id for each in commitment("ODA").topics} == {"oda", "infrastructure"}
    assert READ.topics == tuple(dict.fromkeys(topic for each in READ.commitments for topic in each.topics))


def test_how_the_fields_were_settled() -> None:
    assert [(each.basis.by, each.basis.due) for each in READ.commitments] == [
        ("pronoun", "stated"),
        ("pronoun", None),
        ("joint", "stated"),
    ]
    named, _ = read("Sato pledged to fund a school. Japan pledged to pay for it.")
    assert [each.basis.by for each in named.commitments] == ["named", "institution"]


def test_a_commitment_belongs_to_its_meeting_and_its_report() -> None:
    [meeting] = READ.meetings
    assert (str(meeting.date), meeting.place, meeting.host, meeting.form) == ("2024-05-06", "Hanoi", "VN", "reception")
    for index, each in enumerate(READ.commitments):
        assert each.meeting == meeting
        [report] = each.reports
        assert (report.document, report.index, report.evidence) == ("a", index, each.evidence)


def test_what_is_set_aside_and_what_is_not_read() -> None:
    assert [(each.reason, str(each.by)) for each in READ.set_aside if each.cue and each.cue.text == "thanked"] == [
        ("thanks", "Trần Văn An")
    ]
    assert [str(each) for each in READ.unread] == ["The city was founded long ago."]


def test_explain() -> None:
    assert commitment("ODA").explain().splitlines() == [
        "⟨He⟩ *asked* Japan to [provide more ODA for the metro by 2030].",
        "  request by Trần Văn An (pronoun), binds JP (stated)",
        "  due 2030; topics: oda, infrastructure",
    ]


def test_two_meetings() -> None:
    text = (
        "Minister Trần Văn An held talks with Japanese Minister Sato Kenji in Hà Nội on May 6. Sato pledged to fund a school.\n\n"
        "On May 7, Chairman Lê Bình received Sato Kenji in Huế. Bình asked Japan to send nurses."
    )
    first, second = parse(text, published="2024-05-08").commitments
    assert first.meeting is not None
    assert second.meeting is not None
    assert (str(first.meeting.date), str(second.meeting.date)) == ("2024-05-06", "2024-05-07")


@pytest.mark.parametrize("published", ["2024-05-07", date(2024, 5, 7), PartialDate(2024, 5, 7)])
def test_the_publication_date_in_any_form(published: Any) -> None:
    assert parse(TEXT, published=published).document.published == PartialDate(2024, 5, 7)


def test_the_publication_date_given_wins_over_the_text_s() -> None:
    page = "May 7, 2023 (VNA)\n\n" + TEXT
    assert parse(page, published="2024-05-07").document.published == PartialDate(2024, 5, 7)


def test_the_language_is_found_or_given() -> None:
    french = "Le ministre Trần Văn An a demandé au Japon d'envoyer des infirmières à Huê pour les hôpitaux de la ville."
    assert parse(french).document.language == "fr"
    assert parse(french, language="en").document.language == "en"
    assert parse(french, language="FR") == parse(french)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"text": b"bytes"}, TypeError, r"text must be a str, not bytes; read a file with path.read_text\('utf-8'\)"),
        ({"text": None}, TypeError, "text must be a str, not NoneType"),
        ({"text": "", "id": 7}, TypeError, "id must be a str, not int"),
        ({"text": "", "language": b"en"}, TypeError, "language must be a str, not bytes"),
        ({"text": "", "knowledge": "mine.toml"}, TypeError, "knowledge must be a Knowledge, not str"),
        ({"text": "", "published": 2024}, TypeError, "published must be a date, an ISO string or a PartialDate, not int"),
        ({"text": "", "published": "May 2024"}, ValueError, "'May 2024' is no ISO date; write YYYY, YYYY-MM or YYYY-MM-DD"),
        ({"text": "", "language": "tlh"}, ValueError, "tlh"),
    ],
)
def test_wrong_arguments_are_refused(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        parse(**arguments)


@pytest.mark.parametrize("text", ["", " \n\t", "🇻🇳🤝🇯🇵", "\ufeff", "\x00", "12345", "...", "said", "to to", "日越外相", "((("])
def test_any_text_is_read(text: str) -> None:
    for language in (None, "en", "fr"):
        readout = parse(text, language=language)
        assert readout.document.text == text
        assert readout.commitments == ()


def test_a_text_of_no_known_language_is_unread() -> None:
    klingon = "nuqneH jatlh HoD. Qapla' jang yaS."
    readout = parse(klingon)
    assert readout.document.language == "und"
    assert [str(each) for each in readout.unread] == [klingon]
    assert (readout.meetings, readout.commitments) == ((), ())


@pytest.mark.parametrize("change", [("\n", "\r\n"), (" ", "\u00a0"), ("HÀ", "\ufeffHÀ")])
def test_the_layout_of_the_text_does_not_matter(change: tuple[str, str]) -> None:
    text = TEXT.replace(*change)
    found = parse(text, published="2024-05-07")
    assert [(each.kind, str(each.by)) for each in found.commitments] == [(each.kind, str(each.by)) for each in READ.commitments]
    assert all(text[each.evidence.span.start : each.evidence.span.end] == each.evidence.text for each in found.commitments)
