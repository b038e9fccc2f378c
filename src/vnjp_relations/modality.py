"""What a clause says of doing: whether its verb undertakes, only foresees, forbids, or tells of a programme.

In: a verb group or a conjunct of an act's content, the mentions, the word lists. Out: `Modality`, a yes or no for each
question that `commitments` asks before it gives its verdict.

>>> from vnjp_relations.readout import parse
>>> text = "Minister Tran Van An met Minister Sato Kenji in Hanoi. Sato said that Vietnam should not raise its tariffs."
>>> parse(text).commitments
(Commitment(request, Sato Kenji → VN, 'Vietnam should not raise its tariffs'),)
"""

from __future__ import annotations

from vnjp_relations.actors import Actor
from vnjp_relations.acts import Act
from vnjp_relations.clauses import VerbGroup
from vnjp_relations.conjuncts import Conjunct
from vnjp_relations.cues import CueFinder

__all__ = ["Modality"]


class Modality:
    """Answers over one text."""

    def __init__(self, finder: CueFinder) -> None:
        self.tokens, self.tagging, self.mentions, self.words = finder.tokens, finder.tagging, finder.mentions, finder.words

    def bare_plural(self, group: VerbGroup, actor: Actor) -> bool:
        """ "agreed that the two ministries draw up a list": a subjunctive that looks like a present."""
        present = self.tagging.tags[group.head] == "v" and self.tagging.forms[group.head] in ("base", "present")
        return group.tense == "present" and actor.agent and present

    def impersonal(self, conjunct: Conjunct, group: VerbGroup) -> bool:
        """ "It would be premature", "will be a developed country": a bare "be" undertakes nothing."""
        if self.tagging.tags[group.head] != "H" or self.tagging.lemmas[group.head] not in self.words.lists["passive"]:
            return False
        pronoun = conjunct.subject is not None and self.mentions.describe(*conjunct.subject).pronoun in ("n", "m")
        return pronoun or self.tagging.tags[group.j : group.j + 1] in ("D", "N")

    def is_state(self, start: int) -> bool:
        """Whether the verb at a token only says how somebody feels: "a dit comprendre", "a dit attendre avec intérêt"."""
        lemmas = self.tagging.lemmas[start : start + 3]
        return not self.words.lists["states"].isdisjoint((lemmas[0], " ".join(lemmas)))

    def resolved_against(self, group: VerbGroup) -> bool:
        """ "will spare no effort": a negation that undertakes."""
        return self.tagging.lemmas[group.head] in self.words.lists.get("sparing", ())

    def nobody(self, conjunct: Conjunct) -> bool:
        """Whether the subject is denied: "no date was set"."""
        return conjunct.subject is not None and self.tokens.words[conjunct.subject[0]] in self.words.lists["negative"]

    def decided(self, group: VerbGroup) -> bool:
        """ "said Japan had decided to": what was decided before is still to be done."""
        return group.tense == "pluperfect" and self.tagging.lemmas[group.head] in self.words.lists["decided"]

    def scheduled(self, conjunct: Conjunct) -> bool:
        """ "Sato will be received by the president on Friday": the narrator tells what is on a visitor's programme."""
        if conjunct.subject is None or conjunct.group is None:
            return False
        who = self.mentions.describe(*conjunct.subject)
        one = not who.joint and (who.who is not None or who.pronoun in ("m", "f") or who.office is not None)
        one = one or (who.pronoun == "joint" and conjunct.group.tense == "deontic")  # "they should meet again in May"
        governed = next((k for k in range(conjunct.group.j, conjunct.end) if self.tagging.tags[k] in "bd"), conjunct.group.head)
        modal = self.tagging.lemmas[conjunct.group.head] in self.words.semi_modals
        verb = governed if modal else conjunct.group.head
        return one and self.tagging.lemmas[verb] in self.words.lists["scheduled"]

    def programmed(self, group: VerbGroup) -> bool:
        """ "was to leave on Friday": the narrator's future in the past."""
        foretold = self.words.semi_modals.get(self.tagging.lemmas[group.head]) == "future"
        return group.tense == "conditional" and foretold and "M" not in self.tagging.tags[group.i : group.j]

    def sums_up(self, start: int, end: int) -> bool:
        """Whether a noun phrase only announces what follows: "agreed on four points"."""
        tags, last = self.tagging.tags[start:end], self.tagging.lemmas[end - 1]
        return last in self.words.lists["summary"] and tags.strip("DJg") == "N" and tags[0] == "D"

    def forbids(self, group: VerbGroup) -> bool:
        """ "should not be hampered": a request to refrain."""
        lists, head = self.words.lists, self.tagging.lemmas[group.head]
        modal = next((k for k in range(group.i, group.j) if self.tagging.tags[k] == "M"), None)
        return group.tense == "deontic" and (modal is not None or head in lists.get("forbidding", ()))

    def gives(self, start: int, end: int) -> bool:
        """Whether what is proposed is the proposer's own to do: "proposed to send experts"."""
        verb = next((k for k in range(start, end) if self.tagging.tags[k] == "b"), None)
        if verb is None:
            return False
        lists, lemma = self.words.lists, self.tagging.lemmas[verb]
        return lemma in lists["giving"] or ("joint-acts" in lists and lemma not in lists["joint-acts"])

    def asks_favour(self, start: int, end: int) -> bool:
        """ "hoped to receive Japan's support": a wish to be given something is a request to the giver."""
        lemmas = self.tagging.lemmas
        verb = next((k for k in range(start, end) if self.tagging.tags[k] == "b"), None)
        if verb is None or lemmas[verb] not in self.words.lists["receiving"]:
            return False
        objects = [k for k in range(verb + 1, min(end, verb + 7)) if self.tagging.tags[k] in "Ng"]
        return any({lemmas[k], self.tokens.words[k]} & self.words.lists["favours"] for k in objects)

    def bids_visit(self, act: Act) -> bool:
        """Whether a person is asked to come ("asked his host to visit Osaka"), which is an invitation."""
        asked = act.actor or act.patient
        if asked is None:
            return False
        who = self.mentions.describe(*asked)
        verb = next((k for k in range(act.start, act.end) if self.tagging.tags[k] == "b"), None)
        person = who.who is not None or who.venue is not None or who.pronoun in ("m", "f")
        return person and verb is not None and self.tagging.lemmas[verb] in self.words.lists["visiting"]

    def listed(self, act: Act) -> bool:
        """Whether a sentence is a point of a list ("Second, …")."""
        words = self.tokens.words[max(0, act.start - 2) : act.start + 1]
        return not self.words.lists["ordinals"].isdisjoint(words)
