"""The types of the model, registered with Hypothesis, which imports this module whenever it is imported itself.

In: nothing. Out: nothing; `st.from_type(Commitment)` works, with no import of the strategies. They are imported when a type
is first drawn: a test run that draws none of them pays for naming the types and no more.

>>> from hypothesis import given, strategies as st
>>> @given(st.from_type(Official))
... def an_official_has_a_name(official: Official) -> None:
...     assert str(official)
>>> an_official_has_a_name()
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from hypothesis import strategies as st

from vnjp_relations.model import (
    Commitment,
    Document,
    Meeting,
    Name,
    Official,
    Post,
    Readout,
    Report,
    SetAside,
    Topic,
)
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.spans import Evidence, Span

__all__ = ["TYPES", "register"]

TYPES = (PartialDate, Span, Evidence, Document, Name, Post, Official, Topic, Report, Meeting, Commitment, SetAside, Readout)


def register(*types: type) -> None:
    """Have Hypothesis draw these types from `strategies.by_type`."""
    for each in types:
        st.register_type_strategy(each, _strategy)


def _strategy(asked: type) -> st.SearchStrategy[Any]:
    # By name, so that only what draws imports what it is drawn with.
    strategy: st.SearchStrategy[Any] = import_module("vnjp_relations.strategies").by_type(asked)
    return strategy


register(*TYPES)
