from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from vnjp_relations.corpus import Corpus
from vnjp_relations.errors import CorpusError
from vnjp_relations.loading import load_corpus
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.serial import dumps

TEXT = "HANOI — Deputy Minister Tran Van An met Vice-Minister Sato Kenji in Hanoi on May 6. An asked Japan to ease visa rules."


def test_the_seeds() -> None:
    corpus = load_corpus()
    assert len(corpus) == 5
    assert corpus.problems == ()
    assert corpus["000_b57723e5aecd4bd0"].document.published == PartialDate(2024, 3, 12)


def test_a_folder_and_all_in_it(tmp_path: Path) -> None:
    (tmp_path / "later").mkdir()
    (tmp_path / "one.txt").write_bytes(TEXT.encode())
    (tmp_path / "later" / "two.txt").write_bytes(("\ufeff" + TEXT.replace(". ", ".\r\n")).encode())
    (tmp_path / "notes.md").write_text("none of ours")
    (tmp_path / "later" / "around").symlink_to(tmp_path, target_is_directory=True)
    corpus = load_corpus(tmp_path)
    assert [each.document.id for each in corpus] == ["one", "two"]
    # The text is kept to the letter, mark and line ends included.
    assert corpus["two"].document.text == "\ufeff" + TEXT.replace(". ", ".\r\n")
    assert corpus == load_corpus(str(tmp_path))


def test_what_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "same.txt").write_text(TEXT)
    (tmp_path / "same.txt").write_text(TEXT)
    (tmp_path / "latin.txt").write_bytes("Việt Nam".encode("utf-16"))
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    corpus = load_corpus(tmp_path)
    assert [Path(each.path).name for each in corpus.problems] == ["same.txt", "gone.txt", "latin.txt"]
    assert [each.reason.split(":")[0] for each in corpus.problems] == [
        "another text before it has the id 'same'",
        "No such file or directory",
        "not UTF-8",
    ]
    with pytest.raises(CorpusError, match=r"gone.txt: No such file"):
        load_corpus(tmp_path, strict=True)


def test_a_folder_without_texts_is_a_problem(tmp_path: Path) -> None:
    assert [each.reason for each in load_corpus(tmp_path).problems] == ["no .txt file in this folder or below it"]


def test_lines_of_json(tmp_path: Path) -> None:
    lines = [
        {"id": "x", "text": TEXT, "published": "2031-05-08", "language": "en"},
        {"id": "y", "text": TEXT, "published": None},
        {"id": "x", "text": TEXT},
        {"id": 7, "text": TEXT},
        {"id": "z", "text": TEXT, "published": "last week"},
        {"id": "z", "text": TEXT, "language": "tlh"},
        [],
    ]
    path = tmp_path / "texts.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)) + '\n{"id": \n\n')
    corpus = load_corpus(path)
    assert [each.document.id for each in corpus] == ["x", "y"]
    assert corpus["x"].document.published == PartialDate(2031, 5, 8)
    assert str(corpus["x"].meetings[0].date) == "2031-05-06"
    assert [each.path.rpartition(":")[2] for each in corpus.problems] == ["3", "4", "5", "6", "7", "8"]
    assert "id: expected a string, found 7" in [each.reason for each in corpus.problems]


def test_what_dumps_wrote(tmp_path: Path) -> None:
    corpus = load_corpus()
    path = tmp_path / "corpus.json"
    path.write_text(dumps(corpus), encoding="utf-8")
    assert load_corpus(path) == corpus
    path.write_text(dumps(corpus.readouts[0]), encoding="utf-8")
    assert load_corpus(path) == Corpus(corpus.readouts[:1])
    path.write_text("{}")
    with pytest.raises(CorpusError, match=r"corpus.json: \$"):
        load_corpus(path)


def test_what_is_no_path() -> None:
    wrong: Any = 3
    with pytest.raises(TypeError, match="load_corpus takes the path of a folder or a file, not 3"):
        load_corpus(wrong)
    with pytest.raises(CorpusError, match="the path is empty"):
        load_corpus("")


def test_one_text(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT)
    assert [each.document.id for each in load_corpus(path)] == ["one"]


@pytest.mark.parametrize("name", ["nowhere", "table.csv"])
def test_where_there_is_nothing_to_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "table.csv").write_text("a,b")
    with pytest.raises(CorpusError, match=name):
        load_corpus(tmp_path / name)


def test_progress_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text(TEXT)
    load_corpus(tmp_path)
    assert capsys.readouterr() == ("", "")
    load_corpus(tmp_path, progress=True)
    assert capsys.readouterr() == ("", "\r1 texts read\n")
