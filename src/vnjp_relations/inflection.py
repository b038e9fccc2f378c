"""Inflection as data: the forms of a word are a stem and the endings of its paradigm.

In: tables of open classes, each with its principal parts, rows, irregular forms and entries, and whole words. Out:
`Readings`, which recognises every form.

>>> verbs = {"pos": "verb", "parts": ["=base", "=past"], "rows": ["e: e ed", "-: - ed"],
...          "irregular": {"go": "went=past"}, "entries": [{"words": "agree pledge go"}]}
>>> readings = inflect({"verbs": verbs})
>>> readings["pledged"], readings["went"][0].lemma, "goed" in readings
((Reading(pos='verb', lemma='pledge', form='past', agreement=''),), 'go', False)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from attrs import Factory, frozen

from vnjp_relations.errors import KnowledgeError
from vnjp_relations.language import fold_name, undisturbed

__all__ = ["Reading", "Readings", "inflect", "marked"]

_LONGEST = 40
"""No word has more letters; what is longer is not looked up, so that junk costs no more than its length."""


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


_Mark = tuple[str, str]
"""A form and an agreement."""
_Endings = Mapping[str, tuple[_Mark, ...]]


@frozen(eq=False)
class _Entry:
    """What the lemmas of one paradigm share: the endings that a stem takes, the marks that irregular forms fill instead.

    The lemma is the stem without its last `cut` letters, and `rest` behind them.
    """

    cut: int
    rest: str
    pos: str
    agreement: str
    endings: _Endings
    irregular: frozenset[_Mark]

    def readings(self, stem: str, marks: Iterable[_Mark]) -> dict[Reading, None]:
        """What a form with these marks is, but for those that an irregular form fills."""
        lemma = stem[: len(stem) - self.cut] + self.rest
        return {
            Reading(self.pos, lemma, form, agreement or self.agreement): None
            for form, agreement in marks
            if (form, agreement) not in self.irregular
        }


class Readings(Mapping[str, tuple[Reading, ...]]):
    """From a folded word to its readings.

    Forms are recognised (stem, ending), not listed: a French verb has fifty, and a text needs few of them. With `bare`,
    a word without marks is also looked up as one that lost them (capitals, careless copy), where it is no other word.
    """

    def __init__(self, whole: Mapping[str, tuple[Reading, ...]], stems: Mapping[str, Sequence[_Entry]], bare: bool) -> None:
        self._whole, self._stems, self._bare = whole, stems, bare
        self._plain: dict[int, _Endings] = {}
        self._find = lru_cache(maxsize=65536)(self._search)

    def __getitem__(self, word: str) -> tuple[Reading, ...]:
        found = self._find(word)
        if not found:
            raise KeyError(word)
        return found

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
            stem = word[:cut]
            for entry in self._stems.get(stem, ()):
                if marks := entry.endings.get(word[cut:]):
                    found.update(entry.readings(stem, marks))
        return tuple(found) or (self._search_unmarked(word) if self._bare and word.isascii() else ())

    def _search_unmarked(self, word: str) -> tuple[Reading, ...]:
        """The readings of the words that are this one without their marks."""
        whole, stems = self._unmarked
        found = dict.fromkeys(whole.get(word, ()))
        for cut in range(len(word) + 1):
            bare = word[:cut]
            for stem in (bare, *stems.get(bare, ())):
                for entry in self._stems.get(stem, ()):
                    if marks := self._without_marks(entry.endings).get(word[cut:]):
                        found.update(entry.readings(stem, marks))
        return tuple(found)

    @cached_property
    @undisturbed()
    def _unmarked(self) -> tuple[Mapping[str, tuple[Reading, ...]], Mapping[str, Sequence[str]]]:
        """The words and the stems that have marks, by what they are without them."""
        whole: dict[str, tuple[Reading, ...]] = {}
        stems: dict[str, list[str]] = {}
        for word, readings in self._whole.items():
            if not word.isascii():
                whole.setdefault(fold_name(word), readings)
        marked = [stem for stem in self._stems if not stem.isascii()]
        for bare, stem in zip(fold_name(" ".join(marked)).split(" "), marked, strict=True):
            stems.setdefault(bare, []).append(stem)
        return whole, stems

    def _without_marks(self, endings: _Endings) -> _Endings:
        # Entries of a paradigm share their endings, so there are few of them.
        if (plain := self._plain.get(id(endings))) is None:
            plain = {fold_name(ending): marks for ending, marks in reversed([*endings.items()])}
            self._plain[id(endings)] = plain
        return plain


def inflect(
    tables: Mapping[str, Mapping[str, Any]], words: Iterable[tuple[str, Reading]] = (), *, bare: bool = False
) -> Readings:
    """The readings of every form of the entries of some tables (by name, for the messages), and of some whole words.

    Raises:
        KnowledgeError: where a row is not well formed, or an irregular form belongs to no entry.
    """
    whole: dict[str, dict[Reading, None]] = {}
    stems: dict[str, tuple[_Entry, ...]] = {}
    shared: dict[tuple[_Entry, ...], tuple[_Entry, ...]] = {}
    for word, reading in words:
        whole.setdefault(word, {})[reading] = None
    for name, table in tables.items():
        paradigms = _Paradigms(table, name)
        for stem, entry in paradigms.entries():
            entries = (*stems[stem], entry) if stem in stems else (entry,)
            stems[stem] = shared.setdefault(entries, entries)
        for word, reading in paradigms.irregular_forms():
            whole.setdefault(word, {})[reading] = None
    return Readings({word: tuple(readings) for word, readings in whole.items()}, stems, bare)


def marked(item: str) -> tuple[str, str, str]:
    """An item of the tables: "they=subject.3p" is a word (or an ending), its form and its agreement."""
    word, _, mark = item.partition("=")
    form, _, agreement = mark.partition(".")
    return word, form, agreement


_Row = tuple[str, str, tuple[str, ...]]
"""What a lemma ends in, before and behind its last consonants ("é?er"; nothing before where there is no "?"), and parts."""
_WHOLE: _Endings = {"": (("", ""),)}
"""The endings of a word that does not change."""
_NO_ENDINGS: _Endings = {}


@frozen(eq=False)
class _Rows:
    """Rows by the length of what they have behind the consonants, the first that fits first, and by that.

    `known` keeps, for the last letters of a lemma where they alone decide, how many are no part of its stem, and the endings.
    """

    by_length: Sequence[tuple[int, Mapping[str, Sequence[_Row]]]]
    longest: int
    known: dict[str, tuple[int, _Endings]] = Factory(dict)

    def before(self, others: _Rows) -> _Rows:
        """These rows, and the others for what none of these fits."""
        if not self.by_length:
            return others
        return _Rows((*self.by_length, *others.by_length), max(self.longest, others.longest))


_NONE: frozenset[_Mark] = frozenset()


class _Paradigms:
    """The entries of an open class: each lemma by the row that fits its ending best, as stem and endings.

    A row is "ending: part part …": in place of the ending stand the parts, "-" for an empty one, "!" for none at all.
    """

    def __init__(self, table: Mapping[str, Any], where: str) -> None:
        self.table, self.where = table, where
        self.parts = [tuple(marked(item) for item in part.split()) for part in table["parts"]]
        self.vowels = frozenset(table.get("vowels", ""))
        self.irregular = {lemma: [marked(item) for item in forms.split()] for lemma, forms in table.get("irregular", {}).items()}
        self.filled = {lemma: frozenset((form, number) for _, form, number in forms) for lemma, forms in self.irregular.items()}
        self.made: dict[tuple[tuple[str, ...], str], dict[str, tuple[_Mark, ...]]] = {}
        self.shared: dict[tuple[int, str, str, str, int, frozenset[_Mark]], _Entry] = {}

    def entries(self) -> Iterator[tuple[str, _Entry]]:
        """Every lemma's stem and entry, and those of the words derived from it."""
        common = self._rows(self.table["rows"])
        derived = [
            (self._rows(group["rows"], 1), self._entry("", "", group["pos"], "", _WHOLE, _NONE))
            for group in self.table.get("derived", ())
        ]
        for group in self.table["entries"]:
            pos, agreement = group.get("pos", self.table["pos"]), group.get("agreement", "")
            rows = self._rows(group.get("rows", ())).before(common)
            old, _, new = group.get("spelling", "").partition(" ")
            alike: dict[str, tuple[int, _Entry]] = {}
            for lemma in group["words"].split():
                tail = lemma[-rows.longest :]
                if tail in alike and lemma not in self.filled:
                    length, entry = alike[tail]
                    yield lemma[: len(lemma) - length], entry
                else:
                    marks = self.filled.get(lemma, _NONE)
                    for word in (lemma, lemma.removesuffix(old) + new) if old else (lemma,):
                        stem, endings = self._fit(word, rows) or (word, _NO_ENDINGS)
                        yield stem, (entry := self._entry(stem, lemma, pos, agreement, endings, marks))
                    if tail in rows.known and not old and not marks:
                        alike[tail] = rows.known[tail][0], entry
                for others, other in derived:
                    stem, endings = self._fit(lemma, others) or (lemma, _NO_ENDINGS)
                    for ending in endings:
                        yield stem + ending, other

    def _entry(self, stem: str, lemma: str, pos: str, agreement: str, endings: _Endings, marks: frozenset[_Mark]) -> _Entry:
        """The entry of a lemma: one for all that are inflected alike, as there are few paradigms and many lemmas."""
        same = len(stem) if lemma.startswith(stem) else 0
        key = (len(stem) - same, lemma[same:], pos, agreement, id(endings), marks)
        if (entry := self.shared.get(key)) is None:
            entry = self.shared[key] = _Entry(*key[:4], endings, marks)
        return entry

    def irregular_forms(self) -> Iterator[tuple[str, Reading]]:
        """Every irregular form of an entry."""
        groups = {lemma: group for group in self.table["entries"] for lemma in group["words"].split() if lemma in self.irregular}
        for lemma, forms in self.irregular.items():
            if lemma not in groups:
                raise KnowledgeError(f"{self.where}: {lemma!r} has irregular forms but is no entry")
            group = groups[lemma]
            pos, gender = group.get("pos", self.table["pos"]), group.get("agreement", "")
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
        return _Rows(sorted(rows.items(), reverse=True), max(rows, default=0))

    def _fit(self, word: str, rows: _Rows) -> tuple[str, Mapping[str, tuple[_Mark, ...]]] | None:
        """The stem and endings of a lemma by the row with the longest ending that fits."""
        tail, decided = word[-rows.longest :], True
        if tail in rows.known:
            length, endings = rows.known[tail]
            return word[: len(word) - length], endings
        for length, by_ending in rows.by_length:
            start = len(word) - length
            for before, _, cells in by_ending.get(word[start:], ()) if start >= 0 else ():
                if not before:
                    endings = self._endings(cells, "")
                    if decided:
                        rows.known[tail] = length, endings
                    return word[:start], endings
                decided = False
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
