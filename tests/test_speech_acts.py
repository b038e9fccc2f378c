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
    "request An→both: Regarding fisheries, An proposed that [the two sides share data].",
    "request An→JP: On fisheries, An urged Japan to [share data].",
    "request An→JP: While praising the fair, An asked Japan to [send a band].",
    "pledge Sato→JP, request Sato→VN: Sato said [Japan would fund the bridge], adding that [Vietnam should clear the site].",
    "pledge Sato→JP: Sato thanked An, pledging to [fund the bridge].",
    "pledge Sato→JP: For his part, Sato affirmed that [Japan would fund the bridge].",
    "pledge Sato→JP: In reply, Sato promised that [he would fund the bridge].",
    "pledge Sato→JP: Agreeing with An, Sato said that [Japan would fund the bridge].",
    "pledge Sato→JP: Sato said: “[Japan will open a hotline].”",
    "pledge Sato→JP: Sato said: [Japan will open a hotline].",
    "pledge Sato→JP: Sato welcomed the plan, saying that [Japan will open a hotline].",
    "none: Sato welcomed the plan, saying that it met the wishes of both peoples.",
    "pledge Sato→JP: Sato praised the plan, affirming that [Japan will open a hotline].",
    "agreement -→both: On fisheries, the two sides agreed to [open a hotline].",
    "agreement -→both: Regarding fisheries, both sides shared the view that [a hotline should be opened].",
    "pledge Sato→JP: Sato, smiling, said that [Japan would send a band].",
    "request Sato→VN: Sato said: “[Your ministry should widen the road].”",
    "request An→both: An suggested [opening a library, lending only what is new].",
    "pledge -→JP: Sato praised the fair. His ministry pledged to [send a band].",
]
FRENCH = [
    "pledge Sato→JP, request Sato→VN: Sato a promis de [financer une école] et a demandé au Vietnam de [trouver un terrain].",
    "pledge Sato→JP, request Sato→VN: Sato a promis de [bâtir une école], tout en demandant au Vietnam de [trouver un terrain].",
    "request An→both: An a remercié le Japon, avant de proposer d'[organiser une foire].",
    "pledge Sato→JP: Sato, pour sa part, s'est engagé à [élargir la route].",
    "request An→both: Lors de l'entretien, An a proposé que [les deux parties élargissent la route].",
    "request An→JP: Selon An, [le Japon devrait élargir la route].",
    "request An→both: An a proposé, entre autres, d'[organiser une foire].",
    "agreement -→both: Les deux parties ont, par ailleurs, convenu d'[organiser une foire].",
    "request An→JP: S'agissant de la pêche, An a proposé que [le Japon partage ses données].",
    "request An→JP: Selon le ministre An, [le Japon devrait baisser le tarif].",
    "request An→JP: Saluant la foire, An a demandé au Japon d'[envoyer un orchestre].",
    "request An→JP: An a salué la foire, demandant au Japon d'[envoyer un orchestre].",
    "request An→JP: An a salué la foire et a demandé au Japon d'[envoyer un orchestre].",
    "request An→JP: An a salué la foire et demandé au Japon d'[envoyer un orchestre].",
    "pledge Sato→JP, request Sato→VN: Sato a dit que [le Japon paierait le pont], ajoutant que [le Vietnam devrait aider].",
    "pledge Sato→JP: De son côté, Sato a affirmé que [le Japon financerait le pont].",
    "pledge Sato→JP: Sato a salué le projet, affirmant que [le Japon ouvrirait une ligne directe].",
    "agreement -→both: Concernant la pêche, les deux parties sont convenues d'[ouvrir une ligne directe].",
    "pledge Sato→JP: Sato a déclaré : « [Le Japon ouvrira une ligne directe] ».",
    "request An→JP: Après avoir salué la foire, An a demandé au Japon d'[élargir la route].",
    "request An→JP: An a salué la foire. « [Le Japon devrait élargir la route] », a-t-il dit.",
    "request An→JP: An a demandé au Japon d'[élargir la route], une proposition que Sato a saluée.",
    "pledge An→VN: An a salué la foire. [Le Vietnam en organiserait, selon lui, une autre].",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert reading(plain(marked)) == marked


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert reading(plain(marked), "fr") == marked
