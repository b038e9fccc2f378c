"""A readout as plain data, with all that it holds.

In: a `Readout`. Out: its annotation (see `annotation`), and beside each entry what that leaves out. What the readout
lists is referred to by its index there; an official or a meeting that it does not list stands in place.

>>> from vnjp_relations.model import Document, Name
>>> encode(Readout(Document("a", "Mr. Sato spoke."), officials=(Official(Name("Sato"), "JP"),)))["officials"]
[{'name': 'Sato', 'country': 'JP', 'posts': [], 'family': 'Sato', 'given': '', 'reported': [], 'mentions': []}]
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from vnjp_relations.annotation import annotate, annotate_commitment, annotate_meeting, annotate_official
from vnjp_relations.model import Commitment, Meeting, Official, Readout, Report
from vnjp_relations.spans import Evidence

__all__ = ["encode"]

T = TypeVar("T")
Json = dict[str, Any]


def encode(readout: Readout) -> Json:
    """The annotation, and beside each of its entries what it leaves out."""
    body = annotate(readout)
    body["document"]["text"] = readout.document.text
    scribe = _Scribe(readout)
    body["officials"] = [scribe.official(each) for each in readout.officials]
    body["meetings"] = [scribe.meeting(each) for each in readout.meetings]
    body["commitments"] = [scribe.commitment(each) for each in readout.commitments]
    body["topics"] = [topic.id for topic in readout.topics]
    body["set_aside"] = [
        scribe.evidence(each.evidence)
        | {
            "reason": each.reason,
            "by": str(each.by) if each.by else None,
            "by_official": scribe.to_official(each.by),
            "cue": scribe.maybe(each.cue),
        }
        for each in readout.set_aside
    ]
    body["unread"] = [scribe.evidence(each) for each in readout.unread]
    return body


class _Scribe:
    """Writes the facts of one readout; what the readout lists is referred to by its index, all else stands in place."""

    def __init__(self, readout: Readout) -> None:
        self.document = readout.document.id
        self.officials = _places(readout.officials)
        self.meetings = _places(readout.meetings)

    def evidence(self, evidence: Evidence) -> Json:
        elsewhere = {} if evidence.document == self.document else {"document": evidence.document}
        return {"start": evidence.span.start, "end": evidence.span.end, "text": evidence.text, **elsewhere}

    def maybe(self, evidence: Evidence | None) -> Json | None:
        return None if evidence is None else self.evidence(evidence)

    def reports(self, reports: Iterable[Report]) -> list[Json]:
        return [self.evidence(each.evidence) | {"index": each.index, "why": each.why} for each in reports]

    def to_official(self, official: Official | None) -> int | Json | None:
        if official is None:
            return None
        place = self.officials.get(official)
        return self.official(official) if place is None else place

    def to_meeting(self, meeting: Meeting | None) -> int | Json | None:
        if meeting is None:
            return None
        place = self.meetings.get(meeting)
        return self.meeting(meeting) if place is None else place

    def official(self, official: Official) -> Json:
        return annotate_official(official) | {
            "family": official.name.family,
            "given": official.name.given,
            "reported": [[str(day) for day in post.reported] for post in official.posts],
            "mentions": [self.evidence(each) for each in official.mentions],
        }

    def meeting(self, meeting: Meeting) -> Json:
        return annotate_meeting(meeting) | {
            "participant_officials": [self.to_official(each) for each in meeting.participants],
            "reports": self.reports(meeting.reports),
        }

    def commitment(self, commitment: Commitment) -> Json:
        basis = commitment.basis
        return (
            annotate_commitment(commitment)
            | self.evidence(commitment.evidence)
            | {
                "by_official": self.to_official(commitment.by),
                "meeting": self.to_meeting(commitment.meeting),
                "cue": self.maybe(commitment.cue),
                "speaker": self.maybe(commitment.speaker),
                "sentence": self.maybe(commitment.sentence),
                "basis": {"by": basis.by, "bound": basis.bound, "due": basis.due},
                "reports": self.reports(commitment.reports),
            }
        )


def _places(facts: Sequence[T]) -> dict[T, int]:
    places: dict[T, int] = {}
    for place, fact in enumerate(facts):
        places.setdefault(fact, place)
    return places
