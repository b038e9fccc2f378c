"""What a speech act is, as data: the nouns of the speech-act stage.

In: nothing. Out: `Act`, a reported speech act over tokens, and `Cue`, the reporting word that opens one.

>>> Act(start=3, end=7).kind
'S'
"""

from __future__ import annotations

from attrs import frozen

from vnjp_relations.clauses import Complement
from vnjp_relations.frames import Frame
from vnjp_relations.model import Reason

__all__ = ["Act", "Cue", "Opening", "Range"]

Range = tuple[int, int]


@frozen
class Cue:
    """A reporting word found at a verb group: up to token `end`, with its frame and the complement behind it."""

    frame: Frame
    end: int
    complement: Complement | None
    negated: bool = False
    """A phrase with a negative word in it ("made no promise")."""
    adjectival: bool = False
    """A phrase with "be" ("is prepared to"), which is no passive."""

    @property
    def behind(self) -> int:
        """The token up to which the cue and what leads over to its content go."""
        return max(self.end, self.complement.start if self.complement else 0)


@frozen
class Act:
    """A reported speech act. Ranges are of tokens.

    `speaker` is None where it is the one before (`continued`) or nobody is named. `holes` are attributions inside the
    content. `patient` is the subject of a passive cue ("was asked to"). `reason` is set where it is no undertaking.
    """

    start: int
    end: int
    frame: Frame | None = None
    kind: str = "S"
    cue: Range | None = None
    speaker: Range | None = None
    continued: bool = False
    addressee: Range | None = None
    actor: Range | None = None
    patient: Range | None = None
    passive: bool = False
    deontic: bool = False
    holes: tuple[Range, ...] = ()
    reason: Reason | None = None

    def cut(self, start: int, end: int, holes: tuple[Range, ...]) -> Act:
        """The same act with other content: every act ends so, and `evolve` takes its time."""
        told = (self.frame, self.kind, self.cue, self.speaker, self.continued, self.addressee, self.actor)
        return Act(start, end, *told, self.patient, self.passive, self.deontic, holes, self.reason)


@frozen
class Opening:
    """An act that opens: where the one before it ends, and the token up to which its cue goes."""

    act: Act
    boundary: int
    taken: int
