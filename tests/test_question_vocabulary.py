from __future__ import annotations

from vnjp_relations.conditions import CONDITIONS
from vnjp_relations.model import Form, Kind
from vnjp_relations.question_vocabulary import FACTS, Phrases, load_vocabulary


def test_the_longest_phrase_comes_first() -> None:
    phrases = Phrases.of([("due", 1), ("due by", 2), ("Due no later than", 3)])
    assert phrases.at(["is", "due", "by"], 1) == [(2, 2), (1, 1)]
    assert phrases.at(["due", "no", "later", "than"], 0) == [(4, 3), (1, 1)]
    assert phrases.at(["is"], 0) == phrases.at([], 0) == []


def test_every_condition_and_every_kind_can_be_said() -> None:
    vocabulary = load_vocabulary()
    assert set(vocabulary.condition) == set(CONDITIONS)
    assert {noun.kind for noun in vocabulary.noun.values()} == {None, *Kind.__args__}  # type: ignore[attr-defined]
    assert {noun.form for noun in vocabulary.noun.values()} == {None, *Form.__args__}  # type: ignore[attr-defined]
    assert {noun.fact for noun in vocabulary.noun.values()} == set(FACTS)


def test_each_english_form_starts_with_a_word_that_ends_a_name() -> None:
    vocabulary = load_vocabulary()
    for saying in vocabulary.condition.values():
        assert saying.english.split()[0] in vocabulary.reserved
        assert saying.negated.split()[0] in vocabulary.reserved
