"""Reads readouts of Vietnam–Japan meetings into meetings, officials, commitments and topics.

In: the names below, as `vnjp_relations.NAME`. Out: each from the module that makes it, imported when first asked for,
so that `import vnjp_relations` costs next to nothing.

>>> import vnjp_relations as vnjp
>>> vnjp.PartialDate.parse("2024-03"), vnjp.Official(vnjp.Name("Komura", "Masahiro"), "JP")
(PartialDate('2024-03'), Official('Komura Masahiro', 'JP'))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnjp_relations import errors as errors
    from vnjp_relations import query as query
    from vnjp_relations.corpus import Corpus as Corpus
    from vnjp_relations.corpus import Problem as Problem
    from vnjp_relations.loading import load_corpus as load_corpus
    from vnjp_relations.knowledge import Knowledge as Knowledge
    from vnjp_relations.knowledge import knowledge as knowledge
    from vnjp_relations.model import Basis as Basis
    from vnjp_relations.model import Commitment as Commitment
    from vnjp_relations.model import Document as Document
    from vnjp_relations.model import Form as Form
    from vnjp_relations.model import Inference as Inference
    from vnjp_relations.model import Kind as Kind
    from vnjp_relations.model import Meeting as Meeting
    from vnjp_relations.model import Name as Name
    from vnjp_relations.model import Official as Official
    from vnjp_relations.model import Post as Post
    from vnjp_relations.model import Readout as Readout
    from vnjp_relations.model import Reason as Reason
    from vnjp_relations.model import Report as Report
    from vnjp_relations.model import SetAside as SetAside
    from vnjp_relations.model import Side as Side
    from vnjp_relations.model import Topic as Topic
    from vnjp_relations.partial_date import PartialDate as PartialDate
    from vnjp_relations.readout import parse as parse
    from vnjp_relations.serial import dumps as dumps
    from vnjp_relations.serial import loads as loads
    from vnjp_relations.spans import Evidence as Evidence
    from vnjp_relations.spans import Span as Span

__version__ = "0.1.0"

_HOMES = {
    "corpus": ("Corpus", "Problem"),
    "loading": ("load_corpus",),
    "knowledge": ("Knowledge", "knowledge"),
    "model": ("Basis", "Commitment", "Document", "Form", "Inference", "Kind", "Meeting", "Name", "Official", "Post",
              "Readout", "Reason", "Report", "SetAside", "Side", "Topic"),
    "partial_date": ("PartialDate",),
    "readout": ("parse",),
    "serial": ("dumps", "loads"),
    "spans": ("Evidence", "Span"),
}
_MODULES = ("errors", "query")
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [*_HOME, *_MODULES, "__version__"]

# Hidden from type checkers, so that they see the names above and nothing else.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        from importlib import import_module

        if name in _MODULES:
            return import_module(f"{__name__}.{name}")
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        return value

    def __dir__() -> list[str]:
        return sorted(__all__)
