from __future__ import annotations

import pytest

from vnjp_relations.question_grammar import Asks, parse


@pytest.mark.parametrize(
    ("text", "asks", "fact"),
    [
        ("which pledges?", "which", "commitments"),
        ("list all receptions", "which", "meetings"),
        ("how often did Sato meet An?", "how many", "meetings"),
        ("who attended talks?", "which", "officials"),
        ("whom did Sato meet?", "which", "officials"),
        ("when did Sato meet An?", "when", "meetings"),
        ("where were the pledges about visas made?", "where", "commitments"),
        ("what topics did Japan raise?", "which", "topics"),
        ("what did Japan discuss?", "which", "topics"),
        ("what was requested by Vietnam?", "which", "commitments"),
        ("WHAT DID JAPAN PLEDGE?", "which", "commitments"),
    ],
)
def test_what_is_asked_of_which_facts(text: str, asks: Asks, fact: str) -> None:
    assert parse(text)[:2] == (asks, fact)
