"""Cues in participles and infinitives: in a tail, at the head, behind a marker, behind a verb that leads on."""

from __future__ import annotations

from tests.reading import read_as_marked

ENGLISH = [
    # in the tail
    "request An→JP: An thanked Japan for its help, asking it to [send more doctors].",
    "pledge Sato→JP, request Sato→VN: Sato said [Japan would fund the bridge], adding that [Vietnam should clear the site].",
    "pledge Sato→JP: Sato thanked An, pledging to [fund the bridge].",
    "pledge Sato→JP: Sato welcomed the plan, saying that [Japan will open a hotline].",
    "none: Sato welcomed the plan, saying that it met the wishes of both peoples.",
    "pledge Sato→JP: Sato praised the plan, affirming that [Japan will open a hotline].",
    "pledge Sato→JP, request Sato→VN: “[We will build the road],” Sato said, asking Vietnam to [clear the site].",
    "pledge Sato→JP: Sato shared the host's opinions, saying that [Japan is ready to train nurses].",
    # behind a marker
    "pledge Sato→JP, request Sato→VN: Sato pledged to [fund a school], while asking Vietnam to [find a site].",
    # at the head: the main clause has its subject
    "request An→JP: Praising the fair, An asked Japan to [host the next one].",
    "request An→JP: While praising the fair, An asked Japan to [send a band].",
    "pledge Sato→JP: Agreeing with An, Sato said that [Japan would fund the bridge].",
    # behind a verb that leads on
    "request An→both: An went on to propose [a film week in Osaka].",
    "request An→both: Praising the fair, An went on to propose [a film week in Osaka].",
    "request An→both: An praised the fair and went on to propose [a film week in Osaka].",
    "request An→JP: An took the chance to ask Japan to [widen the road].",
    # with a subject of its own
    "pledge Sato→JP: The two met for an hour, with Sato promising to [widen the road].",
    # bidden
    "invitation An→JP: Invited by An to [visit Hue], Sato thanked him.",
    "request An→JP: Asked by An to [widen the road], Sato smiled.",
    # a purpose is no report
    "agreement -→both: The two sides agreed to [share data, aiming to deepen ties].",
]
FRENCH = [
    # behind a marker
    "pledge Sato→JP, request Sato→VN: Sato a promis de [bâtir une école], tout en demandant au Vietnam de [trouver un terrain].",
    # sharing its auxiliary
    "request An→JP: An a remercié le Japon et espéré qu'[il continuerait à aider la ville].",
    "request An→JP: An a remercié Sato et souhaité qu'[il continue à aider la ville].",
    "request An→JP: Il a remercié et demandé au Japon de [continuer son aide].",
    # bidden
    "invitation An→JP: Invité par An à [visiter Huê], Sato l'a remercié.",
]

test_english = read_as_marked(ENGLISH)
test_french = read_as_marked(FRENCH, "fr")
