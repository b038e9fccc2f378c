"""Parts of speech: one tag a token, ambiguity settled by the neighbours.

In: tokens, the sentences over them and a language. Out: `Tagging`: a string with one character a token (so that a
regular expression over it is a grammar over tokens), the lemma of each token, and the verb form that was chosen.

| tag | what | tag | what |
|---|---|---|---|
| N | noun, name | v | finite verb (present, past, future, conditional, subjunctive) |
| D | determiner, possessive, number | b | base form, infinitive |
| J | adjective | d | past participle |
| A | adverb | g | gerund, present participle |
| O | pronoun | H | auxiliary (be, have, do; être, avoir) |
| P | preposition | M | modal |
| T | infinitive particle | X | negation |
| C | coordinator | Q | complementiser |
| S | subordinator | R | relative pronoun |
| , ; : " ( ) . - | punctuation (`-` any dash, `.` also what is outside the sentences) | | |

>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> language = load_language("en")
>>> tokens = tokenize("They agreed to support the exchange of views.")
>>> tag(tokens, [(0, len(tokens))], language).tags
'OvTbDNPN.'
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from vnjp_relations.candidates import Candidates, word_reader
from vnjp_relations.frames import Grammar, grammar
from vnjp_relations.language import Language
from vnjp_relations.morphology import lexicon
from vnjp_relations.tokens import Tokens

__all__ = ["Tagging", "tag"]

_PUNCTUATION = {
    ",": ",",
    ";": ";",
    ":": ":",
    '"': '"',
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "-": "-",
    "–": "-",
    "—": "-",
    "--": "-",
    "―": "-",
}


@frozen(eq=False, repr=False)
class Tagging:
    """`tags[k]`, `lemmas[k]` and `forms[k]` (verbs only, else "") of the k-th token of the text."""

    tags: str
    lemmas: list[str]
    forms: list[str]


def tag(tokens: Tokens, ranges: Iterable[tuple[int, int]], language: Language, names: Sequence[tuple[int, int]] = ()) -> Tagging:
    """Tag the tokens of the given ranges (sentences); `names` are token ranges known to be proper names."""
    known, words, read = lexicon(language), language.compiled(grammar), language.compiled(word_reader)
    tags, lemmas, forms = ["."] * len(tokens), list(tokens.folds), [""] * len(tokens)
    proper = bytearray(len(tokens))
    for i, j in names:
        proper[i:j] = b"\1" * (j - i)
    for i, j in ranges:
        _tag_sentence(Candidates(tokens, i, j, known, read, proper, words), tags, lemmas, forms, words)
    return Tagging("".join(tags), lemmas, forms)


def _tag_sentence(sentence: Candidates, tags: list[str], lemmas: list[str], forms: list[str], words: Grammar) -> None:
    tokens, i = sentence.tokens, sentence.i
    finite = False
    for k, (shape, word) in enumerate(zip(tokens.shapes[i : sentence.j], sentence.words, strict=True), i):
        if shape == ".":
            raw = tokens.words[k]
            inside = raw == "." and k + 1 < sentence.j and tokens.shapes[k + 1] != "."
            tags[k] = "D" if raw == "%" else "N" if inside else _PUNCTUATION.get(raw, ".")  # "Mr. Kato" is one noun phrase
            finite = finite and tags[k] not in ";"
            continue
        chosen = word.settled
        if not chosen:
            chosen = _choose(sentence, k, tags, finite)
        elif chosen == "N" and k > i and tags[k - 1] == "T":
            chosen = "b"
        tags[k] = chosen
        if chosen in word.looks:
            lemmas[k], forms[k] = word.looks[chosen]
        if chosen in "NDJAPOTXbg":
            continue
        perfect = chosen == "d" and "H" in tags[max(i, k - 3) : k]
        if perfect and lemmas[k] in words.bare and not set(sentence.after(k)) & set("TP"):
            finite = False  # "has requested Japan grant"
        elif chosen in "vM" or (chosen == "H" and forms[k] not in ("base", "gerund", "participle", "infinitive")):
            finite = not (chosen == "v" and lemmas[k] in words.bare and not set(sentence.after(k)) & set("TP"))
        elif chosen in "QSR" or (chosen == "C" and not _phrasal(sentence, k)):
            finite = False


def _phrasal(sentence: Candidates, k: int) -> bool:
    """Whether a coordinator joins less than clauses, as far as the next word shows."""
    following = sentence.candidates[k + 1 - sentence.i] if k + 1 < sentence.j else ""
    return not ({"v", "M", "H"} & set(following))


def _choose(sentence: Candidates, k: int, tags: list[str], finite: bool) -> str:
    """The tag of token k among its candidates, from the tags before it and the candidates after it."""
    i = sentence.i
    candidates = sentence.candidates[k - i]
    before = tags[k - 1] if k > i else "."
    if candidates == "v" and before == "D" and sentence.tokens.words[k - 1] not in sentence.standing:
        return "N"  # a noun that is only known as a verb: "the cracks"
    back = k - 1
    while back > i and (tags[back] in "AX" or (tags[back] == "O" and sentence.tokens.joined[back])):
        back -= 1  # "a-t-il dit": the inverted subject stands between auxiliary and participle
    governor = tags[back] if k > i else "."
    after = sentence.after(k)
    noun = sentence.words[k - i].noun
    if k == i and sentence.tokens.shapes[k] == "X" and "v" in candidates and "v" in after:
        return "N"  # "Hung suggested": a name that is also a verb

    if "A" in candidates and "O" in candidates and sentence.infinitive(k + 1):
        return "A"  # "tout faire pour"
    if "T" in candidates:
        return "T" if sentence.infinitive_ahead(k) else "P"
    if "H" in candidates and "C" in candidates:
        return "H" if before in "NJA" and set(after) & set("dJA") else "C"  # French "que la loi soit adoptée"
    if "H" in candidates and "P" in candidates:
        return "P" if before == "N" or set(after) & set("NJ") else "H"
    if "R" in candidates and "Q" not in candidates:
        return "R" if before in "NP,)" else candidates.replace("R", "")[:1] or "R"
    if "Q" in candidates:
        if "R" in candidates and before == "N" and set(after) & set("vHM"):
            return "R"
        dated = k == i and after == "N" and k + 2 < sentence.j and sentence.tokens.words[k + 2] == ","  # "That day, he …"
        return "D" if "D" in candidates and (before in "PM" or dated) else "Q"
    if sentence.tokens.joined[k] and noun:
        return noun
    if sentence.infinitive(k):
        return noun if noun and before in "DJ" else "H" if "H" in candidates else "b"
    if "A" in candidates and "b" in candidates and (governor not in "TM" or set(after) & set("bvd")):
        return "J" if "J" in candidates and before in "DJ" else "A"  # "to further strengthen"
    if "b" in candidates:
        if governor in "TM" or governor == "X" or (governor == "P" and not noun):
            return "b"
        if governor == "H" and not noun:
            return "d" if "d" in candidates else "b"
        if governor == "H" and noun == "J" and before == "A":
            return noun  # "is always ready"
    if "d" in candidates and governor == "H":
        return "d"
    if "g" in candidates:
        if "P" in candidates and not sentence.infinitive(k + 1):
            return "P"  # French "devant", unless it is of "devoir"
        if noun and before in "DJ":
            return noun
        return "g" if not noun or before in ",PCSHA" or set(after) & set("DOTQ") else noun if before in "N" else "g"
    if "d" in candidates:
        return _past_or_participle(sentence, k, tags, noun, before, governor, after, finite)
    if noun and ("b" in candidates or "v" in candidates):
        return _noun_or_verb(sentence, k, tags, noun, before, after, finite)
    if "v" in candidates and set(candidates) & set("PDOAC"):
        other = next(each for each in candidates if each in "PDOAC")
        return "v" if other not in "PC" and before in "NO" and not finite and set(after) & set("DPNO") else other
    if "b" in candidates:
        # A bare base form behind a noun phrase is a finite plural or a subjunctive; an infinitive never is finite.
        if sentence.infinitive(k):
            return "b"
        return "v" if before in "NO" or (before in "AM" and governor in "NO") else "b"
    if "D" in candidates and "O" in candidates:
        degree = "A" in after and sentence.adjective_after and sentence.tokens.words[k + 1] in sentence.degree
        return "D" if degree or set(after) & set("NJDd") or ("g" in after and not sentence.adjective_after) else "O"
    if "P" in candidates and set(candidates) & set("SA"):
        other = next(each for each in candidates if each in "SA")
        return "P" if set(after) & set("DNJOg") else other
    if "C" in candidates and "A" in candidates:
        return "A" if before in "XHM" else "C"  # "has not yet"
    if "J" in candidates and "A" in candidates:
        return "J" if set(after) & set("NJ") else "A"
    if "J" in candidates and "N" in candidates:
        if sentence.adjective_after:
            return "J" if before == "N" or (set(after) & set("NJ") and before in "DP") else "N"
        return "J" if "N" in after or "J" in after else "N"
    return candidates[0]


def _past_or_participle(
    sentence: Candidates, k: int, tags: list[str], noun: str, before: str, governor: str, after: str, finite: bool
) -> str:
    """A word that is a past tense and a participle: "reached", "agreed"."""
    if "v" not in sentence.candidates[k - sentence.i]:
        return noun if noun and before in "DJP" else "d"
    if (before == "," or k == sentence.i) and k + 1 < sentence.j and sentence.tokens.words[k + 1] in sentence.by:
        return "d"  # "his government, led by Mr. Mori, would …"
    if "b" in sentence.candidates[k - sentence.i] and before in "C,A":
        # "will receive interns and set up ties": the form of the verb that it is joined to
        earlier = next((tags[n] for n in range(k - 1, sentence.i - 1, -1) if tags[n] in "bvM"), "")
        if earlier == "b":
            return "b"
    if (
        before == "C"
        and set(after) & set("NJ")
        and not set(after) & set("DO")
        and sentence.lemma(k) not in sentence.reporting
        and any(tags[n] in "bg" for n in range(sentence.i, k))
    ):
        return noun if noun == "J" else "d"  # "favourable terms and simplified procedures"
    alone = k - 1 - (before == "A")  # "the two also agreed"
    if (
        alone >= sentence.i
        and tags[alone] in "DJ"
        and sentence.tokens.words[alone] in sentence.standing
        and (set(after) & set("TPQvA") or not (finite or sentence.finite_ahead(k)))
    ):
        return "v"
    if before in "DJPbgv" or (before == "A" and governor in "DJP"):
        return noun or "d"
    if set(after) & set("Q"):
        return "v"
    if before == "N":
        if set(after) & set("MHv") and "N" not in after:
            attribute = "d" in after and k + 2 < sentence.j and set(sentence.candidates[k + 2 - sentence.i]) & set("NJ")
            return "v" if attribute and sentence.lemma(k) in sentence.reporting else "d"  # "pledged continued support"
        if set(after) & set("DO") or (set(after) & set("TNJ") and not finite):
            return "v"
        opens = _clause_start(sentence, tags, sentence.i, k)
        if set(after) <= set("PA") and (finite or sentence.finite_ahead(k)):
            named = opens and sentence.tokens.shapes[k - 1] in "XA" and sentence.lemma(k) in sentence.reporting
            return "v" if named else "d"  # "…, Sato said during the talks"
        return "d" if finite and not opens else "v"
    return "v"


def _clause_start(sentence: Candidates, tags: list[str], i: int, k: int) -> bool:
    """Whether the noun phrase before token k opens a clause: it stands behind a coordinator, a subordinator or the like."""
    back = k - 1
    while back >= i and (tags[back] in "NDJA" or sentence.tokens.words[back] == "'s"):
        back -= 1
    return back >= i and tags[back] in 'CQS;,"'


def _noun_or_verb(sentence: Candidates, k: int, tags: list[str], noun: str, before: str, after: str, finite: bool) -> str:
    """A word that is a noun (or adjective) and a verb: "support", "visits", "open", "demande"."""
    verb = "b" if "b" in sentence.candidates[k - sentence.i] else "v"
    word = sentence.tokens.words[k]
    if sentence.adjective_after and before == "J" and not finite:
        before = "N"  # the noun phrase may end in its adjective: "la partie vietnamienne veille à"
    if before in "DJP" or (before == "d" and noun == "N"):
        return noun
    direct = bool(set(after) & set("DO"))
    attribute = "d" in after and k + 2 < sentence.j and set(sentence.candidates[k + 2 - sentence.i]) & set("NJ")
    object_follows = direct or bool(set(after) & set("NJ") or attribute)
    particle = sentence.particle(k + 1)
    if before == "O":
        return "v"
    several = bool(set(after) & set("NJ")) and sentence.tokens.words[k - 1].endswith("s")
    if before == "N" and (direct or several) and verb == "b" and sentence.caused(k, tags):
        return "b"  # "to see Japan train more nurses"
    if before == "N":
        if finite or sentence.finite_ahead(k):
            return noun
        # A clause needs a finite verb, and there is none ahead.
        introduced = sentence.introduced(k, tags)
        governs = object_follows or particle or sentence.infinitive_ahead(k + 1) or bool(set(after) & set("PAQT"))
        plural = verb == "v" or sentence.tokens.words[k - 1].endswith("s") or sentence.tokens.shapes[k - 1] in "XA" or direct
        return "v" if governs and (plural or introduced) else noun
    if before in "C,;-":
        listed = any(each in "bvM" for each in tags[sentence.i : k])
        if verb == "v":
            name = k + 1 < sentence.j and sentence.tokens.shapes[k + 1] in "XA" and before == "C"
            governs = sentence.adjective_after and "P" in after and k + 2 < sentence.j and sentence.infinitive(k + 2)
            willing = "J" in after and sentence.infinitive_ahead(k + 2)  # "and stands ready to"
            opens = direct or name or governs or willing or sentence.infinitive_ahead(k + 1) or "Q" in after
            return "v" if listed and opens else noun
        if not listed:
            return noun
        return (
            verb
            if direct
            or particle
            or (object_follows and word in sentence.verby)
            or (set(after) & set("C") and sentence.verb_after_coordinator(k + 1))
            else noun
        )
    if before == "A" and noun == "J" and sentence.tokens.words[k - 1] in sentence.degree:
        return noun
    if before in "AX":
        return verb if object_follows or set(after) & set("PTC") else noun
    return noun
