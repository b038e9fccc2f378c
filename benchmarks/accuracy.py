"""How much of what annotated readouts report is read, and read right.

usage: python benchmarks/accuracy.py [--misses] [--json OUT] [--against EARLIER] FOLDER...

A FOLDER holds annotations, NAME.json beside NAME.txt (the format is docs/json.md's, without its extra keys); folders in
it count as folders of their own. A line a folder gives, as F1 (precision/recall) over all its readouts:
  officials     same country and same name (case, diacritics and hyphens aside)
  meetings      same date, and at least half of the participants shared
  commitments   same kind and side, and spans that share at least half of their characters
  facts         commitments whose speaker, bound side and due date are right too
  coverage      characters that bear the right kind and side, however the spans are split
  topics        of the matched commitments
and, as shares right of what was matched: by, bound (of requests), due (where there is one), form, place, host.

--misses   lists what was missed and what was made up
--json     writes what was read, right and wrong, keyed by document, kind, span and value
--against  lists the gains and losses against such a file of an earlier run; exits 1 where there are losses
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import vnjp_relations as vnjp
from vnjp_relations.annotation import annotate

Json = dict[str, Any]
Tally = Counter[tuple[str, str]]
Key = tuple[str, str, str, str]  # document, kind of fact, span, value
Likeness = Callable[[Json, Json], float]

SHARES = {"commitments": ("by", "bound", "due"), "meetings": ("form", "place", "host")}


def fold(value: str | None) -> str:
    """Case, diacritics, hyphens and white space aside."""
    plain = unicodedata.normalize("NFD", (value or "").casefold().replace("đ", "d").replace("-", " "))
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


def same_official(gold: Json, read: Json) -> float:
    return float(gold["country"] == read["country"] and fold(gold["name"]) == fold(read["name"]))


def same_meeting(gold: Json, read: Json) -> float:
    ours, theirs = ({fold(name) for name in each["participants"]} for each in (gold, read))
    shared = len(ours & theirs) / (len(ours | theirs) or 1)
    return shared if gold["date"] == read["date"] and shared >= 0.5 else 0.0


def same_commitment(gold: Json, read: Json) -> float:
    both = min(gold["end"], read["end"]) - max(gold["start"], read["start"])
    shared = max(0, both) / (max(gold["end"], read["end"]) - min(gold["start"], read["start"]) or 1)
    return shared if (gold["kind"], gold["side"]) == (read["kind"], read["side"]) and shared >= 0.5 else 0.0


LIKENESS: dict[str, Likeness] = {"officials": same_official, "meetings": same_meeting, "commitments": same_commitment}


def pairs(gold: Sequence[Json], read: Sequence[Json], likeness: Likeness) -> dict[int, int]:
    """One to one, from the index of what was read to that of the annotation, the likest first."""
    ranked = sorted((-likeness(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read) if likeness(g, r))
    found: dict[int, int] = {}
    for _, i, j in ranked:
        if j not in found and i not in found.values():
            found[j] = i
    return found


def right_fields(what: str, gold: Json, read: Json) -> dict[str, bool]:
    """For each field that counts in this pair, whether it is right."""
    return {field: fold(gold[field]) == fold(read[field]) for field in SHARES.get(what, ())}


def counts(field: str, gold: Json, read: Json) -> bool:
    """Whether a field of a matched pair goes into the shares: bound only of requests, due only where there is one."""
    if field == "bound":
        return bool(gold["kind"] == "request")
    return field != "due" or bool(gold["due"] or read["due"])


def score(gold: Json, read: Json) -> Tally:
    """Hits, what the annotation has and what was read, by measure."""
    tally: Tally = Counter()

    def add(measure: str, hits: int, annotated: int, found: int) -> None:
        tally.update({(measure, "hit"): hits, (measure, "gold"): annotated, (measure, "read"): found})

    for what, likeness in LIKENESS.items():
        matched = pairs(gold[what], read[what], likeness)
        add(what, len(matched), len(gold[what]), len(read[what]))
        for j, i in matched.items():
            g, r = gold[what][i], read[what][j]
            right = right_fields(what, g, r)
            for field in right:
                if counts(field, g, r):
                    tally.update({(field, "hit"): right[field], (field, "of"): 1})
            if what == "commitments":
                add("facts", all(right.values()), 0, 0)
                add("topics", len(set(g["topics"]) & set(r["topics"])), len(g["topics"]), len(r["topics"]))
    add("facts", 0, len(gold["commitments"]), len(read["commitments"]))
    ours, theirs = characters(gold), characters(read)
    add("coverage", len(ours & theirs), len(ours), len(theirs))
    return tally


def characters(readout: Json) -> set[tuple[int, str, str]]:
    return {(at, each["kind"], each["side"]) for each in readout["commitments"] for at in range(each["start"], each["end"])}


def line(tally: Tally) -> str:
    """The figures of a tally."""
    shown = []
    for measure in ("officials", "meetings", "commitments", "facts", "coverage", "topics"):
        hit, gold, read = (tally[measure, part] for part in ("hit", "gold", "read"))
        if gold or read:
            shown.append(f"{measure} {2 * hit / (gold + read):.3f} ({hit / (read or 1):.2f}/{hit / (gold or 1):.2f})")
    for field in (field for fields in SHARES.values() for field in fields):
        if of := tally[field, "of"]:
            shown.append(f"{field} {tally[field, 'hit'] / of:.2f}")
    return " · ".join(shown)


def span(what: str, fact: Json) -> str:
    return f"{fact['start']}:{fact['end']}" if what == "commitments" else ""


def value(what: str, fact: Json) -> str:
    if what == "officials":
        return f"{fact['name']} ({fact['country']})"
    if what == "meetings":
        return f"{fact['date']} {fact['form']} {fact['place']} {', '.join(fact['participants'])}"
    due = f" due {fact['due']}" if fact["due"] else ""
    return f"{fact['kind']} {fact['by'] or fact['side']} → {fact['bound']}{due} [{' '.join(sorted(fact['topics']))}]"


def judged(document: str, gold: Json, read: Json) -> Iterator[tuple[Key, bool]]:
    """Each fact that was read, and whether it is right in all that its kind is scored by.

    What matches an annotation goes by the annotation's span, so that a shift of a few characters is no gain or loss.
    """
    for what, likeness in LIKENESS.items():
        matched = pairs(gold[what], read[what], likeness)
        for j, fact in enumerate(read[what]):
            g = gold[what][matched[j]] if j in matched else None
            right = g is not None and all(right_fields(what, g, fact).values())
            yield (document, what, span(what, g or fact), value(what, fact)), right


def missed(document: str, gold: Json, read: Json) -> Iterator[Key]:
    for what, likeness in LIKENESS.items():
        matched = set(pairs(gold[what], read[what], likeness).values())
        for i, fact in enumerate(gold[what]):
            if i not in matched:
                yield document, what, span(what, fact), value(what, fact)


def show(mark: str, keys: set[Key]) -> None:
    for key in sorted(keys):
        print(f"  {mark:9}", *filter(None, key))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", metavar="OUT", type=Path)
    parser.add_argument("--against", metavar="EARLIER", type=Path)
    options = parser.parse_args(arguments)
    for folder in options.folders:
        if not any(folder.rglob("*.txt")):
            parser.error(f"{folder}: {'no .txt in this folder or below it' if folder.is_dir() else 'no such folder'}")
    right: set[Key] = set()
    wrong: set[Key] = set()
    for folder in (each for given in options.folders for each in (given, *sorted(given.rglob("*"))) if each.is_dir()):
        tally: Tally = Counter()
        unread: set[Key] = set()
        made_up: set[Key] = set()
        for file in sorted(folder.glob("*.txt")):
            gold = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
            read = annotate(vnjp.parse(file.read_bytes().decode("utf-8"), id=file.stem))
            tally.update(score(gold, read))
            document = f"{folder.name}/{file.stem}"
            facts = list(judged(document, gold, read))
            right |= {key for key, is_right in facts if is_right}
            made_up |= {key for key, is_right in facts if not is_right}
            unread |= set(missed(document, gold, read))
        wrong |= made_up
        if tally:
            print(f"{folder}: {line(tally)}")
        if options.misses:
            show("missed", unread)
            show("not right", made_up)
    if options.json:
        options.json.write_text(
            json.dumps({"right": sorted(right), "wrong": sorted(wrong)}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
        )
    if not options.against:
        return 0
    earlier = json.loads(options.against.read_text(encoding="utf-8"))
    was_right, was_wrong = ({tuple(key) for key in earlier[each]} for each in ("right", "wrong"))
    gains, losses = (right - was_right) | (was_wrong - wrong - right), (was_right - right) | (wrong - was_wrong - was_right)
    print(f"{len(gains)} gains, {len(losses)} losses")
    show("gained", right - was_right)
    show("gone", was_wrong - wrong - right)
    show("lost", was_right - right)
    show("made up", wrong - was_wrong - was_right)
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
