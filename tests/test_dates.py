"""When events took place and by when commitments are due. In a text, double brackets mark the clause asked about."""

from __future__ import annotations

import pytest

from vnjp_relations.dates import Calendar, find_dates
from vnjp_relations.documents import read_layout
from vnjp_relations.language import load_language
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.sentences import find_sentences
from vnjp_relations.tokens import Tokens, tokenize


def calendar(text: str, code: str, on: str | None) -> tuple[Tokens, Calendar]:
    language, tokens = load_language(code), tokenize(text)
    layout = read_layout(text, language=code, published=PartialDate.parse(on) if on else None)
    return tokens, find_dates(tokens, layout, find_sentences(tokens, layout, language), language)


def due(marked: str, code: str = "en", on: str | None = "2024-05-14") -> str | None:
    start, end = marked.index("[["), marked.index("]]") - 2
    tokens, found = calendar(marked.replace("[[", "").replace("]]", ""), code, on)
    date = found.due(tokens.at(start), tokens.at(end - 1) + 1)
    return str(date) if date else None


def event(text: str, code: str = "en", on: str | None = "2024-05-14") -> str | None:
    tokens, found = calendar(text, code, on)
    date = found.event_date(0, len(tokens))
    return str(date) if date else None


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("agreed to [[hold the fair in Osaka in the third quarter of 2025]]", "2025"),
        ("agreed to [[hold the fair in Q3 2025]]", "2025"),
        ("agreed to [[plant a million trees by 2030]]", "2030"),
        ("agreed to [[plant more trees in the coming years]]", None),
        ("agreed to [[welcome 50,000 gardeners over the next five years]]", "2029"),
        ("urged Kobe to [[sign the deal soon, preferably within this year]]", "2024"),
        ("urged Kobe to [[start work before year-end]]", "2024"),
        ("urged Kobe to [[start work by the year’s end]]", "2024"),
        ("urged Kobe to [[start work in the second half of next year]]", "2025"),
        ("urged Kobe to [[start work by the summer of next year]]", "2025"),
        ("asked Kobe to [[carry out the 2030 Agenda for Sustainable Development]]", None),
        ("asked Kobe to [[back a strategy with a vision to 2045]]", None),
        ("asked Kobe to [[take part in Expo 2025 in Osaka]]", "2025"),
        ("invited [[the mayor to the festival slated for early November]]", "2024-11"),
        ("invited [[the mayor to the festival on November 8-10]]", "2024-11"),
        ("invited [[the mayor to the festival, which will take place in Hue in August]]", "2024-08"),
        ("asked Kobe to [[support the scheme, which replaces an old one in 2027]]", None),
        ("asked Kobe to [[ratify the treaty signed in March]]", None),
        ("asked Kobe to [[take part in a drill to be held in March next year]]", "2025-03"),
        ("asked Kobe to [[carry out the deals reached last December]]", None),
        ("asked Kobe to [[carry out the outcomes of the visit in December]]", None),
        ("asked Kobe to [[revive a working group dormant since 2015]]", None),
        ("said [[flights would resume from July]]", "2024-07"),
        ("said [[flights would resume on July 1]]", "2024-07-01"),
        ("said [[flights would resume next month]]", "2024-06"),
        ("said [[flights would resume tomorrow]]", "2024-05-15"),
        ("said [[flights would resume no later than March 31, 2025]]", "2025-03-31"),
        ("said [[the line would be done in the next fiscal year]]", "2025"),
        ("said [[the line would be done by end-2026]]", "2026"),
        ("hoped for [[help in 2024 in clearing bombs left since 1975]]", "2024"),
        ("hoped to [[mark the 45th anniversary (1979–2024) in September]]", "2024-09"),
        ("hoped to [[mark the 45th anniversary (1979–2024)]]", None),
        ("hoped to [[work from 2025 to 2028 in the delta]]", "2028"),
        ("hoped that [[they may meet in May]]", "2024-05"),
        ("hoped that [[they meet at the December 2024 forum, a high point of this year]]", "2024-12"),
    ],
)
def test_due(said: str, date: str | None) -> None:
    assert due(f"He {said}.") == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 2025, [[both cities will hold a joint fair]].", "2025"),
        ("He said that in 2025 [[Kobe will hold a fair]].", "2025"),
        ("They agreed that from now to the fair next year, they would [[open a shop]], and [[plant trees]].", "2025"),
        ("In 2023, Kobe sent seeds; he vowed to [[send more]].", None),
        ("On Monday, he vowed to [[send more]].", None),
        ("They reached a consensus on opening a shop in 2025, and on [[sharing seeds]].", None),
        ("They will hold a fair in 2025. He invited [[her to sing on that occasion]].", "2025"),
    ],
)
def test_what_stands_around_a_clause(text: str, date: str | None) -> None:
    assert due(text) == date


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("[[tenir le salon au 3e trimestre de 2025]]", "2025"),
        ("[[tenir le salon d'ici à la fin de l'année]]", "2024"),
        ("[[tenir le salon dans le courant de l'année prochaine]]", "2025"),
        ("[[tenir le salon au deuxième semestre]]", "2024"),
        ("[[tenir le salon en septembre prochain]]", "2024-09"),
        ("[[tenir le salon du 12 au 14 juin]]", "2024-06"),
        ("[[tenir le salon l'été prochain]]", "2024"),
        ("[[tenir chaque année un salon]]", None),
        ("[[planter un million d'arbres à l'horizon 2030]]", "2030"),
        ("[[mettre en œuvre l'Agenda 2030]]", None),
        ("[[mettre en œuvre les accords signés en mars]]", None),
        ("[[chanter au festival, qui se tiendra en novembre]]", "2024-11"),
        ("[[envoyer des graines à partir de juillet]]", "2024-07"),
        ("[[envoyer des graines dans les cinq années à venir]]", "2029"),
        ("[[finir le pont au cours de l'exercice 2026]]", "2026"),
    ],
)
def test_due_in_french(said: str, date: str | None) -> None:
    assert due(f"Ils ont décidé de {said}.", "fr") == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kato received Do in Hue on Monday (May 13).", "2024-05-13"),
        ("Kato on Friday received Do.", "2024-05-10"),
        ("Kato received Do yesterday.", "2024-05-13"),
        ("Kato on May 13 received Do, who leaves in June.", "2024-05-13"),
        ("Kato is on a visit to Kobe from May 10 to 14.", None),
        ("On a visit from May 10-14, Kato met Do on Sunday.", "2024-05-12"),
        ("Kato and Do will meet on May 20.", None),
        ("They had met in Kobe in May 2019.", "2019-05"),
        ("They agreed to plant trees in 2024.", None),
    ],
)
def test_when_an_event_took_place(text: str, date: str | None) -> None:
    assert event(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kato a reçu lundi après-midi à Huê la maire.", "2024-05-13"),
        ("Kato a reçu mercredi 8 mai à Huê la maire.", "2024-05-08"),
        ("Kato a reçu dans l'après-midi du 13 mai la maire.", "2024-05-13"),
        ("Kato a reçu hier la maire, en visite du 10 au 15 mai.", "2024-05-13"),
    ],
)
def test_when_an_event_took_place_in_french(text: str, date: str) -> None:
    assert event(text, "fr") == date


def test_the_day_before_counts_from_no_day_still_ahead() -> None:
    text = "Kato received Do on Monday and asked him to open the fair on May 30. The day before, Kato had met a mayor."
    tokens, found = calendar(text, "en", "2024-05-14")
    assert found.event_date(tokens.at(text.index("The day before")), len(tokens)) == PartialDate(2024, 5, 12)


def test_without_a_publication_date_no_day_is_made_up() -> None:
    assert event("Kato received Do on Monday.", on=None) is None
    assert event("Kato received Do on May 13.", on=None) is None
    assert due("They agreed to [[hold a fair in September]].", on=None) is None
    assert due("They agreed to [[hold a fair in 2025]].", on=None) == "2025"


def test_a_weekday_in_a_month_known_to_the_month_is_that_month() -> None:
    assert event("Kato received Do on Monday.", on="2024-05") == "2024-05"


def test_the_occasion_is_the_first_day_told() -> None:
    _, found = calendar("Kato received Do on Monday. The following day, he left.", "en", "2024-05-16")
    assert (str(found.occasion), str(found.reference)) == ("2024-05-13", "2024-05-16")
    assert [str(mention.value) for mention in found.mentions] == ["2024-05-13", "2024-05-14"]
    _, found = calendar("Kato received Do in Hue.", "en", "2024-05-16")
    assert str(found.occasion) == "2024-05"


def test_a_text_without_a_day_of_its_own_may_tell_of_the_days_that_follow() -> None:
    lead = "They met in Hue on June 4, 2024."
    tokens, found = calendar(f"{lead} They dined in Hue on June 6. They parted for good on July 30.", "en", None)
    dates = [found.event_date(tokens.at(k), tokens.at(k + 32)) for k in (0, len(lead) + 1, len(lead) + 33)]
    assert [str(date) for date in dates] == ["2024-06-04", "2024-06-06", "None"]
