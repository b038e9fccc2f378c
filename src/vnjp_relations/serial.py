"""Readouts and corpora as JSON, there and back.

In: a `Readout` or a `Corpus`. Out: JSON of format "vnjp_relations", version 1 (docs/json.md), from which `loads` makes an
equal value. A readout's JSON is a superset of the annotation format, which `annotate` gives alone: who spoke and who
took part stand there by name, and beside it by index, for namesakes.

>>> from vnjp_relations.model import Document, Name, Official, Readout
>>> readout = Readout(Document("a", "Mr. Sato spoke."), officials=(Official(Name("Sato"), "JP"),))
>>> loads(dumps(readout)) == readout
True
>>> loads('{"format": "vnjp_relations", "version": 1, "document": {"id": 7}}')
Traceback (most recent call last):
vnjp_relations.errors.FormatError: $.document.id: expected a string, found 7
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from vnjp_relations.corpus import Corpus, Problem
from vnjp_relations.cursor import Cursor, read_json
from vnjp_relations.decoding import KnownTopics, decode
from vnjp_relations.encoding import encode
from vnjp_relations.model import Readout, Topic
from vnjp_relations.topics import load_topics

__all__ = ["dumps", "loads", "to_text"]

Json = dict[str, Any]

FORMAT, VERSION = "vnjp_relations", 1

# Half a surrogate pair is no character of UTF-8: it goes out escaped, so that what is written can be stored.
_HALF_PAIR = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")


def dumps(value: Readout | Corpus, *, indent: int | None = None) -> str:
    """The JSON of a readout or a corpus; `indent` as in `json.dumps`.

    Raises:
        TypeError: for anything else.
    """
    if isinstance(value, Readout):
        readouts, body = [value], encode(value)
    elif isinstance(value, Corpus):
        readouts = list(value.readouts)
        body = {
            "readouts": [encode(each) for each in readouts],
            "problems": [{"path": each.path, "reason": each.reason} for each in value.problems],
        }
    else:
        raise TypeError(f"dumps takes a Readout or a Corpus, not {type(value).__name__}")
    return to_text({"format": FORMAT, "version": VERSION, **body, **_definitions(readouts)}, indent=indent)


def loads(text: str | bytes) -> Readout | Corpus:
    """What `dumps` wrote.

    Raises:
        FormatError: for any other text; it names the field and says what was expected there.
        TypeError: for what is no text.
    """
    if not isinstance(text, str | bytes):
        raise TypeError(f"loads takes the str or bytes that dumps wrote, not {type(text).__name__}")
    root = Cursor("$", read_json(text))
    if (form := root["format"]).text() != FORMAT:
        raise form.fault(f'"{FORMAT}"')
    if (version := root["version"]).integer() != VERSION:
        raise version.fault(f"{VERSION}, the only version that this release reads")
    topics = KnownTopics(root.get("definitions"))
    if "readouts" not in root:
        return decode(root, topics)
    readouts = [decode(each, topics) for each in root.items("readouts")]
    problems = [Problem(each["path"].text(), each["reason"].text()) for each in root.items("problems")]
    return root.made(Corpus, tuple(readouts), tuple(problems))


def to_text(value: Json, *, indent: int | None = None) -> str:
    """JSON that can be stored as UTF-8."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _HALF_PAIR.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def _definitions(readouts: Iterable[Readout]) -> Json:
    """The topics that are not the library's own (the topics above them too), which a reader could not know."""
    own = {topic.id: topic for topic in load_topics()}
    found: Json = {}
    for readout in readouts:
        for topic in (*readout.topics, *(each for commitment in readout.commitments for each in commitment.topics)):
            above: Topic | None = topic
            while above is not None and above.id not in found and not _same(own.get(above.id), above):
                found[above.id] = {
                    "labels": [list(label) for label in above.labels],
                    "broader": above.broader.id if above.broader else None,
                }
                above = above.broader
    return {"definitions": dict(sorted(found.items()))} if found else {}


def _same(own: Topic | None, topic: Topic) -> bool:
    """Whether the library's own topic of that id says all that this one does (a bare one says nothing but its id)."""
    bare = not topic.labels and topic.broader is None
    return own is not None and (bare or (own.labels == topic.labels and own.broader == topic.broader))
