"""One tag a token: words that are two parts of speech, settled by their neighbours."""

from __future__ import annotations

import pytest

from vnjp_relations.language import load_language
from vnjp_relations.tagging import Tagging, tag
from vnjp_relations.tokens import tokenize


def tagged(text: str, code: str = "en", names: str = "") -> tuple[list[str], Tagging]:
    tokens = tokenize(text)
    proper = [(k, k + 1) for k, word in enumerate(tokens.words) if word in names.split()]
    return tokens.words, tag(tokens, [(0, len(tokens))], load_language(code), proper)


# "word/tag" pairs that must stand in the tagged sentence, in order.
ENGLISH = [
    # noun or verb
    ("They agreed to support the exchange of views.", "agreed/v to/T support/b exchange/N views/N"),
    ("Japan supports the plan to exchange visits.", "supports/v plan/N to/T exchange/b visits/N"),
    ("The support of Japan helps.", "support/N"),
    ("He turned to trade and investment.", "to/P trade/N investment/N"),
    ("They will build ports and support farms.", "build/b support/b farms/N"),
    ("She thanked Japan for its support and aid.", "support/N aid/N"),
    # past tense or participle
    ("The agreed plan would help train nurses.", "agreed/d would/M help/b train/N nurses/N"),
    ("The two agreed on it.", "two/D agreed/v"),
    ("The two also exchanged views, and shared them.", "two/D also/A exchanged/v"),
    ("That day, he left.", "that/D day/N"),
    ("Kato pledged continued support for it.", "pledged/v continued/d support/N"),
    ("The plan was signed and had been praised.", "was/H signed/d had/H been/H praised/d"),
    ("The deal reached in May would help them.", "reached/d would/M"),
    ("They will receive interns and set up ties.", "receive/b set/b"),
    # gerunds
    ("He looked forward to visiting it.", "forward/A to/P visiting/g"),
    ("Asking for aid, she left.", "asking/g left/v"),
    # that, relative and complementiser
    ("He said that the port that serves Hue would open.", "said/v that/Q port/N that/R serves/v would/M open/b"),
    # names that are words
    ("Hung suggested that the loan be signed.", "hung/N suggested/v that/Q be/H signed/d"),
    # negation, conjunctions, pronouns
    ("He is not ready, but she never left.", "he/O is/H not/X ready/J ,/, but/C she/O"),
    ("Mr. Kato said so; both hailed it.", "mr/N ./N kato/N said/v ;/; hailed/v it/O"),
    ("Rates fell to 3.5% (a low).", "3.5/D %/D (/( )/)"),
    ("Small and medium-sized firms grew – slowly.", "small/J and/C firms/N grew/v –/-"),
]
FRENCH = [
    ("Le Vietnam demande au Japon d'ouvrir son marché.", "demande/v au/P d'/P ouvrir/b marché/N"),
    ("La partie vietnamienne veille à former des jeunes.", "partie/N vietnamienne/J veille/v former/b"),
    ("Ils se sont mis d'accord pour organiser une foire.", "ils/O se/O sont/H mis/d accord/N pour/P organiser/b foire/N"),
    ("Il n'a pas exclu un prêt.", "n'/X a/H pas/X exclu/d"),
    ("Le soutien porte sur la pêche et la visite.", "soutien/N porte/v pêche/N et/C visite/N"),
    ("Il veut que l'étude soit relue et que le port livre des blocs.", "étude/N soit/H relue/d et/C que/Q port/N livre/v des/D"),
    ("Ils partiront soit en mai soit en juin.", "partiront/v soit/C en/P mai/N soit/C"),
    ("Il a déclaré que le Japon aiderait la ville.", "déclaré/d que/Q aiderait/v ville/N"),
]


def pairs(text: str, code: str) -> list[str]:
    words, found = tagged(text, code)
    return [f"{word}/{each}" for word, each in zip(words, found.tags, strict=True)]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_english(text: str, wanted: str) -> None:
    assert_in_order(wanted.split(), pairs(text, "en"))


@pytest.mark.parametrize(("text", "wanted"), FRENCH)
def test_french(text: str, wanted: str) -> None:
    assert_in_order(wanted.split(), pairs(text, "fr"))


def assert_in_order(wanted: list[str], found: list[str]) -> None:
    rest = iter(found)
    assert all(each in rest for each in wanted), found


def test_lemmas_and_forms() -> None:
    _, found = tagged("Experts told nurses.")
    assert found.lemmas[:3] == ["expert", "tell", "nurse"]
    assert found.forms[:3] == ["", "past", ""]


def test_names_are_nouns() -> None:
    _, found = tagged("Yesterday will met an.", names="will an")
    assert found.tags == "ANvN."


def test_outside_the_sentences_all_is_punctuation() -> None:
    tokens = tokenize("They met. They left.")
    assert tag(tokens, [(3, 6)], load_language("en")).tags == "...Ov."
    assert tag(tokens, [], load_language("en")).tags == "......"
