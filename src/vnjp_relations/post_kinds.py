"""What kind of post a title is, whatever the language it is in.

In: a title as a text gives it. Out: `PostKind`: rank, sphere of public life, sector (empty where the title says none),
and whether few hold that rank at a time. Tables are in `data/posts.toml`.

>>> post_kind("vice-ministre des Affaires étrangères") == post_kind("外務副大臣")
True
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from vnjp_relations.language import fold_name
from vnjp_relations.tables import read_table

__all__ = ["PostKind", "post_kind"]


@frozen(order=True)
class PostKind:
    """Rank, sphere and sector of a post; all empty where the title is of no known kind."""

    rank: str = ""
    sphere: str = ""
    sector: str = ""
    top: bool = False


def _plain(text: str) -> str:
    return " ".join(fold_name(text).replace("-", " ").split())


@cache
def _tables() -> tuple[dict[str, Any], ...]:
    table = read_table("data/posts")
    return tuple({**entry, "pattern": _pattern(entry["words"])} for entry in (*table["ranks"], *table["sectors"]))


def _pattern(words: list[str]) -> re.Pattern[str]:
    # Latin words stand between word boundaries; scripts without spaces are searched as they run.
    parts = [rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in map(_plain, words)]
    return re.compile("|".join(parts))


@lru_cache(maxsize=8192)
def post_kind(title: str) -> PostKind:
    """The kind of post that a title names."""
    plain = _plain(title[:300])
    rank: dict[str, Any] = next((each for each in _tables() if "sphere" in each and each["pattern"].search(plain)), {})
    sector: dict[str, Any] = next((each for each in _tables() if "sphere" not in each and each["pattern"].search(plain)), {})
    return PostKind(rank.get("id", ""), rank.get("sphere", ""), sector.get("id", ""), rank.get("top", False))
