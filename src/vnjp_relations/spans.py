"""Where a fact stands in a text.

In: offsets in code points of a text exactly as given, end exclusive. Out: `Span`, and `Evidence`, which adds the
document's id and the very text.

>>> text = "Japan will help."
>>> evidence = Evidence.of("doc", text, 6, 15)
>>> evidence.text, text[evidence.span.start:evidence.span.end] == evidence.text
('will help', True)
"""

from __future__ import annotations

from attrs import field, frozen

__all__ = ["Evidence", "Span"]


@frozen(order=True, repr=False)
class Span:
    """A stretch of a text: `start` and `end` in code points, end exclusive.

    Raises:
        ValueError: where `start` is negative or `end` lies before it.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not start={self.start}, end={self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span | int) -> bool:
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return self.start <= other < self.end

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return max(self.start, other.start) < min(self.end, other.end)


@frozen(order=True, repr=False)
class Evidence:
    """The characters of a document that say something: `document.text[span.start:span.end] == text`, always.

    Raises:
        ValueError: where the text is not as long as the span.
    """

    document: str
    span: Span
    text: str = field()

    def __attrs_post_init__(self) -> None:
        if len(self.text) != self.span.end - self.span.start:
            raise ValueError(f"the text {self.text!r} has {len(self.text)} characters, {self.span} has {len(self.span)}")

    @classmethod
    def of(cls, document: str, text: str, start: int, end: int) -> Evidence:
        """The evidence that `text[start:end]` is, in the document of that id."""
        return cls(document, Span(start, end), text[start:end])

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        shown = self.text if len(self.text) <= 48 else self.text[:45] + "…"
        return f"Evidence({self.document!r}, {self.span.start}:{self.span.end}, {shown!r})"
