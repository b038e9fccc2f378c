"""A user's program: mypy, strict, must find nothing wrong with it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import assert_type

import vnjp_relations as vnjp
from vnjp_relations.query import (
    Predicate,
    about,
    attended,
    by,
    due_by,
    in_place,
    latest,
    mentions,
    met,
    of_kind,
    producing,
    raised_in,
    since,
)
from vnjp_relations.questions import Answer
from vnjp_relations.views import View

corpus = vnjp.load_corpus()
wanted = mentions("ODA") & by("Sato") & ~about("infrastructure")
assert_type(wanted, Predicate[vnjp.Commitment])
assert_type(by("Sato") & mentions("ODA"), Predicate[vnjp.Commitment])
assert_type(since("2030") & producing(of_kind("pledge")), Predicate[vnjp.Meeting])
assert_type(corpus.commitments.where(wanted, due_by(date(2030, 1, 1))), View[vnjp.Commitment])
assert_type(corpus.commitments.where(wanted)[:3][0].due, vnjp.PartialDate | None)
assert_type(corpus.meetings.where(since("2030-08") & in_place("Hanoi")), View[vnjp.Meeting])
assert_type(corpus.officials.where(attended(since("2030")) & met("Sato")), View[vnjp.Official])
assert_type(latest(by("Sato")), Predicate[vnjp.Commitment])
assert_type(corpus.meetings.where(latest(since("2030") & producing(by("Japan")))), View[vnjp.Meeting])
assert_type(corpus.officials.where(attended(latest(in_place("Hanoi")))), View[vnjp.Official])
assert_type(corpus.meetings.where(mentions("ODA")).notes, tuple[str, ...])
assert_type(corpus.topics.where(raised_in(by("Japan"))), View[vnjp.Topic])
assert_type(corpus.commitments.count_by(lambda each: each.side), Counter[vnjp.Side])
assert_type(corpus.ask("what did Japan pledge?", returns=vnjp.Commitment), Answer[vnjp.Commitment])
assert_type(corpus["a"].commitments[0].by, vnjp.Official | None)
assert_type(corpus.official("Sato"), vnjp.Official)
facts: list[vnjp.Commitment | vnjp.Meeting | vnjp.Official | vnjp.Topic] = list(corpus.ask("who met Sato?"))
answered: View[vnjp.Commitment] = corpus.ask("what did Japan pledge?", returns=vnjp.Commitment)
readout: vnjp.Readout = vnjp.parse("", published="2030-05", language=None, id="x")
again: vnjp.Readout | vnjp.Corpus = vnjp.loads(vnjp.dumps(readout))
