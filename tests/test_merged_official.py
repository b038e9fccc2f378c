"""One person as several readouts name them: the best form of the name, the posts with their dates."""

import pytest
from tests.reported import day, person, readout

from vnjp_relations.merged_official import merged_official
from vnjp_relations.model import Official
from vnjp_relations.rolls import Roll


def one_of(*officials: Official, language: str = "en") -> Official:
    persons = [Roll.of(readout(str(at), None, official)).persons[0] for at, official in enumerate(officials)]
    ids = [each.document for each in persons]
    return merged_official(persons, dict.fromkeys(ids, day("2030-05-06")), dict.fromkeys(ids, language))


@pytest.mark.parametrize(
    ("names", "country", "best"),
    [
        (["Tran Van Bao", "Trân Van Bao", "Trần Văn Bảo"], "VN", "Trần Văn Bảo"),
        (["トラン・ヴァン・バオ", "Tran Van Bao"], "VN", "Tran Van Bao"),
        (["Emi Mori", "Mori Emi"], "JP", "Mori Emi"),
        (["森エミ", "Mori Emi", "Mori"], "JP", "Mori Emi"),
        (["Ohno Yuko", "Ono Yuko", "Ono Yuko"], "JP", "Ono Yuko"),
        (["Bandele Oba"], "NG", "Bandele Oba"),
    ],
)
def test_the_best_form_of_a_name(names: list[str], country: str, best: str) -> None:
    assert str(one_of(*(person(name, country) for name in names)).name) == best


def test_the_public_record_gives_the_marks() -> None:
    assert str(one_of(person("Pham Minh Chinh", "VN")).name) == "Phạm Minh Chính"


def test_titles_of_one_post_are_one() -> None:
    posts = one_of(*(person("Mori Emi", "JP", title) for title in ("PM", "Prime Minister", "prime minister"))).posts
    assert [(post.title, post.reported) for post in posts] == [("Prime Minister", (day("2030-05-06"),))]


def test_a_shortened_title_is_no_post_of_its_own() -> None:
    posts = one_of(person("Mori Emi", "JP", "Minister"), person("Mori Emi", "JP", "Minister of Finance")).posts
    assert [post.title for post in posts] == ["Minister of Finance"]
    assert [post.title for post in one_of(person("Mori Emi", "JP", "Minister")).posts] == ["Minister"]


def test_other_posts_stay() -> None:
    titles = "Permanent Deputy Minister of Health", "Deputy Minister of Health", "Member of the House of Representatives"
    assert [post.title for post in one_of(person("Mori Emi", "JP", *titles)).posts] == sorted(titles)
