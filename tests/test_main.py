"""The command line."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import NoReturn

import pytest

import vnjp_relations as vnjp
from vnjp_relations.__main__ import main

TEXT = (
    "HÀ NỘI — Deputy Minister of Foreign Affairs Lê Thị Thu held talks in Hà Nội on March 9, 2026 with Sato Ken, "
    "Vice-Minister for Foreign Affairs of Japan. Thu asked Japan to build two schools by 2030. — VNS\n"
)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "thu-sato.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def run(arguments: Sequence[object], stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "vnjp_relations", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env={"PYTHONIOENCODING": "ascii"})


def test_ask_answers_from_the_seeds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "which commitments mention ODA?"]) == 0
    shown = capsys.readouterr()
    assert "new-generation ODA" in shown.out
    assert shown.err == ""


def test_ask_a_folder(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "which officials attended meetings in March 2026?", str(text.parent)]) == 0
    assert capsys.readouterr().out.split("\n")[:-1] == ["Lê Thị Thu", "Sato Ken"]


def test_ask_what_is_not_understood_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "which commitments rhyme with ODA?"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "rhyme" in shown.err


def test_ask_with_problems_answers_all_the_same(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (text.parent / "broken.txt").write_bytes(b"\xff\xfe\x00")
    assert main(["ask", "how many commitments mention schools?", str(text.parent)]) == 1
    shown = capsys.readouterr()
    assert shown.out == "1\n"
    assert "broken.txt" in shown.err


def test_ask_for_a_word_that_nothing_mentions(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "how many commitments mention shcools?", str(text.parent)]) == 0
    shown = capsys.readouterr()
    assert shown.out == "0\n"
    assert shown.err == "no commitment or meeting mentions 'shcools'; did you mean 'schools'?\n"


def test_ask_a_place_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "which meetings are there?", str(tmp_path / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().err


def test_read_prints_the_annotation_format(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(text), "--published", "2026-03-10", "--language", "EN"]) == 0
    readout = json.loads(capsys.readouterr().out)
    assert readout["document"]["id"] == "thu-sato"
    assert readout["document"]["published"] == "2026-03-10"
    assert [(each["name"], each["country"]) for each in readout["officials"]] == [("Lê Thị Thu", "VN"), ("Sato Ken", "JP")]
    assert readout["meetings"][0]["date"] == "2026-03-09"
    start = TEXT.index("build")
    assert [(each["kind"], each["by"], each["start"]) for each in readout["commitments"]] == [("request", "Lê Thị Thu", start)]


def test_read_takes_folders_and_goes_on_after_a_problem(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (text.parent / "a.txt").write_bytes(b"caf\xe9")
    (text.parent / "notes.md").write_text("not a readout", encoding="utf-8")
    (text.parent / "z").mkdir()
    (text.parent / "z" / "below.txt").write_text(TEXT, encoding="utf-8")
    assert main(["read", str(text.parent / "gone.txt"), str(text.parent)]) == 1
    shown = capsys.readouterr()
    assert [json.loads(line)["document"]["id"] for line in shown.out.splitlines()] == ["thu-sato", "below"]
    assert [line.split(": ")[0].rsplit("/", 1)[-1] for line in shown.err.splitlines()] == ["gone.txt", "a.txt"]


def test_read_keeps_the_text_exactly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = "\ufeff" + TEXT.replace("\n", "\r\n")
    (tmp_path / "a.txt").write_bytes(raw.encode())
    assert main(["read", str(tmp_path)]) == 0
    for each in json.loads(capsys.readouterr().out)["commitments"]:
        assert raw[each["start"] : each["end"]] == each["text"]


def test_read_standard_input_in_utf_8_whatever_the_terminal_says() -> None:
    done = run(["read", "-"], TEXT.encode())
    assert done.returncode == 0
    readout = json.loads(done.stdout.decode("utf-8"))
    assert readout["document"]["id"] == "stdin"
    assert readout["officials"][0]["name"] == "Lê Thị Thu"


def test_a_reader_that_goes_away_is_no_error(text: Path) -> None:
    program = f"{sys.executable} -m vnjp_relations read {' '.join([str(text)] * 300)} | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", program], capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode == 141


@pytest.mark.parametrize(("fault", "status"), [(BrokenPipeError, 141), (KeyboardInterrupt, 130)])
def test_what_ends_a_command_from_outside(
    fault: type[BaseException],
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def ended(path: str | None) -> NoReturn:
        raise fault

    monkeypatch.setattr("vnjp_relations.loading.load_corpus", ended)
    redirected: list[int] = []
    monkeypatch.setattr(os, "dup2", lambda _, to: redirected.append(to))
    assert main(["ask", "which meetings are there?"]) == status
    assert bool(redirected) == (fault is BrokenPipeError)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["sing"],
        ["ask"],
        ["read"],
        ["merge"],
        ["generate", "--out"],
        ["read", "--published", "yesterday", "-"],
        ["read", "--published", "2024-02-30", "-"],
        ["read", "--language", "tlh", "-"],
        ["generate", "--count", "-1", "--out", "x"],
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "usage:" in shown.err


@pytest.mark.parametrize("arguments", [["--help"], ["ask", "--help"], ["--version"]], ids=" ".join)
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    shown = capsys.readouterr()
    assert "vnjp_relations" in shown.out
    assert shown.err == ""


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--version"])
    assert capsys.readouterr().out == f"vnjp_relations {vnjp.__version__}\n"


def test_a_stream_of_another_kind_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["--version"]) == 0
    assert stream.getvalue() == f"vnjp_relations {vnjp.__version__}\n"


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["vnjp_relations", "--version"])
    with pytest.raises(SystemExit) as leaving:
        runpy.run_module("vnjp_relations", run_name="__main__")
    assert leaving.value.code == 0


def test_merge_links_two_reports_of_one_meeting(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = TEXT.replace("Lê Thị Thu", "Le Thi Thu").replace("HÀ NỘI", "Hanoi (VNA)")
    (text.parent / "other.txt").write_text(other, encoding="utf-8")
    assert main(["merge", str(text.parent)]) == 0
    merged = json.loads(capsys.readouterr().out)
    assert [sorted(each["reports"]) for each in merged["meetings"]] == [[["other", 0], ["thu-sato", 0]]]
    assert sorted(merged["officials"][0]["mentions"]) == [["other", "Le Thi Thu"], ["thu-sato", "Lê Thị Thu"]]


def test_merge_of_nothing_prints_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "below").mkdir()
    assert main(["merge", str(tmp_path), str(tmp_path / "gone")]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines() == [
        f"{tmp_path}: no .txt file in this folder or below it",
        f"{tmp_path / 'gone'}: No such file or directory",
    ]


def test_merge_takes_one_text_of_an_id(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (text.parent / "z").mkdir()
    again = text.parent / "z" / text.name
    again.write_bytes(text.read_bytes())
    assert main(["merge", str(text.parent)]) == 1
    shown = capsys.readouterr()
    assert [each["reports"] for each in json.loads(shown.out)["meetings"]] == [[["thu-sato", 0]]]
    assert shown.err == f"{again}: another text before it has the id 'thu-sato'\n"


def test_generate_writes_texts_and_what_they_report(tmp_path: Path) -> None:
    assert main(["generate", "--count", "3", "--seed", "7", "--out", str(tmp_path / "a")]) == 0
    assert main(["generate", "--count", "3", "--seed", "7", "--out", str(tmp_path / "b")]) == 0
    ours, theirs = ({file.name: file.read_bytes() for file in (tmp_path / each).iterdir()} for each in "ab")
    assert ours == theirs
    assert sorted(Path(name).suffix for name in ours) == [".json"] * 3 + [".txt"] * 3


def test_generate_where_nothing_can_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["generate", "--count", "1", "--out", str(tmp_path / "file" / "below")]) == 1
    assert "below" in capsys.readouterr().err
    assert main(["generate", "--count", "1", "--out", str(tmp_path / "file")]) == 1
    assert capsys.readouterr().err.endswith("file: there is a file of this name; give a folder, new or old\n")


def test_standard_input_may_be_no_text(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"\xff")))
    assert main(["read", "-"]) == 1
    assert "standard input: not UTF-8" in capsys.readouterr().err
