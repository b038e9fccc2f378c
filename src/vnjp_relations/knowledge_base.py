"""What the library knows of languages and of the world, and a user's additions to it.

In: the built-in tables; officials, topics and frames of a user, as objects or from a TOML file. Out: `Knowledge`, a
frozen value that `parse` and `load_corpus` take. Nothing is changed in place: each `with_…` returns an extended copy.

>>> mine = knowledge().with_frames("en", lean_on={"force": "directive", "cues": ["lean on"], "takes": ["NP:actor to VP"]})
>>> "lean_on" in mine.language("en").table("frames"), "lean_on" in knowledge().language("en").table("frames")
(True, False)
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.frames import frames
from vnjp_relations.gazetteer import Gazetteer, KnownOfficial, Tenure, load_gazetteer
from vnjp_relations.language import Language, load_language
from vnjp_relations.model import Name, Official, Topic
from vnjp_relations.topics import TopicLexicon, load_topics

__all__ = ["Knowledge", "knowledge"]


@frozen(eq=False)
class Knowledge:
    """The gazetteer, the topics, and the languages that a user changed (all others are as built in)."""

    gazetteer: Gazetteer
    topics: TopicLexicon
    languages: Mapping[str, Language]

    def language(self, code: str) -> Language:
        """The language of that code.

        Raises:
            KnowledgeError: where there are no tables for it.
        """
        return self.languages.get(code) or load_language(code)

    def with_officials(self, *officials: Official | KnownOfficial) -> Knowledge:
        """With these officials known, beside the built-in ones.

        Raises:
            TypeError: for what is no official.
        """
        _check("with_officials", officials, Official, KnownOfficial)
        known = [
            each
            if isinstance(each, KnownOfficial)
            else KnownOfficial(
                each.name, each.country, (*each.forms, _given_first(each.name)), tuple(Tenure(post.title) for post in each.posts)
            )
            for each in officials
        ]
        return evolve(self, gazetteer=self.gazetteer.with_officials(*known))

    def with_topics(self, *topics: Topic) -> Knowledge:
        """With these topics; their labels are the words that name them.

        Raises:
            TypeError: for what is no topic.
        """
        _check("with_topics", topics, Topic)
        return evolve(self, topics=self.topics.with_topics(*topics))

    def with_frames(self, language: str, **entries: Mapping[str, Any]) -> Knowledge:
        """With these reporting words in a language; each entry as in `languages/CODE/frames.toml`.

        Raises:
            KnowledgeError: where an entry is not well formed.
        """
        old = self.language(language)
        tables = {**old.tables, "frames": {**entries, **old.table("frames")}}
        new = Language(old.code, tables)
        new.compiled(frames)
        return evolve(self, languages={**self.languages, language: new})

    def with_file(self, path: str | PathLike[str]) -> Knowledge:
        """With what a TOML file adds: tables `officials`, `topics` (arrays) and `frames.CODE`.

        Raises:
            KnowledgeError: where the file is not TOML, or has keys that are not understood.
            OSError: where it cannot be read.
        """
        try:
            table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise KnowledgeError(f"{path}: not a TOML file: {error}") from error
        if unknown := set(table) - {"officials", "topics", "frames"}:
            raise KnowledgeError(f"{path}: unknown tables {sorted(unknown)}; known are officials, topics, frames")
        try:
            found = self.with_officials(*map(_official, table.get("officials", ())))
            found = found.with_topics(*(self._topic(each) for each in table.get("topics", ())))
            for code, entries in table.get("frames", {}).items():
                found = found.with_frames(code, **entries)
        except (KeyError, TypeError, ValueError, AttributeError, LookupError) as error:
            raise KnowledgeError(
                f"{path}: {error}; an official has family, given, country, forms, tenures; a topic has id, "
                f"labels (a table of languages), broader; frames.CODE holds one table an entry"
            ) from error
        return found

    def _topic(self, entry: Mapping[str, Any]) -> Topic:
        broader = self.topics[entry["broader"]] if "broader" in entry else None
        labels = tuple(
            (code, label) for code, words in entry["labels"].items() for label in ([words] if isinstance(words, str) else words)
        )
        return Topic(entry["id"], labels, broader)


def _check(taker: str, values: tuple[object, ...], *wanted: type) -> None:
    for value in values:
        if not isinstance(value, wanted):
            raise TypeError(f"{taker} takes {wanted[0].__name__} objects, not {value!r}")


def _official(entry: Mapping[str, Any]) -> KnownOfficial:
    """An official of a user's file, checked as the model checks it."""
    checked = Official(Name(entry["family"], entry.get("given", "")), entry["country"])
    tenures = tuple(Tenure(*tenure) for tenure in entry.get("tenures", ()))
    forms = dict.fromkeys((*entry.get("forms", ()), _given_first(checked.name)))
    return KnownOfficial(checked.name, checked.country, tuple(forms), tenures)


def _given_first(name: Name) -> str:
    return f"{name.given} {name.family}".strip()


@cache
def knowledge() -> Knowledge:
    """The built-in knowledge."""
    return Knowledge(load_gazetteer(), load_topics(), {})
