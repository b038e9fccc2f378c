"""What stands in a content, before it is split: its main clause, what parts it, the verbs it can go on with."""

from __future__ import annotations

import pytest

from vnjp_relations.content_reader import ContentReader
from vnjp_relations.language import load_language
from vnjp_relations.tagging import tag
from vnjp_relations.tokens import tokenize


def reader(text: str, before: str = "", hidden: str = "") -> ContentReader:
    """The content of a text behind the words before it; the words in `hidden` are passed over."""
    tokens, language = tokenize(f"{before}{text}"), load_language("en")
    tagging = tag(tokens, [(0, len(tokens))], language)
    words, passed = tokens.words, tokenize(hidden).words
    holes = [(k, k + len(passed)) for k in range(len(words)) if passed and words[k : k + len(passed)] == passed]
    return ContentReader(tokens, tagging, len(tokenize(before)), len(tokens), language, tuple(holes))


def at(content: ContentReader, word: str) -> int:
    return list(content.tokens.words).index(word)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Japan will help", "Japan will help"),
        ("on energy, Japan will help", "Japan will help"),
        ("in the coming years, Japan will help", "Japan will help"),
    ],
)
def test_the_clause_behind_an_adjunct(text: str, clause: str) -> None:
    content = reader(text)
    assert content.tokens.slice(content.without_adjunct(content.groups[0].i), content.end) == clause


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("the pact that they signed should enter into force", True),
        ("the pact they signed should enter into force", True),
        ("they signed the pact", False),
        ("they should sign the pact", False),
    ],
)
def test_whether_the_first_verb_is_of_a_relative_clause(text: str, relative: bool) -> None:
    assert reader(text).in_relative(0) == relative


def test_the_verbs_of_a_clause_that_leads() -> None:
    assert reader("if the loan is approved, Japan will start the works").subordinate() == 1
    assert reader("Japan will start the works if the loan is approved").subordinate() == 0


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("widen the road, and clear the canal", (True, True)),
        ("widen the road and clear the canal", (False, True)),
        ("widen the road, clear the canal", (True, False)),
        ("widen the road; clear the canal", (True, False)),
    ],
)
def test_what_parts_it(text: str, separator: tuple[bool, bool]) -> None:
    content = reader(text)
    stop, comma, coordinator = content.separator(at(content, "road") + 1)
    assert (comma, coordinator) == separator
    assert content.tokens.words[stop] == "clear"
    assert content.tokens.words[content.left(stop)] == "road"
    assert content.tokens.slice(content.start, content.trimmed(content.start, stop)) == "widen the road"


def test_an_aside_is_passed_over() -> None:
    content = reader("widen, he said, and pave the road", hidden=", he said,")
    stop, comma, coordinator = content.separator(at(content, "widen") + 1)
    assert (content.tokens.words[stop], comma, coordinator) == ("pave", False, True)


def test_the_word_before_it_that_its_conjuncts_may_repeat() -> None:
    assert reader("widen the road", "They agreed to ").marker() == frozenset(("to",))
    assert reader("widen the road", "They will ").marker() is None
    assert reader("widen the road").marker() is None


@pytest.mark.parametrize(
    ("text", "kind", "verb"),
    [
        ("to actively widen the road", "VP", "widen"),
        ("to widen the road", "VPing", None),
        ("on widening the road", "VPing", "widening"),
        ("to the road", "VP", None),
    ],
)
def test_the_verb_of_a_form(text: str, kind: str, verb: str | None) -> None:
    content = reader(text)
    found = content.verb_from(1, kind)
    assert (content.tokens.words[found] if found is not None else None) == verb


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("to continue to expand trade", "expand"),
        ("to keep providing funds", "providing"),
        ("to expand trade", "expand"),
    ],
)
def test_the_last_verb_of_a_chain(text: str, last: str) -> None:
    content = reader(text)
    found = content.chained(1, None)
    assert found is not None
    assert content.tokens.words[found] == last


def test_a_list_of_gerunds() -> None:
    content = reader("on building schools, training nurses and sending bands")
    assert content.gerund_list(at(content, "training"))
    assert not content.gerund_list(at(content, "sending"))


def test_what_links_a_clause_to_what_is_said() -> None:
    content = reader("open an office, for which purpose a seminar will be held")
    assert content.linked(at(content, "for")) == 3
    assert content.linked(at(content, "office")) == 0
