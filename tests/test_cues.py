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
    "request An→both: An expressed hope for [closer links between ports].",
    "request An→JP: An expressed his wish that [more Japanese firms would come to Hue].",
    "pledge Sato→JP: Sato reaffirmed Japan's commitment to [hosting trainees].",
    "pledge Sato→JP: Sato expressed his desire to [open an office in Hue].",
    "agreement -→both: Both expressed their wish to [hold a fair].",
    "agreement -→both: The two sides expressed their determination to [hold a fair].",
    "none: Sato expressed his pleasure at meeting An.",
    "none: An expressed his gratitude to Japan for supporting Vietnam.",
    "request An→both: An called on both sides to [help the city].",
    "request An→JP: An called for [Japan's support in the vote].",
    "request An→JP: An called upon Tokyo to [help the city].",
    "pledge Sato→JP: Sato expressed his wish to [see the bridge open].",
    "request Sato→both: Sato expressed his wish that [the bridge be finished on time].",
    "request An→JP: An expressed the hope that [Sato, in his post, would help the city].",
    "request An→JP: An thanked Sato for his help, and expressed his hope that [he would visit again].",
    "pledge Sato→JP: Sato spoke highly of the plan, and affirmed Japan's readiness to [open a hotline].",
    "agreement -→both: The two sides reaffirmed their commitment to [opening a hotline].",
    "agreement -→both: The two ministers expressed their determination to [open a hotline].",
    "agreement -→both: The two sides were united in [opening a hotline].",
    "agreement -→both: It was decided to [open a hotline].",
    "agreement -→both: It was agreed by both sides that [a hotline would be opened].",
    "pledge Sato→JP: It was announced by Sato that [Japan would widen the road].",
    "agreement -→both: It was agreed to [widen the road].",
    "request An→both: The wish was voiced by An that [the road be widened].",
    "request An→JP: The wish was voiced by An that [Japan widen the road].",
    "none: It was said that the road was long.",
    "pledge Sato→JP: Sato expressed Japan's support for the plan and its readiness to [widen the road].",
    "pledge Sato→JP: Sato said that [he was determined to fund the bridge].",
    "request An→both: An called on ministries of the two countries to [help the city].",
    # what joint speakers undertake
    "agreement -→both: The two sides agreed to [meet again in July].",
    "agreement -→both: The two sides agreed on the need to [hold a fair].",
    "agreement -→both: The two sides agreed that [the fair would be held in Hue].",
    "agreement -→both: They also agreed to [work closely together to prepare the fair].",
    "agreement -→both: They concurred that [the two ports should share data].",
    "agreement -→both: The two sides vowed to [continue to work closely and share information].",
    "agreement -→both: The two sides agreed that [the fair would open in May].",
    "agreement -→both: The two sides affirmed that [they would open a hotline].",
    "agreement -→both: The two ministers pledged [close coordination on the hotline].",
    "agreement -→both: Both sides consented to [open a hotline].",
    "agreement -→both: The two sides agreed to [widen small and medium-sized roads].",
    "agreement -→both: Both An and Sato pledged to [widen the road].",
    "agreement -→both: An and Sato agreed to [hold a fair].",
]
FRENCH = [
    "request An→JP: An a exprimé le souhait que [le Japon finance le pont].",
    "request An→both: An a sollicité [un transfert de technologies].",
    "request An→JP: An a sollicité du Japon [un transfert de technologies].",
    "agreement -→both: Il a été convenu que [les deux ports partageraient leurs données].",
    "pledge Sato→JP: Sato s'est déclaré prêt à [élargir la route].",
    "pledge Sato→JP: Sato a fait part de la volonté du Japon d'[élargir la route].",
    "agreement -→both: Les deux parties sont parvenues à un consensus pour [élargir la route].",
    "pledge Sato→JP: Sato a assuré que [le Japon enverrait des plongeurs].",
    "pledge Sato→JP: Sato a assuré son hôte du [plein soutien du Japon].",
    "request An→both: An a appelé à [renforcer les liens entre les ports].",
    "request An→both: An a appelé les deux parties à [renforcer les liens].",
    "agreement -→both: Les deux ministres ont exprimé leur volonté d'[organiser une foire].",
    "none: Sato a salué le projet, affirmant qu'il répondait aux vœux des deux peuples.",
    "pledge Sato→JP: Sato a salué le projet et affirmé la volonté du Japon d'[ouvrir une ligne directe].",
    "request An→JP: An a exprimé son souhait de voir [le Japon ouvrir une ligne directe].",
    "request An→JP: An a formé le vœu que [le Japon ouvre une ligne directe].",
    "request An→JP: An a insisté pour que [le Japon ouvre une ligne directe].",
    "request An→both: An a insisté sur la nécessité d'[ouvrir une ligne directe].",
    "request An→both: An a appelé à [l'ouverture d'une ligne directe].",
    "pledge Sato→JP: Sato a fait part de son intention d'[ouvrir une ligne directe].",
    "agreement -→both: Il a été convenu par les deux parties d'[élargir la route].",
    "agreement -→both: Les deux parties sont convenues d'[ouvrir un consulat à Danang].",
    "agreement -→both: Les deux ministres ont décidé d'[organiser une foire].",
    "agreement -→both: Ils se sont mis d'accord pour [partager leurs données].",
    "agreement -→both: Les deux parties se sont engagées à [achever l'étude].",
    "agreement -→both: [Les deux ministères signeront un mémorandum sur la pêche].",
    "agreement -→both: Les deux parties sont convenues de [se réunir].",
    "agreement -→both: Les deux parties se sont accordées à [organiser une foire].",
    "agreement -→both: Les deux parties se sont entendues sur [l'organisation d'une foire].",
    "agreement -→both: Les deux parties ont consenti à [organiser une foire].",
    "agreement -→both: Les deux ministres ont réaffirmé leur engagement à [ouvrir une ligne directe].",
    "agreement -→both: Un consensus a été trouvé pour [ouvrir une ligne directe].",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert reading(plain(marked)) == marked


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert reading(plain(marked), "fr") == marked
