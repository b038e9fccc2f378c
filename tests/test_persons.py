"""One person: country and key. (Names are invented.)"""

from __future__ import annotations

import pytest

from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.names import Shape
from vnjp_relations.persons import NameKey, Person, name_key, register
from vnjp_relations.titles import Title


@pytest.mark.parametrize(
    ("one", "other", "shape", "same"),
    [
        (("kenji", "ohno"), ("ono", "kenji"), "JP", True),
        (("bao", "quoc"), ("quoc", "bao"), "VN", False),
        (("kham", "mo"), ("mo", "kham"), "other", True),
    ],
)
def test_keys_are_the_same_for_every_order_of_a_name_that_has_two(one: NameKey, other: NameKey, shape: Shape, same: bool) -> None:
    assert (name_key(one, shape) == name_key(other, shape)) == same


@pytest.mark.parametrize(
    ("shape", "weight", "titled", "country"),
    [("VN", 3, None, "VN"), ("JP", 1, "VN", "JP"), ("VN", 1, "CN", "CN"), ("other", 1, "LA", "LA"), ("other", 1, "JP", "JP")],
)
def test_the_country_weighs_titles_against_the_build_of_the_name(
    shape: Shape, weight: int, titled: str | None, country: str
) -> None:
    person = Person(("a", "b"), shape, weight, countries={titled} if titled else set())
    assert person.country == country


def test_a_name_without_a_title_is_an_official_only_where_it_is_sure_and_comes_again() -> None:
    assert not Person(("a", "b"), "JP", 3).has_office
    assert Person(("a", "b"), "JP", 3, titles=[Title(0, 1, None, "head")]).has_office


def test_the_register_knows_a_name_in_every_order() -> None:
    known = register(load_gazetteer())
    for official in load_gazetteer().officials:
        if official.country == "JP" and official.name.given:
            folds = tuple(str(official.name).lower().split())
            assert known[name_key(folds, "JP")] is known[name_key(folds[::-1], "JP")]
