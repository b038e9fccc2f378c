"""Content first: attributions behind or inside what is said, and what a colon sums up.

In: a `SentenceReader`, a cue without a complement, what of the sentence no act has claimed yet. Out: the act whose
content stands before ("…, An said"), around ("Japan would, he said, …") or before a colon ("…: that is what he asked").

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. Japan would, Sato said, fund the line."
>>> [str(each.by) for each in parse(text).commitments]
['Sato Kenji']
"""

from __future__ import annotations

from vnjp_relations.acts import Act, Cue, Opening, Range
from vnjp_relations.clauses import VerbGroup
from vnjp_relations.mentions import Description
from vnjp_relations.sentence_reader import SentenceReader

__all__ = ["REPORTED", "attribution", "cleft", "pseudo_cleft"]

REPORTED = frozenset(("past", "perfect", "present", "pluperfect"))
"""The tenses that a reporting verb stands in."""


def attribution(
    reader: SentenceReader, group: VerbGroup, cue: Cue, start: int, person: Description | None, free_from: int, opened: Act | None
) -> Opening | Range | None:
    """ "…, An said.": a cue without a complement behind what is said; the speaker may follow it ("a dit An").

    `free_from` is where the sentence is not claimed by an act yet; inside the act `opened`, only the range of the
    attribution comes back, a hole in its content.
    """
    if (
        cue.frame.force in ("void", "invitation", "deontic")
        or not group.finite
        or group.tense not in REPORTED
        or group.negated
        or (group.passive and reader.lemmas[group.head] not in reader.words.lists["quoted"])
    ):
        return None
    before, speaker, stop = start, (start, group.i), cue.end
    inverted = [k for k in range(group.i, group.j) if reader.tags[k] == "O" and reader.tokens.joined[k]]
    if start == group.i or (person is not None and not person.refers):
        stop = cue.end
        while stop < reader.j and (reader.tags[stop] in "DNJA-()" or stop in reader.mentions.name_at):
            stop += 1
        if reader.tags[stop : stop + 1] == "C":  # "…, agreed An and his counterpart Sato"
            both = stop + 1
            while both < reader.j and (reader.tags[both] in "DNJA-()" or both in reader.mentions.name_at):
                both += 1
            stop = both if reader.mentions.describe(cue.end, both).joint else stop
        speaker, before = (cue.end, stop), group.i
        if inverted:
            speaker = (inverted[-1], inverted[-1] + 1)
        if speaker[0] >= speaker[1] or not reader.mentions.describe(*speaker).refers:
            return None
    parted = inverted and reader.tags[cue.end : cue.end + 1] == ","  # "Tokyo, a-t-il ajouté, s'emploierait à …"
    if cue.complement is not None and not parted and not _is_addressee(reader, cue):
        return None
    while before > reader.i and reader.tags[before - 1] == "A":
        before -= 1
    if before == reader.i or reader.tags[before - 1] not in ',"-' or not _stands_alone(reader, stop):
        return None
    edge = before - 1
    while edge > free_from and reader.tags[edge - 1] in ',"-':
        edge -= 1
    inside = [other for other in reader.groups if free_from <= other.i < edge and other.finite]
    ends = _end(reader, stop, group)
    interrupted = not inside or reader.tags[edge - 1] in "MHCQ"
    later = next((other for other in reader.groups if other.finite and other.i >= ends), None)
    # "That day, he called on A and was told …" says nothing before the cue that goes on behind it.
    if not inside and not (interrupted and later is not None and reader.tags[later.i - 1] != "C"):
        return None
    if opened is not None and opened.cue is not None and (cue.complement is not None or opened.frame is None):
        return None
    if opened is not None and opened.speaker is not None and _own_words(reader, opened):
        # "The Vietnamese side was willing to …, he added": what a side would do is what he said.
        free_from, opened = opened.speaker[0], None
    if opened is not None:
        # An attribution inside an act's content adds nothing ("An said X, he added").
        return edge, ends
    described = reader.mentions.describe(*speaker)
    narrator = not reader.is_person(described) and not described.joint
    content, _ = reader.trim(reader.behind_colon(free_from, edge), edge)
    if any(reader.tokens.words[content] in reader.words.literal(each) for each in reader.words.lists["complementisers"]):
        content += 1  # "Que la JICA débloque les fonds, a-t-il plaidé"
    frame = None if narrator else cue.frame
    quoted = '"' in reader.tags[edge:before] and '"' not in reader.tags[ends : reader.j]
    # "…, he replied; as for the rest, …": the narrator goes on.
    narrated = ";" in reader.tags[stop:ends] and not any(each.finite and each.i >= ends for each in reader.groups)
    holes = ((edge, ends), (ends, reader.j)) if (quoted or narrated) and ends < reader.j else ((edge, ends),)
    act = Act(content, reader.j, frame, "S", (group.i, group.j), None if narrator else speaker, False, holes=holes)
    return Opening(act, free_from, ends)


def _own_words(reader: SentenceReader, opened: Act) -> bool:
    """Whether an open act is a side's willingness, of which nobody is reported to speak yet."""
    willing = opened.frame is not None and opened.frame.force in ("commissive", "volitive") and not opened.passive
    who = reader.mentions.describe(*opened.speaker) if opened.speaker else None
    return willing and who is not None and who.country is not None and not who.joint and not reader.is_person(who)


def _is_addressee(reader: SentenceReader, cue: Cue) -> bool:
    """Whether what a cue takes is the one spoken to, or the speaker behind an inverted verb ("…, suggested the mayor")."""
    complement = cue.complement
    if complement is None or complement.kind != "NP":
        return False
    end = complement.start
    while end < reader.j and (reader.tags[end] in "DNJ" or end in reader.mentions.name_at):
        end += 1
    return reader.is_person(reader.mentions.describe(complement.start, end))


def _stands_alone(reader: SentenceReader, k: int) -> bool:
    """Whether no clause of its own follows the cue before the next comma or the sentence's end."""
    while k < reader.j and reader.tags[k] in "DNJAPO()-Cdg0":
        k += 1
    return k >= reader.j or reader.tags[k] in ',;."'


def _own_clause(reader: SentenceReader, group: VerbGroup) -> bool:
    return group.finite and reader.tags[reader.subject_start(group.i) - 1] not in "RS"


def _further(reader: SentenceReader, group: VerbGroup) -> bool:
    """Whether a participle behind a comma says something in turn: "…, An told his host, asking Japan to …"."""
    cue = reader.cue(group) if group.tense == "gerund" and reader.tags[group.i - 1] == "," else None
    return cue is not None and cue.complement is not None


def _end(reader: SentenceReader, k: int, group: VerbGroup) -> int:
    if reader.lemmas[group.head] in reader.words.lists["telling"] and not any(
        other.i >= k and (_own_clause(reader, other) or _further(reader, other)) for other in reader.groups
    ):
        return reader.j
    while k < reader.j and reader.tags[k] not in ',;."':
        k += 1
    while k < reader.j and reader.tags[k] in ',;"':
        k += 1
    return k


def pseudo_cleft(reader: SentenceReader) -> Act | None:
    """What is said behind what it is: "What Japan asked of its partner, she said, was to scrap the fees"."""
    first, passive = reader.trim(reader.i, reader.j)[0], reader.words.lists["passive"]
    length = reader.phrase(first, reader.words.lists["cleft"])
    being = next((group for group in reader.groups if reader.lemmas[group.head] in passive and group.i > first + 2), None)
    for k in range(first + length, being.i if being and length else 0):
        cues = reader.frames.cues.get(reader.lemmas[k], ()) if reader.tags[k] in "vd" else ()
        frame = next((frame for _, frame in cues if frame.force in ("directive", "volitive")), None)
        if being is None or frame is None:
            continue
        start = being.j
        while start < reader.j and reader.tags[start] in "TQA":
            start += 1
        kind = "VP" if reader.tags[start - 1] == "T" else "S" if reader.tags[start - 1] == "Q" else "NP"
        closing = reader.tags.rfind(",", start, reader.j)
        told = next((group for group in reader.groups if k < group.i < being.i and group.finite), None)
        last = next((group for group in reader.groups if start < closing < group.i and group.finite), None)
        speaker = reader.referent(closing) if last else None
        closing = min(closing, quote) if (quote := reader.tags.find('"', start, reader.j)) >= 0 else closing
        end = closing if speaker or quote >= 0 else reader.j
        speaker = speaker or (reader.subject(told) if told else reader.referent(first + length))
        stop = k + 2
        while stop < being.i and reader.tags[stop] in "NDJO":
            stop += 1
        asked = (k + 2, stop) if reader.tags[k + 1] == "P" and reader.mentions.describe(k + 2, stop).refers else None
        return Act(start, reader.trim(start, end)[1], frame, kind, (k, k + 1), speaker, actor=asked)
    return None


def cleft(reader: SentenceReader) -> Act | None:
    """Content first, then a colon and what it is: "Twin the two ports: that is what the mayor asked for"."""
    colon = next((k for k in range(reader.i + 3, reader.j - 2) if reader.tags[k] == ":"), None)
    if colon is None:
        return None
    for k in range(colon + 1, reader.j):
        if reader.tags[k] in "vd":
            cues = reader.frames.cues.get(reader.lemmas[k], ())
            frame = next((frame for rest, frame in cues if not rest and frame.force != "void"), None)
        else:
            frame = reader.frames.nouns.get(reader.lemmas[k]) if reader.tags[k] == "N" else None
        if frame is not None and frame.force not in ("void", "invitation", "deontic"):
            start, end = reader.trim(reader.i, colon)
            start += reader.tags[start] == "T"
            kind = (
                "VP"
                if reader.tags[start] == "b"
                else "S"
                if any(group.finite and group.j <= colon for group in reader.groups)
                else "NP"
            )
            return Act(start, end, frame, kind, (k, k + 1), reader.referent(colon + 1))
    return None
