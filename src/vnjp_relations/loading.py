"""Corpora from files.

In: nothing (the seeds), a folder of texts, a text, a `.jsonl` of texts, or a `.json` that `dumps` wrote. Out: a `Corpus`;
what could not be read stands in its `problems`.

A folder is searched with all that is in it for `.txt` files in UTF-8; links to folders are not followed. A document's
id is its file's stem. A line of a `.jsonl` is {"id": …, "text": …} with, where known, "published" (ISO 8601) and
"language" (ISO 639-1).

>>> load_corpus(), load_corpus().problems
(Corpus(5 readouts), ())
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from vnjp_relations.corpus import Corpus, Problem
from vnjp_relations.errors import CorpusError, VnjpError
from vnjp_relations.model import Readout
from vnjp_relations.readout import parse

if TYPE_CHECKING:
    from vnjp_relations.knowledge_base import Knowledge

__all__ = ["NOT_UTF_8", "NO_TEXTS", "load_corpus", "text_files"]

NO_TEXTS, NOT_UTF_8 = "no .txt file in this folder or below it", "not UTF-8: {0.reason} at byte {0.start}; save it as UTF-8"


@frozen
class _Text:
    """A text to read, and what is known of it."""

    path: str
    id: str
    text: str = field(repr=False)
    published: str | None = None
    language: str | None = None


def load_corpus(
    path: str | os.PathLike[str] | None = None,
    *,
    strict: bool = False,
    progress: bool = False,
    knowledge: Knowledge | None = None,
) -> Corpus:
    """The corpus in a folder, a `.txt`, a `.jsonl` or a `.json`; without a path, the five seeds.

    `strict` raises at the first text that cannot be read; `progress` counts on standard error; `knowledge` is what the
    texts are read with.

    Raises:
        CorpusError: where there is nothing to read at the path, or (with `strict`) a text cannot be read.
        TypeError: for what is no path.
    """
    if path is None:
        return load_corpus(_seeds(), strict=strict, progress=progress, knowledge=knowledge)
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"load_corpus takes the path of a folder or a file, not {path!r}; without one it reads the seeds")
    if not os.fspath(path):
        raise CorpusError("the path is empty; give '.' for the folder you are in, or no path for the seeds")
    place = Path(path)
    if place.suffix == ".json" and place.is_file():
        return _stored(place)
    readouts: dict[str, Readout] = {}
    problems: list[Problem] = []
    for number, each in enumerate(_texts(place), 1):
        read = _read(each, knowledge) if isinstance(each, _Text) else each
        if isinstance(read, Readout) and read.document.id in readouts:
            read = Problem(each.path, f"another text before it has the id {read.document.id!r}")
        if isinstance(read, Readout):
            readouts[read.document.id] = read
        elif strict:
            raise CorpusError(f"{read.path}: {read.reason}")
        else:
            problems.append(read)
        if progress:
            print(f"\r{number} texts read", end="", file=sys.stderr, flush=True)
    if progress:
        print(file=sys.stderr)
    return Corpus(tuple(readouts.values()), tuple(problems))


def _read(text: _Text, knowledge: Knowledge | None) -> Readout | Problem:
    try:
        return parse(text.text, published=text.published, language=text.language, id=text.id, knowledge=knowledge)
    except (VnjpError, ValueError) as error:
        return Problem(text.path, str(error))


def _seeds() -> Path:
    """The folder of the seeds: in the package as installed, beside `src` in a checkout."""
    installed = Path(__file__).with_name("seeds")
    return installed if installed.is_dir() else Path(__file__).resolve().parents[2] / "seeds"


def _stored(path: Path) -> Corpus:
    from vnjp_relations.serial import loads

    try:
        value = loads(path.read_bytes())
    except (VnjpError, OSError) as error:
        raise CorpusError(f"{path}: {error}") from error
    return value if isinstance(value, Corpus) else Corpus((value,))


def _texts(path: Path) -> Iterator[_Text | Problem]:
    if path.is_dir():
        found = False
        for file in text_files(path):
            found = True
            yield _text(file)
        if not found:
            yield Problem(str(path), NO_TEXTS)
    elif not path.exists():
        raise CorpusError(f"{path}: no such file or folder")
    elif path.suffix == ".jsonl":
        yield from _lines(path)
    elif path.suffix == ".txt":
        yield _text(path)
    else:
        raise CorpusError(f"{path}: expected a folder of .txt files, a .txt, a .jsonl or a .json")


def text_files(folder: Path) -> Iterator[Path]:
    """The `.txt` files in a folder and in all that are in it, in order of their names; links to folders are not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names) if name.endswith(".txt"))


def _text(file: Path) -> _Text | Problem:
    try:
        return _Text(str(file), file.stem, file.read_bytes().decode("utf-8"))
    except OSError as error:
        return Problem(str(file), error.strerror or str(error))
    except UnicodeDecodeError as error:
        return Problem(str(file), NOT_UTF_8.format(error))


def _lines(path: Path) -> Iterator[_Text | Problem]:
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise CorpusError(f"{path}: {error.strerror or error}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _line(f"{path}:{number}", line)


def _line(place: str, line: bytes) -> _Text | Problem:
    import json  # most corpora have no such lines

    try:
        entry = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Problem(place, f"not JSON: {error}")
    if not isinstance(entry, dict):
        return Problem(place, 'expected an object {"id": …, "text": …}')
    for key, needed in (("id", True), ("text", True), ("published", False), ("language", False)):
        value = entry.get(key)
        if not isinstance(value, str) and (needed or value is not None):
            return Problem(place, f"{key}: expected a string{'' if needed else ' or null'}, found {json.dumps(value)[:60]}")
    return _Text(place, entry["id"], entry["text"], entry.get("published"), entry.get("language"))
