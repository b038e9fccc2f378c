"""What a clause announces and a colon lists."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    "agreement -→both: The two sides agreed on the following points: to [ease visas]; to [hold a fair].",
    "agreement -→both: The two sides agreed on two points: [Japan will send divers]; [a hotline will be opened].",
    "request Sato→VN: Sato made two proposals to Vietnam: [easing visas] and [opening a road].",
    "pledge An→VN: An took up the idea at once: [the embassy would bring sixty students].",
    "none: The talks had one result: a deal on fish.",
    "none: An did not agree on two points: to ease visas; to hold a fair.",
]
FRENCH = [
    "request An→JP: An a adressé au Japon deux demandes : [former des plongeurs] ; [partager ses cartes].",
    "agreement -→both: Les deux parties sont tombées d'accord : [une permanence sera ouverte], et [les cartes seront échangées].",
    "request Sato→both: Sato a formulé une proposition : [la création d'un comité conjoint].",
    "pledge Sato→JP: Sato ne s'est pas dérobé : [son ministère prendrait en charge les frais].",
]
test_english, test_french = read_as_marked(ENGLISH, "en"), read_as_marked(FRENCH, "fr")
