"""What a page is made of: header, title, dateline, captions, body, sign-off, and the furniture around them.

In: a text exactly as given. Out: `Layout`: the `Document` (language, publication date, agency and title as the page
itself tells them) and its blocks, in order and without overlap, which cover all that is not white space. A paragraph
of the body is one block, with its dateline and sign-off cut off.

>>> layout = read_layout("Ministers meet\\n\\nHanoi (VNA) – Mr. A met Mr. B on Monday. – VNA")
>>> [(block.role, layout.document.text[block.start:block.end]) for block in layout.blocks][1:3]
[('dateline', 'Hanoi (VNA) –'), ('body', 'Mr. A met Mr. B on Monday.')]
>>> layout.document.agency, layout.document.title, layout.document.language
('VNA', 'Ministers meet', 'en')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise
from typing import Literal, get_args

from attrs import evolve, frozen

from vnjp_relations.language import fold_name, fold_word, language_codes, load_language
from vnjp_relations.model import Document
from vnjp_relations.page_furniture import Furniture, furniture
from vnjp_relations.partial_date import PartialDate

__all__ = ["Block", "Layout", "Role", "detect_language", "read_layout"]

Role = Literal["header", "title", "dateline", "caption", "body", "junk", "signoff"]
ROLES: tuple[str, ...] = get_args(Role)

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…:;。！？][\"'”’»)\]\s]*$")
_WORDS = re.compile(r"\w+")
_BULLET = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[ivxIVX]{1,4}[.)]|[•●▪■◦·*+–—-])\s+(?=\S)")
_OPENING_DASH = re.compile(r"(?:--+|[-–—])\s+(?=\S)")


@frozen
class Block:
    """A stretch of the text (code points, end exclusive) and what it is on the page."""

    start: int
    end: int
    role: Role


@frozen(eq=False)
class Layout:
    """A document and the blocks of its text."""

    document: Document
    blocks: tuple[Block, ...]

    @property
    def body(self) -> tuple[Block, ...]:
        """The paragraphs of the body."""
        return tuple(block for block in self.blocks if block.role == "body")

    def texts(self, *roles: Role) -> Iterator[str]:
        """The texts of the blocks of those roles."""
        return (self.document.text[block.start : block.end] for block in self.blocks if block.role in roles)


_WORD = re.compile(r"[^\W\d_]+'?")


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {
        code: frozenset(map(fold_word, load_language(code).table("documents").get("function_words", ())))
        for code in language_codes()
    }


def detect_language(text: str) -> str:
    """The language whose function words are the most frequent; "und" where none occurs."""
    words = _WORD.findall(text[:20_000].replace("’", "'").casefold())
    counts = {code: sum(map(known.__contains__, words)) for code, known in _function_words().items()}
    best = max(counts, key=lambda code: counts[code], default="und")
    return best if counts.get(best) else "und"


@frozen
class _Piece:
    """A stretch of one line and what its own look says it is; "text" is settled by what stands around it."""

    start: int
    end: int
    role: Role | Literal["text", "end"]


def read_layout(text: str, *, id: str = "", published: PartialDate | None = None, language: str | None = None) -> Layout:
    """The layout of a text. A publication date or a language given wins over what the text says."""
    reader = _Reader(text, furniture())
    blocks = reader.blocks()
    titles = [text[block.start : block.end] for block in blocks if block.role == "title"]
    body = " ".join(text[block.start : block.end] for block in blocks if block.role == "body")
    document = Document(
        id=id,
        text=text,
        language=language or detect_language(body or text),
        published=published or reader.published(),
        agency=reader.agency(),
        title=titles[0] if titles else None,
    )
    return Layout(document, tuple(blocks))


class _Reader:
    """One pass over the lines, then one over their pieces."""

    def __init__(self, text: str, page: Furniture) -> None:
        self.text, self.page = text, page
        self.dates: list[tuple[bool, PartialDate]] = []
        self.agencies: dict[str, str] = {}

    def published(self) -> PartialDate | None:
        """The date of the header or dateline, one that a label goes with first."""
        return max(self.dates, key=lambda found: found[0])[1] if self.dates else None

    def agency(self) -> str | None:
        """Who signs: the sign-off before the header before the dateline."""
        return next((self.agencies[role] for role in ("signoff", "header", "dateline") if role in self.agencies), None)

    def blocks(self) -> list[Block]:
        pieces = [piece for line in _LINE.finditer(self.text) for piece in self._line(*line.span())]
        self._settle_lead(pieces)
        return list(self._settled(pieces))

    def _line(self, start: int, end: int) -> Iterator[_Piece]:
        start, end = self._strip(start, end)
        if start == end:
            return
        run = self.page.run(self.text, start, end)
        if run.stop == end or run.labelled:
            self._note(run.dates, run.agency, "header", labelled=run.labelled)
            stop = self._strip(start, run.stop)[1]
            yield _Piece(start, stop, "end" if run.kind == "end" else "header" if run.kind in ("header", "agency") else "junk")
            if run.stop < end:
                yield from self._line(run.stop, end)
        elif self.page.is_link(self.text, start, end):
            yield _Piece(start, end, "junk")
        else:
            yield from self._prose(start, end)

    def _prose(self, start: int, end: int) -> Iterator[_Piece]:
        """A line that is no furniture as a whole: caption or byline, or text with what is cut off before and after it."""
        line = self.page.dateline(self.text, start, end)
        if line is None and self.page.is_caption(self.text, start, end):
            cut = self.page.behind_credit(self.text, start, end)
            yield _Piece(start, cut, "caption")
            if cut < end:
                yield from self._line(cut, end)
            return
        if line is None and self.page.is_byline(self.text, start, end):
            self._note((), self.page.agency_in(self.text[start:end]), "signoff")
            yield _Piece(start, end, "signoff")
            return
        if line is not None:
            if line.start > start:
                before = self._strip(start, line.start)
                yield _Piece(*before, "caption" if self.page.is_caption(self.text, *before) else "title")
            self._note(line.dates, line.agency, "dateline")
            yield _Piece(line.start, line.end, "dateline")
            start = self._strip(line.end, end)[0]
            # "VIETNAM, March 12 - HÀ NỘI — …": one dateline behind another.
            if (second := self.page.dateline(self.text, start, end)) and second.start == start < end:
                yield _Piece(start, second.end, "dateline")
                start = self._strip(second.end, end)[0]
        elif bullet := _BULLET.match(self.text, start, end):
            dash = _OPENING_DASH.match(self.text, start, end) is not None
            yield _Piece(*self._strip(start, bullet.end()), "dateline" if dash else "junk")
            start = bullet.end()
        cut, agency = self.page.sign_off(self.text, start, end)
        if start < cut:
            yield _Piece(*self._strip(start, cut), "text")
        if cut < end:
            self._note((), agency, "signoff")
            yield _Piece(*self._strip(cut, end), "signoff")

    def _settle_lead(self, pieces: list[_Piece]) -> None:
        """Prose right before the dateline is a title or caption, and a lead that the next paragraph repeats no paragraph."""
        prose = [k for k, piece in enumerate(pieces) if piece.role == "text"]
        first = next((k for k, piece in enumerate(pieces) if piece.role == "dateline"), None)
        ahead = [k for k in prose if first is not None and k < first]
        if len(ahead) <= 4 and not any(self._has_words(pieces[k], 61) for k in ahead):
            for n, k in enumerate(ahead):
                pieces[k] = evolve(pieces[k], role="caption" if n else "title")
        for k, after in pairwise(prose[:4]):
            if pieces[k].role == "text" and self._has_words(pieces[k], 8) and self._repeats(pieces[k], pieces[after]):
                pieces[k] = evolve(pieces[k], role="title")

    def _settled(self, pieces: list[_Piece]) -> Iterator[Block]:
        """Each piece with its role for good."""
        texts = [k for k, piece in enumerate(pieces) if piece.role == "text"]
        begun = next((k for k in texts if self._is_prose(pieces, k)), texts[-1] if texts else len(pieces))
        last = texts[-1] if texts else -1
        titles: set[str] = set()
        ended = signed = False
        for k, (start, end, role) in enumerate((piece.start, piece.end, piece.role) for piece in pieces):
            settled: Role = "junk"
            if role == "end":
                ended = ended or k > begun
            elif ended:
                pass
            elif role == "text":
                key = fold_name(self.text[start:end])
                if k < begun:
                    settled = "title" if not titles else "caption"
                    titles.add(key)
                elif key in titles or (signed and not self._is_prose(pieces, k)):
                    settled = "junk"
                elif k not in (begun, last) and not self._is_prose(pieces, k) and not self._has_words(pieces[k], 15):
                    settled = "title"
                else:
                    settled = "body"
            else:
                settled = "signoff" if role == "header" and k > last >= 0 else role
                signed = signed or (settled == "signoff" and k > begun)
            yield Block(start, end, settled)

    def _is_prose(self, pieces: list[_Piece], k: int) -> bool:
        """Whether a piece reads as a sentence: behind a dateline, before a sign-off, long, or closed by a full stop."""
        piece = pieces[k]
        if (k and pieces[k - 1].role == "dateline") or (k + 1 < len(pieces) and pieces[k + 1].role == "signoff"):
            return True
        closed = _SENTENCE_END.search(self.text, max(piece.start, piece.end - 8), piece.end) is not None
        return self._has_words(piece, 6 if closed else 30)

    def _repeats(self, one: _Piece, other: _Piece) -> bool:
        """Whether a piece says over again what the other begins with, glued words and all."""
        short, long = ("".join(_WORDS.findall(fold_name(self.text[p.start : min(p.end, p.start + 600)]))) for p in (one, other))
        return bool(short) and long.startswith(short[: int(0.7 * len(short)) + 1])

    def _has_words(self, piece: _Piece, least: int) -> bool:
        words = islice(_WORDS.finditer(self.text, piece.start, min(piece.end, piece.start + 1000)), least)
        return sum(1 for _ in words) == least

    def _note(self, dates: tuple[PartialDate, ...], agency: str | None, role: str, *, labelled: bool = False) -> None:
        self.dates += [(labelled, date) for date in dates]
        if agency:
            self.agencies[role] = agency

    def _strip(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end
