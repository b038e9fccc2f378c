"""The words that report a meeting, and the language's table `meetings`, compiled.

In: tokens and a language. Out: `MeetingCue`s: where a verb ("received", "held phone talks with") or a noun ("at a working
session with") tells of a meeting, in what form, and who receives whom.

>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> words = load_language("en").compiled(meeting_words)
>>> tokens = tokenize("Ms. Mori was received on Monday by Mr. Hoa.")
>>> cue, = find_cues(tokens, 0, len(tokens), words)
>>> tokens.slice(cue.i, cue.j), cue.form, cue.receiver
('received', 'reception', 'object')
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import Literal

from attrs import evolve, field, frozen

from vnjp_relations.gazetteer import Phrases
from vnjp_relations.language import Language
from vnjp_relations.model import Form
from vnjp_relations.tokens import Tokens

__all__ = ["MeetingCue", "MeetingWords", "find_cues", "is_to_come", "meeting_words"]

Receiver = Literal["subject", "object"]
Strength = Literal["verb", "noun", "weak"]
_PASSIVE_REACH = 3
_FUTURE_REACH = 5
_CEREMONY = 4
_OCCASION = 5
_GAP = 9  # tokens between a light verb and its noun: "a eu mardi matin à Hanoï un entretien"


@frozen
class MeetingCue:
    """Tokens [i, j) that tell of a meeting. `receiver` receives the other one; `takes` are the prepositions that may
    stand before the one met, besides those that always may; `until` is where the next verb of a meeting begins (0: none); `both`
    where it tells of a meeting only with those of both sides beside it ("was held")."""

    i: int
    j: int
    form: Form
    receiver: Receiver | None
    strength: Strength
    takes: frozenset[str]
    until: int = 0
    both: bool = False


@frozen(eq=False)
class MeetingWords:
    """A language's table `meetings`, compiled."""

    triggers: Phrases[MeetingCue]
    parted: Phrases[Sequence[tuple[tuple[str, ...], MeetingCue]]]
    light: Phrases[Receiver]
    nouns: Phrases[Form]
    phrases: Mapping[str, Phrases[bool]]
    words: Mapping[str, frozenset[str]]
    openers: frozenset[str] = field(init=False)
    """The words that a trigger or a noun starts with."""
    present: frozenset[str] = field(init=False)
    """The words that start what says that somebody was present."""

    @openers.default
    def _openers(self) -> frozenset[str]:
        return frozenset(self.triggers.first_words | self.nouns.first_words)

    @present.default
    def _present(self) -> frozenset[str]:
        return frozenset().union(*(self.phrases[kind].first_words for kind in ("present", "attends", "in_presence")))

    def has(self, kind: str, tokens: Tokens, i: int, j: int) -> bool:
        """Whether a phrase of that kind stands among tokens i to j."""
        phrases = self.phrases[kind]
        return any(phrases.match(tokens.folds, k, j) for k in phrases.starts(tokens.folds, i, j))


_RECEIVERS: tuple[Receiver, ...] = ("subject", "object")
_PHRASES = (
    "led",
    "joint",
    "present",
    "attends",
    "in_presence",
    "city_itself",
    "capital_of",
    "visit",
    "visiting",
    "posted",
    "events",
    "ceremony",
    "firm",
    "separate",
    "day_after",
)
_WORDS = (
    "joins",
    "with",
    "passive",
    "agent",
    "spoken_of",
    "relative",
    "attributive",
    "nominal",
    "infinitive",
    "future",
    "sequel",
    "in",
    "region",
    "visit_to",
    "city_visited",
    "also",
    "light_takes",
    "apart",
    "then",
    "addressing",
    "recalls",
    "object_relative",
    "anterior",
    "occasion",
    "counterpart",
    "subject_relative",
    "their",
)


def _split(text: str) -> list[str]:
    return [each.strip() for each in text.replace("\n", " ").split(";") if each.strip()]


def meeting_words(language: Language) -> MeetingWords:
    """For `language.compiled`."""
    table = language.table("meetings")
    triggers = [
        (
            phrase,
            MeetingCue(
                0,
                0,
                trigger["form"],
                trigger.get("receiver"),
                trigger.get("strength", "verb"),
                frozenset(trigger.get("takes", "").split()),
                both=trigger.get("both", False),
            ),
        )
        for trigger in table.get("trigger", ())
        for phrase in _split(trigger["words"])
    ]
    parted: dict[str, list[tuple[tuple[str, ...], MeetingCue]]] = {}
    for phrase, cue in triggers:
        head, gap, tail = phrase.partition(" … ")
        if gap:
            parted.setdefault(head, []).append((tuple(tail.split()), cue))
    # Of two forms with the same words the first counts; "online talks" are a call before they are talks.
    order: tuple[Form, ...] = ("call", "dialogue", "reception", "talks")
    nouns = [(phrase, form) for form in order for phrase in _split(table.get("nouns", {}).get(form, ""))]
    words = table.get("words", {})
    return MeetingWords(
        Phrases.of((phrase, cue) for phrase, cue in triggers if "…" not in phrase),
        Phrases.of(parted.items()),
        Phrases.of((phrase, receiver) for receiver in _RECEIVERS for phrase in _split(table.get("light", {}).get(receiver, ""))),
        Phrases.of(nouns),
        {kind: Phrases.of((phrase, True) for phrase in _split(words.get(kind, ""))) for kind in _PHRASES},
        {kind: frozenset(words.get(kind, "").split()) for kind in _WORDS},
    )


def find_cues(tokens: Tokens, i: int, j: int, words: MeetingWords) -> list[MeetingCue]:
    """The cues among tokens i to j (exclusive), in order; those of a meeting still to come are left out."""
    cues: list[MeetingCue] = []
    after = i
    for k in compress(range(i, j), map(words.openers.__contains__, tokens.folds[i:j])):
        cue = (_verb(tokens, k, i, j, words) or _noun(tokens, k, i, j, words)) if k >= after else None
        if cue is None:
            continue
        before = cue.i - 1 - (cue.i > i and tokens.words[cue.i - 1] in words.words["passive"])
        infinitive = before >= i and tokens.words[before] in words.words["infinitive"]
        if cue.strength == "weak" or not (infinitive or is_to_come(tokens, i, cue.i, words)):
            turned = cue.receiver is not None and cue.strength == "verb" and _is_passive(tokens, i, cue, words)
            if turned:
                cue = evolve(cue, receiver="object" if cue.receiver == "subject" else "subject")
            joined = cue.i > i and tokens.words[cue.i - 1] in words.words["joins"]
            if cues and cue.strength == cues[-1].strength == "verb" and joined and cue.i > cues[-1].j + 1:
                cues[-1] = evolve(cues[-1], until=cue.i)  # "met executives and received A", but "met and thanked A"
            cues.append(cue)
        after = cue.j
    return cues


def is_to_come(tokens: Tokens, start: int, k: int, words: MeetingWords) -> bool:
    """Whether the words right before token k (not before `start`) put what it names into the future."""
    reach = range(max(start, k - _FUTURE_REACH), k)
    sequel = next((at for at in reversed(reach) if tokens.words[at] in words.words["sequel"]), reach.start)
    # In small letters: "on May 15" is no modal.
    return any(
        tokens.words[at] in words.words["future"]
        and tokens.shapes[at] == "x"
        and not words.phrases["day_after"].match(tokens.folds, at, k)
        for at in range(sequel, k)
    )


def _verb(tokens: Tokens, k: int, start: int, end: int, words: MeetingWords) -> MeetingCue | None:
    match = words.triggers.match(tokens.folds, k, end)
    # "An received" is of one whose name is An.
    if k > start and tokens.words[k - 1] in words.words["nominal"] and (tokens.shapes[k - 1] == "x" or k - 1 == start):
        # "the welcomes", but "a courtesy call on A".
        called = match is not None and match[1].strength == "noun" and match[1].receiver == "object"
        return evolve(match[1], i=k, j=match[0]) if match and called else None
    light = _light(tokens, k, end, words)
    if match is None or (light and light.j > match[0]):
        return light or _parted(tokens, k, end, words)
    honours = words.has("ceremony", tokens, match[0], min(end, match[0] + _CEREMONY))
    if honours and match[1].receiver and match[1].strength == "verb":
        # A welcome with honours says nothing of what follows it.
        return MeetingCue(k, match[0], "talks", None, "weak", match[1].takes)
    return evolve(match[1], i=k, j=match[0])


def _gap(tokens: Tokens, k: int, end: int) -> Iterator[int]:
    """The places behind a verb, within its clause, where what completes it may stand."""
    for at in range(k, min(end, k + _GAP)):
        if tokens.words[at] in (",", ".", ";", ":"):
            return
        yield at


def _light(tokens: Tokens, k: int, end: int, words: MeetingWords) -> MeetingCue | None:
    """A verb that means little without its noun: "held yesterday in Hanoi a working session", "a rendu hier une visite"."""
    verb = words.light.match(tokens.folds, k, end)
    if verb is None:
        return None
    for at in _gap(tokens, verb[0], end):
        noun = words.nouns.match(tokens.folds, at, end)
        if tokens.words[at] in words.words["apart"]:
            return None  # "had raised the matter during talks"
        if noun:
            form = noun[1]
            receiver = verb[1] if form == "reception" else None
            return MeetingCue(k, noun[0], form, receiver, "verb", words.words["light_takes"])
        if words.triggers.match(tokens.folds, at, end):
            return None
    return None


def _parted(tokens: Tokens, k: int, end: int, words: MeetingWords) -> MeetingCue | None:
    """A verb and its preposition with something between: "a travaillé mercredi avec"."""
    head = words.parted.match(tokens.folds, k, end)
    for at in _gap(tokens, head[0], end) if head else ():
        for tail, cue in head[1] if head else ():
            if tuple(tokens.words[at : at + len(tail)]) == tail:
                return evolve(cue, i=k, j=at + len(tail))
    return None


def _noun(tokens: Tokens, k: int, start: int, end: int, words: MeetingWords) -> MeetingCue | None:
    """A noun for a meeting that says with whom ("at a working session with …", "talks in Hue between …"), or the occasion
    that a sentence opens with: "In a separate meeting on Thursday, A urged B to …"."""
    match = words.nouns.match(tokens.folds, k, end)
    if match is None:
        return None
    reach = range(match[0], min(end, match[0] + 6))
    followed = next((at for at in reach if tokens.words[at] in words.words["with"] and at > match[0] - 1), None)
    if followed is None or any(tokens.words[at] in (",", ".", ";") for at in range(match[0], followed)):
        opens = k - start <= _OCCASION and tokens.words[start] in words.words["occasion"]
        theirs = k > start and tokens.words[k - 1] in words.words["their"]
        return MeetingCue(k, match[0], match[1], None, "noun", frozenset(), both=opens) if opens or theirs else None
    return MeetingCue(k, followed + 1, match[1], None, "noun", frozenset())


def _is_passive(tokens: Tokens, start: int, cue: MeetingCue, words: MeetingWords) -> bool:
    # "Received in Hanoi by A, B …" opens with its participle.
    auxiliaries = words.words["passive"]
    return cue.i == start or not auxiliaries.isdisjoint(tokens.words[max(start, cue.i - _PASSIVE_REACH) : cue.i])
