"""Every exception of the library, under one root.

In: nothing. Out: the classes below. Each message says what was given, what was expected and what to do.

>>> issubclass(QuestionError, VnjpError) and issubclass(QuestionError, ValueError)
True
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = [
    "AmbiguousName",
    "CorpusError",
    "FormatError",
    "KnowledgeError",
    "QuestionError",
    "UnknownName",
    "VnjpError",
    "did_you_mean",
]


class VnjpError(Exception):
    """The root of the library's own exceptions."""


def did_you_mean(nearest: Sequence[str]) -> str:
    """What a message ends in where a name is not known and others are near."""
    return f"; did you mean {' or '.join(map(repr, nearest))}?" if nearest else ""


class UnknownName(VnjpError, LookupError):
    """A name that nothing in the corpus (or the knowledge) answers to; `nearest` lists the closest that there are."""

    def __init__(self, name: str, nearest: Sequence[str] = (), *, what: str = "official") -> None:
        self.name, self.nearest, self.what = name, tuple(nearest), what
        super().__init__(f"no {what} answers to {name!r}{did_you_mean(self.nearest)}")


class AmbiguousName(VnjpError, LookupError):
    """A name that several answer to; `candidates` lists them."""

    def __init__(self, name: str, candidates: Sequence[str], *, what: str = "officials") -> None:
        self.name, self.candidates, self.what = name, tuple(candidates), what
        super().__init__(
            f"{name!r} could be any of {len(self.candidates)} {what}: {', '.join(self.candidates)}; "
            "give a longer form of the name"
        )


class QuestionError(VnjpError, ValueError):
    """A question that is not understood.

    `position` is the offset (code points) of the first word not understood, `expected` what could stand there; `hint` says
    of a word that names what the library does not know that it does not.
    """

    def __init__(self, question: str, position: int, expected: Sequence[str], *, hint: str = "") -> None:
        self.question, self.position, self.expected, self.hint = question, position, tuple(expected), hint
        found = repr(question[position:].split()[0]) if question[position:].split() else "the end of the question"
        super().__init__(
            f"did not understand {found}\n  {question}\n  {' ' * position}^\n"
            f"expected {', '.join(self.expected) or 'nothing more'}{f' ({hint})' * bool(hint)}"
        )


class FormatError(VnjpError, ValueError):
    """JSON that is not a readout or a corpus; `path` leads to the field (`$.readouts[3].document.id`)."""

    def __init__(self, path: str, expected: str, found: str) -> None:
        self.path, self.expected, self.found = path, expected, found
        super().__init__(f"{path}: expected {expected}, found {found}")


class CorpusError(VnjpError, OSError):
    """A corpus, or a text in it, that cannot be read."""


class KnowledgeError(VnjpError, ValueError):
    """A data file or a user's addition to the knowledge that is not well formed."""
