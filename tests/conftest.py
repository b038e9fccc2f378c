"""What tests share: a small corpus in invented wording, made by hand from the model, for questions and predicates."""

from __future__ import annotations

import pytest
from hypothesis import settings

from vnjp_relations.corpus import Corpus
from vnjp_relations.model import Commitment, Document, Kind, Meeting, Name, Official, Post, Readout, Report, Side
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.topics import load_topics

# So that a failing assertion in it shows both sides.
pytest.register_assert_rewrite("tests.reading")

# A time limit for each example fails where the machine is busy; speed is measured in benchmarks.
settings.register_profile("steady", deadline=None)
settings.register_profile("nightly", deadline=None, max_examples=2000)  # pytest --hypothesis-profile=nightly
settings.load_profile("steady")

AN = Official(Name("Trần", "Văn An"), "VN", (Post("Deputy Minister of Foreign Affairs"),))
BINH = Official(Name("Lê", "Thị Bình"), "VN", (Post("Minister of Finance"),))
SATO = Official(Name("Sato", "Kenji"), "JP", (Post("State Minister for Foreign Affairs"),))
MORI = Official(Name("Mori", "Emi"), "JP", (Post("Finance Minister"),))
KHAM = Official(Name("Khamphan"), "LA")


class Draft:
    """A readout in the making: its text grows by a sentence a commitment."""

    def __init__(self, id: str, published: str | None, meeting: Meeting, *officials: Official, language: str = "en") -> None:
        self.id, self.meeting, self.officials, self.language = id, meeting, officials, language
        self.published = PartialDate.parse(published) if published else None
        self.text, self.said = "", list[tuple[int, int, Kind, Side, Side, Official | None, str | None, str]]()

    def says(self, kind: Kind, by: Official | None, bound: Side, content: str, topics: str = "", due: str | None = None) -> Draft:
        side: Side = "both" if by is None else "VN" if by.country == "VN" else "JP"
        self.said.append((len(self.text), len(self.text) + len(content), kind, side, bound, by, due, topics))
        self.text += content + ". "
        return self

    def readout(self) -> Readout:
        known = {topic.id: topic for topic in load_topics()}
        document = Document(self.id, self.text, self.language, self.published)
        commitments = []
        for index, (start, end, kind, side, bound, by, due, topics) in enumerate(self.said):
            evidence = document.evidence(start, end)
            commitments.append(
                Commitment(
                    kind,
                    side,
                    bound,
                    evidence,
                    by,
                    PartialDate.parse(due) if due else None,
                    tuple(known[each] for each in topics.split()),
                    meeting=self.meeting,
                    reports=(Report(evidence, index),),
                )
            )
        return Readout(document, (self.meeting,), self.officials, tuple(commitments))


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """Talks in Hanoi in May 2030, a call in 2031, and a reception in Tokyo that only a publication date dates."""
    talks = Meeting(PartialDate(2030, 5, 6), "talks", "Hanoi", "VN", (AN, SATO))
    call = Meeting(PartialDate(2031), "call", None, None, (BINH, MORI))
    visit = Meeting(None, "reception", "Tokyo", "JP", (SATO, BINH))
    first = (
        Draft("a", "2030-05-07", talks, AN, SATO, KHAM)
        .says("request", AN, "JP", "raise new-generation ODA for bridges", "oda infrastructure", "2032")
        .says("request", AN, "both", "the two ministries ease visa rules", "visas")
        .says("pledge", SATO, "JP", "send nurses' teachers to Huế", "health human-resources", "2030-12")
        .says("agreement", None, "both", "hold the dialogue every year", "dialogue-mechanisms")
    )
    second = (
        Draft("b", None, call, BINH, MORI)
        .says("request", MORI, "VN", "clear the air for investment", "investment")
        .says("invitation", BINH, "JP", "her counterpart to visit Huế", "high-level-exchanges", "2031-03")
    )
    third = Draft("c", "2030-09-02", visit, SATO, BINH, language="fr").says(
        "request", BINH, "JP", "accroître l'aide publique au développement", "oda"
    )
    return Corpus((first.readout(), second.readout(), third.readout()))
