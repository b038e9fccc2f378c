"""What content of a known force, speaker and actor comes to.

In: an act, the voice that utters it, the force and the actor of a piece of its content. Out: a `Finding`: the kind of
commitment and whom it binds, or why it is none. A joint undertaking is an agreement; an actor of the speaker's own side
makes a pledge, whatever the verb; an actor of the other side or of both makes a request.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi. Sato proposed that Japan train nurses and Vietnam teach them."
>>> [(each.kind, each.bound) for each in parse(text).commitments]
[('pledge', 'JP'), ('request', 'VN')]
"""

from __future__ import annotations

from functools import partial

from attrs import frozen

from vnjp_relations.actors import NOBODY, Actor
from vnjp_relations.acts import Act
from vnjp_relations.discourse import Speaker, Voice, opposite
from vnjp_relations.frames import Force
from vnjp_relations.modality import Modality
from vnjp_relations.model import Inference, Kind, Reason, Side

__all__ = ["Finding", "bound_side", "verdict"]


@frozen
class Finding:
    """A commitment (kind, side, bound) or, with `reason`, reported speech that is none; content is tokens [start, end)."""

    start: int
    end: int
    act: Act
    voice: Voice
    kind: Kind | None = None
    bound: Side = "both"
    bound_basis: Inference = "assumed"
    reason: Reason | None = None

    @property
    def side(self) -> Side | None:
        """Whose it is; None where no side is known."""
        if self.kind == "agreement":
            return "both"
        return None if self.voice.side not in ("VN", "JP") else bound_side(self.voice.side)


def bound_side(side: Speaker) -> Side:
    """A side that is bound: both where none is known."""
    return "VN" if side == "VN" else "JP" if side == "JP" else "both"


def verdict(modality: Modality, act: Act, voice: Voice, force: Force, start: int, end: int, actor: Actor, kind: str) -> Finding:
    """The finding for the content of tokens [start, end), which is of that kind, has that force and that actor."""
    found = partial(Finding, start, end, act, voice=voice)
    if actor.side == "other":
        return found(reason="third country")
    if voice.side == "both":
        return found(kind="agreement", bound="both", bound_basis="joint")
    if act.frame is None and actor.side == "both" and force == "commissive":
        joint = Voice("both", None, "joint")
        return found(voice=joint, kind="agreement", bound="both", bound_basis="joint")
    if voice.side == "unknown" and (actor.side == "unknown" or actor.basis not in ("named", "stated")):
        return found(reason="no actor")
    own, mine = actor.side == voice.side, bound_side(voice.side)
    if (
        force == "volitive"
        and kind in ("VP", "VPing")
        and actor.side in ("unknown", voice.side)
        and modality.asks_favour(start, end)
    ):
        return found(kind="request", bound=bound_side(opposite(voice.side)), bound_basis="stated")
    if (
        force == "commissive"
        or (force == "volitive" and kind in ("VP", "VPing"))
        or (force == "assertive" and kind in ("VP", "VPing"))
    ):
        if force == "assertive" and modality.is_state(start):
            return found(reason="assessment")  # "a dit comprendre les préoccupations"
        if actor.side not in ("unknown", "both") and not own:
            if act.frame is None:
                speaker = Voice(actor.side, None, "institution")
                return found(voice=speaker, kind="pledge", bound=bound_side(actor.side), bound_basis=actor.basis)
            return found(reason="assessment")
        bound: Side = "both" if actor.side == "both" else mine
        return found(kind="pledge", bound=bound, bound_basis=actor.basis)
    if force == "directive" and kind == "VP" and actor is NOBODY and modality.gives(act.start, act.end):
        return found(kind="pledge", bound=mine, bound_basis="assumed")
    if own and force != "invitation":
        return found(kind="pledge", bound=mine, bound_basis=actor.basis)
    return found(kind="request", bound=bound_side(actor.side), bound_basis=actor.basis)
