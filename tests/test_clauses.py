"""Verb groups, and what a reporting word takes."""

from __future__ import annotations

import pytest

from vnjp_relations.clauses import Complement, match_complement, noun_phrase_before, noun_phrase_end, subject_before, verb_groups
from vnjp_relations.frames import Force, Frame, grammar
from vnjp_relations.language import load_language
from vnjp_relations.tagging import tag
from vnjp_relations.tokens import tokenize


def groups(text: str, code: str) -> list[str]:
    tokens, language = tokenize(text), load_language(code)
    tagging = tag(tokens, [(0, len(tokens))], language)
    return [
        f"{each.tense}{' not' * each.negated}{' passive' * each.passive}: {tokens.slice(each.i, each.j)}"
        for each in verb_groups(tokens, tagging, 0, len(tokens), language)
    ]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "They met.", ["past: met"]),
        ("en", "He has met them.", ["perfect: has met"]),
        ("en", "They had met.", ["pluperfect: had met"]),
        ("en", "They will also meet.", ["future: will also meet"]),
        ("en", "They would not meet.", ["conditional not: would not meet"]),
        ("en", "They might meet.", ["potential: might meet"]),
        ("en", "They should meet.", ["deontic: should meet"]),
        ("en", "They need to depart.", ["deontic: need", "infinitive: depart"]),
        ("en", "They were asked to depart.", ["past passive: were asked", "infinitive: depart"]),
        ("en", "It is to be signed.", ["future: is", "infinitive passive: be signed"]),
        ("en", "He asked that it be signed.", ["past: asked", "subjunctive passive: be signed"]),
        ("en", "Having met, they left.", ["gerund: Having met", "past: left"]),
        ("en", "They left without meeting.", ["past: left", "gerund: meeting"]),
        ("fr", "Ils ont dit cela.", ["perfect: ont dit"]),
        ("fr", "Ils avaient dit cela.", ["pluperfect: avaient dit"]),
        ("fr", "Ils sont convenus de partir.", ["perfect: sont convenus", "infinitive: partir"]),
        ("fr", "Il n'a pas dit cela.", ["perfect not: n'a pas dit"]),
        ("fr", "Le pont sera signé.", ["future passive: sera signé"]),
        ("fr", "Ils doivent partir.", ["deontic: doivent", "infinitive: partir"]),
        ("fr", "Ils ont, par ailleurs, proposé cela.", ["perfect: ont, par ailleurs, proposé"]),
    ],
)
def test_verb_groups(code: str, text: str, found: list[str]) -> None:
    assert groups(text, code) == found


def complement(text: str, takes: str, force: Force = "directive", code: str = "en") -> str | None:
    """The complement behind the first verb group, as "kind: content | actor | addressee"; takes are split by ";"."""
    tokens, language = tokenize(text), load_language(code)
    tagging = tag(tokens, [(0, len(tokens))], language)
    first = verb_groups(tokens, tagging, 0, len(tokens), language)[0]
    frame = Frame("test", force, tuple(tuple(take.split()) for take in takes.split(";")))
    agents = frozenset(["japan", "his", "guest", "the", "students", "japon"])
    found = match_complement(
        tokens, tagging, frame, first.j, len(tokens), language.compiled(grammar), lambda i, j: tokens.words[j - 1] in agents
    )
    return shown(found, text, tokens.starts, tokens.ends) if found else None


def shown(found: Complement, text: str, starts: list[int], ends: list[int]) -> str:
    parts = [f"{found.kind}: {text[starts[found.start] :].rstrip('.')}"]
    for name, where in (("actor", found.actor), ("addressee", found.addressee)):
        if where:
            parts.append(f"{name} {text[starts[where[0]] : ends[where[1] - 1]]}")
    return " | ".join([*parts, *["needed"] * found.deontic])


@pytest.mark.parametrize(
    ("code", "text", "takes", "found"),
    [
        ("en", "They hoped to depart.", "to VP", "VP: depart"),
        ("en", "They hoped soon to quietly depart.", "to VP", "VP: quietly depart"),
        ("en", "They asked Japan to help.", "to VP;NP:actor to VP", "VP: help | actor Japan"),
        ("en", "They asked Japan for help.", "NP:actor to VP;NP:actor for NP", "NP: help | actor Japan"),
        ("en", "They told his guest that trade grew.", "NP:addressee that S", "S: trade grew | addressee his guest"),
        ("en", "They hoped that Japan would help.", "that S", "S: Japan would help"),
        ("en", "They hoped Japan would help.", "to VP;S", "S: Japan would help"),
        ("en", "They hoped for help.", "S;for NP", "NP: help"),
        ("en", "They proposed holding a fair.", "VPing;NP", "VPing: holding a fair"),
        ("en", "They proposed a fair.", "VPing;NP", "NP: a fair"),
        ("en", "They agreed at long talks in Hue to depart.", "to VP", "VP: depart"),
        ("en", "They stressed the urgent need to depart.", "NP:need to VP", "VP: depart | needed"),
        ("en", "They stressed the urgent joy to depart.", "NP:need to VP", None),
        ("en", "They invited Japan.", "NP:actor", "NP: Japan | actor Japan"),
        ("en", "They hoped.", "to VP;that S;NP", None),
        ("en", "They asked the weather to help.", "NP:actor to VP", None),
        ("fr", "Ils ont proposé de se réunir.", "de VP", "VP: se réunir"),
        ("fr", "Ils ont demandé au Japon de venir.", "à NP:actor de VP", "VP: venir | actor Japon"),
        ("fr", "Ils ont dit que le Japon viendra.", "que S", "S: le Japon viendra"),
    ],
)
def test_complements(code: str, text: str, takes: str, found: str | None) -> None:
    assert complement(text, takes, code=code) == found


def test_noun_phrases_before_a_verb() -> None:
    assert noun_phrase_before("QDJNv", 4, 0) == 1
    assert noun_phrase_before("vDNPNv", 5, 0) == 1
    assert noun_phrase_before("DNv", 2, 1) == 1
    assert noun_phrase_before("v)ADNv", 5, 0) == 3
    assert subject_before("NCNv", 3, 0) == 0
    assert subject_before("vNCNv", 4, 0) == 3
    assert subject_before("v,NCNv", 5, 0) == 2
    assert subject_before("NCv", 2, 0) == 2


def test_a_noun_phrase_ends_before_what_is_no_part_of_it() -> None:
    tokens, english = tokenize("the new road of the city"), load_language("en")
    tags = tag(tokens, [(0, len(tokens))], english).tags
    assert tokens.slice(0, noun_phrase_end(tags, 0, len(tokens))) == "the new road"
    assert noun_phrase_end(tags, 0, 2) == 2
    assert noun_phrase_end(tags, 3, len(tokens)) == 3
