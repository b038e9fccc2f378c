"""Undertakings over time."""

from datetime import date
from typing import Any

import pytest
from tests.reported import person, readout, said

from vnjp_relations.identity import merge
from vnjp_relations.threads import Thread, threads

HOST, GUEST = person("Trần Văn Bảo", "VN", "Minister of Transport"), person("Mori Emi", "JP", "Minister of Transport")


def followed(*speeches: tuple[str, list[dict[str, Any]]]) -> tuple[Thread, ...]:
    return threads(merge(readout(f"d{at}", day, HOST, GUEST, speech=speech) for at, (day, speech) in enumerate(speeches)))


ASKED = said("request", "VN", "JP", "Japan exempt Vietnamese students from visas", "visas")
AGAIN = said("request", "VN", "JP", "Japan exempt students and trainees from visas", "visas")
PLEDGED = said("pledge", "JP", "JP", "Japan will exempt students from visas by 2031", "visas", due="2031")
ROADS = said("request", "VN", "JP", "Japan lend for the ring road", "infrastructure")


def test_asked_again_and_pledged() -> None:
    (thread,) = followed(("2030-05-06", [ASKED, ROADS]), ("2030-09-01", [AGAIN]), ("2030-12-01", [PLEDGED]))
    assert [step.standing for step in thread.steps] == ["asked", "asked again", "pledged"]
    assert (thread.side, thread.topics) == ("VN", ("visas",))
    assert thread.steps[1].why == "as on 2030-05-06: visas; exempt, students, visas"


def test_how_it_stands_on_a_day() -> None:
    (thread,) = followed(("2030-05-06", [ASKED]), ("2030-12-01", [PLEDGED]))
    days = date(2030, 1, 1), date(2030, 6, 1), date(2031, 6, 1), date(2032, 1, 1)
    assert [thread.standing(day) for day in days] == ["not yet raised", "asked", "pledged", "pledged, due passed"]
    assert thread.standing() == "pledged"


def test_the_order_of_the_readouts_does_not_matter() -> None:
    speeches = [("2030-05-06", [ASKED, ROADS]), ("2030-09-01", [AGAIN]), ("2030-12-01", [PLEDGED])]
    dates = [[[str(step.date) for step in thread.steps] for thread in followed(*each)] for each in (speeches, speeches[::-1])]
    assert dates[0] == dates[1]


@pytest.mark.parametrize(
    "other",
    [
        ROADS,
        said("request", "JP", "VN", "Vietnam exempt students from visas", "visas"),
        said("request", "VN", "JP", "Japan lend more trains", "infrastructure"),
    ],
)
def test_what_is_no_thread(other: dict[str, Any]) -> None:
    assert followed(("2030-05-06", [ASKED]), ("2030-09-01", [other])) == ()


def test_two_requests_of_one_meeting_are_no_thread() -> None:
    assert followed(("2030-05-06", [ASKED, AGAIN])) == ()


def test_no_date_no_thread() -> None:
    undated = [readout(id, None, *people, speech=[ASKED]) for id, people in (("a", (HOST, GUEST)), ("b", (GUEST,)))]
    assert threads(merge(undated)) == ()
