"""What stands on a page around prose: date headers, menus, datelines, credits, sign-offs.

In: `data/agencies.toml` and `data/furniture.toml`, and the months and weekdays of every language. Out: `furniture()`,
whose methods look at a stretch of a text and say what of it is such. All of them run in linear time: they read on
token by token, or look at a bounded window.

>>> page = furniture()
>>> text = "Update: April, 16/2014 - 09:20"
>>> run = page.run(text, 0, len(text))
>>> run.stop == len(text), run.dates, run.labelled
(True, (PartialDate('2014-04-16'),), True)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from attrs import frozen

from vnjp_relations.language import fold_name, language_codes, load_language, undisturbed
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.tables import read_table

__all__ = ["Dateline", "Furniture", "Run", "furniture"]

_WORD = "[^\\W\\d_](?:\\w|[\u0300-\u036f.'’])*"
_DASH = re.compile(r"\s+(?:--+|[-–—])\s*|(?<=[)\].])\s*(?:--+|[-–—])\s*|\s*(?:--+|[–—])\s*|\s*-\s+")
_DASHED = re.compile(r"[–—]|-[-\s]|(?<=[\s)\].])-")
"""Stands wherever a dash does, and is found sooner."""
_CLOSING = ".!?:;,"
_FULL_STOP = re.compile(r"[.!?][\"”»]?\s+(?=\w)")
_SIGNS = re.compile(r"[-–—=(/]|[.!?\"”»’)](?=.*\w)", re.DOTALL)
_SILENT = ("space", "number", "joint", "weekday")
_PLACE = re.compile(rf"[\s,.:(){{}}/&-]+|{_WORD}|\d+")


@frozen
class Run:
    """A run of furniture from the start of a line: where it stops, what it is made of, the dates in it, who signs."""

    stop: int
    kind: str
    dates: tuple[PartialDate, ...]
    labelled: bool
    agency: str | None


@frozen
class Dateline:
    """A dateline: where it stands, the dates with a year in it, the agency."""

    start: int
    end: int
    dates: tuple[PartialDate, ...]
    agency: str | None


def _forms(words: Iterable[str]) -> set[str]:
    """The words as composed and as decomposed characters."""
    return {form for word in words for form in (unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word))}


def _any(words: Iterable[str]) -> str:
    """An alternation, longest first, of the forms of the words, with any white space between.

    It branches by first letters: without regard to case, each branch is tried in turn.
    """
    kinds: tuple[dict[str, list[str]], dict[str, list[str]]] = {}, {}
    for word in sorted(_forms(words), key=len, reverse=True):
        kinds[word[-1].isalnum()].setdefault(re.escape(word[0].lower()), []).append(re.escape(word[1:]).replace(r"\ ", r"\s"))
    marks, letters = ("|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in kind.items()) for kind in kinds)
    return "|".join(filter(None, (marks, letters and rf"(?:{letters})(?!\w)"))) or "(?!)"


def _cities() -> Iterator[str]:
    """The cities of the world, in each spelling."""
    entries = (entry for table in read_table("data/places").values() if "cities" in table for entry in table["cities"].split(";"))
    return (spelling.strip() for entry in entries for spelling in entry.rpartition(":")[2].split("="))


class Furniture:
    """The compiled tables; `furniture()` makes them once."""

    def __init__(self) -> None:
        page, agencies = read_table("data/furniture"), read_table("data/agencies")["agency"]
        tables = [load_language(code).table("dates").get("words", {}) for code in language_codes()]
        self.months: dict[str, int] = {
            name: number for table in tables for key in ("months", "abbreviations") for name, number in table.get(key, {}).items()
        }
        self.weekdays: dict[str, int] = {name: number for table in tables for name, number in table.get("weekdays", {}).items()}
        self.signers = {fold_name(form): agency["name"] for agency in agencies for form in agency["forms"]}
        forms = [(form, agency.get("releases", False)) for agency in agencies for form in agency["forms"]]
        month, agency = _any(self.months), _any(form for form, releases in forms if not releases)
        self._date = re.compile(
            r"(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})(?:[-/.](?P<d1>\d{1,2}))?(?!\d)"
            r"|(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y2>\d{4})(?!\d)"
            rf"|(?P<m3>{month})\.?,?\s*(?:(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)\s*[,/]?\s*)?(?P<y3>\d{{4}})(?!\d)"
            rf"|(?P<d4>\d{{1,2}})(?:st|nd|rd|th|er)?\s+(?P<m4>{month})\.?,?\s+(?P<y4>\d{{4}})(?!\d)",
            re.IGNORECASE,
        )
        self._token = re.compile(
            rf"(?P<space>[\W_]+)|(?P<time>\d{{1,2}}[:hH]\d{{2}}(?::\d{{2}})?(?!\d))|(?P<number>\d+(?!\w))"
            rf"|(?P<agency>{_any(form for form, _ in forms)})|(?P<weekday>{_any([*page['weekdays'], *self.weekdays])})"
            rf"|(?P<header>{_any(page['header'])})|(?P<access>{_any(page['access'])})"
            rf"|(?P<end>{_any(page['end'])})|(?P<menu>{_any(page['menu'])})|(?P<joint>{_any(page['joints'])})",
            re.IGNORECASE,
        )
        self._link = re.compile(_any(page["links"]), re.IGNORECASE)
        photo, picture = _any(page["photo"]), _any([*page["photo"], *page["picture"]])
        self._credit = re.compile(
            rf"(?<!\w)(?:{photo})\s*(?:[:/©]|\d|by\b)|(?<!\w)(?:{picture})\s*:|[(\[]\s*(?:{picture})|[/\s–—-](?:{agency})\s+(?:{photo})",
            re.IGNORECASE,
        )
        # Every credit has one of these; few lines do, and a look for them costs less than the expression.
        self._pictured = _forms(phrase.split()[-1].casefold() for phrase in [*page["photo"], *page["picture"]])
        placed = _any(page["place_on_picture"])
        self._placed = re.compile(rf"[(\[]\s*(?:[\w.]+,?\s+){{0,4}}(?:{placed})\.?(?:\s*,[^()]{{0,30}})?\s*[)\]]", re.IGNORECASE)
        self._byline = re.compile(rf"[(\s]*(?:{_any(page['bylines'])})\s*(?::\s*)?(?=\w)", re.IGNORECASE)
        self._place = {fold_name(place) for place in [*page["datelines"], *_cities()]}
        self._agency = re.compile(rf"(?<!\w)(?:{agency})", re.IGNORECASE)
        self._signer = re.compile(rf"(?<!\w)(?:{_any(form for form, _ in forms)})", re.IGNORECASE)
        # "… ties Hanoi (VNA) – The": a dateline behind a title or caption on one line.
        place, signed = _any(page["datelines"]), r"\((?P<by>[^()]{2,60})\)"
        self._inside = re.compile(
            rf"(?:(?:(?<!\w)(?:{place})|(?<=[.)!?\w])\s)\s*,?\s*){signed}\s*(?:--+|[-–—])\s*(?=\S)", re.IGNORECASE
        )
        # "(VNA) The minister": a dateline without its dash; "TOKYO, May 3, 2018, Kyodo News": one on a line of its own.
        self._opening = re.compile(rf"(?:(?:{place})\s*,?\s*)?{signed}\s*[.:]?\s*(?=[^\W\d_])", re.IGNORECASE)
        signer = rf"(?:(?:{agency})(?:\s*/\s*(?=\w))?)+"
        self._sign_off = re.compile(
            rf"(?:\s*[-–—=]+|(?<=[.!?\"”»’])\s*\()\s*(?:[^\W\d_][\w .]{{1,30}}/)?(?P<by>{signer})\s*\)?[\s./]*$"
            rf"|(?<=[.!?\"”»’)])\s*(?P<by2>{signer})[\s./]*$|(?<=[.!?\"”»’)])\s*[-–—]+\s*$"
            r"|(?<=[.!?])\s*/\.?\s*$",
            re.IGNORECASE,
        )
        self._names_only = re.compile(rf"[\W_]*(?:[^\W\d_][\w .]{{0,39}}(?:\w|\b\w\.)\s*[/–-]\s*)?{signer}[\W_]*$", re.IGNORECASE)

    def agency_in(self, text: str) -> str | None:
        """The agencies that a short text names, as signed ("VNA/CVN")."""
        signed = ((found, self.signers[fold_name(found)]) for found in self._signer.findall(text))
        names = dict.fromkeys(found if fold_name(found) == fold_name(name) else name for found, name in signed)
        return "/".join(names) or None

    def date(self, match: re.Match[str], text: str, end: int) -> PartialDate | None:
        """The date that a match says; of 03/06/2009 what the weekday or the prose agrees with, day first otherwise."""
        if match["a"]:
            first, second, year = int(match["a"]), int(match["b"]), int(match["y2"])
            readings = [day for day in (_day(year, second, first), _day(year, first, second)) if day]
            if len(readings) == 2 and readings[0] != readings[1]:
                around = re.findall(r"[^\W\d_]+", text[max(0, match.start() - 30) : end].casefold())
                named = {self.weekdays[word] for word in around if word in self.weekdays}
                readings.sort(key=lambda day: (day.first.weekday() not in named, not self._is_told(day, text)))
            return readings[0] if readings else None
        name = unicodedata.normalize("NFC", match["m3"] or match["m4"] or "").casefold()
        month, day = match["m1"] or self.months[name], match["d1"] or match["d3"] or match["d4"] or 0
        return _day(int(match["y1"] or match["y3"] or match["y4"]), int(month), int(day))

    def _is_told(self, day: PartialDate, text: str) -> bool:
        """Whether the head of the text names the day's month."""
        return any(self.months.get(word) == day.month for word in re.findall(r"[^\W\d_]+", text[:3000].casefold()))

    def run(self, text: str, start: int, end: int) -> Run:
        """The longest run of furniture from `start`: a whole line of any, or a labelled date header before other matter."""
        position, stop = start, start
        kinds: list[str] = []
        labelled: list[PartialDate] = []
        dates: list[PartialDate] = []
        while position < end:
            match = self._date.match(text, position, end)
            if match and (day := self.date(match, text, end)):
                if kinds[-1:] != ["access"]:
                    (labelled if kinds[-1:] == ["header"] else dates).append(day)
                kinds.append("day")
            else:
                match = self._token.match(text, position, end)
                if not match:
                    break
                if match.lastgroup not in _SILENT:
                    kinds.append(match.lastgroup or "")
            position = match.end()
            if labelled and kinds[-1] in ("day", "header", "time") and match.lastgroup not in _SILENT:
                stop = position
        if position >= end:
            stop = end
        kind = next((kind for kind in ("end", "day", "header", "time", "menu", "agency") if kind in kinds), "junk")
        signed = self.agency_in(text[start:stop]) if "agency" in kinds else None
        return Run(stop, "header" if kind in ("day", "time") else kind, (*labelled, *dates), bool(labelled), signed)

    def is_link(self, text: str, start: int, end: int) -> bool:
        """Whether a line leads elsewhere (">> …", "See also: …")."""
        match = self._link.match(text, start, min(end, start + 40))
        return match is not None and end - start <= 300 and (not match.group()[0].isalpha() or text[end - 1] not in _CLOSING)

    def is_caption(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch is a picture's caption: a sentence or two with a credit, or that tell who is left and right."""
        if end - start > 600:
            return False
        line = text[start:end].casefold()
        cue = self._credit.search(text, start, end) if any(map(line.__contains__, self._pictured)) else None
        cue = cue or self._placed.search(text, start, end)
        return cue is not None and sum(1 for _ in _FULL_STOP.finditer(text, start, cue.start())) < 3

    def behind_credit(self, text: str, start: int, end: int) -> int:
        """Where a caption ends and prose is glued behind its credit ("… (Photo: VNA)He also …"); `end` where none is."""
        credit = self._credit.search(text, start, min(end, start + 600))
        if credit is None or credit.group()[0] not in "([":
            return end
        close = next((k for k in range(credit.end(), min(end, credit.end() + 60)) if text[k] in ")]"), end)
        behind = text[close + 1 : min(end, close + 400)].strip()
        return close + 1 if behind[:1].isupper() and len(behind.split()) > 5 and not self._credit.search(behind) else end

    def is_byline(self, text: str, start: int, end: int) -> bool:
        """Whether a line only names who wrote it."""
        if end - start > 120:
            return False
        if self._names_only.match(text, start, end):
            return True
        match = self._byline.match(text, start, end)
        return match is not None and match.end() < end and text[match.end()].isupper() and text[end - 1] not in _CLOSING

    def sign_off(self, text: str, start: int, end: int) -> tuple[int, str | None]:
        """Where the sign-off at the end of a paragraph begins (`end` where there is none), and who signs."""
        # Most paragraphs end in a full stop, with no other mark before it that a sign-off could stand behind.
        signed = _SIGNS.search(text, max(start, end - 61), end)
        match = self._sign_off.search(text, max(start, end - 60), end) if signed else None
        if not match:
            return end, None
        return match.start(), self.agency_in(match["by"] or match["by2"] or "")

    def dateline(self, text: str, start: int, end: int) -> Dateline | None:
        """The dateline that a line begins with, or that stands behind a title or caption in its head."""
        head = min(end, start + 100)
        for n, dash in enumerate(_DASH.finditer(text, start, head) if _DASHED.search(text, start, head) else ()):
            if n > 2 or dash.start() == start:
                break
            if self._is_dateline(text, start, dash.start(), dash.end(), end):
                return self._dateline(text, start, dash.end())
        if end - start < 80 and self._is_dateline(text, start, end, end, end):
            whole = self._dateline(text, start, end)
            if whole.agency and whole.dates:
                return whole
        bracket = text.find("(", start, min(end, start + 800))
        if bracket < 0:
            return None
        opening = self._opening.match(text, start, end)
        if opening and self._is_signed(opening["by"]):
            return self._dateline(text, start, opening.end())
        for inside in self._inside.finditer(text, max(start, bracket - 40), min(end, start + 800)):
            if self._is_signed(inside["by"]):
                return self._dateline(text, inside.start(), inside.end())
        return None

    def _is_signed(self, by: str) -> bool:
        """Whether what stands in brackets is one or two agencies ("VNA", "VNA/CVN")."""
        names = by.split("/")
        return len(names) <= 2 and all(map(self._agency.fullmatch, names))

    def _dateline(self, text: str, start: int, end: int) -> Dateline:
        head = text[start:end]
        dates = tuple(day for match in self._date.finditer(head) if (day := self.date(match, text, end)))
        start += len(head) - len(head.lstrip())
        return Dateline(start, start + len(head.strip()), dates, self.agency_in(head))

    def _is_dateline(self, text: str, start: int, stop: int, after: int, end: int) -> bool:
        head = text[start:stop]
        position, words, signed = 0, list[str](), False
        while position < len(head):
            match = self._agency.match(head, position)
            signed = signed or match is not None
            match = match or _PLACE.match(head, position)
            if not match or (signed and match.group()[0].islower()):
                return False
            if match.group()[0].isalpha() and not self._agency.fullmatch(match.group()):
                words.append(match.group().rstrip("."))
            position = match.end()
        if len(words) > 7 or any(word[0].islower() and fold_name(word) not in self.months for word in words):
            return False
        dated = any(fold_name(word) in self.months for word in words) and bool(re.search(r"\d", head))
        dated = dated or (bool(words) and self._date.search(head) is not None)
        following = re.findall(r"[^\W\d_]+", text[after : min(end, after + 60)])[:3]
        shouted = bool(words) and all(word.isupper() for word in words) and not all(word.isupper() for word in following)
        return signed or dated or shouted or fold_name(head.strip(" ,.")) in self._place


def _day(year: int, month: int, day: int) -> PartialDate | None:
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day or None) if 1900 <= year <= 2100 else None


@cache
@undisturbed()
def furniture() -> Furniture:
    """The tables, compiled once."""
    return Furniture()
