"""Tokens: slices of the text, in order and apart, that leave out nothing but white space and hyphens inside words."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given, strategies as st

from vnjp_relations.language import fold_name, fold_word
from vnjp_relations.strategies import readouts
from vnjp_relations.tokens import Tokens, tokenize
from vnjp_relations.writer import WrittenReadout

ANY = st.text() | st.text("aÉệđ'’-‑.,:0１ſß\u0301\n\u00a0東カ\u3099🇻🇳", max_size=40)
KNOWN = frozenset({"vietnam", "japon", "le", "gouvernement", "visiting", "president", "d"})
GLUED = st.lists(st.sampled_from(["Vietnam", "le", "gouvernement", "visiting", "President", "-", "’s", " "])).map("".join)


def check(text: str, tokens: Tokens) -> None:
    columns = (tokens.starts, tokens.ends, tokens.words, tokens.folds, tokens.shapes, tokens.spaced, tokens.joined)
    assert len({len(column) for column in columns}) == 1
    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))
    edges = [at for pair in zip(tokens.starts, tokens.ends, strict=True) for at in pair]
    assert edges == sorted(edges)
    for k in range(len(tokens)):
        assert tokens.slice(k, k + 1) == text[tokens.starts[k] : tokens.ends[k]]
        assert tokens.at(tokens.starts[k]) == k


@given(ANY | GLUED)
@example("İ")
@example("ﬁn")
@example("co-operation")
def test_tokens_are_slices_in_order(text: str) -> None:
    check(text, tokenize(text))
    check(text, tokenize(text, KNOWN))


@given(ANY)
def test_nothing_is_left_out(text: str) -> None:
    tokens = tokenize(text)
    kept = set().union(*(range(start, end) for start, end in zip(tokens.starts, tokens.ends, strict=True)))
    for at, char in enumerate(text):
        assert at in kept or char.isspace() or char in "-‐‑" or unicodedata.category(char)[0] == "M", (at, char)


@given(GLUED)
def test_ungluing_only_cuts(text: str) -> None:
    whole, cut = tokenize(text), tokenize(text, KNOWN)
    assert set(whole.starts) <= set(cut.starts)
    assert set(whole.ends) <= set(cut.ends)


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_name(fold_name(text)) == fold_name(text)
    assert fold_name(fold_word(text)) == fold_name(text)


@given(readouts())
def test_canonical_forms_have_the_same_words(written: WrittenReadout) -> None:
    composed, decomposed = (tokenize(unicodedata.normalize(form, written.text)) for form in ("NFC", "NFD"))
    assert composed.words == decomposed.words
    assert composed.shapes == decomposed.shapes


@given(readouts(), st.sampled_from(["\u00a0", "\u2009", "\t"]))
def test_any_white_space_parts_words(written: WrittenReadout, space: str) -> None:
    assert tokenize(written.text.replace(" ", space)).words == tokenize(written.text).words
