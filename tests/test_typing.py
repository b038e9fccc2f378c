"""The public types: a right program passes mypy, and the usual mistakes are caught."""

from __future__ import annotations

from pathlib import Path

import pytest

api = pytest.importorskip("mypy.api")
PROGRAMS = Path(__file__).parent / "typing"


def test_a_right_program_passes_and_mistakes_are_caught() -> None:
    out, errors, status = api.run(["--strict", "--warn-unused-ignores", *map(str, sorted(PROGRAMS.glob("*.py")))])
    assert (status, errors) == (0, ""), out
