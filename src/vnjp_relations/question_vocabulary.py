"""The words of the question grammar, as `languages/en/questions.toml` lists them.

In: that table. Out: `Vocabulary`, which finds which of its phrases start at a word, the longest first.

>>> words = load_vocabulary()
>>> words.condition["due_by"].english, words.noun["request"].kind, "by" in words.reserved
('are due by', 'request', True)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from attrs import field, frozen

from vnjp_relations.conditions import CONDITIONS
from vnjp_relations.language import fold_word, load_language
from vnjp_relations.model import Commitment, Form, Kind, Meeting, Official, Topic

__all__ = ["FACTS", "FactName", "Noun", "Phrases", "Saying", "Verb", "Vocabulary", "load_vocabulary"]

FactName: TypeAlias = Literal["commitments", "meetings", "officials", "topics"]
FACTS: Mapping[FactName, type[Commitment | Meeting | Official | Topic]] = {
    "commitments": Commitment,
    "meetings": Meeting,
    "officials": Official,
    "topics": Topic,
}
T = TypeVar("T")


@frozen(eq=False)
class Phrases(Generic[T]):
    """Phrases and what each means, found by their first word, longest first."""

    _by_first: dict[str, list[tuple[tuple[str, ...], T]]] = field(factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, T]]) -> Phrases[T]:
        """From pairs of phrase and meaning."""
        made = cls()
        for phrase, meaning in pairs:
            words = tuple(fold_word(phrase).split())
            made._by_first.setdefault(words[0] if words else "", []).append((words, meaning))
        for alike in made._by_first.values():
            alike.sort(key=lambda pair: -len(pair[0]))
        return made

    def at(self, words: Sequence[str], k: int) -> list[tuple[int, T]]:
        """The phrases that stand at word k, with their length in words."""
        found = self._by_first.get(words[k], []) if k < len(words) else []
        return [(len(phrase), meaning) for phrase, meaning in found if tuple(words[k : k + len(phrase)]) == phrase]

    @property
    def firsts(self) -> frozenset[str]:
        """The words that a phrase starts with."""
        return frozenset(self._by_first) - {""}


@frozen
class Noun:
    """What is asked for: a sort of fact, perhaps of one kind or form; `plural` is its word in the English form."""

    fact: FactName
    plural: str
    kind: Kind | None
    form: Form | None


@frozen
class Verb:
    """What officials and sides do."""

    does: Literal["commit", "meet", "attend", "host", "raise"]
    kind: Kind | None
    addressee: bool


@frozen
class Saying:
    """How the English form says a condition, and its contrary; `keyword` is its shortest way after "are" or "that"."""

    english: str
    negated: str
    keyword: str


@frozen(eq=False)
class Vocabulary:
    """All words of the grammar.

    `reserved` ends a name: no word of it in small letters can stand in one without quotes. `own` are all words that may
    be read as something else than a name where a name is due ("in IT" could be "in meetings"). Of a condition in `either`
    a fact can meet but one, so that "by Komura and Iwaya" lists alternatives.
    """

    opener: Phrases[str]
    nouns: Phrases[Noun]
    conditions: Mapping[FactName, Phrases[str]]
    bare: Mapping[FactName, tuple[str, ...]]
    verbs: Phrases[Verb]
    leading: Mapping[str, Verb]
    glue: frozenset[str]
    participles: Mapping[FactName, frozenset[str]]
    articles: frozenset[str]
    asking: frozenset[str]
    being: Phrases[bool]
    dangling: Phrases[bool]
    exist: frozenset[str]
    happen: Phrases[bool]
    months: Mapping[str, int]
    stretches: Mapping[str, tuple[str, ...]]
    superlatives: Phrases[str]
    superlative: Mapping[str, str]
    ordinals: tuple[str, ...]
    noun: Mapping[str, Noun]
    either: frozenset[str]
    unknown: Mapping[str, str]
    condition: Mapping[str, Saying]
    reserved: frozenset[str]
    own: frozenset[str]


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of English questions."""
    table = load_language("en").table("questions")
    nouns = {
        name: Noun(entry["fact"], entry["words"][0], entry.get("kind"), entry.get("form"))
        for name, entry in table["nouns"].items()
    }
    verbs = Phrases.of((word, _verb(entry)) for entry in table["verbs"].values() for word in entry["words"])
    conditions = {fact: _conditions(table, fact) for fact in FACTS}
    glue = frozenset(table["glue"])
    noun_words = Phrases.of((word, nouns[name]) for name, entry in table["nouns"].items() for word in entry["words"])
    months = {fold_word(name): k for k, month in enumerate(table["months"], 1) for name in (month, month[:3])}
    superlatives = Phrases.of((word, name) for name, words in table["superlatives"].items() for word in words)
    reserved = (
        frozenset(
            ("and", "or", "not", "but", *table["exist"], *(word.split()[0] for word in table["happen"]), *table["stretches"])
        )
        | glue
        | verbs.firsts
        | frozenset(word for phrases in conditions.values() for word in phrases.firsts) - {"of"}
    )
    return Vocabulary(
        opener=Phrases.of((word, asks) for asks, words in table["openers"].items() for word in words),
        nouns=noun_words,
        conditions=conditions,
        bare={fact: tuple(name for name in _fitting(table, fact) if "" in table["conditions"][name]["words"]) for fact in FACTS},
        verbs=verbs,
        leading={entry["words"][0]: _verb(entry) for entry in table["verbs"].values()},
        glue=glue,
        participles={fact: frozenset(table["participles"].get(fact, ())) for fact in FACTS},
        articles=frozenset(table["articles"]),
        asking=frozenset(table["asking"]),
        being=Phrases.of((word, True) for word in table["being"]),
        dangling=Phrases.of((word, True) for word in table["dangling"]),
        exist=frozenset(table["exist"]),
        happen=Phrases.of((word, True) for word in table["happen"]),
        months=months,
        stretches={word: tuple(joints) for word, joints in table["stretches"].items()},
        superlatives=superlatives,
        superlative={name: words[0] for name, words in table["superlatives"].items()},
        ordinals=tuple(table["ordinals"]),
        noun=nouns,
        unknown=table["unknown"],
        either=frozenset(name for name, entry in table["conditions"].items() if entry.get("either")),
        condition={
            name: Saying(entry["english"], entry["negated"], next(filter(None, entry["words"]), ""))
            for name, entry in table["conditions"].items()
        },
        reserved=reserved,
        own=reserved | noun_words.firsts | superlatives.firsts | months.keys() | frozenset(table["articles"]) | {"of"},
    )


def _verb(entry: Mapping[str, Any]) -> Verb:
    return Verb(entry["does"], entry.get("kind"), entry.get("addressee", False))


def _conditions(table: Mapping[str, Any], fact: FactName) -> Phrases[str]:
    return Phrases.of((word, name) for name in _fitting(table, fact) for word in table["conditions"][name]["words"] if word)


def _fitting(table: Mapping[str, Any], fact: FactName) -> list[str]:
    """The conditions that fit, those first that take what is easily told: a date, a noun, a side, a country."""
    order = ["date", "commitments", "meetings", "kind", "form", "side", "country"]
    fitting = [name for name in table["conditions"] if FACTS[fact] in CONDITIONS[name].fits]
    return sorted(
        fitting, key=lambda name: order.index(CONDITIONS[name].takes) if CONDITIONS[name].takes in order else len(order)
    )
