"""What several readouts report, each fact once."""

import pytest
from tests.reported import day, person, readout, said

from vnjp_relations.identity import clusters, merge
from vnjp_relations.model import Commitment, Readout
from vnjp_relations.readout import parse

HOST, GUEST = person("Trần Văn Bảo", "VN", "Minister of Transport"), person("Mori Emi", "JP", "Minister of Transport")
ASKED = said("request", "VN", "JP", "Japan lend for the ring road", "infrastructure")


def test_nothing() -> None:
    merged = merge([])
    assert (merged.officials, merged.meetings, merged.commitments, merged.conflicts) == ((), (), (), ())
    assert clusters(merged) == {"meetings": [], "officials": [], "commitments": []}


def test_one_readout_keeps_its_facts() -> None:
    alone = readout("a", "2030-05-06", HOST, GUEST, speech=[ASKED], place="Hanoi", host="VN")
    merged = merge([alone])
    (meeting,), (commitment,) = merged.meetings, merged.commitments
    assert (meeting.date, meeting.form, meeting.place, meeting.host) == (day("2030-05-06"), "talks", "Hanoi", "VN")
    assert [str(each) for each in meeting.participants] == ["Trần Văn Bảo", "Mori Emi"]
    assert commitment.evidence == alone.commitments[0].evidence
    assert commitment.meeting == meeting
    assert [(report.document, report.index, report.why) for report in commitment.reports] == [("a", 0, "read here")]


def test_every_fact_of_a_readout_is_found_again() -> None:
    reports = [readout("a", "2030-05-06", HOST, GUEST, speech=[ASKED]), readout("b", None, HOST, GUEST, speech=[ASKED])]
    merged = merge(reports)
    for each in reports:
        assert merged.meeting(each.document.id, 0) is merged.meetings[0]
        assert merged.commitment(each.document.id, 0) is merged.commitments[0]
        assert {merged.official(each.document.id, official) for official in each.officials} == set(merged.officials)
    with pytest.raises(KeyError):
        merged.meeting("a", 1)


def test_two_documents_of_one_id() -> None:
    one = readout("a", "2030-05-06", HOST, GUEST)
    assert merge([one, one]) == merge([one])
    with pytest.raises(ValueError, match="two readouts are of a document 'a'"):
        merge([one, readout("a", "2030-05-07", HOST, GUEST)])


def test_posts_are_a_timeline() -> None:
    reports = [
        readout("a", "2030-05-06", person("Tran Van Bao", "VN", "Deputy Minister of Health"), GUEST),
        readout("b", "2031-05-06", person("Trần Văn Bảo", "VN", "Minister of Health", "Minister"), GUEST),
        readout("c", "2032-05-06", person("Trần Văn Bảo", "VN", "minister of health"), GUEST),
    ]
    bao = next(each for each in merge(reports).officials if each.country == "VN")
    assert str(bao) == "Trần Văn Bảo"
    assert [(post.title, list(map(str, post.reported))) for post in bao.posts] == [
        ("Deputy Minister of Health", ["2030-05-06"]),
        ("Minister of Health", ["2031-05-06", "2032-05-06"]),
    ]


def test_an_undated_readouts_posts_take_the_meetings_date() -> None:
    undated = readout("b", None, person("Trần Văn Bảo", "VN", "ministre des Transports"), GUEST, speech=[ASKED], language="fr")
    merged = merge([readout("a", "2030-05-06", HOST, GUEST, speech=[ASKED]), undated])
    bao = next(each for each in merged.officials if each.country == "VN")
    assert {post.title: str(post.last) for post in bao.posts} == {
        "Minister of Transport": "2030-05-06",
        "ministre des Transports": "2030-05-06",
    }


def test_commitments_of_no_meeting_stand_alone() -> None:
    told = readout("a", "2030-05-06", HOST, GUEST, speech=[ASKED])
    free = Commitment("request", "VN", "JP", told.commitments[0].evidence)
    merged = merge([Readout(told.document, officials=told.officials, commitments=(free,))])
    assert [each.meeting for each in merged.commitments] == [None]


def test_clusters() -> None:
    reports = [readout("a", "2030-05-06", HOST, GUEST), readout("b", None, person("Tran Van Bao", "VN"), GUEST)]
    found = clusters(merge(reports))
    assert [(each["date"], each["reports"], each["participants"]) for each in found["meetings"]] == [
        ("2030-05-06", [["a", 0], ["b", 0]], ["Trần Văn Bảo", "Mori Emi"])
    ]
    assert [(each["name"], each["mentions"]) for each in found["officials"]] == [
        ("Mori Emi", [["a", "Mori Emi"], ["b", "Mori Emi"]]),
        ("Trần Văn Bảo", [["a", "Trần Văn Bảo"], ["b", "Tran Van Bao"]]),
    ]
    assert found["officials"][1]["posts"] == [["2030-05-06", "Minister of Transport"]]


def test_texts_of_two_languages() -> None:
    english = parse(
        "Hà Nội — Minister of Transport Trần Văn Bảo received Japanese Ambassador Mori Emi in Hà Nội on May 6. "
        "Bảo asked Japan to provide loans for the ring road.",
        published="2030-05-07",
        id="a",
    )
    french = parse(
        "Hanoï – Le ministre des Transports, Tran Van Bao, a reçu le 6 mai à Hanoï l'ambassadrice du Japon Mori Emi. "
        "Il a demandé au Japon de fournir des prêts pour le périphérique.",
        published="2030-05-07",
        id="b",
        language="fr",
    )
    merged = merge([english, french])
    assert [[report.document for report in meeting.reports] for meeting in merged.meetings] == [["a", "b"]]
    assert [str(official) for official in merged.officials] == ["Mori Emi", "Trần Văn Bảo"]
    assert [[report.document for report in each.reports] for each in merged.commitments] == [["a", "b"]]
