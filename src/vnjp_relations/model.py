"""The nouns of the domain: documents, officials, meetings, commitments, topics, readouts.

In: the values of the fields. Out: frozen, hashable attrs objects. References point down only (commitment → meeting →
official), a report names its document by id, so there are no cycles and equality, hashing and JSON stay simple.

>>> vu = Official(Name("Nguyễn", "Minh Vũ"), "VN")
>>> vu, str(vu), vu.name.given
(Official('Nguyễn Minh Vũ', 'VN'), 'Nguyễn Minh Vũ', 'Minh Vũ')
"""

from __future__ import annotations

import re
from typing import Any, Literal, get_args

from attrs import Attribute, field, frozen
from attrs.validators import deep_iterable, in_, instance_of, optional

from vnjp_relations.partial_date import PartialDate
from vnjp_relations.spans import Evidence

__all__ = [
    "Basis",
    "Commitment",
    "Document",
    "Form",
    "Inference",
    "Kind",
    "Meeting",
    "Name",
    "Official",
    "Post",
    "Readout",
    "Reason",
    "Report",
    "SetAside",
    "Side",
    "Topic",
]

Side = Literal["VN", "JP", "both"]
Kind = Literal["agreement", "pledge", "request", "invitation"]
Form = Literal["talks", "reception", "call", "dialogue", "other"]
Inference = Literal["named", "pronoun", "role", "institution", "inherited", "addressee", "joint", "stated", "assumed", "unknown"]
"""How a field was settled: by a name in the clause, a pronoun, a role noun ("the host"), an institution that speaks,
the sentence before, the one spoken to, both sides together, words of the clause that state it, or a default."""
Reason = Literal["assessment", "thanks", "past", "hedged", "negated", "third country", "exchange of views", "no actor", "other"]
"""Why reported speech is no commitment."""


def _all(kind: type) -> Any:
    return deep_iterable(member_validator=instance_of(kind), iterable_validator=instance_of(tuple))


def _country(owner: object, attribute: Attribute[str], value: str) -> None:
    if not re.fullmatch("[A-Z]{2}", value):
        raise ValueError(f"a country is an ISO 3166-1 alpha-2 code such as 'VN' or 'JP', not {value!r}")


def _filled(owner: object, attribute: Attribute[str], value: str) -> None:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{type(owner).__name__}.{attribute.name} must be a string that is not blank, not {value!r}")


@frozen(repr=False)
class Document:
    """A text as given, never altered, and what is known of it as a document.

    `language` is ISO 639-1 ("und" where it could not be told), `published` the publication date, `agency` as signed.
    """

    id: str = field(validator=instance_of(str))
    text: str = field(validator=instance_of(str))
    language: str = field(default="und", validator=_filled)
    published: PartialDate | None = field(default=None, validator=optional(instance_of(PartialDate)))
    agency: str | None = field(default=None, validator=optional(instance_of(str)))
    title: str | None = field(default=None, validator=optional(instance_of(str)))

    def evidence(self, start: int, end: int) -> Evidence:
        """The evidence that `text[start:end]` is."""
        return Evidence.of(self.id, self.text, start, end)

    def __repr__(self) -> str:
        return f"Document({self.id!r}, {self.language!r}, published={self.published}, {len(self.text)} chars)"


@frozen(repr=False)
class Name:
    """A person's name: `family` part and `given` part (for Vietnamese with the middle name). Reads family first.

    `given` is empty where a name has one part, or where the parts cannot be told (people of third countries).
    """

    family: str = field(validator=_filled)
    given: str = field(default="", validator=instance_of(str))

    def __str__(self) -> str:
        return f"{self.family} {self.given}".strip()

    def __repr__(self) -> str:
        return f"Name({self.family!r}, {self.given!r})"


@frozen(repr=False)
class Post:
    """A post as a text titles it, without country words, and the dates at which it was reported, in order."""

    title: str = field(validator=_filled)
    reported: tuple[PartialDate, ...] = field(default=(), validator=_all(PartialDate))

    @property
    def first(self) -> PartialDate | None:
        """The first date reported."""
        return min(self.reported, key=lambda day: day.sort_key, default=None)

    @property
    def last(self) -> PartialDate | None:
        """The last date reported."""
        return max(self.reported, key=lambda day: day.sort_key, default=None)

    def __str__(self) -> str:
        return self.title

    def __repr__(self) -> str:
        return f"Post({self.title!r})"


@frozen(repr=False)
class Official:
    """A person named in an official capacity: name, country (ISO 3166-1 alpha-2), posts, and every mention by name."""

    name: Name = field(validator=instance_of(Name))
    country: str = field(validator=_country)
    posts: tuple[Post, ...] = field(default=(), validator=_all(Post))
    mentions: tuple[Evidence, ...] = field(default=(), validator=_all(Evidence))

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of the name that was met, each once, in order."""
        return tuple(dict.fromkeys(mention.text for mention in self.mentions))

    def __str__(self) -> str:
        return str(self.name)

    def __repr__(self) -> str:
        return f"Official({str(self.name)!r}, {self.country!r})"


@frozen(repr=False)
class Topic:
    """A matter that commitments are about: the annotation guidelines' ids are the leaves.

    `labels` are pairs of language and wording, `broader` the topic above.
    """

    id: str = field(validator=_filled)
    labels: tuple[tuple[str, str], ...] = field(default=(), eq=False)
    broader: Topic | None = field(default=None, eq=False)

    def within(self, other: Topic) -> bool:
        """Whether it is the other topic or narrower than it."""
        above: Topic | None = self
        while above is not None and above.id != other.id:
            above = above.broader
        return above is not None

    def __str__(self) -> str:
        return self.id

    def __repr__(self) -> str:
        return f"Topic({self.id!r})"


@frozen(repr=False)
class Report:
    """That a document reports a fact: `index` is the fact's place in that readout's list, `why` why it is this fact."""

    evidence: Evidence = field(validator=instance_of(Evidence))
    index: int = field(default=0, validator=instance_of(int))
    why: str = field(default="read here", validator=_filled)

    @property
    def document(self) -> str:
        """The document's id."""
        return self.evidence.document

    def __repr__(self) -> str:
        return f"Report({self.document!r}, {self.index}, {self.why!r})"


@frozen(repr=False)
class Meeting:
    """A meeting held: date, form, city, country of the venue, who took part, and the reports of it."""

    date: PartialDate | None = field(default=None, validator=optional(instance_of(PartialDate)))
    form: Form = field(default="talks", validator=in_(get_args(Form)))
    place: str | None = field(default=None, validator=optional(instance_of(str)))
    host: Literal["VN", "JP"] | None = field(default=None, validator=optional(in_(("VN", "JP"))))
    participants: tuple[Official, ...] = field(default=(), validator=_all(Official))
    reports: tuple[Report, ...] = field(default=(), validator=_all(Report))

    def __str__(self) -> str:
        where = f" in {self.place}" if self.place else ""
        return f"{self.date or 'undated'}{where}: {', '.join(map(str, self.participants)) or 'nobody named'}"

    def __repr__(self) -> str:
        return f"Meeting({self.form}, {self})"


@frozen
class Basis:
    """How the inferred fields of a commitment were settled (see `Inference`); None where there is nothing to settle."""

    by: Inference = field(default="unknown", validator=in_(get_args(Inference)))
    bound: Inference = field(default="assumed", validator=in_(get_args(Inference)))
    due: Inference | None = field(default=None, validator=optional(in_(get_args(Inference))))


@frozen(repr=False)
class Commitment:
    """What one side, or both, undertakes, asks for or invites to.

    `by` is the speaker, `side` whose commitment it is, `bound` who is to act; `evidence` spans what is to be done,
    `cue` the reporting words, `speaker` the words for the speaker, `sentence` the sentence it stands in.

    Raises:
        ValueError: where kind and side disagree (an agreement, and nothing else, is of both sides), or evidence, cue
            or speaker lie in another document.
    """

    kind: Kind = field(validator=in_(get_args(Kind)))
    side: Side = field(validator=in_(get_args(Side)))
    bound: Side = field(validator=in_(get_args(Side)))
    evidence: Evidence = field(validator=instance_of(Evidence))
    by: Official | None = field(default=None, validator=optional(instance_of(Official)))
    due: PartialDate | None = field(default=None, validator=optional(instance_of(PartialDate)))
    topics: tuple[Topic, ...] = field(default=(), validator=_all(Topic))
    cue: Evidence | None = field(default=None, validator=optional(instance_of(Evidence)))
    speaker: Evidence | None = field(default=None, validator=optional(instance_of(Evidence)))
    sentence: Evidence | None = field(default=None, validator=optional(instance_of(Evidence)))
    meeting: Meeting | None = field(default=None, validator=optional(instance_of(Meeting)))
    reports: tuple[Report, ...] = field(default=(), validator=_all(Report))
    basis: Basis = field(factory=Basis, validator=instance_of(Basis))

    def __attrs_post_init__(self) -> None:
        if (self.kind == "agreement") != (self.side == "both"):
            raise ValueError(f"an agreement, and nothing else, is of both sides; not kind={self.kind!r} with side={self.side!r}")
        for part in (self.cue, self.speaker, self.sentence):
            if part is not None and part.document != self.evidence.document:
                raise ValueError(f"evidence of {self.evidence.document!r} with words of {part.document!r}")

    def explain(self) -> str:
        """The sentence with speaker ⟨…⟩, cue *…* and content […] marked, and how each inferred field was settled."""
        sentence = self.sentence or self.evidence
        marks: list[tuple[int, int, str]] = []
        for part, opener, closer in ((self.evidence, "[", "]"), (self.cue, "*", "*"), (self.speaker, "⟨", "⟩")):
            if part is not None and part.span in sentence.span:
                marks += [(part.span.start, 1, opener), (part.span.end, 0, closer)]
        pieces, at = [], sentence.span.start
        for place, _, mark in sorted(marks, key=lambda each: each[:2]):
            pieces += [sentence.text[at - sentence.span.start : place - sentence.span.start], mark]
            at = place
        pieces.append(sentence.text[at - sentence.span.start :])
        lines = [
            "".join(pieces),
            f"  {self.kind} by {self.by or self.side} ({self.basis.by}), binds {self.bound} ({self.basis.bound})",
            f"  due {self.due or 'not said'}; topics: {', '.join(map(str, self.topics)) or 'none'}",
        ]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.evidence.text

    def __repr__(self) -> str:
        shown = self.evidence.text if len(self.evidence.text) <= 48 else self.evidence.text[:45] + "…"
        return f"Commitment({self.kind}, {self.by or self.side} → {self.bound}, {shown!r})"


@frozen(repr=False)
class SetAside:
    """Reported speech that is no commitment, and why."""

    evidence: Evidence = field(validator=instance_of(Evidence))
    reason: Reason = field(validator=in_(get_args(Reason)))
    cue: Evidence | None = field(default=None, validator=optional(instance_of(Evidence)))
    by: Official | None = field(default=None, validator=optional(instance_of(Official)))

    def __repr__(self) -> str:
        shown = self.evidence.text if len(self.evidence.text) <= 48 else self.evidence.text[:45] + "…"
        return f"SetAside({self.reason}, {shown!r})"


@frozen(repr=False)
class Readout:
    """What a document reports. `unread` holds the sentences of its body that nothing was made of.

    Raises:
        ValueError: where a piece of evidence is not a slice of the document's text.
    """

    document: Document = field(validator=instance_of(Document))
    meetings: tuple[Meeting, ...] = field(default=(), validator=_all(Meeting))
    officials: tuple[Official, ...] = field(default=(), validator=_all(Official))
    commitments: tuple[Commitment, ...] = field(default=(), validator=_all(Commitment))
    topics: tuple[Topic, ...] = field(default=(), validator=_all(Topic))
    set_aside: tuple[SetAside, ...] = field(default=(), validator=_all(SetAside))
    unread: tuple[Evidence, ...] = field(default=(), validator=_all(Evidence))

    def __attrs_post_init__(self) -> None:
        text = self.document.text
        for commitment in self.commitments:
            span = commitment.evidence.span
            if commitment.evidence.document == self.document.id and text[span.start : span.end] != commitment.evidence.text:
                raise ValueError(f"{commitment.evidence!r} is not what {self.document!r} says there")

    def __repr__(self) -> str:
        return (
            f"Readout({self.document.id!r}, {len(self.meetings)} meetings, {len(self.officials)} officials, "
            f"{len(self.commitments)} commitments)"
        )
