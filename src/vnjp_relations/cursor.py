"""A place in a JSON value that knows the way to it.

In: JSON text. Out: `Cursor`s, which hand out what stands below them or raise a `FormatError` that names the place,
what was expected there and what was found.

>>> root = Cursor("$", read_json('{"people": [{"age": "old"}]}'))
>>> root.items("people")[0]["age"].text()
'old'
>>> root.items("people")[0]["age"].integer()
Traceback (most recent call last):
vnjp_relations.errors.FormatError: $.people[0].age: expected an integer, found "old"
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NoReturn, ParamSpec, TypeVar, get_args

from attrs import frozen

from vnjp_relations.errors import FormatError
from vnjp_relations.partial_date import PartialDate

__all__ = ["Cursor", "read_json"]

T = TypeVar("T")
P = ParamSpec("P")


def read_json(text: str | bytes) -> Any:
    """The value of a JSON text (bytes are UTF-8).

    Raises:
        FormatError: for what is no JSON, or is nested or has numbers beyond what Python reads.
    """
    try:
        return json.loads(text.decode("utf-8") if isinstance(text, bytes) else text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise FormatError("$", "JSON", f"{error.msg} in line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise FormatError("$", "JSON of a readout or a corpus", "JSON nested too deep to read") from None
    except ValueError as error:
        raise FormatError("$", "JSON that can be read", str(error)) from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name}, which is no number of JSON")


@frozen
class Cursor:
    """A value and the path that leads to it (`$.readouts[3].document.id`)."""

    path: str
    value: Any

    def fault(self, expected: str) -> FormatError:
        """The error that says what should have stood here."""
        return FormatError(self.path, expected, _shown(self.value))

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def __getitem__(self, key: str) -> Cursor:
        if not isinstance(self.value, dict):
            raise self.fault("an object")
        if key not in self.value:
            raise FormatError(f"{self.path}.{key}", "this field", "an object without it")
        return Cursor(f"{self.path}.{key}", self.value[key])

    def get(self, key: str) -> Cursor | None:
        """The member of that key, if there is one."""
        return self[key] if key in self else None  # noqa: SIM401

    def members(self) -> Iterator[tuple[str, Cursor]]:
        """The members of an object, by key."""
        if not isinstance(self.value, dict):
            raise self.fault("an object")
        return ((key, self[key]) for key in self.value)

    def items(self, key: str | None = None) -> Sequence[Cursor]:
        """The items of a list, or of the list under a key."""
        place = self if key is None else self[key]
        if not isinstance(place.value, list):
            raise place.fault("a list")
        return [Cursor(f"{place.path}[{index}]", item) for index, item in enumerate(place.value)]

    def text(self) -> str:
        """A string."""
        if not isinstance(self.value, str):
            raise self.fault("a string")
        return self.value

    def text_or_none(self) -> str | None:
        """A string or null."""
        return None if self.value is None else self.text()

    def integer(self) -> int:
        """An integer (`true` is none)."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.fault("an integer")
        return self.value

    def date(self) -> PartialDate:
        """A day, a month or a year."""
        try:
            return PartialDate.parse(self.text())
        except ValueError:
            raise self.fault("a date (YYYY, YYYY-MM or YYYY-MM-DD)") from None

    def date_or_none(self) -> PartialDate | None:
        """A date or null."""
        return None if self.value is None else self.date()

    def one_of(self, literal: Any) -> Any:
        """One of the strings of a `Literal`."""
        if self.value not in get_args(literal):
            raise self.fault(f"one of {', '.join(get_args(literal))}")
        return self.value

    def choose(self, among: Sequence[T], what: str) -> T:
        """The item that the integer here is the index of."""
        index = self.integer()
        if not 0 <= index < len(among):
            raise self.fault(f"an index into the {len(among)} {what}")
        return among[index]

    def made(self, make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `make` makes; where it refuses, the error names this place."""
        try:
            return make(*args, **kwargs)
        except (OverflowError, TypeError, ValueError) as error:
            raise FormatError(self.path, f"a well-formed {make.__name__}", str(error)) from None


def _shown(value: Any) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    # A number can have more digits than Python prints.
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 128:
        return "a number out of range"
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 60 else shown[:57] + "…"
