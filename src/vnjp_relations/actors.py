"""Who is to act: the side that a noun phrase, a possessive or an agent of a passive names.

In: a noun phrase of an act's content, the voice that utters it, the force. Out: an `Actor`: a side and how it was
settled. Where the words name no country, whoever is asked is the other side, and whoever undertakes is the speaker's own.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi on May 6. An hoped that the ministry would ease visas."
>>> [(each.bound, each.basis.bound) for each in parse(text).commitments]
[('JP', 'assumed')]
"""

from __future__ import annotations

from attrs import frozen

from vnjp_relations.acts import Range
from vnjp_relations.clauses import noun_phrase_end
from vnjp_relations.conjuncts import Conjunct
from vnjp_relations.cues import CueFinder
from vnjp_relations.discourse import Discourse, Speaker, Voice, opposite
from vnjp_relations.frames import Force
from vnjp_relations.model import Inference

__all__ = ["NOBODY", "Actor", "Actors"]


@frozen
class Actor:
    """Who is to act: a side, or unknown; whether anybody who can act is named at all."""

    side: Speaker
    agent: bool
    basis: Inference = "assumed"


NOBODY = Actor("unknown", False)


class Actors:
    """Finds who is to act, over one text."""

    def __init__(self, finder: CueFinder, discourse: Discourse) -> None:
        self.tokens, self.tagging, self.mentions, self.words = finder.tokens, finder.tagging, finder.mentions, finder.words
        self.discourse = discourse

    def actor(self, where: Range, voice: Voice, force: Force) -> Actor:
        """The side of the actor that tokens `where` name."""
        description = self.mentions.describe(*where)
        own: Speaker = voice.side if voice.side in ("VN", "JP") else "both"
        if description.pronoun == "others":
            return Actor(opposite(own) if force in ("directive", "volitive", "invitation") else "both", True, "pronoun")
        if description.pronoun in ("m", "f", "latter", "former"):
            return Actor(opposite(own) if force in ("directive", "volitive", "invitation") else own, True, "pronoun")
        if description.pronoun == "n" and force in ("directive", "volitive"):
            return Actor(opposite(own), True, "pronoun")
        if description.pronoun in ("n", "own"):
            return Actor(own, True, "pronoun")
        if description.side is not None:
            return Actor(description.side, True, "named" if description.who is not None else "stated")
        if description.country is not None:
            return Actor("other", True, "stated")
        if description.possessive == "own" and description.venue is None:
            return Actor(own, description.agent or description.office is not None, "stated")
        if description.possessive == "addressee" or description.venue == "counterpart":
            return Actor(opposite(own), True, "role")
        if description.possessive == "own" and description.venue is not None:
            return Actor(opposite(own), True, "role")  # "his host": nobody is his own
        if description.venue is not None or description.office is not None:
            found = self.discourse.resolve(description)
            if found.side != "unknown":
                return Actor(found.side, True, "role")
        if description.agent:
            other = force in ("directive", "volitive", "deontic", "invitation")
            return Actor(opposite(own) if other else own, True, "assumed")
        return NOBODY

    def possessor(self, conjunct: Conjunct, voice: Voice, force: Force) -> Actor | None:
        """Whose action a noun phrase is: "[Japan's backing] for …"."""
        for k in range(conjunct.start, min(conjunct.end, conjunct.start + 8)):
            if self.tokens.words[k] in ("'s", "'"):
                found = self.actor((conjunct.start, k), voice, force)
                return found if found.side in ("VN", "JP") else None
            if self.tagging.tags[k] in "PvT":
                break
        found = self.by_agent(conjunct.start, conjunct.end, voice, force)
        if found is NOBODY:
            found = self.by_agent(conjunct.start, conjunct.end, voice, force, "from")  # "more aid from Japan"
        if found is NOBODY and force in ("directive", "volitive"):
            found = self._giver(conjunct.start, conjunct.end, voice, force)
        return found if found.side in ("VN", "JP") else None

    def _giver(self, start: int, end: int, voice: Voice, force: Force) -> Actor:
        """Whose favour is asked for: "the backing of Japan for …", "their backing"."""
        tags, words = self.tagging.tags, self.tokens.words
        favour = next((k for k in range(start, end) if tags[k] == "N"), end)
        given = self.words.lists["favours"]
        if favour == end or self.tagging.lemmas[favour] not in given | self.words.lists["doings"]:
            return NOBODY
        if (
            self.tagging.lemmas[favour] in given
            and force == "directive"
            and any(words[k] in self.mentions.table.possessives for k in range(start, favour))
        ):
            return Actor(opposite(voice.side), True, "role")
        of = favour + 1
        while of < end and tags[of] in "JACN":
            of += 1
        if of < end and words[of] in self.words.literal("of"):
            return self.actor((of + 1, noun_phrase_end(tags, of + 1, end)), voice, force)
        return NOBODY

    def by_agent(self, start: int, end: int, voice: Voice, force: Force, marker: str = "by") -> Actor:
        """Whom the marker names, anywhere behind: a passive's agent ("issued by the city"), a giver ("aid from Japan")."""
        by = self.words.literal(marker)
        for k in range(start, end - 1):
            if self.tokens.words[k] in by and self.tagging.tags[k] == "P":
                return self.actor((k + 1, noun_phrase_end(self.tagging.tags, k + 1, end)), voice, force)
        return NOBODY
