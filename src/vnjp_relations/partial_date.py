"""Dates known to the day, the month or the year.

In: numbers, or ISO 8601 at reduced precision ("2024", "2024-03", "2024-03-12"). Out: `PartialDate`. There is no `<`:
is "2024" before "2024-03-05"? Ask `certainly_before`, or sort by `sort_key`.

>>> spring = PartialDate.parse("2024-03")
>>> spring.first, spring.last
(datetime.date(2024, 3, 1), datetime.date(2024, 3, 31))
>>> spring.certainly_before(PartialDate(2024, 4)), PartialDate(2024, 3, 12).possibly_in(spring)
(True, True)
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from attrs import frozen

__all__ = ["PartialDate"]

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@frozen(repr=False)
class PartialDate:
    """A day, a month or a year of the Gregorian calendar, years 1 to 9999.

    Raises:
        ValueError: for a day without a month, or numbers that are no date.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError(f"a day ({self.day}) needs a month")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise ValueError(
                f"{'-'.join(str(each) for each in (self.year, self.month, self.day) if each is not None)} is no date: {error}"
            ) from None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read "YYYY", "YYYY-MM" or "YYYY-MM-DD"; anything else raises ValueError."""
        match = _ISO.fullmatch(text)
        if not match:
            raise ValueError(f"{text!r} is no ISO date; write YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The same day, from the standard library's date."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The earliest day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can be."""
        month = self.month or 12
        if self.day or month == 12:
            return date(self.year, month, self.day or 31)
        return date(self.year, month + 1, 1) - timedelta(days=1)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Orders by first day, the less precise before the more precise."""
        return self.year, self.month or 0, self.day or 0

    @property
    def precision(self) -> int:
        """1 for a year, 2 for a month, 3 for a day."""
        return 1 + (self.month is not None) + (self.day is not None)

    def certainly_before(self, other: PartialDate) -> bool:
        """Whether every day it can be lies before every day that the other can be."""
        return self.last < other.first

    def possibly_in(self, other: PartialDate) -> bool:
        """Whether some day is both (2024-03-12 and 2024 are both possibly in 2024-03)."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"
