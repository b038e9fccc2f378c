"""What a speech act's content falls into: one conjunct an undertaking.

In: the content of an act, the tokens its complement starts and ends at, and how it is built (a clause, an infinitive,
a gerund, a noun phrase). Out: `Conjunct`s in order, by the annotation guidelines' splitting rule: verb phrases joined
in a list are one each, unless they share one object, stand under one governing verb ("help it build … and upgrade …"),
or the last one's prepositional phrase completes them all. Noun lists are not split.

>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tagging import tag
>>> from vnjp_relations.tokens import tokenize
>>> tokens = tokenize("widen the road, and train nurses and doctors")
>>> tagging = tag(tokens, [(0, len(tokens))], load_language("en"))
>>> [tokens.slice(each.start, each.end) for each in split(tokens, tagging, 0, len(tokens), "VP", load_language("en"))]
['widen the road', 'train nurses and doctors']
"""

from __future__ import annotations

import re

from attrs import evolve, frozen

from vnjp_relations.clauses import VerbGroup, noun_phrase_before, past_aside, subject_before
from vnjp_relations.content_reader import ContentReader
from vnjp_relations.language import Language
from vnjp_relations.tagging import Tagging
from vnjp_relations.tokens import Tokens

__all__ = ["Conjunct", "split"]

_MATTERS = re.compile("[,;CbvTgd-]")
"""The tags that tell where conjuncts part."""


@frozen
class Conjunct:
    """Tokens [start, end); the verb group and the subject's tokens where it is a clause (None: shared with the one before)."""

    start: int
    end: int
    kind: str
    verb: int | None = None
    group: VerbGroup | None = None
    subject: tuple[int, int] | None = None


def split(
    tokens: Tokens, tagging: Tagging, start: int, end: int, kind: str, language: Language, holes: tuple[tuple[int, int], ...] = ()
) -> list[Conjunct]:
    """The conjuncts of the content of tokens [start, end); tokens in `holes` are passed over."""
    return _Splitter(ContentReader(tokens, tagging, start, end, language, holes), kind).conjuncts()


class _Splitter:
    """The splitting of one content."""

    def __init__(self, content: ContentReader, kind: str) -> None:
        self.content, self.kind = content, kind
        self.tokens, self.tags, self.lemmas, self.forms = content.tokens, content.tags, content.lemmas, content.forms
        self.start, self.end, self.words, self.groups = content.start, content.end, content.words, content.groups
        self.holes, self.hidden = content.holes, content.hidden
        self.finite_at, self.group_at = content.finite_at, content.group_at

    def conjuncts(self) -> list[Conjunct]:
        if self.kind == "NP":
            return self._noun_phrase()
        first = self._first()
        first = self._chained(first)
        found = [first]
        k = first.verb + 1 if first.verb is not None else self.start + 1
        nested = governed = False
        if first.verb is not None:
            governed = self.lemmas[first.verb] in self.words.lists["governing"]
        while mark := _MATTERS.search(self.tags, k, self.end):
            k, tag = mark.start(), mark[0]
            if k in self.hidden:
                k += 1
                continue
            if tag in ",;C-":
                stop, comma, coordinator = self.content.separator(k)
                new = self._conjunct(found[-1], stop, comma, coordinator, nested, governed)
                if new is not None:
                    new = self._chained(new)
                    found[-1] = evolve(found[-1], end=self.content.trimmed(found[-1].start, k))
                    found.append(new)
                    k = max(stop, new.start, new.verb or 0) + 1  # never back: the pass ends
                    nested = governed = False
                    if new.verb is not None:
                        governed = self.lemmas[new.verb] in self.words.lists["governing"]
                    continue
                k = max(stop, k + 1)
                continue
            if tag == "b" or (tag == "v" and self.forms[k] == "base") or (tag == "T" and k + 1 < self.end):
                nested = True
            elif tag in "vgd" and self.lemmas[k] in self.words.lists["governing"]:
                governed = True
            if tag == "b" and self.lemmas[k] in self.words.lists["governing"]:
                governed = True
            k += 1
        return self._merged(found)

    def _noun_phrase(self) -> list[Conjunct]:
        """A noun phrase; behind it, perhaps, what its speaker will do: "pledged a grant and would send experts"."""
        will = (each for each in self.groups if each.tense in ("future", "conditional") and self.tags[each.i - 1] == "C")
        if (group := next(will, None)) is None or group.i - 1 <= self.start:
            return [Conjunct(self.start, self.end, "NP")]
        first = Conjunct(self.start, self.content.trimmed(self.start, group.i - 1), "NP")
        return [first, Conjunct(group.i, self.end, "S", group.head, group)]

    def _chained(self, conjunct: Conjunct) -> Conjunct:
        verb = self.content.chained(conjunct.verb, conjunct.group)
        return conjunct if verb == conjunct.verb else evolve(conjunct, verb=verb)

    def _first(self) -> Conjunct:
        if self.kind == "S":
            first = self.content.subordinate()
            for number, group in enumerate(self.groups[first:], first):
                if group.finite and self.content.in_relative(number):
                    continue
                if group.finite or group.tense == "infinitive":
                    at = next((i for i, j in self.holes if j == group.i), group.i)
                    before = noun_phrase_before(self.tags, at, self.start)
                    if not group.finite and (before > self.start or self.tags[at - 1] in "PT"):
                        continue
                    start = self.content.without_adjunct(group.i)
                    stop = next((i for i, j in self.holes if j == group.i and i > start), group.i)
                    own = subject_before(self.tags, group.i, self.start) if first else start  # "if …, [Japan] will"
                    subject = (own, stop) if stop > own else None
                    return Conjunct(start, self.end, "S", group.head, group, subject)
            return Conjunct(self.start, self.end, "S")
        wanted = "b" if self.kind == "VP" else "g"
        verb = next((k for k in range(self.start, self.end) if self.tags[k] == wanted or self.tags[k] == "H"), None)
        return Conjunct(self.start, self.end, self.kind, verb)

    def _conjunct(self, last: Conjunct, k: int, comma: bool, coordinator: bool, nested: bool, governed: bool) -> Conjunct | None:
        """The conjunct that opens at token k behind a separator, or None where the list is of something smaller."""
        if k >= self.end or (
            self.tags[k] == "A" and self.tags[k - 2] == "A" and self.tags[k - 1] == "C" and self.tags[k + 1 : k + 2] in "TP"
        ):
            return None
        if coordinator and comma and self.tags[k - 1] == "," and (past := past_aside(self.tags, k - 1, self.end)) > k:
            k = past  # "and, pending their visit, to halve the fee"
        semicolon = self.tags[k - 1] == ";" or (k > 1 and self.tags[k - 2] == ";")
        at = k
        while at < self.end and self.tags[at] in "AX":
            at += 1
        if at > k and at < self.end - 1 and self.tags[at] == ",":
            k = at = at + 1  # "…; nevertheless, …"
        if comma and (length := self.content.linked(at)):
            return self._that_clause(at + length)  # "…, for which purpose a desk will be opened"
        left = self.content.left(k)
        if self.content.verb_from(k, "VP") is not None and (
            self._listed(left, last)
            or (not (comma and coordinator) and left != last.verb and self.forms[left] in ("base", "infinitive"))
        ):
            return None  # "to live, study and work": joined with the verb right before
        if last.kind == "S" or last.group is not None:
            return self._clause(last, k, at, comma, coordinator or semicolon, nested)
        marker = self.content.marker()
        if marker and at < self.end and self.tokens.words[at] in marker:
            verb = self.content.verb_from(at + 1, last.kind)
            if verb is not None:
                event = self.tags[verb] == "H" or " ".join(self.tokens.words[verb : verb + 2]) in self.words.lists["taking-place"]
                return None if event and not coordinator else Conjunct(at + 1, self.end, last.kind, verb)
            if self.tags[at] == "S" or self.tags[at + 1 : at + 2] == "Q":
                start = at + 1
                while start < self.end and self.tags[start] in "SQ":
                    start += 1
                return self._that_clause(start)  # "…, et pour que les services …"
        if coordinator and self.tags[at : at + 1] == "Q":
            return self._clause(last, k, at, comma, True, nested)
        verb = self.content.verb_from(k, last.kind)
        if verb is None and semicolon and last.kind == "VP":
            return self._that_clause(k) if k in self.finite_at else None
        if verb is None:
            return None
        if last.kind == "VPing" and not coordinator and not self.content.gerund_list(verb):
            return None
        if last.kind == "VP" and nested and not comma:
            return None
        if last.kind == "VP" and nested and governed and not coordinator and not semicolon:
            return None
        return Conjunct(k, self.end, last.kind, verb)

    def _listed(self, k: int, last: Conjunct) -> bool:
        """Whether token k stands in a list right behind a bare verb that is governed ("to live, study, and …")."""
        return k - 2 >= self.start and self.tags[k - 1] == "," and self.tags[k - 2] == "b" and k - 2 != last.verb

    def _that_clause(self, start: int) -> Conjunct:
        """The clause behind a complementiser."""
        group = self.finite_at.get(start) or next((each for each in self.groups if each.i >= start and each.finite), None)
        subject = (start, group.i) if group and group.i > start else None
        return Conjunct(start, self.end, "S", group.head if group else None, group, subject)

    def _clause(self, last: Conjunct, k: int, at: int, comma: bool, coordinator: bool, nested: bool) -> Conjunct | None:
        """A further clause: with a complementiser, a subject of its own, or the subject before."""
        if at >= self.end:
            return None
        if self.tags[at] == "Q":
            if not coordinator and not comma:
                return None
            return self._that_clause(at + 1)
        if self.tags[at] == "g" and coordinator and last.verb is not None and self.tags[last.verb] == "g":
            return Conjunct(k, self.end, "S", at, last.group, None)  # "consider easing … and offering …"
        if self.tags[at] in "MvH" or at in self.group_at:
            group = self.group_at.get(at)
            if group is None or (group.tense in ("gerund", "participle")):
                return None
            if self.tags[at] == "b" and nested and not comma:
                return None
            if self.tags[at] == "v" and not coordinator and not (last.group and last.group.tense == group.tense):
                return None
            if group.tense == "infinitive" and last.group is not None:
                group = evolve(group, tense=last.group.tense)
            return Conjunct(k, self.end, "S", group.head, group, None)
        if not coordinator:
            return None
        group = self.finite_at.get(k)
        if self.tags[k] == "J" and self.tags[self.content.left(k)] == "J":
            return None  # "small and medium-sized firms"
        if group is not None and group.i > k and self.tags[k] not in "R":
            return Conjunct(k, self.end, "S", group.head, group, (k, group.i))
        return None

    def _merged(self, found: list[Conjunct]) -> list[Conjunct]:
        """Join verbs that share one object, and lists that one prepositional phrase completes."""
        joined: list[Conjunct] = []
        for conjunct in found:
            if joined and conjunct.subject is None and self._bare(joined[-1]):
                joined[-1] = evolve(joined[-1], end=conjunct.end, verb=conjunct.verb)
            else:
                joined.append(conjunct)
        last = joined[-1]
        if len(joined) > 1 and last.subject is None and last.kind == joined[0].kind and self._completes(last):
            first = len(joined) - 1
            while first > 0 and self._short(joined[first - 1]) and joined[first].subject is None:
                first -= 1
            if first == 0:
                joined = [evolve(joined[0], end=last.end)]
        return joined

    def _bare(self, conjunct: Conjunct) -> bool:
        """Whether nothing but adverbs stands behind the conjunct's verb, or its last preposition has no object yet."""
        if conjunct.verb is None:
            return False
        if conjunct.end - 1 > conjunct.verb and self.tags[conjunct.end - 1] in "PT":
            return True  # "pay attention to and urge …"
        rest = "".join(self.tags[k] for k in range(conjunct.verb + 1, conjunct.end) if k not in self.hidden).strip("AX")
        return not rest or (rest in "bd" and self.tags[conjunct.verb] == "M")  # "should, he said, come and see"

    def _completes(self, last: Conjunct) -> bool:
        """Whether the last verb has no object and a prepositional phrase of field right behind it."""
        if last.verb is None:
            return False
        if last.group is not None and last.group.head != last.verb and self.forms[last.group.head] not in ("base", "infinitive"):
            return False  # "values Vietnam, and wants to cooperate in energy": of what is wanted alone
        k = last.verb + 1
        while k < last.end and (self.tags[k] in "AO" or self.tags[k : k + 2] == "DO"):
            k += 1
        field = self.words.lists.get("field", frozenset())
        return (
            k < last.end
            and self.tags[k] == "P"
            and self.tags[k + 1 : k + 2] != "g"  # "and go on helping"
            and self.tokens.phrase(k, field) > 0
        )

    def _short(self, conjunct: Conjunct) -> bool:
        """Whether a conjunct is a verb with a plain object: no prepositional phrase that would be its own."""
        if conjunct.verb is None:
            return False
        rest = self.tags[conjunct.verb + 1 : conjunct.end]
        return len(rest) <= 4 and "P" not in rest and "C" not in rest
