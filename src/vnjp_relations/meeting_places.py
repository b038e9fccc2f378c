"""Where each meeting of a text was held.

In: an account of a meeting, the main one, and the venues that the text names. Out: its place and its host country: what
its sentence says, else the captions, the seat where it was held, the receiver's own city, the dateline, what is told again.

>>> from vnjp_relations.partial_date import PartialDate
>>> _near(PartialDate(2024, 3, 11), PartialDate(2024, 3, 13)), _near(PartialDate(2024, 3, 11), PartialDate(2024, 1))
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from vnjp_relations.accounts import Account, Stretch
from vnjp_relations.meeting_forms import FormReader
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.venues import Venue, Venues

__all__ = ["PlaceReader"]

_ONE_VISIT = 3  # days within which a visitor's meetings are of one visit


@frozen(eq=False)
class PlaceReader:
    """Reads the places of the meetings of one text."""

    venues: Venues
    forms: FormReader
    body: Sequence[Stretch]
    outside: Sequence[Stretch]

    def settle(self, account: Account, main: Account) -> None:
        """Settle the place and the host of an account."""
        if account.form == "call":
            return
        stretch, venues, officials = account.clause, self.venues, self.venues.people.officials
        dateline = venues.dateline()
        named = self._in_main_clause(account) or venues.named(stretch.i, stretch.j, account.cue.i)
        if dateline and account.cue.strength == "weak" and named:
            # What was told of may lie elsewhere: "Japan will build a plant in Hue, he told …".
            named = venues.named(account.cue.i, stretch.j, account.cue.i) or dateline
        host = venues.visited(stretch.i, stretch.j)
        if account.receiver is not None and not (dateline and dateline.country == host):
            # Who receives does so at home or at his post; but a visitor receives too, abroad.
            host = venues.posted(account.receiver) or officials[account.receiver].country
        host = host or next(filter(None, map(venues.posted, account.who)), None)
        if named and named.city:
            account.venue = named
        elif account is main:
            again = [other for other in self.body if other is not account.stretch and self.forms.nouns(other)]
            account.venue = (
                venues.seat(stretch.i, stretch.j)
                or self._city(self.outside)
                or self._governed(account, host)
                or self._visited(account, host)
                or (dateline if dateline and host in (None, dateline.country) else None)
                or self._city(again)
            )
        else:
            same_visit = (
                main.venue is not None
                and host in (None, main.venue.country)
                and not named
                and _near(account.date, main.date)
                and not set(account.who).isdisjoint(main.who)
            )
            account.venue = (
                venues.seat(stretch.i, stretch.j) or self._governed(account, host) or (main.venue if same_visit else None)
            )
        account.venue = account.venue or named
        country = account.venue.country if account.venue else host
        account.host = "VN" if country == "VN" else "JP" if country == "JP" else None

    def _in_main_clause(self, account: Account) -> Venue | None:
        """The city named before a relative clause: "was received in Nara by A, who will send carpenters to Hue"."""
        stretch, words = account.clause, self.venues.tokens.words
        relative = self.forms.words.words["subject_relative"]
        end = next((k for k in range(account.cue.j, stretch.j) if words[k] in relative and words[k - 1] == ","), stretch.j)
        named = self.venues.named(stretch.i, end, account.cue.i)
        return named if named and named.city else None

    def _city(self, stretches: Iterable[Stretch]) -> Venue | None:
        named = (self.venues.named(each.i, each.j) for each in stretches)
        return next((venue for venue in named if venue and venue.city), None)

    def _visited(self, account: Account, host: str | None) -> Venue | None:
        city = self.venues.visited_city(account.stretch.i, account.stretch.j)
        return city if city and host in (None, city.country) else None

    def _governed(self, account: Account, host: str | None) -> Venue | None:
        """The city that the receiver governs, or, where nobody receives, one of the host country who meets."""
        cities = map(self.venues.governed, account.who if account.receiver is None else [account.receiver])
        return next((city for city in cities if city and (account.receiver is not None or city.country == host)), None)


def _near(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two days may belong to one visit."""
    if one is None or other is None or one == other:
        return one == other
    return one.precision == other.precision == 3 and abs((one.first - other.first).days) <= _ONE_VISIT
