"""What words can be: part of speech, lemma and form of every word that the tables of a language know.

In: a `Language`, whose tables `words` (closed classes, compounds, suffixes), `verbs`, `nouns` and `adjectives` list
lemmas; forms are made from them by rows of principal parts, which are data too. Out: a `Lexicon`. Ambiguity is kept:
a word has all its readings, and choosing among them is a later stage's work.

>>> from vnjp_relations.language import load_language
>>> english = lexicon(load_language("en"))
>>> [(each.pos, each.lemma, each.form) for each in english.readings["pledges"]]
[('verb', 'pledge', 's'), ('noun', 'pledge', 'plural')]
>>> [(each.lemma, each.form, each.agreement) for each in lexicon(load_language("fr")).readings["conviendraient"]]
[('convenir', 'conditional', '3p')]
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from attrs import evolve, frozen

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.language import Language, fold_name

__all__ = ["Compound", "Lexicon", "Reading", "Readings", "lexicon", "vocabulary"]

_OPEN = ("verbs", "nouns", "adjectives")
_LONGEST = 40
"""No word has more letters; what is longer is not looked up, so that junk costs no more than its length."""
_SHORT = 3


@frozen
class Reading:
    """One thing that a word can be.

    `form` is the tense or mood of a verb, the number of a noun, the case or kind of a pronoun or determiner; `agreement`
    the person and number of a verb or pronoun ("3s", "1p"; with gender "3fs"), or gender and number ("m", "fp").
    """

    pos: str
    lemma: str
    form: str = ""
    agreement: str = ""


@frozen
class Compound:
    """Several words that stand for one ("in order to", "ainsi que")."""

    words: tuple[str, ...]
    reading: Reading


_Mark = tuple[str, str]
"""A form and an agreement."""


@frozen(eq=False)
class _Entry:
    """A lemma, the endings that its stem takes, and the marks that its irregular forms fill instead."""

    lemma: str
    pos: str
    agreement: str
    endings: Mapping[str, tuple[_Mark, ...]]
    irregular: frozenset[_Mark]


class Readings(Mapping[str, tuple[Reading, ...]]):
    """From a folded word to its readings.

    Forms are recognised (stem, ending), not listed: a French verb has fifty, and a text needs few of them. With `bare`,
    a word without marks is also looked up as one that lost them (capitals, careless copy), where it is no other word.
    """

    def __init__(self, whole: Mapping[str, tuple[Reading, ...]], stems: Mapping[str, Sequence[_Entry]], bare: bool = False) -> None:
        self._whole, self._stems, self._bare = whole, stems, bare
        self._find = lru_cache(maxsize=65536)(self._search)

    def __getitem__(self, word: str) -> tuple[Reading, ...]:
        found = self._find(word)
        if not found:
            raise KeyError(word)
        return found

    def get(self, word: str, default: Any = None) -> Any:
        """The readings of a folded word, else the default."""
        return self._find(word) or default

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and bool(self._find(word))

    def __iter__(self) -> Iterator[str]:
        made = (stem + ending for stem, entries in self._stems.items() for entry in entries for ending in entry.endings)
        return iter(dict.fromkeys((*self._whole, *filter(self._find, made))))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _search(self, word: str) -> tuple[Reading, ...]:
        if len(word) > _LONGEST:
            return ()
        found = dict.fromkeys(self._whole.get(word, ()))
        for cut in range(len(word) + 1):
            for entry in self._stems.get(word[:cut], ()):
                for form, agreement in entry.endings.get(word[cut:], ()):
                    if (form, agreement) not in entry.irregular:
                        found[Reading(entry.pos, entry.lemma, form, agreement or entry.agreement)] = None
        return tuple(found) or (self._unmarked._find(word) if self._bare and word.isascii() else ())

    @cached_property
    def _unmarked(self) -> Readings:
        """The same words without their marks."""
        plain: dict[int, dict[str, tuple[_Mark, ...]]] = {}
        whole: dict[str, tuple[Reading, ...]] = {}
        stems: dict[str, list[_Entry]] = {}
        for word, readings in self._whole.items():
            whole.setdefault(fold_name(word), readings)
        for stem, entries in self._stems.items():
            for entry in entries:
                if id(entry.endings) not in plain:
                    plain[id(entry.endings)] = {}
                    for ending, marks in entry.endings.items():
                        plain[id(entry.endings)].setdefault(fold_name(ending), marks)
                stems.setdefault(fold_name(stem), []).append(evolve(entry, endings=plain[id(entry.endings)]))
        return Readings(whole, stems)


@frozen(eq=False, repr=False)
class Lexicon:
    """The words of a language: `readings` by folded word, `compounds` by their first word (the longest first).

    `closed` are the words of the closed classes, `suffixes` what the ending of an unknown word tells, `affixes` the words
    that also begin or end others.
    """

    readings: Readings
    compounds: Mapping[str, tuple[Compound, ...]]
    suffixes: Mapping[str, tuple[Reading, ...]]
    closed: frozenset[str]
    affixes: frozenset[str]

    def __repr__(self) -> str:
        return f"Lexicon({len(self.closed)} words of closed classes, {len(self.compounds)} heads of compounds)"

    def __contains__(self, word: object) -> bool:
        """Whether a word glued to another may be this one.

        Not one that is also a prefix or an ending ("over", "ship"), and short ones only of the closed classes, lest
        derived words and names fall apart.
        """
        if not isinstance(word, str) or word in self.affixes:
            return False
        return word in self.closed or (len(word) > _SHORT and word in self.readings)

    def read(self, word: str, shape: str = "x") -> tuple[Reading, ...]:
        """The readings of a folded word, guessed where it is not known; never empty."""
        found: tuple[Reading, ...] = self.readings.get(word, ())
        return found or self.guess(word, shape)

    def guess(self, word: str, shape: str = "x") -> tuple[Reading, ...]:
        """What an unknown word of that shape (see `tokens`) can be, by its longest known suffix; never empty."""
        if shape == "0":
            return (Reading("number", word),)
        if shape == ".":
            return (Reading("punctuation", word),)
        name = (Reading("name", word),) if shape in "XA" else ()
        for cut in range(max(2, len(word) - 6), len(word)):
            if found := self.suffixes.get(word[cut:]):
                return name + tuple(Reading(each.pos, word, each.form, each.agreement) for each in found)
        return name or (Reading("noun", word, "singular"),)

    def compound_at(self, words: Sequence[str], k: int) -> Compound | None:
        """The longest compound that begins at the k-th of the folded words."""
        for compound in self.compounds.get(words[k], ()):
            if tuple(words[k : k + len(compound.words)]) == compound.words:
                return compound
        return None


def lexicon(language: Language) -> Lexicon:
    """The lexicon that the tables of a language describe, built once a language.

    Raises:
        KnowledgeError: where a row is not well formed, or an irregular form belongs to no entry.
    """
    return language.compiled(_build)


def vocabulary(language: Language) -> Container[str]:
    """The words that `tokens.tokenize` may split glued words into."""
    return lexicon(language)


def _build(language: Language) -> Lexicon:
    words = language.table("words")
    whole: dict[str, dict[Reading, None]] = {}
    for word, reading in _closed(words):
        whole.setdefault(word, {})[reading] = None
    closed = frozenset(whole)
    stems: dict[str, list[_Entry]] = {}
    for name in _OPEN:
        if table := language.table(name):
            where = f"{language.code}/{name}"
            paradigms = _Paradigms(table, where)
            for stem, entry in paradigms.entries():
                stems.setdefault(stem, []).append(entry)
            for word, reading in paradigms.irregular_forms():
                whole.setdefault(word, {})[reading] = None
    readings = Readings({word: tuple(each) for word, each in whole.items()}, stems, words.get("unmarked", False))
    return Lexicon(readings, _compounds(words), _suffixes(words), closed, frozenset(words.get("affixes", "").split()))


def _marked(item: str) -> tuple[str, str, str]:
    """An item of the tables: "they=subject.3p" is a word (or an ending), its form and its agreement."""
    word, _, mark = item.partition("=")
    form, _, agreement = mark.partition(".")
    return word, form, agreement


def _closed(table: Mapping[str, Any]) -> Iterator[tuple[str, Reading]]:
    for group in table.get("closed", ()):
        for item in group["words"].split():
            word, form, agreement = _marked(item)
            yield word, Reading(group["pos"], group.get("lemma", word), form or group.get("form", ""), agreement)


def _compounds(table: Mapping[str, Any]) -> dict[str, tuple[Compound, ...]]:
    """A compound's last word may contract with the next ("dans le cadre de", "… du"): `contracted` says into what."""
    found: dict[str, list[Compound]] = {}
    contracted: Mapping[str, str] = table.get("contracted", {})
    for group in table.get("compound", ()):
        for line in filter(None, group["words"].splitlines()):
            *head, last = line.split()
            reading = Reading(group["pos"], line, group.get("form", ""))
            for end in (last, *contracted.get(last, "").split()):
                found.setdefault((*head, end)[0], []).append(Compound((*head, end), reading))
    return {first: tuple(sorted(each, key=lambda one: -len(one.words))) for first, each in found.items()}


def _suffixes(table: Mapping[str, Any]) -> dict[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = {}
    for group in table.get("suffix", ()):
        for item in group["endings"].split():
            ending, form, agreement = _marked(item)
            found[ending] = (*found.get(ending, ()), Reading(group["pos"], "", form or group.get("form", ""), agreement))
    return found


_Row = tuple[str, str, tuple[str, ...]]
"""What a lemma ends in, before and behind its last consonants ("é?er"; nothing before where there is no "?"), and parts."""
_Rows = Sequence[tuple[int, Mapping[str, Sequence[_Row]]]]
"""Rows by the length of what they have behind the consonants, the longest first, and by that."""
_WHOLE: Mapping[str, tuple[_Mark, ...]] = {"": (("", ""),)}
"""The endings of a word that does not change."""


class _Paradigms:
    """The entries of an open class: each lemma by the row that fits its ending best, as stem and endings.

    A row is "ending: part part …": in place of the ending stand the parts, "-" for an empty one, "!" for none at all.
    """

    def __init__(self, table: Mapping[str, Any], where: str) -> None:
        self.table, self.where = table, where
        self.parts = [tuple(_marked(item) for item in part.split()) for part in table["parts"]]
        self.vowels = frozenset(table.get("vowels", ""))
        self.irregular = {lemma: [_marked(item) for item in forms.split()] for lemma, forms in table.get("irregular", {}).items()}
        self.made: dict[tuple[tuple[str, ...], str], dict[str, tuple[_Mark, ...]]] = {}

    def entries(self) -> Iterator[tuple[str, _Entry]]:
        """Every lemma's stem and entry, and those of the words derived from it."""
        common = self._rows(self.table["rows"])
        derived = [(group["pos"], self._rows(group["rows"], 1)) for group in self.table.get("derived", ())]
        for group in self.table["entries"]:
            pos, agreement = group.get("pos", self.table["pos"]), group.get("agreement", "")
            own = self._rows(group.get("rows", ()))
            old, _, new = group.get("spelling", "").partition(" ")
            for lemma in group["words"].split():
                marks = frozenset((form, agreement) for _, form, agreement in self.irregular.get(lemma, ()))
                for word in (lemma, lemma.removesuffix(old) + new) if old else (lemma,):
                    stem, endings = self._fit(word, own) or self._fit(word, common) or (word, {})
                    yield stem, _Entry(lemma, pos, agreement, endings, marks)
                for other, rows in derived:
                    stem, endings = self._fit(lemma, rows) or (lemma, {})
                    for ending in endings:
                        yield stem + ending, _Entry(stem + ending, other, "", _WHOLE, frozenset())

    def irregular_forms(self) -> Iterator[tuple[str, Reading]]:
        """Every irregular form of an entry.

        Raises:
            KnowledgeError: for one of a lemma that is no entry.
        """
        groups = {lemma: group for group in self.table["entries"] for lemma in group["words"].split() if lemma in self.irregular}
        for lemma, forms in self.irregular.items():
            if lemma not in groups:
                raise KnowledgeError(f"{self.where}: {lemma!r} has irregular forms but is no entry")
            pos, gender = groups[lemma].get("pos", self.table["pos"]), groups[lemma].get("agreement", "")
            for word, form, agreement in forms:
                yield word, Reading(pos, lemma, form, agreement or gender)

    def _rows(self, lines: Iterable[str], width: int = 0) -> _Rows:
        rows: dict[int, dict[str, list[_Row]]] = {}
        for line in lines:
            ending, _, parts = line.partition(":")
            cells = tuple(part.removeprefix("-") for part in parts.split())
            if len(cells) != (width or len(self.parts)):
                raise KnowledgeError(f"{self.where}: the row {line!r} has {len(cells)} parts, not {width or len(self.parts)}")
            before, wild, after = ending.strip().removeprefix("-").rpartition("?")
            rows.setdefault(len(after), {}).setdefault(after, []).append((before + wild, after, cells))
        return sorted(rows.items(), reverse=True)

    def _fit(self, word: str, rows: _Rows) -> tuple[str, Mapping[str, tuple[_Mark, ...]]] | None:
        """The stem and endings of a lemma by the row with the longest ending that fits."""
        for length, by_ending in rows:
            start = len(word) - length
            for before, _, cells in by_ending.get(word[start:], ()) if start >= 0 else ():
                if not before:
                    return word[:start], self._endings(cells, "")
                first = start
                while first and word[first - 1] not in self.vowels:
                    first -= 1
                ahead = before[:-1]
                if first < start and word[:first].endswith(ahead):
                    return word[: first - len(ahead)], self._endings(cells, word[first:start])
        return None

    def _endings(self, cells: tuple[str, ...], consonants: str) -> Mapping[str, tuple[_Mark, ...]]:
        key = (cells, consonants)
        if key not in self.made:
            found: dict[str, tuple[_Mark, ...]] = {}
            for cell, part in zip(cells, self.parts, strict=False):
                if cell == "!":
                    continue
                head = cell.replace("?", consonants)
                for ending, form, agreement in part:
                    whole = head if ending == "s" and head.endswith("s") else head + ending
                    found[whole] = (*found.get(whole, ()), (form, agreement))
            self.made[key] = found
        return self.made[key]
