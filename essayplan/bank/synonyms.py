"""Words that stand for each other, so that a question is found in words its bank does not use.

There are two kinds: the everyday words of essay questions, which are below, and the terms that the
banks explain.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from essayplan.bank.fulltext import stems
from essayplan.model import Bank

WEIGHT = 0.3
"""What a synonym weighs beside a word that was asked for."""

GROUPS = (
    "ambition ambitious careerism opportunism selfish cynical",
    "attack blame condemn criticise criticism denounce denunciation indict target",
    "autonomy autonomous free freed freer freedom independence independent liberty",
    "autocrat autocracy despot dictator dictatorship tyrant tyranny",
    "britain british",
    "break breach departure difference differ rupture",
    "cause reason factor origin explain responsible",
    "change alter alteration reform transform transformation revolution",
    "china chinese",
    "coercion force repression oppression violence brutality persecution terror fear",
    "continue continuity persist remain unchanged survive preserve",
    "control grip hold domination dominate mastery authority power",
    "danger dangerous risk threat threaten vulnerable insecure precarious unsafe",
    "democracy democratic democratise participation",
    "dismiss dismissal remove removal oust topple overthrow depose sack fall fell downfall eject",
    "east eastern",
    "economy economic industry industrial",
    "effect consequence difference impact legacy outcome result",
    "empire bloc satellites dependencies colonies",
    "end abolish abandon cease stop vanish disappear dismantle",
    "england english",
    "failure fail unsuccessful",
    "foreign abroad international overseas diplomatic diplomacy",
    "france french",
    "free freedom freer independent independence liberty",
    "genuine real really true truly sincere sincerity authentic honest idealism principle belief",
    "government rule regime state ruling govern",
    "greece greek",
    "important importance significant significance matter crucial decisive",
    "improve improvement better ease thaw progress advance",
    "individual person personal personality man",
    "ireland irish",
    "job post office position career",
    "kremlin moscow",
    "leader ruler head leadership",
    "limited partial incomplete superficial little cosmetic",
    "mainly chiefly primarily largely principal main chief",
    "merely only simply",
    "motive motivation aim purpose intention goal",
    "netherlands dutch",
    "north northern",
    "opponents rivals enemies opposition competitors",
    "ordinary citizens people population public",
    "poland polish poles",
    "poor poverty deprivation",
    "rich wealth wealthy prosperity",
    "rise emerge emergence ascent succeed succession supreme",
    "scotland scottish",
    "secure safe security stable stability firm strong",
    "shared collective joint group colleagues",
    "south southern",
    "spain spanish",
    "success successful succeed achievement achieve accomplish effective",
    "support backing popularity popular approval",
    "system structure regime institutions",
    "turning watershed milestone landmark",
    "uprising revolt rebellion rising insurrection unrest",
    "wales welsh",
    "war conflict hostilities tension",
    "weaken weakness decline undermine erode loosen shake shaken",
    "weapon tool instrument device means",
    "west western",
)
"""Words that mean much the same, or at least serve the same questions."""


class Synonym(NamedTuple):
    """Where something asked has `needed` stems of `known`, it also asks for `other`."""

    known: frozenset[str]
    needed: int
    other: frozenset[str]


def synonyms(banks: Sequence[Bank]) -> list[Synonym]:
    """Return the synonyms of essay questions and those that the terms of `banks` make.

    A term is named by all of its words, and its meaning by more than half of its words.
    """
    found = [Synonym(group, 1, group) for group in _stems(GROUPS)]
    terms = dict.fromkeys(
        pair
        for bank in banks
        for question in bank.questions.values()
        for pair in question.terms.items()
    )
    names, meanings = (_stems(pair[index] for pair in terms) for index in (0, 1))
    for name, meaning in zip(names, meanings, strict=True):
        if name and meaning:
            found.append(Synonym(name, len(name), meaning))
            found.append(Synonym(meaning, len(meaning) // 2 + 1, name))
    return found


def widened(asked: Iterable[str], known: Iterable[Synonym]) -> dict[str, float]:
    """Return the stems that are asked for, with a weight of 1, and their synonyms, with less."""
    query = dict.fromkeys(asked, 1.0)
    synonymous = {
        stem: WEIGHT
        for synonym in known
        if len(synonym.known & query.keys()) >= synonym.needed
        for stem in sorted(synonym.other)
    }
    return synonymous | query


def _stems(texts: Iterable[str]) -> list[frozenset[str]]:
    return [frozenset(counts) for counts in stems(texts)]
