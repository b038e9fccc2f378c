"""The phrase book: templates, elision, and that each language words all that scenes can hold."""

from __future__ import annotations

import re

import pytest

from vnjp_relations.phrasebook import OPEN, elide, fill, load_phrasebook, outlet_names, read_phrases

LANGUAGES = ("en", "fr")


@pytest.mark.parametrize(
    ("template", "woman", "form", "written"),
    [
        ("{S} said.", False, "ms", "Lan said."),
        ("{he|she} said", True, "ms", "she said"),
        ("they {is/are} ready", False, "fp", "they are ready"),
        ("{prêt/prête/prêts/prêtes}", False, "fp", "prêtes"),
        ("engagé{|e}", True, "ms", "engagée"),
    ],
)
def test_slots_are_filled(template: str, woman: bool, form: str, written: str) -> None:
    assert fill(template, {"S": "Lan"}, woman=woman, form=form) == written


def test_a_slot_that_nothing_fills_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill("{S}", {})


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        ("a proposé que~le Japon", "a proposé que le Japon"),
        ("que~elle", "qu'elle"),
        (f"promis de~{OPEN}ouvrir", f"promis d'{OPEN}ouvrir"),
        ("De~Osaka", "D'Osaka"),
        ("de~le Premier ministre", "du Premier ministre"),
        ("de~les deux pays", "des deux pays"),
        ("à~le Japon", "au Japon"),
        ("à~les deux parties", "aux deux parties"),
        ("à~Osaka", "à Osaka"),
        ("X, ministre¤ a reçu Y, ministre¤.", "X, ministre, a reçu Y, ministre."),
    ],
)
def test_elision(written: str, joined: str) -> None:
    assert elide(written) == joined


def test_english_gerunds() -> None:
    book = load_phrasebook("en")
    gerunds = {matter: book.verb("contents", matter, "ing", False)[0] for matter in book.table["contents"]}
    assert gerunds["prepare-visits"] == "thoroughly preparing"
    assert gerunds["working-group"] == "setting up"
    assert gerunds["early-warning"] == "supplying"
    assert gerunds["oda-loans"] == "continuing to give"


@pytest.mark.parametrize(
    ("matter", "mood", "plural", "form"),
    [
        ("grant-aid", "subj", True, "étudient"),
        ("engineers", "cond", False, "accueillerait"),
        ("experts", "fut", False, "enverra"),
        ("visits-all-levels", "cond", True, "maintiendraient"),
        ("visits-all-levels", "", True, "maintenir"),
    ],
)
def test_french_moods(matter: str, mood: str, plural: bool, form: str) -> None:
    assert load_phrasebook("fr").verb("contents", matter, mood, plural)[0] == form


def test_the_partnership_has_the_name_of_its_day() -> None:
    book = load_phrasebook("en")
    assert [book.partnership(year).split()[0] for year in (2008, 2013, 2014, 2023, 2026)] == [
        "strategic",
        "strategic",
        "extensive",
        "extensive",
        "comprehensive",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_matter_invitation_and_post_is_worded(language: str) -> None:
    scenes, book = read_phrases("scenes"), load_phrasebook(language)
    assert set(book.table["contents"]) == set(scenes["matters"])
    assert set(book.table["invitations"]) == set(scenes["invitations"])
    dated = {matter for matter, (_, rest) in book.table["contents"].items() if rest.endswith("{due}")}
    assert dated == set(scenes["dated"]["matters"].split())
    for about in scenes["fields"].values():
        for side in ("VN", "JP"):
            assert set(about[side]) <= set(book.posts[side])


def test_matters_are_well_formed() -> None:
    topics = set(" ".join(about for _, about, *_ in read_phrases("scenes")["matters"].values()).split())
    for who, about, *since in read_phrases("scenes")["matters"].values():
        assert who in ("VN", "JP", "any", "all")
        assert about
        assert all(isinstance(year, int) for year in since)
    # The thirty-five topics of the annotation format.
    assert len(topics) == 35


@pytest.mark.parametrize("language", LANGUAGES)
def test_constructions_enclose_what_is_to_be_done(language: str) -> None:
    for name, constructions in load_phrasebook(language).table["constructions"].items():
        for template in constructions["plain"] + constructions["hard"]:
            spans = re.findall(r"\[[^\[\]]*\]", template)
            assert len(spans) == (2 if name.endswith("-two") else 1), template
            assert all(re.search(r"\{V", span) for span in spans), template
            assert template.endswith(".")


def test_outlets() -> None:
    assert len(outlet_names("en")) >= 9
    assert len(outlet_names("fr")) >= 5
    assert set(outlet_names(plain=True)) | set(outlet_names(plain=False)) == set(outlet_names())
    assert outlet_names("vi") == ()


def test_no_phrase_book_for_other_languages() -> None:
    with pytest.raises(ValueError, match="'xx'"):
        load_phrasebook("xx")
