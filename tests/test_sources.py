"""Who speaks where no subject stands right before the cue: asides, adjuncts, relatives, "according to"."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    # parted from the verb by an aside or an adjunct
    "pledge Sato→JP: Sato, for his part, pledged to [widen the road].",
    "pledge Sato→JP: Sato, smiling, said that [Japan would send a band].",
    "invitation An→JP: An thanked Japan, and through Sato invited [Minister Kamikawa to visit Hanoi].",
    "request An→JP, invitation An→JP: An asked Japan to [help] and, on behalf of the mayor, invited [Sato to visit Hue].",
    "request Sato→both: Sato (58) proposed [holding a fair].",
    # named as the source
    "request An→JP: According to An, [Japan should widen the road].",
    "pledge Sato→JP: [His agency will complete the survey by May], according to Sato.",
    "request Sato→VN: For Sato, the priority was energy. [Vietnam must settle the dispute].",
    "request Sato→both: [Both navies, in Sato's view, should hold exercises].",
    # in a relative's prepositional phrase
    "agreement -→both: They chaired the committee, at the end of which both vowed to [spare no effort for the school].",
    "agreement -→both: During the talks, in which both sides agreed to [open a hotline], An thanked Sato.",
    "request An→JP: An held talks with Sato in Osaka, at which he asked Japan to [ease visas].",
]
FRENCH = [
    # parted from the verb by an aside or an adjunct
    "pledge Sato→JP: Sato, pour sa part, s'est engagé à [élargir la route].",
    # named as the source
    "request An→JP: Selon An, [le Japon devrait élargir la route].",
    "request An→JP: Selon le ministre An, [le Japon devrait baisser le tarif].",
    # in a relative's prepositional phrase
    "pledge An→VN: Ce à quoi M. An a rétorqué que [son ministère y veillerait].",
    "agreement -→both: Lors des débats, au cours desquels les deux parties ont convenu d'[ouvrir une ligne], An a remercié Sato.",
]

test_english = read_as_marked(ENGLISH)
test_french = read_as_marked(FRENCH, "fr")
