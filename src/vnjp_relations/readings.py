"""How a name sounds, so that one script's spelling can be told from another's.

In: names as texts write them: romaji in any spelling, kanji, kana, Vietnamese with or without marks, katakana of
Vietnamese. Out: keys and patterns that are equal, or match, where two spellings can be of one name. Tables are in
`data/readings.toml`.

>>> romaji("Ōno") == romaji("Ohno"), reads_as("山田太郎", "Yamada", "Taro"), sounds_like("ファム・ミン・チン", "Phạm Minh Chính")
(True, True, True)
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product
from typing import Any

from vnjp_relations.language import fold_name
from vnjp_relations.tables import read_table

__all__ = ["family_sounds", "is_kana", "is_latin", "kana_sound", "plain_kanji", "reads_as", "romaji", "skeleton", "sounds_like"]

_READINGS_TRIED = 256
"""How many readings of a family name are tried: enough for three characters, and a bound on names made of junk."""


@cache
def _tables() -> dict[str, Any]:
    return read_table("data/readings")


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return any(char < "\u0250" or "\u1e00" <= char <= "\u1eff" for char in name if char.isalpha())


def is_kana(name: str) -> bool:
    """Whether a name is written in kana alone."""
    letters = [char for char in name if char.isalpha() and char not in _tables()["kana"]["silent"]]
    return bool(letters) and all("\u3041" <= char <= "\u30ff" for char in letters)


# --- romaji


@cache
def _romaji_rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), put) for pattern, put in _tables()["romaji"]["rules"])


@lru_cache(maxsize=65536)
def romaji(word: str) -> str:
    """One spelling for a Japanese name's word in any romanisation; empty where it has no Latin letter."""
    word = fold_name(word)
    for pattern, put in _romaji_rules():
        word = pattern.sub(put, word)
    return word


# --- kana


@cache
def _kana() -> tuple[dict[str, str], re.Pattern[str]]:
    table = _pairs(_tables()["kana"]["sounds"])
    return table, re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))


def _hiragana(text: str) -> str:
    return "".join(chr(ord(char) - 0x60) if "ァ" <= char <= "ヴ" else char for char in unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=65536)
def _kana_letters(text: str) -> str:
    table, pattern = _kana()
    silent = _tables()["kana"]["silent"]
    return "".join(table[hit] for hit in pattern.findall("".join(char for char in _hiragana(text) if char not in silent)))


# --- Vietnamese in katakana


@cache
def _vietnamese() -> tuple[list[tuple[re.Pattern[str], str]], dict[str, str], dict[str, str], dict[str, str]]:
    table = _tables()["vietnamese"]
    rimes = {fold_name(rime): sounds for rime, sounds in _pairs(table["rimes"]).items()}
    return [(re.compile(a), b) for a, b in table["kana"]], _pairs(table["onsets"]), rimes, _pairs(table["finals"])


@lru_cache(maxsize=65536)
def kana_sound(name: str) -> str:
    """What a name in katakana sounds like, in the sounds that Vietnamese names are brought to; separators are dropped."""
    heard = ""
    for part in re.split(f"[{re.escape(_tables()['kana']['separators'])}]+", unicodedata.normalize("NFKC", name)):
        letters = _kana_letters(part)
        # ンゴー, ング: the nasal before an onset g is no sound of its own.
        letters = letters[1:] if re.match("n[^aiueoy]", letters) else letters
        for pattern, put in _vietnamese()[0]:
            letters = pattern.sub(put, letters)
        heard += letters
    return heard


@lru_cache(maxsize=65536)
def _syllable(syllable: str) -> str:
    _, onsets, rimes, finals = _vietnamese()
    onset = next((syllable[:n] for n in (3, 2, 1) if syllable[:n] in onsets), "")
    rime = syllable[len(onset) :]
    if onset == "gi" and (not rime or rime[0] not in "aeiouy"):
        rime = "i" + rime
    sound = onsets.get(onset, "")
    if onset == "qu":
        sound, rime = "k", "u" + rime
    final = next((rime[-n:] for n in (2, 1) if rime[-n:] in finals), "") if rime else ""
    vowels = rime[: len(rime) - len(final)]
    heard = rimes.get(rime) or rimes.get(vowels) or re.escape(vowels)
    return f"{sound}(?:{heard}){finals.get(final, '')}"


@lru_cache(maxsize=65536)
def _vietnamese_pattern(name: str) -> re.Pattern[str]:
    return re.compile("".join(map(_syllable, fold_name(name).replace("-", " ").split())))


def sounds_like(kana: str, vietnamese: str) -> bool:
    """Whether katakana can be of a Vietnamese name, as it stands in Latin letters."""
    return bool(_vietnamese_pattern(vietnamese).fullmatch(kana_sound(kana)))


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a Vietnamese name in either script: equal wherever `sounds_like` can hold."""
    if is_latin(name):
        sounds = "".join(map(_syllable, fold_name(name).replace("-", " ").split()))
        return re.sub(r"\(.*?\)|[aiueoy]|[^a-z]", "", sounds)
    return re.sub("[aiueoy]|[^a-z]", "", kana_sound(name))


# --- kanji


@cache
def _kanji() -> tuple[dict[str, tuple[str, ...]], dict[int, int]]:
    table = _tables()["kanji"]
    lines = [line.split() for block in ("words", "single") for line in table[block].strip().splitlines()]
    variants = {ord(old): ord(new) for old, new in _tables()["variants"]["pairs"].split()}
    return {written: tuple(dict.fromkeys(map(romaji, readings))) for written, *readings in lines}, variants


def plain_kanji(name: str) -> str:
    """A name in Japanese script without spaces, older forms of characters as today's."""
    return re.sub(r"[\s・･]", "", unicodedata.normalize("NFKC", name)).translate(_kanji()[1])


def _joined(sound: str) -> tuple[str, ...]:
    """A reading inside a word: voiced (Taka-hashi, Ko-bayashi), or its vowel one with the vowel before (Ishi-i, Yo-u)."""
    voiced = {"k": "g", "s": "z", "t": "z" if sound.startswith(("ti", "tu", "ty")) else "d", "h": "b"}.get(sound[:1])
    if voiced:
        return sound, voiced + sound[1:]
    return (sound, sound[1:]) if sound[:1] in {"i", "u", "o"} else (sound,)


def _choices(name: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """(start, end, readings) of each part of a name: a known word, a character, or its kana."""
    table, _ = _kanji()
    parts: list[tuple[int, int, tuple[str, ...]]] = []
    for at, char in enumerate(name):
        if char == "々" and at:
            parts.append((at, at + 1, tuple(each for sound in table.get(name[at - 1], ()) for each in _joined(sound))))
            continue
        if char in "ヶケが" and 0 < at < len(name) - 1:
            parts.append((at, at + 1, ("ga", "ke")))
        kana = romaji(_kana_letters(char))
        if kana:
            parts.append((at, at + 1, _joined(kana) if at else (kana,)))
        for length in (4, 3, 2, 1):
            readings = table.get(name[at : at + length])
            if readings and at + length <= len(name):
                heard = tuple(each for sound in readings for each in _joined(sound)) if at else readings
                parts.append((at, at + length, heard))
    return parts


def _grammar(name: str) -> str:
    """A regular expression of every reading; empty where a character is not known."""
    ends: dict[int, list[tuple[int, tuple[str, ...]]]] = {}
    for start, end, readings in _choices(name):
        ends.setdefault(end, []).append((start, readings))
    to = {0: ""}
    for end in range(1, len(name) + 1):
        ways = [f"{to[start]}(?:{'|'.join(map(re.escape, readings))})" for start, readings in ends.get(end, ()) if start in to]
        if ways:
            to[end] = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    return to.get(len(name), "")


@lru_cache(maxsize=8192)
def _reading_pattern(name: str) -> re.Pattern[str] | None:
    written = plain_kanji(name)
    # A name of more characters than names have is junk; its expression would be long for nothing.
    grammar = _grammar(written) if len(written) <= 12 else ""
    return re.compile(grammar) if grammar else None


def reads_as(kanji: str, family: str, given: str) -> bool:
    """Whether a Japanese name in kanji or kana can be read as this one in Latin letters."""
    pattern = _reading_pattern(kanji)
    return bool(pattern and pattern.fullmatch(romaji(family) + romaji(given)))


@lru_cache(maxsize=8192)
def family_sounds(kanji: str) -> tuple[str, ...]:
    """What the family part of a name in kanji can sound like, the part being its first one to three characters."""
    written = plain_kanji(kanji)
    found: dict[str, None] = {}
    for length in (2, 3, 1, 4):
        ways: dict[int, list[str]] = {0: [""]}
        for end in range(1, length + 1 if length < len(written) else 1):
            ways[end] = [
                before + sound
                for start, stop, readings in _choices(written[:length])
                if stop == end
                for before, sound in product(ways.get(start, ()), readings)
            ][:_READINGS_TRIED]
        if length in ways:
            found.update(dict.fromkeys(map(romaji, ways[length])))
    return tuple(found)
