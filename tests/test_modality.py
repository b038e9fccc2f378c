"""What a verb says of doing: programmes, refusals to be, what is decided and what is only foreseen."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    "pledge Sato→JP: Sato explained that [his ministry was to double its aid].",
    "none: Sato was to leave for Hue on Friday.",
    "none: Sato was happy to visit the fair.",
    "none: An said that the city needs seven more metro lines.",
    "pledge Sato→JP: Sato said [Japan would be glad to lend ships].",
    "agreement -→both: The two sides agreed on two points. [The two ministries will share data].",
    "agreement -→both: The two sides reached consensus on one point. First, [a hotline shall be set up].",
    # a programme is told, not undertaken; a negative may be
    "none: Sato will visit the port on Friday.",
    "pledge Sato→JP: Sato said that [Japan will spare no effort].",
    "none: Sato said that Japan will not send a band.",
    "request Sato→VN: Sato said that [Vietnam must not close the port].",
    "none: Sato said that Vietnam need not close the port.",
    # what was decided is still to be done
    "pledge Sato→JP: Sato said [Japan had decided to send a band].",
    "none: Sato said Japan had sent a band.",
    # a bare "be" undertakes nothing
    "none: Sato said that it would be premature.",
    # whose doing it is
    "pledge An→VN: An proposed to [send a band to Osaka].",
    "request An→both: An proposed to [hold a fair].",
    "request An→JP: An hoped to [receive Japan's support].",
    "invitation An→JP: An asked [Sato to visit Hue].",
]
FRENCH = [
    "request An→JP: An a souhaité que [le Japon livre des semences] et que [ses ports accueillent des stagiaires].",
    "none: Les deux ministres ont salué la foire. Ils devraient se revoir en mai.",
    "request An→JP: An a dit que [le Japon devrait se doter d'une loi].",
    "agreement -→both: Les deux parties se sont accordées sur un point. Primo, [une permanence sera ouverte].",
    "agreement -→both: Les deux parties se sont accordées sur deux points. [Les deux ministères échangeront leurs cartes].",
    "none: Sato a déclaré attendre avec intérêt la visite d'An.",
    "none: Il visitera le port vendredi.",
    "pledge Sato→JP: Sato a dit que [le Japon ne ménagera aucun effort].",
    "none: Sato a dit que le Japon n'enverra pas d'orchestre.",
    "request Sato→VN: Sato a dit que [le Vietnam ne devrait pas fermer le port].",
]

test_english = read_as_marked(ENGLISH)
test_french = read_as_marked(FRENCH, "fr")
