"""Readouts written by hand for the tests of what is the same across readouts: people, a date, things said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from vnjp_relations.model import Commitment, Document, Kind, Meeting, Name, Official, Post, Readout, Side, Topic
from vnjp_relations.partial_date import PartialDate


def day(text: str | None) -> PartialDate | None:
    """The date, or None."""
    return PartialDate.parse(text) if text else None


def person(name: str, country: str, *posts: str) -> Official:
    """An official; the first word of the name is the family part."""
    family, _, given = name.partition(" ")
    return Official(Name(family, given), country, tuple(map(Post, posts)))


def said(kind: Kind, side: Side, bound: Side, text: str, *topics: str, due: str | None = None) -> dict[str, Any]:
    """A commitment in the making."""
    return {"kind": kind, "side": side, "bound": bound, "text": text, "topics": tuple(map(Topic, topics)), "due": day(due)}


def readout(
    id: str,
    date: str | None,
    *people: Official,
    published: str | None = None,
    language: str = "en",
    speech: Sequence[dict[str, Any]] = (),
    present: Sequence[Official] | None = None,
    **meeting: Any,
) -> Readout:
    """A readout of one meeting of the people present (all, where not said), and what was said at it."""
    text = " ".join(each["text"] for each in speech)
    document = Document(id, text, language, day(published))
    met = Meeting(day(date), participants=tuple(people if present is None else present), **meeting)
    commitments, at = [], 0
    for each in speech:
        evidence = document.evidence(at, at + len(each["text"]))
        commitments.append(
            Commitment(each["kind"], each["side"], each["bound"], evidence, due=each["due"], topics=each["topics"], meeting=met)
        )
        at += len(each["text"]) + 1
    return Readout(document, (met,), people, tuple(commitments))
