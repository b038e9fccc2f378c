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
    "pledge Sato→JP: Sato said [Japan would work closely with Vietnam so that the Olympics and Paralympics could be held].",
    "pledge Sato→JP: Sato said that [if the loan is approved, Japan will start the works].",
    "request An→JP: An asked Japan to [support the forum, to take place in Hanoi in October], and to [ease visas].",
    "agreement -→both: The two sides shared the view that [mayors should meet more often] and agreed to [hold a fair].",
    "agreement -→both: An and Sato agreed that [the pact the two sides signed should be put into force].",
    'pledge Sato→JP: Sato said that [the loan would be screened "in a positive manner"].',
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
    "request An→JP: An hoped [Japan would send divers], [train crews] and [share its maps].",
    "request An→both, request An→JP: An suggested that [the two sides hold a fair], and that [Japan send a band].",
    "request An→both: An suggested [the two sides hold a fair], [open a route] and [sign a pact].",
    "request An→both: An said that [the two sides should hold a fair], and [the two ports should share data].",
    "request An→both: He proposed [increasing the number of flights], [opening a consulate], and [holding a fair].",
    "request An→JP: An asked Japan to [continue to help Vietnam train nurses, build clinics and buy vaccines].",
    "request An→JP: An asked Japan to [create favourable conditions for nurses to live and work in Kobe].",
    "request An→JP: An asked Japan to [share its experience in building, running and repairing metros].",
    "request An→JP: An asked Japan to [help Vietnam in training nurses, building clinics and buying vaccines].",
    "agreement -→both: The two sides agreed to [promote trade, tourism, and culture].",
    "agreement -→both: The two sides agreed to [work together, study and propose projects].",
    "agreement -→both: The two sides agreed to [increase exchanges at all levels] and [make good use of the hotline].",
    "agreement -→both: The two sides agreed to [widen exchanges], [make good use of the hotline], and [cooperate in the survey].",
    "agreement -→both: The two sides agreed to [cooperate in mining] and [coordinate closely at forums].",
    "agreement -→both: The two sides agreed to [strengthen cooperation in the fields of health, education and training].",
    "agreement -→both: The two sides agreed to [step up, widen and deepen cooperation].",
    "agreement -→both: The two sides agreed to [actively coordinate to organise the fair, thereby raising ties to a new height].",
    "agreement -→both: The two sides agreed to [hold talks on a code that would ease fishing].",
    "agreement -→both: The two sides agreed to [hold talks so that ports can share data].",
    "agreement -→both: The two sides agreed to [maintain trust]; [open a hotline]; and [hold a fair].",
    "request An→both: An called for [maintaining trust], [opening a hotline] and [holding a fair].",
    "pledge Sato→JP: Sato voiced his wish to [open an office] and his readiness to [train a crew].",
    "request An→JP, pledge Sato→JP: An asked Japan to [train crews], and Sato, on behalf of Kobe, promised to [study it].",
    "request An→JP, request An→both: An asked Japan to [widen the road] and, in addition, proposed [holding a fair].",
    "request An→JP, request An→both: An asked Japan to [widen the road] before proposing [a fair].",
    "request An→both, pledge An→VN: An spoke on Monday, proposing [a fair] and promising to [clear the site].",
    "request An→JP: An asked Japan to [widen the road]; [clear the canal]; and, furthermore, [build a school].",
    "agreement -→both: The two sides agreed to [start building a road] and [keep training crews].",
    "request An→both: An suggested [opening a library], [printing a guide] and [holding a fair].",
    "pledge Sato→JP: Sato said that, in the coming years, [Japan would train crews], [build roads] and [send bands].",
    "pledge Sato→JP: Sato said [Japan would soon train crews], and [would also send bands].",
    "request An→JP, invitation An→JP: An asked Japan to [widen the road] and invited [Sato to visit Hue].",
    "pledge Sato→JP: Sato pledged to [fund the bridge] and that [Japan would train the crew].",
    "request An→JP: An said that [Japan should help train nurses], and [build clinics in Hue].",
    "request An→JP: An suggested [the Japanese ministry lend funds], [train crews] and [send guides].",
    "pledge Sato→JP, pledge Sato→both: Sato said that [Japan would widen the road] and [the two ports would share data].",
    "request An→JP, request An→both: An said that [Japan should widen the road] and that [the two ports should share data].",
    "request An→both: An suggested [the two sides continue training crews] and [sending bands].",
    "agreement -→both: The two sides agreed to [share data] and [train crews, aiming to deepen ties].",
    "request Sato→VN: Sato asked Vietnam to [cooperate with and assist Hanoi].",
    "request An→JP: An asked Japan to [create conditions for the Vietnamese to live, study, and work in Japan].",
    "request An→JP: An proposed that [the Government, including its Foreign Ministry, continue to build trust].",
    "pledge Sato→JP: Sato pledged to [do his utmost, together with the house, to advance ties].",
    "pledge An→both: To deepen trust, [the two countries will open a hotline], An said.",
]
FRENCH = [
    "agreement -→both: Les ministres sont tombés d'accord sur [la tenue de réunions] et se sont promis de [publier un bilan].",
    "pledge Sato→JP: Sato a annoncé [l'octroi, avant la fin du mois, de 1,5 million de doses].",
    "agreement -→both: Les ministres se sont entendus pour [hâter les travaux], et pour que [leurs services se réunissent].",
    "request An→JP: Il a invité la JBIC à [étudier sa participation] et à [orienter les groupes vers les puces].",
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
    "pledge Sato→JP: Sato a promis d'[envoyer des plongeurs] et de [former des équipages].",
    "request An→both, request An→JP: An a proposé que [les deux parties fixent une date] et que [le Japon envoie un orchestre].",
    "pledge Sato→JP: Sato a confirmé que [le Japon continuera à financer le pont] et [soutiendra la ville].",
    "request An→JP: An a souhaité que [le Japon continue à financer le pont] et [envoie des médecins].",
    "request An→JP: An a demandé au Japon de [continuer à aider le Vietnam à former des agents et à bâtir des cliniques].",
    "request An→JP: An a demandé au Japon de [créer des conditions pour que les agents vivent et travaillent à Kobe].",
    "agreement -→both: Les deux parties ont convenu de [promouvoir le commerce, le tourisme et la culture].",
    "agreement -→both: Les deux parties ont convenu d'[accroître, diversifier et approfondir les échanges].",
    "agreement -→both: Les deux parties ont convenu de [clore l'enquête] ; d'[ouvrir un consulat] ; et d'[organiser une foire].",
    "agreement -→both: Les deux ministres ont promis d'[élargir la route], de [former des agents] et d'[organiser une foire].",
    "pledge Sato→JP: Sato a exprimé son souhait d'[ouvrir un bureau] et sa volonté de [former des agents].",
    "pledge Sato→JP: Sato a promis de [financer le pont] et que [le Japon formerait l'équipage].",
    "pledge Sato→JP, pledge Sato→both: Sato a dit que [le Japon paierait] et que [les deux ports partageraient leurs données].",
    "request An→both: An a proposé d'[élargir la route], de [nettoyer le canal] et de [construire une école].",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert reading(plain(marked)) == marked


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert reading(plain(marked), "fr") == marked
