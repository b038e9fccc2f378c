"""Readouts that are written: their text is clean and their truth is in it."""

from __future__ import annotations

import random
import re
from datetime import date
from itertools import pairwise

import pytest
from attrs import evolve

from vnjp_relations.partial_date import PartialDate
from vnjp_relations.phrasebook import load_phrasebook, outlet_names
from vnjp_relations.scenes import Due, Person, Scene, Statement, draw_scene
from vnjp_relations.writer import WrittenReadout, write_readout

_HEADER = re.compile(r" \| 17| {5}\| ")  # what stands in the headers of some outlets
WRITTEN = [write_readout(random.Random(f"{outlet}{seed}"), outlet, id="x") for outlet in outlet_names() for seed in range(25)]


def said(written: WrittenReadout) -> list[str]:
    return [written.text[each["start"] : each["end"]] for each in written.annotation["commitments"]]


@pytest.mark.parametrize("outlet", outlet_names())
def test_the_text_is_clean(outlet: str) -> None:
    for written in WRITTEN:
        if written.outlet == outlet:
            body = _HEADER.sub("", written.text)
            assert not re.search(r"[\x02\x03~¤{}\[\]|]|,,|\.\.| [.,;]|\b([^\W\d]+) \1\b", body), written.text


def test_spans_start_and_end_at_words() -> None:
    for written in WRITTEN:
        for span in said(written):
            assert span == span.strip(" .,;")
            assert span


def test_spans_are_in_order_and_apart() -> None:
    for written in WRITTEN:
        bounds = [(each["start"], each["end"]) for each in written.annotation["commitments"]]
        assert bounds == sorted(bounds)
        assert all(one[1] <= other[0] for one, other in pairwise(bounds))


def test_truth_is_consistent() -> None:
    for written in WRITTEN:
        names = {each["name"] for each in written.annotation["officials"]}
        for meeting in written.annotation["meetings"]:
            assert set(meeting["participants"]) <= names
            assert (meeting["form"] == "call") == (meeting["place"] is None) == (meeting["host"] is None)
        for each in written.annotation["commitments"]:
            assert (each["kind"] == "agreement") == (each["side"] == "both") == (each["by"] is None)
            assert each["by"] is None or each["by"] in names


def test_officials_are_named_in_the_text() -> None:
    for written in WRITTEN:
        for each in written.annotation["officials"]:
            family, *_, given = each["name"].split()
            text = written.text.casefold()
            assert family.casefold() in text
            assert given.casefold() in text


def test_all_constructions_of_a_language_are_met() -> None:
    # What a construction says outside its slots, to be found in some text.
    many = "\n".join(write_readout(random.Random(seed), outlet).text for seed in range(120) for outlet in ("Kyodo", "VOV-fr"))
    for language in ("en", "fr"):
        for constructions in load_phrasebook(language).table["constructions"].values():
            for template in constructions["plain"]:
                words = max(re.split(r"[~\[\]{}|]|\{[^}]*\}", re.sub(r"\{[^}]*\}", "{}", template)), key=len).strip(" .,")
                assert words in many, template


def scene() -> Scene:
    vn, jp = Person("VN", "Trần", "Văn Bình", False, "health-minister"), Person("JP", "Mori", "Keiko", True, "ambassador")
    statements = (
        Statement("request", "VN", "JP", "vaccines"),
        Statement("pledge", "JP", "JP", "chip-engineers", Due("next", PartialDate(2025))),
        Statement("agreement", None, "both", "elderly-care"),
        Statement("invitation", "JP", "VN", "visit"),
    )
    return evolve(
        draw_scene(random.Random(0), field="health"),
        vn=vn,
        jp=jp,
        form="reception",
        venue="VN",
        place="Hanoi",
        day=date(2024, 5, 7),
        statements=statements,
    )


def test_one_scene_in_two_languages_says_the_same() -> None:
    english = write_readout(random.Random(2), "VNS", scene=scene()).annotation
    french = write_readout(random.Random(2), "CVN", scene=scene()).annotation
    for key in ("kind", "side", "bound", "topics", "due", "by"):
        assert [each[key] for each in english["commitments"]] == [each[key] for each in french["commitments"]]
    held = {"date": "2024-05-07", "form": "reception", "place": "Hanoi", "host": "VN"}
    assert english["meetings"] == french["meetings"] == [{**held, "participants": ["Trần Văn Bình", "Mori Keiko"]}]
    assert [each["due"] for each in english["commitments"]] == [None, "2025", None, None]


def test_what_is_to_be_done_is_said_in_the_span() -> None:
    for seed in range(20):
        vaccines, engineers, care, visit = said(write_readout(random.Random(seed), "VNS", scene=scene()))
        assert "vaccines for children in remote areas" in vaccines
        assert "semiconductor engineers for Việt Nam" in engineers
        assert "2025" in engineers or "next year" in engineers
        assert "experience in health care for the elderly" in care
        assert visit.endswith("visit Japan")


def test_documents_as_their_layout_has_them() -> None:
    published = {written.outlet: written.annotation["document"]["published"] for written in WRITTEN}
    assert published["VOV"] is published["AVI"] is None
    assert len(published["VNA-fr-month"]) == 7
    assert len(published["VNS"]) == 10
    assert all(written.annotation["document"]["language"] in ("en", "fr") for written in WRITTEN)


def test_an_unknown_outlet_is_an_error() -> None:
    with pytest.raises(ValueError, match="no outlet 'The Times'"):
        write_readout(random.Random(0), "The Times")
