"""The meeting that a text is about, however it is told."""

from __future__ import annotations

import pytest
from tests.told import read, told

PAIR = "Trần Quốc Bảo, Yamashita Kenji"


def test_a_dated_lead_of_one_of_each_side_tells_of_their_meeting() -> None:
    text = (
        "Minister Trần Quốc Bảo and his counterpart Kenji Yamashita voiced on Monday in Hue their love of trees. "
        "A year before, President Lê Thị Mai had received Yumiko Mori, the Japanese mayor, in Hanoi."
    )
    assert told(text)[0] == f"talks 2024-03-11 Hue VN: {PAIR}"


def test_a_meeting_that_is_taken_as_known() -> None:
    (mention,) = read(
        "During the talks, Minister Trần Quốc Bảo asked for trees. Vice-Minister Kenji Yamashita agreed.", published=None
    )
    assert str(mention.meeting) == f"undated: {PAIR}"
    assert (mention.meeting.form, mention.meeting.host) == ("talks", None)


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        (
            "Governor Kenji Yamashita came. Minister Trần Quốc Bảo received him in Hue on Monday.",
            "reception 2024-03-11 Hue VN: Trần Quốc Bảo, Yamashita Kenji",
        ),
        (
            "Minister Trần Quốc Bảo told Governor Kenji Yamashita in Hue on Monday that the road is open.",
            "talks 2024-03-11 Hue VN: Trần Quốc Bảo, Yamashita Kenji",
        ),
    ],
)
def test_what_alludes_to_a_meeting(text: str, meeting: str) -> None:
    assert told(text) == [meeting]
