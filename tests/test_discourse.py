"""Who speaks: names, pronouns, role nouns, institutions, both together, and speech without a reporting verb."""

from __future__ import annotations

import pytest
from tests.reading import plain, read_as_marked, reading

from vnjp_relations.discourse import opposite
from vnjp_relations.readout import parse

ENGLISH = [
    # pronouns
    "request An→JP: An praised the fair. He asked Japan to [host the next one].",
    "request Sato→VN: Sato praised the fair. He asked Vietnam to [host the next one].",
    "agreement -→both: An welcomed Sato. They agreed to [hold a fair].",
    "pledge Sato→JP: Sato praised the fair. He said [he would send a band].",
    "invitation An→JP: Sato praised the fair. He invited [the Japanese minister to visit Hue].",
    # role nouns
    "request An→JP: The host asked Japan to [send a band].",
    "request Sato→VN: The visitor asked Vietnam to [send a band].",
    "request Sato→VN: The Japanese minister asked Vietnam to [send a band].",
    "request An→JP: The Vietnamese official asked Japan to [send a band].",
    "request An→JP: The host asked his guest to [send a band].",
    "request Sato→VN: An praised the fair. His counterpart asked Vietnam to [host the next one].",
    "pledge Sato→JP: An thanked Sato. The latter promised to [send a band].",
    "request An→JP, pledge Sato→JP: Sato was asked by An to [send a band], and he himself hoped to [build a hall].",
    "request Sato→VN: Sato, who praised the fair and stressed the role of farms, asked Vietnam for [an early reply].",
    # sides and institutions: nobody by name
    "none: The World Bank promised to lend ten million dollars.",
    "request -→JP: Vietnam asked Japan to [send a band].",
    "pledge -→JP: The Japanese side pledged to [send a band].",
    # both together
    "agreement -→both: Vietnam and Japan agreed to [hold a fair].",
    "agreement -→both: Host and guest agreed to [hold a fair].",
    "agreement -→both: The two ministries agreed to [hold a fair].",
    # free indirect speech
    "pledge Sato→JP: Sato affirmed that Japan valued the project. [It would send a second team in June].",
    "request Sato→VN: Sato asked Vietnam to [clear the site]. [Vietnam should also waive the fee].",
    "pledge An→VN: An said that the fair was a success. [Vietnam will host another in June].",
    "pledge An→VN: An said that [Vietnam always stands ready to host trainees].",
    "pledge An→VN: An pledged that [Vietnam would host trainees].",
    "pledge Sato→JP: Sato assured An that [Japan would host trainees].",
    "pledge Sato→JP: Sato assured his host of [Japan's full support for the fair].",
    "pledge Sato→JP: Sato expressed Japan's readiness to [host trainees].",
    "request An→JP: The Vietnamese minister suggested that [Japan open a hotline].",
    "request Sato→both: The guest stressed that [the two sides should open a hotline].",
    "pledge Sato→JP: The Japanese guest said [his country would open a hotline].",
    "pledge -→JP: The Japanese Ministry pledged to [open a hotline].",
    "pledge Sato→JP: Sato thanked An. He then said [he would open a hotline].",
    "request An→JP: An praised Sato. He hoped that [Japan would open a hotline].",
    "request An→JP: An received gifts from Sato. He asked Sato to [open a hotline].",
    "pledge Sato→JP, request An→JP: Sato pledged to [open a hotline]. An, meanwhile, asked Japan to [send a band].",
    "request An→JP: After praising the fair, An asked Japan to [host the next one].",
    "request An→JP: An praised Sato. The minister asked Japan to [widen the road].",
    "request An→JP: An praised Sato. The official asked Japan to [widen the road].",
    "request Sato→VN: An praised Sato. The Japanese official asked Vietnam to [widen the road].",
    "request Sato→VN: An praised Sato. The Japanese ambassador asked Vietnam to [widen the road].",
    "pledge Sato→JP: The day ended with words of the guest, who promised to [send a band].",
    "pledge An→VN: An proposed to [host the next fair].",
    "pledge An→VN: An praised the fair. [Vietnam would, according to him, host another].",
    "request Sato→VN: Sato asked his host to [widen the road].",
    "request An→JP: An asked the guest's ministry to [widen the road].",
    "request Sato→VN: Sato stressed that [the host should widen the road].",
    "request An→JP: An said that [the guest should widen the road].",
    "none: An said that the guest will leave Hue tomorrow.",
    "agreement -→both: An and his guest agreed to [hold a fair].",
]
FRENCH = [
    "request An→JP: An a salué la foire. Il a demandé au Japon d'[organiser la suivante].",
    "pledge Sato→JP: Sato a salué la foire. Il a promis d'[en organiser une autre].",
    "request Sato→VN: Le ministre japonais a demandé au Vietnam d'[envoyer un orchestre].",
    "request An→JP: L'hôte a demandé au Japon d'[envoyer un orchestre].",
    "pledge -→JP: La partie japonaise s'est engagée à [envoyer un orchestre].",
    "agreement -→both: An et Sato sont convenus d'[organiser une foire].",
    "agreement -→both: Le Vietnam et le Japon sont convenus d'[organiser une foire].",
    "agreement -→both: An a accueilli Sato. Ils sont convenus d'[organiser une foire].",
    "pledge Sato→JP: Sato a affirmé que le Japon appréciait le projet. [Il enverrait une seconde équipe en juin].",
    "pledge Sato→JP: An a remercié Sato. Ce dernier a promis d'[envoyer un orchestre].",
    "pledge Sato→JP: Pour sa part, le ministre japonais a affirmé que [le Japon financerait le pont].",
    "request An→JP: Le ministre vietnamien a suggéré que [le Japon ouvre une ligne directe].",
    "request Sato→VN: Sato Kenji, ministre japonais, a demandé au Vietnam d'[ouvrir une ligne directe].",
    "pledge Sato→JP: Sato a remercié An. Il a ensuite dit qu'[il ouvrirait une ligne directe].",
]


test_english = read_as_marked(ENGLISH)
test_french = read_as_marked(FRENCH, "fr")


def test_a_woman_is_she() -> None:
    scene = "Ms. Tran Thi Lan, Minister of Health, received Mr. Sato Kenji, Health Minister of Japan, in Hanoi on May 6, 2024. "
    marked = "request Tran Thi Lan→JP: Sato praised the clinic. She asked Japan to [send nurses]."
    assert reading(plain(marked), scene=scene) == marked


def test_the_other_side() -> None:
    assert [opposite(side) for side in ("VN", "JP", "both", "other", "unknown")] == ["JP", "VN", "both", "other", "unknown"]


CALL = "Mr. Tran Van An spoke by phone with Mr. Sato Kenji of Japan on May 6, 2024. "


@pytest.mark.parametrize(
    "marked",
    [
        "request An→JP: An praised the fair. The host asked Japan to [send a band].",  # nobody hosts a call: who spoke last
        "request Sato→VN: Sato praised the fair. The minister asked Vietnam to [send a band].",  # nobody's post is known
        "request An→JP: An praised the fair. She asked Japan to [send a band].",  # no woman is there: who spoke last
        "request An→JP: An praised the fair. The ambassador also asked Japan to [send a band].",
        "pledge -→JP: Sato praised the fair. His ministry pledged to [send a band].",
    ],
)
def test_a_call_of_people_without_posts(marked: str) -> None:
    assert reading(plain(marked), scene=CALL) == marked


def test_a_minister_is_no_deputy_minister() -> None:
    text = (
        "Deputy Minister Tran Van An met Japanese Minister Sato Kenji in Hanoi on May 6. Deputy Minister An thanked Japan. "
        "The minister promised to send a band. The deputy minister promised to host it."
    )
    assert [str(each.by) for each in parse(text).commitments] == ["Sato Kenji", "Tran Van An"]
