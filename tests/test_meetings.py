"""Which meetings a text reports as held. (Names and matters are invented.)"""

from __future__ import annotations

import pytest
from tests.told import read, told

from vnjp_relations.tokens import tokenize

PAIR = "Trần Quốc Bảo, Yamashita Kenji"


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("Minister Trần Quốc Bảo received Governor Kenji Yamashita in Hue on Monday.", f"reception 2024-03-11 Hue VN: {PAIR}"),
        (
            "Minister Trần Quốc Bảo was received in Osaka on Monday by Governor Kenji Yamashita.",
            f"reception 2024-03-11 Osaka JP: {PAIR}",
        ),
        (
            "Minister Trần Quốc Bảo paid a courtesy call on Governor Kenji Yamashita on March 9.",
            f"reception 2024-03-09 None JP: {PAIR}",
        ),
        (
            "Minister Trần Quốc Bảo held talks in Kobe yesterday with Governor Kenji Yamashita.",
            f"talks 2024-03-11 Kobe JP: {PAIR}",
        ),
        ("Minister Trần Quốc Bảo met Minister Kenji Yamashita in Jakarta on March 10.", f"talks 2024-03-10 Jakarta None: {PAIR}"),
        (
            "Minister Trần Quốc Bảo on Monday held phone talks with Minister Kenji Yamashita.",
            f"call 2024-03-11 None None: {PAIR}",
        ),
        (
            "Ministers Trần Quốc Bảo and Kenji Yamashita co-chaired the fourth "
            "session of the Joint Committee in Da Nang on May 15, 2023.",
            f"dialogue 2023-05-15 Da Nang VN: {PAIR}",
        ),
        (
            "The port will open soon, Minister Trần Quốc Bảo told Governor Kenji Yamashita at a reception in Hanoi on Monday.",
            f"reception 2024-03-11 Hanoi VN: {PAIR}",
        ),
        (
            "At a working session with Governor Kenji Yamashita in Osaka on Monday, Minister Trần Quốc Bảo asked for trees.",
            f"talks 2024-03-11 Osaka JP: {PAIR}",
        ),
        (
            "Chairman of the Da Nang People's Committee Trần Quốc Bảo on Monday "
            "received a delegation from Ehime led by Governor Kenji "
            "Yamashita.",
            f"reception 2024-03-11 Da Nang VN: {PAIR}",
        ),
        (
            "Minister Trần Quốc Bảo on Monday had a meeting with visiting Governor Kenji Yamashita.",
            f"talks 2024-03-11 None VN: {PAIR}",
        ),
        (
            "Fairs open next year, after talks between Minister Trần Quốc Bảo and Governor Kenji Yamashita in Hue on Monday.",
            f"talks 2024-03-11 Hue VN: {PAIR}",
        ),
    ],
)
def test_a_meeting_in_one_sentence(text: str, meeting: str) -> None:
    assert told(text) == [meeting]


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        (
            "Le ministre Trần Quốc Bảo a reçu lundi à Hanoi le gouverneur Kenji Yamashita.",
            f"reception 2024-03-11 Hanoi VN: {PAIR}",
        ),
        (
            "Le ministre Trần Quốc Bảo a été reçu lundi dans la capitale japonaise par le gouverneur Kenji Yamashita.",
            f"reception 2024-03-11 Tokyo JP: {PAIR}",
        ),
        (
            "Le ministre Trần Quốc Bảo s'est entretenu par téléphone lundi avec le ministre Kenji Yamashita.",
            f"call 2024-03-11 None None: {PAIR}",
        ),
        (
            "Les ministres Trần Quốc Bảo et Kenji Yamashita ont coprésidé lundi à Tokyo la 4e session du Comité mixte.",
            f"dialogue 2024-03-11 Tokyo JP: {PAIR}",
        ),
        (
            "Le ministre Trần Quốc Bảo, en visite de travail au Japon, a rencontré lundi le gouverneur Kenji Yamashita.",
            f"talks 2024-03-11 None JP: {PAIR}",
        ),
    ],
)
def test_a_meeting_in_french(text: str, meeting: str) -> None:
    assert told(text, "fr") == [meeting]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "Trois mois après le séisme du 11 janvier, le ministre Trần Quốc Bảo a été reçu lundi à Tokyo par le gouverneur "
            "Kenji Yamashita.",
            [f"reception 2024-03-11 Tokyo JP: {PAIR}"],
        ),
        (
            "Le Comité mixte a tenu ce lundi à Hai Phong sa quatrième session, sous la coprésidence du ministre Trần Quốc Bảo, "
            "et du gouverneur Kenji Yamashita.",
            [f"dialogue 2024-03-11 Hai Phong VN: {PAIR}"],
        ),
        (
            "C'est le vœu du gouverneur Kenji Yamashita, qui s'est entretenu lundi à Tokyo avec le ministre Trần Quốc Bảo.",
            ["talks 2024-03-11 Tokyo JP: Yamashita Kenji, Trần Quốc Bảo"],
        ),
        (
            "Le gouverneur Kenji Yamashita et son homologue vietnamien Trần Quốc Bảo ont signé lundi un accord au terme d'un "
            "entretien à Tokyo.",
            ["talks 2024-03-11 Tokyo JP: Yamashita Kenji, Trần Quốc Bảo"],
        ),
        (
            "Le ministre Trần Quốc Bảo était lundi à Tokyo l'hôte à dîner du gouverneur Kenji Yamashita. Les deux hommes "
            "s'étaient déjà vus le 2 mars à Hanoi.",
            [f"reception 2024-03-11 Tokyo JP: {PAIR}", f"talks 2024-03-02 Hanoi VN: {PAIR}"],
        ),
        (
            "Lundi, à Nara, le ministre Trần Quốc Bảo a été accueilli par le gouverneur Kenji Yamashita, qui s'est dit prêt à "
            "dépêcher à Huê des charpentiers.",
            [f"reception 2024-03-11 Nara JP: {PAIR}"],
        ),
    ],
)
def test_meetings_in_french(text: str, meetings: list[str]) -> None:
    assert told(text, "fr") == meetings


def test_an_ambassador_tells_the_country() -> None:
    text = "Minister Trần Quốc Bảo met Japanese Ambassador Kenji Yamashita on Monday."
    assert told(text) == [f"talks 2024-03-11 None VN: {PAIR}"]


MAIN = "Minister Trần Quốc Bảo received Governor Kenji Yamashita in Hanoi on Monday. "
FIRST = f"reception 2024-03-11 Hanoi VN: {PAIR}"


@pytest.mark.parametrize(
    ("more", "others"),
    [
        (
            "Later in the day, Yamashita was received by President Lê Thị Mai.",
            ["reception 2024-03-11 Hanoi VN: Yamashita Kenji, Lê Thị Mai"],
        ),
        ("The visitor also met President Lê Thị Mai.", ["talks 2024-03-11 Hanoi VN: Yamashita Kenji, Lê Thị Mai"]),
        ("The two had already met in Tokyo in May 2023.", [f"talks 2023-05 Tokyo JP: {PAIR}"]),
        (
            "Mr. Bảo recalled the talks between President Lê Thị Mai and Prime "
            "Minister Yumiko Mori in Kyoto on December 16, 2023.",
            ["talks 2023-12-16 Kyoto JP: Lê Thị Mai, Mori Yumiko"],
        ),
        (
            "In a separate meeting on Sunday, Minister Yumiko Mori urged President Lê Thị Mai to plant trees.",
            ["talks 2024-03-10 None None: Lê Thị Mai, Mori Yumiko"],
        ),
        (
            "A day earlier, Minister Yumiko Mori and President Lê Thị Mai struck a deal on trees.",
            ["talks 2024-03-10 None None: Mori Yumiko, Lê Thị Mai"],
        ),
        ("It follows a telephone talk between the two on March 2.", [f"call 2024-03-02 None None: {PAIR}"]),
        ("Trees were planted since their meeting of March 2.", [f"talks 2024-03-02 None None: {PAIR}"]),
        (
            "Receiving Yamashita the same day, President Lê Thị Mai asked for trees.",
            ["reception 2024-03-11 Hanoi VN: Lê Thị Mai, Yamashita Kenji"],
        ),
        (
            "Received on Monday by President Lê Thị Mai, Yamashita handed her an invitation for June.",
            ["reception 2024-03-11 Hanoi VN: Yamashita Kenji, Lê Thị Mai"],
        ),
        (
            "Bảo also met Mayor Yumiko Mori, whom he had received in Hue in May 2023.",
            ["talks 2024-03-11 Hanoi VN: Trần Quốc Bảo, Mori Yumiko", "reception 2023-05 Hue VN: Trần Quốc Bảo, Mori Yumiko"],
        ),
        ("On Sunday, Bảo called in Sendai on Mayor Yumiko Mori.", ["reception 2024-03-10 Sendai JP: Trần Quốc Bảo, Mori Yumiko"]),
        ("Two days earlier, Yamashita met Chairwoman Lê Thị Mai.", ["talks 2024-03-09 Hanoi VN: Yamashita Kenji, Lê Thị Mai"]),
        ("At the reception, Bảo and Yamashita agreed to plant trees.", []),
        ("The two will meet in Tokyo in May.", []),
        ("Bảo invited Prime Minister Yumiko Mori to visit Vietnam.", []),
        ("Yamashita is scheduled to meet President Lê Thị Mai on Wednesday.", []),
        ("Yamashita conveyed a letter from Prime Minister Yumiko Mori to President Lê Thị Mai.", []),
        ("The two had met long ago.", []),
    ],
)
def test_further_meetings(more: str, others: list[str]) -> None:
    assert told(MAIN + more) == [FIRST, *others]


@pytest.mark.parametrize(
    "more",
    [
        "Consul General Yumiko Mori was also present.",
        "Consul General Yumiko Mori, who joined the meeting, thanked the minister.",
        "Also present at the reception was Consul General Yumiko Mori.",
    ],
)
def test_those_said_to_be_present_take_part(more: str) -> None:
    assert told(MAIN + more) == [FIRST + ", Mori Yumiko"]


def test_those_only_spoken_of_take_no_part() -> None:
    assert told(
        "On behalf of President Lê Thị Mai, Minister Trần Quốc Bảo received "
        "Governor Kenji Yamashita, who conveyed greetings from "
        "Prime Minister Yumiko Mori, in Hanoi on Monday."
    ) == [FIRST]


def test_a_caption_and_a_dateline_settle_the_place() -> None:
    body = "Minister Trần Quốc Bảo received Governor Kenji Yamashita on Monday."
    assert told(f"Ties grow\n\nHUE (VNS) — {body}") == [f"reception 2024-03-11 Hue VN: {PAIR}"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Minister Trần Quốc Bảo spoke.",
        "Minister Trần Quốc Bảo will meet Governor Kenji Yamashita in Tokyo next month.",
        "Minister Trần Quốc Bảo met Lao Minister Kham Souphan in Hanoi on Monday.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert told(text) == []


def test_a_mention_says_where_it_is_reported() -> None:
    text = "Trade grew. " + MAIN + "Trần Quốc Bảo held talks with Yamashita."
    (mention,) = read(text)
    assert mention.sentence == 1
    assert tokenize(text).slice(mention.i, mention.j) == "received"
    assert [report.evidence.text for report in mention.meeting.reports] == [
        MAIN.strip(),
        "Trần Quốc Bảo held talks with Yamashita.",
    ]


def test_a_courtesy_call_named_by_its_noun_is_a_meeting_of_its_own() -> None:
    text = (
        "Minister Trần Quốc Bảo met Governor Kenji Yamashita in Hue on Monday. "
        "During a courtesy call to Chairman Lê Văn Đông the same day, Governor Yamashita praised the lake."
    )
    assert [each.split()[:2] for each in told(text)] == [["talks", "2024-03-11"], ["reception", "2024-03-11"]]


def test_an_is_a_name_too() -> None:
    text = "Minister Trần Quốc An received Governor Kenji Yamashita in Hue on Monday."
    assert told(text) == ["reception 2024-03-11 Hue VN: Trần Quốc An, Yamashita Kenji"]


def test_a_phone_talk_is_a_call() -> None:
    text = "Minister Trần Quốc Bảo held a phone talk with Minister Kenji Yamashita on Monday."
    assert told(text) == [f"call 2024-03-11 None None: {PAIR}"]
