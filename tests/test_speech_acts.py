"""Who is reported to say what: attribution in every place, two acts in a sentence, passives, participles, nominal reports."""

from __future__ import annotations

import pytest

from tests.reading import plain, reading

ENGLISH = [
    # attribution last and in the middle
    "request An→JP: [Japan should open its market], An said.",
    "pledge An→VN: [Vietnam would revise its rules], An said.",
    "pledge Sato→JP: [Tests would be arranged next month], Sato noted.",
    "pledge An→VN: [Vietnam would, An said, revise its rules].",
    "pledge Sato→JP: [Japan, Sato said, will revise its rules].",
    "request An→both: “[The two sides should meet every year],” An suggested.",
    # two acts in one sentence
    "pledge Sato→JP, request Sato→VN: Sato promised to [fund a school] and asked Vietnam to [find a site].",
    "pledge Sato→JP, request Sato→VN: Sato pledged to [fund a school], while asking Vietnam to [find a site].",
    "request An→JP: An thanked Japan for its help, asking it to [send more doctors].",
    "request An→both: An thanked Japan for its help and proposed [holding a film week].",
    "request An→JP, pledge Sato→JP: An asked Japan to [fund a school], and Sato promised to [study the plan].",
    "pledge -→VN, pledge -→JP: Vietnam undertook to [clear the site], whereas Japan committed itself to [paying for the survey].",
    "request An→both: An went on to propose [a film week in Osaka].",
    "request An→JP: Praising the fair, An asked Japan to [host the next one].",
    # nominal reports
    "request An→JP: An expressed his hope that [Japan would fund the bridge].",
    "request An→both: An called for [closer links between ports].",
    "request An→JP: An looked to JICA for [an early decision on the loan].",
    "pledge Sato→JP: Sato spoke of his ministry's wish to [open an office in Hue].",
    "pledge Sato→JP: Sato voiced his readiness to [lend a ship].",
    "request An→both: An reiterated his proposal to [hold a film week].",
    "agreement -→both: The two sides were of one mind that [the two ports should share data].",
    "agreement -→both: The two sides were at one on the need to [widen the road].",
    "agreement -→both: The two sides concurred in [opening a library].",
    # passives
    "agreement -→both: It was agreed that [the two ports would share data].",
    "request Sato→both: It was suggested by the visitor that [a hotline be set up].",
    "pledge Sato→JP: An was told that [the bridge would open in May].",
    # adverbials between the verb and the content
    "agreement -→both: The two sides agreed on Monday, after long talks, to [widen the road].",
    "request An→JP: An asked Japan at the talks to [widen the road].",
    "pledge Sato→JP: Sato, for his part, pledged to [widen the road].",
    "request An→both: At the talks, An proposed that [the two sides widen the road].",
    "request An→JP: According to An, [Japan should widen the road].",
    # content first
    "agreement -→both: [Widen the road to the port]: that is what the two sides agreed.",
]
FRENCH = [
    "request An→JP: [Le Japon devrait ouvrir son marché], a suggéré An.",
    "pledge Sato→JP: [Le Japon, a assuré Sato, maintiendra son aide].",
    "pledge Sato→JP: Sato a salué la foire. [Le Japon, a-t-il assuré, maintiendra son aide].",
    "pledge Sato→JP, request Sato→VN: Sato a promis de [financer une école] et a demandé au Vietnam de [trouver un terrain].",
    "pledge Sato→JP, request Sato→VN: Sato a promis de [financer une école], tout en demandant au Vietnam de [trouver un terrain].",
    "request An→both: An a remercié le Japon, avant de proposer d'[organiser une foire].",
    "request An→JP: An a exprimé le souhait que [le Japon finance le pont].",
    "request An→both: An a sollicité [un transfert de technologies].",
    "request An→JP: An a sollicité du Japon [un transfert de technologies].",
    "agreement -→both: Il a été convenu que [les deux ports partageraient leurs données].",
    "pledge Sato→JP: Sato, pour sa part, s'est engagé à [élargir la route].",
    "request An→both: Lors de l'entretien, An a proposé que [les deux parties élargissent la route].",
    "request An→JP: Selon An, [le Japon devrait élargir la route].",
    "agreement -→both: [Élargir la route du port] : tel est l'engagement pris par les deux parties.",
    "request An→both: An a proposé, entre autres, d'[organiser une foire].",
    "agreement -→both: Les deux parties ont, par ailleurs, convenu d'[organiser une foire].",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert reading(plain(marked)) == marked


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert reading(plain(marked), "fr") == marked
