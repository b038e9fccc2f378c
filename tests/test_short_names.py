"""Later references by one word of a name. (Names are invented.)"""

from __future__ import annotations

import pytest

from vnjp_relations.documents import read_layout
from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import load_language
from vnjp_relations.officials import find_officials
from vnjp_relations.tokens import tokenize

FIRST = "Minister Tran Hung Viet met Governor Kenji Ban in Hanoi. "


def later(text: str) -> list[str]:
    text = FIRST + text
    tokens = tokenize(text)
    people = find_officials(tokens, read_layout(text, language="en"), load_language("en"), load_gazetteer())
    return [f"{tokens.slice(each.i, each.j)}: {people.officials[each.who]}" for each in people.mentions[2:]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Viet thanked Ban.", ["Viet: Tran Hung Viet", "Ban: Ban Kenji"]),
        ("Minister Viet thanked Mr. Kenji.", ["Minister Viet: Tran Hung Viet", "Mr. Kenji: Ban Kenji"]),
        ("Minister Tran thanked him.", ["Minister Tran: Tran Hung Viet"]),
        ("Viet Nam thanked Japan.", []),
        ("Ban on plastics starts soon.", []),
        ("The Viet Thang plant grows.", []),
        ("Prime Minister Mori agreed.", ["Prime Minister Mori: Mori"]),
        ("The minister and Minister Counsellor agreed.", []),
    ],
)
def test_short_names(text: str, found: list[str]) -> None:
    assert later(text) == found
