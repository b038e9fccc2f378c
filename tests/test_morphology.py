"""The tables prove themselves by their examples; the rest is what a reader of the language expects."""

from __future__ import annotations

from typing import Any

import pytest

from vnjp_relations.language import Language, fold_word, load_language
from vnjp_relations.morphology import Lexicon, Reading, lexicon, vocabulary
from vnjp_relations.tokens import tokenize

OPEN = ("verbs", "nouns", "adjectives")
LANGUAGES = ("en", "fr")


@pytest.fixture(scope="module")
def english() -> Lexicon:
    return lexicon(load_language("en"))


@pytest.fixture(scope="module")
def french() -> Lexicon:
    return lexicon(load_language("fr"))


def _groups(*sections: str, tables: tuple[str, ...]) -> list[tuple[str, dict[str, Any], str]]:
    return [
        (code, group, example)
        for code in LANGUAGES
        for table in tables
        for section in sections
        for group in load_language(code).table(table).get(section, ())
        for example in group.get("examples", ())
    ]


@pytest.mark.parametrize(("code", "group", "example"), _groups("entries", "derived", tables=OPEN))
def test_forms_are_read_as_their_lemma(code: str, group: dict[str, Any], example: str) -> None:
    lemma, _, forms = example.partition(": ")
    for form in forms.split():
        expected = form if group.get("pos") == "adverb" else lemma
        assert expected in {reading.lemma for reading in lexicon(load_language(code)).readings[form]}, form


@pytest.mark.parametrize(("code", "group", "example"), _groups("closed", tables=("words",)))
def test_closed_words_are_what_they_are(code: str, group: dict[str, Any], example: str) -> None:
    word, _, marks = example.partition(": ")
    pos, _, form = marks.partition(" ")
    found = [reading for reading in lexicon(load_language(code)).readings[word] if reading.pos == pos]
    assert found, example
    assert not form or form in {reading.form for reading in found}, example


@pytest.mark.parametrize(("code", "group", "example"), _groups("compound", tables=("words",)))
def test_compounds_are_found(code: str, group: dict[str, Any], example: str) -> None:
    found = lexicon(load_language(code)).compound_at(["x", *example.split(), "x"], 1)
    assert found is not None
    assert found.words == tuple(example.split())
    assert found.reading.pos in {each["pos"] for each in load_language(code).table("words")["compound"] if each is group}


@pytest.mark.parametrize(("code", "group", "example"), _groups("suffix", tables=("words",)))
def test_unknown_words_are_guessed_by_their_ending(code: str, group: dict[str, Any], example: str) -> None:
    known = lexicon(load_language(code))
    assert example not in known.readings
    assert group["pos"] in {reading.pos for reading in known.guess(example)}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("table", OPEN)
def test_every_group_has_examples_and_is_in_order(code: str, table: str) -> None:
    data = load_language(code).table(table)
    assert set(data) <= {"pos", "vowels", "parts", "rows", "irregular", "derived", "entries"}
    assert list(data.get("irregular", {})) == sorted(data.get("irregular", {}))
    for group in data["entries"]:
        words = group["words"].split()
        assert set(group) <= {"pos", "agreement", "rows", "spelling", "words", "examples"}
        assert group["examples"], words[:5]
        assert words == sorted(set(words)), "sorted, each once"
        assert group["words"] == fold_word(group["words"])


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_closed_group_lists_a_word_once(code: str) -> None:
    data = load_language(code).table("words")
    assert set(data) <= {"affixes", "glued", "unmarked", "contracted", "closed", "compound", "suffix"}
    for section, items in (("closed", "words"), ("suffix", "endings")):
        for group in data[section]:
            assert set(group) <= {"pos", "form", "lemma", items, "examples"}
            assert len(group[items].split()) == len(set(group[items].split())), group[items][:40]
    for group in data["compound"]:
        lines = [line for line in group["words"].splitlines() if line]
        assert set(group) <= {"pos", "form", "words", "examples"}
        assert lines == sorted(set(lines)), "sorted, each once"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_of_every_word_is_folded_and_has_a_reading(code: str) -> None:
    readings = lexicon(load_language(code)).readings
    for word in readings:
        assert word
        assert readings[word]
        assert word == fold_word(word)
    assert len(readings) > 15_000


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("undertook", {("verb", "undertake", "past")}),
        ("organizes", {("verb", "organise", "s")}),
        ("labor", {("noun", "labour", "singular")}),
        ("committed", {("verb", "commit", "past"), ("verb", "commit", "participle")}),
        ("would", {("modal", "would", "conditional")}),
        ("steadily", {("adverb", "steadily", "")}),
        ("memoranda", {("noun", "memorandum", "plural")}),
        ("people", {("noun", "person", "plural")}),
    ],
)
def test_english_words(english: Lexicon, word: str, expected: set[tuple[str, str, str]]) -> None:
    found = {(reading.pos, reading.lemma, reading.form) for reading in english.readings[word]}
    assert expected <= found


def test_english_words_that_are_one_thing_only(english: Lexicon) -> None:
    assert [reading.pos for reading in english.readings["undertook"]] == ["verb"]
    assert {reading.pos for reading in english.readings["visit"]} == {"noun", "verb"}


@pytest.mark.parametrize(
    ("word", "lemma", "form", "agreement"),
    [
        ("approfondiraient", "approfondir", "conditional", "3p"),
        ("soutiendra", "soutenir", "future", "3s"),
        ("maintiennent", "maintenir", "subjunctive", "3p"),
        ("puisse", "pouvoir", "subjunctive", "3s"),
        ("engageons", "engager", "present", "1p"),
        ("renforçant", "renforcer", "gerund", ""),
        ("promues", "promouvoir", "participle", "fp"),
        ("déploie", "déployer", "present", "3s"),
        ("rappelle", "rappeler", "present", "3s"),
        ("accélère", "accélérer", "present", "3s"),
        ("achèverait", "achever", "conditional", "3s"),
        ("furent", "être", "past", "3p"),
        ("reconnu", "reconnaître", "participle", "ms"),
        ("convainquent", "convaincre", "present", "3p"),
        ("faudrait", "falloir", "conditional", "3s"),
    ],
)
def test_french_verbs(french: Lexicon, word: str, lemma: str, form: str, agreement: str) -> None:
    found = {(reading.lemma, reading.form, reading.agreement) for reading in french.readings[word]}
    assert (lemma, form, agreement) in found


def test_french_verbs_have_no_forms_of_their_neighbours(french: Lexicon) -> None:
    # "installer" is no compound of "aller", nor "connaître" of "naître".
    assert "instva" not in french.readings
    assert "conné" not in french.readings


def test_gender_and_number(french: Lexicon) -> None:
    assert Reading("noun", "travail", "plural", "m") in french.readings["travaux"]
    assert Reading("noun", "voix", "plural", "f") in french.readings["voix"]
    assert Reading("adjective", "national", "", "mp") in french.readings["nationaux"]


def test_french_capitals_may_have_lost_their_marks(french: Lexicon) -> None:
    assert french.readings["cooperation"] == french.readings["coopération"]
    assert french.readings["fevrier"] == french.readings["février"]
    # Where the bare word is a word of its own it stays that word.
    assert {reading.lemma for reading in french.readings["a"]} == {"avoir"}


def test_english_keeps_its_spelling(english: Lexicon) -> None:
    assert "coopération" not in english.readings


def test_guess_by_shape(english: Lexicon) -> None:
    assert english.guess("12", "0") == (Reading("number", "12"),)
    assert english.guess("!", ".") == (Reading("punctuation", "!"),)
    assert english.guess("xqz", "X")[0].pos == "name"
    assert english.guess("日本側", "x") == (Reading("noun", "日本側", "singular"),)
    assert english.read("pledge", "x") == english.readings["pledge"]


def test_junk_is_no_word(english: Lexicon, french: Lexicon) -> None:
    for junk in ("", "x" * 100_000, "\U0001f600", "\ud800", " "):
        assert junk not in english.readings
        assert junk not in french.readings
        assert english.guess(junk)


def test_compounds_take_the_longest_and_contract(french: Lexicon, english: Lexicon) -> None:
    long = french.compound_at(["de", "manière", "à", "ce", "qu'", "il"], 0)
    assert long is not None
    assert long.words == ("de", "manière", "à", "ce", "qu'")
    assert french.compound_at(["dans", "le", "cadre", "des"], 0) is not None
    assert english.compound_at(["in"], 0) is None
    assert english.compound_at(["in", "keeping", "with"], 1) is None


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "They met thegovernor of Nagano", ["they", "met", "the", "governor", "of", "nagano"]),
        ("en", "the portshould open", ["the", "port", "should", "open"]),
        ("en", "a hostedDinner", ["a", "hosted", "dinner"]),
        ("en", "rooms forinterns", ["rooms", "for", "interns"]),
        ("fr", "il a salué leprojet et laréunion", ["il", "a", "salué", "le", "projet", "et", "la", "réunion"]),
        ("fr", "grâce auxentreprises", ["grâce", "aux", "entreprises"]),
        ("fr", "il aaccueilli leJapon etont salué", ["il", "a", "accueilli", "le", "japon", "et", "ont", "salué"]),
    ],
)
def test_glued_words_come_apart(code: str, text: str, words: list[str]) -> None:
    assert tokenize(text, vocabulary(load_language(code))).words == words


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "inactive strongholds overtake Thailand Hideto Kakimoto Fukuyama together therefore without withdrawal shipment"),
        ("fr", "rapidement comportement Angleterre Kakimoto davantage avoué agrandi entretemps surveillance autodéfense"),
    ],
)
def test_whole_words_stay_whole(code: str, text: str) -> None:
    assert tokenize(text, vocabulary(load_language(code))).words == text.casefold().split()


def test_a_language_without_tables() -> None:
    empty = lexicon(Language("xx", {}))
    assert "talked" not in empty.readings
    assert empty.guess("talked")
    assert empty.compound_at(["in", "order", "to"], 0) is None
