"""What a span of text is about.

In: tokens i to j of a text. Out: the leaf topics that these words themselves name, in the order of `data/topics.toml`,
which also holds the tree and the labels in every language; the terms that name a topic are in `languages/CODE/topics.toml`.

A term is words, compared without case, without plural endings and (where the language says so) without marks:

    vaccin(e|ation)     the stem, alone or with one of the endings
    =forums             this very form, and not its singular
    <firm> … invest     a word of the table `parts`, then at most five words, then another

A label is a term too. Where one term's words are part of another's, the longer one counts ("energy transition" is no
"energy"), unless its words may stand apart ("delegation … parliament" names visits as well). A term under `none` names
nothing, and so keeps "Ministry of Trade" from naming trade. Terms under `weak` are passing mentions more often than not
("companies" of investment): they name their topic only where nothing else is named.

>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> tokens = tokenize("provide yen loans for bridges, to be built by March")
>>> find_topics(tokens, 0, len(tokens), load_language("en"))
(Topic('oda'), Topic('infrastructure'))
>>> load_topics().wordings("APD")[:2]
('official development assistance', 'oda')
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain
from types import MappingProxyType

from attrs import evolve, field, frozen

from vnjp_relations.errors import KnowledgeError, UnknownName
from vnjp_relations.language import Language, Memo, fold_name, fold_word, undisturbed
from vnjp_relations.model import Topic
from vnjp_relations.tables import read_table
from vnjp_relations.tokens import Tokens, folds_of, words_of

__all__ = ["TopicLexicon", "find_topics", "load_topics"]

NONE = "none"
"""The entry of terms that name no topic."""
_GAP = 5
_PIECE = re.compile(r"(?:(?P<exact>=)?(?P<stem>[^\s()<>…=]*)(?:\((?P<ends>[^()]*)\))?|<(?P<part>[\w-]+)>|(?P<gap>…))(?:\s+|$)")
_PART = re.compile(r"<([\w-]+)>")


@frozen(repr=False, cache_hash=True)
class TopicLexicon:
    """The topics there are, broader ones included, and the terms a user added to those of the languages.

    It is a mapping from ids and an iterable of topics; `with_topics` and `with_terms` return an extended one.
    """

    topics: tuple[Topic, ...]
    terms: tuple[tuple[str, str, str], ...] = ()
    """(language, topic id, term), beside those of the languages' own tables."""
    # Topics are equal by id alone, so their wording has to count towards equality here.
    _labels: tuple[tuple[str, str, str], ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        labels = tuple((code, topic.id, label) for topic in self.topics for code, label in topic.labels)
        object.__setattr__(self, "_labels", labels)
        known = [topic.id for topic in self.topics]
        if len(set(known)) < len(known):
            raise KnowledgeError(f"topics given twice: {', '.join(sorted({each for each in known if known.count(each) > 1}))}")
        for _, topic, term in (*labels, *self.terms):
            if not term.strip():
                raise KnowledgeError(f"a term or label of {topic!r} is blank")
            _check(term.strip())
            if topic not in known:
                raise KnowledgeError(f"no topic {topic!r} for the term {term!r}; add the topic with with_topics first")

    def __iter__(self) -> Iterator[Topic]:
        return iter(self.topics)

    def __len__(self) -> int:
        return len(self.topics)

    def __contains__(self, topic: object) -> bool:
        return any(topic in (each, each.id) for each in self.topics)

    def __getitem__(self, topic: str) -> Topic:
        """The topic of that id."""
        for each in self.topics:
            if each.id == topic:
                return each
        raise UnknownName(
            topic, sorted(each.id for each in self.topics if set(topic.split("-")) & set(each.id.split("-"))), what="topic"
        )

    def __repr__(self) -> str:
        return f"TopicLexicon({len(self.topics)} topics, {len(self.terms)} added terms)"

    @property
    def leaves(self) -> tuple[Topic, ...]:
        """The topics that no other is narrower than."""
        above = {topic.broader.id for topic in self.topics if topic.broader}
        return tuple(topic for topic in self.topics if topic.id not in above)

    def narrower(self, topic: Topic) -> tuple[Topic, ...]:
        """The topics directly below."""
        return tuple(each for each in self.topics if each.broader == topic)

    def named(self, words: str) -> Topic | None:
        """The topic whose id or label (in any language) these words are; case, marks and hyphens do not matter."""
        wanted = _plain(words)
        for topic in self.topics:
            if wanted and (wanted == _plain(topic.id) or any(wanted == _plain(label) for _, label in topic.labels)):
                return topic
        return None

    def wordings(self, words: str) -> tuple[str, ...]:
        """Every label, in every language, of the topic that the words name, as `fold_name` folds it; else the words."""
        topic = self.named(words)
        return tuple(dict.fromkeys(_plain(label) for _, label in topic.labels)) if topic else (_plain(words),)

    def with_topics(self, *topics: Topic) -> TopicLexicon:
        """Also these topics: their labels are the terms that they are found by. One with a known id takes that one's place."""
        new = {topic.id: topic for topic in topics}
        kept = [new.pop(topic.id, topic) for topic in self.topics]
        return evolve(self, topics=(*kept, *new.values()))

    def with_terms(self, language: str, topic: Topic | str, *terms: str) -> TopicLexicon:
        """Also these terms, in the language of that code, for a topic that there is."""
        added = tuple((language, self[str(topic)].id, term) for term in terms)
        return evolve(self, terms=tuple(dict.fromkeys((*self.terms, *added))))


def _plain(words: str) -> str:
    return " ".join(folds_of(fold_name(words)))


@cache
@undisturbed()
def load_topics() -> TopicLexicon:
    """The built-in topics."""
    table = read_table("data/topics")
    topics: dict[str, Topic] = {}
    for name, entry in table.items():
        labels = tuple((code, label) for code, words in entry.items() if code != "broader" for label in _terms(words))
        topics[name] = Topic(name, labels, topics[entry["broader"]] if "broader" in entry else None)
    return TopicLexicon(tuple(topics.values()))


def find_topics(tokens: Tokens, i: int, j: int, language: Language, lexicon: TopicLexicon | None = None) -> tuple[Topic, ...]:
    """All topics that the tokens from i to j (exclusive) name, in the lexicon's order."""
    lexicon = lexicon or load_topics()
    matcher = _matcher(language, lexicon)
    hits, whole = matcher.hits(tokens, max(i, 0), min(j, len(tokens)))
    # Every hit that has a given token starts at most a term's length before it: the sums below stay linear.
    longer: dict[int, list[tuple[int, ...]]] = {}
    for places in whole:
        for place in places if len(places) > 1 else ():
            longer.setdefault(place, []).append(places)
    found: set[_Name] = set()
    for places, names in hits.items():
        around = longer.get(places[0], ())
        if not any(len(other) > len(places) and set(places) <= set(other) for other in around):
            found |= names
    if not found:
        return ()
    named = {name for name, weak in found if not weak and name != NONE} or {name for name, weak in found if weak}
    return tuple(topic for topic in lexicon.topics if topic.id in named)


_Name = tuple[str, bool]
"""A topic's id (or `none`), and whether its term is a weak one."""
_Waiting = tuple[tuple[str, ...], str, "_Node | _Name"]
"""Keys of the words that come next, the rest of the term as written, and where its end leads or what it names."""


_NOTHING: Mapping[str, Sequence[_Node]] = MappingProxyType({})
_NAMELESS: frozenset[_Name] = frozenset()


class _Node:
    """A place in the network of terms: what may follow, and the topics of the terms that end here.

    Most terms are never met, so a node holds them as `waiting` until a text first leads to it.
    """

    __slots__ = ("gaps", "names", "next", "waiting")

    def __init__(self, *waiting: _Waiting) -> None:
        self.waiting = [*waiting]
        self.next: Mapping[str, Sequence[_Node]] = _NOTHING
        self.gaps: Sequence[_Node] = ()
        self.names: AbstractSet[_Name] = _NAMELESS


_Look = tuple[str, str, Sequence[_Node]]
"""What a word of a text is found by, its stem and its very form, and the nodes that it opens a term with."""


@frozen(eq=False)
class _Matcher:
    """The terms of one language as a network over normalised words."""

    root: _Node
    stem: Callable[[str], str]
    parts: Mapping[str, list[str]]
    looks: Memo[_Look]

    def hits(self, tokens: Tokens, i: int, j: int) -> tuple[dict[tuple[int, ...], set[_Name]], set[tuple[int, ...]]]:
        """The tokens of each term found with the topics it names, and those of them that take shorter terms away."""
        looks = list(map(self.looks.__getitem__, tokens.words[i:j]))
        count = len(looks)
        found: dict[tuple[int, ...], set[_Name]] = {}
        whole: set[tuple[int, ...]] = set()
        paths: list[tuple[_Node, int, tuple[int, ...], bool]]
        paths = [(after, k + 1, (k,), False) for k, (_, _, opened) in enumerate(looks) for after in opened]
        paths += [(gap, k, (), True) for gap in self.root.gaps for k in range(count)]
        while paths:
            node, at, places, apart = paths.pop()
            if node.waiting:
                self.grow(node)
            if node.names and places:
                hit = tuple(i + place for place in places)
                found.setdefault(hit, set()).update(node.names)
                if not apart or (NONE, False) in node.names:
                    whole.add(hit)
            if at < count:
                stem, exact, _ = looks[at]
                if stem in node.next:
                    paths += [(after, at + 1, (*places, at), apart) for after in node.next[stem]]
                if exact in node.next:
                    paths += [(after, at + 1, (*places, at), apart) for after in node.next[exact]]
            for gap in node.gaps:
                if gap.waiting:
                    self.grow(gap)
                ends = bool(gap.names or gap.gaps)
                for later in range(at, min(at + _GAP, count) + 1):
                    if ends or (later < count and (looks[later][0] in gap.next or looks[later][1] in gap.next)):
                        paths.append((gap, later, places, True))
        return found, whole

    def grow(self, node: _Node) -> None:
        """Let what is waiting at a node follow it."""
        after: dict[str, _Node] = {}
        parts: dict[str, _Node] = {}
        then: list[_Node] = []
        names: set[_Name] = set()
        gap: _Node | None = None
        waiting = list(node.waiting)
        if not waiting:
            return
        while waiting:
            keys, rest, end = waiting.pop()
            word, _, later = rest.partition(" ")
            if keys or word.isalpha():
                key, keys, rest = (keys[0], keys[1:], rest) if keys else (self.stem(word), (), later)
                if key in after:
                    after[key].waiting.append((keys, rest, end))
                else:
                    after[key] = _Node((keys, rest, end))
            elif rest:
                piece = _piece(rest)
                later = rest[piece.end() :]
                if piece["gap"]:
                    gap = gap or _Node()
                    gap.waiting.append(((), later, end))
                elif part := piece["part"]:
                    if part not in parts:
                        parts[part] = _Node()
                        waiting += [((), way, parts[part]) for way in self.parts[part]]
                    parts[part].waiting.append(((), later, end))
                else:
                    exact, stem, ends = piece["exact"], piece["stem"], piece["ends"]
                    forms = [stem + ending for ending in (*("",) * bool(stem), *ends.split("|"))] if ends else [stem]
                    for form in forms:
                        if " " in form and not exact:
                            waiting.append(((), f"{form} {later}".rstrip(), end))
                        else:
                            waiting.append((self._keys(form, bool(exact)), later, end))
            elif isinstance(end, _Node):
                then.append(end)
            else:
                names.add(end)
        follow: dict[str, Sequence[_Node]] = {key: (each,) for key, each in after.items()}
        gaps = [gap] if gap else []
        for each in then:  # a part that ends here leads on as if its end were here
            if each.waiting:
                self.grow(each)
            for key, nodes in each.next.items():
                follow[key] = (*follow.get(key, ()), *nodes)
            gaps += each.gaps
            names |= each.names
        # That none waits is said last: whoever comes here meanwhile grows it once more, to the same.
        node.next, node.gaps, node.names = follow, gaps, names
        node.waiting = []

    def _keys(self, form: str, exact: bool) -> tuple[str, ...]:
        if form.isalpha():
            return (("=" + fold_word(form)) if exact else self.stem(form),)
        return tuple("=" + word if exact else self.stem(word) for word in words_of(form))


@lru_cache(maxsize=64)
@undisturbed()
def _matcher(language: Language, lexicon: TopicLexicon) -> _Matcher:
    table = language.table("topics")
    parts = {name: _terms(words) for name, words in table.get("parts", {}).items()}
    own = [
        (entry[key], (name, key == "weak"))
        for name, entry in table.get("terms", {}).items()
        for key in ("terms", "weak")
        if key in entry
    ]
    labels = [(label, (topic.id, False)) for topic in lexicon.leaves for code, label in topic.labels if code == language.code]
    added = [(term, (name, False)) for code, name, term in lexicon.terms if code == language.code]
    for name in {name for _, (name, _) in own} - {topic.id for topic in lexicon} - {NONE}:
        raise KnowledgeError(f"terms for {name!r}, which is no topic")
    for text in chain((text for text, _ in own + added), table.get("parts", {}).values()):
        for part in set(_PART.findall(text)) - parts.keys():
            raise KnowledgeError(
                f"the term {next(term for term in _terms(text) if f'<{part}>' in term)!r} names <{part}>, which "
                f"is no part in this language; there are {', '.join(sorted(parts)) or 'none'}"
            )
    root = _Node()
    root.waiting = [((), term, end) for text, end in own for term in _terms(text)]
    root.waiting += [((), term.strip(), end) for term, end in labels + added]
    stem = _stemmer(table.get("plurals", []), bool(table.get("marks", True)))

    def look(word: str) -> _Look:
        return stem(word), "=" + word, tuple(after for key in (stem(word), "=" + word) for after in root.next.get(key, ()))

    matcher = _Matcher(root, stem, parts, Memo(look))
    matcher.grow(root)
    return matcher


def _terms(table: str) -> list[str]:
    return [term.strip() for term in table.split(";")]


def _stemmer(plurals: Iterable[tuple[str, str]], marks: bool) -> Callable[[str], str]:
    fold = fold_word if marks else fold_name
    rules = [(ending, instead) for ending, instead in plurals]
    endings = tuple(ending for ending, _ in rules)

    @lru_cache(maxsize=65536)
    def stem(word: str) -> str:
        if not (word.isascii() and word.islower()):
            word = fold(word)
        for ending, instead in rules if word.endswith(endings) else ():
            if word.endswith(ending) and len(word) > len(ending) + 1:
                return word[: -len(ending)] + instead
        return word

    return stem


def _piece(term: str) -> re.Match[str]:
    """The first piece of a term, with the space after it."""
    piece = _PIECE.match(term)
    if not piece or not piece.end():
        raise KnowledgeError(f"the term {term!r} is not well formed; write words, stem(ending|ending), =form, <part> or …")
    return piece


def _check(term: str) -> None:
    while term:
        term = term[_piece(term).end() :]
