from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from vnjp_relations.corpus import Corpus
from vnjp_relations.errors import UnknownName
from vnjp_relations.model import Commitment, Topic
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.query import (
    Predicate,
    about,
    after,
    anything,
    attended,
    before,
    between,
    binding,
    by,
    due_after,
    due_by,
    due_in,
    during,
    earliest,
    from_country,
    holding,
    hosted_by,
    in_form,
    in_place,
    latest,
    made,
    made_at,
    mentions,
    met,
    named,
    nothing,
    of_kind,
    producing,
    raised_in,
    since,
    to,
    until,
    with_official,
)

ODA, VISAS, NURSES, DIALOGUE = "raise new-generation", "the two ministries", "send nurses'", "hold the dialogue"
INVESTMENT, INVITED, APD = "clear the air", "her counterpart", "accroître"
EVERY = {ODA, VISAS, NURSES, DIALOGUE, INVESTMENT, INVITED, APD}


def kept(corpus: Corpus, wanted: Predicate[Commitment]) -> set[str]:
    return {next(start for start in EVERY if str(each).startswith(start)) for each in corpus.commitments.where(wanted)}


def _shown(value: object) -> str:
    """The same name in every run: sets have no order."""
    return " ".join(sorted(map(str, value))) if isinstance(value, set) else repr(value)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (anything, EVERY),
        (nothing, set()),
        # A label of the topic in any language; not the words of its other terms.
        (mentions("ODA"), {ODA, APD}),
        (mentions("aide publique au développement"), {ODA, APD}),
        (mentions("visa"), {VISAS}),
        (mentions("Hue"), {NURSES, INVITED}),
        # Whole words: "air" is none of "l'aide", "bridge" is "bridges".
        (mentions("air"), {INVESTMENT}),
        (mentions("bridge"), {ODA}),
        (mentions("nurse"), {NURSES}),
        (mentions("zeppelin"), set()),
        (about("oda"), {ODA, APD}),
        (about("APD"), {ODA, APD}),
        (about("economic-relations"), {ODA, APD, INVESTMENT}),
        (about("visa exemption"), {VISAS}),
        (by("Vietnam"), {ODA, VISAS, INVITED, APD}),
        (by("the Japanese side"), {NURSES, INVESTMENT}),
        (by("both sides"), {DIALOGUE}),
        (by("Tran Van An"), {ODA, VISAS}),
        (by("Kenji Sato"), {NURSES}),
        (by("Bình"), {INVITED, APD}),
        (by("State Minister Sato"), {NURSES}),
        (to("Japan"), {ODA, VISAS, INVITED, APD}),
        (to("Vietnam"), {INVESTMENT}),
        (binding("Japan"), {ODA, VISAS, NURSES, DIALOGUE, INVITED, APD}),
        (binding("both"), {VISAS, DIALOGUE}),
        (of_kind("agreement"), {DIALOGUE}),
        (due_by("2031"), {NURSES, INVITED}),
        (due_by("2032"), {NURSES, INVITED, ODA}),
        (due_in("2030-12"), {NURSES}),
        (due_in("2031"), {INVITED}),
        (due_after("2031"), {ODA}),
        (due_after("2030"), {ODA, INVITED}),
        # Talks of 2030-05-06, a call of 2031, a reception whose report is of 2030-09-02.
        (since("2030-08"), {INVESTMENT, INVITED, APD}),
        (until("2030-05"), {ODA, VISAS, NURSES, DIALOGUE}),
        (before("2030-05-06"), set()),
        (before("2030-05-07"), {ODA, VISAS, NURSES, DIALOGUE}),
        (after("2030-05-06"), {INVESTMENT, INVITED, APD}),
        # The call was on some day of 2031: perhaps since June, perhaps before it.
        (since("2031-06"), {INVESTMENT, INVITED}),
        (before("2031-06") & after("2031-01"), {INVESTMENT, INVITED}),
        (during("2030"), {ODA, VISAS, NURSES, DIALOGUE, APD}),
        (between("2030-06", "2030-12"), {APD}),
        (with_official("Sato"), {ODA, VISAS, NURSES, DIALOGUE, APD}),
        (with_official("Sato") & with_official("Bình"), {APD}),
        (with_official("Japan"), EVERY),
        (in_place("Hà Nội"), {ODA, VISAS, NURSES, DIALOGUE}),
        (in_place("Japan"), {APD}),
        (in_form("call"), {INVESTMENT, INVITED}),
        (hosted_by("Vietnam"), {ODA, VISAS, NURSES, DIALOGUE}),
        (made_at(in_place("Tokyo")), {APD}),
        (earliest(by("Bình")), {APD}),
        (latest(by("Bình") | of_kind("pledge")), {INVITED}),
        (latest(of_kind("request")) & by("Vietnam"), set()),
        (of_kind("request") & ~by("Japan") & ~about("infrastructure"), {VISAS, APD}),
    ],
    ids=_shown,
)
def test_commitments(corpus: Corpus, wanted: Predicate[Commitment], expected: set[str]) -> None:
    assert kept(corpus, wanted) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (mentions("ODA"), ["2030-05-06 in Hanoi", "undated in Tokyo"]),
        (about("visas"), ["2030-05-06 in Hanoi"]),
        (producing(of_kind("invitation")), ["2031"]),
        (since("2030-08"), ["2031", "undated in Tokyo"]),
        (~since("2030-08"), ["2030-05-06 in Hanoi"]),
        (with_official("An"), ["2030-05-06 in Hanoi"]),
        (in_place("Osaka"), []),
        (earliest(anything), ["2030-05-06 in Hanoi"]),
        (latest(anything), ["2031"]),
        (latest(with_official("Sato")), ["undated in Tokyo"]),
        (latest(in_form("dialogue")), []),
        (~latest(anything), ["2030-05-06 in Hanoi", "undated in Tokyo"]),
    ],
    ids=_shown,
)
def test_meetings(corpus: Corpus, wanted: Predicate[Any], expected: list[str]) -> None:
    assert [str(each).split(":")[0] for each in corpus.meetings.where(wanted)] == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (named("Emi Mori"), {"Mori Emi"}),
        (from_country("Laos"), {"Khamphan"}),
        (from_country("JP"), {"Mori Emi", "Sato Kenji"}),
        (holding("Finance Minister"), {"Mori Emi"}),
        (attended(in_place("Hanoi")), {"Trần Văn An", "Sato Kenji"}),
        (made(of_kind("pledge")), {"Sato Kenji"}),
        (met("Sato"), {"Trần Văn An", "Lê Thị Bình"}),
        (met("Vietnam"), {"Sato Kenji", "Mori Emi"}),
        (~attended(anything), {"Khamphan"}),
    ],
    ids=_shown,
)
def test_officials(corpus: Corpus, wanted: Predicate[Any], expected: set[str]) -> None:
    assert set(map(str, corpus.officials.where(wanted))) == expected


def test_topics(corpus: Corpus) -> None:
    assert [str(each) for each in corpus.topics.where(raised_in(by("Sato")))] == ["human-resources", "health"]
    assert [str(each) for each in corpus.topics.where(about("economic-relations"))] == ["investment", "oda", "infrastructure"]


def test_predicates_are_values() -> None:
    assert since(date(2030, 8, 1)) == since("2030-08-01") == since(PartialDate(2030, 8, 1))
    assert by("Việt Nam") == by("VN")
    assert mentions("  ODA ") == mentions("ODA")
    assert about(Topic("oda")) == about("oda")
    assert len({by("VN"), by("vietnam"), by("JP")}) == 2
    assert by("VN") != of_kind("pledge")


@pytest.mark.parametrize("wanted", [by("Trann"), ~by("Trann"), with_official("Satoo"), about("unicorns"), in_place("Hanoii")])
def test_an_unknown_name_raises_when_it_is_bound(corpus: Corpus, wanted: Predicate[Commitment]) -> None:
    with pytest.raises(UnknownName):
        corpus.commitments.where(wanted)


@pytest.mark.parametrize(
    "make",
    [
        lambda: mentions(""),
        lambda: by(" ?! "),
        lambda: binding("Laos"),
        lambda: of_kind("promise"),  # type: ignore[arg-type]
        lambda: in_form("chat"),  # type: ignore[arg-type]
        lambda: since("last year"),
        lambda: since("2030-13"),
        lambda: from_country("Atlantis"),
        lambda: from_country("both"),
    ],
)
def test_wrong_values_raise_when_made(make: Any) -> None:
    with pytest.raises(ValueError, match=r"expected|ISO|no date"):
        make()


def test_wrong_types_raise_when_made() -> None:
    wrong: Any = 2030
    for make in (since, mentions, about, made):
        with pytest.raises(TypeError):
            make(wrong)
