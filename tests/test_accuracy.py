"""The accuracy benchmark: its measures, and its list of gains and losses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy import line, main, score

TEXT = (
    "HÀ NỘI — Deputy Minister of Foreign Affairs Lê Thị Thu held talks in Hà Nội on March 9, 2026 with Sato Ken, "
    "Vice-Minister for Foreign Affairs of Japan. Thu asked Japan to build two schools by 2030. — VNS\n"
)


def gold(**changes: Any) -> dict[str, Any]:
    """An annotation of four commitments of 100 characters each."""
    said: list[dict[str, Any]] = [
        {"kind": "request", "by": "Lê Thu", "side": "VN", "bound": "JP", "topics": ["education", "oda"], "due": "2030"},
        {"kind": "request", "by": "Lê Thu", "side": "VN", "bound": "both", "topics": ["visas"], "due": None},
        {"kind": "pledge", "by": "Sato Ken", "side": "JP", "bound": "JP", "topics": [], "due": None},
        {"kind": "agreement", "by": None, "side": "both", "bound": "both", "topics": ["culture"], "due": None},
    ]
    return {
        "officials": [{"name": "Lê Thu", "country": "VN"}, {"name": "Sato Ken", "country": "JP"}],
        "meetings": [
            {"date": "2026-03-09", "form": "talks", "place": "Hanoi", "host": "VN", "participants": ["Lê Thu", "Sato Ken"]}
        ],
        "commitments": [each | {"start": 100 * n, "end": 100 * n + 100} for n, each in enumerate(said)],
    } | changes


def test_what_is_read_right_scores_in_full() -> None:
    assert line(score(gold(), gold())) == (
        "officials 1.000 (1.00/1.00) · meetings 1.000 (1.00/1.00) · commitments 1.000 (1.00/1.00) · facts 1.000 (1.00/1.00)"
        " · coverage 1.000 (1.00/1.00) · topics 1.000 (1.00/1.00) · by 1.00 · bound 1.00 · due 1.00 · form 1.00 · place 1.00"
        " · host 1.00"
    )


def test_each_measure_counts_what_it_says() -> None:
    read = gold(
        officials=[{"name": "LE Thu", "country": "VN"}, {"name": "Sato Kenji", "country": "JP"}],
        meetings=[{"date": "2026-03-09", "form": "call", "place": None, "host": "VN", "participants": ["Le Thu"]}],
    )
    first, second, third, fourth = read["commitments"]
    first |= {"end": 60, "due": "2031", "topics": ["oda"]}  # overlaps by more than half, due wrong
    second |= {"start": 160}  # overlaps by less than half
    third |= {"by": None}
    fourth |= {"bound": "VN"}  # counts towards facts, though not towards the share of bound, which is of requests
    assert line(score(gold(), read)) == (
        "officials 0.500 (0.50/0.50) · meetings 1.000 (1.00/1.00) · commitments 0.750 (0.75/0.75) · facts 0.000 (0.00/0.00)"
        " · coverage 0.857 (1.00/0.75) · topics 0.800 (1.00/0.67) · by 0.67 · bound 1.00 · due 0.00 · form 0.00 · place 0.00"
        " · host 1.00"
    )


def test_where_nothing_is_read() -> None:
    assert "commitments 0.000 (0.00/0.00)" in line(score(gold(), gold(commitments=[])))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.txt").write_text(TEXT, encoding="utf-8")
    start = TEXT.index("build")
    request = {
        "kind": "request",
        "by": "Lê Thị Thu",
        "side": "VN",
        "bound": "JP",
        "topics": ["education"],
        "due": "2030",
        "start": start,
        "end": TEXT.index(". — VNS"),
    }
    annotation = {
        "officials": [{"name": "Lê Thị Thu", "country": "VN"}, {"name": "Sato Ken", "country": "JP"}],
        "meetings": [
            {"date": "2026-03-09", "form": "talks", "place": "Hanoi", "host": "VN", "participants": ["Lê Thị Thu", "Sato Ken"]}
        ],
        "commitments": [request],
    }
    (tmp_path / "one" / "a.json").write_text(json.dumps(annotation), encoding="utf-8")
    return tmp_path


def test_a_folder_of_folders_is_scored(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"{folder / 'one'}: officials 1.000 (1.00/1.00)")
    assert "facts 1.000" in shown


def test_a_folder_with_nothing_to_score_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder, message in ((tmp_path, "no .txt in this folder or below it"), (tmp_path / "gone", "no such folder")):
        with pytest.raises(SystemExit) as leaving:
            main([str(folder)])
        assert leaving.value.code == 2
        assert f"{folder}: {message}" in capsys.readouterr().err


def test_gains_and_losses_against_an_earlier_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    earlier = folder / "earlier.json"
    assert main([str(folder), "--json", str(earlier)]) == 0
    assert main([str(folder), "--against", str(earlier)]) == 0
    assert "0 gains, 0 losses" in capsys.readouterr().out
    was = json.loads(earlier.read_text(encoding="utf-8"))
    was["right"] = [key for key in was["right"] if key[1] != "officials"] + [["one/a", "commitments", "1:9", "a pledge lost"]]
    was["wrong"].append(["one/a", "meetings", "", "a meeting made up"])
    earlier.write_text(json.dumps(was), encoding="utf-8")
    assert main([str(folder), "--against", str(earlier)]) == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        "3 gains, 1 losses",
        "  gained    one/a officials Lê Thị Thu (VN)",
        "  gained    one/a officials Sato Ken (JP)",
        "  gone      one/a meetings a meeting made up",
        "  lost      one/a commitments 1:9 a pledge lost",
    ]


def test_misses_are_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "one" / "a.json"
    annotation = json.loads(file.read_text(encoding="utf-8"))
    annotation["officials"].append({"name": "Mori Aya", "country": "JP"})
    annotation["officials"].pop(0)
    file.write_text(json.dumps(annotation), encoding="utf-8")
    main([str(folder), "--misses"])
    assert capsys.readouterr().out.splitlines()[1:] == [
        "  missed    one/a officials Mori Aya (JP)",
        "  not right one/a officials Lê Thị Thu (VN)",
    ]
