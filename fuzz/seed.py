"""What fuzzing of `question` and `loads` starts from: questions that are understood, JSON that is well formed, and their words.

In: a folder. Out: in it, the folders `question` and `loads` of inputs, and for each a dictionary of libFuzzer, NAME.dict.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import vnjp_relations as vnjp
from vnjp_relations.language import load_language
from vnjp_relations.question_vocabulary import load_vocabulary

TEXT = "Deputy Minister Tran Van An met Vice-Minister Sato Kenji in Hanoi on May 6. An asked Japan to play chess by 2030."


def questions() -> tuple[list[str], list[str]]:
    """The examples of the grammar's tables, and its words."""
    table = load_language("en").table("questions")
    entries = [entry for section in ("nouns", "conditions", "verbs") for entry in table[section].values()]
    phrases = {f"{word} " for entry in entries for word in entry["words"] if word} | {
        f"{word} " for word in load_vocabulary().own
    }
    return [entry["example"] for entry in entries], sorted(phrases | {'"', "(", ")", ", ", "2024 ", "March ", "Sato "})


def jsons() -> tuple[list[str], list[str]]:
    """A readout and a corpus with a topic of their own, and their keys and values."""
    chess = vnjp.knowledge().with_topics(vnjp.Topic("chess", (("en", "chess"),)))
    readout = vnjp.parse(TEXT, published="2024-05-07", knowledge=chess)
    made = [vnjp.dumps(readout), vnjp.dumps(vnjp.Corpus((readout,), (vnjp.Problem("a", "b"),)))]
    scalars = {json.dumps(each) for each in made for each in _scalars(json.loads(each))}
    return made, [*sorted(each for each in scalars if len(each) < 40), "[]", "{}", "null", "-1", "1e999"]


def _scalars(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _scalars(each)
    else:
        yield value


def write(folder: Path, name: str, inputs: Iterable[str], words: Iterable[str]) -> None:
    """The inputs, a file each, and the dictionary."""
    (folder / name).mkdir(parents=True, exist_ok=True)
    for number, each in enumerate(inputs):
        (folder / name / str(number)).write_text(each, encoding="utf-8")
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in words)
    (folder / f"{name}.dict").write_text("".join(f'"{word}"\n' for word in escaped), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), "question", *questions())
    write(Path(sys.argv[1]), "loads", *jsons())
