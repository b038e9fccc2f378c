"""The tables that the library's knowledge stands in, as files of the package.

In: a path below the package, without its ending. Out: that TOML file's table, and what tables a folder has.

>>> sorted(read_table("data/names")), stems("languages")
(['japanese', 'vietnamese'], ['en', 'fr'])
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

__all__ = ["read_table", "stems"]

_PACKAGE = Path(__file__).parent
"""`importlib.resources` would also find files in a zip, which no installer leaves them in, and costs half of `import attrs`."""


def read_table(path: str) -> dict[str, Any]:
    """The table in the file at that path; `read_table("data/topics")` is that of `data/topics.toml`."""
    return tomllib.loads((_PACKAGE / f"{path}.toml").read_text(encoding="utf-8"))


def stems(path: str) -> list[str]:
    """The names in a folder of tables, sorted and without their endings."""
    return sorted(each.stem for each in (_PACKAGE / path).iterdir() if not each.name.startswith(("_", ".")))
