"""The same official, the same meeting, the same commitment, across readouts.

In: readouts, in any order. Out: `Merged`: every official, meeting and commitment once, with all its reports and why each
was taken for it. The order of the readouts makes no difference, nor does adding one later; time is near-linear.

>>> from vnjp_relations.model import Document, Meeting, Name, Official, Readout
>>> from vnjp_relations.partial_date import PartialDate
>>> def report(id: str, host: str, guest: str, date: PartialDate | None) -> Readout:
...     people = (Official(Name(*host.split(maxsplit=1)), "VN"), Official(Name(*guest.split(maxsplit=1)), "JP"))
...     return Readout(Document(id, ""), (Meeting(date, participants=people),), people)
>>> one = report("a", "Trần Văn Bảo", "Mori Emi", PartialDate(2030, 5, 6))
>>> other = report("b", "Tran Van Bao", "Emi Mori", None)
>>> merged = merge([one, other])
>>> merged.meetings, [report.why for report in merged.meetings[0].reports]
((Meeting(talks, 2030-05-06: Trần Văn Bảo, Mori Emi),), ['read here', 'the same participants, its own date is not known'])
>>> merged == merge([other, one])
True
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar

from attrs import evolve, field, frozen

from vnjp_relations.language import fold_name
from vnjp_relations.merged_official import merged_official
from vnjp_relations.model import Commitment, Form, Meeting, Official, Readout, Report
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.rolls import Person, Roll
from vnjp_relations.same_commitment import Undertaking, same_commitments
from vnjp_relations.same_meeting import Sitting, known_by_meeting, same_meetings, sittings
from vnjp_relations.same_official import same_officials

__all__ = ["Conflict", "Merged", "clusters", "merge"]

T = TypeVar("T", bound=Hashable)


@frozen
class Conflict:
    """What the reports of a meeting do not agree on: `field` is "date", "form", "place" or "host"; each value with the
    ids of the documents that give it, the one that was taken first."""

    meeting: Meeting
    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@frozen(repr=False)
class Merged:
    """What a number of readouts report, each fact once. `languages` gives each document's."""

    officials: tuple[Official, ...]
    meetings: tuple[Meeting, ...]
    commitments: tuple[Commitment, ...]
    conflicts: tuple[Conflict, ...] = ()
    languages: Mapping[str, str] = field(factory=dict, eq=False)
    _people: tuple[tuple[Person, ...], ...] = field(default=(), eq=False)
    _official: Mapping[tuple[str, Official], Official] = field(factory=dict, eq=False)
    _meeting: Mapping[tuple[str, int], Meeting] = field(factory=dict, eq=False)
    _commitment: Mapping[tuple[str, int], Commitment] = field(factory=dict, eq=False)

    def official(self, document: str, official: Official) -> Official:
        """Who an official of a readout is. Raises KeyError for one whom the readout does not name."""
        return self._official[document, official]

    def meeting(self, document: str, index: int) -> Meeting:
        """The meeting that stands at `index` in a readout's list. Raises KeyError where there is none."""
        return self._meeting[document, index]

    def commitment(self, document: str, index: int) -> Commitment:
        """The commitment that stands at `index` in a readout's list. Raises KeyError where there is none."""
        return self._commitment[document, index]

    def __repr__(self) -> str:
        return f"Merged({len(self.officials)} officials, {len(self.meetings)} meetings, {len(self.commitments)} commitments)"


def merge(readouts: Iterable[Readout]) -> Merged:
    """Each official, meeting and commitment of the readouts once.

    Raises:
        ValueError: where two different readouts have one document id.
    """
    by_id: dict[str, Readout] = {}
    for readout in readouts:
        if by_id.setdefault(readout.document.id, readout) != readout:
            raise ValueError(f"two readouts are of a document {readout.document.id!r}; give each document its own id")
    by_id = dict(sorted(by_id.items()))
    rolls = {document: Roll.of(readout) for document, readout in by_id.items()}
    groups, found = _people(rolls.values())
    numbers = {person: number for number, group in enumerate(groups) for person in group}
    held = same_meetings(found)
    days = {document: readout.document.published for document, readout in by_id.items()}
    for group in held:
        day = _date([each for each, _ in group])
        days.update({each.document: day for each, _ in group if each.index == 0})
    languages = {document: readout.document.language for document, readout in by_id.items()}
    officials = [merged_official(group, days, languages) for group in groups]

    meetings: dict[tuple[str, int], Meeting] = {}
    merged_meetings: list[tuple[Meeting, Sequence[tuple[Sitting, str]]]] = []
    for group in held:
        meeting = _meeting(group, officials, by_id)
        merged_meetings.append((meeting, group))
        meetings.update({(each.document, each.index): meeting for each, _ in group})
    merged_meetings.sort(key=lambda each: (each[0].date.sort_key if each[0].date else (10_000,), each[1][0][0].place))

    commitments: dict[tuple[str, int], Commitment] = {}
    merged_commitments: list[Commitment] = []
    for found_meeting, told in _told(rolls, merged_meetings, numbers):
        for reports in same_commitments(told):
            commitment = _commitment(reports, found_meeting, officials)
            merged_commitments.append(commitment)
            commitments.update({(each.document, each.index): commitment for each, _ in reports})

    order = sorted(range(len(groups)), key=lambda number: (fold_name(str(officials[number].name)), groups[number][0].place))
    named = {(person.document, person.index): officials[number] for person, number in numbers.items()}
    return Merged(
        tuple(officials[number] for number in order),
        tuple(meeting for meeting, _ in merged_meetings),
        tuple(merged_commitments),
        tuple(conflict for meeting, group in merged_meetings for conflict in _conflicts(meeting, [each for each, _ in group])),
        languages,
        tuple(groups[number] for number in order),
        {
            (document, official): named[document, place]
            for document, roll in rolls.items()
            for official, place in roll.places.items()
        },
        meetings,
        commitments,
    )


def _people(rolls: Iterable[Roll]) -> tuple[Sequence[tuple[Person, ...]], Sequence[Sitting]]:
    """The people and the sittings. Meetings show some people to be one, and that may show others, once more."""
    rolls = list(rolls)
    known: dict[tuple[Person, Person], None] = {}
    for _ in range(3):
        groups = same_officials((person for roll in rolls for person in roll.persons), known)
        found = sittings(rolls, {person: number for number, group in enumerate(groups) for person in group})
        more = dict.fromkeys(known_by_meeting(found))
        if more.keys() <= known.keys():
            break
        known.update(more)
    return groups, found


# --- meetings


def _most(values: Sequence[T | None]) -> T | None:
    """The value most often given, the first of several; None where there is none."""
    counted = Counter(value for value in values if value is not None)
    return max(counted, key=lambda value: counted[value], default=None)


def _date(group: Sequence[Sitting]) -> PartialDate | None:
    """The day that the reports agree on: a report's own publication day counts less than a day before it."""
    dated = [each for each in group if each.dated]
    if dated:
        told = [each.first for each in dated if each.first != each.published]
        counted = Counter(told or [min(each.first for each in dated)])
        day = min(counted, key=lambda day: (-counted[day], day))
        return next(each.meeting.date for each in dated if each.first == day)
    partial = [each.meeting.date for each in group if each.meeting.date]
    return min(partial, key=lambda date: (-date.precision, date.sort_key), default=None)


def _meeting(group: Sequence[tuple[Sitting, str]], officials: Sequence[Official], by_id: Mapping[str, Readout]) -> Meeting:
    sat = [each for each, _ in group]
    forms: list[Form | None] = [each.meeting.form for each in sat]
    place = _most([each.meeting.place for each in sat])
    hosts: list[Literal["VN", "JP"] | None] = [each.meeting.host for each in sat]
    there = [host for each, host in zip(sat, hosts, strict=True) if each.meeting.place == place]
    people = dict.fromkeys(number for each in sat for number in each.people)
    participants = tuple(officials[number] for number in people)
    taken = Meeting(_date(sat), _most(forms) or "other", place, _most(there) or _most(hosts), participants)
    reports = []
    for each, why in group:
        own = each.meeting
        evidence = own.reports[0].evidence if own.reports else by_id[each.document].document.evidence(0, 0)
        other = [
            f"gives {name} as {getattr(own, name)}"
            for name in ("date", "form", "place", "host")
            if getattr(own, name) is not None and str(getattr(own, name)) != str(getattr(taken, name))
        ]
        reports.append(Report(evidence, each.index, "; ".join([why, *other])))
    return evolve(taken, reports=tuple(reports))


def _conflicts(meeting: Meeting, group: Sequence[Sitting]) -> Iterable[Conflict]:
    for name in ("date", "form", "place", "host"):
        given: dict[str, list[str]] = defaultdict(list)
        for each in group:
            value: Any = getattr(each.meeting, name)
            # A date less precise is no other date.
            if value is not None and not (name == "date" and not each.dated and meeting.date and value.possibly_in(meeting.date)):
                given[str(value)].append(each.document)
        if len(given) > 1:
            taken = str(getattr(meeting, name))
            values = sorted(given.items(), key=lambda each: (each[0] != taken, each[0]))
            yield Conflict(meeting, name, tuple((value, tuple(documents)) for value, documents in values))


# --- commitments


def _told(
    rolls: Mapping[str, Roll], meetings: Sequence[tuple[Meeting, Sequence[tuple[Sitting, str]]]], numbers: Mapping[Person, int]
) -> Iterable[tuple[Meeting | None, list[list[Undertaking]]]]:
    """Each meeting with the undertakings that each of its reports tells of; then those of no meeting, a readout at a time."""
    told: dict[tuple[str, int], list[Undertaking]] = defaultdict(list)
    for document, roll in rolls.items():
        readout = roll.readout
        of = {meeting: index for index, meeting in reversed(list(enumerate(readout.meetings)))}
        alone = 0 if len(readout.meetings) == 1 else -1
        for index, each in enumerate(readout.commitments):
            by = numbers[roll.persons[roll.places[each.by]]] if each.by else None
            at = of.get(each.meeting, alone) if each.meeting else alone
            told[document, at].append(Undertaking.of(readout, index, by))
    for meeting, group in meetings:
        yield meeting, [told[each.document, each.index] for each, _ in group]
    for document in rolls:
        yield None, [told[document, -1]]


def _commitment(reports: Sequence[tuple[Undertaking, str]], meeting: Meeting | None, officials: Sequence[Official]) -> Commitment:
    """The first report's commitment, with the topics and the closest date that any of them gives."""
    commitments = [each.commitment for each, _ in reports]
    first = commitments[0]
    by = next((officials[each.by] for each, _ in reports if each.by is not None and each.commitment.side == first.side), None)
    topics = dict.fromkeys(topic for each in commitments for topic in each.topics)
    due = max((each.due for each in commitments if each.due), key=lambda date: date.precision, default=None)
    return evolve(
        first,
        by=by,
        meeting=meeting,
        topics=tuple(topics),
        due=due,
        reports=tuple(Report(each.commitment.evidence, each.index, why) for each, why in reports),
    )


def clusters(merged: Merged) -> dict[str, Any]:
    """What was merged as JSON: meetings with their reports as [document id, index], officials with their mentions as
    [document id, name as that readout gives it] and their posts as [date, title]."""
    return {
        "meetings": [
            {
                "date": str(meeting.date) if meeting.date else None,
                "form": meeting.form,
                "place": meeting.place,
                "host": meeting.host,
                "reports": [[report.document, report.index] for report in meeting.reports],
                "participants": [str(official) for official in meeting.participants],
                "why": [report.why for report in meeting.reports],
            }
            for meeting in merged.meetings
        ],
        "officials": [
            {
                "name": str(official),
                "country": official.country,
                "mentions": [[person.document, str(person.official.name)] for person in people],
                "posts": [[str(date), post.title] for post in official.posts for date in post.reported],
            }
            for official, people in zip(merged.officials, merged._people, strict=True)
        ],
        "commitments": [
            {
                "kind": commitment.kind,
                "side": commitment.side,
                "text": commitment.evidence.text,
                "reports": [[report.document, report.index] for report in commitment.reports],
                "why": [report.why for report in commitment.reports],
            }
            for commitment in merged.commitments
        ],
    }
