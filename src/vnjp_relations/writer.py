"""A scene written up in the register of an outlet, with the truth of what was written.

In: a source of choices, a scene, an outlet's name. Out: `WrittenReadout`: the text, and its annotation: document, officials,
meetings, and commitments with their spans.

>>> import random
>>> written = write_readout(random.Random(3), "VNS", commitments=4)
>>> written.annotation["document"]["agency"], len(written.annotation["commitments"])
('VNS', 4)
>>> any(written.text[each["start"]:each["end"]].endswith(".") for each in written.annotation["commitments"])
False
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from attrs import field, frozen

from vnjp_relations.phrasebook import CLOSE, OPEN, Outlet, Phrasebook, elide, fill, load_phrasebook, outlet_names
from vnjp_relations.scenes import Country, Person, Scene, Source, Statement, chance, draw_person, draw_scene, topics_of
from vnjp_relations.wording import Wording, other_side

__all__ = ["WrittenReadout", "write_readout"]

_MARK = re.compile(f"([{OPEN}{CLOSE}])")
_START = re.compile(f"[{OPEN}« ]*")
_MOODS = ("", "ing", "subj", "cond", "fut")


@frozen
class WrittenReadout:
    """A readout that was written, and the truth of it in the annotation format."""

    id: str
    outlet: str
    plain: bool
    text: str
    annotation: Mapping[str, Any] = field(hash=False)


def write_readout(
    source: Source, outlet: str | None = None, *, scene: Scene | None = None, id: str = "", commitments: int | None = None
) -> WrittenReadout:
    """A readout of the scene (a new one where None) as the outlet (any where None) would write it.

    Raises:
        ValueError: for an outlet that there is no layout of.
    """
    outlet = outlet or source.choice(outlet_names())
    book = next((book for book in map(load_phrasebook, ("en", "fr")) if outlet in book.outlets), None)
    if book is None:
        raise ValueError(f"no outlet {outlet!r}; there are {', '.join(outlet_names())}")
    form = book.outlets[outlet]
    if scene is None:
        scene = draw_scene(source, field=source.choice(form.fields) if form.fields else None, commitments=commitments)
    return _Writer(source, book, form, scene).write(id)


class _Writer:
    """Writes one readout: remembers who spoke last, who was named, and the commitments in the order of the text."""

    def __init__(self, source: Source, book: Phrasebook, outlet: Outlet, scene: Scene) -> None:
        self.source, self.book, self.outlet, self.scene, self.words = source, book, outlet, scene, book.table
        self.published = scene.day + timedelta(1 if outlet.when[0] == "yesterday" else source.randint(0, 2))
        self.last: Country | None = None
        self.spoke: set[Country] = set()
        self.named: dict[Person, None] = {scene.vn: None, scene.jp: None}
        self.commitments: list[dict[str, Any]] = []
        self.wording = Wording(book, outlet, scene, self.published)
        self.wording.slots["when"] = self.wording.date_words(source.choice(self.wording.ways_to_say_when()), scene.day)

    def write(self, id: str) -> WrittenReadout:
        lead = self._lead()
        rest = self._body()
        body = [lead, *rest]
        if self.outlet.numbered:
            body = [f"{number}. {paragraph}" for number, paragraph in enumerate(body, 1)]
        titles, gap = self.words["titles"], self.outlet.gap
        texts = {"lead": lead, "rest": gap.join(rest) or lead, "body": gap.join(body)}
        for key, options in (("title", "any"), ("title2", "any"), ("caption", "caption")):
            texts[key] = fill(self.source.choice(titles[options]), self.wording.slots)
        for key in ("byline", "byline2"):
            texts[key] = self.wording.name(draw_person(self.source, "VN", ""))[0]
        marked = elide(fill(self.outlet.layout, {**self.wording.slots, **self.wording.published(), **texts}))
        text, spans = _unmarked(marked)
        commitments = [{**truth, "start": start, "end": end} for truth, (start, end) in zip(self.commitments, spans, strict=True)]
        return WrittenReadout(id, self.outlet.name, self.outlet.plain, text, self._annotation(id, commitments))

    # The truth

    def _annotation(self, id: str, commitments: list[dict[str, Any]]) -> dict[str, Any]:
        scene, published = self.scene, self.published.isoformat()
        call = scene.form == "call"
        return {
            "document": {
                "id": id,
                "language": self.book.language,
                "published": {"day": published, "month": published[:7], None: None}[self.outlet.published],
                "agency": self.outlet.agency,
            },
            "officials": [
                {"name": self.wording.true_name(person), "country": person.country, "posts": [self.wording.title(person)]}
                for person in self.named
            ],
            "meetings": [
                {
                    "date": scene.day.isoformat(),
                    "form": scene.form,
                    "place": None if call else scene.place,
                    "host": None if call else scene.venue,
                    "participants": [self.wording.true_name(person) for person in (scene.vn, scene.jp)],
                }
            ],
            "commitments": commitments,
        }

    def _truth(self, statement: Statement) -> dict[str, Any]:
        speaker = statement.speaker
        return {
            "kind": statement.kind,
            "by": self.wording.true_name(self.scene.person(speaker)) if speaker else None,
            "side": speaker or "both",
            "bound": statement.actor,
            "topics": list(topics_of(statement)),
            "due": str(statement.due.date) if statement.due else None,
        }

    # The parts of the text

    def _lead(self) -> str:
        host, guest = self.scene.person(self.scene.venue), self.scene.person(other_side(self.scene.venue))
        slots = {**self.wording.slots, "X": self._first_mention(host), "Y": self._first_mention(guest)}
        self.last = None
        return _capitalised(fill(self.source.choice(self.words["leads"][self.scene.form]), slots, woman=host.woman))

    def _body(self) -> list[str]:
        """The paragraphs behind the lead: of one speaker each, or of both sides."""
        paragraphs: list[str] = []
        for speaker, statements in _blocks(self.scene.statements):
            sentences = self._remarks(speaker)
            for group in self._grouped(statements):
                sentences.append(self._statement(speaker, group))
            at = 0
            while at < len(sentences):
                size = self.source.randint(1, 3)
                paragraphs.append(" ".join(sentences[at : at + size]))
                at += size
        return paragraphs

    def _remarks(self, speaker: Country | None) -> list[str]:
        """Speech before a speaker's commitments that is none itself."""
        remarks = self.words["remarks"]
        options = remarks["joint"] if speaker is None else remarks["plain"] + ([] if self.outlet.plain else remarks["hard"])
        return [self._sentence(options, speaker)] if chance(self.source, 60) else []

    def _grouped(self, statements: Sequence[Statement]) -> list[list[Statement]]:
        """The statements, some of them two by two: same kind, same actor, and no bare verb second."""
        groups: list[list[Statement]] = []
        for statement in statements:
            before = groups[-1] if groups else []
            alike = len(before) == 1 and (before[0].kind, before[0].actor) == (statement.kind, statement.actor)
            lists = f"{statement.kind}-two" in self.words["constructions"]
            if alike and lists and not self._intransitive(statement) and chance(self.source, 40):
                before.append(statement)
            else:
                groups.append([statement])
        return groups

    def _intransitive(self, statement: Statement) -> bool:
        return self.words["contents"][statement.matter][0] in self.words["intransitive"]

    def _statement(self, speaker: Country | None, statements: Sequence[Statement]) -> str:
        name = statements[0].kind + ("-two" if len(statements) > 1 else "")
        if name == "request" and statements[0].actor == "both" and chance(self.source, 25):
            name = "request-both"
        constructions = self.words["constructions"][name]
        options = constructions["plain"] + ([] if self.outlet.plain else constructions["hard"])
        sentence = self._sentence(options, speaker, statements)
        self.commitments += map(self._truth, statements)
        return sentence

    def _sentence(self, templates: Sequence[str], speaker: Country | None, statements: Sequence[Statement] = ()) -> str:
        template = self.source.choice([each for each in templates if self._usable(each, speaker)])
        side: Country = speaker or "VN"
        slots = self.wording.sides(own=side, other=other_side(side), speaker=side, listener=other_side(side), host=side)
        slots["W"], slots["WF"] = self.source.choice(self.words["mentions"]["both"])
        if speaker:
            slots |= self._speaker_slots(template, speaker)
        form = "ms"
        for number, statement in reversed(list(enumerate(statements))):
            suffix = "2" if number else ""
            slots[f"A{suffix}"], form = self._actor(statement)
            for mood in _MOODS:
                if f"{{V{mood}{suffix}}}" in template:
                    slots[f"V{mood}{suffix}"] = self._content(statement, mood, form)
        if "{G}" in template:
            slots["G"] = fill(self.source.choice(self.words["invited"]["forms"]), slots, woman=self.scene.person(side).woman)
        if speaker:
            self.last = speaker
            self.spoke.add(speaker)
        else:
            self.last = None
        return _capitalised(fill(template, slots, woman=self.scene.person(side).woman, form=form))

    def _usable(self, template: str, speaker: Country | None) -> bool:
        """A pronoun needs its speaker right before; a head of government is not spoken of beside one who took part."""
        if "{pronoun}" in template and self.last != speaker:
            return False
        return "{leader." not in template or self.scene.vn.post != "prime-minister"

    def _speaker_slots(self, template: str, speaker: Country) -> dict[str, str]:
        scene, words = self.scene, self.words
        person, other = scene.person(speaker), scene.person(other_side(speaker))
        pronoun = fill(words["mentions"]["pronoun"], {}, woman=person.woman)
        named = self._later_mention(person)
        subject = pronoun if self.last == speaker and chance(self.source, 45) else named
        opener = "{S}"
        if template.startswith("{S}"):
            turn = "switch" if self.spoke - {speaker} and speaker not in self.spoke else "again" if self.spoke else "first"
            opener = self.source.choice(words["turns"]["participles" if chance(self.source, 10) else turn])
        also = self.last == speaker and opener == "{S}" and chance(self.source, 40)
        sides = self.wording.sides(speaker=speaker, listener=other.country)
        slots = {
            "S": fill(opener, {**sides, "S": subject}, woman=person.woman),
            "named": named,
            "pronoun": pronoun,
            "O": self._later_mention(other),
            "also ": words["mentions"]["also"] if also else "",
        }
        for role, side in (("speaker", speaker), ("listener", other.country)):
            if f"{{leader.{role}}}" in template:
                leader = scene.leader(side)
                self.named[leader] = None
                slots[f"leader.{role}"] = fill(words["mentions"]["leader"], self.wording.person_slots(leader), woman=leader.woman)
        return slots

    # What is to be done, and by whom

    def _actor(self, statement: Statement) -> tuple[str, str]:
        """Who is to act, in words, and the form (gender and number) of the words."""
        if statement.actor == "both":
            options = list(self.words["actors"]["agreed" if statement.kind == "agreement" else "both"])
            if self.wording.post(self.scene.vn).own == self.wording.post(self.scene.jp).own != "":
                options.append(self.words["actors"]["pair"])
            words, form = self.source.choice(options)
            return fill(words, self.wording.slots), form
        person = self.scene.person(statement.actor)
        post = self.wording.post(person)
        options = list(self.words["actors"]["side"])
        if post.own:
            options.append((post.own if statement.actor == statement.speaker else post.other, post.form))
        words, form = self.source.choice(options)
        return fill(words, self.wording.sides(own=statement.actor), woman=person.woman), form

    def _content(self, statement: Statement, mood: str, form: str) -> str:
        side: Country = "VN" if statement.actor == "both" else statement.actor
        kind = "invitations" if statement.kind == "invitation" else "contents"
        verb, rest = self.book.verb(kind, statement.matter, mood, form[1] == "p")
        slots = self.wording.sides(own=side, other=other_side(side), host=statement.speaker or "VN")
        slots["due"] = ""
        if statement.due:
            when = statement.due.date
            month = self.words["calendar"]["months"][(when.month or 1) - 1]
            said = self.source.choice(self.words["calendar"]["due"][statement.due.said])
            slots["due"] = " " + fill(said, {"year": str(when.year), "month": month})
        return f"{verb} {fill(rest, slots)}"

    def _first_mention(self, person: Person) -> str:
        options = self.outlet.first or self.words["mentions"]["first"]
        slots = self.wording.person_slots(person, national=person.country == "JP" or chance(self.source, 50))
        return fill(self.source.choice(options), slots, woman=person.woman)

    def _later_mention(self, person: Person) -> str:
        mentions = self.words["mentions"]
        options = (self.outlet.later or mentions["later"])[person.country]
        if not self.outlet.plain and chance(self.source, 10):
            options = mentions["misnamed"][person.country]
        return fill(self.source.choice(options), self.wording.person_slots(person), woman=person.woman)


def _blocks(statements: Sequence[Statement]) -> list[tuple[Country | None, list[Statement]]]:
    blocks: list[tuple[Country | None, list[Statement]]] = []
    for statement in statements:
        if blocks and blocks[-1][0] == statement.speaker:
            blocks[-1][1].append(statement)
        else:
            blocks.append((statement.speaker, [statement]))
    return blocks


def _capitalised(sentence: str) -> str:
    at = _START.match(sentence).end()  # type: ignore[union-attr]
    return sentence[:at] + sentence[at : at + 1].upper() + sentence[at + 1 :]


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without marks, and the spans that the marks enclosed."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for piece in _MARK.split(marked):
        if piece == OPEN:
            starts.append(at)
        elif piece == CLOSE:
            ends.append(at)
        else:
            text.append(piece)
            at += len(piece)
    return "".join(text), list(zip(starts, ends, strict=True))
