"""The annotation format of a readout."""

from __future__ import annotations

from vnjp_relations import Commitment, Document, Meeting, Name, Official, PartialDate, Post, Readout, Topic
from vnjp_relations.annotation import annotate

TEXT = "HÀ NỘI — Deputy Minister Lê Thu asked Japan to build two schools by 2030."


def test_every_field_of_the_format() -> None:
    document = Document("a", TEXT, language="en", published=PartialDate(2026, 3, 10), agency="VNS")
    thu = Official(Name("Lê", "Thu"), "VN", posts=(Post("Deputy Minister"),), mentions=(document.evidence(25, 31),))
    sato = Official(Name("Sato", "Ken"), "JP")
    meeting = Meeting(PartialDate(2026, 3, 9), "talks", "Hanoi", "VN", (thu, sato))
    request = Commitment(
        "request",
        side="VN",
        bound="JP",
        evidence=document.evidence(47, 72),
        by=thu,
        due=PartialDate(2030),
        topics=(Topic("education"),),
        meeting=meeting,
    )
    assert annotate(Readout(document, (meeting,), (thu, sato), (request,))) == {
        "document": {"id": "a", "language": "en", "published": "2026-03-10", "agency": "VNS", "title": None},
        "officials": [
            {"name": "Lê Thu", "country": "VN", "posts": ["Deputy Minister"]},
            {"name": "Sato Ken", "country": "JP", "posts": []},
        ],
        "meetings": [
            {"date": "2026-03-09", "form": "talks", "place": "Hanoi", "host": "VN", "participants": ["Lê Thu", "Sato Ken"]},
        ],
        "commitments": [
            {
                "kind": "request",
                "by": "Lê Thu",
                "side": "VN",
                "bound": "JP",
                "topics": ["education"],
                "due": "2030",
                "start": 47,
                "end": 72,
                "text": "build two schools by 2030",
            },
        ],
    }


def test_what_is_not_known_is_null() -> None:
    document = Document("a", TEXT)
    pledge = Commitment("pledge", side="JP", bound="JP", evidence=document.evidence(47, 72))
    annotated = annotate(Readout(document, (Meeting(),), (), (pledge,)))
    assert annotated["document"] == {"id": "a", "language": "und", "published": None, "agency": None, "title": None}
    assert annotated["meetings"] == [{"date": None, "form": "talks", "place": None, "host": None, "participants": []}]
    assert annotated["commitments"][0]["by"] is annotated["commitments"][0]["due"] is None
