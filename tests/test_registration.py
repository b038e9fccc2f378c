"""Types of the model are drawn with no import of the strategies, at no cost to whoever draws none."""

from __future__ import annotations

import re
import subprocess
import sys

from hypothesis.strategies import SearchStrategy

from vnjp_relations import strategies
from vnjp_relations.registration import TYPES
from vnjp_relations.writer import WrittenReadout


def test_every_type_has_its_strategy() -> None:
    for each in (*TYPES, WrittenReadout):
        assert isinstance(strategies.by_type(each), SearchStrategy)


def test_hypothesis_stays_light() -> None:
    program = "import sys, hypothesis; print([each for each in sys.modules if 'vnjp_relations.' in each])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    loaded = set(re.findall(r"vnjp_relations\.(\w+)", done.stdout))
    assert loaded == {"registration", "model", "partial_date", "spans"}, done.stderr


def test_types_are_registered_with_no_import_of_the_strategies() -> None:
    program = (
        "from hypothesis import given, strategies as st\n"
        "import vnjp_relations\n"
        "@given(st.from_type(vnjp_relations.Commitment))\n"
        "def law(each): assert (each.kind == 'agreement') == (each.side == 'both')\n"
        "law()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
