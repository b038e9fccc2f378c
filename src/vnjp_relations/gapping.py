"""Gapping: the reporting verb that a second speaker shares with the first.

In: a `SentenceReader`, an act. Out: the act up to the gap, and one for each further speaker: "An asked for a loan; Sato,
for a site" has two requests. Behind a semicolon or "and" stand the speaker, a comma, and the same kind of complement.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. An promised to clear the site; Sato, to send a team."
>>> [(str(each.by), each.evidence.text) for each in parse(text).commitments]
[('Tran Van An', 'clear the site'), ('Sato Kenji', 'send a team')]
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from vnjp_relations.acts import Act
from vnjp_relations.sentence_reader import SentenceReader

__all__ = ["gapped"]


def gapped(reader: SentenceReader, act: Act) -> Iterator[Act]:
    """The act, parted where its verb is left out for another speaker."""
    if act.frame is None or act.passive or act.kind not in ("VP", "S"):
        yield act
        return
    for k in range(act.start + 1, act.end - 3):
        if reader.tags[k] not in ";,":
            continue
        start = k + 1 + (reader.tags[k + 1] == "C")
        comma = reader.tags.find(",", start, act.end)
        content = _content(reader, act, comma + 1) if comma > start else None
        told = reader.tags[start] == "P"  # "…, et à M. Sato, d'envoyer une équipe": another is asked
        who = reader.mentions.describe(start + told, comma) if content is not None else None
        # Behind a mere comma a name alone is a second speaker: "…, An, to clear the site".
        if content is None or who is None or not (who.refers if reader.tags[k] == ";" else who.who is not None):
            continue
        first, last = reader.trim(act.start, k)
        holes = tuple(hole for hole in act.holes if hole[1] <= last)
        yield evolve(act, start=first, end=last, holes=holes)
        rest = tuple(hole for hole in act.holes if hole[0] >= content)
        shared = evolve(act, start=content, addressee=None, actor=(start + 1, comma) if told else None, holes=rest)
        yield from gapped(reader, shared if told else evolve(shared, speaker=(start, comma), continued=False))
        return
    yield act


def _content(reader: SentenceReader, act: Act, k: int) -> int | None:
    """Where the content behind the comma before token k starts, if it is of the act's kind."""
    tags = reader.tags[: act.end]
    if act.kind == "S":
        return k + 1 if tags[k : k + 1] == "Q" else None
    at = k
    while tags[at : at + 1] in ("T", "P", "X", "O"):
        at += 1
    return k + 1 if at > k and tags[at : at + 1] in ("b", "H") and tags[k] in "TP" else None
