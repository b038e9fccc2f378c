from __future__ import annotations

from attrs import evolve

from vnjp_relations.corpus import Corpus
from vnjp_relations.facts import Members, date_of, dated, held, meetings_of, wording


def test_a_fact_is_dated_by_its_meeting_else_by_a_publication(corpus: Corpus) -> None:
    talks, call, visit = corpus.meetings
    assert str(date_of(corpus, talks)) == "2030-05-06"
    assert str(date_of(corpus, call)) == "2031"
    # Only the commitments' readout says when the visit was reported.
    told = [each for each in corpus.commitments if each.meeting == visit]
    assert [str(date_of(corpus, each)) for each in told] == ["2030-09-02"]
    assert date_of(corpus, evolve(call, date=None, reports=())) is None


def test_an_undated_fact_passes_no_test_of_dates(corpus: Corpus) -> None:
    always = dated(corpus, lambda day: True)
    call = corpus.meetings[1]
    assert always(call)
    assert not always(evolve(call, date=None, reports=()))


def test_a_commitment_is_held_where_its_meeting_is(corpus: Corpus) -> None:
    in_hanoi = held(lambda meeting: meeting.place == "Hanoi")
    assert [in_hanoi(each) for each in corpus.meetings] == [True, False, False]
    assert {each.meeting for each in corpus.commitments if in_hanoi(each)} == {corpus.meetings[0]}


def test_meetings_of_commitments(corpus: Corpus) -> None:
    found = meetings_of(corpus, lambda each: each.kind == "invitation")()
    assert [each in found for each in corpus.meetings] == [False, True, False]


def test_members_are_told_apart_by_all_they_hold(corpus: Corpus) -> None:
    talks = corpus.meetings[0]
    members = Members([talks, talks])
    assert talks in members
    assert evolve(talks, reports=()) not in members


def test_wording_is_the_evidence_of_every_report(corpus: Corpus) -> None:
    (pledge,) = (each for each in corpus.commitments if each.kind == "pledge")
    assert set(wording(pledge)) == {"send nurses' teachers to Huế"}
