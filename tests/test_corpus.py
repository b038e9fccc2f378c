from __future__ import annotations

from typing import Any

import pytest

from vnjp_relations.corpus import Corpus, Problem
from vnjp_relations.errors import QuestionError, UnknownName
from vnjp_relations.model import Commitment, Document, Meeting, Official, Readout
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.query import by


def test_readouts_by_id_and_in_order(corpus: Corpus) -> None:
    assert [each.document.id for each in corpus] == ["a", "b", "c"]
    assert len(corpus) == 3
    assert corpus["b"].document.id == "b"
    assert "a" in corpus
    assert corpus["a"] in corpus
    assert "d" not in corpus
    assert Readout(Document("a", "")) not in corpus
    assert 7 not in corpus
    with pytest.raises(UnknownName, match="no readout answers to 'd'"):
        corpus["d"]


def test_the_views_hold_each_fact_once(corpus: Corpus) -> None:
    assert (len(corpus.meetings), len(corpus.officials), len(corpus.commitments)) == (3, 5, 7)
    sato = corpus.official("Sato")
    assert [each for each in corpus.meetings if sato in each.participants] == [corpus.meetings[0], corpus.meetings[2]]
    assert all(each.meeting in corpus.meetings for each in corpus.commitments)
    assert all(each.by is None or each.by in corpus.officials for each in corpus.commitments)
    assert [str(each) for each in corpus.topics][:2] == ["high-level-exchanges", "dialogue-mechanisms"]


def test_equality_does_not_depend_on_order(corpus: Corpus) -> None:
    again = Corpus(tuple(reversed(corpus.readouts)))
    assert again == corpus
    assert hash(again) == hash(corpus)
    assert again.commitments == corpus.commitments
    assert Corpus().with_readouts(*corpus.readouts[1:]).with_readouts(corpus.readouts[0]) == corpus
    assert Corpus(corpus.readouts, (Problem("x", "y"),)) != corpus


def test_two_readouts_of_one_id_are_refused(corpus: Corpus) -> None:
    with pytest.raises(ValueError, match="two readouts have the id 'a'"):
        corpus.with_readouts(Readout(Document("a", "Other words.")))


def test_what_is_no_readout_or_no_name_is_refused(corpus: Corpus) -> None:
    wrong: Any = "x"
    with pytest.raises(TypeError, match="a corpus takes a Readout here, not 'x'"):
        corpus.with_readouts(wrong)
    with pytest.raises(TypeError, match="a corpus takes a Problem here, not 'x'"):
        Corpus(problems=(wrong,))
    nothing: Any = None
    with pytest.raises(TypeError, match="official takes a name such as 'Komura', not None"):
        corpus.official(nothing)


def test_publication_dates(corpus: Corpus) -> None:
    assert corpus.published("a") == PartialDate(2030, 5, 7)
    assert corpus.published("b") is corpus.published("nowhere") is None


def test_ask_with_and_without_the_type_that_is_wanted(corpus: Corpus) -> None:
    pledges = corpus.ask("what did Japan pledge?", returns=Commitment)
    assert pledges[0].kind == "pledge"
    assert corpus.ask("which meetings did Sato attend?", returns=Meeting)[0].place == "Hanoi"
    assert corpus.ask("who is Sato?", returns=Official)[0].country == "JP"
    with pytest.raises(TypeError, match="asks for commitments: returns=Commitment, not Meeting"):
        corpus.ask("what did Japan pledge?", returns=Meeting)
    wrong: Any = "pledges"
    with pytest.raises(TypeError, match="returns=Commitment, not 'pledges'"):
        corpus.ask("what did Japan pledge?", returns=wrong)
    with pytest.raises(QuestionError):
        corpus.ask("why?")
    wrong = 7
    with pytest.raises(TypeError):
        corpus.ask(wrong)


def test_an_empty_corpus_answers_nothing() -> None:
    empty = Corpus()
    assert list(empty.ask("which commitments mention ODA?")) == list(empty.commitments.where(by("VN"))) == []
    assert str(empty.ask("how many meetings?")) == "0"
    assert repr(empty) == "Corpus(0 readouts)"
    with pytest.raises(UnknownName):
        empty.official("Sato")


def test_the_repr_counts_problems(corpus: Corpus) -> None:
    assert repr(corpus) == "Corpus(3 readouts)"
    assert repr(Corpus(corpus.readouts[:1], (Problem("x.txt", "not UTF-8"),))) == "Corpus(1 readout, 1 problem)"


def test_a_corpus_is_not_changed(corpus: Corpus) -> None:
    changed: Any = corpus
    with pytest.raises(AttributeError):
        changed.readouts = ()


def test_threads_follow_a_matter(corpus: Corpus) -> None:
    assert all(step.commitment in corpus.commitments for thread in corpus.threads() for step in thread.steps)
