"""Hypothesis strategies for the library's types, and readouts with known truth to test any parser of such texts with.

In: keyword arguments that narrow what is drawn. Out: strategies. Those of the model's types are registered with Hypothesis
(see `registration`). Nothing else of the library imports it.

>>> from hypothesis import given
>>> @given(readouts(language="fr", plain=True))
... def a_parser_keeps_the_language(written: WrittenReadout) -> None:
...     assert written.annotation["document"]["language"] == "fr"  # in place of this: parse(written.text) and compare
>>> a_parser_keeps_the_language()
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from vnjp_relations.fact_strategies import (
    asides,
    commitments,
    documents,
    evidence_of,
    meetings,
    names,
    officials,
    partial_dates,
    posts,
    reports,
    spans_of,
    topics,
)
from vnjp_relations.generator import true_readout
from vnjp_relations.model import (
    Commitment,
    Document,
    Meeting,
    Name,
    Official,
    Post,
    Readout,
    Report,
    SetAside,
    Topic,
)
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.phrasebook import outlet_names
from vnjp_relations.registration import register
from vnjp_relations.spans import Evidence, Span
from vnjp_relations.writer import WrittenReadout, write_readout

# What few need is imported when it is asked for.
if TYPE_CHECKING:
    from vnjp_relations.corpus import Corpus
    from vnjp_relations.predicates import Predicate
    from vnjp_relations.questions import Question

__all__ = [
    "asides",
    "by_type",
    "commitments",
    "corpora",
    "documents",
    "evidence_of",
    "meetings",
    "model_readouts",
    "names",
    "officials",
    "partial_dates",
    "posts",
    "predicates",
    "questions",
    "readouts",
    "reports",
    "spans_of",
    "topics",
]

T = TypeVar("T")
Strategy = st.SearchStrategy


# Readouts


@frozen
class _Drawn:
    """A source of choices whose every choice is Hypothesis's, so that a readout shrinks to a plainer one."""

    draw: st.DrawFn

    def choice(self, options: Sequence[T], /) -> T:
        return options[self.draw(st.integers(0, len(options) - 1))]

    def randint(self, low: int, high: int, /) -> int:
        return self.draw(st.integers(low, high))


@st.composite
def _written(draw: st.DrawFn, outlets: tuple[str, ...], commitments: int | None) -> WrittenReadout:
    return write_readout(_Drawn(draw), draw(st.sampled_from(outlets)), id="drawn", commitments=commitments)


def readouts(
    *, language: str | None = None, outlet: str | None = None, plain: bool | None = None, commitments: int | None = None
) -> Strategy[WrittenReadout]:
    """Readouts with known truth: a text, and its annotation.

    Args:
        language: "en" or "fr".
        outlet: in whose register, one of `phrasebook.outlet_names()`.
        plain: whether in an outlet's plainest register; both where None.
        commitments: how many it reports; 3 to 10 where None.
    """
    known = outlet_names(language, plain=plain)
    if outlet is not None and outlet not in known:
        raise InvalidArgument(f"outlet must be one of {', '.join(known)}, not {outlet!r}")
    if not known:
        raise InvalidArgument(f"language must be 'en' or 'fr', not {language!r}")
    return _written(known if outlet is None else (outlet,), commitments)


def model_readouts(
    *, language: str | None = None, outlet: str | None = None, commitments: int | None = None
) -> Strategy[Readout]:
    """What a parser without fault would make of such readouts, and others whose facts are as free as the model lets them be."""
    true = readouts(language=language, outlet=outlet, commitments=commitments).map(true_readout)
    return _free_readouts() | true if (language, outlet, commitments) == (None, None, None) else true


@st.composite
def _free_readouts(draw: st.DrawFn) -> Readout:
    document = draw(documents())
    said = tuple(draw(st.lists(commitments(document=document), max_size=2)))
    return Readout(
        document,
        tuple(draw(st.lists(meetings(document=document), max_size=2))),
        tuple(draw(st.lists(officials(), max_size=2, unique=True))),
        said,
        tuple(dict.fromkeys(topic for each in said for topic in each.topics)),
        tuple(draw(st.lists(asides(document), max_size=2))),
        tuple(draw(st.lists(evidence_of(document), max_size=2))),
    )


def corpora(*, max_size: int = 3) -> Strategy[Corpus]:
    """Corpora of up to so many readouts, each of an id of its own."""
    from vnjp_relations.corpus import Corpus

    several = st.lists(model_readouts(), max_size=max_size, unique_by=lambda each: each.document.id)
    return several.map(lambda every: Corpus(tuple(every)))


# Questions


def predicates(fact: type[Commitment | Meeting | Official | Topic] = Commitment, *, depth: int = 2) -> Strategy[Predicate[Any]]:
    """Conditions on such facts, combined with &, | and ~ up to that depth."""
    from vnjp_relations.question_strategies import conditions

    return conditions(fact, depth)


def questions(*, depth: int = 2) -> Strategy[Question]:
    """Questions of every sort of fact, whose conditions nest up to that depth."""
    from vnjp_relations.question_strategies import asked

    return asked(depth)


_BY_TYPE: dict[type, Callable[[], Strategy[Any]]] = {
    PartialDate: partial_dates,
    Span: lambda: spans_of(" " * 99),
    Evidence: lambda: documents().flatmap(evidence_of),
    Document: documents,
    Name: names,
    Post: posts,
    Official: officials,
    Topic: topics,
    Report: lambda: documents().flatmap(reports),
    Meeting: meetings,
    Commitment: commitments,
    SetAside: lambda: documents().flatmap(asides),
    Readout: model_readouts,
    WrittenReadout: readouts,
}


def by_type(asked: type) -> Strategy[Any]:
    """The strategy of a type of the model, or of a written readout."""
    return _BY_TYPE[asked]()


register(WrittenReadout)
