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
    from vnjp_relations import errors as errors, query as query
    from vnjp_relations.corpus import Corpus as Corpus, Problem as Problem
    from vnjp_relations.knowledge_base import Knowledge as Knowledge, knowledge as knowledge
    from vnjp_relations.loading import load_corpus as load_corpus
    from vnjp_relations.model import (
        Basis as Basis,
        Commitment as Commitment,
        Document as Document,
        Form as Form,
        Inference as Inference,
        Kind as Kind,
        Meeting as Meeting,
        Name as Name,
        Official as Official,
        Post as Post,
        Readout as Readout,
        Reason as Reason,
        Report as Report,
        SetAside as SetAside,
        Side as Side,
        Topic as Topic,
    )
    from vnjp_relations.partial_date import PartialDate as PartialDate
    from vnjp_relations.readout import parse as parse
    from vnjp_relations.serial import dumps as dumps, loads as loads
    from vnjp_relations.spans import Evidence as Evidence, Span as Span

__version__ = "0.1.0"

_HOMES = {
    "corpus": ("Corpus", "Problem"),
    "loading": ("load_corpus",),
    "knowledge_base": ("Knowledge", "knowledge"),
    "model": (
        "Basis",
        "Commitment",
        "Document",
        "Form",
        "Inference",
        "Kind",
        "Meeting",
        "Name",
        "Official",
        "Post",
        "Readout",
        "Reason",
        "Report",
        "SetAside",
        "Side",
        "Topic",
    ),
    "partial_date": ("PartialDate",),
    "readout": ("parse",),
    "serial": ("dumps", "loads"),
    "spans": ("Evidence", "Span"),
}
_MODULES = ("errors", "query")
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [*_HOME, *_MODULES, "__version__"]

# Hidden from type checkers, so that they see the names above and nothing else.
if not TYPE_CHECKING:  # pragma: no branch

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
