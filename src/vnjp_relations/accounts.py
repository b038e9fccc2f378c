"""An account of a meeting: the stretch of text that tells of it, and what is known of it so far.

In: nothing. Out: `Stretch` and `Account`, which `meetings` puts together and the stages below it complete.

>>> [(piece.i, piece.j) for piece in pieces(0, 600, 4)]
[(0, 250), (250, 500), (500, 600)]
"""

from __future__ import annotations

from typing import Literal

from attrs import Factory, define

from vnjp_relations.meeting_cues import MeetingCue
from vnjp_relations.model import Form
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.venues import Venue

__all__ = ["Account", "Stretch", "pieces"]

_LONGEST = 250  # tokens of a sentence that are looked at together


@define(eq=False)
class Stretch:
    """A sentence (its number), or a title or caption (-1): tokens [i, j)."""

    i: int
    j: int
    sentence: int


def pieces(i: int, j: int, sentence: int) -> list[Stretch]:
    """A sentence as one stretch; what is too long for one is cut, so that the time stays linear."""
    return [Stretch(k, min(j, k + _LONGEST), sentence) for k in range(i, j, _LONGEST)]


@define(eq=False)
class Account:
    """A meeting as it is being put together; `who` are places in `People.officials`, `subject` those of them whom the
    cue has before it, `retold` the other stretches that tell of the same meeting, with their cues, and `clause` what of its
    own stretch is about this meeting."""

    stretch: Stretch
    cue: MeetingCue
    who: list[int]
    receiver: int | None
    subject: list[int] = Factory(list)
    date: PartialDate | None = None
    form: Form = "talks"
    venue: Venue | None = None
    host: Literal["VN", "JP"] | None = None
    retold: list[tuple[Stretch, MeetingCue, int | None]] = Factory(list)
    clause: Stretch = Factory(lambda self: self.stretch, takes_self=True)
