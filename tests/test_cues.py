"""Reporting words: phrases, reporting nouns, passives."""

from __future__ import annotations

import pytest

from tests.reading import plain, reading

ENGLISH = [
    # the longest phrase counts
    "request An→JP: An called on Japan to [widen the road].",
    "agreement -→both: The two sides reached a broad consensus on [widening the road].",
    "pledge Sato→JP: Sato said that [Japan is fully prepared to widen the road].",
    "pledge Sato→JP: Sato gave his word that [Japan would widen the road].",
    # a verb of expressing and a reporting noun
    "request An→JP: An expressed his hope that [Japan would fund the bridge].",
    "pledge Sato→JP: Sato spoke of his ministry's wish to [open an office in Hue].",
    "pledge Sato→JP: Sato voiced his readiness to [lend a ship].",
    "request An→both: An reiterated his proposal to [hold a film week].",
    "request An→both: An called for [closer links between ports].",
    "request An→JP: An looked to JICA for [an early decision on the loan].",
    "agreement -→both: The two sides were of one mind that [the two ports should share data].",
    "agreement -→both: The two sides were at one on the need to [widen the road].",
    "agreement -→both: The two sides concurred in [opening a library].",
    # passives
    "agreement -→both: It was agreed that [the two ports would share data].",
    "request Sato→both: It was suggested by the visitor that [a hotline be set up].",
    "pledge Sato→JP: An was told that [the bridge would open in May].",
]
FRENCH = [
    "request An→JP: An a exprimé le souhait que [le Japon finance le pont].",
    "request An→both: An a sollicité [un transfert de technologies].",
    "request An→JP: An a sollicité du Japon [un transfert de technologies].",
    "agreement -→both: Il a été convenu que [les deux ports partageraient leurs données].",
    "pledge Sato→JP: Sato s'est déclaré prêt à [élargir la route].",
    "pledge Sato→JP: Sato a fait part de la volonté du Japon d'[élargir la route].",
    "agreement -→both: Les deux parties sont parvenues à un consensus pour [élargir la route].",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert reading(plain(marked)) == marked


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert reading(plain(marked), "fr") == marked
