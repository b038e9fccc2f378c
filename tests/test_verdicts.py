"""Kind and side bound by force, speaker and actor."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    # the speaker's own side acts, whatever the verb
    "pledge Sato→JP: Sato proposed that [Japan train nurses].",
    "pledge Sato→JP: Sato hoped that [Japan would train nurses].",
    "pledge Sato→JP: Sato proposed to [send experts].",
    # the other side or both
    "request Sato→VN: Sato proposed that [Vietnam train nurses].",
    "request Sato→both: Sato proposed that [the two sides train nurses].",
    "request Sato→VN: Sato hoped to [receive Vietnam's support].",
    # both speak
    "agreement -→both: The two sides proposed to [train nurses].",
    # none
    "none: Sato said that Laos would train nurses.",
    "none: Sato said he understood the concern.",
]

test_english = read_as_marked(ENGLISH)
