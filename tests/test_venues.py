"""Which city and country a text names as a venue. (Names are invented.)"""

from __future__ import annotations

import pytest

from vnjp_relations.documents import read_layout
from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import load_language
from vnjp_relations.meeting_cues import meeting_words
from vnjp_relations.officials import find_officials
from vnjp_relations.tokens import tokenize
from vnjp_relations.venues import Venue, Venues


def venues(text: str, code: str = "en") -> tuple[Venues, int]:
    language, gazetteer, tokens = load_language(code), load_gazetteer(), tokenize(text)
    layout = read_layout(text, language=code)
    people = find_officials(tokens, layout, language, gazetteer)
    return Venues(tokens, layout, people, gazetteer, language.compiled(meeting_words)), len(tokens)


@pytest.mark.parametrize(
    ("code", "text", "venue"),
    [
        ("en", "They met in Hue on Monday.", Venue("Hue", "VN")),
        ("en", "They met in the Japanese capital.", Venue("Tokyo", "JP")),
        ("en", "They met at the Government Office in Ha Noi.", Venue("Hanoi", "VN")),
        ("en", "They met, Hue, June 15.", Venue("Hue", "VN")),
        ("en", "They met in Quang Tri on Monday.", Venue(None, "VN")),
        ("en", "In Quang Tri, they recalled, many came in Hue.", Venue("Hue", "VN")),
        ("en", "They spoke of trade in Tokyo Bay.", None),
        ("en", "They met Consul General in Da Nang Kenji Yamashita.", None),
        ("en", "Chairman of the Da Nang People's Committee Tran Quoc Bao met them in the city.", Venue("Da Nang", "VN")),
        ("en", "Governor of Chiba Prefecture Kenji Yamashita met them in the city.", None),
        ("fr", "Ils se sont vus à Hô Chi Minh-Ville.", Venue("Ho Chi Minh City", "VN")),
        ("fr", "Ils se sont vus dans la capitale vietnamienne.", Venue("Hanoi", "VN")),
    ],
)
def test_the_venue_that_a_sentence_names(code: str, text: str, venue: Venue | None) -> None:
    found, end = venues(text, code)
    assert found.named(0, end) == venue


@pytest.mark.parametrize(
    ("code", "text", "country"),
    [
        ("en", "who is on a working visit to Japan", "JP"),
        ("en", "as part of his trip to Hanoi", "VN"),
        ("en", "who is visiting Japan", "JP"),
        ("en", "met visiting Governor Kenji Yamashita", "VN"),
        ("fr", "en visite de travail au Vietnam", "VN"),
        ("en", "the two countries", None),
    ],
)
def test_the_country_that_a_visit_names(code: str, text: str, country: str | None) -> None:
    found, end = venues(text, code)
    assert found.visited(0, end) == country


def test_the_dateline_s_city() -> None:
    found, _ = venues("Ties grow\n\nHUE (VNA) – Minister Tran Quoc Bao spoke at length on Monday about trees and their shade.")
    assert found.dateline() == Venue("Hue", "VN")
    assert venues("Nothing here.")[0].dateline() is None
