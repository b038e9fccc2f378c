"""The splitting rule: verb phrases in a list are one commitment each, with the exceptions of the guidelines."""

from __future__ import annotations

import pytest

from tests.reading import plain, reading

ENGLISH = [
    # verb phrases joined in a list
    "agreement -→both: The two sides agreed to [widen the road], [clear the canal] and [build a school].",
    "agreement -→both: The two sides agreed to [protect the reef], and to [train its guards].",
    "agreement -→both: The two sides agreed on [opening a library] and [printing a guide].",
    "request An→both: An proposed that [the two sides open an air route] and [hold a fair].",
    "request An→both, request An→JP: An proposed [the two sides maintain contact], and [Japan open its market].",
    "pledge Sato→JP: Sato said that [Japan would fund the bridge] and that [it would train the crew].",
    "pledge Sato→JP: Sato said [Japan will fund the bridge] and [will train the crew].",
    "request An→JP: An asked Japan to [fund the bridge], [train the crew], and [share its maps].",
    "request An→JP: An hoped that [Japan would fund the bridge] and [train the crew].",
    # one object for all verbs
    "agreement -→both: The two sides agreed to [maintain and step up exchanges].",
    "agreement -→both: The two sides agreed to [restore, protect and promote the old theatre].",
    # the last verb's prepositional phrase completes those before it
    "agreement -→both: The two sides agreed to [deepen trust, exchange data and consult on maritime issues].",
    # under one governing verb
    "request An→JP: An asked Japan to [help it train nurses and build clinics].",
    "pledge Sato→JP: Sato pledged to [encourage firms to transfer technology and train engineers].",
    # lists of nouns
    "agreement -→both: The two sides agreed on [road, rail and river links].",
    "request An→both: An called for [more ferries, trains and flights].",
    # an invitation
    "invitation An→JP: An invited [Sato to visit Hue and attend the boat race].",
    # its purpose and participle clauses
    "agreement -→both: The two sides agreed to [hold a yearly fair, contributing to peace].",
    "agreement -→both: The two sides agreed to [hold a yearly fair in order to attract visitors].",
    "agreement -→both: The two sides agreed to [hold a yearly fair to attract visitors].",
    # the narrator's own tail
    "agreement -→both: The two sides agreed to [step up patrols], as tension rises in the region.",
    "agreement -→both: The two sides agreed to [step up patrols], according to the statement.",
]
FRENCH = [
    "agreement -→both: Les deux parties ont convenu d'[élargir la route], de [nettoyer le canal] et de [construire une école].",
    "agreement -→both: Les deux parties ont convenu d'[élargir la route] et [construire une école].",
    "agreement -→both: Les deux parties ont convenu de [maintenir et développer les échanges].",
    "request An→JP: An a demandé au Japon de [financer le pont] et de [former l'équipage].",
    "request An→both: An a proposé que [les deux parties ouvrent une ligne aérienne] et [organisent une foire].",
    "pledge Sato→JP: Sato a affirmé que [le Japon financerait le pont] et qu'[il formerait l'équipage].",
    "pledge Sato→JP: Sato a affirmé que [le Japon financerait le pont] et [formerait l'équipage].",
    "request An→JP: An a demandé au Japon d'[aider les écoles à former des infirmières et à bâtir des dortoirs].",
    "agreement -→both: Les deux parties ont convenu d'[organiser une foire, contribuant ainsi à la paix].",
    "agreement -→both: Les deux parties ont convenu d'[organiser une foire afin d'attirer les visiteurs].",
    "agreement -→both: Les deux parties ont convenu de [renforcer les patrouilles], alors que la tension monte.",
    "invitation An→JP: An a invité [Sato à visiter Huê et à assister à la régate].",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert reading(plain(marked)) == marked


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert reading(plain(marked), "fr") == marked
