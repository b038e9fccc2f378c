from __future__ import annotations

import pytest

from vnjp_relations.predicates import anything
from vnjp_relations.question_things import ThingReader


@pytest.mark.parametrize(
    ("text", "fact", "predicate"),
    [
        ("the Japanese pledges", "commitments", "of_kind('pledge') & by('JP')"),
        ("Mori Emi's requests", "commitments", "of_kind('request') & by('Mori Emi')"),
        ("phone calls", "meetings", "in_form('call')"),
        ("Vietnamese officials", "officials", "from_country('VN')"),
        ("Mori's topics", "topics", "raised_in(by('Mori'))"),
        ("the last Vietnamese request", "commitments", "latest(of_kind('request') & by('VN'))"),
        ("Mori's most recent talks", "meetings", "latest(in_form('talks') & with_official('Mori'))"),
    ],
)
def test_things(text: str, fact: str, predicate: str) -> None:
    read = ThingReader(text).things()
    assert read is not None
    assert (read.fact, repr(read.that(anything))) == (fact, predicate)


@pytest.mark.parametrize("text", ["", "Japan", "last topics", "Mori's officials", "joint officials", "'s pledges"])
def test_what_are_no_things(text: str) -> None:
    assert ThingReader(text).things() is None


def test_what_conditions_take() -> None:
    assert (ThingReader("the Japanese side").side(), ThingReader("Hanoi").side(), ThingReader("Laos").side()) == (
        "Japanese side",
        "Hanoi",
        None,
    )
    assert (ThingReader("Laos").country(), ThingReader("Atlantis").country()) == ("LA", None)
    assert (ThingReader("the pledges").kind(), ThingReader("phone calls").form()) == ("pledge", "call")
    assert ThingReader("phone calls").kind() is ThingReader("pledges").form() is None
