"""The act that a cue opens: who asks in a passive, what a wish to say leads on to, nouns joined by "and"."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    # a passive turns the roles round
    "invitation An→JP: An invitation was extended by An to [Sato to attend the forum].",
    "pledge An→VN: [Vietnam will audit all projects], he was quoted as telling his host.",
    "request An→JP: Sato was asked by An to [widen the road].",
    "request Sato→VN: Vietnam was asked by Sato to [widen the road].",
    # a wish to say it is the saying of it
    "request An→both: An thanked the crew and his guests, and wished to stress the need to [widen the road].",
    # a noun joined to the one before
    "pledge An→VN, request An→JP: An expressed his commitment to [easing rules] and his expectation for [aid by Japanese firms].",
    "none: Sato was not asked by An to widen the road.",
]
FRENCH = [
    # a passive turns the roles round
    "invitation An→JP: Sato a été invité par son interlocuteur à [prononcer un discours].",
    "invitation An→JP: Sato a été invité par le représentant de Hanoi à [assister au forum].",
    # a wish to say it is the saying of it
    "request An→both: An a tenu à souligner la nécessité d'[élargir la route].",
    # who is asked stands first
    "request An→JP: À son homologue, il a en outre demandé de [dépêcher un conseiller] et de [soutenir les tribunaux].",
]

test_english = read_as_marked(ENGLISH)
test_french = read_as_marked(FRENCH, "fr")
