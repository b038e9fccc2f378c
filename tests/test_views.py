from __future__ import annotations

from typing import Any

import pytest

from vnjp_relations.corpus import Corpus
from vnjp_relations.model import Topic
from vnjp_relations.query import by, mentions, of_kind, producing, since
from vnjp_relations.views import View


def test_a_view_is_a_sequence_whose_parts_are_views(corpus: Corpus) -> None:
    view = corpus.commitments
    assert len(view) == 7
    assert view[0] in view
    assert view[-1] == list(view)[-1]
    assert isinstance(view[1:3], View)
    assert view[1:3].where(of_kind("request")) == view[1:2]
    assert next(reversed(view)) == view[-1]


def test_equal_views_hold_equal_facts(corpus: Corpus) -> None:
    assert corpus.commitments.where(by("VN")) == corpus.commitments.where(by("Vietnam"))
    assert hash(corpus.topics[:2]) == hash(View(corpus.topics[:2], None))
    assert corpus.topics != corpus.officials
    assert corpus.topics[:0] != ()


def test_group_and_count(corpus: Corpus) -> None:
    groups = corpus.commitments.group_by(lambda each: each.kind)
    assert [*groups] == ["request", "pledge", "agreement", "invitation"]
    assert groups["pledge"] == corpus.commitments.where(of_kind("pledge"))
    assert corpus.commitments.count_by(lambda each: each.kind).most_common(1) == [("request", 4)]
    assert groups["request"].where(by("JP")) == corpus.commitments.where(of_kind("request") & by("JP"))


def test_a_key_is_a_function(corpus: Corpus) -> None:
    wrong: Any = "bound"
    for count in (corpus.commitments.count_by, corpus.commitments.group_by):
        with pytest.raises(TypeError, match=r"expected a function of a fact, such as lambda each: each.kind, not 'bound'"):
            count(wrong)


def test_the_repr_fits_a_screen() -> None:
    many = View((Topic(f"t{number}") for number in range(12)), None)
    assert repr(many).splitlines()[:2] == ["12 results:", "  Topic('t0')"]
    assert repr(many).splitlines()[-1] == "  … and 2 more"
    assert repr(many[:1]) == "1 result:\n  Topic('t0')"
    assert repr(many[:0]) == "0 results"


def test_a_word_that_nothing_mentions_is_noted(corpus: Corpus) -> None:
    odda = corpus.commitments.where(mentions("ODDA"))
    assert odda.notes == ("no commitment or meeting mentions 'ODDA'; did you mean 'ODA'?",)
    assert repr(odda) == "0 results\n(no commitment or meeting mentions 'ODDA'; did you mean 'ODA'?)"
    # Wherever it stands in a predicate, and however many facts are left; once for each predicate that has it.
    others = corpus.meetings.where(~mentions("brigdes")).where(since("2030") | producing(mentions("zeppelin") & by("JP")))
    assert others.notes == (
        "no commitment or meeting mentions 'brigdes'; did you mean 'bridges'?",
        "no commitment or meeting mentions 'zeppelin'",
    )
    assert corpus.commitments.where(mentions("visa") & of_kind("pledge")).notes == ()
    assert corpus.commitments.where(mentions("aide publique au développement")).notes == View((), None).notes == ()


def test_a_view_is_not_changed(corpus: Corpus) -> None:
    view: Any = corpus.commitments
    with pytest.raises(AttributeError):
        view.items = ()
    with pytest.raises(TypeError):
        view[0] = None


def test_where_takes_predicates_only(corpus: Corpus) -> None:
    wrong: Any = lambda fact: True  # noqa: E731
    with pytest.raises(TypeError, match="predicates such as"):
        corpus.commitments.where(wrong)
    with pytest.raises(ValueError, match="belongs to no corpus"):
        View(corpus.commitments, None).where(by("VN"))
