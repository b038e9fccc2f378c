"""Titles: the noun phrases that name a post, before a name or in apposition behind it.

In: tokens, a name's place and a language. Out: the noun phrase around the name, the posts it gives, the country that
it speaks of.

>>> from vnjp_relations.gazetteer import load_gazetteer
>>> from vnjp_relations.language import load_language
>>> from vnjp_relations.tokens import tokenize
>>> tokens = tokenize("the Vietnamese Minister of Justice Tran Quoc Bao")
>>> title = TitleReader(load_language("en"), load_gazetteer()).before(tokens, 5, 0)
>>> tokens.slice(title.i, title.j), title.country
('the Vietnamese Minister of Justice', 'VN')
"""

from __future__ import annotations

from attrs import field, frozen

from vnjp_relations.gazetteer import Gazetteer
from vnjp_relations.language import Language
from vnjp_relations.title_words import TitleWords, Word, title_words
from vnjp_relations.tokens import Tokens

__all__ = ["Title", "TitleReader"]

_REACH = 40  # tokens: the longest title with its institution


@frozen
class Title:
    """Tokens [i, j) that title a person, the `country` they speak of, and the strongest `word` among them."""

    i: int
    j: int
    country: str | None
    word: Word


@frozen(eq=False)
class TitleReader:
    """Reads the titles of one language."""

    language: Language
    gazetteer: Gazetteer
    words: TitleWords = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "words", self.language.compiled(title_words))

    def before(self, tokens: Tokens, name: int, floor: int) -> Title | None:
        """The title that ends right before token `name` (or a comma before it), begun at `floor` or later."""
        low = max(floor, name - _REACH)
        for k in self.words.words.starts(tokens.folds, low, name):
            match = self.words.words.match(tokens.folds, k, name)
            if match and tokens.words[k] not in self.words.never and self._reaches(tokens, match[0], name, match[1]):
                return self._title(tokens, self._left(tokens, k, low), name)
        return None

    def behind(self, tokens: Tokens, name_end: int, limit: int, names: frozenset[int]) -> Title | None:
        """The title in apposition behind a name that ends at `name_end`; `names` are the places where names begin."""
        k = self._parenthesis(tokens, name_end, limit) or name_end
        if k >= limit or tokens.words[k] not in (",", "-", "–", "—", "("):
            return None
        k += 1
        begin = k
        if k < limit and tokens.words[k] in self.words.joins:
            return None
        while (match := self.words.words.match(tokens.folds, k, limit)) is None or match[1] not in ("head", "role"):
            step = self._qualifier(tokens, k, limit) if k < min(limit, begin + 10) and k not in names else None
            if step is None:
                return None
            k = step
        end = k = match[0]
        cut: int | None = None  # where one title ends and, behind a comma, another begins
        while k < limit:
            if k in names:
                # What runs up to a name titles that one: "X, Minister of Justice, Ambassador Y".
                return self._title(tokens, begin, cut) if cut else None
            step = self._step(tokens, k, limit, names)
            if step is None:
                break
            if tokens.words[k] == ",":
                cut = end
            k = step
            if tokens.words[k - 1] not in self.words.complement and tokens.words[k - 1] != ",":
                end = k
        return self._title(tokens, begin, end)

    def posts(self, tokens: Tokens, title: Title) -> list[str]:
        """The wording of each post that a title names, without country words, determiners and honorifics."""
        if title.word != "head":
            return []
        words, countries = self.words, self.gazetteer.countries
        posts: list[list[int]] = [[]]
        begun, k = False, title.i
        while k < title.j:
            match, country = words.words.match(tokens.folds, k, title.j), countries.match(tokens.folds, k, title.j)
            if country and not self._bilateral(tokens, k, country[0]) and not self._within_name(tokens, k, country[0], title):
                possessive = country[0] < title.j and tokens.words[country[0]] == "'s"
                while posts[-1] and tokens.words[posts[-1][-1]] in (words.determiners if possessive else words.dangling):
                    posts[-1].pop()
                k = country[0] + possessive
                continue
            if tokens.words[k] in words.passing and not (begun and tokens.shapes[k] == "X"):
                k += 1  # but "Secretary General of the New Frontier Party"
                continue
            if match and match[1] == "honorific" and begun and tokens.words[k - 1] == ",":
                break
            if match and match[1] == "honorific" and not begun:
                k = match[0] + (match[0] < title.j and tokens.words[match[0]] == ".")
                continue
            if match and match[1] == "head":
                cut = next(
                    (
                        at
                        for at in range(len(posts[-1]) - 1, -1, -1)
                        if tokens.words[posts[-1][at]] == "," or tokens.words[posts[-1][at]] in words.joins
                    ),
                    None,
                )
                if begun and cut is not None and all(tokens.words[at] in words.modifiers for at in posts[-1][cut + 1 :]):
                    posts.append(posts[-1][cut + 1 :])
                    del posts[-2][cut:]
                begun = True
                posts[-1] += range(k, match[0])
                k = match[0]
                continue
            if begun or tokens.words[k] not in words.determiners:
                posts[-1].append(k)
            k += 1
        return [wording for post in posts if (wording := self._wording(tokens, post))]

    def _within_name(self, tokens: Tokens, k: int, end: int, title: Title) -> bool:
        """Whether the country at k is part of an institution's name ("President of the Japan Foundation")."""
        return (
            k > title.i
            and tokens.words[k - 1] in self.words.dangling
            and end < title.j
            and tokens.shapes[k] == tokens.shapes[end] == "X"
            and not self.words.words.match(tokens.folds, end, title.j)
        )

    def _wording(self, tokens: Tokens, post: list[int]) -> str:
        """The words of a post as the text spaces them, whatever was left out between."""
        pieces = []
        for before, k in zip([-1, *post], post, strict=False):
            gap = "-" if tokens.joined[k] else " " if tokens.spaced[k] or before != k - 1 else ""
            pieces.append(gap + tokens.slice(k, k + 1))
        return "".join(pieces).strip(" ,;-–—")

    def _reaches(self, tokens: Tokens, k: int, goal: int, word: Word) -> bool:
        if word == "role" and (goal - k > 3 or not self.words.away.isdisjoint(tokens.words[k:goal])):
            return False  # "extended by the guest to Dung"
        while k < goal:
            if tokens.words[k] == "," and k + 1 == goal:
                return True
            step = self._step(tokens, k, goal)
            plain = tokens.words[k] != "." and not self.words.words.match(tokens.folds, k, goal)
            if step is None or (word == "honorific" and plain):
                return False
            k = step
        return k == goal

    def _step(self, tokens: Tokens, k: int, limit: int, names: frozenset[int] = frozenset()) -> int | None:
        """The end of the piece of a title at k that may follow its head; None where the title is over."""
        word, words = tokens.words[k], self.words
        if word == ",":
            after = k + 1
            if after >= limit or after in names:
                return None
            match = words.words.match(tokens.folds, after, limit)
            if match and match[1] == "honorific":
                # "le ministre de la Justice, M. A"
                return after if match[0] + (tokens.words[match[0] : match[0] + 1] == ["."]) == limit else None
            capital = tokens.shapes[after] in ("X", "A") and tokens.words[after] not in words.never
            partitive = words.noun_complements and tokens.words[after] in words.complement - words.away
            return after if (match[1] == "head" if match else capital or partitive) else None
        if word == "(":
            return self._parenthesis(tokens, k, limit)
        if word == ".":
            return k + 1 if self._abbreviated(tokens, k) else None
        if word in ("-", "–", "—", "/", "&"):
            return k + 1 if k + 1 < limit and tokens.shapes[k + 1] in ("X", "A") and tokens.shapes[k - 1] in ("X", "A") else None
        place = self.gazetteer.places.match(tokens.folds, k, limit)
        if word in words.never and not (place and place[0] > k + 1 and tokens.shapes[k] in ("X", "A")):
            return None  # but "can" begins "Can Tho"
        matches = (words.words.match(tokens.folds, k, limit), self.gazetteer.country_at(tokens, k, limit), place)
        found = max((match[0] for match in matches if match), default=None)
        if found is not None:
            return found
        if word in words.complement or word in words.qualifiers or tokens.shapes[k] in ("X", "A"):
            return k + 1
        if words.noun_complements and tokens.shapes[k] == "x":
            before = tokens.words[k - 1]
            if before in words.complement or (tokens.shapes[k - 1] == "x" and word.endswith(words.adjective_ends)):
                return k + 1
        return k + 1 if tokens.shapes[k] == "0" and tokens.words[k - 1] in words.complement else None

    def _abbreviated(self, tokens: Tokens, k: int) -> bool:
        """Whether the full stop at k ends a shortened title ("Gen.", "H.E.")."""
        return k > 0 and len(tokens.words[k - 1]) <= 4 and tokens.folds[k - 1] in self.words.vocabulary

    def _parenthesis(self, tokens: Tokens, k: int, limit: int) -> int | None:
        if k < limit and tokens.words[k] in ("(", "["):
            for end in range(k + 1, min(limit, k + 8)):
                if tokens.words[end] in (")", "]"):
                    return end + 1
        return None

    def _qualifier(self, tokens: Tokens, k: int, limit: int) -> int | None:
        """The end of the piece at k that may stand before a head."""
        word, words = tokens.words[k], self.words
        if word in words.never and word not in words.determiners:
            return None
        country = self.gazetteer.country_at(tokens, k, limit)
        if country:
            return country[0]
        if word in words.determiners or word in words.qualifiers or word in words.joins or word in ("'s", "/"):
            return k + 1
        if word == "(":
            return self._parenthesis(tokens, k, limit)
        return k + 1 if tokens.shapes[k] in ("X", "A") and not words.noun_complements else None

    def _left(self, tokens: Tokens, head: int, floor: int) -> int:
        """Where the noun phrase of that head begins, not before `floor`."""
        words, k = self.words, head
        match = words.words.match(tokens.folds, head)
        polite = match is not None and match[1] == "honorific"  # "The Government, Mr. A said, will …"
        while k > floor:
            word = tokens.words[k - 1]
            if word in words.determiners:
                k -= 1
                break
            if word == ")" and not words.noun_complements:
                opened = next((at for at in range(k - 2, max(floor, k - 7) - 1, -1) if tokens.words[at] == "("), None)
                if opened is None:
                    break
                k = opened
                continue
            before = tokens.words[k - 2] if k - 2 >= floor else "."
            # "Health, Labour and Welfare Minister"
            listing = (
                not polite
                and (word == "," or word in words.joins)
                and before in words.qualifiers
                and tokens.shapes[k - 2] in ("X", "A")
                and tokens.shapes[k] in ("X", "A")
            )
            capital = (
                tokens.shapes[k - 1] in ("X", "A")
                and not words.noun_complements
                and word not in words.never
                and not (before in (".", "”", '"') and word in words.confusable)
            )
            known = word in words.modifiers or (not words.noun_complements and (word in words.institution or word == "'s"))
            honoured = word == "." and k - 2 >= floor and self._abbreviated(tokens, k - 1)
            if not (listing or capital or known or honoured):
                break
            k -= 1
        while k < head and (tokens.words[k] in (",", "'s", ".") or tokens.words[k] in words.joins):
            k += 1
        return k

    def _title(self, tokens: Tokens, i: int, j: int) -> Title:
        words, k = self.words, i
        country: str | None = None
        kind: Word = "honorific"
        order = ("honorific", "role", "plural", "head")
        while k < j:
            match = words.words.match(tokens.folds, k, j)
            if match and order.index(match[1]) > order.index(kind):
                kind = match[1]
            place = self.gazetteer.country_at(tokens, k, j) or self.gazetteer.institutions.match(tokens.folds, k, j)
            if place and country is None and not self._bilateral(tokens, k, place[0]) and not (k > i and self._away(tokens, k)):
                country = place[1]
            k = max(match[0] if match else k + 1, place[0] if place else k + 1)
        return Title(i, j, country, kind)

    def _away(self, tokens: Tokens, k: int) -> bool:
        """Whether a country at k is where one is posted ("Ambassador to …"), not whence one comes."""
        return any(
            tokens.words[at] in self.words.away
            for at in range(max(0, k - 2), k)
            if at == k - 1 or tokens.words[k - 1] in self.words.determiners
        )

    def _bilateral(self, tokens: Tokens, k: int, end: int) -> bool:
        """Whether the country at k is one of two that a dash joins ("Japan–Vietnam friendship")."""
        countries, dashes = self.gazetteer.countries, ("-", "–", "—", "/")
        if end < len(tokens) and (tokens.joined[end] or tokens.words[end] in dashes):
            after = end if tokens.joined[end] else end + 1
            if after < len(tokens) and countries.match(tokens.folds, after):
                return True
        before = k - 1 if tokens.joined[k] else k - 2 if k > 1 and tokens.words[k - 1] in dashes else -1
        return before >= 0 and any(
            (match := countries.match(tokens.folds, at)) and match[0] == before + 1
            for at in range(max(0, before - 1), before + 1)
        )
