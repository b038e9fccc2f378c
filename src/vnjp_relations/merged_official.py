"""One person as several readouts name them.

In: the official of each readout, and what day each readout is of. Out: one `Official`: the best form of the name that
any of them (or the public record) gives, every post with the dates at which it was reported, every mention.

>>> from vnjp_relations.model import Document, Name, Readout
>>> from vnjp_relations.rolls import Roll
>>> bao = [Official(Name("Trần", "Văn Bảo"), "VN"), Official(Name("Tran", "Van Bao"), "VN")]
>>> rolls = [Roll.of(Readout(Document(id, ""), officials=(official,))) for id, official in zip("ab", bao)]
>>> merged_official([person for roll in rolls for person in roll.persons], {"a": None, "b": None}, {"a": "en", "b": "en"})
Official('Trần Văn Bảo', 'VN')
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from functools import cache

from attrs import evolve

from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import fold_name
from vnjp_relations.model import Name, Official, Post
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.post_kinds import post_kind
from vnjp_relations.readings import is_latin, romaji
from vnjp_relations.rolls import Person, name_key

__all__ = ["merged_official"]


def merged_official(persons: Sequence[Person], days: Mapping[str, PartialDate | None], languages: Mapping[str, str]) -> Official:
    """The person that these are; `days` gives the day of each document's meeting, or its publication day."""
    posts: dict[Hashable, list[tuple[str, PartialDate | None]]] = defaultdict(list)
    for person in persons:
        for post in person.official.posts:
            dates = post.reported or (days.get(person.document),)
            posts[_one_post(post.title, languages.get(person.document))] += [(post.title, date) for date in dates]
    timeline = _without_shortened([_post(reported) for reported in posts.values()])
    timeline.sort(key=lambda post: (post.first.sort_key if post.first else (10_000, 0, 0), post.title))
    mentions = {mention for person in persons for mention in person.official.mentions}
    return Official(_best_name(persons), persons[0].country, tuple(timeline), tuple(sorted(mentions)))


def _one_post(title: str, language: str | None) -> Hashable:
    """What titles of one post in one language have in common (PM, Prime Minister; FM, Minister of Foreign Affairs)."""
    kind = post_kind(title)
    if kind.top and kind.sphere == "government" and (kind.sector or kind.rank != "minister"):
        return kind, language
    return fold_name(title)


def _post(reported: Sequence[tuple[str, PartialDate | None]]) -> Post:
    titles = Counter(title for title, _ in reported)
    dates = {date for _, date in reported if date}
    title = min(titles, key=lambda title: (-titles[title], -len(title), title))
    return Post(title, tuple(sorted(dates, key=lambda date: date.sort_key)))


def _without_shortened(posts: Sequence[Post]) -> list[Post]:
    """The posts, but for "Minister" on a day on which a minister's sector is reported too."""
    full: dict[str, set[PartialDate | None]] = defaultdict(set)
    for post in posts:
        kind = post_kind(post.title)
        if kind.rank and kind.sector:
            full[kind.rank].update(post.reported or (None,))
    kept = []
    for post in posts:
        kind = post_kind(post.title)
        if kind.rank in full and not kind.sector:
            dates = tuple(date for date in post.reported if date not in full[kind.rank])
            if dates or (not post.reported and None not in full[kind.rank]):
                kept.append(evolve(post, reported=dates))
        else:
            kept.append(post)
    return kept


def _best_name(persons: Sequence[Person]) -> Name:
    """The fullest form: in Latin letters, with the most marks where it is Vietnamese, given most often."""
    country = persons[0].country
    counted = Counter(person.official.name for person in persons)

    def rank(name: Name) -> tuple[bool, bool, bool, int, int, str]:
        full = str(name)
        turned = country == "JP" and romaji(name.family) not in _japanese_families()
        return not is_latin(full), not name.given, turned, -_marks(full) if country == "VN" else 0, -counted[name], full

    best = min(counted, key=rank)
    known = _known().get((country, name_key(str(best), country)))
    return known if known and country == "VN" and _marks(str(known)) > _marks(str(best)) else best


def _marks(name: str) -> int:
    return sum(char == "đ" or unicodedata.combining(char) > 0 for char in unicodedata.normalize("NFD", name.casefold()))


@cache
def _japanese_families() -> frozenset[str]:
    return frozenset(map(romaji, load_gazetteer().japanese_families))


@cache
def _known() -> dict[tuple[str, str], Name]:
    """The names of the public record; of two alike, neither."""
    found: dict[tuple[str, str], Name] = {}
    twice = set()
    for official in load_gazetteer().officials:
        key = official.country, name_key(str(official.name), official.country)
        if found.setdefault(key, official.name) != official.name:
            twice.add(key)
    return {key: name for key, name in found.items() if key not in twice}
