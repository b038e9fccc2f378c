"""Invariance: what changes how a text is written down, and not what it says, changes no fact."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given, settings

from vnjp_relations.language import fold_name
from vnjp_relations.model import Readout
from vnjp_relations.readout import parse
from vnjp_relations.strategies import readouts
from vnjp_relations.writer import WrittenReadout

few = settings(max_examples=settings().max_examples // 4)


def plain(text: str) -> str:
    """The text without marks, white space folded."""
    return " ".join(fold_name(text).split())


def facts(readout: Readout, *, ordered: bool = True) -> dict[str, Any]:
    """What a readout says, wherever in its text it says it, with the words of its commitments in their order or sorted."""

    def words(text: str) -> list[str]:
        return plain(text).split() if ordered else sorted(plain(text).split())

    return {
        "officials": [(plain(str(each)), each.country) for each in readout.officials],
        "meetings": [
            (each.date, each.form, each.place, each.host, [plain(str(one)) for one in each.participants])
            for each in readout.meetings
        ],
        "commitments": [
            (each.kind, each.side, each.bound, each.by and plain(str(each.by)), each.due, each.topics, words(each.evidence.text))
            for each in readout.commitments
        ],
        "published": readout.document.published,
        "agency": readout.document.agency,
        "language": readout.document.language,
    }


def without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


SPELLINGS: dict[str, Callable[[str], str]] = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "BOM": lambda text: "\ufeff" + text,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "blank lines behind": lambda text: text + "\n \n\t\n\n",
    "blank lines before": lambda text: "\n\n" + text,
    "spaces at line ends": lambda text: re.sub(r"(?<=\S)\n", "  \n", text),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_spelling_changes_no_fact(spelling: str) -> None:
    @few
    @given(readouts())
    def same(written: WrittenReadout) -> None:
        assert facts(parse(SPELLINGS[spelling](written.text))) == facts(parse(written.text))

    same()


@few
@given(readouts(outlet="VNS"))
def test_marks_on_names_change_no_fact(written: WrittenReadout) -> None:
    bare = without_marks(written.text)
    assume(bare != written.text)
    assert facts(parse(bare)) == facts(parse(written.text))


@few
@given(readouts())
def test_the_order_of_japanese_names_changes_no_fact(written: WrittenReadout) -> None:
    swapped = written.text
    for official in written.annotation["officials"]:
        if official["country"] == "JP":
            family, given_name = official["name"].split()
            first, second = f"{family} {given_name}", f"{given_name} {family}"
            swapped = swapped.replace(first, second) if first in swapped else swapped.replace(second, first)
    assume(swapped != written.text)
    # A name may stand in what is to be done: its words are compared in any order.
    assert facts(parse(swapped), ordered=False) == facts(parse(written.text), ordered=False)


OTHER_MATTERS = {
    "en": "Rice prices in the Central Highlands rose slightly in the first week, local traders reported.",
    "fr": "Les prix du riz dans les hauts plateaux ont légèrement augmenté la première semaine, selon des commerçants.",
}


@few
@given(readouts(plain=True))
def test_a_paragraph_of_another_matter_behind_changes_no_fact(written: WrittenReadout) -> None:
    other = OTHER_MATTERS[written.annotation["document"]["language"]]
    assert facts(parse(f"{written.text}\n\n{other}\n")) == facts(parse(written.text))


@few
@given(readouts(plain=True))
def test_a_paragraph_of_another_matter_shifts_spans_alone(written: WrittenReadout) -> None:
    other = OTHER_MATTERS[written.annotation["document"]["language"]] + "\n\n"
    shifted, before = parse(other + written.text), parse(written.text)
    assert facts(shifted) == facts(before)
    assert [each.evidence.span.start - len(other) for each in shifted.commitments] == [
        each.evidence.span.start for each in before.commitments
    ]
