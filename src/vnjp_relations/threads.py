"""An undertaking followed over time: what was asked, asked again, pledged, agreed, and whether its day has passed.

In: what was merged. Out: `Thread`s, each the commitments on one matter in order of date, none with less than two steps.
Two commitments are on one matter where they share a topic, telling words (rare ones tell more, and pairs of neighbours
most), and who is to act; a pledge or an agreement joins the requests that it answers. Each step says why it belongs.

>>> from vnjp_relations.identity import merge
>>> from vnjp_relations.model import Commitment, Document, Meeting, Readout, Topic
>>> def readout(id: str, day: int, text: str) -> Readout:
...     document, meeting = Document(id, text, "en"), Meeting(PartialDate(2030, 5, day))
...     said = Commitment("request", "VN", "JP", document.evidence(0, len(text)), topics=(Topic("visas"),), meeting=meeting)
...     return Readout(document, (meeting,), commitments=(said,))
>>> found = threads(merge([readout("a", 1, "exempt students from visas"), readout("b", 9, "exempt all students from visas")]))
>>> [(str(step.date), step.standing) for step in found[0].steps], found[0].standing()
([('2030-05-01', 'asked'), ('2030-05-09', 'asked again')], 'asked again')
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from math import log

from attrs import field, frozen

from vnjp_relations.identity import Merged
from vnjp_relations.matters import all_keys, content_keys, stem
from vnjp_relations.model import Commitment, Side
from vnjp_relations.partial_date import PartialDate

__all__ = ["Step", "Thread", "threads"]

_LOOK_BACK = 12
"""So many earlier commitments with the same key are compared; what is longer ago is linked through them."""
_ENOUGH = 0.3
_ACTS = {"request": "asked", "pledge": "pledged", "agreement": "agreed", "invitation": "invited"}


@frozen
class Step:
    """A commitment as a step of a thread: its date, how things stand with it, and why it belongs."""

    commitment: Commitment
    date: PartialDate
    standing: str
    why: str


@frozen
class Thread:
    """The commitments on one matter, in order. `topics` are those that half of its steps have."""

    steps: tuple[Step, ...]
    topics: tuple[str, ...]

    @property
    def side(self) -> Side:
        """Whose matter it was first."""
        return self.steps[0].commitment.side

    def standing(self, on: date | None = None) -> str:
        """How it stands on a day (the day of its last step where none is given): its last step's standing by then, and
        "due passed" where a due date has gone by with nothing said since."""
        steps = [step for step in self.steps if on is None or step.date.first <= on]
        if not steps:
            return "not yet raised"
        last = steps[-1]
        dues = [step.commitment.due for step in steps if step.commitment.due]
        due = max(dues, key=lambda each: each.last, default=None)
        passed = due is not None and due.last < (on or last.date.last) and last.date.first <= due.last
        return f"{last.standing}, due passed" if passed else last.standing


@frozen
class _Entry:
    """A commitment of known date with the keys of its words, weighed."""

    number: int
    commitment: Commitment = field(eq=False)
    date: PartialDate = field(eq=False)
    keys: Mapping[str, str] = field(eq=False)
    topics: frozenset[str] = field(eq=False)


@frozen(eq=False)
class _Open:
    """A thread that is still growing."""

    steps: list[tuple[_Entry, str]] = field(factory=list)
    topics: Counter[str] = field(factory=Counter)

    def add(self, entry: _Entry, why: str) -> None:
        self.steps.append((entry, why))
        self.topics.update(entry.topics)

    def is_about(self, topics: frozenset[str]) -> bool:
        """Whether one of the topics is of half its steps: what is joined by a side matter leads astray."""
        return any(2 * self.topics[topic] >= len(self.steps) for topic in topics)


def _keys(commitment: Commitment, language: str) -> dict[str, str]:
    """Each key of a commitment with the words that it stands for."""
    text = commitment.evidence.text
    telling, words = content_keys(text, language), all_keys(text, language)
    keys = {stem(word): word for word in words if stem(word) in telling}
    pairs = {f"{stem(one)}+{stem(two)}": f"{one} {two}" for one, two in pairwise(words) if {stem(one), stem(two)} & telling}
    return {**pairs, **keys}


def threads(merged: Merged) -> tuple[Thread, ...]:
    """The threads of what was merged, in order of their first step. Commitments of no known date are in none."""
    dated = [(each.meeting.date, each) for each in merged.commitments if each.meeting and each.meeting.date]
    dated.sort(key=lambda each: (each[0].sort_key, each[1].evidence))
    entries = [
        _Entry(
            number,
            commitment,
            day,
            _keys(commitment, merged.languages[commitment.evidence.document]),
            frozenset(topic.id for topic in commitment.topics),
        )
        for number, (day, commitment) in enumerate(dated)
    ]
    count = Counter(key for entry in entries for key in entry.keys)
    weight = {key: log((1 + len(entries)) / met) for key, met in count.items()}
    seen: dict[tuple[str, str], list[_Entry]] = defaultdict(list)
    of: dict[_Entry, _Open] = {}
    for entry in entries:
        links = [link for link in _earlier(entry, seen, weight) if of[link[1]].is_about(entry.topics)]
        _, before, why = max(links, key=lambda link: (link[0], -link[1].number), default=(0.0, entry, "first raised"))
        of[entry] = of.get(before) or _Open()
        of[entry].add(entry, why)
        for topic in entry.topics:
            for key in entry.keys:
                seen[topic, key].append(entry)
    return tuple(_thread(thread) for thread in dict.fromkeys(of.values()) if len(thread.steps) > 1)


def _earlier(
    entry: _Entry, seen: Mapping[tuple[str, str], Sequence[_Entry]], weight: Mapping[str, float]
) -> Iterable[tuple[float, _Entry, str]]:
    places = ((topic, key) for topic in entry.topics for key in entry.keys)
    near = dict.fromkeys(each for place in places for each in seen.get(place, ())[-_LOOK_BACK:])
    for before in near:
        if not _answers(before.commitment, entry.commitment):
            continue
        shared = entry.keys.keys() & before.keys.keys()
        # Pairs of words are there to add weight, not to be missed.
        least = min(sum(weight[key] for key in each.keys if "+" not in key) for each in (entry, before))
        score = sum(weight[key] for key in shared) / (least or 1)
        topics = entry.topics & before.topics
        score *= (1 + len(topics) / len(entry.topics | before.topics)) / 2
        if score >= _ENOUGH and len(shared) > 1:
            words = sorted({entry.keys[key] for key in shared if "+" not in key})
            yield score, before, f"as on {before.date}: {', '.join(sorted(topics))}; {', '.join(words)}"


def _answers(before: Commitment, after: Commitment) -> bool:
    """Whether the second can be the first again, or its answer: one who is to act is the same, and not two asked for at once."""
    if before.bound != after.bound and "both" not in (before.bound, after.bound):
        return False
    if before.meeting == after.meeting and (before.side == after.side or before.kind == after.kind):
        return False
    if (before.kind == "invitation") != (after.kind == "invitation"):
        return False
    return before.side == after.side or "both" in (before.side, after.side) or {before.kind, after.kind} == {"request", "pledge"}


def _thread(thread: _Open) -> Thread:
    told: list[Step] = []
    first: dict[tuple[str, str], PartialDate] = {}
    for entry, why in thread.steps:
        kind, side = entry.commitment.kind, entry.commitment.side
        again = first.setdefault((kind, side), entry.date) != entry.date
        told.append(Step(entry.commitment, entry.date, _ACTS[kind] + (" again" if again else ""), why))
    return Thread(tuple(told), tuple(sorted(topic for topic in thread.topics if thread.is_about(frozenset({topic})))))
