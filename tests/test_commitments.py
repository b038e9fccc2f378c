"""From speech acts to commitments: kind, whom it binds, where the content starts; and what is no commitment, with the reason."""

from __future__ import annotations

import pytest

from tests.reading import plain, read, reading
from vnjp_relations.model import Reason

KINDS = [
    "agreement -→both: The two sides agreed to [open a consulate in Da Nang].",
    "agreement -→both: They reached consensus on [a yearly dialogue between the ports].",
    "agreement -→both: Both sides pledged to [finish the survey].",
    "agreement -→both: The two ministers shared the view that [the two countries should pool their data].",
    "agreement -→both: [The two ministries will sign a memorandum on fisheries].",
    "agreement -→both: The two sides shared the recognition that it is necessary to [keep the hotline open].",
    "pledge Sato→JP: Sato pledged to [send divers].",
    "pledge Sato→JP: Sato pledged [close coordination with the port of Hai Phong].",
    "pledge Sato→JP: Sato said [Japan will send divers].",
    "pledge An→VN: An affirmed that [Vietnam would continue to protect investors].",
    "pledge An→VN: An proposed to [send experts to Osaka].",
    "pledge Sato→JP: Sato wished to [open an office in Hue].",
    "pledge Sato→JP: Sato hoped to [open an office in Hue].",
    "pledge Sato→JP: Sato said [Japan is making efforts to shorten the procedure].",
    "pledge Sato→JP: Sato announced [the dispatch of ten teachers].",
    "pledge An→VN: An said that [Vietnam is ready to share flood data].",
    "request An→JP: An asked Japan to [send divers].",
    "request An→JP: An called on Japan to [send divers].",
    "request An→JP: An urged Japan to [send divers].",
    "request An→both: An proposed that [the two sides hold a film week].",
    "request An→both: An suggested [holding a film week].",
    "request An→both: An recommended [a film week in Osaka].",
    "request An→JP: An hoped that [Japan would lend more].",
    "request An→JP: An wished that [Japan would lend more].",
    "request An→JP: An wishes to see [Japan train more nurses].",
    "request An→JP: An said [Japan should open its market to pomelos].",
    "request An→both: An said [the two sides need to simplify customs forms].",
    "invitation An→JP: An invited [Sato to visit Hue next spring].",
    "invitation An→JP: An invited [his guest to attend the boat race in July].",
    "invitation An→JP: An extended an invitation to [Sato to visit Hue].",
    "invitation An→JP: An conveyed the President's invitation to [the Emperor of Japan to visit Vietnam].",
    "request An→JP: An invited Japanese firms to [build hotels in Hue].",
]
BOUND = [
    "request An→both: An proposed [closer links between ports].",
    "request An→JP: An asked his guest to [speed up the loan].",
    "request An→JP: An hoped that [Sato's ministry would send teachers].",
    "request An→JP: An hoped that [Japanese firms would build a plant].",
    "request Sato→VN: Sato asked that [Vietnamese agencies publish the rules].",
    "request Sato→VN: Sato asked An to [clear the site].",
    "request Sato→VN: Sato hoped that [licences would be issued by the Vietnamese authorities within a month].",
    "request An→both: An proposed that [a working group be set up].",
    "pledge An→both: An said that [both sides will exchange lists of experts].",
    "pledge An→VN: An instructed his ministry to [draw up a list of sites].",
    "pledge Sato→JP: Sato said [his ministry will pay for the survey].",
    "request Sato→VN: Sato said [the Vietnamese side should publish the rules].",
]
DEONTIC = [
    "request An→both: An stressed the need to [simplify procedures].",
    "request An→both: An said it is necessary to [map the seabed].",
    "none: An stressed the importance of simpler procedures.",
    "request An→JP: An said that [Japan must lower the fee].",
]
UNDERTAKEN = [
    "pledge Sato→JP: Sato said [Japan will consider the request positively].",
    "pledge Sato→JP: Sato said [Tokyo has decided to lift the ban].",
    "pledge Sato→JP: Sato said that [Japan will, subject to approval, fund the bridge].",
    "pledge An→VN: An said [Vietnam will spare no effort to finish the bridge].",
    "pledge Sato→JP: Sato said that Japan considers Vietnam a partner and wishes to [work with it on dykes].",
    "pledge Sato→JP: Sato said [Japan would buy more coffee], and [will encourage importers to test it].",
]
NONE = [
    "none: An thanked Japan for the vaccines.",
    "none: An congratulated Sato on his new post.",
    "none: Sato praised the growth of the city.",
    "none: Sato spoke highly of the workers from Vietnam.",
    "none: An affirmed that Japan is a close partner of Vietnam.",
    "none: The two sides exchanged views on fisheries.",
    "none: They discussed ways to clean up the river.",
    "none: An expressed satisfaction at the progress of the metro.",
    "none: Sato said that trade had doubled in ten years.",
    "none: Sato said that a loan might be considered.",
    "none: Sato said a loan could be considered next year.",
    "none: Sato said that Japan would not take part in the fair.",
    "none: Sato made no promise on the loan.",
    "none: Sato had pledged last year to fund the bridge.",
    "none: Sato accepted the invitation.",
    "none: Lao Minister Khamphan asked Vietnam to open the border gate.",
    "none: Sato stopped short of offering a loan.",
    "none: An voiced his belief that the fair would deepen ties.",
]
FRENCH = [
    "request An→JP: An a demandé au Japon d'[ouvrir son marché aux pomelos].",
    "request An→JP: An a proposé au Japon d'[envoyer des infirmières].",
    "request An→both: An a proposé que [les deux parties organisent une foire].",
    "request An→both: An a suggéré de [créer un groupe de travail].",
    "request An→JP: An a souhaité que [le Japon finance le pont].",
    "request An→JP: An a appelé les entreprises japonaises à [investir dans les ports].",
    "request An→JP: An a invité la Diète japonaise à [appuyer le projet].",
    "request An→JP: An a espéré que [le Japon enverrait des médecins].",
    "request An→both: An a souligné la nécessité de [simplifier les formulaires].",
    "request An→JP: An a dit que [le Japon devrait ouvrir son marché].",
    "request An→both: An a dit qu'il est nécessaire de [simplifier les formulaires].",
    "invitation An→JP: An a invité [Sato à se rendre à Huê au printemps].",
    "invitation An→JP: An a transmis à [Sato l'invitation du président à visiter Huê].",
    "pledge Sato→JP: Sato a souhaité [ouvrir un bureau à Huê].",
    "pledge Sato→JP: Sato a affirmé que [le Japon continuerait de former des pilotes].",
    "pledge Sato→JP: Sato a fait savoir que [le Japon enverra une équipe].",
    "pledge Sato→JP: Sato s'est engagé à [financer le pont].",
    "pledge Sato→JP: Sato s'est dit prêt à [partager ses données].",
    "pledge Sato→JP: Sato a réaffirmé la volonté du Japon de [soutenir la ville].",
    "pledge An→VN: An a dit que [le Vietnam ne ménagera aucun effort pour achever le pont].",
    "pledge An→VN: An a chargé son ministère de [préparer une liste de sites].",
    "agreement -→both: Les deux parties sont convenues d'[ouvrir un consulat à Danang].",
    "agreement -→both: Les deux ministres ont décidé d'[organiser une foire].",
    "agreement -→both: Ils se sont mis d'accord pour [partager leurs données].",
    "agreement -→both: Les deux parties se sont engagées à [achever l'étude].",
    "agreement -→both: [Les deux ministères signeront un mémorandum sur la pêche].",
    "none: An a remercié le Japon de son aide.",
    "none: An a félicité Sato de sa nomination.",
    "none: Les deux parties ont échangé leurs vues sur la pêche.",
    "none: An a affirmé que le Japon est un partenaire proche du Vietnam.",
    "none: Sato n'a pas exclu d'accorder un prêt.",
    "none: Sato a dit que le Japon ne participerait pas à la foire.",
    "none: Sato avait promis l'an dernier de financer le pont.",
    "none: Sato a accepté l'invitation.",
    "none: An a souligné l'importance de procédures simples.",
]


@pytest.mark.parametrize("marked", [*KINDS, *BOUND, *DEONTIC, *UNDERTAKEN, *NONE])
def test_english(marked: str) -> None:
    assert reading(plain(marked)) == marked


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert reading(plain(marked), "fr") == marked


# Who is asked and by whom, the passive does not say; what, it does.
@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("en", "invitation: Sato was invited to [attend the boat race in July]."),
        ("en", "request: Sato was asked to [lower the fee]."),
        ("fr", "invitation: Sato a été invité à [assister à la régate de juillet]."),
    ],
)
def test_a_passive_starts_at_the_verb(code: str, marked: str) -> None:
    assert reading(plain(marked), code, kinds_only=True) == marked


@pytest.mark.parametrize(
    ("code", "text", "reason"),
    [
        ("en", "An thanked Japan for the vaccines.", "thanks"),
        ("en", "The two sides discussed the price of rice.", "exchange of views"),
        ("en", "An affirmed that Japan is a close partner of Vietnam.", "assessment"),
        ("en", "Sato said that a loan might be considered.", "hedged"),
        ("en", "Sato said that Japan would not take part in the fair.", "negated"),
        ("en", "Sato did not agree to fund the bridge.", "negated"),
        ("en", "Sato had pledged last year to fund the bridge.", "past"),
        ("en", "Sato said that trade had doubled.", "past"),
        ("en", "Lao Minister Khamphan asked Vietnam to open the border gate.", "third country"),
        ("en", "Sato accepted the invitation.", "other"),
        ("fr", "An a remercié le Japon de son aide.", "thanks"),
        ("fr", "Sato a dit que le Japon ne participerait pas à la foire.", "negated"),
        ("fr", "Sato avait promis de financer le pont.", "past"),
    ],
)
def test_what_is_set_aside_says_why(code: str, text: str, reason: Reason) -> None:
    readout, start = read(text, code)
    assert [each.reason for each in readout.set_aside if each.evidence.span.start >= start] == [reason]
    assert readout.commitments == ()
