"""Readouts together: one list of meetings, officials, commitments and topics over all of them, and questions about it.

In: readouts, and the problems met in reading others. Out: `Corpus`, a frozen value that does not depend on the order
of its readouts. What several readouts report stands in its views once, with all its reports. What merges, views and
answers is imported when first asked for: a corpus that is only loaded does without it.

>>> from vnjp_relations.model import Document, Name, Official, Readout
>>> mori = Official(Name("Mori", "Kenji"), "JP")
>>> corpus = Corpus((Readout(Document("a", "Mr. Mori Kenji spoke."), officials=(mori,)),))
>>> corpus, corpus.official("kenji mori"), "a" in corpus, corpus.ask("how many officials are from Japan?")
(Corpus(1 readout), Official('Mori Kenji', 'JP'), True, 1)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, overload

from attrs import evolve, field, frozen
from attrs.validators import instance_of

from vnjp_relations.errors import UnknownName
from vnjp_relations.model import Commitment, Meeting, Official, Readout, Topic
from vnjp_relations.partial_date import PartialDate

if TYPE_CHECKING:
    from vnjp_relations.facts import Fact
    from vnjp_relations.identity import Merged
    from vnjp_relations.lookup import NameIndex
    from vnjp_relations.questions import Answer, Question
    from vnjp_relations.threads import Thread
    from vnjp_relations.views import View

__all__ = ["Corpus", "Problem"]

F = TypeVar("F", Commitment, Meeting, Official, Topic)
T = TypeVar("T")


@frozen
class Problem:
    """A text that could not be read, and why."""

    path: str = field(validator=instance_of(str))
    reason: str = field(validator=instance_of(str))


def _by_id(readouts: Iterable[Readout]) -> tuple[Readout, ...]:
    return tuple(sorted(_each(Readout, readouts), key=lambda readout: readout.document.id))


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(_each(Problem, problems), key=lambda problem: (problem.path, problem.reason)))


def _each(wanted: type[T], values: Iterable[object]) -> Iterator[T]:
    for value in values:
        if not isinstance(value, wanted):
            raise TypeError(f"a corpus takes a {wanted.__name__} here, not {value!r}")
        yield value


@frozen(repr=False)
class Corpus:
    """Readouts, in the order of their documents' ids, and the problems met in reading.

    Raises:
        TypeError: for what is no Readout or no Problem.
        ValueError: where two readouts are of documents with the same id.
    """

    readouts: tuple[Readout, ...] = field(default=(), converter=_by_id)
    problems: tuple[Problem, ...] = field(default=(), converter=_in_order)

    def __attrs_post_init__(self) -> None:
        for one, other in zip(self.readouts, self.readouts[1:], strict=False):
            if one.document.id == other.document.id:
                raise ValueError(f"two readouts have the id {one.document.id!r}; give each document an id of its own")

    @cached_property
    def merged(self) -> Merged:
        """Which meetings, officials and commitments of the readouts are the same."""
        from vnjp_relations.identity import merge

        return merge(self.readouts)

    @cached_property
    def meetings(self) -> View[Meeting]:
        """Every meeting once, with its reports."""
        return self._view(self.merged.meetings)

    @cached_property
    def officials(self) -> View[Official]:
        """Every official once, with every form of the name and every post."""
        return self._view(self.merged.officials)

    @cached_property
    def commitments(self) -> View[Commitment]:
        """Every commitment once, with its reports; each readout's own are in `readout.commitments`."""
        return self._view(self.merged.commitments)

    @cached_property
    def topics(self) -> View[Topic]:
        """The topics that commitments are about: those of the library in its order, then others."""
        from vnjp_relations.topics import load_topics

        used = dict.fromkeys(topic for readout in self.readouts for each in readout.commitments for topic in each.topics)
        known = [topic for topic in load_topics() if topic in used]
        return self._view((*known, *sorted(used.keys() - set(known), key=str)))

    def _view(self, facts: tuple[F, ...]) -> View[F]:
        from vnjp_relations.views import View

        return View(facts, self)

    @cached_property
    def _names(self) -> NameIndex:
        from vnjp_relations.lookup import NameIndex

        return NameIndex(self.officials.items)

    @cached_property
    def _by_document(self) -> Mapping[str, Readout]:
        return {readout.document.id: readout for readout in self.readouts}

    def official(self, form: str) -> Official:
        """The official that a form of a name means: with or without marks, in either order, or a part of it.

        Raises:
            UnknownName: where no official answers to it; it lists the nearest.
            AmbiguousName: where several do; it lists them.
            TypeError: for what is no string.
        """
        if not isinstance(form, str):
            raise TypeError(f"official takes a name such as 'Komura', not {form!r}")
        return self._names.find(form)

    def published(self, document: str) -> PartialDate | None:
        """The publication date of the document of that id, where it is known."""
        readout = self._by_document.get(document)
        return readout.document.published if readout else None

    @overload
    def ask(self, question: str | Question) -> Answer[Fact]: ...
    @overload
    def ask(self, question: str | Question, *, returns: type[F]) -> Answer[F]: ...
    def ask(self, question: str | Question, *, returns: type[Any] | None = None) -> Answer[Any]:
        """What answers a question in controlled English, such as "which commitments mention ODA?".

        `returns` says which sort of fact is wanted, for a type checker and for a reader.

        Raises:
            QuestionError: where the question is not understood.
            UnknownName: for a name in it that nothing in the corpus answers to.
            AmbiguousName: for one that several answer to.
            TypeError: where it asks for another sort of fact than `returns`.
        """
        from vnjp_relations.questions import Question, answer, parse_question

        asked = question if isinstance(question, Question) else parse_question(question)
        if returns is not None and asked.type is not returns:
            given = getattr(returns, "__name__", repr(returns))
            raise TypeError(f"{asked.english!r} asks for {asked.fact}: returns={asked.type.__name__}, not {given}")
        return answer(asked, self)

    def threads(self) -> tuple[Thread, ...]:
        """Undertakings over time: commitments on one matter by one side, in order, and how each stands."""
        from vnjp_relations.threads import threads

        return threads(self.merged)

    def with_readouts(self, *readouts: Readout) -> Corpus:
        """The corpus that has these readouts too.

        Raises:
            TypeError: for what is no Readout.
            ValueError: where two are of documents with the same id.
        """
        return evolve(self, readouts=(*self.readouts, *readouts))

    def __getitem__(self, id: str) -> Readout:
        """The readout of the document of that id."""
        try:
            return self._by_document[id]
        except KeyError:
            from vnjp_relations.lookup import nearest

            raise UnknownName(id, nearest(str(id), self._by_document), what="readout") from None

    def __contains__(self, item: object) -> bool:
        """Whether there is a readout of that id, or that very readout."""
        if isinstance(item, Readout):
            return self._by_document.get(item.document.id) == item
        return item in self._by_document

    def __len__(self) -> int:
        return len(self.readouts)

    def __iter__(self) -> Iterator[Readout]:
        return iter(self.readouts)

    def __repr__(self) -> str:
        def count(number: int, word: str) -> str:
            return f"{number} {word}{'s' * (number != 1)}"

        problems = f", {count(len(self.problems), 'problem')}" if self.problems else ""
        return f"Corpus({count(len(self.readouts), 'readout')}{problems})"
