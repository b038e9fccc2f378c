from __future__ import annotations

import pytest

from vnjp_relations import query
from vnjp_relations.corpus import Corpus
from vnjp_relations.predicates import Predicate, anything, nothing
from vnjp_relations.query import by, made_at, mentions, of_kind


@pytest.mark.parametrize(
    "text",
    [
        "mentions('ODA') & by('Trần Văn An') & ~about('infrastructure')",
        "(of_kind('pledge') | of_kind('request')) & since('2030-08')",
        "~(by('VN') | by('JP'))",
        "made(of_kind('request') & due_by('2030')) & ~met('Sato')",
        "anything",
        "nothing",
    ],
)
def test_the_repr_is_the_expression(text: str) -> None:
    assert repr(eval(text, vars(query))) == text


def test_what_is_neutral_or_absorbs_leaves_no_trace() -> None:
    pledge = of_kind("pledge")
    assert pledge & anything == anything & pledge == pledge | nothing == ~~pledge == pledge
    assert pledge & nothing == ~anything == nothing
    assert pledge | anything == ~nothing == anything


def test_parts_are_flat() -> None:
    one, two, three = mentions("a"), mentions("b"), mentions("c")
    assert (one & two) & three == one & (two & three) == Predicate("&", (one, two, three))
    assert (one | two & three).parts == (one, two & three)
    assert made_at(one & two).parts == (one & two,)


def test_a_misfit_is_a_type_error(corpus: Corpus) -> None:
    with pytest.raises(TypeError, match="fits Commitment, not Meeting"):
        corpus.meetings.where(by("VN"))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        by("VN") & "ODA"  # type: ignore[operator]
    with pytest.raises(ValueError, match="'frobnicate'"):
        Predicate("frobnicate")


def test_notes_are_given_once(corpus: Corpus) -> None:
    twice = mentions("zeppelin") | ~mentions("zeppelin") & by("VN")
    assert twice.notes(corpus) == ("no commitment or meeting mentions 'zeppelin'",)
    assert anything.notes(corpus) == ()
