"""Recovery: what was planted in a written readout is found.

The rates are floors under what was measured when they were set, to be raised as reading gets better and never lowered: with
them a change that loses a construction, a topic or a name shape fails here, with the texts that show it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from vnjp_relations.annotation import annotate
from vnjp_relations.generator import written_readouts
from vnjp_relations.language import fold_name
from vnjp_relations.phrasebook import outlet_names
from vnjp_relations.readout import parse
from vnjp_relations.writer import WrittenReadout

FLOORS: dict[tuple[str, bool], dict[str, float]] = {
    ("en", True): {"officials": 1.0, "meetings": 1.0, "commitments": 0.97, "exact": 0.92, "precision": 0.98},
    ("en", False): {"officials": 0.99, "meetings": 0.99, "commitments": 0.93, "exact": 0.88, "precision": 0.95},
    ("fr", True): {"officials": 1.0, "meetings": 1.0, "commitments": 0.95, "exact": 0.94, "precision": 0.95},
    ("fr", False): {"officials": 0.99, "meetings": 0.99, "commitments": 0.90, "exact": 0.89, "precision": 0.92},
}


def _key(commitment: dict[str, Any]) -> tuple[Any, ...]:
    """Who does what, where it is said."""
    return commitment["kind"], commitment["side"], commitment["start"], commitment["end"]


def _fact(commitment: dict[str, Any]) -> tuple[Any, ...]:
    by = fold_name(commitment["by"]) if commitment["by"] else None
    return (*_key(commitment), by, commitment["bound"], commitment["due"])


def _meeting(meeting: dict[str, Any]) -> tuple[Any, ...]:
    people = tuple(sorted(map(fold_name, meeting["participants"])))
    return meeting["date"], meeting["form"], meeting["place"], meeting["host"], people


def rates(several: Iterable[WrittenReadout]) -> tuple[dict[str, float], list[str]]:
    """Shares of what was planted that was found, and of what was found that was planted; and what was not, to look at."""
    found: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    missed: list[str] = []
    for written in several:
        truth, read = written.annotation, annotate(parse(written.text, id=written.id))
        for what, form in (("meetings", _meeting), ("commitments", _key), ("exact", _fact)):
            kind = "meetings" if what == "meetings" else "commitments"
            there, got = ([form(each) for each in side[kind]] for side in (truth, read))
            found[what] += sum((Counter(there) & Counter(got)).values())
            planted[what] += len(there)
            if what == "commitments":
                found["precision"] += sum((Counter(there) & Counter(got)).values())
                planted["precision"] += len(got)
                lost = [each for each in there if each not in got]
                missed += [f"{written.outlet}: {each[:2]} {written.text[each[2] : each[3]]!r}" for each in lost]
        names = [{(fold_name(each["name"]), each["country"]) for each in side["officials"]} for side in (truth, read)]
        found["officials"] += len(names[0] & names[1])
        planted["officials"] += len(names[0] | names[1])
    return {what: found[what] / planted[what] for what in planted}, missed


@pytest.mark.parametrize(("language", "plain"), FLOORS)
def test_what_was_planted_is_found(language: str, plain: bool) -> None:
    measured, missed = rates(written_readouts(60, 2024, outlets=outlet_names(language, plain=plain)))
    below = {what: f"{measured[what]:.3f} < {floor}" for what, floor in FLOORS[language, plain].items() if measured[what] < floor}
    assert not below, "\n".join(missed[:20])


@pytest.mark.parametrize("outlet", outlet_names())
def test_documents_are_found_exactly(outlet: str) -> None:
    for written in written_readouts(12, 7, outlets=[outlet]):
        truth, read = written.annotation["document"], annotate(parse(written.text, id=written.id))["document"]
        assert {key: read[key] for key in truth} == dict(truth), written.text
