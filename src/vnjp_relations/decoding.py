"""A readout from plain data: the mirror of `encoding`.

In: a `Cursor` on what `encode` made, and the topics that ids may name. Out: an equal `Readout`, or a `FormatError` that
leads to the field at fault.

>>> from vnjp_relations.cursor import read_json
>>> decode(Cursor("$", read_json('{"document": {"id": 7}}')), KnownTopics(None))
Traceback (most recent call last):
vnjp_relations.errors.FormatError: $.document.id: expected a string, found 7
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vnjp_relations.cursor import Cursor
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
    Readout,
    Reason,
    Report,
    SetAside,
    Side,
    Topic,
)
from vnjp_relations.spans import Evidence, Span
from vnjp_relations.topics import load_topics

__all__ = ["KnownTopics", "decode"]


class KnownTopics:
    """The library's topics, and those that the JSON defines."""

    def __init__(self, definitions: Cursor | None) -> None:
        self.known: dict[str, Topic] = {topic.id: topic for topic in load_topics()}
        self.defined = dict(definitions.members()) if definitions else {}
        for name in self.defined:
            self.known.pop(name, None)
        for name in self.defined:
            self._define(name)

    def _define(self, name: str | None) -> None:
        chain: dict[str, Cursor] = {}
        while name is not None and name not in self.known:
            if name in chain:
                raise chain[name].fault("a topic that is not broader than itself")
            if name not in self.defined:
                raise next(reversed(chain.values()))["broader"].fault("the id of a topic")
            chain[name] = self.defined[name]
            name = chain[name]["broader"].text_or_none()
        broader = self.known[name] if name is not None else None
        for each, entry in reversed(chain.items()):
            labels = []
            for label in entry.items("labels"):
                pair = label.items()
                if len(pair) != 2:
                    raise label.fault("a language and a wording")
                labels.append((pair[0].text(), pair[1].text()))
            broader = self.known[each] = entry.made(Topic, each, tuple(labels), broader)

    def read(self, ids: Iterable[Cursor]) -> tuple[Topic, ...]:
        return tuple(self._topic(each) for each in ids)

    def _topic(self, entry: Cursor) -> Topic:
        topic = self.known.get(entry.text())
        if topic is None:
            raise entry.fault("the id of a topic, the library's own or one that stands in definitions")
        return topic


def decode(root: Cursor, topics: KnownTopics) -> Readout:
    entry = root["document"]
    document = entry.made(
        Document,
        entry["id"].text(),
        entry["text"].text(),
        entry["language"].text(),
        entry["published"].date_or_none(),
        entry["agency"].text_or_none(),
        entry["title"].text_or_none(),
    )
    reader = _Reader(document, topics)
    reader.officials = [reader.official(each) for each in root.items("officials")]
    reader.meetings = [reader.meeting(each) for each in root.items("meetings")]
    return root.made(
        Readout,
        document,
        tuple(reader.meetings),
        tuple(reader.officials),
        tuple(reader.commitment(each) for each in root.items("commitments")),
        topics.read(root.items("topics")),
        tuple(reader.set_aside(each) for each in root.items("set_aside")),
        tuple(reader.evidence(each) for each in root.items("unread")),
    )


class _Reader:
    """Reads the facts of one readout; the mirror of `_Scribe`."""

    def __init__(self, document: Document, topics: KnownTopics) -> None:
        self.document = document
        self.topics = topics
        self.officials: list[Official] = []
        self.meetings: list[Meeting] = []

    def evidence(self, entry: Cursor) -> Evidence:
        elsewhere = entry.get("document")
        span = entry.made(Span, entry["start"].integer(), entry["end"].integer())
        text = entry["text"].text()
        return entry.made(Evidence, elsewhere.text() if elsewhere else self.document.id, span, text)

    def maybe(self, entry: Cursor) -> Evidence | None:
        return None if entry.value is None else self.evidence(entry)

    def reports(self, entries: Iterable[Cursor]) -> tuple[Report, ...]:
        return tuple(each.made(Report, self.evidence(each), each["index"].integer(), each["why"].text()) for each in entries)

    def to_official(self, entry: Cursor) -> Official:
        return self.official(entry) if isinstance(entry.value, Mapping) else entry.choose(self.officials, "officials")

    def to_meeting(self, entry: Cursor) -> Meeting:
        return self.meeting(entry) if isinstance(entry.value, Mapping) else entry.choose(self.meetings, "meetings")

    def speaker(self, entry: Cursor) -> Official | None:
        return None if entry.value is None else self.to_official(entry)

    def official(self, entry: Cursor) -> Official:
        titles, reported = entry.items("posts"), entry.items("reported")
        if len(titles) != len(reported):
            raise entry["reported"].fault(f"a list of dates for each of the {len(titles)} posts")
        posts = [
            title.made(Post, title.text(), tuple(day.date() for day in days.items()))
            for title, days in zip(titles, reported, strict=True)
        ]
        name = entry.made(Name, entry["family"].text(), entry["given"].text())
        mentions = tuple(self.evidence(each) for each in entry.items("mentions"))
        return entry.made(Official, name, entry["country"].text(), tuple(posts), mentions)

    def meeting(self, entry: Cursor) -> Meeting:
        host = entry["host"]
        return entry.made(
            Meeting,
            entry["date"].date_or_none(),
            entry["form"].one_of(Form),
            entry["place"].text_or_none(),
            None if host.value is None else host.one_of(Side),
            tuple(self.to_official(each) for each in entry.items("participant_officials")),
            self.reports(entry.items("reports")),
        )

    def commitment(self, entry: Cursor) -> Commitment:
        meeting, basis = entry["meeting"], entry["basis"]
        due = basis["due"]
        return entry.made(
            Commitment,
            entry["kind"].one_of(Kind),
            entry["side"].one_of(Side),
            entry["bound"].one_of(Side),
            self.evidence(entry),
            self.speaker(entry["by_official"]),
            entry["due"].date_or_none(),
            self.topics.read(entry.items("topics")),
            self.maybe(entry["cue"]),
            self.maybe(entry["speaker"]),
            self.maybe(entry["sentence"]),
            None if meeting.value is None else self.to_meeting(meeting),
            self.reports(entry.items("reports")),
            Basis(
                basis["by"].one_of(Inference),
                basis["bound"].one_of(Inference),
                None if due.value is None else due.one_of(Inference),
            ),
        )

    def set_aside(self, entry: Cursor) -> SetAside:
        return SetAside(
            self.evidence(entry),
            entry["reason"].one_of(Reason),
            self.maybe(entry["cue"]),
            self.speaker(entry["by_official"]),
        )
