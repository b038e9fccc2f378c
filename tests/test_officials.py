"""Who is named in an official capacity, and which mention is whose. (Names and matters are invented.)"""

from __future__ import annotations

import pytest

from vnjp_relations.documents import read_layout
from vnjp_relations.gazetteer import KnownOfficial, load_gazetteer
from vnjp_relations.language import load_language
from vnjp_relations.model import Name
from vnjp_relations.officials import People, find_officials
from vnjp_relations.tokens import Tokens, tokenize

GAZETTEER = load_gazetteer()


def read(text: str, code: str = "en") -> tuple[Tokens, People]:
    tokens = tokenize(text)
    return tokens, find_officials(tokens, read_layout(text, language=code), load_language(code), GAZETTEER)


def officials(text: str, code: str = "en") -> list[str]:
    return [f"{official} {official.country}" for official in read(text, code)[1].officials]


def mentions(text: str, code: str = "en") -> list[tuple[str, str]]:
    tokens, people = read(text, code)
    return [(tokens.slice(each.i, each.j), str(people.officials[each.who].name)) for each in people.mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Minister of Justice Trần Quốc Bảo received Kenji Yamashita, Governor of Ehime.",
            ["Trần Quốc Bảo VN", "Yamashita Kenji JP"],
        ),
        (
            "Vice Chairwoman of the Da Nang People's Committee Le Thi Mai met Mayor of Sakai Kenji Yamashita.",
            ["Le Thi Mai VN", "Yamashita Kenji JP"],
        ),
        ("President of the Japan Foundation Yamashita Kenji spoke.", ["Yamashita Kenji JP"]),
        ("Sr. Lt. Gen. Tran Quoc Bao welcomed Admiral Kenji Yamashita.", ["Tran Quoc Bao VN", "Yamashita Kenji JP"]),
        ("Lao Foreign Minister Kham Souphan told Prime Minister Mori that", ["Kham Souphan LA", "Mori JP"]),
        (
            "Ambassador of Japan to Vietnam Yumiko Takahashi and Vietnamese Ambassador to Japan Tran Quoc Bao left.",
            ["Takahashi Yumiko JP", "Tran Quoc Bao VN"],
        ),
        ("Ministers Trần Quốc Bảo and Kenji Yamashita signed it.", ["Trần Quốc Bảo VN", "Yamashita Kenji JP"]),
    ],
)
def test_officials_are_found_by_title_and_name(text: str, found: list[str]) -> None:
    assert officials(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "La ministre vietnamienne de la Justice, Trân Thi Hoa, a reçu M. Kenji Yamashita.",
            ["Trân Thi Hoa VN", "Yamashita Kenji JP"],
        ),
        (
            "Le gouverneur de la préfecture japonaise d'Ehime, Kenji Yamashita, a salué le maire Tran Van Binh.",
            ["Yamashita Kenji JP", "Tran Van Binh VN"],
        ),
        (
            "Yumiko Takahashi, présidente de l'Alliance parlementaire, et son homologue Lê Thi Mai",
            ["Takahashi Yumiko JP", "Lê Thi Mai VN"],
        ),
        ("Le président de l'AN Trân Van Binh a félicité le ministre chinois Li Meiyang.", ["Trân Van Binh VN", "Li Meiyang CN"]),
    ],
)
def test_officials_are_found_in_french(text: str, found: list[str]) -> None:
    assert officials(text, "fr") == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The road from Ha Long to the Nghi Son refinery crosses Tran Quoc Bao Bridge.", "en"),
        ("President Ho Chi Minh's mausoleum stands in Ba Dinh.", "en"),
        ("The firms Mitsui Sumitomo and Nippon Koei took part.", "en"),
        ("Le pont Tran Quoc Bao et l'hôpital Bach Mai ont rouvert.", "fr"),
        ("The minister said so. Date and place are open.", "en"),
    ],
)
def test_places_works_and_firms_are_nobody(text: str, code: str) -> None:
    assert officials(text, code) == []


def test_bylines_and_credits_name_no_officials() -> None:
    text = (
        "Minister Trần Quốc Bảo (R) and Governor Kenji Yamashita (Photo: VNA/ Thanh Tung)\n\n"
        "HÀ NỘI — Minister Trần Quốc Bảo received Governor Kenji Yamashita on Monday. — VNS\n\nBy Le Van Tam"
    )
    assert officials(text) == ["Trần Quốc Bảo VN", "Yamashita Kenji JP"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Governor YAMASHITA Kenji spoke.", Name("Yamashita", "Kenji")),
        ("Minister Tran Quoc Bao spoke. Mr. Bảo, or Trần Quốc Bảo, left.", Name("Trần", "Quốc Bảo")),
        ("Minister TRẦN QUỐC BẢO spoke.", Name("Trần", "Quốc Bảo")),
        ("Prime Minister Mori spoke.", Name("Mori")),
    ],
)
def test_a_name_reads_family_first_as_the_text_best_spells_it(text: str, name: Name) -> None:
    assert name in [official.name for official in read(text)[1].officials]


def test_a_name_in_doubt_follows_what_the_text_does() -> None:
    western = read("Mr. Masaki Izumi met Governor Kenji Yamashita.")[1].officials
    eastern = read("Mr. Izumi Masaki met Governor Yamashita Kenji.")[1].officials
    assert [str(official) for official in western] == ["Izumi Masaki", "Yamashita Kenji"]
    assert [str(official) for official in eastern] == ["Izumi Masaki", "Yamashita Kenji"]


def test_short_references_are_resolved() -> None:
    text = (
        "Deputy PM and Foreign Minister Trần Quốc Bảo met his Japanese "
        "counterpart, Kenji Yamashita, in Hanoi. Minister Bao thanked "
        "Yamashita. Mr. Kenji and Quốc Bảo agreed. Trần Quốc Bảo left."
    )
    assert mentions(text) == [
        ("Deputy PM and Foreign Minister Trần Quốc Bảo", "Trần Quốc Bảo"),
        ("his Japanese counterpart, Kenji Yamashita", "Yamashita Kenji"),
        ("Minister Bao", "Trần Quốc Bảo"),
        ("Yamashita", "Yamashita Kenji"),
        ("Mr. Kenji", "Yamashita Kenji"),
        ("Quốc Bảo", "Trần Quốc Bảo"),
        ("Trần Quốc Bảo", "Trần Quốc Bảo"),
    ]


def test_a_shared_given_name_goes_by_title_then_by_the_last_named() -> None:
    text = (
        "Minister Lê Văn Bình met Governor Phạm Thị Bình and Mayor Kenji Yamashita. Governor Bình agreed. "
        "Minister Bình left. Bình smiled."
    )
    assert [name for _, name in mentions(text)][3:] == ["Phạm Thị Bình", "Lê Văn Bình", "Lê Văn Bình"]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Trần Thị Huế met Mayor Kenji Yamashita. They toured Hue city and left from Huế.",
        "Minister Phạm Văn An met Mayor Kenji Yamashita. An increase is planned.",
        "Minister Lê Thanh Long met Mayor Kenji Yamashita near Long Thanh airport.",
    ],
)
def test_a_word_that_is_a_place_too_is_not_taken_for_the_person(text: str) -> None:
    assert len(mentions(text)) == 2


def test_a_name_glued_to_the_next_word_is_the_same_person() -> None:
    assert officials("Minister Tran Quoc Baohas met Mayor Kenji Yamashita. Minister Tran Quoc Bao left.") == [
        "Tran Quoc Bao VN",
        "Yamashita Kenji JP",
    ]


def test_posts_are_told_without_country_words() -> None:
    people = read(
        "Vietnamese Deputy Prime Minister and Minister of Finance Trần Quốc "
        "Bảo met visiting President of the Japan Foundation "
        "Kenji Yamashita. Minister Bảo thanked President Yamashita."
    )[1]
    assert [[post.title for post in official.posts] for official in people.officials] == [
        ["Deputy Prime Minister", "Minister of Finance"],
        ["President of the Japan Foundation"],
    ]


def test_titles_tell_the_gender() -> None:
    people = read("Chairwoman Lê Thị Mai met Mr. Kenji Yamashita and Minister Trần Quốc Bảo.")[1]
    assert people.genders == ("feminine", "masculine", None)


def test_an_apposition_belongs_to_the_mention() -> None:
    tokens, people = read("Yamashita Kenji, Governor of Ehime, met Minister Trần Quốc Bảo.")
    first = people.mentions[0]
    assert tokens.slice(first.i, first.end) == "Yamashita Kenji, Governor of Ehime"
    assert first.j == first.name_j


def test_a_known_official_needs_no_title() -> None:
    text = "The guests thanked Kawa Hana."
    known = GAZETTEER.with_officials(KnownOfficial(Name("Kawa", "Hana"), "JP"))
    assert read(text)[1].officials == ()
    found = find_officials(tokenize(text), read_layout(text, language="en"), load_language("en"), known).officials
    assert [official.name for official in found] == [Name("Kawa", "Hana")]


def test_the_opening_of_a_sentence_places_a_third_country_s_official() -> None:
    assert officials("In Canberra, Trade Minister Brian Holt promised them more wheat.") == ["Brian Holt AU"]
    assert officials("In the end, Trade Minister Brian Holt promised them more wheat.") == []


@pytest.mark.parametrize("opening", ["Through", "Receiving", "Despite", "Unlike"])
def test_the_word_that_opens_a_sentence_is_no_name(opening: str) -> None:
    text = f"Governor Kenji Yamashita came. {opening} Yamashita, the Vietnamese minister sent a letter."
    assert officials(text) == ["Yamashita Kenji JP"]


def test_an_honorific_parts_a_name_from_its_post() -> None:
    people = read("La présidente de l'Assemblée nationale, Mme Tran Thi Hoa, était là.", "fr")[1].officials
    assert [[post.title for post in each.posts] for each in people] == [["présidente de l'Assemblée nationale"]]


def test_a_city_behind_a_title_is_nobody() -> None:
    assert officials("Le ministre japonais Kenji Yamashita est venu. Le ministre Hanoï invite.", "fr") == ["Yamashita Kenji JP"]


def test_a_general_is_nobody_called_gen() -> None:
    assert officials("Minister Gen Nakatani came. Sen. Lt. Gen. Tran Van Hoa left.") == ["Nakatani Gen JP", "Tran Van Hoa VN"]


def test_a_korean_name_may_begin_with_a_word() -> None:
    assert officials("South Korean Minister Park Tae-jung was there with them.") == ["Park Tae-jung KR"]


def test_a_city_may_begin_with_a_small_word() -> None:
    text = "Chairman of the People's Committee of Can Tho city Trần Quốc Bảo left the hall."
    assert officials(text) == ["Trần Quốc Bảo VN"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Japan's new Foreign Minister Yamashita Kenji left.", "Foreign Minister"),
        ("Secretary General of the New Frontier Party Yamashita Kenji left.", "Secretary General of the New Frontier Party"),
    ],
)
def test_new_is_no_part_of_a_post(text: str, post: str) -> None:
    (official,) = read(text)[1].officials
    assert [each.title for each in official.posts] == [post]
