"""Meetings to be written up: who met, when and where, and what each side undertook, asked for and agreed to.

In: a source of choices (`random.Random`, or Hypothesis's draws). Out: `Scene`, the facts that a readout, or several in several
languages, then report. The earlier an option stands in its list, the plainer, so that draws shrink to plain scenes.

>>> import random
>>> scene = draw_scene(random.Random(1), commitments=3)
>>> len(scene.statements), scene.vn.country, scene == draw_scene(random.Random(1), commitments=3)
(3, 'VN', True)
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal, Protocol, TypeVar

from attrs import frozen

from vnjp_relations.language import fold_name
from vnjp_relations.model import Form, Kind, Side
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.phrasebook import read_phrases

__all__ = ["Due", "Person", "Scene", "Source", "Statement", "chance", "draw_person", "draw_scene", "topics_of"]

T = TypeVar("T")
Country = Literal["VN", "JP"]


class Source(Protocol):
    """Where choices come from; `random.Random` is one."""

    def choice(self, options: Sequence[T], /) -> T: ...

    def randint(self, low: int, high: int, /) -> int: ...


def chance(source: Source, percent: int) -> bool:
    """Whether a thing that happens that often happens; shrinks to that it does not."""
    return source.randint(0, 99) >= 100 - percent


@frozen
class Person:
    """A person drawn: `given` includes a Vietnamese middle name; `post` is a key of the phrase books' posts."""

    country: Country
    family: str
    given: str
    woman: bool
    post: str

    @property
    def name(self) -> str:
        """Family name first."""
        return f"{self.family} {self.given}"


@frozen
class Due:
    """By or in when: how it is said ("this", "next", "later", "month", "month-next") and the date that it means."""

    said: str
    date: PartialDate


@frozen
class Statement:
    """A commitment to be written: `speaker` is the side that speaks (None for both), `actor` the side that is to act."""

    kind: Kind
    speaker: Country | None
    actor: Side
    matter: str
    due: Due | None = None


@frozen
class Scene:
    """A meeting and what was said at it, in the order of its saying."""

    field: str
    vn: Person
    jp: Person
    leaders: tuple[Person, Person]
    form: Form
    venue: Country
    place: str
    day: date
    prefecture: str
    statements: tuple[Statement, ...]

    def person(self, side: Country) -> Person:
        """Who speaks for that side."""
        return self.vn if side == "VN" else self.jp

    def leader(self, side: Country) -> Person:
        """That side's head of government."""
        return self.leaders[side == "JP"]


def draw_person(source: Source, country: Country, post: str) -> Person:
    """A person of that country in that post."""
    names: dict[str, str] = _scenes()["names"][country]
    woman = chance(source, 25)
    given = source.choice(names["women" if woman else "men"].split())
    family = source.choice([each for each in names["family"].split() if fold_name(each) != fold_name(given)])
    if country == "VN":
        taken = (fold_name(family), fold_name(given))
        middle = names["middle_women" if woman else "middle_men"].split()
        given = f"{source.choice([each for each in middle if fold_name(each) not in taken])} {given}"
    return Person(country, family, given, woman, post)


def draw_scene(source: Source, *, field: str | None = None, commitments: int | None = None, cast: Cast | None = None) -> Scene:
    """A meeting in a field ("foreign", "labour", …) with so many commitments (3 to 10 where None).

    `cast` gives a person for a country and a post; new people are drawn without one.
    """
    field = field or source.choice(tuple(_scenes()["fields"]))
    about = _scenes()["fields"][field]
    day = date(2010, 1, 5) + timedelta(source.randint(0, 6180))
    day = min(day, date(day.year, 12, 20))
    person = cast or (lambda country, post: draw_person(source, country, post))
    vn, jp = person("VN", source.choice(about["VN"])), person("JP", source.choice(about["JP"]))
    form: Form = source.choice(about["forms"])
    # An ambassador, and whoever calls on a head of government, meets in Vietnam.
    abroad = jp.post != "ambassador" and field != "government" and chance(source, 40)
    venue: Country = "JP" if abroad else "VN"
    return Scene(
        field,
        vn,
        jp,
        (person("VN", "prime-minister"), person("JP", "prime-minister")),
        form,
        venue,
        source.choice(_scenes()["places"][venue]),
        day,
        source.choice(_scenes()["places"]["prefectures"]),
        _statements(source, about["topics"], day, source.randint(3, 10) if commitments is None else commitments, venue),
    )


class Cast(Protocol):
    """Gives a person for a country and a post."""

    def __call__(self, country: Country, post: str, /) -> Person: ...


def topics_of(statement: Statement) -> tuple[str, ...]:
    """The topics of what a statement is about."""
    if statement.kind == "invitation":
        return tuple(_scenes()["invitations"][statement.matter].split())
    return tuple(_scenes()["matters"][statement.matter][1].split())


def _scenes() -> Any:
    return read_phrases("scenes")


def _statements(source: Source, topics: str, day: date, count: int, venue: Country) -> tuple[Statement, ...]:
    """Some from the host, some from the guest, some from both; an invitation may close."""
    guest: Country = "JP" if venue == "VN" else "VN"
    joint = count // 4 + (count % 4 > 1)
    speakers = [venue] * (count - joint - (count - joint) // 2) + [guest] * ((count - joint) // 2)
    made: list[Statement] = []
    for speaker in [*speakers, *[None] * joint]:
        kind: Kind = "agreement" if speaker is None else source.choice(("request", "pledge", "request"))
        other: Country = "JP" if speaker == "VN" else "VN"
        actor: Side = "both" if speaker is None else speaker if kind == "pledge" else source.choice((other, other, "both"))
        used = {each.matter for each in made}
        fitting = [each for each in _matters(actor, topics if chance(source, 75) else "", day.year) if each not in used]
        if not fitting:
            fitting = list(_matters(actor, "", day.year))
        matter = source.choice(fitting)
        dated = matter in _scenes()["dated"]["matters"].split() and chance(source, 50)
        made.append(Statement(kind, speaker, actor, matter, _due(source, day) if dated else None))
    if count > 3 and chance(source, 25):
        invitation = source.choice(tuple(_scenes()["invitations"]))
        due = _due(source, day) if chance(source, 50) else None
        last = len(speakers) - 1
        made[last] = Statement("invitation", guest, venue, invitation, due)
    return tuple(made)


@cache
def _matters(actor: Side, topics: str, year: int) -> tuple[str, ...]:
    """The matters that this side can undertake in that year, about some of those topics (any where empty)."""
    fits = {"both": ("all",), "VN": ("all", "any", "VN"), "JP": ("all", "any", "JP")}[actor]
    wanted = set(topics.split())
    return tuple(
        matter
        for matter, (who, about, *since) in _scenes()["matters"].items()
        if who in fits and (not since or since[0] <= year) and (not wanted or wanted & set(about.split()))
    )


def _due(source: Source, day: date) -> Due:
    said = source.choice(("next", "later", "month-next", *(("this", "month") if day.month <= 9 else ())))
    if said == "later":
        return Due(said, PartialDate(day.year + source.randint(2, 6)))
    if said == "month":
        return Due(said, PartialDate(day.year, source.randint(day.month + 1, 12)))
    if said == "month-next":
        return Due(said, PartialDate(day.year + 1, source.randint(1, 12)))
    return Due(said, PartialDate(day.year + (said == "next")))
