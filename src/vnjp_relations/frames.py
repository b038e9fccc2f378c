"""The frames of reporting words: which force they have, which complements they take.

In: a language's `frames` and `grammar` tables. Out: `Frames`, which finds the cue that starts at a verb (longest
first) and the reporting noun that a verb of expressing governs, and `Grammar`, the word lists of the clause grammar.
A complement pattern is a sequence such as `NP:actor to VP`: small letters are literals, `NP` a noun phrase (`:actor`
who is to act, `:addressee` who is told, else with a head from that word list: `:need`), `VP`, `VPing` and `S` what is done.

>>> from vnjp_relations.language import load_language
>>> language = load_language("en")
>>> [frame.name for frame in language.compiled(frames).cues["pledge"][0][1:]]
['pledge']
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from typing import Any, Literal, get_args

from attrs import field, frozen

from vnjp_relations.errors import KnowledgeError, did_you_mean
from vnjp_relations.language import Language, fold_name, fold_word
from vnjp_relations.model import Reason

__all__ = ["Force", "Frame", "Frames", "Grammar", "frames", "grammar"]

_CONTENT = ("VP", "VPing", "S", "NP")

Force = Literal["directive", "volitive", "commissive", "assertive", "invitation", "deontic", "void"]


@frozen
class Frame:
    """One entry: its force, the complements it takes in order of preference, and for void frames the reason."""

    name: str
    force: Force
    takes: tuple[tuple[str, ...], ...]
    reason: Reason | None = None


_Numbered = tuple[int, tuple[str, ...], Frame]


@frozen(eq=False)
class Frames:
    """`cues`: first lemma → (further lemmas, frame), longest first; `nouns`: lemma → frame."""

    cues: Mapping[str, tuple[tuple[tuple[str, ...], Frame], ...]]
    nouns: Mapping[str, Frame]
    _by_second: dict[str, dict[str, list[_Numbered]]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        for first, entries in self.cues.items():
            seconds = self._by_second[first] = {}
            for number, (rest, frame) in enumerate(entries):
                seconds.setdefault(rest[0] if rest else "", []).append((number, rest, frame))

    def near(self, first: str, words: Set[str]) -> list[tuple[tuple[str, ...], Frame]]:
        """The cues with that first lemma whose next one is among `words`, in their order ("": cues of one lemma)."""
        seconds = self._by_second.get(first)
        if seconds is None:
            return []
        # Most cues of a word as common as "be" go on with words that are not near.
        return [(rest, frame) for _, rest, frame in sorted(each for word in seconds.keys() & words for each in seconds[word])]


@frozen(eq=False)
class Grammar:
    """A language's word lists for the clause grammar."""

    modals: Mapping[str, str]
    semi_modals: Mapping[str, str]
    literals: Mapping[str, frozenset[str]]
    lists: Mapping[str, frozenset[str]]
    adjective_after: bool
    """Whether adjectives follow their noun (French)."""
    reporting: frozenset[str]
    """First lemmas of the cues."""
    bare: frozenset[str]
    """Verbs that take a clause without a complementiser: "said Japan will"."""

    def literal(self, word: str) -> Set[str]:
        """The forms of a literal word of a frame."""
        return self.literals.get(word) or {word}


def _check(name: str, entry: Mapping[str, Any], word_lists: Collection[str]) -> None:
    if not isinstance(entry, Mapping):
        raise KnowledgeError(f"frame {name!r} must be a table with force, cues and takes, not {entry!r}")
    unknown = set(entry) - {"force", "reason", "cues", "nouns", "takes", "examples"}
    if unknown:
        raise KnowledgeError(
            f"frame {name!r} has unknown keys {sorted(unknown)}; known are force, reason, cues, nouns, takes, examples"
        )
    if entry.get("force") not in get_args(Force):
        raise KnowledgeError(f"frame {name!r} needs a force, one of {', '.join(get_args(Force))}; not {entry.get('force')!r}")
    if not entry.get("cues") and not entry.get("nouns"):
        raise KnowledgeError(f"frame {name!r} needs cues or nouns")
    for key in ("cues", "nouns", "takes", "examples"):
        words = entry.get(key, ())
        if not isinstance(words, list | tuple) or not all(isinstance(each, str) and each.strip() for each in words):
            raise KnowledgeError(f"frame {name!r} needs a list of phrases as {key}, not {words!r}")
    for take in entry.get("takes", ()):
        _check_take(name, take, [f"NP:{role}" for role in ("actor", "addressee", *word_lists)])


def _check_take(name: str, take: str, phrases: Sequence[str]) -> None:
    parts = take.split()
    for at, part in enumerate(parts, 1):
        if part in phrases or not part[0].isupper() or (part in _CONTENT and at == len(parts)):
            continue
        fault = f"frame {name!r} takes {take!r}, of which {part!r}"
        if part in _CONTENT:
            raise KnowledgeError(f"{fault} must stand last")
        from difflib import get_close_matches  # only messages need it

        near = did_you_mean(get_close_matches(part, (*_CONTENT, *phrases), 1))
        known = ", ".join((*_CONTENT, *phrases[:2]))
        raise KnowledgeError(f"{fault} is not understood; parts are {known} and words in small letters{near}")


def frames(language: Language) -> Frames:
    """Compile the `frames` table.

    Raises:
        KnowledgeError: for an entry with an unknown key, without a force, without cues, or with a pattern that is no pattern.
    """
    cues: dict[str, list[tuple[tuple[str, ...], Frame]]] = {}
    nouns: dict[str, Frame] = {}
    word_lists = language.table("grammar").get("lists", {})
    for name, entry in language.table("frames").items():
        _check(name, entry, word_lists)
        frame = Frame(name, entry["force"], tuple(tuple(take.split()) for take in entry.get("takes", ())), entry.get("reason"))
        for cue in entry.get("cues", ()):
            first, *rest = fold_word(cue).split()
            cues.setdefault(first, []).append((tuple(rest), frame))
        for noun in entry.get("nouns", ()):
            nouns.setdefault(fold_word(noun), frame)
    return Frames({first: tuple(sorted(entries, key=lambda each: -len(each[0]))) for first, entries in cues.items()}, nouns)


def grammar(language: Language) -> Grammar:
    """Compile the `grammar` table."""
    table = language.table("grammar")
    return Grammar(
        dict(table.get("modals", {})),
        dict(table.get("semi-modals", {})),
        {key: frozenset(map(fold_word, forms)) for key, forms in table.get("literals", {}).items()},
        {
            key: frozenset(word for each in words for word in (fold_word(each), fold_name(each)))
            for key, words in table.get("lists", {}).items()
        },
        table.get("order", {}).get("adjective") == "after",
        frozenset(language.compiled(frames).cues),
        frozenset(
            cue
            for cue, entries in language.compiled(frames).cues.items()
            if any(not rest and any(len(take) == 1 and take[0] == "S" for take in frame.takes) for rest, frame in entries)
        ),
    )
