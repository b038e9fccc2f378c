"""Where a meeting was held: the city and the country.

In: tokens, layout, gazetteer and the people of a text. Out: `Venues`, which tells the city that a stretch of tokens
names as a venue ("in Hanoi", "in the Japanese capital", "in the city"), that of the dateline, and the country which
words of a visit name.

>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.meeting_cues import meeting_words
>>> from vnjp_relations.officials import find_officials
>>> from vnjp_relations.tokens import tokenize
>>> text, english, gazetteer = "Minister Trần Quốc Bảo met him in the Japanese capital.", load_language("en"), load_gazetteer()
>>> tokens, layout = tokenize(text), read_layout(text, language="en")
>>> people = find_officials(tokens, layout, english, gazetteer)
>>> Venues(tokens, layout, people, gazetteer, english.compiled(meeting_words)).named(0, len(tokens))
Venue(city='Tokyo', country='JP')
"""

from __future__ import annotations

from attrs import define, field, frozen

from vnjp_relations.documents import Layout
from vnjp_relations.gazetteer import Gazetteer, Place
from vnjp_relations.meeting_cues import MeetingWords
from vnjp_relations.officials import NameMention, People
from vnjp_relations.tokens import Tokens

__all__ = ["Venue", "Venues"]


@frozen
class Venue:
    """A city and its country (ISO code); `city` None where only a region is named."""

    city: str | None
    country: str


@define(eq=False)
class Venues:
    """The venues that a text names."""

    tokens: Tokens
    layout: Layout
    people: People
    gazetteer: Gazetteer
    words: MeetingWords
    _titled: list[bool] = field(init=False)
    _governed: dict[int, Venue] = field(init=False, factory=dict)
    _posted: set[int] = field(init=False, factory=set)

    def __attrs_post_init__(self) -> None:
        # A city in a title ("Consul General in Da Nang") is no venue.
        self._titled = [False] * len(self.tokens)
        for mention in self.people.mentions:
            self._titled[mention.i : mention.end] = [True] * (mention.end - mention.i)
            if self.words.has("posted", self.tokens, mention.i, mention.end):
                self._posted.add(mention.who)
            for k in self.gazetteer.places.starts(self.tokens.folds, mention.i, mention.end):
                named = mention.name_i <= k < mention.name_j  # "Vương Đình Huệ" governs no Hue
                if not named and mention.who not in self._governed and (city := self._governed_at(k, mention)):
                    self._governed[mention.who] = city
        for mention in self.people.mentions:
            # "the city People's Committee"
            own = mention.who not in self._governed and self.words.has("city_itself", self.tokens, mention.i, mention.end)
            city = self._own_city() if own else None
            if city and city.country == self.people.officials[mention.who].country:
                self._governed[mention.who] = city

    def named(self, i: int, j: int, near: int | None = None) -> Venue | None:
        """The venue that tokens i to j name: the next behind token `near`, else the last before it."""
        found = [(k, venue) for k in range(i, j) if not self._titled[k] and (venue := self._at(k, i, j))]
        at = i if near is None else near
        found.sort(key=lambda each: (each[1].city is None, each[0] < at, abs(each[0] - at)))
        return found[0][1] if found else None

    def visited_city(self, i: int, j: int) -> Venue | None:
        """The city that tokens i to j say somebody is visiting: "who is visiting Hanoi", "on a visit to Tokyo"."""
        tokens, phrases = self.tokens, self.words.phrases
        for k in range(i, j):
            visit, visiting = (phrases[kind].match(tokens.folds, k, j) for kind in ("visit", "visiting"))
            at = j
            if visit and visit[0] < j and tokens.words[visit[0]] in self.words.words["city_visited"]:
                at = visit[0] + 1
            elif visiting and visiting[0] < j:
                at = visiting[0] + (tokens.words[visiting[0]] in self.words.words["in"])
            place = self.gazetteer.places.match(tokens.folds, at, j) if at < j and not self._titled[at] else None
            if place and place[1].is_city:
                return Venue(place[1].name, place[1].country)
        return None

    def _at(self, k: int, i: int, j: int) -> Venue | None:
        tokens, words = self.tokens, self.words
        if k == i or tokens.words[k - 1] not in words.words["in"]:
            return self._listed(k, i, j)
        if k > i + 1 and tokens.words[k - 2] in words.words["addressing"]:
            return None  # "a demandé à Tokyo d'aider"
        match = self.gazetteer.places.match(tokens.folds, k, j)
        if match and tokens.shapes[k] in ("X", "A") and not self._is_part(match[0], j):
            return Venue(match[1].name if match[1].is_city else None, match[1].country)
        if region := self._region(k, j):
            return region
        if words.phrases["city_itself"].match(tokens.folds, k, j):
            return self._own_city()
        for at in range(k, min(j, k + 3)):
            capital = words.phrases["capital_of"].match(tokens.folds, at, j)
            if capital:
                country = next(
                    (
                        found[1]
                        for near in range(max(k, at - 1), min(j, capital[0] + 1))
                        if (found := self.gazetteer.country_at(tokens, near, j))
                    ),
                    None,
                )
                city = self.gazetteer.capitals.get(country) if country else None
                return Venue(city, country) if city and country else None
        return None

    def _region(self, k: int, j: int) -> Venue | None:
        """The country of a region behind its common noun: "in the province of Nghe An", "dans la préfecture d'Aichi"."""
        for at in range(k, min(j, k + 3)):
            if self.tokens.words[at] in self.words.words["region"]:
                found = (self.gazetteer.places.match(self.tokens.folds, near, j) for near in range(at + 1, min(j, at + 3)))
                return next((Venue(None, each[1].country) for each in found if each), None)
        return None

    def seat(self, i: int, j: int) -> Venue | None:
        """The city of a seat of state that tokens i to j name: "at the Presidential Palace"."""
        for k in range(i + 1, j):
            seat = self.gazetteer.seats.match(self.tokens.folds, k, j)
            if seat and not self._titled[k] and (city := self.gazetteer.capitals.get(seat[1])):
                return Venue(city, seat[1])
        return None

    def _listed(self, k: int, i: int, j: int) -> Venue | None:
        """A city between commas or brackets, as captions give it: "…, Hue, June 15"."""
        match = self.gazetteer.places.match(self.tokens.folds, k, j) if k > i and self.tokens.words[k - 1] in (",", "(") else None
        if match and match[1].is_city and match[0] < j and self.tokens.words[match[0]] in (",", ")"):
            return Venue(match[1].name, match[1].country)
        return None

    def _is_part(self, end: int, j: int) -> bool:
        """Whether the place is the beginning of a longer name ("in Tokyo Bay")."""
        tokens = self.tokens
        return (
            end < j
            and tokens.shapes[end] in ("X", "A")
            and tokens.spaced[end]
            and not self._titled[end]
            and not self.gazetteer.country_at(tokens, end, j)
        )

    def _own_city(self) -> Venue | None:
        """The city that an official of the text governs: "in the city"."""
        return next(iter(self._governed.values()), None)

    def governed(self, who: int) -> Venue | None:
        """The city that the titles of an official name, if it is one of his or her own country."""
        return self._governed.get(who)

    def _governed_at(self, k: int, mention: NameMention) -> Venue | None:
        found = self.gazetteer.places.match(self.tokens.folds, k, mention.end)
        if found is None or not found[1].is_city or found[1].country != self.people.officials[mention.who].country:
            return None
        around = self.tokens.words[max(mention.i, k - 3) : k] + self.tokens.words[found[0] : found[0] + 1]
        return Venue(found[1].name, found[1].country) if self.words.words["region"].isdisjoint(around) else None

    def dateline(self) -> Venue | None:
        """The city of the dateline."""
        for block in self.layout.blocks:
            if block.role == "dateline":
                start, end = self.tokens.at(block.start), self.tokens.at(block.end - 1) + 1
                for k in range(start, end):
                    place: tuple[int, Place] | None = self.gazetteer.places.match(self.tokens.folds, k, end)
                    if place and place[1].is_city:
                        return Venue(place[1].name, place[1].country)
        return None

    def posted(self, who: int) -> str | None:
        """The country where the titles of an official post him or her: Japan's ambassador receives and is received in Vietnam."""
        return {"VN": "JP", "JP": "VN"}.get(self.people.officials[who].country) if who in self._posted else None

    def visited(self, i: int, j: int) -> str | None:
        """The country that tokens i to j say somebody is visiting ("on a visit to Vietnam", "en visite au Japon")."""
        tokens, words = self.tokens, self.words
        guests, visits = words.phrases["visiting"], words.phrases["visit"]
        for k in sorted({*guests.starts(tokens.folds, i, j), *visits.starts(tokens.folds, i, j)}):
            visiting = guests.match(tokens.folds, k, j)
            if visiting and (host := self._visited_by(k, visiting[0], i, j)):
                return host
            visit = visits.match(tokens.folds, k, j)
            if not visit:
                continue
            around = [*range(visit[0], min(j, visit[0] + 4)), *range(max(i, k - 6), k)]
            for at in around:
                if tokens.words[at] in words.words["visit_to"] and at + 1 < j:
                    country = self.gazetteer.country_at(tokens, at + 1, j)
                    place = self.gazetteer.places.match(tokens.folds, at + 1, j)
                    if country or place:
                        return country[1] if country else place[1].country if place else None
        return None

    def _visited_by(self, k: int, end: int, i: int, j: int) -> str | None:
        """The country that "visiting" tells: the one visited, or the other than that of the visitor whom it titles."""
        country = self.gazetteer.country_at(self.tokens, end, j) if end < j else None
        if country and k > i and self.tokens.words[k - 1] in self.words.words["passive"] | {"currently"}:
            return country[1]
        visitor = next((mention.who for mention in self.people.mentions if mention.i <= k < mention.name_i), None)
        if visitor is None:
            return None
        return {"VN": "JP", "JP": "VN"}.get(self.people.officials[visitor].country)
