"""Coverage-guided fuzzing of what takes strings from outside: `parse`, `loads` and `parse_question`.

In: the target's name, then libFuzzer's options and corpus folders (see README.md). Out: nothing, or the input that broke it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["vnjp_relations"]):
    from vnjp_relations import Corpus, Readout, dumps, loads, parse
    from vnjp_relations.errors import FormatError, QuestionError
    from vnjp_relations.questions import parse_question


def fuzz_parse(data: bytes) -> None:
    """Any text gives a readout whose evidence lies in the text, soon, and which JSON keeps."""
    text = data[1:].decode("utf-8", errors="replace")
    started = time.process_time()
    readout = parse(text, id="x", language=("en", "fr", None)[data[0] % 3] if data else None)
    assert time.process_time() - started < 1 + len(text) / 5_000, "slow"
    for each in readout.commitments:
        span = each.evidence.span
        assert text[span.start : span.end] == each.evidence.text != ""
        assert each.by is None or each.by in readout.officials
    for one, other in zip(readout.commitments, readout.commitments[1:], strict=False):
        assert one.evidence.span.end <= other.evidence.span.start
    assert loads(dumps(readout)) == readout


def fuzz_loads(data: bytes) -> None:
    """Any JSON is a readout, a corpus or a FormatError that says where."""
    try:
        assert isinstance(loads(data.decode("utf-8", errors="replace")), Readout | Corpus)
    except FormatError as error:
        if not error.path.startswith("$"):
            raise


def fuzz_question(data: bytes) -> None:
    """Any question is understood, and read back from its English, or a QuestionError that says where."""
    text = data.decode("utf-8", errors="replace")
    try:
        question = parse_question(text)
    except QuestionError as error:
        if not 0 <= error.position <= len(text) or not error.expected:
            raise
    else:
        assert parse_question(question.english) == question


TARGETS: dict[str, Callable[[bytes], None]] = {"parse": fuzz_parse, "loads": fuzz_loads, "question": fuzz_question}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: fuzz.py {'|'.join(TARGETS)} [libFuzzer options] [corpus folders]")
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
