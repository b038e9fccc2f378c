"""Those said to be present at a meeting, besides the ones who speak.

In: a stretch of text and the people of the text. Out: `attending`: the officials whom words of attendance name ("X was
also present", "X et Y ont assisté à l'entretien", "in the presence of X").

>>> from vnjp_relations.documents import read_layout
>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.meeting_cues import meeting_words
>>> from vnjp_relations.officials import find_officials
>>> from vnjp_relations.tokens import tokenize
>>> text = "Consul General Kenji Ono and Deputy Minister Trần Quốc Bảo attended the reception."
>>> language, tokens = load_language("en"), tokenize(text)
>>> people, words = find_officials(tokens, read_layout(text), language, load_gazetteer()), language.compiled(meeting_words)
>>> [str(people.officials[who]) for who in attending(Stretch(0, len(tokens), 0), Participants(tokens, people, words))]
['Ono Kenji', 'Trần Quốc Bảo']
"""

from __future__ import annotations

from itertools import compress

from vnjp_relations.accounts import Stretch
from vnjp_relations.meeting_cues import MeetingWords
from vnjp_relations.participants import Participants
from vnjp_relations.tokens import Tokens

__all__ = ["attending"]

_REACH = 5  # tokens from a verb of attendance to the noun for the meeting


def attending(stretch: Stretch, participants: Participants) -> list[int]:
    """The officials (places in `People.officials`) whom a stretch says to be present."""
    tokens, phrases = participants.tokens, participants.words.phrases
    mentions = participants.mentions(stretch.i, stretch.j)
    found: dict[int, None] = {}
    openers = participants.words.present
    for k in compress(
        range(stretch.i, stretch.j), map(openers.__contains__, tokens.folds[stretch.i : stretch.j]) if mentions else ()
    ):
        first = next((n for n, mention in enumerate(mentions) if mention.name_i >= k), len(mentions))
        among = phrases["in_presence"].match(tokens.folds, k, stretch.j)
        if _said(k, stretch.j, tokens, participants.words):
            # "Étaient présents A et B": the verb may open the sentence.
            group = participants.group(mentions, first - 1, -1) if first else participants.group(mentions, 0, 1)
        elif among and first < len(mentions):
            group = participants.group(mentions, first, 1)
        else:
            continue
        found.update((mention.who, None) for mention in group)
    return list(found)


def _said(k: int, end: int, tokens: Tokens, words: MeetingWords) -> bool:
    """Whether words of attendance stand at token k: alone ("was present"), or a verb with its meeting ("joined the talks")."""
    if words.phrases["present"].match(tokens.folds, k, end):
        return True
    verb = words.phrases["attends"].match(tokens.folds, k, end)
    if verb is None or (k and tokens.words[k - 1] in words.words["infinitive"]):
        return False
    if (k and tokens.words[k - 1] in words.words["also"]) or verb[0] >= end or tokens.words[verb[0]] in (".", ","):
        return True
    for at in range(verb[0], min(end, verb[0] + _REACH)):
        if tokens.words[at] in (",", ".", ";"):
            break
        if words.nouns.match(tokens.folds, at, end):
            return True
    return False
