from __future__ import annotations

from typing import Any

import pytest

from vnjp_relations.corpus import Corpus
from vnjp_relations.errors import AmbiguousName, QuestionError, UnknownName
from vnjp_relations.language import load_language
from vnjp_relations.query import anything, by, mentions, of_kind
from vnjp_relations.questions import Question, parse_question

READ = [
    # what is asked, and the predicate it is
    ("which commitments mention ODA?", "mentions('ODA')"),
    ("Which commitments that mention ODA are by Japan", "mentions('ODA') & by('JP')"),
    ("which requests did Vietnam make about visas?", "of_kind('request') & by('VN') & about('visas')"),
    ("which requests that Vietnam made are about visas?", "of_kind('request') & by('VN') & about('visas')"),
    ("Vietnamese requests on visas", "of_kind('request') & by('VN') & about('visas')"),
    ("what did Japan pledge?", "of_kind('pledge') & by('JP')"),
    ("what did Japan pledge to do about nurses by 2030?", "of_kind('pledge') & by('JP') & about('nurses') & due_by('2030')"),
    ("what did Trần Văn An ask Japan for?", "of_kind('request') & by('Trần Văn An') & to('JP')"),
    ("what did An ask Sato for in 2030?", "of_kind('request') & by('An') & with_official('Sato') & during('2030')"),
    ("what did Vietnam ask Japan to build?", "of_kind('request') & by('VN') & to('JP') & mentions('build')"),
    ("which pledges exist?", "of_kind('pledge')"),
    ("what did the two sides agree on?", "of_kind('agreement')"),
    ("what did Vietnam and Japan pledge?", "of_kind('agreement')"),
    ("what did An and Sato agree on?", "of_kind('agreement') & with_official('An') & with_official('Sato')"),
    ("what was agreed in May 2030?", "of_kind('agreement') & during('2030-05')"),
    ("which commitments are due by 2025?", "due_by('2025')"),
    ("which commitments did Mori or Sato make", "by('Mori') | by('Sato')"),
    ("which pledges mention ODA or visas?", "of_kind('pledge') & (mentions('ODA') | mentions('visas'))"),
    ("pledges about visas, labour and health", "of_kind('pledge') & about('visas') & about('labour') & about('health')"),
    ("pledges by Sato and Mori", "of_kind('pledge') & (by('Sato') | by('Mori'))"),
    ("pledges by Japan about visas or about labour", "of_kind('pledge') & by('JP') & (about('visas') | about('labour'))"),
    ("which pledges are not by Japan and don't mention ODA?", "of_kind('pledge') & ~by('JP') & ~mentions('ODA')"),
    (
        "which pledges (mention ODA or are by Japan) and are due in 2030?",
        "of_kind('pledge') & (mentions('ODA') | by('JP')) & due_in('2030')",
    ),
    ("which commitments were made at receptions in Tokyo?", "made_at(in_form('reception') & in_place('Tokyo'))"),
    ('commitments about "trade and investment"', "about('trade and investment')"),
    ("what did Vietnam invite Japan to?", "of_kind('invitation') & by('VN') & to('JP')"),
    ("what did Mori propose to Vietnam?", "of_kind('request') & by('Mori') & to('VN')"),
    ("which requests are addressed to Japan and bind both sides?", "of_kind('request') & to('JP') & binding('both')"),
    ("which meetings did Sato Kenji attend?", "with_official('Sato Kenji')"),
    ("which meetings were held since 12 March 2030?", "since('2030-03-12')"),
    ("which meetings took place between March 2030 and May 6, 2030?", "since('2030-03') & until('2030-05-06')"),
    ("which talks were between An and Sato?", "in_form('talks') & with_official('An') & with_official('Sato')"),
    ("which meetings did Japan host?", "hosted_by('JP')"),
    ("which meetings produced agreements about visas?", "producing(of_kind('agreement') & about('visas'))"),
    ("how many times did Sato meet An?", "with_official('Sato') & with_official('An')"),
    ("when did Sato meet Trần Văn An?", "with_official('Sato') & with_official('Trần Văn An')"),
    ("where were the receptions with Sato?", "in_form('reception') & with_official('Sato')"),
    ("when did Vietnam ask for ODA?", "producing(of_kind('request') & by('VN') & mentions('ODA'))"),
    ("who met Trần Văn An?", "met('Trần Văn An')"),
    ("who did Sato meet?", "met('Sato')"),
    ("who has met To Lam and Sato", "met('To Lam') & met('Sato')"),
    ("who met Sato in Tokyo?", "attended(with_official('Sato') & in_place('Tokyo')) & ~named('Sato')"),
    ("who is Sato?", "named('Sato')"),
    ("who pledged ODA?", "made(of_kind('pledge') & mentions('ODA'))"),
    ("who asked for visas?", "made(of_kind('request') & mentions('visas'))"),
    ("who agreed on visas?", "attended(producing(of_kind('agreement') & about('visas')))"),
    ("who made requests about visas and met Sato?", "made(of_kind('request') & about('visas')) & met('Sato')"),
    ("which officials attended meetings in March 2024?", "attended(during('2024-03'))"),
    ("which officials did not attend talks?", "~attended(in_form('talks'))"),
    ("which Japanese officials served as Finance Minister?", "from_country('JP') & holding('Finance Minister')"),
    ("which topics come up in requests by Vietnam?", "raised_in(of_kind('request') & by('VN'))"),
    ("which topics did Japan raise in 2030?", "raised_in(by('JP') & during('2030'))"),
    (
        "which topics come up in pledges by Japan or in requests by Vietnam?",
        "raised_in(of_kind('pledge') & by('JP')) | raised_in(of_kind('request') & by('VN'))",
    ),
    ("which meetings?", "anything"),
    ("which requests did Tokyo make to Hà Nội?", "of_kind('request') & by('JP') & to('VN')"),
    ("what did the Japanese government ask Hanoi for?", "of_kind('request') & by('JP') & to('VN')"),
    ("Tokyo's pledges since 2024", "of_kind('pledge') & by('JP') & since('2024')"),
    ("what did Hanoi and Tokyo agree on in Tokyo?", "of_kind('agreement') & in_place('Tokyo')"),
    ("which meetings were hosted in Hanoi?", "in_place('Hanoi')"),
    ("which meetings were held between March and August 2024?", "since('2024-03') & until('2024-08')"),
    ("meetings from 3 to 12 March 2024", "since('2024-03-03') & until('2024-03-12')"),
    ("pledges by Japan between November and February 2025", "of_kind('pledge') & by('JP') & since('2024-11') & until('2025-02')"),
    ("who met Sato between 2023 and 2024?", "attended(with_official('Sato') & since('2023') & until('2024')) & ~named('Sato')"),
    ("what did Japan pledge from 2024-03 until May 2024?", "of_kind('pledge') & by('JP') & since('2024-03') & until('2024-05')"),
    ("which officials are Japanese?", "from_country('JP')"),
    ("who is not Vietnamese or Japanese?", "~(from_country('VN') | from_country('JP'))"),
    ("which invitations were extended?", "of_kind('invitation')"),
    ("which requests were announced by Japan?", "of_kind('request') & by('JP')"),
    ("who did Sato last meet in Hanoi?", "attended(latest(with_official('Sato') & in_place('Hanoi'))) & ~named('Sato')"),
    ("which topics did Japan first raise?", "raised_in(earliest(by('JP')))"),
    ("when did Vietnam last ask for ODA?", "latest(producing(of_kind('request') & by('VN') & mentions('ODA')))"),
    ("what did Japan last pledge?", "latest(of_kind('pledge') & by('JP'))"),
    (
        "when did the last talks with Sato take place in Hanoi?",
        "latest(in_form('talks') & with_official('Sato') & in_place('Hanoi'))",
    ),
    ("where did the talks happen?", "in_form('talks')"),
    ("what was last agreed on visas?", "latest(of_kind('agreement') & about('visas'))"),
    ("when was the last meeting?", "latest(anything)"),
    ("what was the first meeting with Sato in Hanoi?", "earliest(with_official('Sato') & in_place('Hanoi'))"),
    ("which is the latest request by Vietnam about visas?", "latest(of_kind('request') & by('VN') & about('visas'))"),
    ("when did Sato last meet Trần Văn An?", "latest(with_official('Sato') & with_official('Trần Văn An'))"),
    ("when was the first time Sato met An?", "earliest(with_official('Sato') & with_official('An'))"),
    ("what was Vietnam's first request about visas?", "earliest(of_kind('request') & by('VN') & about('visas'))"),
    ("who attended the last talks in Hanoi?", "attended(latest(in_form('talks') & in_place('Hanoi')))"),
    ("which pledges were made at the first reception?", "of_kind('pledge') & made_at(earliest(in_form('reception')))"),
]


@pytest.mark.parametrize(("text", "predicate"), READ)
def test_a_question_is_a_predicate_and_has_an_english_form(text: str, predicate: str) -> None:
    question = parse_question(text)
    assert repr(question.predicate) == predicate
    assert parse_question(question.english) == question


TABLE = load_language("en").table("questions")


@pytest.mark.parametrize("section", ["nouns", "conditions", "verbs"])
def test_every_entry_of_the_table_stands_in_a_question_that_is_understood(section: str) -> None:
    for name, entry in TABLE[section].items():
        parse_question(entry["example"])
        assert any(word in entry["example"] for word in entry["words"]), name


@pytest.mark.parametrize("name", TABLE["conditions"])
def test_every_condition_is_read_as_what_it_is(name: str) -> None:
    assert name in repr(parse_question(TABLE["conditions"][name]["example"]).predicate) or name == "anything"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("which commitments frobnicate ODA?", "frobnicate", '"mention"'),
        ("which commitments mention ODA since last year?", "last", "a date such as 2024, 2024-03, March 2024 or 12 March 2024"),
        ("which commitments are due by 2025-13?", "2025-13", "a date such as 2024, 2024-03, March 2024 or 12 March 2024"),
        ("what did Japan frobnicate?", "frobnicate", '"pledge"'),
        ("which unicorns mention ODA?", "unicorns", '"commitments"'),
        ("how are you?", "how", '"how many"'),
        ("which meetings are hosted by Laos?", "Laos", '"Japan"'),
        ("when were the topics?", "topics", '"meetings"'),
        ("which last topics come up in pledges?", "topics", '"meetings"'),
        ("which pledges (by Japan", "", '")"'),
        ("when Komura met Son", "Komura", '"did"'),
        ("which topics (frobnicate pledges)?", "frobnicate", '"come up in"'),
        ("meetings between March 2024 or May 2024", "or May", '"and"'),
        ("meetings between Sato", "", '"and"'),
        ("meetings between 2025 and May 2024", "May", "a date that is not before 2025"),
        ("officials between 2023 and 2024", "between", '"named"'),
        ("Komura's officials", "Komura's", "a country"),
        ("how many joint officials are there?", "joint", "a country"),
        ("which commitments by", "", "a name"),
        ("which pledges mention ODA )", ")", '"and"'),
        ("", "", '"which"'),
    ],
)
def test_an_error_points_at_the_first_word_not_understood(text: str, word: str, expected: str) -> None:
    with pytest.raises(QuestionError) as caught:
        parse_question(text)
    assert caught.value.position == (text.index(word) if word else len(text))
    assert expected in caught.value.expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("which agreements were signed?", "ask which agreements were reached"),
        ("why did Japan pledge ODA?", "reasons are not read"),
        ("which pledges were kept in 2024", "whether a commitment was kept is not known"),
        ("which pledges rhyme?", ""),
    ],
)
def test_an_error_says_what_the_library_does_not_know(text: str, hint: str) -> None:
    with pytest.raises(QuestionError) as caught:
        parse_question(text)
    assert bool(hint) == bool(caught.value.hint)
    assert hint in str(caught.value)


def test_a_question_is_a_value() -> None:
    question = Question("how many", "commitments", of_kind("pledge") & (by("JP") | mentions("ODA")))
    assert question.english == "how many pledges are by Japan or mention ODA?"
    assert parse_question(str(question)) == question
    assert hash(parse_question(str(question))) == hash(question)
    assert Question("which", "topics").predicate == anything
    assert repr(Question("which", "topics")) == "Question('which topics?')"


def test_answers_for_reading(corpus: Corpus) -> None:
    assert str(corpus.ask("how many commitments mention ODA?")) == "2"
    assert str(corpus.ask("who met Sato?")) == "Lê Thị Bình\nTrần Văn An"
    assert str(corpus.ask("which topics come up in pledges by Japan?")) == "human-resources\nhealth"
    assert str(corpus.ask("when did Sato meet Trần Văn An?")) == "2030-05-06 in Hanoi: Trần Văn An, Sato Kenji"
    assert str(corpus.ask("what did the two sides agree on?")) == "agreement by both sides: hold the dialogue every year"
    assert str(corpus.ask("which invitations mention ODA?")) == "no commitments"
    when = corpus.ask("when were the commitments that mention ODA?")
    assert str(when).splitlines()[0] == "2030-05-06: request by Trần Văn An: raise new-generation ODA for bridges"
    assert str(corpus.ask("where were the invitations made?")).startswith("not known: invitation by Lê Thị Bình")
    assert repr(corpus.ask("who met Sato?")) == "2 officials:\n  Lê Thị Bình\n  Trần Văn An"
    assert repr(corpus.ask("how many meetings?")) == "3"
    noted = corpus.ask("how many commitments mention nursse?")
    assert str(noted) == "0"
    assert repr(noted) == "0\n(no commitment or meeting mentions 'nursse'; did you mean 'nurses'?)"


def test_an_answer_carries_its_question_and_is_a_view(corpus: Corpus) -> None:
    answer = corpus.ask("which commitments mention ODA?")
    assert answer.question == Question("which", "commitments", mentions("ODA"))
    assert answer.predicate == mentions("ODA")
    assert answer == corpus.commitments.where(mentions("ODA"))
    assert len(answer.where(answer.predicate)) == 2
    assert corpus.ask(answer.question) == answer


def test_names_are_looked_up_when_the_question_is_asked(corpus: Corpus) -> None:
    with pytest.raises(UnknownName):
        corpus.ask("who met Nobody Inparticular?")
    with pytest.raises(UnknownName):
        corpus.ask("which pledges are about unicorns?")
    with pytest.raises(UnknownName):
        corpus.ask("which meetings were in Atlantis?")


def test_a_name_of_several_is_asked_back(corpus: Corpus) -> None:
    document = corpus["a"]
    with pytest.raises(AmbiguousName):
        Corpus((document, *_namesake())).ask("who met Sato?")


def _namesake() -> tuple[Any, ...]:
    from vnjp_relations.model import Document, Name, Official, Readout

    return (Readout(Document("z", ""), officials=(Official(Name("Sato", "Hiro"), "JP"),)),)
