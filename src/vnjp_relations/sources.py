"""Sources: who a cue's words come from where no subject stands right before it.

In: a `SentenceReader`, a verb group that is a cue, what of the sentence is taken. Out: the tokens that name the source: a
subject that an aside or an adjunct parts from its verb, or whom "according to", "for" or "in X's view" names; and
where a coordination or a relative's prepositional phrase starts, which says that the source stands further back.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. Sato, for his part, promised to widen the road."
>>> [str(each.by) for each in parse(text).commitments]
['Sato Kenji']
"""

from __future__ import annotations

from vnjp_relations.acts import Range
from vnjp_relations.clauses import VerbGroup, noun_phrase_before
from vnjp_relations.sentence_reader import SentenceReader

__all__ = ["before_aside", "coordination", "named_source", "parted_subject", "relative_phrase", "through"]


def named_source(reader: SentenceReader) -> Range | None:
    """Whom an opening "according to …," or "for …," names, or a closing ", according to …"."""
    length = reader.phrase(reader.i, reader.words.lists["according"])
    viewer = 0 if length else reader.phrase(reader.i, reader.words.lists["viewing"])
    start = reader.i + length + viewer
    comma = reader.tags.find(",", start, reader.j) if start > reader.i else -1
    if start < comma and (length or reader.is_person(reader.mentions.describe(start, comma))):
        return start, comma
    last = reader.tags.rfind(",", reader.i, reader.j)
    length = reader.phrase(last + 1, reader.words.lists["according"]) if last >= 0 else 0
    closing = (last + 1 + length, reader.trim(reader.i, reader.j)[1]) if length else None
    if closing and closing[0] < closing[1] and reader.mentions.describe(*closing).refers:
        return closing
    return next((holder for aside in reader.asides if (holder := _holder(reader, aside))), None)


def _holder(reader: SentenceReader, aside: Range) -> Range | None:
    """Whose view an aside says it is (", in Sato's view,", ", according to Sato,")."""
    start = aside[0] + 2 + max(reader.phrase(aside[0] + 1, reader.words.lists["according"]) - 1, 0)
    words = reader.tokens.words[start : aside[1] - 1]
    stop = start + words.index("'s") if "'s" in words else aside[1] - 1
    person = reader.mentions.describe(start, stop)
    return (start, stop) if start < stop and person.pronoun is None and reader.is_person(person) else None


def parted_subject(reader: SentenceReader, group: VerbGroup) -> Range | None:
    """A subject of its own that an adjunct parts from a later verb: "…, and An, on behalf of the mayor, invited …"."""
    k = group.i
    if k - 2 < reader.i or reader.tags[k - 1] != ",":
        return None
    for comma in range(k - 2, reader.i, -1):
        if reader.tags[comma] in ";vMQ":
            return None
        if reader.tags[comma] != "," or reader.tags[comma + 1] not in "PA":
            continue
        start = reader.subject_start(comma)
        person = start < comma and reader.is_person(reader.mentions.describe(start, comma))
        if person and start > reader.i and reader.tags[start - 1] in ";CS":
            return start, comma
    return None


def before_aside(reader: SentenceReader, group: VerbGroup, free_from: int) -> Range | None:
    """The subject before an aside between commas: "Umeda, for his part, said"; no act has claimed what is from `free_from` on."""
    k = group.i
    while k > reader.i and reader.tags[k - 1] == "A":
        k -= 1
    if k > reader.i and reader.tags[k - 1] == ",":
        floor = max(free_from, reader.i)
        commas = [n for n in range(floor, k - 1) if reader.tags[n] == ","]
        phrases = [(noun_phrase_before(reader.tags, comma, floor), comma) for comma in commas]
        described = [(each, reader.mentions.describe(*each)) for each in phrases if each[0] < each[1]]
        persons = (each for each, person in described if reader.is_person(person) and reader.tags[each[0]] != "P")
        return next(persons, next((each for each, person in described if person.refers), None))
    if reader.tags[k - 1] in ")" if k > reader.i else False:
        start = noun_phrase_before(reader.tags, k, reader.i)
        return (start, k) if start < k else None
    return None


def coordination(reader: SentenceReader, group: VerbGroup, subject: Range | None, *, opened: bool) -> int | None:
    """Where the coordination starts that joins a cue without a subject to what is before; None where none does.

    `subject` is the last one seen; `opened` tells whether an act is open.
    """
    k = through(reader, group.i)
    while k > reader.i and reader.tags[k - 1] == "A":
        k -= 1
    if k == reader.i:
        return None
    comma = reader.tags.rfind(",", reader.i, k - 1)
    if reader.tags[k - 1] == "," and comma > reader.i and reader.tags[comma - 1] == "C" and reader.tags[comma + 1] in "PA":
        return comma - 1  # "and, on behalf of the mayor, invited"
    if reader.tags[k - 1] in "C;" or (reader.tags[k - 1] == "," and (opened or _lists(reader, k - 1, subject))):
        return k - 1
    return None


def _lists(reader: SentenceReader, comma: int, subject: Range | None) -> bool:
    """Whether a comma joins verb phrases of the subject seen: no aside ends there."""
    return (
        subject is not None
        and subject[1] < comma
        and any(group.finite and subject[1] <= group.i < comma for group in reader.groups)
    )


def through(reader: SentenceReader, k: int) -> int:
    """Where the prepositional phrase of a name starts that ends before token k: "…, and through his host invited …"."""
    name = reader.mentions.name_at.get(k - 1)
    return name.i - 1 if name is not None and name.i > reader.i and reader.tags[name.i - 1] == "P" else k


def relative_phrase(reader: SentenceReader, relative: int) -> int | None:
    """Where the prepositional phrase starts whose relative pronoun stands there ("…, during which they agreed to …")."""
    k = relative
    while k > reader.i and reader.tags[k - 1] in "PND":
        k -= 1
    if k == relative or reader.tags[k] != "P":
        return None
    k -= reader.tags[k - 1 : k] == "O"  # French "ce à quoi"
    return k if k == reader.i or reader.tags[k - 1] == "," else None
