"""Which meetings of which readouts are one meeting.

In: readouts, and who of their officials are one person. Out: groups of `Sitting` (a meeting as one readout reports it), each
group one meeting, with the reason why each belongs; and pairs of officials that the meetings show to be one person.

Two reports are of one meeting where the same people met on the same day, or a day apart where the later date is the
day that report was published. A report without a day joins the one meeting of the same people that it fits by date,
place, form and the matters spoken of. One readout never reports one meeting twice, a call is no visit, and where the
same people met in two places on one day the matters decide. Only reports that share a Vietnamese and a Japanese
participant, and stand near one another in time, are compared.

>>> from vnjp_relations.model import Document, Name, Official
>>> from vnjp_relations.partial_date import PartialDate
>>> people = Official(Name("Trần", "Văn Bảo"), "VN"), Official(Name("Sato", "Kenji"), "JP")
>>> talks = (Meeting(PartialDate(2030, 5, 6), participants=people),)
>>> rolls = [Roll.of(Readout(Document(id, ""), talks, people)) for id in "ab"]
>>> who = {person: number for roll in rolls for number, person in enumerate(roll.persons)}
>>> [[each.document for each, _ in reports] for reports in same_meetings(sittings(rolls, who))]
[['a', 'b']]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import product

from attrs import field, frozen

from vnjp_relations.model import Meeting, Readout
from vnjp_relations.readings import is_latin
from vnjp_relations.rolls import Person, Roll
from vnjp_relations.same_official import same_post

__all__ = ["Sitting", "known_by_meeting", "same_meetings", "sittings"]

_DELEGATES = 4
"""So many of each side stand for a delegation."""
_WINDOW = 6
"""Each report is compared with the next few of its people's in order of date; more say the same."""
_CANDIDATES = 48
"""A report without a date is not placed among more meetings of the same people than these."""
_ALIKE, _CLOSE = 0.4, 0.5
_NEWS = 31
"""Days within which a meeting is reported as news, without a date."""
_SPELLED_ALIKE = 0.84


@frozen
class Sitting:
    """The meeting that stands at `index` in a readout's list; days are ordinals, 0 where not known."""

    document: str
    index: int
    first: int
    last: int
    published: int
    meeting: Meeting = field(eq=False)
    present: tuple[Person, ...] = field(default=(), eq=False)
    people: tuple[int, ...] = field(default=(), eq=False)
    pairs: tuple[tuple[int, int], ...] = field(default=(), eq=False)
    matters: frozenset[tuple[str, str]] = field(default=frozenset(), eq=False)

    @property
    def dated(self) -> bool:
        """Whether its day is known."""
        return 0 < self.first == self.last

    @property
    def place(self) -> tuple[int, int, str, int]:
        """Where it stands among others."""
        return self.first, self.last, self.document, self.index


def sittings(rolls: Iterable[Roll], who: Mapping[Person, int]) -> tuple[Sitting, ...]:
    """Every meeting of every readout; `who` gives each official's number as a person."""
    found = []
    for roll in rolls:
        readout, published = roll.readout, roll.readout.document.published
        for index, meeting in enumerate(readout.meetings):
            present = tuple(roll.persons[place] for place in dict.fromkeys(roll.places[each] for each in meeting.participants))
            people = tuple(who[person] for person in present)
            vietnamese, japanese = ([who[each] for each in present if each.country == side][:_DELEGATES] for side in ("VN", "JP"))
            first, last = (meeting.date.first.toordinal(), meeting.date.last.toordinal()) if meeting.date else (0, 0)
            out = published.first.toordinal() if published and published.day else 0
            found.append(
                Sitting(
                    readout.document.id,
                    index,
                    first,
                    last,
                    out,
                    meeting,
                    present,
                    people,
                    tuple(product(vietnamese, japanese)),
                    _matters(readout, meeting),
                )
            )
    return tuple(sorted(found, key=lambda each: each.place))


def _matters(readout: Readout, meeting: Meeting) -> frozenset[tuple[str, str]]:
    alone = len(readout.meetings) == 1
    return frozenset(
        (each.side, topic.id)
        for each in readout.commitments
        if each.meeting == meeting or (alone and each.meeting is None)
        for topic in each.topics
    )


def _likeness(one: Sitting, other: Sitting) -> float | None:
    """The share of the shorter report's matters that the other has too; None where one tells of none."""
    if not one.matters or not other.matters:
        return None
    return len(one.matters & other.matters) / min(len(one.matters), len(other.matters))


def _days(one: Sitting, other: Sitting) -> str:
    """How two days agree, in words; empty where they do not."""
    if not (one.dated and other.dated):
        if not one.first or not other.first:
            return "its own date is not known"
        return "its date is less precise" if one.first <= other.last and other.first <= one.last else ""
    early, late = sorted((one, other), key=lambda each: each.first)
    if early.first == late.first:
        return "the same day"
    return "a day later, the day it was published" if late.first == early.first + 1 == late.published else ""


def _compare(one: Sitting, other: Sitting) -> tuple[float, str] | None:
    """How well two reports of the same pair go together, and why; None where they do not."""
    days, alike = _days(one, other), _likeness(one, other)
    if not days or one.document == other.document:
        return None
    a, b = one.meeting, other.meeting
    elsewhere = bool(a.place and b.place and a.place != b.place) or bool(a.host and b.host and a.host != b.host)
    if (a.form == "call") != (b.form == "call") and (a.place or b.place or a.host or b.host or (alike or 0) < _CLOSE):
        return None
    leads = bool(one.pairs and other.pairs) and one.pairs[0] == other.pairs[0]
    together = set(one.people) & set(other.people)
    mostly = 3 * len(together) >= 2 * len(set(one.people) | set(other.people))
    if not leads and (alike or 0) < (_ALIKE / 2 if mostly else _CLOSE):
        return None
    if elsewhere and (alike or 0) < _CLOSE:
        return None
    if days != "the same day" and alike == 0:
        return None
    score = 3 * leads + 2 * (days == "the same day") + 2 * (alike or 0) - elsewhere
    score += (a.place == b.place) / 2 + (a.form == b.form) / 2
    people = "the same participants" if set(one.people) == set(other.people) else f"{len(together)} of its participants"
    reasons = [people, days]
    if a.place and a.place == b.place:
        reasons.append(f"in {a.place}")
    if alike:
        reasons.append(f"{len(one.matters & other.matters)} of the same matters")
    return score, ", ".join(reasons)


@frozen(eq=False)
class _Group:
    members: list[Sitting]
    documents: set[str]


class _Groups:
    """Sittings joined one by one: never two of a readout, nor more than a day from first to last."""

    def __init__(self, found: Sequence[Sitting]) -> None:
        self.of = {each: _Group([each], {each.document}) for each in found}
        self.why: dict[Sitting, str] = {}

    def join(self, one: Sitting, other: Sitting, why: str) -> None:
        small, large = sorted((self.of[one], self.of[other]), key=lambda group: len(group.members))
        if small is large or not small.documents.isdisjoint(large.documents):
            return
        days = [each.first for group in (small, large) for each in group.members[:_WINDOW] if each.dated]
        if days and max(days) - min(days) > 1:
            return
        self.why.setdefault(one, why)
        self.why.setdefault(other, why)
        large.members.extend(small.members)
        large.documents.update(small.documents)
        for each in small.members:
            self.of[each] = large


def same_meetings(found: Sequence[Sitting]) -> tuple[tuple[tuple[Sitting, str], ...], ...]:
    """The meetings, each with its reports and why each is taken for a report of it."""
    blocks: dict[tuple[int, int], list[Sitting]] = defaultdict(list)
    for each in found:
        for pair in each.pairs:
            blocks[pair].append(each)
    links: dict[tuple[Sitting, Sitting], tuple[float, str]] = {}
    for block in blocks.values():
        dated = [each for each in block if each.dated]
        for at, one in enumerate(dated):
            for other in dated[at + 1 : at + 1 + _WINDOW]:
                if other.first > one.first + 1:
                    break
                if (one, other) not in links and (link := _compare(one, other)):
                    links[one, other] = link
    links.update(_one_sided(found))
    groups = _Groups(found)
    for (one, other), (_, why) in sorted(links.items(), key=lambda link: (-link[1][0], link[0][0].place, link[0][1].place)):
        groups.join(one, other, why)
    for each in found:
        if not each.dated:
            _place(each, blocks, groups)
    ordered = sorted((sorted(group.members, key=_order) for group in set(groups.of.values())), key=lambda group: group[0].place)
    return tuple(tuple((each, groups.why[each] if at else "read here") for at, each in enumerate(group)) for group in ordered)


def _one_sided(found: Sequence[Sitting]) -> Iterator[tuple[tuple[Sitting, Sitting], tuple[float, str]]]:
    """Links of reports that name one side only, to others of that day with the same people."""
    days: dict[tuple[int, int], list[Sitting]] = defaultdict(list)
    for each in found:
        for number in each.people if each.dated else ():
            days[number, each.first].append(each)
    for block in days.values():
        for at, one in enumerate(block):
            for other in block[at + 1 : at + 1 + _WINDOW]:
                if not (one.pairs and other.pairs) and (link := _compare(one, other)):
                    yield (one, other), link


def _order(sitting: Sitting) -> tuple[bool, int, int, str, int]:
    return not sitting.dated, sitting.first, sitting.published, sitting.document, sitting.index


def _place(sitting: Sitting, blocks: Mapping[tuple[int, int], Sequence[Sitting]], groups: _Groups) -> None:
    """Join a report without a day to the one meeting of its people that it can be of, if there is one."""
    near = dict.fromkeys(groups.of[each] for pair in sitting.pairs for each in _in_time(sitting, blocks[pair]))
    if len(near) > _CANDIDATES:
        return
    fits = []
    for group in (each.members for each in near):
        if any(0 < sitting.published < each.first for each in group[:_WINDOW]):
            continue
        scored = [(link, each) for each in group[:_WINDOW] if (link := _compare(sitting, each))]
        if scored:
            link, each = min(scored, key=lambda one: (-one[0][0], one[1].place))
            fits.append((link[0], max(_likeness(sitting, other) or 0 for other in group[:_WINDOW]), link[1], each))
    fits.sort(key=lambda fit: (-fit[1], -fit[0], fit[3].place))
    if not fits:
        return
    _, alike, why, each = fits[0]
    silent = not sitting.matters or not each.matters
    close = 0 < sitting.last <= sitting.first + _NEWS or (not sitting.first and sitting.published > 0)
    alone = len(fits) == 1 and (silent or close)
    if alone or (alike >= _ALIKE and (len(fits) == 1 or alike > fits[1][1])):
        groups.join(sitting, each, why)


def _in_time(sitting: Sitting, block: Sequence[Sitting]) -> Sequence[Sitting]:
    """The reports (in order of day) of the time that one without a day can be of: its month or year, or the days before it
    was published; and those that have no date either."""
    earliest, latest = sitting.first, sitting.last
    if not sitting.first and sitting.published:
        earliest, latest = sitting.published - _NEWS, sitting.published
    undated = bisect_right(block, 0, key=lambda each: each.first)
    start = max(undated, bisect_left(block, earliest, key=lambda each: each.first))
    end = bisect_right(block, latest, key=lambda each: each.first) if latest else len(block)
    most = 8 * _CANDIDATES
    return [*block[: min(undated, most)], *block[start : min(end, start + most)]]


def known_by_meeting(found: Sequence[Sitting]) -> tuple[tuple[Person, Person], ...]:
    """Officials of two reports of a meeting who are one, though their names (in other scripts, or misspelt) do not show it."""
    blocks: dict[tuple[int, int], list[Sitting]] = defaultdict(list)
    for each in found:
        if each.dated:
            for number in dict.fromkeys(each.people):
                blocks[number, each.first].append(each)
    pairs: dict[tuple[Person, Person], None] = {}
    for block in blocks.values():
        for at, one in enumerate(block):
            for other in block[at + 1 : at + 1 + _WINDOW]:
                if one.document != other.document and _may_be_one(one, other):
                    pairs.update(dict.fromkeys(_unknown_pairs(one, other)))
    return tuple(pairs)


def _may_be_one(one: Sitting, other: Sitting) -> bool:
    alike = _likeness(one, other)
    return (one.meeting.form == "call") == (other.meeting.form == "call") and (alike is None or alike >= _ALIKE)


def _unknown_pairs(one: Sitting, other: Sitting) -> Iterator[tuple[Person, Person]]:
    mine, theirs = (
        [each for each, number in zip(a.present, a.people, strict=True) if number not in b.people]
        for a, b in ((one, other), (other, one))
    )
    for a, b in product(mine, theirs):
        if a.country == b.country and same_post(a.kinds, b.kinds) and _misspelt(str(a.official.name), str(b.official.name)):
            yield a, b


def _misspelt(one: str, other: str) -> bool:
    if is_latin(one) != is_latin(other):
        return True
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() >= _SPELLED_ALIKE
