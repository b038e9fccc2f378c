"""Knowledge, and what a user adds to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.gazetteer import KnownOfficial, Tenure
from vnjp_relations.knowledge_base import Knowledge, knowledge
from vnjp_relations.model import Name, Official, Post, Readout, Topic
from vnjp_relations.readout import parse

SCENE = "Minister Tran Van An received Japanese Minister Sato Kenji in Hanoi on May 6, 2024. "
LEAN_ON = {
    "force": "directive",
    "cues": ["lean on"],
    "takes": ["NP:actor to VP"],
    "examples": ["request: An leaned on Japan to [pay]."],
}


def read(text: str, known: Knowledge | None = None) -> Readout:
    return parse(SCENE + text, knowledge=known, language="en")


def test_it_is_one_value() -> None:
    assert knowledge() is knowledge()
    assert knowledge().language("en").code == "en"
    with pytest.raises(KnowledgeError, match="no tables for language 'tlh'"):
        knowledge().language("tlh")


def test_frames() -> None:
    text = "An leaned on Japan to finish the weir."
    mine = knowledge().with_frames("en", lean_on=LEAN_ON)
    assert read(text).commitments == ()
    assert [(each.kind, str(each)) for each in read(text, mine).commitments] == [("request", "finish the weir")]
    assert read(text).commitments == ()
    both = mine.with_frames("en", fight={"force": "commissive", "cues": ["fight"], "takes": ["for NP"]})
    assert {"lean_on", "fight"} <= set(both.language("en").table("frames"))


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"cues": ["x"]}, "frame 'bad' needs a force"),
        ({"force": "directive"}, "frame 'bad' needs cues or nouns"),
        ({"force": "directive", "cues": ["x"], "kind": "request"}, r"frame 'bad' has unknown keys \['kind'\]"),
    ],
)
def test_ill_formed_frames(entry: dict[str, Any], message: str) -> None:
    with pytest.raises(KnowledgeError, match=message):
        knowledge().with_frames("en", bad=entry)


def test_officials_as_objects() -> None:
    text = "Minister Tran Van An received Qwerty Zyx in Hanoi on May 6, 2024. Qwerty pledged to fund a school."
    for official in (
        Official(Name("Qwerty", "Zyx"), "JP", (Post("Minister"),)),
        KnownOfficial(Name("Qwerty", "Zyx"), "JP", ("Zyx Qwerty",), (Tenure("Minister", "2024"),)),
    ):
        found = parse(text, knowledge=knowledge().with_officials(official), language="en")
        assert [(str(each), each.country) for each in found.officials] == [("Tran Van An", "VN"), ("Qwerty Zyx", "JP")]


def test_topics() -> None:
    art = Topic("zorb", (("en", "zorb"), ("fr", "zorbe")), knowledge().topics["culture"])
    found = read("An asked Japan to buy zorb.", knowledge().with_topics(art))
    assert [each.id for each in found.topics] == ["zorb"]
    assert found.topics[0].within(knowledge().topics["culture"])


def test_names_are_no_officials_or_topics() -> None:
    wrong: Any = "chess"
    with pytest.raises(TypeError, match="with_topics takes Topic objects, not 'chess'"):
        knowledge().with_topics(wrong)
    with pytest.raises(TypeError, match="with_officials takes Official objects, not 'chess'"):
        knowledge().with_officials(wrong)


FILE = """
[[officials]]
family = "Qwerty"
given = "Zyx"
country = "JP"
forms = ["Zyx Qwerty"]
tenures = [["Minister of Looms", "2024-01", ""]]

[[topics]]
id = "zorb"
broader = "culture"
labels = {en = ["zorb", "zorbs"], fr = "zorbe"}

[frames.en.lean-on]
force = "directive"
cues = ["lean on"]
takes = ["NP:actor to VP"]
"""


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(FILE, encoding="utf-8")
    known = knowledge().with_file(path)
    assert known.gazetteer.officials[0] == KnownOfficial(
        Name("Qwerty", "Zyx"), "JP", ("Zyx Qwerty",), (Tenure("Minister of Looms", "2024-01", ""),)
    )
    found = read("An leaned on Japan to buy zorbs.", known)
    assert [(each.kind, [topic.id for topic in each.topics]) for each in found.commitments] == [("request", ["zorb"])]
    assert knowledge().with_file(str(path)).topics["zorb"].labels[1] == ("en", "zorbs")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[officials", "not a TOML file"),
        ("[places]\n", r"unknown tables \['places'\]; known are officials, topics, frames"),
        ("[[officials]]\ngiven = 'X'\ncountry = 'JP'\n", "family.*an official has family, given, country"),
        ("[[topics]]\nid = 'x'\n", "labels.*a topic has id, labels .a table of languages., broader"),
        ("[[officials]]\nfamily = ''\ncountry = 'JP'\n", "not blank"),
        ("[frames.en.x]\nforce = 'shout'\ncues = ['x']\n", "frame 'x' needs a force"),
        ("[frames.tlh.x]\nforce = 'directive'\ncues = ['x']\n", "no tables for language 'tlh'"),
    ],
)
def test_ill_formed_files(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=message):
        knowledge().with_file(path)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        knowledge().with_file(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"x = '\xe9'")
    with pytest.raises(KnowledgeError, match="not a TOML file"):
        knowledge().with_file(tmp_path / "latin.toml")
