"""Totality: any text gives a readout whose evidence is in the text; nothing raises, whatever was done to the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings, strategies as st

from vnjp_relations.model import Readout
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.phrasebook import outlet_names
from vnjp_relations.readout import parse
from vnjp_relations.spans import Evidence
from vnjp_relations.strategies import partial_dates, readouts
from vnjp_relations.writer import WrittenReadout

# Words that mean something to a reader of readouts, in orders that no one writes.
_WORDS = """agreed to that and , . ; : " ' ( ) « » -- — – the two sides both he she they Vietnam Japan Minister of Foreign Affairs
Mr. M. Mme Nguyen Van An Sato Kenji said will would asked Japan to provide ODA by 2030 in May on Monday yesterday visit invited
que de d' qu' le la les a demandé au proposé souhaité ont convenu ministre vietnamien Hanoi Tokyo 12/03/2024 2024-03-12 date (VNA)
VNS HÀ NỘI , he said , a-t-il ajouté whereas while not no had pledged last year to to to and and and
suggested continue keep supporting sending experts"""
WORDS = st.sampled_from([*_WORDS.split(), "\n", "\n\n"])
SALAD = st.lists(WORDS, max_size=60).map(" ".join)


def evidence_of(readout: Readout) -> list[Evidence]:
    pieces = [*readout.unread]
    for official in readout.officials:
        pieces += official.mentions
    for meeting in readout.meetings:
        pieces += [report.evidence for report in meeting.reports]
    for each in readout.commitments:
        pieces += [each.evidence, *(part for part in (each.cue, each.speaker, each.sentence) if part)]
        pieces += [report.evidence for report in each.reports]
    for aside in readout.set_aside:
        pieces += [aside.evidence, *([aside.cue] if aside.cue else [])]
    return pieces


def check(text: str) -> Readout:
    """Parse, and check what holds of any readout."""
    readout = parse(text, id="x")
    assert readout.document.text == text
    for evidence in evidence_of(readout):
        assert evidence.document == "x"
        assert text[evidence.span.start : evidence.span.end] == evidence.text
    spans = [each.evidence.span for each in readout.commitments]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for each in readout.commitments:
        assert each.evidence.text == each.evidence.text.strip()
        assert each.evidence.text
        assert each.sentence is None or each.evidence.span in each.sentence.span
        assert each.by is None or each.by in readout.officials
    for meeting in readout.meetings:
        assert set(meeting.participants) <= set(readout.officials)
    return readout


@given(st.text())
@example("")
@example("\ufeff\r\n")
@example("\x00\x02\x03\x1c\x85\u2028")
@example("🇻🇳🤝🇯🇵")
@example("e\u0301" * 50)
@example("\ud800")
def test_any_text(text: str) -> None:
    check(text)


@example("Minister Tran Van An met Minister Sato Kenji. An suggested Japan continue supporting and sending experts.")
@example("Minister Tran Van An met Minister Sato Kenji. Japan is going ahead with a plan, promoting the firming and easing ties.")
@example("Ils ont été unanimes à estimer et plus")
@example("Kenji Sato, ministre de la Justice, M")
@example("Il verrait des ports. Ce que attendons rencontrent est chose faite.\n\nMme Hatano")
@example("Minister Tran Van An met Minister Sato Kenji. An promised to act; Sato, to")
@given(SALAD)
@settings(max_examples=settings().max_examples * 2)
def test_any_order_of_words(text: str) -> None:
    check(text)


@given(st.binary(), st.sampled_from(["utf-8", "latin-1", "utf-16", "shift_jis", "cp1258"]))
def test_any_bytes_decoded_any_way(data: bytes, encoding: str) -> None:
    check(data.decode(encoding, errors="replace"))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A readout from which pieces were cut, doubled, moved, or into which noise was put."""
    text = draw(readouts()).text
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 200)))
        piece = text[start:end]
        noise = ["", piece * 2, piece.upper(), piece[::-1], piece.replace(" ", ""), piece.replace(".", " ")]
        put = draw(st.sampled_from(noise) | SALAD)
        text = text[:start] + put + text[end:]
    return text


@given(mutated())
def test_damaged_readouts(text: str) -> None:
    check(text)


@given(readouts())
def test_whole_readouts(written: WrittenReadout) -> None:
    assert check(written.text).commitments or not written.annotation["commitments"]


@given(readouts(), partial_dates() | st.none(), st.sampled_from(["en", "fr", None]))
def test_any_publication_date_and_language(written: WrittenReadout, published: PartialDate | None, language: str | None) -> None:
    readout = parse(written.text, published=published, language=language)
    assert published is None or readout.document.published == published
    assert language is None or readout.document.language == language


@pytest.mark.parametrize("outlet", outlet_names())
def test_the_same_text_gives_the_same_readout(outlet: str) -> None:
    @settings(max_examples=settings().max_examples // 30)
    @given(readouts(outlet=outlet))
    def same(written: WrittenReadout) -> None:
        assert parse(written.text) == parse(written.text)

    same()


@pytest.mark.parametrize("wrong", [b"bytes", None, 3, ["text"]])
def test_what_is_no_text_raises(wrong: object) -> None:
    with pytest.raises(TypeError, match="text must be a str, not"):
        parse(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(("argument", "error"), [("2024-13-01", ValueError), ("May 2024", ValueError), (20240301, TypeError)])
def test_a_publication_date_that_is_none_raises(argument: object, error: type[Exception]) -> None:
    with pytest.raises(error, match="date"):
        parse("Text.", published=argument)  # type: ignore[arg-type]
