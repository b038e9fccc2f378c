"""Who is said to be present. (Names and matters are invented.)"""

from __future__ import annotations

import pytest
from tests.told import told

MET = "Minister Trần Quốc Bảo met Governor Kenji Yamashita in Hue on Monday."
REÇU = "Le ministre Trần Quốc Bảo a reçu lundi à Huê le gouverneur Kenji Yamashita."


@pytest.mark.parametrize(
    "sentence",
    [
        "Consul General Yumiko Mori also attended.",
        "Consul General Yumiko Mori sat in on the talks.",
        "Consul General Yumiko Mori joined the meeting.",
        "Among those attending were Consul General Yumiko Mori.",
        "Consul General Yumiko Mori accompanied the governor to the meeting.",
        "The meeting was held in the presence of Consul General Yumiko Mori.",
    ],
)
def test_words_of_attendance(sentence: str) -> None:
    assert told(f"{MET} {sentence}") == ["talks 2024-03-11 Hue VN: Trần Quốc Bảo, Yamashita Kenji, Mori Yumiko"]


@pytest.mark.parametrize(
    "sentence",
    [
        "La consule générale Yumiko Mori y a assisté.",
        "Assistait à l'entretien la consule générale Yumiko Mori.",
        "Participait également à la réunion la consule générale Yumiko Mori.",
        "La consule générale Yumiko Mori a pris part à l'audience.",
        "Était présente la consule générale Yumiko Mori.",
    ],
)
def test_words_of_attendance_in_french(sentence: str) -> None:
    assert told(f"{REÇU} {sentence}", "fr") == ["reception 2024-03-11 Hue VN: Trần Quốc Bảo, Yamashita Kenji, Mori Yumiko"]


@pytest.mark.parametrize(
    "sentence", ["Consul General Yumiko Mori opened a fair.", "Bảo wants Governor Yumiko Mori to attend a fair."]
)
def test_those_only_named_are_not_present(sentence: str) -> None:
    assert told(f"{MET} {sentence}") == ["talks 2024-03-11 Hue VN: Trần Quốc Bảo, Yamashita Kenji"]
