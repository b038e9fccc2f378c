"""The officials of a readout as persons to be compared."""

from datetime import date

from tests.reported import person, readout

from vnjp_relations.model import Readout
from vnjp_relations.post_kinds import post_kind
from vnjp_relations.rolls import Roll, name_key

HOST = person("Trần Văn Bảo", "VN", "Minister of Transport")


def test_what_is_known_of_a_person() -> None:
    (bao,) = Roll.of(readout("a", "2030-05-06", HOST)).persons
    assert (bao.country, bao.key, bao.document, bao.index) == ("VN", "ltran van bao", "a", 0)
    assert date.fromordinal(bao.day) == date(2030, 5, 6)
    assert bao.kinds == (post_kind("Minister of Transport"),)


def test_the_day_is_that_of_publication_where_no_meeting_has_one() -> None:
    (bao,) = Roll.of(readout("a", None, HOST, published="2030-05-07")).persons
    assert date.fromordinal(bao.day) == date(2030, 5, 7)
    assert Roll.of(readout("a", None, HOST)).persons[0].day == 0


def test_two_namesakes_in_one_list() -> None:
    other = person("Trần Văn Bảo", "VN", "Governor")
    reported = readout("a", "2030-05-06", HOST, other)
    assert Roll.of(reported).places == {HOST: 0, other: 1}
    assert Roll.of(Readout(reported.document, officials=(HOST, HOST))).places == {HOST: 0}


def test_officials_in_no_list_are_found_too() -> None:
    guest = person("Mori Emi", "JP")
    reported = readout("a", "2030-05-06", HOST, present=(HOST, guest))
    assert Roll.of(reported).places == {HOST: 0, guest: 1}
    assert [(each.index, str(each.official)) for each in Roll.of(reported).persons] == [(0, "Trần Văn Bảo"), (1, "Mori Emi")]


def test_name_keys() -> None:
    assert name_key("Trần Bảo Ngọc", "VN") == name_key("Bao Ngoc Tran", "VN") == name_key("TRAN BAO NGOC", "VN")
    assert name_key("Bandele Oba", "XX") == name_key("Oba Bandele", "XX")
    assert name_key("🙂", "JP") != name_key("😀", "JP")
