"""Speech acts into commitments: kind, whom it binds, where it starts and ends, or why it is none.

In: an act, the voice that utters it. Out: `Finding`s: commitments (kind, side, bound, tokens of the content) and what
was set aside with its reason. Kind is one function of force, speaker, actor and modality: a joint undertaking is an
agreement; an actor of the speaker's own side makes a pledge whatever the verb; an actor of the other side or of both,
or a "should", makes a request; a statement without a future or willing verb is set aside.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi. Sato said Japan will fund the line and that roads are safe."
>>> readout = parse(text)
>>> readout.commitments, readout.set_aside
((Commitment(pledge, Sato Kenji → JP, 'Japan will fund the line'),), (SetAside(assessment, 'roads are safe'),))
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from attrs import evolve

from vnjp_relations.actors import NOBODY, Actor, Actors
from vnjp_relations.acts import Act, Range
from vnjp_relations.clauses import Complement, VerbGroup, verb_groups
from vnjp_relations.conjuncts import Conjunct, split
from vnjp_relations.cues import CueFinder
from vnjp_relations.discourse import Discourse, Voice, opposite
from vnjp_relations.frames import Force, Frame
from vnjp_relations.language import Language
from vnjp_relations.modality import Modality
from vnjp_relations.model import Kind
from vnjp_relations.tails import content_end
from vnjp_relations.verdicts import Finding, bound_side, verdict

__all__ = ["Judge"]

_WILL = frozenset(("future", "conditional"))


class Judge:
    """Turns acts into findings, over one text."""

    def __init__(self, finder: CueFinder, discourse: Discourse, language: Language) -> None:
        self.finder, self.tokens, self.tagging, self.mentions = finder, finder.tokens, finder.tagging, finder.mentions
        self.discourse, self.language, self.words = discourse, language, finder.words
        self.actors, self.modality = Actors(finder, discourse), Modality(finder)
        self.listing = False

    def findings(self, act: Act, voice: Voice) -> list[Finding]:
        """What an act comes to: at least one finding, unless the act is plain narration."""
        aside = partial(Finding, act.start, act.end, act, voice)
        if voice.side == "other":
            return [aside(reason="third country")]
        if act.reason is not None:
            return [aside(reason=act.reason)]
        if voice.side == "unknown" and act.frame is not None:
            return [aside(reason="no actor")]
        end = content_end(self.tokens, self.tagging, act.start, act.end, self.words, act.holes)
        act = act if end == act.end else evolve(act, end=end)
        if act.kind == "NP" and self.modality.sums_up(act.start, act.end):
            self.listing = voice.side == "both"
            return [aside(reason="other")]
        if act.frame is not None and act.frame.force == "invitation":
            return list(self._invitation(act, voice))
        force: Force = act.frame.force if act.frame else "assertive"
        if force == "directive" and act.kind == "VP" and self.modality.bids_visit(act):
            return list(self._invitation(act, voice))
        if act.deontic:
            force = "deontic"
        found = list(self._read(act, voice, force, act.kind, act.start, act.end, act.actor))
        self.listing = act.frame is None and self.modality.listed(act) and all(each.kind == "agreement" for each in found)
        return found or ([aside(reason="assessment")] if act.frame else [])

    # -- content -----------------------------------------------------------------------------------------------

    def _read(
        self, act: Act, voice: Voice, force: Force, kind: str, start: int, end: int, actor: Range | None, lead: int | None = None
    ) -> Iterator[Finding]:
        """The findings of content of that kind; `lead` is where the first span starts instead (an actor inside)."""
        shared: Actor | None = self.actors.actor(actor, voice, force) if actor else None
        holes = tuple(hole for hole in act.holes if start < hole[1] and hole[0] < end)
        for number, conjunct in enumerate(split(self.tokens, self.tagging, start, end, kind, self.language, holes)):
            begin = lead if number == 0 and lead is not None else conjunct.start
            if conjunct.kind == "S":
                pronoun = conjunct.subject and self.mentions.describe(*conjunct.subject).pronoun
                asked = (
                    force in ("directive", "volitive", "deontic") or pronoun == "n"
                )  # "he" is whom the act asks, or who speaks
                theirs = number > 0 and bool(conjunct.subject and self._points_back(conjunct.subject[0]))
                if conjunct.subject and not (
                    shared is not None and shared.agent and (theirs or pronoun in ("m", "f", "n")) and asked
                ):
                    needed = conjunct.group is not None and conjunct.group.tense == "deontic"
                    shared = self.actors.actor(conjunct.subject, voice, "deontic" if needed else force)
                yield from self._clause(act, voice, force, conjunct, begin, shared, first=number == 0)
            elif (
                (shared or force == "volitive")
                and voice.side != "both"
                and (asks := self._asking(conjunct))
                and asks[0].force == "invitation"
            ):
                frame, taken = asks
                bidden = evolve(act, frame=frame, kind=taken.kind, start=taken.start, end=conjunct.end, actor=taken.actor)
                yield from self._invitation(bidden, voice)  # "asked his guest to convey his invitation to …"
            else:
                who = shared or (self.actors.possessor(conjunct, voice, force) if kind == "NP" else None) or NOBODY
                yield verdict(self.modality, act, voice, force, begin, conjunct.end, who, "S" if actor else kind)

    def _points_back(self, k: int) -> bool:
        """Whether the determiner at a token makes its noun the actor's before: "that Japan … and that its firms …"."""
        return self.tokens.words[k] in self.words.lists["anaphoric"]

    def _clause(
        self, act: Act, voice: Voice, force: Force, conjunct: Conjunct, begin: int, actor: Actor | None, *, first: bool
    ) -> Iterator[Finding]:
        """A clause of the content: its own verb may report in turn ("Japan wishes to …"), else its tense decides."""
        group = conjunct.group
        aside = partial(Finding, begin, conjunct.end, act, voice)
        if group is None:
            if force in ("directive", "volitive"):
                yield verdict(self.modality, act, voice, force, begin, conjunct.end, actor or NOBODY, "S")
            return
        who = actor or NOBODY
        if who.side == "other":
            yield aside(reason="third country")
            return
        inner = self._inner(conjunct, act) if force in ("assertive", "commissive") else None
        if inner is not None and (
            group.tense in ("present", "past", "perfect", "gerund") or group.tense in _WILL or self.modality.decided(group)
        ):
            frame, taken = inner
            kind, start, inner_actor, deontic = taken.kind, taken.start, taken.actor, taken.deontic
            direct = conjunct.subject is not None and self._directly(conjunct.subject, group, act.holes)
            if frame.force == "void" and not (frame.reason != "assessment" and group.tense in _WILL):
                yield aside(reason=frame.reason or "assessment")
            elif frame.force == "invitation" and voice.side != "both":
                yield from self._invitation(
                    evolve(act, frame=frame, kind=kind, start=start, end=conjunct.end, actor=inner_actor), voice
                )
            elif (group.negated and not self.modality.resolved_against(group)) or self.modality.nobody(conjunct):
                yield aside(reason="negated")
            elif conjunct.subject is not None and self.tokens.words[conjunct.subject[0]] in self.words.lists["indefinite"]:
                yield aside(reason="assessment")  # "many firms want to move"
            elif (frame.force == "assertive" and not deontic and group.tense not in _WILL) or (
                frame.force in ("volitive", "commissive")
                and conjunct.subject is not None
                and not (who.agent or group.passive)  # "the visit aims to …"
            ):
                yield aside(reason="assessment")
            elif (
                frame.force in ("volitive", "commissive")
                and inner_actor is None
                and (group.tense != "perfect" or frame.force == "commissive")
                and (kind in ("VP", "VPing") or (kind == "NP" and frame.force == "commissive"))
            ):
                lead = begin if direct else None
                speaks = who if who.agent else None
                yield from self._willing(act, voice, frame.force, kind, start, conjunct.end, lead, speaks)
            elif (
                group.tense in _WILL
                and frame.force not in ("deontic", "volitive")
                and not (frame.force == "directive" and self.tagging.lemmas[group.head] in self.words.lists["obliging"])
            ):
                yield from self._by_tense(act, voice, force, conjunct, begin, who)
            else:
                inner_force: Force = "deontic" if deontic else frame.force
                if inner_actor is None and kind != "S" and inner_force == "deontic":
                    impersonal = who.basis == "pronoun" and frame.force == "deontic"
                    if conjunct.subject and who.basis == "assumed":
                        who = self.actors.actor(conjunct.subject, voice, "deontic")
                    who = NOBODY if impersonal else who
                    lead = begin if who.agent and direct else None
                    yield from self._willing(act, voice, "deontic", kind, start, conjunct.end, lead, who)
                else:
                    yield from self._read(act, voice, inner_force, kind, start, conjunct.end, inner_actor)
            return
        yield from self._by_tense(act, voice, force, conjunct, begin, who)

    def _willing(
        self, act: Act, voice: Voice, force: Force, kind: str, start: int, end: int, lead: int | None, actor: Actor | None
    ) -> Iterator[Finding]:
        for number, each in enumerate(split(self.tokens, self.tagging, start, end, kind, self.language, act.holes)):
            begin = lead if number == 0 and lead is not None else each.start
            asks = self._asking(each)
            if asks is not None:
                frame, taken = asks
                inner = evolve(act, frame=frame, kind=taken.kind, start=taken.start, end=each.end, actor=taken.actor)
                if frame.force == "invitation":
                    yield from self._invitation(inner, voice)
                else:
                    yield from self._read(inner, voice, frame.force, taken.kind, taken.start, each.end, taken.actor)
                continue
            yield verdict(self.modality, act, voice, force, begin, each.end, actor or NOBODY, kind)

    def _asking(self, conjunct: Conjunct) -> tuple[Frame, Complement] | None:
        """ "would like to invite Sato": to wish to ask is to ask."""
        group = next(iter(verb_groups(self.tokens, self.tagging, conjunct.start, conjunct.end, self.language)), None)
        if group is None or group.tense != "infinitive":
            return None
        cue = self.finder.cue(group, group.i, conjunct.end)
        if (
            cue is None
            or cue.complement is None
            or cue.complement.actor is None
            or cue.frame.force not in ("directive", "invitation")
        ):
            return None
        return cue.frame, cue.complement

    def _directly(self, subject: Range, group: VerbGroup, holes: tuple[Range, ...]) -> bool:
        """Whether the actor stands right before its verb, but for an attribution between them."""
        return subject[1] == group.i or (subject[1], group.i) in holes

    def _by_tense(self, act: Act, voice: Voice, force: Force, conjunct: Conjunct, begin: int, actor: Actor) -> Iterator[Finding]:
        group = conjunct.group
        assert group is not None
        aside = partial(Finding, begin, conjunct.end, act, voice)
        tense = group.tense
        spared = tense in _WILL and (
            self.modality.nobody(conjunct) or force == "commissive"
        )  # "no dose will be lost"; "promised not to"
        if (
            group.negated
            and force != "directive"
            and not (spared or self.modality.resolved_against(group) or self.modality.forbids(group))
        ):
            yield aside(reason="negated")
        elif act.frame is None and (
            self.modality.programmed(group) or (tense in ("future", "deontic") and self.modality.scheduled(conjunct))
        ):
            yield aside(reason="other")
        elif tense == "potential" and force in ("assertive", "commissive"):
            yield aside(reason="hedged")
        elif tense == "deontic" and act.frame is None and not (actor.agent or group.passive):
            yield aside(reason="assessment")  # a forecast: "the plant should open in 2030"
        elif tense == "deontic":
            yield verdict(self.modality, act, voice, "deontic", begin, conjunct.end, actor, "S")
        elif force in ("directive", "volitive", "deontic"):
            if group.passive:
                actor = self.actors.by_agent(group.j, conjunct.end, voice, force)
            yield verdict(self.modality, act, voice, force, begin, conjunct.end, actor, "S")
        elif tense in _WILL:
            passive = group.passive or self.tagging.tags[group.j : group.j + 2] == "TH"  # "are to be let in"
            if passive and actor.side == opposite(voice.side) != "both":
                actor = NOBODY  # "Japanese experts would be given priority": they receive, and do not act
            nobody = actor.side in ("unknown", "both") or actor.basis == "assumed"
            if act.frame is None and tense == "future" and nobody and self.listing and self.modality.listed(act):
                joint = Voice("both", None, "joint")
                yield Finding(begin, conjunct.end, act, joint, "agreement", "both", "joint")
            elif act.frame is None and not (actor.agent or (group.passive and tense == "conditional")):
                yield aside(reason="no actor")
            elif self.modality.impersonal(conjunct, group) or (
                force == "assertive"
                and not actor.agent
                and not group.passive
                and self.tagging.lemmas[group.head] not in self.words.lists.get("milestones", ())
            ):
                yield aside(reason="assessment")
            else:
                yield verdict(self.modality, act, voice, "commissive", begin, conjunct.end, actor, "S")
        elif (
            force == "commissive"
            and voice.side == "both"
            and (tense in ("subjunctive", "infinitive") or self.modality.bare_plural(group, actor))
        ):
            yield verdict(self.modality, act, voice, force, begin, conjunct.end, actor, "S")
        else:
            yield aside(reason="past" if tense in ("past", "perfect", "pluperfect") else "assessment")

    def _inner(self, conjunct: Conjunct, act: Act) -> tuple[Frame, Complement] | None:
        """The frame that the clause's own verb has, with its complement."""
        group = conjunct.group
        assert group is not None
        if group.passive and self.tagging.tags[group.head] == "d":
            group = evolve(group, passive=False)
        subject = conjunct.subject[0] if conjunct.subject else group.i
        cue = self.finder.cue(group, subject, conjunct.end, act.holes)
        if cue is None or (cue.complement is None and cue.frame.force != "void"):
            return None
        complement = cue.complement or Complement("NP", cue.end)
        if complement.start < conjunct.start:
            complement = Complement("VPing", conjunct.start)  # "is going ahead with easing visas and [offering grants]"
        return cue.frame, complement

    # -- invitations -------------------------------------------------------------------------------------------

    def _invitation(self, act: Act, voice: Voice) -> Iterator[Finding]:
        """The invited bound to come; where the verb is none of coming, "invite to" asks."""
        asked = (act.patient if act.passive else None) or act.actor
        verb = next((k for k in range(act.start, act.end) if self.tagging.tags[k] in "bH"), None)
        comes = act.kind == "NP" or verb is None or self.tagging.lemmas[verb] in self.words.lists["attendance"]
        if asked is not None and not comes:
            yield from self._read(act, voice, "invitation", act.kind, act.start, act.end, asked)
            return
        invited = self.actors.actor(asked, voice, "invitation") if asked else NOBODY
        kind: Kind = "request" if not comes else "agreement" if voice.side == "both" else "invitation"
        yield Finding(
            act.actor[0] if act.actor and comes and act.actor != act.patient else act.start,
            act.end,
            act,
            voice,
            kind=kind,
            bound="both"
            if kind == "agreement"
            else bound_side(invited.side if invited.side in ("VN", "JP") else opposite(voice.side)),
            bound_basis=invited.basis,
        )
