"""Openings: the act that a cue opens, as far as the cue and its complement tell.

In: a `SentenceReader`, a verb group with its cue, the speaker found for it, or a reporting noun behind "and". Out: an
`Opening`: the act from the cue's complement to the sentence's end, with the roles that a passive turns round, and where
the act before it ends; and whether a cue opens none but leads on to the next.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. Sato was asked by An to widen the road."
>>> [str(each.by) for each in parse(text).commitments]
['Tran Van An']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from vnjp_relations.acts import Act, Cue, Opening, Range
from vnjp_relations.clauses import VerbGroup
from vnjp_relations.frames import Frame
from vnjp_relations.model import Reason
from vnjp_relations.sentence_reader import SentenceReader
from vnjp_relations.sources import named_source

__all__ = ["joined_nouns", "leads_on", "noun_opening", "opening"]

_JOINED = re.compile("CP?[DJA]+N")


def opening(
    reader: SentenceReader, group: VerbGroup, cue: Cue, speaker: Range | None, boundary: int, continued: bool = False
) -> Opening:
    """The act that a cue opens; the one before it ends at token `boundary`, or at what joins the two."""
    return Opening(_act(reader, group, cue, speaker, continued), reader.edge(boundary), cue.behind)


def _act(reader: SentenceReader, group: VerbGroup, cue: Cue, speaker: Range | None, continued: bool) -> Act:
    complement = cue.complement
    reason: Reason | None = cue.frame.reason if cue.frame.force == "void" else None
    if (group.negated or cue.negated) and cue.frame.force != "void":
        reason = "negated"
    elif group.tense == "pluperfect":
        reason = "past"
    act = Act(
        complement.start if complement else cue.end,
        reader.j,
        cue.frame,
        complement.kind if complement else "none",
        (group.i, cue.end),
        speaker,
        continued,
        complement.addressee if complement else None,
        complement.actor if complement else None,
        deontic=bool(complement and complement.deontic),
        reason=reason,
    )
    if complement and complement.kind == "VP" and act.actor is None and cue.frame.force == "directive":
        act = evolve(act, actor=_told_first(reader))
    if group.passive:
        agent = reader.agent(group.j) or named_source(reader)
        patient = speaker
        if patient and (
            (pronoun := reader.mentions.describe(*patient).pronoun) == "n" or (pronoun == "m" and cue.frame.force == "commissive")
        ):
            patient = None  # impersonal: "it was agreed", "il a été convenu"
        asked = patient if complement and complement.kind == "VP" and complement.actor is None else act.actor
        act = evolve(act, passive=True, speaker=agent, patient=patient, actor=asked, continued=False)
    return act


def _told_first(reader: SentenceReader) -> Range | None:
    """Who is asked, where that stands first: French "À son homologue, il a demandé de …"."""
    comma = reader.tags.find(",", reader.i, reader.j)
    told = reader.tags[reader.i] == "P" and reader.tokens.words[reader.i] in reader.words.lists["addressing"]
    refers = told and comma > reader.i and reader.mentions.describe(reader.i + 1, comma).refers
    return (reader.i + 1, comma) if refers else None


def joined_nouns(reader: SentenceReader) -> Iterator[tuple[int, int, Frame]]:
    """The reporting nouns behind a coordinator and a possessive, and where their phrases start."""
    possessives = reader.mentions.table.possessives
    if possessives.keys().isdisjoint(reader.tokens.words[reader.i : reader.j]):
        return
    for match in _JOINED.finditer(reader.tags, reader.i, reader.j):
        first, k = match.start() + 1, match.end() - 1
        first += reader.tags[first] == "P"  # French "… et de son désir que"
        frame = reader.frames.nouns.get(reader.lemmas[k])
        if frame is not None and reader.tokens.words[first] in possessives:
            yield first, k, frame


def noun_opening(reader: SentenceReader, first: int, k: int, frame: Frame) -> Opening | None:
    """The act of the reporting noun at token k, whose phrase starts at token `first`; None where nothing is its content."""
    found = reader.finder.complement(frame, k + 1, reader.j)
    if found is None:
        return None
    told = (found.start, reader.j, frame, found.kind, (first, k + 1))
    act = Act(*told, continued=True, addressee=found.addressee, actor=found.actor)
    return Opening(act, reader.edge(first), found.start)


def leads_on(reader: SentenceReader, group: VerbGroup, cue: Cue) -> bool:
    """ "wished to thank", "tenait à souligner que": a wish to say something is the saying of it."""
    lemma, lists = reader.lemmas[group.head], reader.words.lists
    if cue.frame.force not in ("volitive", "assertive") and not cue.adjectival and lemma not in lists["leading"]:
        return False
    complement = cue.complement
    if complement is None or complement.kind != "VP":
        return False
    said = next((other for other in reader.groups if other.i >= complement.start), None)
    inner = reader.cue(said) if said is not None and said.i <= complement.start + 2 else None
    if inner is not None and inner.frame.force == "void" and lemma in lists["hoping"]:
        return False  # "hopes to welcome the mayor"
    said_so = cue.frame.force == "assertive"  # "a dit espérer que"
    return inner is not None and inner.complement is not None and (said_so or inner.frame.force in ("void", "assertive"))
