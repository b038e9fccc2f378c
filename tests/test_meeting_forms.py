"""Of what form a meeting is. (Names and matters are invented.)"""

from __future__ import annotations

import pytest
from tests.told import told

PAIR = "Trần Quốc Bảo, Yamashita Kenji"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Minister Trần Quốc Bảo told Governor Kenji Yamashita, who called on him on Monday, of a fair.", "reception"),
        ("Minister Trần Quốc Bảo told Governor Kenji Yamashita of a fair at their meeting on Monday.", "talks"),
        (
            "Bảo receives governor\n\nMinister Trần Quốc Bảo told Governor Kenji Yamashita of a fair at their meeting on Monday.",
            "reception",
        ),
        (
            "Bảo greets governor\n\nMinister Trần Quốc Bảo told Governor Kenji Yamashita of a fair at their talks on Monday.",
            "talks",
        ),
        ("Minister Trần Quốc Bảo welcomed Minister Kenji Yamashita on Monday, and the two then held talks.", "talks"),
        ("Minister Trần Quốc Bảo welcomed Minister Kenji Yamashita on Monday. The two ministers then held talks.", "talks"),
        (
            "Minister Trần Quốc Bảo hosted a welcome ceremony for Minister Kenji Yamashita on Monday. They spoke at their talks.",
            "talks",
        ),
        (
            "The Joint Committee's session was held online on Monday, chaired by Ministers Trần Quốc Bảo and Kenji Yamashita.",
            "dialogue",
        ),
        ("Minister Trần Quốc Bảo and Minister Kenji Yamashita co-chaired a seminar on Monday.", "other"),
    ],
)
def test_the_form(text: str, form: str) -> None:
    (meeting,) = told(text)
    assert meeting.split()[0] == form


def test_a_session_named_in_the_sentence_before() -> None:
    text = (
        "Le troisième dialogue sur la politique de défense a eu lieu lundi à Huê. Il était coprésidé par le"
        " ministre Trần Quốc Bảo"
        " et le ministre Kenji Yamashita."
    )
    assert told(text, "fr")[0].startswith("dialogue ")


def test_separate_talks_are_several_meetings() -> None:
    text = "Minister Trần Quốc Bảo held separate talks with Governors Kenji Yamashita and Yumiko Mori in Kobe on Monday."
    assert told(text) == [
        "talks 2024-03-11 Kobe JP: Trần Quốc Bảo, Yamashita Kenji",
        "talks 2024-03-11 Kobe JP: Trần Quốc Bảo, Mori Yumiko",
    ]


def test_a_meeting_recalled_is_none() -> None:
    text = "Minister Trần Quốc Bảo met Governor Kenji Yamashita on Monday. Bảo recalled that he had met Mayor Yumiko Mori{}."
    for when in ("", " in 2015", " in Kobe last year"):
        assert len(told(text.format(when))) == 1
    assert len(told(text.format(" in January"))) == 2


def test_what_is_welcomed_is_no_guest() -> None:
    text = (
        "Minister Trần Quốc Bảo met Governor Kenji Yamashita on Monday. Bảo welcomed the meeting between Mayor Yumiko Mori and"
        " Chairman Lê Văn Đông."
    )
    assert len(told(text)) == 1


def test_a_pronoun_may_be_received() -> None:
    text = "« Le riz est bon », a dit le ministre Trần Quốc Bảo au gouverneur Kenji Yamashita, qu'il recevait lundi à Huê."
    assert told(text, "fr") == [f"reception 2024-03-11 Hue VN: {PAIR}"]
