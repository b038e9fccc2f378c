"""The officials of a readout as persons to be compared."""

from datetime import date

from tests.reported import person, readout

from vnjp_relations.model import Readout
from vnjp_relations.post_kinds import post_kind
from vnjp_relations.rolls import name_key, persons_of, roll

HOST = person("Trần Văn Bảo", "VN", "Minister of Transport")


def test_what_is_known_of_a_person() -> None:
    (bao,) = persons_of(readout("a", "2030-05-06", HOST)).values()
    assert (bao.country, bao.key, bao.document, bao.index) == ("VN", "ltran van bao", "a", 0)
    assert date.fromordinal(bao.day) == date(2030, 5, 6)
    assert bao.kinds == (post_kind("Minister of Transport"),)


def test_the_day_is_that_of_publication_where_no_meeting_has_one() -> None:
    (bao,) = persons_of(readout("a", None, HOST, published="2030-05-07")).values()
    assert date.fromordinal(bao.day) == date(2030, 5, 7)
    assert persons_of(readout("a", None, HOST))[0].day == 0


def test_two_namesakes_in_one_list() -> None:
    other = person("Trần Văn Bảo", "VN", "Governor")
    reported = readout("a", "2030-05-06", HOST, other)
    assert roll(reported) == {HOST: 0, other: 1}
    assert roll(Readout(reported.document, officials=(HOST, HOST))) == {HOST: 0}


def test_officials_in_no_list_are_found_too() -> None:
    guest = person("Mori Emi", "JP")
    reported = readout("a", "2030-05-06", HOST, present=(HOST, guest))
    assert roll(reported) == {HOST: 0, guest: 1}
    assert [(index, str(each.official)) for index, each in persons_of(reported).items()] == [(0, "Trần Văn Bảo"), (1, "Mori Emi")]


def test_name_keys() -> None:
    assert name_key("Trần Bảo Ngọc", "VN") == name_key("Bao Ngoc Tran", "VN") == name_key("TRAN BAO NGOC", "VN")
    assert name_key("Bandele Oba", "XX") == name_key("Oba Bandele", "XX")
    assert name_key("🙂", "JP") != name_key("😀", "JP")
