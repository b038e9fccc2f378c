"""The noun phrases around a sentence's verb groups."""

from __future__ import annotations

import pytest
from tests.test_mentions import mentions

from vnjp_relations.cues import CueFinder
from vnjp_relations.language import load_language
from vnjp_relations.sentence_reader import SentenceReader


def reader(text: str) -> SentenceReader:
    found, start = mentions(text, "en")
    language = load_language("en")
    return SentenceReader(CueFinder(found.tokens, found.tagging, found, language), start, len(found.tokens), language)


def words(read: SentenceReader, where: tuple[int, int] | None) -> str | None:
    return read.tokens.slice(*where) if where else None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("An asked Japan.", "An"),
        ("An and Sato agreed on it.", "An and Sato"),
        ("On May 6, Minister Sato asked Japan.", "Minister Sato"),
        ("At the port Sato Kenji, Japanese Minister, asked Japan.", None),
        ("Asked about it.", None),
    ],
)
def test_the_subject_of_a_verb(text: str, subject: str | None) -> None:
    read = reader(text)
    group = next(each for each in read.groups if read.lemmas[each.head] in ("ask", "agree"))
    assert words(read, (read.subject_start(group.i), group.i)) == (subject or "")


@pytest.mark.parametrize(
    ("text", "antecedent"),
    [
        ("An met Sato, who left.", "Sato"),
        ("An met the guest, who left.", "the guest"),
        ("An saw the rain, which stopped.", None),
    ],
)
def test_what_a_relative_pronoun_stands_for(text: str, antecedent: str | None) -> None:
    read = reader(text)
    relative = next(k for k in range(read.i, read.j) if read.tags[k] == "R")
    assert words(read, read.antecedent(relative)) == antecedent


@pytest.mark.parametrize(
    ("text", "referent"),
    [
        ("The road pleased Minister Sato and An.", "Minister Sato"),
        ("The road pleased the two sides.", "the two sides"),
        ("The road pleased the guest.", "the guest"),
        ("The road pleased the rain.", None),
    ],
)
def test_the_first_who_can_speak(text: str, referent: str | None) -> None:
    read = reader(text)
    assert words(read, read.referent(read.i)) == referent


def test_the_subject_of_the_main_clause() -> None:
    read = reader("Praising the fair, the guest left.")
    assert words(read, read.main_subject(read.groups[0])) == "the guest"
    read = reader("Praising the fair, it rained on the road that the rain washed.")
    assert words(read, read.main_subject(read.groups[0])) in (None, "it")
    read = reader("Praising the fair.")
    assert read.main_subject(read.groups[0]) is None


def test_edges_and_trimming() -> None:
    read = reader("They left, and then they sang (well).")
    at = read.i + 5  # the second "they"
    assert read.tokens.words[at] == "they"
    assert read.tokens.slice(read.i, read.edge(at)) == "They left"
    assert read.tokens.slice(*read.trim(read.i + 2, read.j)) == "and then they sang (well)"
    assert read.trim(read.i + 2, read.i + 3) == (read.i + 2, read.i + 2)


def test_the_agent_of_a_passive() -> None:
    read = reader("It was asked by Sato that they leave by May.")
    group = next(each for each in read.groups if each.passive)
    assert words(read, read.agent(group.j)) == "Sato"
    assert read.agent(read.i) is None
    by_may = next(k for k in range(read.j) if read.tokens.words[k : k + 2] == ["by", "may"])
    assert read.agent(by_may) is None


def test_who_is_a_person() -> None:
    read = reader("Sato left.")
    people = {"Sato": True, "The host": True, "He": True, "The Japanese minister": True, "Japan": False, "The rain": False}
    for phrase, person in people.items():
        found, start = mentions(f"{phrase} left.", "en")
        assert read.is_person(found.describe(start, start + len(phrase.split()))) == person, phrase
