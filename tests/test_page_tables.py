"""The tables of the page, its sentences and dates: no unknown key, nothing said twice."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from vnjp_relations.language import language_codes, load_language

CUES = {
    "plans", "plan_links", "relatives", "scheduled", "past_participles", "futures", "outcomes", "frames", "opens", "ahead",
    "anniversary", "years", "inexact", "jubilees", "ordinals",
}  # fmt: skip
KEYS: dict[str, set[str]] = {
    "documents": {"function_words", "example"},
    "sentences": {"before_names", "others", "openers", "example"},
    "dates": {"capitals", "smalls", "day_suffixes", "words", "parts", "expression", "prepositions", "cues"},
    "dates.words": {"months", "abbreviations", "weekdays", "seasons", "quarters", "numbers"},
    "dates.expression": {"say", "means", "when", "governed", "example"},
    "dates.prepositions": {"deadline", "inside", "of", "starting", "since", "after"},
    "dates.cues": CUES,
}
TABLES = [
    (code, name, load_language(code).table(name)) for code in language_codes() for name in ("documents", "sentences", "dates")
]
DATA = {
    name: tomllib.loads((files("vnjp_relations") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
    for name in ("agencies", "furniture", "milestones")
}


def lists(table: Any) -> Iterator[list[Any]]:
    if isinstance(table, list):
        yield table
    for each in table.values() if isinstance(table, dict) else table if isinstance(table, list) else ():
        yield from lists(each)


@pytest.mark.parametrize(("code", "name", "table"), TABLES, ids=lambda value: value if isinstance(value, str) else "")
def test_no_unknown_keys(code: str, name: str, table: dict[str, Any]) -> None:
    assert table.keys() <= KEYS[name]
    for part in ("words", "prepositions", "cues"):
        assert table.get(part, {}).keys() <= KEYS.get(f"{name}.{part}", set())
    assert all(entry.keys() <= KEYS["dates.expression"] for entry in table.get("expression", ()))


def test_no_unknown_keys_in_the_data() -> None:
    assert all(entry.keys() <= {"name", "forms", "releases", "example"} for entry in DATA["agencies"]["agency"])
    assert DATA["milestones"].keys() == {"milestone", "term"}
    assert all(entry.keys() <= {"date", "labels", "recent", "planned", "example"} for entry in DATA["milestones"]["milestone"])
    assert all(entry.keys() == {"holders", "first", "last"} for entry in DATA["milestones"]["term"])


@pytest.mark.parametrize("table", [*(table for _, _, table in TABLES), *DATA.values()])
def test_nothing_is_said_twice(table: dict[str, Any]) -> None:
    for each in lists(table):
        said = [str(item) for item in each]
        assert sorted(set(said)) == sorted(said)
