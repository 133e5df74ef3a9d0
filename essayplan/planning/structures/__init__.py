"""Essay structures: which arguments may stand, how many argue which side, and in what order.

One structure a file. Its constants say what it is and what it is good for; `prepare` gives the
candidates their strands and the choice its rules; `order` puts what was chosen in order.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.select import Rules
from essayplan.planning.structures import (
    chronological,
    comparison,
    concession,
    criteria,
    factors,
    for_and_against,
    thematic,
)
from essayplan.question import Brief


class Structure(Protocol):
    """What a structure's module holds. `JUDGEMENTS` and `FAMILIES` are what `auto` goes by."""

    HOW: str
    GOOD_FOR: str
    JUDGEMENTS: tuple[str, ...]
    FAMILIES: tuple[str, ...]

    def prepare(
        self, case: Case, candidates: Sequence[Candidate], paragraphs: int
    ) -> tuple[Sequence[Candidate], Rules]:
        """Give the candidates their strands, leave out what does not suit, and set the rules."""

    def order(self, case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:
        """Put what was chosen, strongest first, in the order of the essay."""


STRUCTURES: Mapping[str, Structure] = {
    "thematic": thematic,
    "for-and-against": for_and_against,
    "factors": factors,
    "chronological": chronological,
    "comparison": comparison,
    "concession": concession,
    "criteria": criteria,
}
DEFAULT = "thematic"


def suited(brief: Brief) -> str:
    """Return the structure that suits what a question asks: by its judgement, then its family.

    Change over time is told phase by phase only where the question speaks of change over a span
    of years; a break, or a change with no years named, is better argued theme by theme.
    """
    if brief.judgement == "change_continuity" and not (brief.from_year and _of_change(brief)):
        return DEFAULT
    names = STRUCTURES.items()
    by_judgement = (name for name, each in names if brief.judgement in each.JUDGEMENTS)
    by_family = (name for name, each in names if brief.family in each.FAMILIES)
    return next(by_judgement, None) or next(by_family, DEFAULT)


def _of_change(brief: Brief) -> bool:
    claim = (brief.claim or brief.quoted_view or "").lower()
    return any(root in claim for root in ("chang", "continu", "transform", "develop", "improv"))
