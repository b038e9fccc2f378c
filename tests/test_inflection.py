"""Rows of principal parts, on small tables of invented words."""

from __future__ import annotations

from typing import Any

import pytest

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.inflection import Reading, inflect


def _verbs(**changes: Any) -> dict[str, Any]:
    table = {"pos": "verb", "vowels": "aeiou", "parts": ["=base", "=past"], "rows": ["-: - ed"], "entries": [{"words": "talk"}]}
    return table | changes


def _forms(table: dict[str, Any]) -> set[str]:
    return set(inflect({"verbs": table}))


def test_the_longest_ending_that_fits_makes_the_forms() -> None:
    rows = ["-: - ed", "e: e ed", "?y: ?y ?ied"]
    assert _forms(_verbs(rows=rows, entries=[{"words": "bake talk hurry stay"}])) == {
        "bake", "baked", "talk", "talked", "hurry", "hurried", "stay", "stayed",
    }  # fmt: skip


def test_the_rows_of_a_group_come_first() -> None:
    groups = [{"words": "talk"}, {"rows": ["?: ? ??ed"], "words": "plan"}]
    assert _forms(_verbs(entries=groups)) == {"talk", "talked", "plan", "planned"}


def test_an_irregular_form_stands_instead_of_the_regular_one() -> None:
    readings = inflect({"verbs": _verbs(irregular={"go": "went=past"}, entries=[{"words": "go talk"}])})
    assert set(readings) == {"go", "went", "talk", "talked"}
    assert readings["went"] == (Reading("verb", "go", "past"),)


def test_two_spellings_are_one_lemma() -> None:
    readings = inflect({"verbs": _verbs(entries=[{"spelling": "ise ize", "words": "organise"}], rows=["e: e ed"])})
    assert {reading.lemma for word in readings for reading in readings[word]} == {"organise"}
    assert {"organised", "organized"} <= set(readings)


def test_a_derived_word_is_its_own_lemma() -> None:
    table = {
        "pos": "adjective", "parts": ["="], "rows": ["-: -"], "entries": [{"words": "close"}],
        "derived": [{"pos": "adverb", "rows": ["-: -ly"]}],
    }  # fmt: skip
    assert inflect({"adjectives": table})["closely"] == (Reading("adverb", "closely"),)


def test_a_part_that_there_is_not() -> None:
    assert _forms(_verbs(rows=["-: ! ed"])) == {"talked"}


def test_whole_words_and_forms_are_read_together() -> None:
    readings = inflect({"verbs": _verbs()}, [("talk", Reading("noun", "talk", "singular"))])
    assert readings["talk"] == (Reading("noun", "talk", "singular"), Reading("verb", "talk", "base"))


def test_words_that_lost_their_marks_are_read_where_they_are_no_other_word() -> None:
    words = [("été", Reading("noun", "été")), ("âge", Reading("noun", "âge")), ("age", Reading("noun", "age"))]
    table = _verbs(entries=[{"words": "prévoir"}])
    assert inflect({"verbs": table}, words, bare=True)["prevoired"][0].lemma == "prévoir"
    assert inflect({"verbs": table}, words, bare=True)["ete"] == (Reading("noun", "été"),)
    assert inflect({"verbs": table}, words, bare=True)["age"] == (Reading("noun", "age"),)
    assert "ete" not in inflect({"verbs": table}, words)


def test_lookups_behave_as_a_mapping() -> None:
    readings = inflect({"verbs": _verbs()})
    assert len(readings) == 2
    assert readings.get("walked") is None
    assert "walked" not in readings
    with pytest.raises(KeyError):
        readings["walked"]


@pytest.mark.parametrize(
    ("changes", "says"),
    [({"rows": ["-: ed"]}, "has 1 parts, not 2"), ({"irregular": {"go": "went=past"}}, "'go' has irregular forms")],
)
def test_tables_that_are_not_well_formed(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(KnowledgeError, match=says):
        inflect({"verbs": _verbs(**changes)})
