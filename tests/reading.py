"""A notation for what is read in a text: "kind by→bound: a text with its [content] in brackets".

In: a text in the notation (`plain` takes the notation off), a language. Out: `reading`, the same text with what was
read of it, in the notation, so that a test compares kinds, speakers, who is bound and spans in one line. The text
stands behind a `SCENE`: An (VN) receives Sato (JP) in Hanoi. A by of "-" is nobody; where all commitments have the
same kind, by and bound, these are written once; a text without commitments is "none".

>>> reading("Sato promised to fund a school and asked Vietnam to find a site.")
'pledge Sato→JP, request Sato→VN: Sato promised to [fund a school] and asked Vietnam to [find a site].'
>>> reading("An thanked Japan.")
'none: An thanked Japan.'
>>> plain("request An→JP: An asked for [help].")
'An asked for help.'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from vnjp_relations.model import Commitment, Readout
from vnjp_relations.readout import parse

SCENE = {
    "en": "Minister Tran Van An received Japanese Minister Sato Kenji in Hanoi on May 6, 2024. ",
    "fr": "Le ministre vietnamien Tran Van An a reçu le ministre japonais Sato Kenji à Hanoï le 6 mai 2024. ",
}
_SHORT = {"Tran Van An": "An", "Sato Kenji": "Sato"}


def plain(marked: str) -> str:
    """The text of a marked text: without what stands before the first colon, and without brackets."""
    return marked.partition(": ")[2].replace("[", "").replace("]", "")


def read(text: str, language: str = "en", scene: str | None = None) -> tuple[Readout, int]:
    """The readout of the text behind a scene, and where the text starts in it."""
    before = SCENE[language] if scene is None else scene
    return parse(before + text, language=language, published="2024-05-07"), len(before)


def reading(text: str, language: str = "en", scene: str | None = None, *, kinds_only: bool = False) -> str:
    """The text in the notation, with what was read of it."""
    readout, start = read(text, language, scene)
    marked, heads = text, list[str]()
    for each in reversed([each for each in readout.commitments if each.evidence.span.start >= start]):
        i, j = each.evidence.span.start - start, each.evidence.span.end - start
        marked = f"{marked[:i]}[{marked[i:j]}]{marked[j:]}"
        heads.insert(0, each.kind if kinds_only else f"{each.kind} {_by(each)}→{each.bound}")
    shown = heads[:1] if len(set(heads)) == 1 else heads
    return f"{', '.join(shown) or 'none'}: {marked}"


def read_as_marked(marked: Sequence[str], language: str = "en") -> Callable[[str], None]:
    """A test, to be given a name, that each of the marked texts is read as it is marked; a case is named by its text."""

    @pytest.mark.parametrize("marked", marked)
    def test(marked: str) -> None:
        assert reading(plain(marked), language) == marked

    return test


def _by(each: Commitment) -> str:
    return _SHORT.get(str(each.by), str(each.by)) if each.by else "-"
