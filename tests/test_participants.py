"""Who meets, and who is only spoken of. (Names are invented.)"""

from __future__ import annotations

import pytest

from vnjp_relations.documents import read_layout
from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import load_language
from vnjp_relations.meeting_cues import find_cues, meeting_words
from vnjp_relations.officials import find_officials
from vnjp_relations.participants import Participants
from vnjp_relations.tokens import tokenize


def sides(text: str, code: str = "en") -> tuple[list[str], list[str]]:
    language, tokens = load_language(code), tokenize(text)
    words = language.compiled(meeting_words)
    people = find_officials(tokens, read_layout(text, language=code), language, load_gazetteer())
    cue = find_cues(tokens, 0, len(tokens), words)[0]
    before, behind = Participants(tokens, people, words).of(cue, 0, len(tokens))
    return [people.officials[who].name.given for who in before], [people.officials[who].name.given for who in behind]


@pytest.mark.parametrize(
    ("code", "text", "before", "behind"),
    [
        ("en", "Minister Tran Quoc Bao and Mayor Le Thi Hoa met Governor Kenji Yamashita.", ["Quoc Bao", "Thi Hoa"], ["Kenji"]),
        ("en", "Minister Tran Quoc Bao received a letter from Governor Kenji Yamashita.", ["Quoc Bao"], []),
        ("en", "At Mayor Le Thi Hoa's wish, Minister Tran Quoc Bao met Governor Kenji Yamashita.", ["Quoc Bao"], ["Kenji"]),
        ("en", "Minister Tran Quoc Bao received a group led by Governor Kenji Yamashita.", ["Quoc Bao"], ["Kenji"]),
        ("en", "Minister Tran Quoc Bao was received on Monday by Governor Kenji Yamashita.", ["Quoc Bao"], ["Kenji"]),
        ("en", "Minister Tran Quoc Bao met Governor Kenji Yamashita, who thanked Mayor Le Thi Hoa.", ["Quoc Bao"], ["Kenji"]),
        ("en", "At talks with Governor Kenji Yamashita, Minister Tran Quoc Bao asked for trees.", ["Quoc Bao"], ["Kenji"]),
        (
            "en",
            "Mayor Le Thi Hoa recalled the talks between Minister Tran Quoc Bao and Governor Kenji Yamashita.",
            [],
            ["Quoc Bao", "Kenji"],
        ),
        (
            "fr",
            "Le ministre Tran Quoc Bao a reçu une délégation conduite par le gouverneur Kenji Yamashita.",
            ["Quoc Bao"],
            ["Kenji"],
        ),
        ("fr", "Le ministre Tran Quoc Bao a reçu une lettre de la part du gouverneur Kenji Yamashita.", ["Quoc Bao"], []),
    ],
)
def test_who_meets(code: str, text: str, before: list[str], behind: list[str]) -> None:
    assert sides(text, code) == (before, behind)
