"""Who is reported to say what: two acts in a sentence, participles, adverbials between cue and content."""

from __future__ import annotations

import pytest

from tests.reading import plain, reading

ENGLISH = [
    # two acts in one sentence
    "pledge Sato→JP, request Sato→VN: Sato promised to [fund a school] and asked Vietnam to [find a site].",
    "pledge Sato→JP, request Sato→VN: Sato pledged to [fund a school], while asking Vietnam to [find a site].",
    "request An→JP: An thanked Japan for its help, asking it to [send more doctors].",
    "request An→both: An thanked Japan for its help and proposed [holding a film week].",
    "request An→JP, pledge Sato→JP: An asked Japan to [fund a school], and Sato promised to [study the plan].",
    "pledge -→VN, pledge -→JP: Vietnam undertook to [clear the site], whereas Japan committed itself to [paying for the survey].",
    "request An→both: An went on to propose [a film week in Osaka].",
    "request An→JP: Praising the fair, An asked Japan to [host the next one].",
    # adverbials between the verb and the content
    "agreement -→both: The two sides agreed on Monday, after long talks, to [widen the road].",
    "request An→JP: An asked Japan at the talks to [widen the road].",
    "pledge Sato→JP: Sato, for his part, pledged to [widen the road].",
    "request An→both: At the talks, An proposed that [the two sides widen the road].",
    "request An→JP: According to An, [Japan should widen the road].",
]
FRENCH = [
    "pledge Sato→JP, request Sato→VN: Sato a promis de [financer une école] et a demandé au Vietnam de [trouver un terrain].",
    "pledge Sato→JP, request Sato→VN: Sato a promis de [financer une école], tout en demandant au Vietnam de [trouver un terrain].",
    "request An→both: An a remercié le Japon, avant de proposer d'[organiser une foire].",
    "pledge Sato→JP: Sato, pour sa part, s'est engagé à [élargir la route].",
    "request An→both: Lors de l'entretien, An a proposé que [les deux parties élargissent la route].",
    "request An→JP: Selon An, [le Japon devrait élargir la route].",
    "request An→both: An a proposé, entre autres, d'[organiser une foire].",
    "agreement -→both: Les deux parties ont, par ailleurs, convenu d'[organiser une foire].",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert reading(plain(marked)) == marked


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert reading(plain(marked), "fr") == marked
