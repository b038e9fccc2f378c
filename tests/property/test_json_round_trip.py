"""JSON: what was written is read back, and whatever else is read is refused with its place."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, strategies as st

from vnjp_relations import Corpus, Readout, dumps, loads
from vnjp_relations.annotation import annotate
from vnjp_relations.errors import FormatError
from vnjp_relations.strategies import corpora, model_readouts

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def covers(more: Any, less: Any) -> bool:
    """Whether `more` holds all that `less` holds, at the same places."""
    if isinstance(less, dict):
        return isinstance(more, dict) and all(key in more and covers(more[key], value) for key, value in less.items())
    if isinstance(less, list):
        return isinstance(more, list) and len(more) == len(less) and all(map(covers, more, less))
    return bool(more == less)


@given(model_readouts(), st.none() | st.integers(0, 4))
def test_a_readout_comes_back(readout: Readout, indent: int | None) -> None:
    written = dumps(readout, indent=indent)
    assert loads(written) == loads(written.encode()) == readout
    assert dumps(loads(written), indent=indent) == written


@given(corpora())
def test_a_corpus_comes_back(corpus: Corpus) -> None:
    written = dumps(corpus)
    assert loads(written) == corpus
    assert dumps(loads(written)) == written


@given(model_readouts())
def test_the_json_holds_the_annotation(readout: Readout) -> None:
    assert covers(json.loads(dumps(readout)), annotate(readout))


@given(model_readouts(), st.data())
def test_what_is_cut_off_is_refused(readout: Readout, data: st.DataObject) -> None:
    written = dumps(readout)
    cut = written[: data.draw(st.integers(0, len(written) - 1))]
    try:
        loads(cut)
    except FormatError as error:
        assert error.path == "$"  # noqa: PT017
    else:
        raise AssertionError(f"read {cut!r}")


@given(model_readouts(), JSON, st.data())
def test_a_wrong_value_anywhere_is_refused_or_read(readout: Readout, value: Any, data: st.DataObject) -> None:
    tree = json.loads(dumps(readout))
    place, path = tree, "$"
    while True:
        key = data.draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
        path += f".{key}" if isinstance(key, str) else f"[{key}]"
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = value
    try:
        loads(json.dumps(tree))
    except FormatError as error:
        # Its place is that of the value, or a place above or below it (a date that a document must have, an index …).
        assert error.path.startswith("$")  # noqa: PT017


@given(JSON)
def test_any_json_is_refused_or_read(value: Any) -> None:
    try:
        loads(json.dumps(value))
    except FormatError as error:
        assert error.path.startswith("$")  # noqa: PT017
