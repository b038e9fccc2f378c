"""A readout in the annotation format, which the parsers are scored in and the command line prints.

In: a `Readout`. Out: plain data: names as strings, dates in ISO 8601, offsets in code points, end exclusive.

>>> from vnjp_relations.model import Document, Name, Official
>>> annotate(Readout(Document("a", "Mr. Sato spoke."), officials=(Official(Name("Sato"), "JP"),)))["officials"]
[{'name': 'Sato', 'country': 'JP', 'posts': []}]
"""

from __future__ import annotations

from typing import Any

from vnjp_relations.model import Commitment, Meeting, Official, Readout

__all__ = ["annotate", "annotate_commitment", "annotate_meeting", "annotate_official"]

Json = dict[str, Any]


def annotate(readout: Readout) -> Json:
    """The readout in the annotation format, with the words of each commitment as `text`."""
    document = readout.document
    return {
        "document": {
            "id": document.id,
            "language": document.language,
            "published": _string(document.published),
            "agency": document.agency,
            "title": document.title,
        },
        "officials": [annotate_official(each) for each in readout.officials],
        "meetings": [annotate_meeting(each) for each in readout.meetings],
        "commitments": [annotate_commitment(each) for each in readout.commitments],
    }


def annotate_official(official: Official) -> Json:
    """The official's name, country and posts."""
    return {"name": str(official), "country": official.country, "posts": [post.title for post in official.posts]}


def annotate_meeting(meeting: Meeting) -> Json:
    """The meeting, with who took part by name."""
    return {
        "date": _string(meeting.date),
        "form": meeting.form,
        "place": meeting.place,
        "host": meeting.host,
        "participants": [str(each) for each in meeting.participants],
    }


def annotate_commitment(commitment: Commitment) -> Json:
    """The commitment, with its speaker by name."""
    return {
        "kind": commitment.kind,
        "by": _string(commitment.by),
        "side": commitment.side,
        "bound": commitment.bound,
        "topics": [topic.id for topic in commitment.topics],
        "due": _string(commitment.due),
        "start": commitment.evidence.span.start,
        "end": commitment.evidence.span.end,
        "text": commitment.evidence.text,
    }


def _string(value: object) -> str | None:
    return None if value is None else str(value)
