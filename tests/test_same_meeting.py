"""Which reports are of one meeting, and which are not."""

from typing import Any

import pytest
from tests.reported import person, readout, said

from vnjp_relations.identity import merge
from vnjp_relations.model import Readout

HOST, GUEST = person("Trần Văn Bảo", "VN", "Minister of Transport"), person("Mori Emi", "JP", "Minister of Transport")
OTHER, ENVOY = person("Lê Thị Hạnh", "VN", "Minister of Finance"), person("Ito Ken", "JP", "Ambassador to Vietnam")
ROADS = [
    said("request", "VN", "JP", "lend for roads", "oda", "infrastructure"),
    said("pledge", "JP", "JP", "send experts", "human-resources"),
]
SCHOOLS = [said("request", "VN", "JP", "open schools", "education"), said("pledge", "JP", "JP", "send teachers", "education")]


def meetings(*readouts: Readout) -> list[list[str]]:
    return [[report.document for report in meeting.reports] for meeting in merge(readouts).meetings]


def test_the_same_people_on_the_same_day() -> None:
    assert meetings(readout("a", "2030-05-06", HOST, GUEST), readout("b", "2030-05-06", GUEST, HOST)) == [["a", "b"]]


def test_the_same_people_on_another_day() -> None:
    reports = readout("a", "2030-05-06", HOST, GUEST), readout("b", "2030-05-07", HOST, GUEST, published="2030-05-09")
    assert meetings(*reports) == [["a"], ["b"]]


def test_a_day_later_where_that_is_the_day_of_publication() -> None:
    one = readout("a", "2030-05-06", HOST, GUEST, published="2030-05-06", speech=ROADS)
    other = readout("b", "2030-05-07", HOST, GUEST, published="2030-05-07", speech=ROADS)
    merged = merge([one, other])
    assert [str(meeting.date) for meeting in merged.meetings] == ["2030-05-06"]
    assert "gives date as 2030-05-07" in merged.meetings[0].reports[1].why
    assert [(conflict.field, conflict.values) for conflict in merged.conflicts] == [
        ("date", (("2030-05-06", ("a",)), ("2030-05-07", ("b",))))
    ]


def test_a_day_later_on_other_matters_is_another_meeting() -> None:
    one = readout("a", "2030-05-06", HOST, GUEST, published="2030-05-06", speech=ROADS)
    other = readout("b", "2030-05-07", HOST, GUEST, published="2030-05-07", speech=SCHOOLS)
    assert meetings(one, other) == [["a"], ["b"]]


def test_a_visitor_received_twice_in_a_day() -> None:
    assert meetings(readout("a", "2030-05-06", HOST, GUEST), readout("b", "2030-05-06", OTHER, GUEST)) == [["a"], ["b"]]


def test_who_is_only_present_makes_no_meeting_the_same() -> None:
    received = readout("a", "2030-05-06", HOST, GUEST, ENVOY, speech=ROADS)
    farewell = readout("b", "2030-05-06", HOST, ENVOY, speech=SCHOOLS)
    assert meetings(received, farewell) == [["a"], ["b"]]


def test_who_is_present_in_one_report_only() -> None:
    assert meetings(readout("a", "2030-05-06", HOST, GUEST, ENVOY), readout("b", "2030-05-06", HOST, GUEST)) == [["a", "b"]]


@pytest.mark.parametrize("form", ["talks", "reception"])
def test_a_call_is_no_visit(form: Any) -> None:
    call = readout("a", "2030-05-06", HOST, GUEST, form="call")
    visit = readout("b", "2030-05-06", HOST, GUEST, form=form, place="Hue")
    assert meetings(call, visit) == [["a"], ["b"]]


def test_talks_here_are_a_reception_there() -> None:
    merged = merge([readout(form, "2030-05-06", HOST, GUEST, form=form) for form in ("talks", "reception")])
    assert len(merged.meetings) == 1
    assert [conflict.field for conflict in merged.conflicts] == ["form"]


def test_one_readout_tells_of_two_meetings() -> None:
    two = readout("a", "2030-05-06", HOST, GUEST, form="talks")
    two = Readout(two.document, (*two.meetings, *readout("a", "2030-05-06", HOST, GUEST, form="other").meetings), two.officials)
    assert sorted(meetings(two, readout("b", "2030-05-06", HOST, GUEST, form="talks"))) == [["a"], ["a", "b"]]


def test_a_report_without_a_date_takes_it_from_the_other() -> None:
    dated, undated = readout("a", "2030-05-06", HOST, GUEST, speech=ROADS), readout("b", None, HOST, GUEST, speech=ROADS)
    assert [str(meeting.date) for meeting in merge([dated, undated]).meetings] == ["2030-05-06"]


def test_a_report_without_a_date_goes_by_its_matters() -> None:
    roads = readout("a", "2030-05-06", HOST, GUEST, speech=ROADS)
    schools = readout("b", "2031-05-06", HOST, GUEST, speech=SCHOOLS)
    assert meetings(roads, schools, readout("c", None, HOST, GUEST, speech=SCHOOLS)) == [["a"], ["b", "c"]]
    assert len(meetings(roads, schools, readout("c", None, HOST, GUEST))) == 3


def test_a_report_is_not_of_a_meeting_after_it() -> None:
    later = readout("a", "2030-05-06", HOST, GUEST, speech=ROADS)
    assert len(meetings(later, readout("b", None, HOST, GUEST, published="2030-05-01", speech=ROADS))) == 2


@pytest.mark.parametrize(("partial", "number"), [("2030", 1), ("2030-05", 1), ("2030-06", 2), ("2029", 2)])
def test_a_partial_date_is_settled_by_the_other(partial: str, number: int) -> None:
    merged = merge([readout("a", "2030-05-06", HOST, GUEST, speech=ROADS), readout("b", partial, HOST, GUEST, speech=ROADS)])
    assert len(merged.meetings) == number
    assert "2030-05-06" in [str(meeting.date) for meeting in merged.meetings]
    assert not merged.conflicts


def test_two_places_on_one_day_go_by_the_matters() -> None:
    hanoi = readout("a", "2030-05-06", HOST, GUEST, place="Hanoi", speech=ROADS)
    assert len(meetings(hanoi, readout("b", "2030-05-06", HOST, GUEST, place="Da Nang", speech=SCHOOLS))) == 2
    merged = merge([hanoi, readout("b", "2030-05-06", HOST, GUEST, place="Da Nang", speech=ROADS)])
    assert [conflict.field for conflict in merged.conflicts] == ["place"]


def test_a_place_that_one_report_gives_is_the_meetings() -> None:
    merged = merge([readout("a", "2030-05-06", HOST, GUEST), readout("b", "2030-05-06", HOST, GUEST, place="Hanoi", host="VN")])
    assert [(meeting.place, meeting.host) for meeting in merged.meetings] == [("Hanoi", "VN")]


def test_a_misspelt_name_is_known_by_the_meeting() -> None:
    misspelt = person("Mori Emmi", "JP", "Transport Minister")
    merged = merge([readout("a", "2030-05-06", HOST, GUEST), readout("b", "2030-05-06", HOST, misspelt)])
    assert len(merged.meetings) == 1
    assert len(merged.officials) == 2


def test_a_name_whose_characters_are_not_known_is_known_by_the_meeting() -> None:
    people = person("チャン・ヴァン・バオ", "VN", "運輸相"), person("鸕野笑未", "JP", "国土交通相")
    merged = merge([readout("a", "2030-05-06", HOST, GUEST), readout("b", "2030-05-06", *people, language="ja")])
    assert [str(official) for official in merged.officials] == ["Mori Emi", "Trần Văn Bảo"]
    assert len(merged.meetings) == 1


def test_a_report_that_names_one_side_goes_by_its_matters() -> None:
    whole = readout("a", "2030-05-06", HOST, GUEST, speech=ROADS)
    assert meetings(whole, readout("b", "2030-05-06", HOST, speech=ROADS)) == [["a", "b"]]
    assert meetings(whole, readout("b", "2030-05-06", HOST, speech=SCHOOLS)) == [["a"], ["b"]]


def test_news_without_a_date_is_of_the_days_before_it() -> None:
    one, other = readout("a", "2030-05-06", HOST, GUEST, speech=ROADS), readout("b", "2030-09-02", HOST, GUEST, speech=ROADS)
    assert meetings(one, other, readout("c", None, HOST, GUEST, published="2030-09-04", speech=ROADS)) == [["a"], ["b", "c"]]
    assert len(meetings(one, other, readout("c", None, HOST, GUEST, published="2031-09-04", speech=ROADS))) == 3


def test_a_year_alone_needs_the_matters() -> None:
    one = readout("a", "2030-05-06", HOST, GUEST, speech=[*ROADS, *SCHOOLS])
    trade = [said("pledge", "VN", "VN", text, topic) for text, topic in (("open a port", "trade"), ("plant rice", "agriculture"))]
    assert len(meetings(one, readout("b", "2030", HOST, GUEST, speech=[*ROADS, *trade]))) == 1
    assert len(meetings(one, readout("b", "2030", HOST, GUEST, speech=trade))) == 2
