"""Whether one text says the opposite of another, as far as their words tell.

Words in common do not tell two sides apart: what does is a denial, a word with a prefix that
denies it, and a word whose opposite the other text has. Each turns the sense round.
"""

import re

from essayplan.bank.words import content_words

ROOT = 5
"""The letters that words of one root share."""
DENIALS = re.compile(
    r"\b(?:not|never|no|nor|none|nothing|neither|hardly|scarcely|barely|little|few|insufficient"
    r"|fail(?:s|ed|ure|ures|ing)?|unable|sham|fa[cç]ade|illusions?|illusory|myths?|cosmetic"
    r"|superficial|unaffected|untouched|unchanged|exaggerat\w+|overstat\w+|overrated|minimal|negligible|trivial|limited)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
OPPOSITES = (
    ("improve better ease warm thaw", "worsen worse deteriorate decline harm"),
    ("strengthen tighten reinforce", "weaken loosen undermine erode relax"),
    (
        "change break reform transform end abandon abolish dismantle reject",
        "continue continuity remain stay preserve maintain keep kept retain survive persist intact",
    ),
    ("secure safe stable unassailable", "vulnerable precarious shaky weak threatened"),
    ("success successful succeed effective achieve", "failure unsuccessful ineffective"),
    ("increase grow rise expand", "decrease shrink fall reduce lessen"),
    ("centralise centralisation", "decentralise decentralisation devolve"),
    ("good benefit beneficial help", "harm harmful damage damaging bad"),
    ("collective shared", "personal dictatorship autocracy"),
    ("genuine real sincere", "selfish cynical opportunism tactic pretence"),
    ("more majority strong", "less minority weak"),
)
"""Pairs of words that say the opposite of each other; each goes for every word of its root."""

_PREFIXED = re.compile(r"\A(?:un|in|im|ir|dis|non)(?=[a-z]{4})")
_NO_DENIAL = re.compile(
    r"\bnot only\b|(?:,|\band|\bbut) not\b|, (?:and|but) not\b",
    re.IGNORECASE,
)
"""Where "not" sets two things side by side: not only this, but that; this, not that."""


def opposed(text: str, other: str) -> bool:
    """Whether `text` says the opposite of `other`: turns its sense round an odd number of times."""
    turns = _denials(text) + _denials(other)
    ours, theirs = _roots(text), _roots(other)
    turns += sum(_prefixed(word, theirs) for word in ours) + sum(
        _prefixed(word, ours) for word in theirs
    )
    turns += sum(_opposite(ours, theirs, *pair) for pair in _PAIRS)
    return turns % 2 == 1


def _denials(text: str) -> int:
    return len(DENIALS.findall(_NO_DENIAL.sub("", text)))


def _prefixed(word: str, others: dict[str, str]) -> bool:
    """Whether `word` is one of the `others` with a prefix that denies it."""
    bare = _PREFIXED.sub("", word, count=1)
    return bare != word and bare[:ROOT] in others.values()


def _opposite(
    ours: dict[str, str], theirs: dict[str, str], one: frozenset[str], other: frozenset[str]
) -> bool:
    """Whether one text has only words of one side of a pair, and the other only of the other."""
    mine, yours = set(ours.values()), set(theirs.values())
    sides = (bool(mine & one), bool(mine & other), bool(yours & one), bool(yours & other))
    return sides in ((True, False, False, True), (False, True, True, False))


def _roots(text: str) -> dict[str, str]:
    """Return the root of each word."""
    return {word: word[:ROOT] for word in content_words(text)}


_PAIRS = tuple(
    (frozenset(_roots(one).values()), frozenset(_roots(other).values())) for one, other in OPPOSITES
)
