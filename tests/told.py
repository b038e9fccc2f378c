"""The meetings of a text as short lines, for the tests of the stages that put them together."""

from __future__ import annotations

from vnjp_relations.dates import find_dates
from vnjp_relations.documents import read_layout
from vnjp_relations.gazetteer import load_gazetteer
from vnjp_relations.language import load_language
from vnjp_relations.meetings import MeetingMention, find_meetings
from vnjp_relations.officials import find_officials
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.sentences import find_sentences
from vnjp_relations.tokens import tokenize

TUESDAY = PartialDate(2024, 3, 12)


def read(text: str, code: str = "en", published: PartialDate | None = TUESDAY) -> tuple[MeetingMention, ...]:
    language, gazetteer, tokens = load_language(code), load_gazetteer(), tokenize(text)
    layout = read_layout(text, published=published, language=code)
    sentences = find_sentences(tokens, layout, language)
    people, calendar = find_officials(tokens, layout, language, gazetteer), find_dates(tokens, layout, sentences, language)
    return find_meetings(layout, tokens, sentences, people, calendar, language, gazetteer)


def told(text: str, code: str = "en") -> list[str]:
    return [
        f"{m.meeting.form} {m.meeting.date} {m.meeting.place} {m.meeting.host}: {', '.join(map(str, m.meeting.participants))}"
        for m in read(text, code)
    ]
