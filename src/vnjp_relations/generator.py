"""Readouts with known truth: a scene written up in the register of an outlet.

In: a source of choices, a scene, an outlet's name. Out: `WrittenReadout`, the text and its annotation (documented in
docs/json.md: document, officials, meetings, commitments with spans). `generate` writes any number of them to a folder, by
streaming, for tests of load and scale.

>>> import random
>>> written = write_readout(random.Random(3), "VNS")
>>> [written.text[each["start"]:each["end"]] != "" for each in written.annotation["commitments"]].count(False)
0
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from attrs import field, frozen

from vnjp_relations.phrasebook import CLOSE, OPEN, Outlet, Phrasebook, elide, fill, load_phrasebook, outlet_names
from vnjp_relations.scenes import Country, Person, Scene, Source, Statement, chance, draw_person, draw_scene, topics_of

__all__ = ["WrittenReadout", "generate", "write_readout", "written_readouts"]

_MARK = re.compile(f"[{OPEN}{CLOSE}]")
_START = re.compile(f"^[{OPEN}« ]*")
_ARTICLE = re.compile("^(?:le |la |l')")


@frozen
class WrittenReadout:
    """A readout that was written, and the truth of it in the annotation format."""

    id: str
    outlet: str
    plain: bool
    text: str
    annotation: dict[str, Any] = field(hash=False)


def write_readout(
    source: Source, outlet: str | None = None, *, scene: Scene | None = None, id: str = "", commitments: int | None = None
) -> WrittenReadout:
    """A readout of the scene (a new one where None) as the outlet (any where None) would write it.

    Raises:
        ValueError: for an outlet that there is no layout for.
    """
    outlet = outlet or source.choice(outlet_names())
    for language in ("en", "fr"):
        book = load_phrasebook(language)
        if outlet in book.outlets:
            set_by = book.outlets[outlet]
            fields = set_by.fields
            scene = scene or draw_scene(source, field=source.choice(fields) if fields else None, commitments=commitments)
            return _Writer(source, book, set_by, scene).write(id)
    raise ValueError(f"no outlet {outlet!r}; there are {', '.join(outlet_names())}")


class _Writer:
    """Writes one readout: remembers who spoke last, who was named, and the commitments in the order of the text."""

    def __init__(self, source: Source, book: Phrasebook, outlet: Outlet, scene: Scene) -> None:
        self.source, self.book, self.outlet, self.scene = source, book, outlet, scene
        self.last: Country | None = None
        self.spoke: set[Country] = set()
        self.named: dict[Person, str] = {}
        self.commitments: list[dict[str, Any]] = []
        self.words = book.table
        gap = source.randint(0, 2) if set(outlet.when) - {"yesterday"} else 1
        self.published = scene.day + timedelta(gap)
        self.slots = self._common_slots()

    # Slots

    def _common_slots(self) -> dict[str, str]:
        scene, outlet, sides = self.scene, self.outlet, self.words["sides"]
        slots = {f"{side}.{key}": word for side, words in sides.items() for key, word in words.items()}
        if outlet.vietnam:
            slots["VN.name"] = outlet.vietnam
        slots |= {side: slots[f"{side}.name"] for side in sides}
        slots["Hanoi"] = outlet.places.get("Hanoi", "Hanoi")
        slots["sea"] = self.words["sea"]
        slots["partnership"] = self.book.partnership(scene.day.year)
        slots["prefecture"] = scene.prefecture
        slots["city"] = outlet.places.get(scene.place, self.words["places"].get(scene.place, scene.place))
        slots["n"] = self.words["leads"]["ordinals"][scene.day.year % 8]
        slots["when"] = self._when()
        return slots

    def _sides(self, roles: dict[str, Country]) -> dict[str, str]:
        """The common slots, and those of each role ("own", "other", …) for the side in it."""
        slots = dict(self.slots)
        for role, side in roles.items():
            slots[role] = self.slots[side]
            for key in self.words["sides"][side]:
                slots[f"{role}.{key}"] = self.slots[f"{side}.{key}"]
        return slots

    def _date(self, pattern: str, day: date) -> str:
        calendar = self.words["calendar"]
        slots = {
            "d": calendar.get("first", "1") if day.day == 1 else str(day.day),
            "month": calendar["months"][day.month - 1],
            "short_month": calendar["short_months"][day.month - 1],
            "weekday": calendar["weekdays"][day.weekday()],
            "yyyy": str(day.year),
            "day": "",
            "full_day": "",
        }
        slots["day"], slots["full_day"] = fill(calendar["day"], slots), fill(calendar["full_day"], slots)
        return fill(pattern, slots)

    def _when(self) -> str:
        gap = (self.published - self.scene.day).days
        ways = [way for way in self.outlet.when if way != "yesterday" or gap == 1]
        return self._date(self.words["calendar"]["when"][self.source.choice(ways)], self.scene.day)

    # People

    def _name(self, person: Person) -> tuple[str, str, str]:
        """The person's name, family name and last given name as the outlet spells them."""
        family, given = (_spelled(part, self.outlet.marks) for part in (person.family, person.given))
        if person.country == "VN":
            return f"{family} {given}", family, given.split()[-1]
        written = family.upper() if self.outlet.capitals else family
        return (f"{given} {family}" if self.outlet.order == "given" else f"{written} {given}"), family, given

    def _person_slots(self, person: Person) -> dict[str, str]:
        side, words = person.country, self.book.posts[person.country].get(person.post) or self.book.posts["VN"][person.post]
        name, family, given = self._name(person)
        sides = self._sides({"own": side})
        ish = self.slots.get(f"{side}.ish") or self.slots[f"{side}.{'f' if person.woman else 'm'}"]
        bare = {**sides, "ish ": "", " ish": "", " du": ""}
        adorned = {**sides, "ish ": f"{ish} ", " ish": f" {ish}", " du": f" {self.slots.get(f'{side}.du', '')}"}
        title = _ARTICLE.sub("", fill(words.full, bare, woman=person.woman))
        self.titles = getattr(self, "titles", {}) | {person: title}
        return {
            **sides, "name": name, "family": family, "given": given, "ish": ish, "title": title,
            "full": fill(words.full, adorned if side == "JP" or chance(self.source, 50) else bare, woman=person.woman),
            "short": fill(words.short, bare, woman=person.woman),
            "noun": fill(words.noun, bare, woman=person.woman),
            "formal": self.slots.get(f"{side}.formal", ""),
        }
