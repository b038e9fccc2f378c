"""The reporting verb that a second speaker shares."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    "pledge Sato→JP, pledge An→VN: Sato promised to [send a team]; An, to [clear the site].",
    "request Sato→VN, request An→JP: Sato wished that [Vietnam join the talks]; An, that [Japan admit more judges].",
    # a clause of its own
    "pledge Sato→JP: Sato promised to [send a team]; An praised the site.",
]
FRENCH = [
    "pledge Sato→JP, pledge An→VN: Sato a promis d'[envoyer une équipe] ; An, de [libérer le terrain].",
    "pledge Sato→JP, pledge An→VN: Sato s'est engagé à [envoyer une équipe], An, à [libérer le terrain].",
    "pledge Sato→JP, pledge An→VN: Sato s'est engagé à [envoyer une équipe] ; An, à [libérer le terrain].",
]

test_english, test_french = read_as_marked(ENGLISH), read_as_marked(FRENCH, "fr")
