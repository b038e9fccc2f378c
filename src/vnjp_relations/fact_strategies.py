"""Strategies for the types of the model: dates, spans, evidence, officials, topics, meetings, commitments.

In: keyword arguments that narrow what is drawn. Out: strategies; `strategies` has them all, and registers them.

>>> from hypothesis import given
>>> @given(commitments(kind="pledge", side="JP"))
... def a_pledge_binds_its_own_side(pledge: Commitment) -> None:
...     assert (pledge.bound, pledge.by is None or pledge.by.country) in (("JP", True), ("JP", "JP"))
>>> a_pledge_binds_its_own_side()
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar, get_args

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from vnjp_relations.model import (
    Basis,
    Commitment,
    Document,
    Form,
    Inference,
    Kind,
    Meeting,
    Name,
    Official,
    Post,
    Reason,
    Report,
    SetAside,
    Side,
    Topic,
)
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.phrasebook import read_phrases
from vnjp_relations.scenes import Country
from vnjp_relations.spans import Evidence, Span

__all__ = [
    "asides",
    "commitments",
    "documents",
    "evidence_of",
    "meetings",
    "names",
    "officials",
    "partial_dates",
    "posts",
    "reports",
    "spans_of",
    "topics",
]

T = TypeVar("T")
Strategy = st.SearchStrategy


def _one_of(what: str, value: T | None, options: Sequence[T]) -> Strategy[T]:
    """One of the options, or the one value asked for, which must be among them."""
    if value is not None and value not in options:
        raise InvalidArgument(f"{what} must be one of {', '.join(map(repr, options))}, not {value!r}")
    return st.sampled_from(options) if value is None else st.just(value)


# The ground


@st.composite
def partial_dates(draw: st.DrawFn, *, first: int = 1992, last: int = 2035, precision: int | None = None) -> PartialDate:
    """Dates from the year `first` to the year `last`: years (`precision` 1), months (2), days (3), or any of these."""
    known = draw(_one_of("precision", precision, (1, 2, 3)))
    year = draw(st.integers(first, last))
    month = draw(st.integers(1, 12)) if known > 1 else None
    longest = PartialDate(year, month).last.day
    return PartialDate(year, month, draw(st.integers(1, longest)) if known > 2 else None)


@st.composite
def spans_of(draw: st.DrawFn, text: str, *, min_size: int = 0) -> Span:
    """Spans inside a text, of at least so many characters."""
    if len(text) < min_size:
        raise InvalidArgument(f"a text of {len(text)} characters has no span of {min_size}")
    start = draw(st.integers(0, len(text) - min_size))
    return Span(start, draw(st.integers(start + min_size, len(text))))


def evidence_of(document: Document) -> Strategy[Evidence]:
    """Pieces of evidence from a document."""
    return spans_of(document.text).map(lambda span: document.evidence(span.start, span.end))


def documents(*, text: Strategy[str] | None = None, language: str | None = None) -> Strategy[Document]:
    """Documents with any text, or one of `text`."""
    languages = st.sampled_from(("en", "fr", "vi", "ja", "und")) if language is None else st.just(language)
    agencies = st.none() | st.sampled_from(("VNS", "VNA", "MOFA"))
    known = st.none() | partial_dates()
    return st.builds(
        Document,
        st.text("abc012-", min_size=1),
        st.text() if text is None else text,
        languages,
        known,
        agencies,
        st.none() | st.text(max_size=9),
    )


# The nouns


def names(*, country: Country | None = None) -> Strategy[Name]:
    """Names of the shapes that both countries have; Vietnamese ones with all their marks."""
    return _of_country(country, _names_of)


def posts() -> Strategy[Post]:
    """Posts, with the dates at which they were reported."""
    return _POSTS


def officials(*, country: Country | None = None) -> Strategy[Official]:
    """Officials of either country in posts that its governments have."""
    return _of_country(country, _officials_of)


def _of_country(country: Country | None, of: Callable[[Country], Strategy[T]]) -> Strategy[T]:
    return of("VN") | of("JP") if country is None else _one_of("country", country, get_args(Country)).flatmap(of)


# Made once: a strategy that is made anew for every draw is slow.


@cache
def _names_of(side: Country) -> Strategy[Name]:
    words: dict[str, list[str]] = {key: each.split() for key, each in read_phrases("scenes")["names"][side].items()}
    given = words["men"] + words["women"]
    if side == "VN":
        given += [f"{middle} {name}" for who in ("men", "women") for middle in words[f"middle_{who}"] for name in words[who]]
    return st.builds(Name, st.sampled_from(words["family"]), st.sampled_from(given))


@cache
def _officials_of(side: Country) -> Strategy[Official]:
    return st.builds(Official, _names_of(side), st.just(side), st.lists(_POSTS, max_size=2).map(tuple))


_DAYS = partial_dates()
_POSTS = st.builds(
    Post,
    st.sampled_from(("Minister of Foreign Affairs", "Prime Minister", "Ambassador", "ministre de la Santé")),
    st.lists(_DAYS, max_size=2, unique=True).map(lambda days: tuple(sorted(days, key=lambda day: day.sort_key))),
)
_INFERENCES = st.sampled_from(get_args(Inference))
_BASES = st.builds(Basis, _INFERENCES, _INFERENCES, st.none() | _INFERENCES)


def topics(*, leaves: bool = True) -> Strategy[Topic]:
    """The topics there are: the annotation format's alone where `leaves`, else broader ones too."""

    def known() -> Strategy[Topic]:
        from vnjp_relations.topics import load_topics

        return st.sampled_from(load_topics().leaves if leaves else load_topics().topics)

    return st.deferred(known)


def reports(document: Document) -> Strategy[Report]:
    """Reports by a document."""
    return st.builds(Report, evidence_of(document), st.integers(0, 20))


@st.composite
def meetings(draw: st.DrawFn, *, form: Form | None = None, document: Document | None = None) -> Meeting:
    """Meetings between one official or more of each country, reported by `document` (by none where None)."""
    sides = [draw(st.lists(officials(country=side), min_size=1, max_size=2)) for side in get_args(Country)]
    host = draw(st.none() | st.sampled_from(get_args(Country)))
    return Meeting(
        draw(st.none() | _DAYS),
        draw(_one_of("form", form, get_args(Form))),
        draw(st.none() | st.sampled_from(("Hanoi", "Tokyo", "Da Nang"))),
        host,
        tuple(sides[0] + sides[1]),
        (draw(reports(document)),) if document else (),
    )


@st.composite
def commitments(
    draw: st.DrawFn, *, kind: Kind | None = None, side: Side | None = None, document: Document | None = None
) -> Commitment:
    """Commitments that a document states (a new one where None); kind and side agree, evidence lies in its sentence."""
    if kind is not None and side is not None and (kind == "agreement") != (side == "both"):
        raise InvalidArgument(f"an agreement, and nothing else, is of both sides; not kind={kind!r} with side={side!r}")
    kinds: tuple[Kind, ...] = ("pledge", "request", "invitation", "agreement")
    fitting = [each for each in kinds if side is None or (each == "agreement") == (side == "both")]
    of = draw(_one_of("kind", kind, fitting))
    whose: Side = "both" if of == "agreement" else draw(_one_of("side", side, get_args(Country)))
    bound = whose if of in ("pledge", "agreement") else draw(st.sampled_from(get_args(Side)))
    source = draw(documents()) if document is None else document
    sentence = draw(evidence_of(source))
    start, end = sentence.span.start, sentence.span.end

    def part() -> Strategy[Evidence]:
        inside = spans_of(sentence.text)
        return inside.map(lambda span: source.evidence(start + span.start, min(start + span.end, end)))

    content = draw(part())
    return Commitment(
        of,
        whose,
        bound,
        content,
        by=None if whose == "both" else draw(st.none() | officials(country=whose)),
        due=draw(st.none() | _DAYS),
        topics=tuple(draw(st.lists(topics(), max_size=3, unique=True))),
        cue=draw(st.none() | part()),
        speaker=draw(st.none() | part()),
        sentence=sentence,
        meeting=draw(st.none() | meetings(document=source)),
        reports=(Report(content, draw(st.integers(0, 20))),),
        basis=draw(_BASES),
    )


def asides(document: Document) -> Strategy[SetAside]:
    """Reported speech of a document that was set aside."""
    part = evidence_of(document)
    return st.builds(SetAside, part, st.sampled_from(get_args(Reason)), st.none() | part, st.none() | officials())
