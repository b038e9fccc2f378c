"""Any number of readouts with known truth, written to a folder by streaming: for tests of load and scale.

In: how many, a seed. Out: `NAME.txt` and `NAME.json` (its annotation) for each; the same for the same seed, always, and each
depends on the seed and its own number only. With several reports a meeting, `clusters.json` says which report the same.

>>> first, second = written_readouts(2, seed=5)
>>> first.id, second.id, first == next(written_readouts(1, seed=5))
('000000', '000001', True)
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from vnjp_relations.model import Commitment, Document, Meeting, Name, Official, Post, Readout, Report, Topic
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.phrasebook import outlet_names
from vnjp_relations.scenes import Country, Person, Scene, draw_person, draw_scene
from vnjp_relations.writer import WrittenReadout, write_readout

__all__ = ["generate", "true_readout", "written_clusters", "written_readouts"]


def written_readouts(count: int, seed: int = 0, *, outlets: Sequence[str] = ()) -> Iterator[WrittenReadout]:
    """So many readouts, each of a meeting of its own, by these outlets (all where empty)."""
    outlets = outlets or outlet_names()
    for number in range(count):
        source = random.Random(f"{seed}/{number}")
        yield write_readout(source, source.choice(outlets), id=f"{number:06}")


def written_clusters(count: int, seed: int = 0, *, reports: int = 3) -> Iterator[tuple[Scene, list[WrittenReadout]]]:
    """Meetings, with up to so many readouts of each (of several outlets and languages), `count` readouts in all.

    The officials recur from meeting to meeting.
    """
    number = 0
    while number < count:
        source = random.Random(f"{seed}/{number}/meeting")
        size = min(source.randint(1, reports), count - number)

        def cast(country: Country, post: str, at: random.Random = source) -> Person:
            which = at.randrange(1 + count // 500)
            return draw_person(random.Random(f"{seed}/{country}/{post}/{which}"), country, post)

        scene = draw_scene(source, cast=cast)
        outlets = source.sample([each for each in outlet_names() if each != "MOFA" or scene.field == "foreign"], size)
        yield (
            scene,
            [write_readout(source, outlet, scene=scene, id=f"{number + offset:06}") for offset, outlet in enumerate(outlets)],
        )
        number += size


def true_readout(written: WrittenReadout) -> Readout:
    """The truth of a written readout in the library's own types: what a parser without fault would return."""
    truth = written.annotation
    about: dict[str, Any] = truth["document"]
    published = PartialDate.parse(about["published"]) if about["published"] else None
    document = Document(written.id, written.text, about["language"], published, about["agency"])
    officials: dict[str, Official] = {}
    for each in truth["officials"]:
        family, _, given = each["name"].partition(" ")
        officials[each["name"]] = Official(Name(family, given), each["country"], tuple(map(Post, each["posts"])))
    whole = document.evidence(0, len(written.text))
    meetings = tuple(
        Meeting(
            PartialDate.parse(each["date"]),
            each["form"],
            each["place"],
            each["host"],
            tuple(officials[name] for name in each["participants"]),
            (Report(whole, index),),
        )
        for index, each in enumerate(truth["meetings"])
    )
    commitments = tuple(
        Commitment(
            each["kind"],
            each["side"],
            each["bound"],
            document.evidence(each["start"], each["end"]),
            by=officials[each["by"]] if each["by"] else None,
            due=PartialDate.parse(each["due"]) if each["due"] else None,
            topics=tuple(map(Topic, each["topics"])),
            meeting=meetings[0],
            reports=(Report(document.evidence(each["start"], each["end"]), index),),
        )
        for index, each in enumerate(truth["commitments"])
    )
    topics = tuple(dict.fromkeys(topic for commitment in commitments for topic in commitment.topics))
    return Readout(document, meetings, tuple(officials.values()), commitments, topics)


def generate(count: int, seed: int, out: str | Path, *, reports: int = 1) -> int:
    """Write so many readouts to the folder `out` (made where it is not there); returns how many.

    Raises:
        ValueError: for a negative count, or fewer than one report a meeting.
    """
    if count < 0 or reports < 1:
        raise ValueError(f"count must be 0 or more and reports 1 or more, not count={count}, reports={reports}")
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    if reports == 1:
        for written in written_readouts(count, seed):
            _save(folder, written)
        return count
    meetings: list[dict[str, Any]] = []
    for scene, several in written_clusters(count, seed, reports=reports):
        for written in several:
            _save(folder, written)
        meetings.append(
            {
                "id": f"m{len(meetings):06}",
                "date": scene.day.isoformat(),
                "reports": [[written.id, 0] for written in several],
                "participants": [scene.vn.name, scene.jp.name],
            }
        )
    (folder / "clusters.json").write_bytes(json.dumps({"meetings": meetings}, ensure_ascii=False, indent=1).encode())
    return count


def _save(folder: Path, written: WrittenReadout) -> None:
    # Bytes, so that no platform turns the line ends of the text into its own.
    (folder / f"{written.id}.txt").write_bytes(written.text.encode())
    (folder / f"{written.id}.json").write_bytes(json.dumps(written.annotation, ensure_ascii=False, indent=1).encode())
