from __future__ import annotations

import pytest

from vnjp_relations.errors import QuestionError
from vnjp_relations.question_conditions import ConditionReader
from vnjp_relations.question_vocabulary import FactName
from vnjp_relations.question_words import DEEPEST


@pytest.mark.parametrize(
    ("fact", "text", "predicate"),
    [
        ("commitments", "about visas by Japan", "about('visas') & by('JP')"),
        ("commitments", "about visas or by Japan and about trade", "about('visas') | by('JP') & about('trade')"),
        ("commitments", "not (about visas or by Japan)", "~(about('visas') | by('JP'))"),
        ("commitments", "not not about visas", "about('visas')"),
        ("commitments", "that are requests but are not due by 2030", "of_kind('request') & ~due_by('2030')"),
        ("commitments", "by 2030", "due_by('2030')"),
        ("commitments", "to Japan to 2030", "to('JP') & until('2030')"),
        ("commitments", "to Mori from 2030", "with_official('Mori') & since('2030')"),
        ("meetings", "in Hanoi in May 2030", "in_place('Hanoi') & during('2030-05')"),
        ("meetings", "in Hanoi or Tokyo", "in_place('Hanoi') | in_place('Tokyo')"),
        ("meetings", "with Sato and Mori", "with_official('Sato') & with_official('Mori')"),
        ("officials", "from Laos", "from_country('LA')"),
        ("officials", "at talks in Hanoi and from Japan", "attended(in_form('talks') & in_place('Hanoi')) & from_country('JP')"),
        ("topics", "in requests by Japan", "raised_in(of_kind('request') & by('JP'))"),
        ("topics", "", "anything"),
    ],
)
def test_conditions(fact: FactName, text: str, predicate: str) -> None:
    reader = ConditionReader(text)
    assert repr(reader.conditions(fact)) == predicate
    assert reader.done


def test_what_is_nested_too_deep_is_refused() -> None:
    with pytest.raises(QuestionError, match="levels of nesting"):
        ConditionReader("(" * (DEEPEST + 1) + "by Japan" + ")" * (DEEPEST + 1)).conditions("commitments")
