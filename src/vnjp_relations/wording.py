"""What an outlet calls people, places and days: the slots that templates are filled from.

In: a phrase book, an outlet, a scene, the day of publication. Out: `Wording`.

>>> spelled("Nguyễn Đức Tấn", "latin"), spelled("Nguyễn Đức Tấn", "none")
('Nguyên Duc Tân', 'Nguyen Duc Tan')
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date

from vnjp_relations.phrasebook import Outlet, Phrasebook, PostWords, fill
from vnjp_relations.scenes import Country, Person, Scene

__all__ = ["Wording", "other_side", "spelled"]

_BARE = {"ish ": "", " ish": "", " du": ""}
_ARTICLE = re.compile("(?:le |la |l')")


def other_side(side: Country) -> Country:
    """The other one."""
    return "JP" if side == "VN" else "VN"


class Wording:
    """The words of one outlet for one scene."""

    def __init__(self, book: Phrasebook, outlet: Outlet, scene: Scene, published: date) -> None:
        self.book, self.outlet, self.scene, self.day, self.words = book, outlet, scene, published, book.table
        self.slots = self._common_slots()

    def _common_slots(self) -> dict[str, str]:
        scene, outlet, sides = self.scene, self.outlet, self.words["sides"]
        slots = {f"{side}.{key}": word for side, words in sides.items() for key, word in words.items()}
        if outlet.vietnam:
            slots["VN.name"] = outlet.vietnam
        places = {**self.words["places"], **outlet.places}
        slots |= {side: slots[f"{side}.name"] for side in sides}
        slots |= {
            "Hanoi": places.get("Hanoi", "Hanoi"),
            "city": places.get(scene.place, scene.place),
            "sea": outlet.sea or self.words["sea"],
            "partnership": self.book.partnership(scene.day.year),
            "prefecture": scene.prefecture,
            "n": self.words["leads"]["ordinals"][scene.day.year % len(self.words["leads"]["ordinals"])],
        }
        return slots

    def ways_to_say_when(self) -> list[str]:
        """The patterns that the outlet may date the meeting with."""
        ways = (way for way in self.outlet.when if way != "yesterday" or (self.day - self.scene.day).days == 1)
        return [self.words["calendar"]["when"][way] for way in ways]

    def sides(self, **roles: Country) -> dict[str, str]:
        """The common slots, and those of each role ("own", "other", …) for the side in it."""
        slots = dict(self.slots)
        for role, side in roles.items():
            slots[role] = slots[side]
            for key in self.words["sides"][side]:
                slots[f"{role}.{key}"] = slots[f"{side}.{key}"]
        return slots

    def date_words(self, pattern: str, day: date) -> str:
        """The day as the pattern says it."""
        calendar = self.words["calendar"]
        slots = {
            "d": calendar["first"] if day.day == 1 else str(day.day),
            "dd": f"{day.day:02}",
            "mm": f"{day.month:02}",
            "yyyy": str(day.year),
            "month": calendar["months"][day.month - 1],
            "short_month": calendar["short_months"][day.month - 1],
            "weekday": calendar["weekdays"][day.weekday()],
        }
        slots["day"], slots["full_day"] = fill(calendar["day"], slots), fill(calendar["full_day"], slots)
        return fill(pattern, slots)

    def published(self) -> dict[str, str]:
        """The slots for the day of publication."""
        patterns: Mapping[str, str] = self.words["calendar"]["published"]
        iso = self.day.isoformat()
        return {
            "iso": iso,
            "iso_month": iso[:7],
            "CITY": self.slots["city"].upper(),
            **{f"published_{key}": self.date_words(pattern, self.day) for key, pattern in patterns.items()},
        }

    def post(self, person: Person) -> PostWords:
        """The person's post in words (heads of government are worded once, for both sides)."""
        posts = self.book.posts
        return posts[person.country].get(person.post) or posts["VN"][person.post]

    def name(self, person: Person) -> tuple[str, str, str]:
        """The person's name, family name, and last given name, as the outlet spells them."""
        family, given = (spelled(part, self.outlet.marks) for part in (person.family, person.given))
        if person.country == "JP" and self.outlet.order == "given":
            return f"{given} {family}", family, given
        first = family.upper() if person.country == "JP" and self.outlet.capitals else family
        return f"{first} {given}", family, given.split()[-1]

    def person_slots(self, person: Person, *, national: bool = False) -> dict[str, str]:
        """The slots for what a person is called; `national` titles say of which country."""
        post, slots = self.post(person), self.sides(own=person.country)
        slots["name"], slots["family"], slots["given"] = self.name(person)
        slots["ish"] = ish = slots.get("own.ish") or slots["own.f" if person.woman else "own.m"]
        slots["short"] = fill(post.short, slots, woman=person.woman)
        slots["noun"] = fill(post.noun, slots, woman=person.woman)
        slots["title"], slots["formal"] = self.title(person), slots.get("own.formal", "")
        slots |= {"ish ": f"{ish} ", " ish": f" {ish}", " du": f" {slots.get('own.du', '')}"} if national else _BARE
        slots["full"] = fill(post.full, slots, woman=person.woman)
        return slots

    def true_name(self, person: Person) -> str:
        """The name family first, with the marks that the outlet writes."""
        return spelled(person.name, self.outlet.marks)

    def title(self, person: Person) -> str:
        """The person's title without article and country words."""
        bare = self.sides(own=person.country) | _BARE
        return _ARTICLE.sub("", fill(self.post(person).full, bare, woman=person.woman), count=1)


def spelled(name: str, marks: str) -> str:
    """The name with all its marks, with those that Latin-1 has ("Nguyễn" → "Nguyên"), or with none."""
    if marks == "full" or name.isascii():
        return name
    out = []
    for char in name.replace("đ", "d").replace("Đ", "D"):
        parts = unicodedata.normalize("NFD", char)
        base, combining = parts[0], parts[1:]
        # "ư", "ơ" and "ă" have no near letter in Latin-1: they become plain, tone and all.
        if marks == "latin" and not set(combining) & {"\u031b", "\u0306"}:
            for mark in combining:
                one = unicodedata.normalize("NFC", base + mark)
                base = one if len(one) == 1 and ord(one) < 256 else base
        out.append(base)
    return "".join(out)
