"""What a clause announces and a colon lists: "An made two requests: to ease visas; to train nurses".

In: the `SentenceReader` of a sentence. Out: an `Act` with all that stands behind the colon for its content, where what
stands before it is a reporting verb or noun that still lacks its complement; and who is behind free speech that a colon
opens ("An took up the idea at once: the embassy would send a bus").

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi. They agreed on two points: to ease visas; to hold a fair."
>>> [each.evidence.text for each in parse(text).commitments]
['ease visas', 'hold a fair']
"""

from __future__ import annotations

from vnjp_relations.acts import Act, Range
from vnjp_relations.clauses import VerbGroup, noun_phrase_end
from vnjp_relations.frames import Frame
from vnjp_relations.sentence_reader import SentenceReader

__all__ = ["before_colon", "enumeration"]


def enumeration(reader: SentenceReader) -> Act | None:
    """The act whose content a colon opens."""
    colon = _colon(reader)
    group = _announcing(reader, colon) if colon else None
    if colon is None or group is None or group.negated:
        return None
    frame = _frame(reader, group, colon)
    start, end = reader.trim(colon, reader.j)
    if frame is None or frame.force in ("void", "invitation", "deontic") or start >= end:
        return None
    kind, start = _kind(reader, start, end)
    subject = reader.subject(group)
    if subject is None or not reader.mentions.describe(*subject).refers:
        return None
    return Act(start, end, frame, kind, (group.i, colon), subject, actor=_told(reader, group, colon))


def before_colon(reader: SentenceReader, start: int) -> Range | None:
    """The person who is the subject before the colon behind which, at token `start`, free speech starts."""
    group = _announcing(reader, start - 1)
    subject = reader.subject(group) if group else None
    return subject if subject and reader.is_person(reader.mentions.describe(*subject)) else None


def _colon(reader: SentenceReader) -> int | None:
    return next((k for k in range(reader.i + 3, reader.j - 2) if reader.tags[k] == ":"), None)


def _announcing(reader: SentenceReader, colon: int) -> VerbGroup | None:
    return next((group for group in reversed(reader.groups) if group.finite and group.j <= colon), None)


def _frame(reader: SentenceReader, group: VerbGroup, colon: int) -> Frame | None:
    """The frame of the verb, or of the noun behind it, that announces; nothing but a noun that sums up may follow it."""
    noun = next((k for k in range(colon - 1, group.head, -1) if reader.lemmas[k] in reader.frames.nouns), None)
    if noun is not None and reader.lemmas[group.head] in reader.words.lists["express"]:
        return reader.frames.nouns[reader.lemmas[noun]] if _sums_up(reader, noun, colon) else None
    cue = reader.cue(group)
    announced = cue is not None and _sums_up(reader, cue.complement.start if cue.complement else cue.behind, colon)
    return cue.frame if cue is not None and announced else None


def _sums_up(reader: SentenceReader, k: int, colon: int) -> bool:
    """Whether only a noun phrase such as "the following points" stands between token k and the colon."""
    summary = reader.words.lists["summary"] | reader.frames.nouns.keys()
    between = set(reader.tags[k:colon])
    return k == colon or (between <= set("APDNJg") and any(reader.lemmas[n] in summary for n in range(k, colon)))


def _kind(reader: SentenceReader, start: int, end: int) -> tuple[str, int]:
    """What is listed (infinitives, clauses or noun phrases), and where the first of them starts."""
    at = start
    while at < end and reader.tags[at] in "TP":
        at += 1
    if reader.tags[at : at + 1] in ("b", "g"):
        return "VP" if reader.tags[at] == "b" else "VPing", at
    if reader.tags[start] == "Q":
        return "S", start + 1
    return ("S" if any(group.finite and start < group.i < end for group in reader.groups) else "NP"), start


def _told(reader: SentenceReader, group: VerbGroup, colon: int) -> Range | None:
    """Whom requests are made to: "made two requests to Japan:"."""
    for k in range(group.j, colon):
        if reader.tags[k] == "P" and reader.tokens.words[k] in reader.words.lists["addressing"]:
            told = k + 1, noun_phrase_end(reader.tags, k + 1, colon)
            return told if told[0] < told[1] and reader.mentions.describe(*told).refers else None
    return None
