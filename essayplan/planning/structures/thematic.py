"""A paragraph a theme, the case and the case against it in each, strongest first."""

from collections.abc import Sequence

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.select import Rules

HOW = "A paragraph a theme, case and counter-case in each."
GOOD_FOR = "most questions"
JUDGEMENTS: tuple[str, ...] = ("truth", "consequence", "degree", "presentation")
FAMILIES: tuple[str, ...] = ()


def prepare(
    case: Case,  # noqa: ARG001 - every structure takes the case
    candidates: Sequence[Candidate],
    paragraphs: int,
) -> tuple[Sequence[Candidate], Rules]:
    """Ask for as many themes as there are paragraphs, if the bank has so many."""
    return candidates, Rules(quota={"case": paragraphs}, strands=paragraphs)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:  # noqa: ARG001
    """Keep them strongest first, as they were chosen."""
    return chosen
