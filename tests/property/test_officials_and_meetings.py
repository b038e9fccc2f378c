"""Laws of the officials and meetings of any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, strategies as st

from vnjp_relations.dates import find_dates
from vnjp_relations.documents import read_layout
from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import load_language
from vnjp_relations.meetings import find_meetings
from vnjp_relations.officials import find_officials
from vnjp_relations.sentences import find_sentences
from vnjp_relations.tokens import tokenize

WORDS = (
    "Minister",
    "of",
    "Justice",
    "Trần",
    "Quốc",
    "Bảo",
    "Kenji",
    "Yamashita",
    "and",
    ",",
    ".",
    "received",
    "met",
    "in",
    "Hanoi",
    "Japan",
    "'s",
    "(",
    ")",
    "Mr.",
    "M.",
    "ministre",
    "de",
    "la",
    "a",
    "reçu",
    "l'",
    "ambassadeur",
    "du",
    "Japon",
    "-",
    "\n\n",
    "—",
    "Monday",
    "the",
    "his",
    "counterpart",
    "was",
    "by",
    "also",
    "present",
    "Chairman",
    "People's",
    "Committee",
    "HUE (VNS) —",
    "An",
)
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


@given(texts, st.sampled_from(("en", "fr")))
def test_every_text_has_officials_and_meetings_that_are_well_formed(text: str, code: str) -> None:
    language, gazetteer, tokens = load_language(code), load_gazetteer(), tokenize(text)
    layout = read_layout(text, language=code)
    sentences = find_sentences(tokens, layout, language)
    people = find_officials(tokens, layout, language, gazetteer)
    meetings = find_meetings(
        layout, tokens, sentences, people, find_dates(tokens, layout, sentences, language), language, gazetteer
    )
    assert len(people.officials) == len(people.genders) == len(set(people.officials))
    for one, other in pairwise(people.mentions):
        assert one.j <= other.i
    for mention in people.mentions:
        assert 0 <= mention.i <= mention.name_i < mention.name_j == mention.j <= mention.end <= len(tokens)
        assert 0 <= mention.who < len(people.officials)
    for official in people.officials:
        assert official.mentions
        for evidence in official.mentions:
            assert text[evidence.span.start : evidence.span.end] == evidence.text
    for found in meetings:
        assert {"VN", "JP"} <= {official.country for official in found.meeting.participants}
        assert set(found.meeting.participants) <= set(people.officials)
        assert -1 <= found.sentence < len(sentences)
        assert found.i < found.j
