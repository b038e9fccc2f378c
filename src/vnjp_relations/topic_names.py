"""Topics and words as a user names them.

In: words, and the topics of a corpus (a user's own may be among them). Out: the topic that the words name; words in the
form in which they are compared.

>>> topic_named("APD"), topic_named("visa exemption"), stems("ODA") in stems("two new-generation ODA loans")
(Topic('oda'), Topic('visas'), True)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from vnjp_relations.errors import AmbiguousName, UnknownName
from vnjp_relations.language import fold_name, language_codes, load_language
from vnjp_relations.lookup import nearest
from vnjp_relations.model import Topic
from vnjp_relations.tokens import tokenize
from vnjp_relations.topics import TopicLexicon, find_topics, load_topics

__all__ = ["lexicon_of", "stems", "topic_named"]

_RUN = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")


@lru_cache(maxsize=16384)
def stems(text: str) -> str:
    """The words of a text, folded, without the plural's final s of Latin script, between spaces at Latin edges only.

    So `stems(words) in stems(text)` finds whole words in Latin script, and any part where no spaces are written.
    """
    runs = _RUN.findall(fold_name(text))
    found = [run[:-1] if len(run) > 3 and run.isascii() and run[-1] == "s" and run[-2] != "s" else run for run in runs]
    if not found:
        return "\0"
    first, last = (" " if run.isascii() else "" for run in (found[0], found[-1]))
    return first + " ".join(found) + last


def lexicon_of(topics: Iterable[Topic]) -> TopicLexicon:
    """The built-in topics, and those of the topics given that are not among them."""
    built_in = load_topics()
    known = {topic.id for topic in built_in}
    added = [topic for topic in topics if topic.id not in known]
    return built_in.with_topics(*added) if added else built_in


def topic_named(words: str, topics: Iterable[Topic] = ()) -> Topic:
    """The topic of that id or label; else the one topic that the words name as they would in a text.

    Raises:
        UnknownName: where they name none; it lists the nearest.
        AmbiguousName: where they name several.
    """
    lexicon = lexicon_of(topics)
    if topic := lexicon.named(words):
        return topic
    tokens = tokenize(words)
    for code in language_codes():
        found = find_topics(tokens, 0, len(tokens), load_language(code), lexicon)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName(words, [each.id for each in found], what="topics")
    labels = [label for topic in lexicon for _, label in topic.labels]
    raise UnknownName(words, nearest(words, [*(topic.id for topic in lexicon), *labels]), what="topic")
