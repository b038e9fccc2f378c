"""What is known of the world, and that its tables are in order."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

from vnjp_relations.gazetteer import KnownOfficial, Phrases, load_gazetteer
from vnjp_relations.model import Name
from vnjp_relations.names import is_romaji, is_vietnamese_syllable, romaji_key
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.tokens import tokenize

GAZETTEER = load_gazetteer()


def table(stem: str) -> dict[str, Any]:
    return tomllib.loads((files("vnjp_relations") / "data" / f"{stem}.toml").read_text(encoding="utf-8"))


PLACES = [tuple(example) for country in table("places").values() for example in country["examples"]]
COUNTRIES = [tuple(example) for example in table("countries")["names"]["examples"]]
INSTITUTIONS = [tuple(example) for example in table("countries")["institutions"]["examples"]]


@pytest.mark.parametrize(("written", "country", "city"), PLACES)
def test_a_place_matches_its_examples(written: str, country: str, city: str) -> None:
    tokens = tokenize(written)
    match = GAZETTEER.places.match(tokens.folds, 0)
    assert match is not None
    end, place = match
    assert (end, place.country, place.name if place.is_city else "") == (len(tokens), country, city)


@pytest.mark.parametrize(("word", "country"), COUNTRIES)
def test_a_country_matches_its_examples(word: str, country: str) -> None:
    tokens = tokenize(word)
    assert GAZETTEER.country_at(tokens, 0) == (len(tokens), country)


@pytest.mark.parametrize(("phrase", "country"), INSTITUTIONS)
def test_an_institution_matches_its_examples(phrase: str, country: str) -> None:
    tokens = tokenize(phrase)
    assert GAZETTEER.institutions.match(tokens.folds, 0) == (len(tokens), country)


def test_an_abbreviation_of_a_country_is_written_in_capitals() -> None:
    assert GAZETTEER.country_at(tokenize("US firms"), 0) == (1, "US")
    assert GAZETTEER.country_at(tokenize("told us that"), 1) is None


def test_the_longest_phrase_counts() -> None:
    phrases = Phrases.of([("joint", 1), ("joint committee", 2), ("joint", 3)])
    folds = tokenize("a Joint Committee").folds
    assert phrases.match(folds, 1) == (3, 2)
    assert phrases.match(folds, 1, 2) == (2, 1)
    assert phrases.match(folds, 0) is None
    assert phrases.match(folds, 3) is None


def test_the_names_are_sorted_and_each_is_there_once() -> None:
    names = table("names")
    for words in (names["vietnamese"]["family"], names["japanese"]["family"], names["japanese"]["given"]):
        listed = words.split()
        assert listed == sorted(set(listed))
    assert all(map(is_vietnamese_syllable, names["vietnamese"]["family"].split()))
    japanese = names["japanese"]["family"].split() + names["japanese"]["given"].split()
    assert [word for word in japanese if not is_romaji(word) or romaji_key(word) != word] == []


def test_the_places_are_sorted_and_each_is_there_once() -> None:
    for country in table("places").values():
        assert set(country) <= {"capital", "seats", "cities", "regions", "examples"}
        for kind in ("cities", "regions"):
            entries = [" ".join(entry.split()) for entry in country.get(kind, "").split(";") if entry.strip()]
            assert entries == sorted(entries)
            assert [entry for entry, count in Counter(entries).items() if count > 1] == []


def test_the_officials_are_well_formed_and_each_is_there_once() -> None:
    assert set(table("officials")) == {"historic", "official"}
    assert [
        official for official, count in Counter((each.name, each.country) for each in GAZETTEER.officials).items() if count > 1
    ] == []
    for official in GAZETTEER.officials:
        for tenure in official.tenures:
            assert tenure.post
            since, until = (PartialDate.parse(date) if date else None for date in (tenure.since, tenure.until))
            assert since is None or until is None or not until.certainly_before(since)


@pytest.mark.parametrize("written", table("officials")["historic"]["examples"])
def test_the_persons_of_the_past_match_their_examples(written: str) -> None:
    folds = tokenize(written).folds
    assert any(GAZETTEER.historic.match(folds, k) for k in range(len(folds)))


def test_a_users_officials_are_believed_first() -> None:
    added = KnownOfficial(Name("Kawa", "Hana"), "JP")
    assert GAZETTEER.with_officials(added).officials[0] is added
    assert added not in GAZETTEER.officials


def test_a_seat_of_state_stands_in_its_country() -> None:
    assert GAZETTEER.seats.match(["presidential", "palace"], 0) == (2, "VN")
    assert GAZETTEER.seats.match(["imperial", "palace"], 0) == (2, "JP")
