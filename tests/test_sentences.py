"""Where sentences end, and where they do not."""

from __future__ import annotations

import pytest

from vnjp_relations.documents import read_layout
from vnjp_relations.language import language_codes, load_language
from vnjp_relations.sentences import find_sentences
from vnjp_relations.tokens import tokenize


def split(text: str, code: str = "en") -> list[str]:
    tokens = tokenize(text)
    found = find_sentences(tokens, read_layout(text, language=code), load_language(code))
    return [tokens.slice(each.i, each.j) for each in found]


TABLES = [(code, example) for code in language_codes() for example in load_language(code).table("sentences").get("example", ())]


@pytest.mark.parametrize(("code", "example"), TABLES)
def test_a_table_s_examples(code: str, example: dict[str, object]) -> None:
    assert split(str(example["text"]), code) == example["sentences"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They toured the port.Mr. Kato liked it.", ["They toured the port.", "Mr. Kato liked it."]),
        ("She studied in Japan.He did too.", ["She studied in Japan.", "He did too."]),
        (
            "Trade rose 3.5 percent to 1.200 billion dong. It may fall.",
            ["Trade rose 3.5 percent to 1.200 billion dong.", "It may fall."],
        ),
        ("Mr. A. B. Mori of VOV.VN read news.vn aloud.", ["Mr. A. B. Mori of VOV.VN read news.vn aloud."]),
        ('He said: "Go on." They did.', ['He said: "Go on."', "They did."]),
        ('"Will you come?" she asked. He nodded.', ['"Will you come?" she asked.', "He nodded."]),
        ("He paid for lodging; she, for food. They left.", ["He paid for lodging; she, for food.", "They left."]),
        ("The old quarter charmed him./.", ["The old quarter charmed him."]),
        ("He saw Kobe.PM Do read of it on news.VN today.", ["He saw Kobe.", "PM Do read of it on news.VN today."]),
        ("He came… and went. Lt. Gen. Do saw it.", ["He came… and went.", "Lt. Gen. Do saw it."]),
        ("They spoke of art. Art. 5 says no. MR. KATO agreed.", ["They spoke of art.", "Art. 5 says no.", "MR. KATO agreed."]),
        ("The U.S. side left at 9 a.m. sharp.", ["The U.S. side left at 9 a.m. sharp."]),
    ],
)
def test_english(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("« Nous viendrons. » Il l'a redit à M. Do.", ["« Nous viendrons. »", "Il l'a redit à M. Do."]),
        ("Il est venu à Huê.Elle aussi, le 3 sept. dernier.", ["Il est venu à Huê.", "Elle aussi, le 3 sept. dernier."]),
        ("S.E.M. Kato a salué 30.000 visiteurs. Mme Do aussi.", ["S.E.M. Kato a salué 30.000 visiteurs.", "Mme Do aussi."]),
    ],
)
def test_french(text: str, sentences: list[str]) -> None:
    assert split(text, "fr") == sentences


def test_a_paragraph_begins_a_sentence_and_headlines_are_none() -> None:
    text = "Ministers meet\n\nThey met in Hue on that day. It rained a lot there.\n\nThey parted in Kobe on that day."
    tokens = tokenize(text)
    found = find_sentences(tokens, read_layout(text), load_language("en"))
    assert [(tokens.words[each.i], each.paragraph_start) for each in found] == [("they", True), ("it", False), ("they", True)]
    assert [each.block for each in found] == [1, 1, 2]
