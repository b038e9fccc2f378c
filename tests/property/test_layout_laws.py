"""Laws of layout, sentences and dates over any text."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from vnjp_relations.dates import find_dates
from vnjp_relations.documents import ROLES, read_layout
from vnjp_relations.language import load_language
from vnjp_relations.sentences import find_sentences
from vnjp_relations.tokens import tokenize

PIECES = [
    "Hanoi (VNA) – ",
    "HÀ NỘI — ",
    " date 2024-03-12 ",
    "Update: April, 16/2014 - 09:20",
    "\n",
    "\n\n",
    "\r\n",
    "(Photo: VNA)",
    "ảnh 1",
    ">> ",
    "1. ",
    "./.",
    " — VNS",
    "-VNA",
    "You just read:",
    "Feedback",
    "Mr. Kato met Ms. Do. ",
    "Il est parti. ",
    "on Monday",
    "in May next year",
    "on that occasion",
    " in ",
    "of",
    "the 50th anniversary of diplomatic relations",
    "last year",
    "2024",
    "May 3",
    "31/12/2024",
    ", ",
    ". ",
    "; ",
    "that ",
    "“",
    '"',
    "«",
    "(",
    ")",
    "–",
    "-",
    "...",
    "comprehensive strategic partnership ",
    "d'ici la fin de l'",
    "année",
    "Thứ Năm, 13/07/2017",
    "。",
    "😀",
    "e\u0301",
    "\u00a0",
    "\ufeff",
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@given(TEXTS)
def test_blocks_are_ordered_apart_and_cover_all_that_is_not_space(text: str) -> None:
    layout = read_layout(text)
    covered: set[int] = set()
    end = 0
    for block in layout.blocks:
        assert end <= block.start < block.end <= len(text)
        assert block.role in ROLES
        assert not text[block.start].isspace()
        assert not text[block.end - 1].isspace()
        covered.update(range(block.start, block.end))
        end = block.end
    assert all(text[k].isspace() for k in range(len(text)) if k not in covered)
    assert layout.document.text == text


@given(TEXTS, st.sampled_from(["en", "fr"]))
def test_sentences_share_out_the_body(text: str, code: str) -> None:
    layout, tokens = read_layout(text), tokenize(text)
    sentences = find_sentences(tokens, layout, load_language(code))
    inside = [
        k for k in range(len(tokens)) for block in layout.body if block.start <= tokens.starts[k] and tokens.ends[k] <= block.end
    ]
    assert [k for each in sentences for k in range(each.i, each.j)] == inside
    assert all(layout.blocks[each.block].role == "body" for each in sentences)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["en", "fr"]), st.sampled_from(["", " date 2024-03-12 ", " date 2024-03 "]))
def test_dates_are_total_and_apart(text: str, code: str, header: str) -> None:
    text = header + text
    language, tokens, layout = load_language(code), tokenize(text), read_layout(text)
    sentences = find_sentences(tokens, layout, language)
    calendar = find_dates(tokens, layout, sentences, language)
    end = 0
    for mention in calendar.mentions:
        assert end <= mention.i < mention.j <= len(tokens)
        end = mention.j
    for each in sentences:
        calendar.event_date(each.i, each.j)
        due = calendar.due(each.i, each.j)
        assert due is None or calendar.reference is None or not due.certainly_before(calendar.reference)
    assert calendar.due(0, 0) is None or sentences


@given(TEXTS)
def test_a_text_ends_alike_however_its_lines_end(text: str) -> None:
    one, other = (read_layout(text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", end)) for end in ("\n", "\r\n"))
    assert [(block.role, one.document.text[block.start : block.end]) for block in one.blocks] == [
        (block.role, other.document.text[block.start : block.end]) for block in other.blocks
    ]
