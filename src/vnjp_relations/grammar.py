"""The grammar of questions: controlled English, read by descent, one word ahead.

In: a question. Out: what it asks (which, how many, when, where), the sort of fact, and the predicate.

    question   = (which | how many) things [asking subject verb rest]      which requests did Vietnam make about visas?
               | what asking subject verb rest                             what did Vietnam ask Japan for?
               | what being verb conditions                                what was agreed in March 2024?
               | who (conditions | asking subject verb rest)               who met Komura? who did Komura meet?
               | (when | where) asking subject verb rest                   when did Komura meet Sơn?
               | (when | where) being things                               where were the talks with Komura?
               | things
    things     = [article] [side adjective | subject's] noun [conditions]  Japanese pledges about ODA
    conditions = either {either}                                           side by side: all of them hold
    either     = both {"or" both}
    both       = single {("and" | "but") single}
    single     = ["not"] (condition | "(" conditions ")")
    condition  = keyword argument {("and" | "or") argument}                by Komura or Iwaya; since 2024-03; at talks in Hanoi
    argument   = date | things | side | name

A name is words up to the next keyword in small letters, or anything in double quotes. The words themselves, and which
condition takes what, are tables; names mean something only in a corpus, so they are not looked up here.

>>> parse("what did Vietnam ask Japan for?")
('which', 'commitments', of_kind('request') & by('VN') & to('JP'))
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from typing import Any, Literal, NoReturn, TypeAlias, TypeVar

from attrs import define, field, frozen

from vnjp_relations import query
from vnjp_relations.conditions import CONDITIONS
from vnjp_relations.errors import QuestionError
from vnjp_relations.language import fold_word
from vnjp_relations.lookup import side_adjective, side_of
from vnjp_relations.partial_date import PartialDate
from vnjp_relations.query import Predicate, anything, by, nothing, of_kind, with_official
from vnjp_relations.vocabulary import FactName, Noun, Phrases, Verb, load_vocabulary
