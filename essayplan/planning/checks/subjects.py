"""Whether texts speak of the same things in other words: agriculture and farming, USSR and Soviet.

The words that essay questions use for each other are the bank's own synonyms; beside them stand
names that are written in several ways.
"""

import re
from collections.abc import Iterable
from functools import cache

from essayplan.bank.synonyms import GROUPS
from essayplan.planning.roots import covered, roots

NAMES = (
    "ussr soviet russia russian",
    "usa american america",
    "uk britain british",
    "communist communism bolshevik soviet party",
    "nazi nazis nazism hitler",
    "agriculture agricultural farm farms farming peasant peasants grain crops harvest",
    "expansion expand growth grow grew increase extend",
    "army military soldiers troops armed forces",
    "church religion religious",
    "trial trials court courts law legal justice",
)
_IN_ONE = (
    (re.compile(r"\b(?:the )?(?:Soviet Union|Union of Soviet Socialist Republics)\b"), "the USSR"),
    (re.compile(r"\b(?:the )?United States(?: of America)?\b"), "the USA"),
    (re.compile(r"\b(?:the )?(?:United Kingdom|Great Britain)\b"), "the UK"),
)


def same_subject(wanted: str, texts: Iterable[str]) -> float:
    """Return the share of what `wanted` speaks of that `texts` speak of too, 0 to 1."""
    return covered(roots(in_one(wanted)), meant_by(texts))


def meant_by(texts: Iterable[str]) -> frozenset[str]:
    """Return the roots of all words of `texts`, and of those that can stand for them."""
    said = roots(*(in_one(each) for each in texts))
    return said.union(*(group for group in _groups() if group & said))


def in_one(text: str) -> str:
    """Return `text` with names of several words in one, so that no part of them stands alone."""
    for several, one in _IN_ONE:
        text = several.sub(one, text)
    return text


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(roots(each) for each in (*GROUPS, *NAMES))
