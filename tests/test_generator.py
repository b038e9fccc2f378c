"""Readouts by the number: repeatable, in folders, and clusters of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vnjp_relations.generator import generate, true_readout, written_clusters, written_readouts


def test_the_same_seed_writes_the_same() -> None:
    assert list(written_readouts(20, 3)) == list(written_readouts(20, 3))
    assert [each.text for each in written_readouts(20, 3)] != [each.text for each in written_readouts(20, 4)]
    # Each depends on the seed and its own number alone.
    assert list(written_readouts(20, 3))[:5] == list(written_readouts(5, 3))


def test_outlets_can_be_chosen() -> None:
    assert {each.outlet for each in written_readouts(9, 1, outlets=["VGP"])} == {"VGP"}


def test_a_folder_is_written(tmp_path: Path) -> None:
    assert generate(12, 5, tmp_path / "new") == 12
    for written in written_readouts(12, 5):
        assert (tmp_path / "new" / f"{written.id}.txt").read_bytes().decode() == written.text
        assert json.loads((tmp_path / "new" / f"{written.id}.json").read_text(encoding="utf-8")) == written.annotation


def test_clusters_are_written(tmp_path: Path) -> None:
    assert generate(30, 5, tmp_path, reports=4) == 30
    meetings = json.loads((tmp_path / "clusters.json").read_text(encoding="utf-8"))["meetings"]
    reported = [document for each in meetings for document, _ in each["reports"]]
    assert reported == [f"{number:06}" for number in range(30)]
    assert max(len(each["reports"]) for each in meetings) > 1
    for each in meetings:
        for document, index in each["reports"]:
            meeting = json.loads((tmp_path / f"{document}.json").read_text(encoding="utf-8"))["meetings"][index]
            assert meeting["date"] == each["date"]


def test_reports_of_a_meeting_are_of_several_outlets_with_the_same_facts() -> None:
    for scene, several in written_clusters(40, 2, reports=4):
        assert len({each.outlet for each in several}) == len(several)
        assert {each.annotation["meetings"][0]["date"] for each in several} == {scene.day.isoformat()}
        assert len({tuple(one["kind"] for one in each.annotation["commitments"]) for each in several}) == 1


def test_officials_recur() -> None:
    people = [person for scene, _ in written_clusters(200, 2, reports=1) for person in (scene.vn, scene.jp)]
    assert len(set(people)) < len(people) / 2


def test_the_truth_in_the_types_of_the_model() -> None:
    for written in written_readouts(40, 9):
        readout, truth = true_readout(written), written.annotation
        assert [str(each) for each in readout.officials] == [each["name"] for each in truth["officials"]]
        assert [str(each.date) for each in readout.meetings] == [each["date"] for each in truth["meetings"]]
        for commitment, each in zip(readout.commitments, truth["commitments"], strict=True):
            assert (commitment.evidence.span.start, commitment.evidence.span.end) == (each["start"], each["end"])
            assert [topic.id for topic in commitment.topics] == each["topics"]
            assert (str(commitment.due) if commitment.due else None) == each["due"]


@pytest.mark.parametrize(("count", "reports"), [(-1, 1), (1, 0)])
def test_impossible_numbers_are_errors(tmp_path: Path, count: int, reports: int) -> None:
    with pytest.raises(ValueError, match=f"count={count}, reports={reports}"):
        generate(count, 0, tmp_path, reports=reports)
