"""Scenes: what is drawn is consistent, and the same source draws the same."""

from __future__ import annotations

import random

import pytest

from vnjp_relations.phrasebook import read_phrases
from vnjp_relations.scenes import Country, Person, Scene, chance, draw_person, draw_scene, topics_of

SCENES = [draw_scene(random.Random(seed)) for seed in range(150)]


def test_the_same_source_draws_the_same() -> None:
    assert [draw_scene(random.Random(seed)) for seed in range(150)] == SCENES
    assert len(set(SCENES)) == len(SCENES)


@pytest.mark.parametrize("scene", SCENES[:60])
def test_kind_speaker_and_actor_agree(scene: Scene) -> None:
    for each in scene.statements:
        if each.kind == "agreement":
            assert (each.speaker, each.actor) == (None, "both")
        elif each.kind == "pledge":
            assert each.actor == each.speaker
        else:
            assert each.actor != each.speaker
        assert topics_of(each)


def test_nobody_undertakes_what_is_the_others_to_do() -> None:
    matters = read_phrases("scenes")["matters"]
    for scene in SCENES:
        for each in scene.statements:
            if each.kind != "invitation":
                who, _, *since = matters[each.matter]
                fits = {"all"} if each.actor == "both" else {"all", "any", each.actor}
                assert who in fits
                assert not since or since[0] <= scene.day.year


def test_due_dates_lie_ahead() -> None:
    for scene in SCENES:
        for each in scene.statements:
            if each.due:
                assert each.due.date.last > scene.day


def test_commitments_and_field_can_be_chosen() -> None:
    scene = draw_scene(random.Random(0), field="labour", commitments=7)
    assert scene.field == "labour"
    assert len(scene.statements) == 7
    assert draw_scene(random.Random(0), commitments=0).statements == ()


def test_a_cast_is_asked_for_people() -> None:
    def cast(country: Country, post: str, /) -> Person:
        return Person(country, "Family", "Given", False, post)

    scene = draw_scene(random.Random(4), cast=cast)
    assert scene.vn.name == scene.jp.name == scene.leader("JP").name == "Family Given"
    assert scene.person("JP").country == scene.leader("JP").country == "JP"


def test_names_have_the_shapes_of_their_countries() -> None:
    vn, jp = (draw_person(random.Random(8), country, "") for country in ("VN", "JP"))
    assert len(vn.given.split()) == 2
    assert len(jp.given.split()) == 1
    assert vn.name == f"{vn.family} {vn.given}"


def test_chance_shrinks_to_no() -> None:
    class Lowest:
        def choice(self, options: object, /) -> object:
            raise AssertionError

        def randint(self, low: int, high: int, /) -> int:
            return low

    assert not chance(Lowest(), 99)  # type: ignore[arg-type]
