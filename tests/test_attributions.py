"""Content first: attribution last, in the middle, behind a colon."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    "request An→JP: [Japan should open its market], An said.",
    "pledge An→VN: [Vietnam would revise its rules], An said.",
    "pledge An→VN: [Vietnam would revise its rules], said An.",
    "pledge Sato→JP: [Tests would be arranged next month], Sato noted.",
    "pledge An→VN: [Vietnam would, An said, revise its rules].",
    "pledge Sato→JP: [Japan, Sato said, will revise its rules].",
    "pledge Sato→JP: Sato said [Japan would fund the bridge]. [It would also, he added, train the crew].",
    "request An→JP: [Japan should lower the fee], An told his host, asking him to [widen the road].",
    "request An→JP: [Experts from Japan should, An said, come and see the road].",
    "none: That afternoon, An called on Sato and was told that the road had been closed.",
    "pledge Sato→JP: Sato said that [Japan will, he added, train the crew].",
    "agreement -→both: [Widen the road to the port]: that is what the two sides agreed.",
    "none: Trade has doubled in ten years, An said.",
    "none: The bridge would help farmers, the statement said.",
    "request An→JP: [Japan should, An stressed, lower the fee].",
    "request Sato→VN: “[Your ministry should widen the road],” Sato told An.",
    "pledge Sato→JP: [Japan would lend ships], Sato informed An in Hue.",
    "request An→both: [A wider road to the port]: that is what An asked for.",
    "pledge Sato→JP: [Japan will widen the road]: that is what Sato promised.",
    'pledge Sato→JP: "[We will send divers]," Sato said.',
    "request An→both: “[The two sides should meet every year],” An suggested.",
    "pledge Sato→JP: [If the loan is approved, Japan will build a bridge], Sato said.",
    "agreement -→both: [The two ports will share data], agreed An and his counterpart Sato in Hue.",
]
FRENCH = [
    "request An→JP: [Le Japon devrait ouvrir son marché], a suggéré An.",
    "pledge Sato→JP: [Le Japon, a assuré Sato, maintiendra son aide].",
    "pledge Sato→JP: Sato a salué la foire. [Le Japon, a-t-il assuré, maintiendra son aide].",
    "agreement -→both: [Élargir la route du port] : tel est l'engagement pris par les deux parties.",
    "none: Le commerce a doublé en dix ans, a dit An.",
    "agreement -→both: [Les deux parties continueront d'organiser la foire].",
    "pledge Sato→JP: « [Nous enverrons des plongeurs] », a déclaré Sato.",
    "request An→JP: « [Le Japon devrait élargir la route] », a-t-il dit.",
    "request An→both: [Une route plus large] : c'est ce qu'An a demandé.",
    "pledge Sato→JP: [Le Japon élargira la route], a promis Sato.",
    "pledge Sato→JP: [Si le prêt est accordé, le Japon construira un pont], a dit Sato.",
    "request An→JP: Que [le Japon envoie des experts], a plaidé An.",
]


test_english = read_as_marked(ENGLISH)
test_french = read_as_marked(FRENCH, "fr")
