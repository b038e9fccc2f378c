"""What the library's exceptions say, and what they are."""

from __future__ import annotations

import pytest

from vnjp_relations import errors
from vnjp_relations.errors import AmbiguousName, FormatError, QuestionError, UnknownName, VnjpError


def test_an_unknown_name_says_what_is_near() -> None:
    assert str(UnknownName("Sata")) == "no official answers to 'Sata'"
    assert str(UnknownName("Sata", ["Sato", "Seto"])) == "no official answers to 'Sata'; did you mean 'Sato' or 'Seto'?"
    assert str(UnknownName("odaa", what="topic")) == "no topic answers to 'odaa'"


def test_an_ambiguous_name_lists_the_candidates() -> None:
    error = AmbiguousName("Sato", ["Sato Emi", "Sato Ken"])
    assert str(error) == "'Sato' could be any of 2 officials: Sato Emi, Sato Ken; give a longer form of the name"
    assert error.candidates == ("Sato Emi", "Sato Ken")


def test_a_question_is_drawn_with_the_place() -> None:
    error = QuestionError("who sang in Hue?", 4, ["met", "said"])
    assert str(error).splitlines() == ["did not understand 'sang'", "  who sang in Hue?", "      ^", "expected met, said"]
    assert str(QuestionError("who", 3, [])).splitlines()[0] == "did not understand the end of the question"
    assert str(QuestionError("who", 3, [])).endswith("expected nothing more")
    assert str(QuestionError("why?", 0, ["who"], hint="not known")).endswith("expected who (not known)")


def test_a_format_error_leads_to_the_field() -> None:
    assert str(FormatError("$.readouts[3].id", "a string", "7")) == "$.readouts[3].id: expected a string, found 7"


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("UnknownName", LookupError),
        ("AmbiguousName", LookupError),
        ("QuestionError", ValueError),
        ("FormatError", ValueError),
        ("CorpusError", OSError),
        ("KnowledgeError", ValueError),
    ],
)
def test_all_are_of_one_root_and_of_a_built_in_kind(name: str, base: type[Exception]) -> None:
    kind = getattr(errors, name)
    assert issubclass(kind, VnjpError)
    assert issubclass(kind, base)
