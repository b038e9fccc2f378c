"""Tails: where what is said ends and the narrator goes on in the same sentence.

In: the tokens of an act's content. Out: the token at which it ends, before a clause or an apposition of the narrator's
own ("…, as tension rises", "…, according to the statement", "…, a proposal that he welcomed").

>>> from vnjp_relations.frames import grammar
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tagging import tag
>>> from vnjp_relations.tokens import tokenize
>>> tokens, english = tokenize("widen the road, a proposal that Sato welcomed"), load_language("en")
>>> tagging = tag(tokens, [(0, len(tokens))], english)
>>> tokens.slice(0, content_end(tokens, tagging, 0, len(tokens), english.compiled(grammar)))
'widen the road'
"""

from __future__ import annotations

import re

from vnjp_relations.frames import Grammar
from vnjp_relations.tagging import Tagging
from vnjp_relations.tokens import Tokens

__all__ = ["content_end"]

_PAUSE = re.compile("[,-]")


def content_end(
    tokens: Tokens, tagging: Tagging, start: int, end: int, words: Grammar, holes: tuple[tuple[int, int], ...] = ()
) -> int:
    """Where the content ends once the narrator's own tail and a summing-up apposition are cut off."""
    tags = tagging.tags
    told = next((k for k in range(start + 1, end - 1) if tags[k] == "P" and tokens.phrase(k, words.lists["occasions"])), end)
    if not set(tags[told:end]) & set(",;CvMH"):
        end = told
    for k in (match.start() for match in _PAUSE.finditer(tags, start + 1, max(start + 1, end - 1))):
        if any(i <= k < j for i, j in holes):
            continue
        following = tokens.words[k + 1]
        if tokens.phrase(k + 1, words.lists["comments"]):
            return k  # French "…, ce que la ministre a accepté"
        if following in words.lists["narrator"] and tags[k + 1] in "SPAQg":
            return k
        if following in words.lists["narrator-clauses"] and set(tags[k + 1 : end].partition(",")[0]) & set("vMHbg"):
            return k
        n = k + 1
        while n < end and tags[n] in "DJ":
            n += 1
        if following in words.lists["indefinite-articles"] and tags[n : n + 2] in ("NR", "NQ"):
            return k  # "…, a disease that has struck 17 provinces"
        if n + 1 < end and tagging.lemmas[n] in words.lists["summary"]:
            # "…, a proposal that he welcomed"; French "…, geste dont il l'a remercié"; but "handed her, …, an invitation to"
            bidden = tagging.lemmas[n] in words.lists["invitation"]
            if tags[n + 1] in ("R" if n == k + 1 else "RQ" if bidden else "RPQ"):
                return k
    return end
