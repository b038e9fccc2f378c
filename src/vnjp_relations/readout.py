"""The stages in order, written once.

In: a text, and what is known of it. Out: a `Readout`.

>>> readout = parse("Deputy Minister Tran Van An met Vice-Minister Sato Kenji in Hanoi on May 6. An asked Japan to ease visas.",
...                 published="2024-05-07")
>>> readout.commitments[0], str(readout.commitments[0].by), str(readout.meetings[0].date)
(Commitment(request, Tran Van An → JP, 'ease visas'), 'Tran Van An', '2024-05-06')
"""

from __future__ import annotations

from datetime import date
from itertools import accumulate

from vnjp_relations.acts import Range
from vnjp_relations.commitments import Judge
from vnjp_relations.cues import CueFinder
from vnjp_relations.dates import Calendar, find_dates
from vnjp_relations.discourse import Discourse
from vnjp_relations.documents import read_layout
from vnjp_relations.knowledge_base import Knowledge, knowledge as built_in
from vnjp_relations.meetings import MeetingMention, find_meetings
from vnjp_relations.mentions import Mentions
from vnjp_relations.model import Basis, Commitment, Document, Meeting, Official, Readout, Report, SetAside, Topic
from vnjp_relations.morphology import vocabulary
from vnjp_relations.officials import find_officials
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.sentences import Sentence, find_sentences
from vnjp_relations.spans import Evidence
from vnjp_relations.speech_acts import find_acts
from vnjp_relations.tagging import tag
from vnjp_relations.tokens import Tokens, tokenize
from vnjp_relations.topics import find_topics
from vnjp_relations.verdicts import Finding

__all__ = ["parse"]


def parse(
    text: str,
    *,
    published: PartialDate | date | str | None = None,
    language: str | None = None,
    id: str | None = None,
    knowledge: Knowledge | None = None,
) -> Readout:
    """Read a text: any `str` gives a Readout, in time linear in its length.

    Args:
        text: the readout, exactly as published; offsets in the result count its code points. A path is a text too: to read
            a file, give what is in it, or the path to `load_corpus`.
        published: the publication date (a date, an ISO string, possibly partial, or a PartialDate); it wins over the
            text's own header.
        language: ISO 639-1 code, in any case; detected where not given.
        id: the document's id, "" where not given.
        knowledge: what is known of languages and the world, `vnjp_relations.knowledge()` and additions.

    Raises:
        TypeError: where an argument is of the wrong type.
        ValueError: where `published` is no ISO date, or there are no tables for `language`.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}; read a file with path.read_text('utf-8')")
    for name, value, wanted in (("language", language, str), ("id", id, str), ("knowledge", knowledge, Knowledge)):
        if not isinstance(value, wanted | None):
            raise TypeError(f"{name} must be a {wanted.__name__}, not {type(value).__name__}")
    known = knowledge if knowledge is not None else built_in()
    layout = read_layout(text, id=id or "", published=_date(published), language=language.lower() if language else None)
    if layout.document.language == "und":
        body = (block for block in layout.blocks if block.role == "body")
        return Readout(layout.document, unread=tuple(layout.document.evidence(block.start, block.end) for block in body))
    tongue = known.language(layout.document.language)
    tokens = tokenize(text, vocabulary(tongue))
    sentences = find_sentences(tokens, layout, tongue)
    calendar = find_dates(tokens, layout, sentences, tongue)
    people = find_officials(tokens, layout, tongue, known.gazetteer)
    meetings = find_meetings(layout, tokens, sentences, people, calendar, tongue, known.gazetteer)
    tagging = tag(
        tokens, [(each.i, each.j) for each in sentences], tongue, [(each.name_i, each.name_j) for each in people.mentions]
    )
    mentions = Mentions(tokens, tagging, people, known.gazetteer, tongue)
    discourse = Discourse(people, mentions, meetings)
    finder = CueFinder(tokens, tagging, mentions, tongue)
    judge = Judge(finder, discourse, tongue)

    findings: list[tuple[Finding, Sentence, Meeting | None]] = []
    reported = _last_meetings(meetings, len(sentences))
    unread: list[Evidence] = []
    told = {each.sentence for each in meetings}
    for number, sentence in enumerate(sentences):
        discourse.open_sentence(number, sentence.i)
        found = [
            finding
            for act in find_acts(finder, sentence.i, sentence.j, tongue)
            for finding in judge.findings(act, discourse.voice(act))
            if finding.start < finding.end and not _narration(finding)
        ]
        findings += [(finding, sentence, reported[number]) for finding in found]
        if number not in told and not found:
            unread.append(_evidence(layout.document, tokens, (sentence.i, sentence.j)))
    undertaken = [each for each in findings if each[0].kind and each[0].side]
    undertaken.sort(key=lambda each: (each[0].start, each[0].end))
    commitments = tuple(
        _commitment(
            layout.document,
            tokens,
            people.officials,
            calendar,
            finding,
            sentence,
            meeting,
            find_topics(tokens, finding.start, finding.end, tongue, known.topics),
            number,
        )
        for number, (finding, sentence, meeting) in enumerate(undertaken)
    )
    return Readout(
        layout.document,
        tuple(each.meeting for each in meetings),
        people.officials,
        commitments,
        tuple(dict.fromkeys(topic for commitment in commitments for topic in commitment.topics)),
        tuple(_set_aside(layout.document, tokens, people.officials, finding) for finding, _, _ in findings if finding.reason),
        tuple(unread),
    )


def _narration(finding: Finding) -> bool:
    """A sentence without a reporting word that undertakes nothing: nobody is reported to say it."""
    return finding.act.frame is None and finding.reason in ("past", "assessment", "no actor")


def _date(published: PartialDate | date | str | None) -> PartialDate | None:
    if published is None or isinstance(published, PartialDate):
        return published
    if isinstance(published, date):
        return PartialDate.of(published)
    if isinstance(published, str):
        return PartialDate.parse(published)
    raise TypeError(f"published must be a date, an ISO string or a PartialDate, not {type(published).__name__}")


def _last_meetings(meetings: tuple[MeetingMention, ...], sentences: int) -> list[Meeting | None]:
    """For each sentence the meeting last reported up to it, or the first one."""
    if not meetings:
        return [None] * sentences
    last = [0] * sentences
    for number, each in enumerate(meetings):
        if sentences:
            last[max(each.sentence, 0)] = number
    return [meetings[number].meeting for number in accumulate(last, max)]


def _evidence(document: Document, tokens: Tokens, where: Range) -> Evidence:
    return document.evidence(tokens.starts[where[0]], tokens.ends[where[1] - 1])


def _official(officials: tuple[Official, ...], finding: Finding) -> Official | None:
    return officials[finding.voice.who] if finding.voice.who is not None else None


def _commitment(
    document: Document,
    tokens: Tokens,
    officials: tuple[Official, ...],
    calendar: Calendar,
    finding: Finding,
    sentence: Sentence,
    meeting: Meeting | None,
    topics: tuple[Topic, ...],
    number: int,
) -> Commitment:
    assert finding.kind is not None
    assert finding.side is not None
    due = calendar.due(finding.start, finding.end)
    act = finding.act
    evidence = _evidence(document, tokens, (finding.start, finding.end))
    return Commitment(
        kind=finding.kind,
        side=finding.side,
        bound=finding.bound,
        evidence=evidence,
        by=None if finding.kind == "agreement" else _official(officials, finding),
        due=due,
        topics=topics,
        cue=_evidence(document, tokens, act.cue) if act.cue else None,
        speaker=_evidence(document, tokens, act.speaker) if act.speaker else None,
        sentence=_evidence(document, tokens, (sentence.i, sentence.j)),
        meeting=meeting,
        reports=(Report(evidence, number),),
        basis=Basis(finding.voice.basis, finding.bound_basis, "stated" if due else None),
    )


def _set_aside(document: Document, tokens: Tokens, officials: tuple[Official, ...], finding: Finding) -> SetAside:
    assert finding.reason is not None
    return SetAside(
        _evidence(document, tokens, (finding.start, finding.end)),
        finding.reason,
        _evidence(document, tokens, finding.act.cue) if finding.act.cue else None,
        _official(officials, finding),
    )
