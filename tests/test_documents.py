"""Pages of every make, and what is body in them."""

from __future__ import annotations

import pytest

from vnjp_relations.documents import detect_language, read_layout
from vnjp_relations.language import language_codes, load_language
from vnjp_relations.partial_date import PartialDate

BODY = "Governor Kato on Monday received Mayor Do in the city. He said that the two sides would plant more trees."
CORPS = "Le gouverneur Kato a reçu lundi la maire Do. Il a dit que les deux villes planteraient des arbres."


def roles(text: str) -> list[tuple[str, str]]:
    layout = read_layout(text)
    return [(block.role, layout.document.text[block.start : block.end]) for block in layout.blocks]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (code, example["text"])
        for code in language_codes()
        for example in load_language(code).table("documents").get("example", ())
    ],
)
def test_a_table_s_examples(code: str, text: str) -> None:
    assert detect_language(text) == code


def test_no_function_word_is_two_languages_own() -> None:
    owners: dict[str, str] = {}
    for code in language_codes():
        for word in load_language(code).table("documents").get("function_words", ()):
            assert owners.setdefault(word, code) == code


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (" date 2019-06-03 Submit Release", "2019-06-03"),
        (" date 2019-06", "2019-06"),
        ("Update: June, 03/2019 - 09:20", "2019-06-03"),
        ("June 03, 2019 - 17:42", "2019-06-03"),
        ("Monday, June 3, 2019, 17:25 GMT+7", "2019-06-03"),
        ("Monday, 2019-06-03 10:12:33 \t Font Size:     |        Print", "2019-06-03"),
        ("Published: June 3, 2019 | 17:25", "2019-06-03"),
        ("Thứ Hai, 03/06/2019, 09:12 (GMT+7)", "2019-06-03"),
        ("03/06/2019 10:24", "2019-06-03"),
        ("Thursday, 03/07/2019", "2019-03-07"),
        ("Lundi, 3 juin 2019 - 15:20", "2019-06-03"),
        ("Publié le 03/06/2019 à 15h20", "2019-06-03"),
        ("1er juin 2019", "2019-06-01"),
        ("Today: Tuesday, 04/06/2024\nUpdate: June, 03/2019 - 09:20", "2019-06-03"),
    ],
)
def test_a_date_header_is_the_publication_date(head: str, date: str) -> None:
    layout = read_layout(f"{head}\n\nGovernor and mayor meet\n\n{BODY}")
    assert str(layout.document.published) == date
    assert layout.document.title == "Governor and mayor meet"
    assert layout.blocks[0].role == "header"


def test_a_date_given_wins_and_a_day_without_a_year_is_none() -> None:
    given = PartialDate(2020, 1, 2)
    assert read_layout(f"June 3, 2019\n{BODY}", published=given).document.published == given
    assert read_layout(f"HUE, June 3 (VNA) - {BODY}").document.published is None


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("HÀ NỘI —", None),
        ("TOKYO (VNS) —", "VNS"),
        ("Hanoi (VNA) –", "VNA"),
        ("VOV.VN -", "VOV"),
        ("(VOVWORLD) -", "VOVWORLD"),
        ("NDO –", "NDO"),
        ("TOKYO, June 3 (Kyodo) --", "Kyodo"),
        ("Nhân Dân en ligne -", "NDEL"),
        ("Hanoï (VNA/CVN) -", "VNA/CVN"),
        ("SGGP -", "SGGP"),
        ("VIETNAM, June 3 - HÀ NỘI —", None),
        ("Hanoi –", None),
    ],
)
@pytest.mark.parametrize("caption", ["", "Kato (R) and Do. (Photo: VNA)\n\n", "Kato et Do (à droite). Photo : VNA\n\n"])
def test_a_dateline_is_cut_off(dateline: str, agency: str | None, caption: str) -> None:
    text = f"Governor and mayor meet\n\n{caption}{dateline} {BODY}"
    layout = read_layout(text)
    assert list(layout.texts("body")) == [BODY]
    assert " ".join(layout.texts("dateline")) == dateline
    assert list(layout.texts("caption")) == ([caption.strip()] if caption else [])
    assert layout.document.agency == agency


@pytest.mark.parametrize(
    ("signed", "agency"),
    [
        (" — VNS", "VNS"),
        (".-VNA", "VNA"),
        (" (VNA)", "VNA"),
        ("\n\nVNA/CVN", "VNA/CVN"),
        ("\n==Kyodo", "Kyodo"),
        ("./.", None),
        ("\n\n(Source: VOV)", "VOV"),
        ("\nBy Ha Lan – Translated by Minh Anh", None),
        ("\nVNA", "VNA"),
        (" - AVI", "AVI"),
    ],
)
def test_a_sign_off_is_cut_off(signed: str, agency: str | None) -> None:
    text = BODY.removesuffix(".") + signed if signed.startswith(".") else BODY + signed
    layout = read_layout(f"Governor and mayor meet\n{text}")
    assert [body.rstrip(".") for body in layout.texts("body")] == [BODY.rstrip(".")]
    assert len(list(layout.texts("signoff"))) == 1
    assert layout.document.agency == agency


def test_an_institution_in_brackets_at_a_paragraph_s_end_is_no_sign_off() -> None:
    assert roles("He met the head of the Ministry of Defence (MOD).") == [
        ("body", "He met the head of the Ministry of Defence (MOD).")
    ]


def test_furniture_is_junk() -> None:
    text = f"Home Society\nGovernor and mayor meet\n{BODY}\n>> Trees for all\nPhoto: VNA/CVN\nAgain, {BODY}\n"
    text += "Feedback\nOthers\nAnother headline of the day"
    assert [role for role, _ in roles(text)] == ["junk", "title", "body", "junk", "caption", "body", "junk", "junk", "junk"]


def test_a_ministry_s_numbers_stay_outside() -> None:
    text = "On June 3, Ms. Mori met Mr. Do in the city hall.\n"
    text += "  1. Ms. Mori spoke of the trees there.\n2. Mr. Do thanked her for the trees."
    assert [role for role, _ in roles(text)] == ["body", "junk", "body", "junk", "body"]


def test_a_lead_that_the_first_paragraph_repeats_is_no_paragraph() -> None:
    lead = "Le gouverneur Kato a reçu lundi 3 juin à Huê la maire de la ville, Do."
    glued = "Le gouverneur Katoa reçu lundi 3 juin à Huê lamaire de la ville, Mme Do, qui l'a remercié."
    text = f"Des arbres\n\n{lead}\n\n {glued}\n\n{CORPS}"
    assert [role for role, _ in roles(text)] == ["title", "title", "body", "body"]


def test_a_dateline_behind_a_headline_on_one_line() -> None:
    assert [role for role, _ in roles(f"Governor and mayor meet Hanoi (VNA) – {BODY}")] == ["title", "dateline", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "They agreed to finish the line (first half of 2025) and the second (third phase) on time.",
        "Back to Kobe, the governor said that the two cities had much to learn from each other.",
        "By 2030, the two cities will have planted a million trees along the river.",
        "The city wants to better its image (now that of a port) by means of a video series.",
    ],
)
def test_prose_that_looks_like_furniture(text: str) -> None:
    assert roles(f"Governor and mayor meet\n{BODY}\n{text}")[-1] == ("body", text)


@pytest.mark.parametrize(
    "text",
    [
        "Kato (second from left) and Do at the fair",
        "Kato (R) and Do.",
        "The fair. — VNA/VNS Photo Lan Anh",
        "Le salon. Photo : VNA",
        "The fair - ảnh 1",
        "(Image: city hall)",
    ],
)
def test_captions(text: str) -> None:
    assert ("caption", text) in roles(f"Governor and mayor meet\n{text}\n{BODY}")


def test_a_hyphenated_opening_is_no_dateline() -> None:
    text = "Vietnam – Japan ties have never been warmer, the mayor told her guest."
    assert roles(text) == [("body", text)]


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u2028"])
def test_nothing_is_in_nothing(text: str) -> None:
    layout = read_layout(text)
    assert layout.document.text == text
    assert not list(layout.texts("body", "title")) or text.strip()


def test_a_fragment_is_body() -> None:
    assert roles("Japan will help") == [("body", "Japan will help")]
    assert read_layout("Japan will help").document.language == "en"


def test_prose_glued_behind_a_credit_is_body() -> None:
    text = f"{BODY}\n\nMayor Do greets Governor Kato (Photo: VNA)He also asked the city to plant limes along the river."
    assert roles(text)[1:] == [
        ("caption", "Mayor Do greets Governor Kato (Photo: VNA)"),
        ("body", "He also asked the city to plant limes along the river."),
    ]


@pytest.mark.parametrize("city", ["Kuala Lumpur", "Singapore", "New York"])
def test_a_city_of_the_world_opens_a_dateline(city: str) -> None:
    assert roles(f"{city} - {BODY}")[0] == ("dateline", f"{city} -")
