"""The command line: `python -m vnjp_relations ask | read | merge | generate`.

In: arguments, and texts in files, folders or standard input. Out: answers or JSON on standard output (always UTF-8),
problems on standard error. Exit status: 0, 1 where something could not be read, 2 for wrong usage (a question that is
not understood included).

>>> main(["read", "--published", "yesterday", "-"])
2
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from vnjp_relations import __version__
from vnjp_relations.errors import CorpusError, QuestionError, VnjpError
from vnjp_relations.model import Readout
from vnjp_relations.partial_date import PartialDate

__all__ = ["main"]

OK, PROBLEMS, USAGE = 0, 1, 2
# What a shell reports of a command whose reader went away.
CLOSED_PIPE = 128 + 13


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        _to_utf8(stream)
    try:
        options = _parser().parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except SystemExit as leaving:
        return USAGE if leaving.code else OK
    except QuestionError as error:
        print(error, file=sys.stderr)
        return USAGE
    except VnjpError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    except KeyboardInterrupt:
        return 128 + 2
    except BrokenPipeError:
        # Python flushes standard output once more as it leaves: that must not find the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m vnjp_relations",
        description="Reads readouts of Vietnam–Japan meetings and answers questions about them.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"vnjp_relations {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    ask = commands.add_parser("ask", help="answer a question from a corpus")
    ask.add_argument("question", metavar="QUESTION", help='such as "which commitments mention ODA?"')
    ask.add_argument("path", metavar="PATH", nargs="?", help="a folder of .txt, a .jsonl or a .json corpus (default: the seeds)")
    ask.set_defaults(run=_ask)

    read = commands.add_parser("read", help="print what texts report, one JSON object a text")
    read.add_argument("--published", metavar="DATE", type=_date, help="publication date: YYYY, YYYY-MM or YYYY-MM-DD")
    read.add_argument("--language", metavar="CODE", type=_language, help="language of the texts, such as en (default: detected)")
    read.add_argument(
        "paths", metavar="FILE", nargs="+", help="a text, a folder with .txt in it or below it, or - for standard input"
    )
    read.set_defaults(run=_read)

    merge = commands.add_parser("merge", help="print which readouts report the same meetings and officials, as JSON")
    merge.add_argument("paths", metavar="PATH", nargs="+", help="a text, or a folder with .txt in it or below it")
    merge.set_defaults(run=_merge)

    generate = commands.add_parser("generate", help="write invented readouts and what they report")
    generate.add_argument("--count", metavar="N", type=_count, default=100, help="how many (default: 100)")
    generate.add_argument("--seed", metavar="S", type=int, default=0, help="the same seed writes the same files (default: 0)")
    generate.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder to write NAME.txt and NAME.json to")
    generate.set_defaults(run=_generate)
    return parser


def _ask(options: argparse.Namespace) -> int:
    from vnjp_relations.loading import load_corpus

    corpus = load_corpus(options.path)
    answer = corpus.ask(options.question)
    print(answer)
    for note in answer.notes:
        print(note, file=sys.stderr)
    for problem in corpus.problems:
        _complain(problem.path, problem.reason)
    return PROBLEMS if corpus.problems else OK


def _read(options: argparse.Namespace) -> int:
    from vnjp_relations.annotation import annotate
    from vnjp_relations.serial import to_text

    reading = _Reading(options.paths, options.published, options.language)
    for readout in reading:
        print(to_text(annotate(readout)))
    return reading.status


def _merge(options: argparse.Namespace) -> int:
    from vnjp_relations.identity import clusters, merge
    from vnjp_relations.serial import to_text

    reading = _Reading(options.paths, once=True)
    if readouts := list(reading):
        print(to_text(clusters(merge(readouts)), indent=1))
    return reading.status


def _generate(options: argparse.Namespace) -> int:
    from vnjp_relations.generator import generate

    try:
        generate(options.count, options.seed, options.out)
    except FileExistsError:
        raise CorpusError(f"{options.out}: there is a file of this name; give a folder, new or old") from None
    except OSError as error:
        raise CorpusError(f"{options.out}: {error.strerror or error}") from None
    return OK


class _Reading:
    """The readouts of files, folders and standard input, one after the other; what cannot be read goes to stderr.

    With `once`, a second text of one id counts as one that cannot be read.
    """

    def __init__(
        self, paths: Iterable[str], published: PartialDate | None = None, language: str | None = None, *, once: bool = False
    ) -> None:
        self.paths, self.published, self.language, self.once = paths, published, language, once
        self.status = OK

    def __iter__(self) -> Iterator[Readout]:
        from vnjp_relations.loading import NOT_UTF_8
        from vnjp_relations.readout import parse

        ids = set[str]()
        for name, file in self._files():
            id = "stdin" if file is None else file.stem
            if self.once and id in ids:
                self._problem(name, f"another text before it has the id {id!r}")
                continue
            try:
                raw = sys.stdin.buffer.read() if file is None else file.read_bytes()
                text = raw.decode("utf-8")
            except OSError as error:
                self._problem(name, error.strerror or str(error))
            except UnicodeDecodeError as error:
                self._problem(name, NOT_UTF_8.format(error))
            else:
                ids.add(id)
                yield parse(text, published=self.published, language=self.language, id=id)

    def _files(self) -> Iterator[tuple[str, Path | None]]:
        from vnjp_relations.loading import NO_TEXTS, text_files

        for path in self.paths:
            if path == "-":
                yield "standard input", None
            elif Path(path).is_dir():
                found = list(text_files(Path(path)))
                if not found:
                    self._problem(path, NO_TEXTS)
                yield from ((str(file), file) for file in found)
            else:
                yield path, Path(path)

    def _problem(self, place: str, reason: str) -> None:
        _complain(place, reason)
        self.status = PROBLEMS


def _complain(place: str, reason: str) -> None:
    print(f"{place}: {reason}", file=sys.stderr)


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        return _refuse(str(error))


def _language(code: str) -> str:
    from vnjp_relations.language import language_codes

    return code if code.lower() in language_codes() else _refuse(f"no language {code!r}; there are {', '.join(language_codes())}")


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else _refuse(f"{text!r} is no number of readouts")


def _refuse(message: str) -> NoReturn:
    raise argparse.ArgumentTypeError(message)


def _to_utf8(stream: TextIO) -> None:
    # A test, or a host program, may have put another kind of stream there.
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
