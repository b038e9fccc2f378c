"""Every frame proves itself: its examples are read as they say. And what is not a frame is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest
from tests.reading import plain, reading

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.frames import Frame, frames, grammar
from vnjp_relations.language import Language, fold_word, language_codes, load_language
from vnjp_relations.morphology import lexicon

ENTRIES = [(code, name, entry) for code in language_codes() for name, entry in load_language(code).table("frames").items()]
EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{name}-{number}")
    for code, name, entry in ENTRIES
    for number, example in enumerate(entry.get("examples", ()))
]


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_a_frame_reads_its_examples(code: str, example: str) -> None:
    assert reading(plain(example), code, kinds_only=True) == example


@pytest.mark.parametrize(("code", "name", "entry"), ENTRIES, ids=[f"{code}-{name}" for code, name, _ in ENTRIES])
def test_a_frame_is_well_formed(code: str, name: str, entry: Mapping[str, Any]) -> None:
    assert entry.get("examples"), "every entry has an example"
    assert set(entry) <= {"force", "reason", "cues", "nouns", "takes", "examples"}
    assert ("reason" in entry) == (entry["force"] == "void")
    for key in ("cues", "nouns", "takes"):
        assert [each for each, times in Counter(entry.get(key, ())).items() if times > 1] == []


def language(**entries: Any) -> Language:
    return Language("xx", {"frames": entries})


def test_the_longest_cue_comes_first() -> None:
    table = language(
        give={"force": "commissive", "cues": ["give", "give own word"], "takes": ["to VP"]},
        way={"force": "directive", "cues": ["give way"], "nouns": ["plea"], "takes": ["NP:actor to VP", "NP"]},
    )
    found = table.compiled(frames)
    assert [rest for rest, _ in found.cues["give"]] == [("own", "word"), ("way",), ()]
    assert found.nouns["plea"] == Frame("way", "directive", (("NP:actor", "to", "VP"), ("NP",)))


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"force": "directive", "cue": ["ask"]}, r"frame 'beg' has unknown keys \['cue'\]; known are force, reason, cues"),
        ({"force": "imperative", "cues": ["beg"]}, "frame 'beg' needs a force, one of directive, .*; not 'imperative'"),
        ({"cues": ["beg"]}, "not None"),
        ({"force": "directive"}, "frame 'beg' needs cues or nouns"),
        ("beg", "frame 'beg' must be a table with force, cues and takes, not 'beg'"),
        ({"force": "directive", "cues": "beg"}, "frame 'beg' needs a list of phrases as cues, not 'beg'"),
        ({"force": "directive", "cues": ["beg", " "]}, "frame 'beg' needs a list of phrases as cues"),
        ({"force": "directive", "cues": ["beg"], "takes": "NP"}, "frame 'beg' needs a list of phrases as takes, not 'NP'"),
        (
            {"force": "directive", "cues": ["beg"], "takes": ["NP", "NP:actr to VP"]},
            "takes 'NP:actr to VP', of which 'NP:actr' is not understood; parts are .*; did you mean 'NP:actor'",
        ),
        ({"force": "directive", "cues": ["beg"], "takes": ["to VPP"]}, "'VPP' is not understood; .*; did you mean 'VP'"),
        ({"force": "directive", "cues": ["beg"], "takes": ["VP to NP"]}, "takes 'VP to NP', of which 'VP' must stand last"),
    ],
)
def test_an_ill_formed_frame_is_refused(entry: Any, message: str) -> None:
    with pytest.raises(KnowledgeError, match=message):
        language(beg=entry).compiled(frames)


def test_a_grammar_may_be_empty() -> None:
    words = language().compiled(grammar)
    assert not words.modals
    assert not words.adjective_after
    assert words.literal("to") == {"to"}


@pytest.mark.parametrize("code", language_codes())
def test_a_grammar_s_lists_are_in_order_of_use(code: str) -> None:
    """No word twice in a list; literals are the words of the frames' complements."""
    table = load_language(code).table("grammar")
    for name, words in table["lists"].items():
        twice = [word for word, times in Counter(map(fold_word, words)).items() if times > 1]
        assert twice == [], name
    taken = {
        word for frame in load_language(code).table("frames").values() for take in frame.get("takes", ()) for word in take.split()
    }
    assert set(table["literals"]) - taken <= {"by", "of"}


def test_which_verbs_take_a_bare_clause() -> None:
    bare = load_language("en").compiled(grammar).bare
    assert "say" in bare
    assert (
        "thank"
        not in language(thank={"force": "void", "reason": "thanks", "cues": ["thank"], "takes": ["for VPing"]})
        .compiled(grammar)
        .bare
    )


@pytest.mark.parametrize("code", language_codes())
def test_the_verb_of_a_cue_is_in_the_lexicon(code: str) -> None:
    """A cue whose verb is not known there would not be found in its other forms ("moot": "mooted")."""
    language = load_language(code)
    readings = lexicon(language).readings
    for verb in language.compiled(frames).cues:
        verbs = {each.lemma for each in readings.get(verb) or () if each.pos in ("verb", "auxiliary")}
        assert verbs, verb
