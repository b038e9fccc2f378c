"""Non-finite cues: those in a participle ("…, asking Japan to …") or in an infinitive ("went on to ask").

In: a `SentenceReader`, a verb group without tense and its cue, the acts before it, the subject seen. Out: the `Opening` of
its act, whose speaker is the main clause's, the subject seen, or its own ("…, with Tokyo offering to …"); None where the
group reports nothing of its own, as in a purpose ("agreed to share data, aiming to deepen ties").

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. An went on to propose a film week."
>>> [each.cue.text for each in parse(text).commitments]
['propose']
"""

from __future__ import annotations

from attrs import evolve

from vnjp_relations.acts import Act, Cue, Opening, Range
from vnjp_relations.clauses import VerbGroup
from vnjp_relations.openings import opening
from vnjp_relations.sentence_reader import SentenceReader

__all__ = ["non_finite"]


def non_finite(
    reader: SentenceReader,
    group: VerbGroup,
    cue: Cue,
    subject: Range | None,
    last: Act | None,
    opened: Act | None,
    leading: int | None,
) -> Opening | None:
    """The act of a non-finite cue.

    `subject` is the last one seen, `last` the act before, which is `opened` too where its content still runs, and
    `leading` the head of the verb that leads on to this one.
    """
    k = group.i
    while k > reader.i and (
        reader.tags[k - 1] in "AX"
        or (reader.tags[k - 1] == "O" and reader.tokens.words[k - 1] in reader.words.lists.get("clitics", ()))
    ):
        k -= 1
    before = reader.tags[k - 1] if k > reader.i else "."
    if group.tense == "gerund":
        return _gerund(reader, group, cue, subject, last, opened, k)
    if group.tense == "participle":
        return _participle(reader, group, cue, subject, last, k)
    if opened is None and (before in "TP" or leading is not None) and _led(reader, group, leading):
        return opening(reader, group, cue, subject, k)
    markers = reader.words.lists.get("infinitive-markers", ())
    marker = next((n for n in (k - 1, k - 2) if n >= reader.i and reader.tokens.words[n] in markers), None)
    if before != "P" or marker is None:
        return None
    found = opening(reader, group, cue, None, marker, True)
    return _of_main_clause(reader, group, found) if marker == reader.i else found


def _gerund(
    reader: SentenceReader, group: VerbGroup, cue: Cue, subject: Range | None, last: Act | None, opened: Act | None, k: int
) -> Opening | None:
    """A gerund behind a comma, a marker ("while asking") or first in the sentence; what stands before it starts at token k."""
    if opened is not None and reader.lemmas[group.head] in reader.words.lists.get("purpose", ()):
        return None  # "agreed to share data, aiming to deepen ties"
    before = reader.tags[k - 1] if k > reader.i else "."
    leads = reader.words.lists.get("participle-markers", frozenset())
    marked = k > reader.i and reader.tokens.words[k - 1] in leads
    joined = before == "C" and opened is not None and opened.cue is not None and reader.tags[opened.cue[0]] == "g"
    if not (k == reader.i or before in ',;"-NO' or marked or joined):
        return None
    if before in "NO" and not marked:
        return _absolute(reader, group, cue)
    first = k - 1 if marked else k
    found = opening(reader, group, cue, None, first, True)
    if first == reader.i:
        return _of_main_clause(reader, group, found)
    if last is None:
        start = reader.subject_start(found.boundary)
        refers = start < found.boundary and reader.mentions.describe(start, found.boundary).refers
        speaker = subject or ((start, found.boundary) if refers else None)
        if speaker:
            return evolve(found, act=evolve(found.act, speaker=speaker, continued=False))
    return found


def _absolute(reader: SentenceReader, group: VerbGroup, cue: Cue) -> Opening | None:
    """ "…, with Tokyo offering to …": a participle with a subject of its own."""
    start = reader.subject_start(group.i)
    at = start
    while at < group.i and reader.tags[at] == "P":
        at += 1
    if at == start or start == reader.i or reader.tags[start - 1] != "," or not reader.mentions.describe(at, group.i).refers:
        return None
    return opening(reader, group, cue, (at, group.i), start)


def _participle(
    reader: SentenceReader, group: VerbGroup, cue: Cue, subject: Range | None, last: Act | None, k: int
) -> Opening | None:
    """A past participle: who is bidden ("Invited by An to …, Sato …"), or French, where the auxiliary is shared."""
    before = reader.tags[k - 1] if k > reader.i else "."
    if group.passive:
        bidden = reader.agent(group.j) is not None and cue.frame.force in ("directive", "invitation")
        return opening(reader, group, cue, reader.main_subject(group), k) if bidden else None
    if before in "C," and last and last.cue and reader.tags[last.cue[0]] in "Hd":
        return opening(reader, group, cue, None, k, True)
    if before == "C" and last is None and any(each.tense == "perfect" and each.i < group.i for each in reader.groups):
        return opening(reader, group, cue, subject, k)  # "a exposé … et formulé l'espoir que"
    return None


def _led(reader: SentenceReader, group: VerbGroup, leading: int | None) -> bool:
    """Whether a verb before an infinitive leads on to it ("went on to ask")."""
    leads = reader.words.lists.get("leading", ())
    before = (other for other in reader.groups if other.i < group.i)
    return any(other.head == leading or (reader.lemmas[other.head] in leads and other.finite) for other in before)


def _of_main_clause(reader: SentenceReader, group: VerbGroup, found: Opening) -> Opening:
    """The same with the subject of the main clause for its speaker: what leads the sentence belongs to it."""
    return evolve(found, act=evolve(found.act, speaker=reader.main_subject(group), continued=False))
