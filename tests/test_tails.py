"""Where what is said ends and the narrator goes on: clauses and appositions of the narrator's own."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    "pledge Sato→JP: Sato promised to [train vets in dealing with the flu], a disease that has struck the south.",
    "pledge Sato→JP: Sato stressed commitment to [the independence of judges], describing it as a matter of course.",
    "agreement -→both: The two sides agreed to [step up patrols], as tension rises in the region.",
    "agreement -→both: The two sides agreed to [step up patrols], according to the statement.",
    "request An→JP: An asked Japan to [widen the road], a proposal that Sato welcomed.",
    # a tail that belongs to what is said
    "agreement -→both: The two sides agreed to [hold a yearly fair, helping firms to meet].",
    "request An→JP: An asked Japan to [send experts, including nurses].",
]
FRENCH = [
    "agreement -→both: Les deux parties ont convenu de [renforcer les patrouilles], alors que la tension monte.",
    "request An→JP: An a demandé au Japon d'[élargir la route], ce que Sato a accepté.",
    # a tail that belongs to what is said
    "request An→JP: An a demandé au Japon d'[envoyer des experts, dont des infirmiers].",
]

test_english = read_as_marked(ENGLISH)
test_french = read_as_marked(FRENCH, "fr")
