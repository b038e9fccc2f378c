"""Who is one person across readouts, and who is not."""

from collections.abc import Sequence

import pytest
from tests.reported import person, readout

from vnjp_relations.model import Name, Official, Readout
from vnjp_relations.rolls import Roll
from vnjp_relations.same_official import UnionFind, same_officials
from vnjp_relations.spans import Evidence


def people(*readouts: Readout) -> set[frozenset[tuple[str, str]]]:
    """Each person as (document, name) pairs."""
    persons = (person for each in readouts for person in Roll.of(each).persons)
    return {frozenset((each.document, str(each.official.name)) for each in group) for group in same_officials(persons)}


def one_person(*officials: Official, dates: Sequence[str] = ("2030-05-06",)) -> bool:
    days = [dates[min(at, len(dates) - 1)] for at in range(len(officials))]
    return len(people(*(readout(str(at), days[at], official) for at, official in enumerate(officials)))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Trần Văn Bảo", "Tran Van Bao", "Trân Van Bao"),
        ("Hoàng Thị Hoà", "Hoàng Thị Hòa"),
        ("Đỗ Hùng Việt", "Do Hung Viet", "ドー・フン・ヴィエット"),
        ("Quách Bảo", "クァック・バオ"),
    ],
)
def test_spellings_of_one_vietnamese_name(names: tuple[str, ...]) -> None:
    assert one_person(*(person(name, "VN") for name in names))


@pytest.mark.parametrize(
    "names",
    [
        ("Ono Yuko", "Ohno Yuuko", "Yuko Ono", "Ōno Yūko", "小野裕子"),
        ("Watanabe Jun'ichiro", "Watanabe Junichiro", "渡邉純一郎"),
        ("Takahashi Emi", "Ta-ca-ha-si E-mi"),
    ],
)
def test_spellings_of_one_japanese_name(names: tuple[str, ...]) -> None:
    assert one_person(*(person(name, "JP") for name in names))


def test_a_family_name_is_no_person() -> None:
    assert not one_person(person("Mori Emi", "JP"), person("Mori Ken", "JP"))
    assert not one_person(person("Trần Văn Bảo", "VN"), person("Trần Văn Bá", "VN"))


def test_marks_tell_people_apart_whose_posts_do_not_join_them() -> None:
    assert not one_person(person("Lê Văn Tú", "VN", "Ambassador to Japan"), person("Lê Văn Tù", "VN", "Minister of Health"))
    assert one_person(person("Lê Văn Tú", "VN", "Minister of Health"), person("Lê Văn Tù", "VN", "Minister of Health"))


def test_another_country_is_another_person() -> None:
    assert not one_person(person("Lee Bong", "KR"), person("Lee Bong", "VN"))


def test_clearly_different_posts_are_different_people() -> None:
    minister = person("Trần Văn Bảo", "VN", "Deputy Minister of Health")
    mayor = person("Tran Van Bao", "VN", "Vice Chairman of the municipal People's Committee")
    other = person("Tran Van Bao", "VN", "Deputy Minister of Transport")
    assert not one_person(minister, mayor)
    assert not one_person(minister, other)


def test_a_career_is_one_person() -> None:
    posts = "Deputy Minister of Health", "Minister of Health", "Deputy Prime Minister"
    assert one_person(*(person("Trần Văn Bảo", "VN", post) for post in posts), dates=("2024-01", "2025-01", "2026-01"))
    assert one_person(person("Mori Emi", "JP", "Minister of Finance"), person("Mori Emi", "JP", "Minister for Foreign Affairs"))
    mayor = person("Tran Van Bao", "VN", "Chairman of the provincial People's Committee")
    assert one_person(mayor, person("Tran Van Bao", "VN", "Minister of Health"), dates=("2020-01", "2025-01"))


def test_a_bare_mention_goes_to_the_namesake_near_in_time() -> None:
    name = "Tran Van Bao"
    groups = people(
        readout("a", "2024-03-01", person(name, "VN", "Deputy Minister of Health")),
        readout("b", "2025-02-01", person(name, "VN", "Vice Chairman of the provincial People's Committee")),
        readout("c", "2025-02-03", person(name, "VN")),
    )
    assert groups == {frozenset({("a", name)}), frozenset({("b", name), ("c", name)})}


def test_a_short_name_goes_to_the_one_who_holds_the_post() -> None:
    groups = people(
        readout("a", "2030-05-06", person("Mori Emi", "JP", "Prime Minister")),
        readout("b", "2030-05-06", person("Mori Ken", "JP", "Ambassador")),
        readout("c", "2030-06-01", person("Mori", "JP", "Prime Minister")),
    )
    assert frozenset({("a", "Mori Emi"), ("c", "Mori")}) in groups


def test_a_name_in_kanji_that_two_could_bear_goes_by_post() -> None:
    groups = people(
        readout("a", "2030-05-06", person("Mori Naomi", "JP", "Ambassador")),
        readout("b", "2030-05-06", person("Mori Tadayoshi", "JP", "Governor of the prefecture")),
        readout("c", "2030-05-06", person("森直美", "JP", "大使"), language="ja"),
    )
    assert frozenset({("a", "Mori Naomi"), ("c", "森直美")}) in groups


def test_two_scripts_in_one_text_are_one_person_everywhere() -> None:
    text = "鸕野笑未(Unno Emi)"
    official = Official(Name("鸕野", "笑未"), "JP", mentions=(Evidence.of("a", text, 5, 13),))
    assert one_person(official, person("Unno Emi", "JP"))


def test_union_find_does_not_depend_on_order() -> None:
    one, other = UnionFind(), UnionFind()
    for pair in (("a", "b"), ("c", "d"), ("b", "d")):
        one.join(*pair)
    for pair in (("d", "b"), ("d", "c"), ("b", "a")):
        other.join(*pair)
    assert [one.find(each) for each in "abcde"] == [other.find(each) for each in "abcde"] == ["a", "a", "a", "a", "e"]


def test_diplomats_serve_at_home_and_abroad() -> None:
    envoy = person("Lê Văn Tú", "VN", "Ambassador to Japan")
    assert one_person(person("Lê Văn Tú", "VN", "Deputy Minister of Foreign Affairs"), envoy)
    assert not one_person(person("Lê Văn Tú", "VN", "Deputy Minister of Health"), envoy)
