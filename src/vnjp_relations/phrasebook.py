"""The phrase book that readouts are written from: what people are called and how outlets word things.

In: a language code. Out: `Phrasebook`, the tables of `phrases/CODE.toml` with typed outlets and posts, and `fill`, which
fills a template's slots. Nothing here comes from the parser's tables, so that a parser can be tested with what is written.

>>> fill("{S} said {A} {is/are} ready.", {"S": "She", "A": "the two sides"}, form="mp")
'She said the two sides are ready.'
>>> elide("a promis de~\\x02ouvrir, à~le Japon,¤ que~il")
"a promis d'\\x02ouvrir, au Japon, qu'il"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from attrs import field, frozen

from vnjp_relations.tables import read_table

__all__ = [
    "CLOSE",
    "OPEN",
    "Outlet",
    "Phrasebook",
    "PostWords",
    "elide",
    "fill",
    "load_phrasebook",
    "outlet_names",
    "read_phrases",
]

OPEN, CLOSE = "\x02", "\x03"
"""What encloses a commitment's span until the text is finished."""

FORMS = ("ms", "fs", "mp", "fp")
_SLOT = re.compile(r"\{([^{}]*)\}")
_ELISION = re.compile(rf"\b([Qq]ue|[Dd]e|[Àà])~({OPEN}?)(les? |(?=[aeiouâàéèêîôœ]))?", re.IGNORECASE)
_COMMA = re.compile(r",?¤(?=[.,;\n]|$)|,?(¤)")


@cache
def read_phrases(name: str) -> Mapping[str, Any]:
    """The file `phrases/NAME.toml`."""
    return read_table(f"phrases/{name}")


@frozen(eq=False)
class Outlet:
    """How an outlet sets a readout: its layout, spellings and ways with names and dates."""

    name: str
    language: str
    agency: str
    layout: str
    when: tuple[str, ...]
    plain: bool = False
    published: Literal["day", "month"] | None = None
    vietnam: str | None = None
    sea: str | None = None
    places: Mapping[str, str] = field(factory=dict)
    marks: Literal["full", "latin", "none"] = "none"
    order: Literal["family", "given"] = "family"
    capitals: bool = False
    numbered: bool = False
    gap: str = "\n\n"
    fields: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    later: Mapping[str, tuple[str, ...]] = field(factory=dict)


@frozen
class PostWords:
    """A post in words: before a name, before a short name, as a noun, and its institution for those in it and for others."""

    full: str
    short: str
    noun: str
    own: str
    other: str
    form: str = "ms"


@frozen(eq=False)
class Phrasebook:
    """The phrase book of a language; `table` holds what needs no type of its own."""

    language: str
    outlets: Mapping[str, Outlet]
    posts: Mapping[str, Mapping[str, PostWords]]
    table: Mapping[str, Any]

    def partnership(self, year: int) -> str:
        """What the two countries' partnership was called in that year."""
        names: Mapping[str, str] = self.table["partnership"]
        return names[max((since for since in names if int(since) <= year), default=min(names))]

    def verb(self, kind: str, matter: str, mood: str, plural: bool) -> tuple[str, str]:
        """The verb of a matter (of the table "contents" or "invitations") in a mood, and the template of the rest."""
        do, rest = self.table[kind][matter]
        return (_english if self.language == "en" else _french)(do, mood, plural), rest


def _english(do: str, mood: str, plural: bool) -> str:
    if mood != "ing":
        return do
    words = do.split()
    at = int(len(words) > 1 and words[0].endswith("ly"))
    irregular: Mapping[str, str] = read_phrases("en")["gerunds"]
    words[at] = irregular.get(words[at], words[at].removesuffix("e") + "ing")
    return " ".join(words)


def _french(do: str, mood: str, plural: bool) -> str:
    known: Mapping[str, str] = read_phrases("fr")["verbs"]
    singular, several, stem = known[do].split() if do in known else (do[:-1], do[:-1] + "nt", do)
    if mood == "subj":
        return several if plural else singular
    if mood == "cond":
        return stem + ("aient" if plural else "ait")
    if mood == "fut":
        return stem + ("ont" if plural else "a")
    return do


@cache
def load_phrasebook(language: str) -> Phrasebook:
    """The phrase book of a language.

    Raises:
        ValueError: for a language that there is none of.
    """
    if language not in ("en", "fr"):
        raise ValueError(f"no phrase book for language {language!r}; there are 'en' and 'fr'")
    table = read_phrases(language)
    outlets = {name: Outlet(name=name, language=language, **_tuples(words)) for name, words in table["outlets"].items()}
    posts = {side: {key: PostWords(*words) for key, words in posts.items()} for side, posts in table["posts"].items()}
    return Phrasebook(language, outlets, posts, table)


def _tuples(words: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in words.items()}


def outlet_names(language: str | None = None, *, plain: bool | None = None) -> tuple[str, ...]:
    """The outlets of a language (of all where None), the plain ones first; `plain` keeps those that are, or are not."""
    books = [load_phrasebook(code) for code in ("en", "fr") if language in (None, code)]
    outlets = [outlet for book in books for outlet in book.outlets.values() if plain is None or outlet.plain == plain]
    return tuple(outlet.name for outlet in sorted(outlets, key=lambda each: not each.plain))


@cache
def _compiled(template: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """A template as runs of (text before, slot's name, choices): choices of two or four by "|" (gender) or "/" (form)."""
    pieces = _SLOT.split(template.replace("[", OPEN).replace("]", CLOSE))
    runs: list[tuple[str, str, tuple[str, ...]]] = []
    for before, slot in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        mark = "|" if "|" in slot else "/" if "/" in slot else ""
        runs.append((before, mark or slot, tuple(slot.split(mark)) if mark else ()))
    return tuple(runs)


def fill(template: str, slots: Mapping[str, str], *, woman: bool = False, form: str = "ms") -> str:
    """The template with its slots filled; `{a|b}` by `woman`, `{a/b}` by number, `{a/b/c/d}` by gender and number (`form`)."""
    out: list[str] = []
    for before, slot, choices in _compiled(template):
        out.append(before)
        if slot == "|":
            out.append(choices[woman])
        elif slot == "/":
            out.append(choices[form[1] == "p"] if len(choices) == 2 else choices[FORMS.index(form)])
        elif slot:
            out.append(slots[slot])
    return "".join(out)


def elide(text: str) -> str:
    """The text with its "que~", "de~" and "à~" joined to what follows, and "¤" made a comma or dropped."""
    return _COMMA.sub(lambda match: "," if match[1] else "", _ELISION.sub(_joined, text))


def _joined(match: re.Match[str]) -> str:
    preposition, mark, following = match.groups()
    if following is None:
        return f"{preposition} {mark}"
    if following == "":
        return f"{preposition} {mark}" if preposition in "Àà" else f"{preposition[:-1]}'{mark}"
    article, upper = following.strip().lower(), preposition[0].isupper()
    if preposition.lower() == "que":
        return f"{preposition} {mark}{following}"
    contracted = {"dele": "du", "deles": "des", "àle": "au", "àles": "aux"}[preposition.lower() + article]
    return f"{contracted.capitalize() if upper else contracted} {mark}"
