"""A user's mistakes. mypy must find each: with `warn_unused_ignores`, one that it misses is an error in itself."""

# ruff: noqa: B015, B018
from __future__ import annotations

import vnjp_relations as vnjp
from vnjp_relations.query import attended, by, from_country, latest, mentions, of_kind, producing, since

corpus = vnjp.load_corpus()
pledge = corpus.commitments[0]
pledge.topix  # type: ignore[attr-defined]
corpus.comitments  # type: ignore[attr-defined]
vnjp.prase("")  # type: ignore[attr-defined]
pledge.kind == "plegde"  # type: ignore[comparison-overlap]
of_kind("promise")  # type: ignore[arg-type]
pledge.due < vnjp.PartialDate(2030)  # type: ignore[operator]
corpus.meetings.where(by("Japan"))  # type: ignore[arg-type]
corpus.meetings.where(mentions("ODA") & by("Japan"))  # type: ignore[arg-type]
corpus.officials.where(since("2030"))  # type: ignore[arg-type]
corpus.commitments.where(from_country("JP"))  # type: ignore[arg-type]
corpus.commitments.where("ODA")  # type: ignore[arg-type]
attended(by("Japan"))  # type: ignore[arg-type]
by("Japan") & producing(of_kind("pledge"))  # type: ignore[operator]
latest(from_country("JP"))  # type: ignore[type-var]
corpus.meetings.where(latest(by("Japan")))  # type: ignore[arg-type]
since(2030)  # type: ignore[arg-type]
corpus.ask("what did Japan pledge?", returns=str)  # type: ignore[type-var]
for answer in corpus.ask("what did Japan pledge?", returns=vnjp.Commitment):
    answer.participants  # type: ignore[attr-defined]
