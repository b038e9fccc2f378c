"""What outlets call people, places and days."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from attrs import evolve

from vnjp_relations.phrasebook import load_phrasebook
from vnjp_relations.scenes import Person, draw_scene
from vnjp_relations.wording import Wording, other_side, spelled

VN = Person("VN", "Đỗ", "Thị Hằng", True, "labour-minister")
JP = Person("JP", "Endo", "Kenji", False, "ambassador")


def wording(language: str, outlet: str, *, gap: int = 1) -> Wording:
    book = load_phrasebook(language)
    scene = evolve(draw_scene(random.Random(0), field="labour"), vn=VN, jp=JP, day=date(2021, 3, 1), place="Hanoi")
    return Wording(book, book.outlets[outlet], scene, scene.day + timedelta(gap))


@pytest.mark.parametrize(
    ("marks", "name", "written"),
    [
        ("full", "Nguyễn Đức Tấn", "Nguyễn Đức Tấn"),
        ("latin", "Nguyễn Đức Tấn", "Nguyên Duc Tân"),
        ("latin", "Lê Thị Huệ", "Lê Thi Huê"),
        ("none", "Đỗ Thắng", "Do Thang"),
        ("none", "Sato", "Sato"),
    ],
)
def test_marks(marks: str, name: str, written: str) -> None:
    assert spelled(name, marks) == written


@pytest.mark.parametrize(
    ("language", "outlet", "vn", "jp"),
    [
        ("en", "VNS", ("Đỗ Thị Hằng", "Đỗ", "Hằng"), ("Endo Kenji", "Endo", "Kenji")),
        ("en", "NDO", ("Do Thi Hang", "Do", "Hang"), ("Kenji Endo", "Endo", "Kenji")),
        ("en", "MOFA", ("Do Thi Hang", "Do", "Hang"), ("ENDO Kenji", "Endo", "Kenji")),
    ],
)
def test_names(language: str, outlet: str, vn: tuple[str, ...], jp: tuple[str, ...]) -> None:
    words = wording(language, outlet)
    assert words.name(VN) == vn
    assert words.name(JP) == jp
    # The truth is family first, whatever the text says.
    assert words.true_name(JP) == "Endo Kenji"


def test_titles_have_neither_article_nor_country() -> None:
    assert wording("en", "VNS").title(VN) == "Minister of Labour, Invalids and Social Affairs"
    assert wording("fr", "CVN").title(VN) == "ministre du Travail, des Invalides de guerre et des Affaires sociales"
    assert wording("fr", "CVN").title(JP) == "ambassadeur au Vietnam"


def test_national_titles() -> None:
    assert wording("fr", "CVN").person_slots(VN, national=True)["full"].startswith("la ministre vietnamienne du Travail")
    assert wording("fr", "CVN").person_slots(JP, national=True)["full"] == "l'ambassadeur du Japon au Vietnam"
    assert wording("en", "VNS").person_slots(JP, national=True)["full"] == "Japanese Ambassador to Việt Nam"


def test_days() -> None:
    assert wording("en", "VNA").date_words("on {weekday}, {full_day}", date(2021, 3, 1)) == "on Monday, March 1, 2021"
    assert wording("fr", "CVN").date_words("le {day}", date(2021, 3, 1)) == "le 1er mars"
    assert wording("fr", "CVN").published()["published_numbers"] == "02/03/2021"


def test_yesterday_is_the_day_before() -> None:
    assert "yesterday" in wording("en", "VNS-2014", gap=1).ways_to_say_when()
    assert "yesterday" not in wording("en", "VNS-2014", gap=2).ways_to_say_when()


def test_places_as_the_outlet_spells_them() -> None:
    assert wording("en", "VNS").slots["city"] == "Hà Nội"
    assert wording("en", "VGP").slots["city"] == "Ha Noi"
    assert wording("en", "MOFA").slots["sea"] == "South China Sea"


def test_other_side() -> None:
    assert (other_side("VN"), other_side("JP")) == ("JP", "VN")
