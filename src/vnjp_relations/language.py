"""Typed views of what is known of a language: the tables in `languages/CODE/*.toml`.

In: a language code (ISO 639-1). Out: `Language`, from which each stage takes the table of its own name and compiles
it once. Words are compared as `fold_word` and `fold_name` make them: case and width are folded and apostrophes made
straight by both; `fold_name` also drops Latin marks (`Nguyễn` → `nguyen`), which in words of a language may matter
(French `a` and `à`, Vietnamese `bàn` and `bạn`).

>>> fold_word("Việt’s"), fold_name("Việt Đức"), sorted(load_language("en").tables)[:1] != []
("việt's", 'viet duc', True)
"""

from __future__ import annotations

import gc
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any, TypeVar

from attrs import field, frozen

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.tables import read_table, stems

__all__ = ["Language", "Memo", "fold_name", "fold_word", "language_codes", "load_language"]

T = TypeVar("T")

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "ß": "ss"})
_NO_MARKS = {code: None for code in range(0x300, 0x370) if unicodedata.combining(chr(code))}
_NO_STROKE = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "œ": "oe", "æ": "ae"})


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Case, width and apostrophes folded, canonical composition; marks kept."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).casefold().translate(_STRAIGHT)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """As `fold_word`, without Latin marks (and đ as d)."""
    plain = fold_word(name)
    if plain.isascii():
        return plain
    plain = plain.translate(_NO_STROKE)
    decomposed = unicodedata.normalize("NFD", plain)
    if (bare := decomposed.translate(_NO_MARKS)).isascii():
        return bare
    # Only marks on Latin letters go: the sound marks of kana distinguish letters.
    kept, base = [], ""
    for char in decomposed:
        if not unicodedata.combining(char):
            base = char
        elif base < "\u0250":
            continue
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


class Memo(dict[str, T]):
    """What a function tells of a word, worked out once a word: `memo[word]`. It is emptied when it is full."""

    most = 65536

    def __init__(self, tell: Callable[[str], T]) -> None:
        super().__init__()
        self.tell = tell

    def __missing__(self, word: str) -> T:
        if len(self) >= self.most:
            self.clear()
        told = self[word] = self.tell(word)
        return told


class _Tables(Mapping[str, Mapping[str, Any]]):
    """The tables of a folder by their names, each read when it is first asked for."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._read: dict[str, Mapping[str, Any] | None] = dict.fromkeys(stems(folder))

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        if (table := self._read[name]) is None:
            table = self._read[name] = read_table(f"{self._folder}/{name}")
        return table

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


@frozen(eq=False)
class Language:
    """What is known of one language; `tables` holds one table a file, by the file's stem."""

    code: str
    tables: Mapping[str, Mapping[str, Any]]
    _compiled: dict[Callable[..., Any], Any] = field(factory=dict, repr=False, init=False)

    def table(self, name: str) -> Mapping[str, Any]:
        """The table of that name; empty where the language has none."""
        return self.tables.get(name, {})

    def compiled(self, build: Callable[[Language], T]) -> T:
        """What `build` makes of this language, made once: `language.compiled(build)` is cheap the second time."""
        if build not in self._compiled:
            with undisturbed():
                self._compiled[build] = build(self)
        return self._compiled[build]  # type: ignore[no-any-return]


@contextmanager
def undisturbed() -> Iterator[None]:
    """While tables are built: nothing of them is garbage, and the collector would walk over all of them time and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@cache
def language_codes() -> tuple[str, ...]:
    """The languages that there are tables for, sorted."""
    return tuple(stems("languages"))


@cache
def load_language(code: str) -> Language:
    """The built-in knowledge of a language.

    Raises:
        KnowledgeError: for a code that there are no tables for.
    """
    if code not in language_codes():
        raise KnowledgeError(f"no tables for language {code!r}; there are {', '.join(language_codes())}")
    return Language(code, _Tables(f"languages/{code}"))
