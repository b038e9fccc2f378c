"""Where a meeting was held. (Names and matters are invented.)"""

from __future__ import annotations

import pytest
from tests.told import told

PAIR = "Trần Quốc Bảo, Yamashita Kenji"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Minister Trần Quốc Bảo received Governor Kenji Yamashita at the Presidential Palace on Monday.", "Hanoi VN"),
        ("Minister Trần Quốc Bảo met Minister Kenji Yamashita at the Imperial Palace on Monday.", "Tokyo JP"),
        ("Governor Kenji Yamashita, who is visiting Hue, paid a courtesy call on Minister Trần Quốc Bảo on Monday.", "Hue VN"),
        (
            "Singapore - Minister Trần Quốc Bảo met Minister Kenji Yamashita on the sidelines of a forum on Monday.",
            "Singapore None",
        ),
        (
            "KOBE, March 11 (Kyodo) -- Japan will build a school at Nara, Minister Kenji Yamashita told"
            " Minister Trần Quốc Bảo on Monday.",
            "Kobe JP",
        ),
        ("Kobe (VNA) – Minister Trần Quốc Bảo, on a visit to Japan, received Governor Kenji Yamashita on Monday.", "Kobe JP"),
        (
            "Chairman of the Can Tho People's Committee Trần Quốc Bảo met Consul General Kenji Yamashita on Monday.",
            "Can Tho VN",
        ),
        ("Minister Vương Đình Huệ received Governor Kenji Yamashita on Monday.", "None VN"),
    ],
)
def test_the_place(text: str, where: str) -> None:
    (meeting,) = told(text)
    assert meeting.split(":")[0].split(" ", 2)[2] == where


def test_a_capital_that_is_asked_is_no_venue() -> None:
    text = "Recevant lundi le gouverneur Kenji Yamashita à Huê, le ministre Trần Quốc Bảo a demandé à Tokyo d'aider la ville."
    assert told(text, "fr") == [f"reception 2024-03-11 Hue VN: {PAIR}"]


def test_a_region_names_no_city_and_the_other_meetings_of_a_visit_share_its_city() -> None:
    text = (
        "Le ministre Trần Quốc Bảo a rencontré lundi à Tokyo le ministre Kenji Yamashita. La veille, {}il a vu la maire"
        " Yumiko Mori."
    )
    assert told(text.format("dans la préfecture d'Aichi, "), "fr")[1] == "talks 2024-03-10 None JP: Trần Quốc Bảo, Mori Yumiko"
    assert told(text.format(""), "fr")[1] == "talks 2024-03-10 Tokyo JP: Trần Quốc Bảo, Mori Yumiko"


def test_the_second_of_two_meetings_in_a_sentence_has_its_own_day() -> None:
    text = (
        "Minister Trần Quốc Bảo met Minister Kenji Yamashita in Kobe on March 9 and the next day held talks"
        " with Mayor Yumiko Mori."
    )
    assert told(text) == [f"talks 2024-03-09 Kobe JP: {PAIR}", "talks 2024-03-10 Kobe JP: Trần Quốc Bảo, Mori Yumiko"]
