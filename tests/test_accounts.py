"""How a text is cut into stretches."""

from __future__ import annotations

from itertools import pairwise

from vnjp_relations.accounts import pieces


def test_a_sentence_is_one_stretch_and_a_long_one_is_cut() -> None:
    assert [(piece.i, piece.j, piece.sentence) for piece in pieces(5, 40, 2)] == [(5, 40, 2)]
    cut = pieces(0, 1000, 0)
    assert (cut[0].i, cut[-1].j) == (0, 1000)
    assert all(one.j == two.i for one, two in pairwise(cut))
