"""Which commitments of a meeting's reports are one undertaking.

In: the readouts of one meeting, with who of their officials are one person. Out: groups of `Undertaking` (a commitment as
one readout reports it), none with two of one readout: what a readout splits, or tells of twice, stays apart. Two are one
where the same side undertakes the same kind of thing, and topics, who is bound, when it is due, the words (in one
language, or those that languages share) and the place in the report's order speak for it.

>>> from vnjp_relations.model import Document, Readout
>>> told = []
>>> for id, words in (("a", "open an air route to Hue"), ("b", "the opening of an air route to Hue")):
...     document = Document(id, words, "en")
...     request = Commitment("request", "VN", "JP", document.evidence(0, len(words)))
...     told.append([Undertaking.of(Readout(document, commitments=(request,)), 0)])
>>> [[each.document for each, _ in reports] for reports in same_commitments(told)]
[['a', 'b']]
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from vnjp_relations.matters import all_keys, content_keys, overlap, stem
from vnjp_relations.model import Commitment, Readout

__all__ = ["Undertaking", "compare", "same_commitments"]

_WINDOW = 5
"""Each report is compared with the next few; what is in more is linked through them."""
_ENOUGH = 2.0
_START = 4


@frozen
class Undertaking:
    """The commitment that stands at `index` in a readout's list; `order` is its place in it from 0 to 1.

    `keys` are what its words are about, `words` the keys of all of them in order, `topics` the ids of its topics.
    """

    document: str
    index: int
    commitment: Commitment = field(eq=False)
    by: int | None = field(eq=False)
    order: float = field(eq=False)
    keys: frozenset[str] = field(eq=False)
    words: tuple[str, ...] = field(eq=False)
    topics: frozenset[str] = field(eq=False)

    @classmethod
    def of(cls, readout: Readout, index: int, by: int | None = None) -> Undertaking:
        """The commitment of a readout; `by` is the speaker's number as a person."""
        commitment, language = readout.commitments[index], readout.document.language
        text = commitment.evidence.text
        return cls(
            readout.document.id,
            index,
            commitment,
            by,
            index / len(readout.commitments),
            content_keys(text, language),
            tuple(map(stem, all_keys(text, language))),
            frozenset(topic.id for topic in commitment.topics),
        )


def compare(one: Undertaking, other: Undertaking) -> tuple[float, str] | None:
    """How much speaks for two reports being of one undertaking, and what; None where they cannot be."""
    a, b = one.commitment, other.commitment
    if {a.side, b.side} == {"VN", "JP"} or (a.kind == "invitation") != (b.kind == "invitation"):
        return None
    if one.by is not None and other.by is not None and one.by != other.by:
        return None
    if a.due and b.due and not a.due.possibly_in(b.due):
        return None
    topics, words = one.topics & other.topics, one.keys & other.keys
    if not topics and ((one.topics and other.topics) or not words):
        return None
    same_topics = len(topics) / len(one.topics | other.topics) if topics else 0.0
    same_words = overlap(one.keys, other.keys)
    # How it begins tells which verb of a list it is; the register's common words tell only between neighbours.
    same_start = overlap(frozenset(one.words[:_START]), frozenset(other.words[:_START]))
    same_coin = len(set(one.words) & set(other.words)) / (len(set(one.words) | set(other.words)) or 1)
    score = 2 * same_topics + 2 * same_words + (a.kind == b.kind) / 2 + (a.bound == b.bound) / 2 + bool(a.due and b.due) / 2
    score += same_start / 2 + same_coin - (a.side != b.side) / 2 - abs(one.order - other.order)
    reasons = [f"the same {a.kind}" if a.kind == b.kind else f"{b.kind} here, {a.kind} there"]
    if topics:
        reasons.append(f"on {', '.join(sorted(topics))}")
    if words:
        reasons.append(f"{len(words)} words in common")
    if a.due and b.due:
        reasons.append(f"due {max(a.due, b.due, key=lambda due: due.precision)}")
    return score, ", ".join(reasons)


def same_commitments(reports: Iterable[Sequence[Undertaking]]) -> tuple[tuple[tuple[Undertaking, str], ...], ...]:
    """The undertakings of a meeting, each with its reports and why each is taken for one; `reports` holds a list a readout."""
    ordered = [list(report) for report in reports]
    links: list[tuple[float, Undertaking, Undertaking, str]] = []
    for at, report in enumerate(ordered):
        for later in ordered[at + 1 : at + 1 + _WINDOW]:
            for one in report:
                for other in later:
                    link = compare(one, other)
                    if link and link[0] >= _ENOUGH:
                        links.append((link[0], one, other, link[1]))
    group = {each: [each] for report in ordered for each in report}
    why: dict[Undertaking, str] = {}
    for _, one, other, reason in sorted(links, key=lambda link: (-link[0], _place(link[1]), _place(link[2]))):
        a, b = group[one], group[other]
        if a is b or {each.document for each in a} & {each.document for each in b}:
            continue
        why.setdefault(one, reason)
        why.setdefault(other, reason)
        a.extend(b)
        for each in b:
            group[each] = a
    rank = {each: (at, each.index) for at, report in enumerate(ordered) for each in report}
    distinct = {id(members): sorted(members, key=rank.__getitem__) for members in group.values()}
    return tuple(
        tuple((each, why[each] if at else "read here") for at, each in enumerate(members))
        for members in sorted(distinct.values(), key=lambda members: rank[members[0]])
    )


def _place(undertaking: Undertaking) -> tuple[str, int]:
    return undertaking.document, undertaking.index
