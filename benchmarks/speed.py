"""How long `parse` takes, against one scan of the same text for words, and how much memory.

usage: python benchmarks/speed.py [--rounds N] [FOLDER...]

The figure is a ratio, so that it holds on any machine: the processor time that `parse` takes over the time of
`sum(1 for _ in re.finditer(r"\\w+", text))` over the same texts in the same run, the best of N rounds each. The texts
are the seeds and those of the folders given. Memory is the peak while a text of about 1 MB is parsed, over its size;
`growth` is the time for four times the text over the time for the text.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import vnjp_relations as vnjp

_WORD = re.compile(r"\w+")


def scan(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def best(work: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """The seconds of the quickest round over all texts."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            work(text)
        times.append(time.process_time() - start)
    return min(times)


def texts_of(folder: Path) -> list[str]:
    return [file.read_bytes().decode("utf-8") for file in sorted(folder.rglob("*.txt"))]


def report(name: str, texts: Sequence[str], rounds: int) -> None:
    vnjp.parse(texts[0])  # tables are compiled once, at the first text
    parsing, scanning = best(vnjp.parse, texts, rounds), best(scan, texts, rounds)
    size = sum(map(len, texts))
    print(
        f"{name}: {len(texts)} texts, {size:,} characters, parse {1e9 * parsing / size:,.0f} ns a character, "
        f"{parsing / scanning:.1f} times the word scan"
    )


def peak(text: str) -> float:
    """The peak of memory while the text is parsed, in bytes of the text as UTF-8."""
    tracemalloc.start()
    vnjp.parse(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / len(text.encode())


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", nargs="*", type=Path)
    parser.add_argument("--rounds", metavar="N", type=int, default=5)
    options = parser.parse_args(arguments)
    seeds = [readout.document.text for readout in vnjp.load_corpus()]
    report("seeds", seeds, options.rounds)
    for folder in options.folders:
        report(str(folder), texts_of(folder), options.rounds)
    joined = "\n\n".join(seeds)
    megabyte = joined * (1_000_000 // len(joined) + 1)
    quarter = megabyte[: len(megabyte) // 4]
    print(
        f"1 MB: growth {best(vnjp.parse, [megabyte], 1) / best(vnjp.parse, [quarter], 1):.1f}, "
        f"memory {peak(megabyte):.0f} times its size"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
