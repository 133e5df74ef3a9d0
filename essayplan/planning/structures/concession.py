"""The strongest objection first, met; then the case."""

from collections.abc import Sequence

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.plan import Role
from essayplan.planning.select import Rules

HOW = "The strongest objection first, and met; then the case."
GOOD_FOR = "questions of value, and bold theses"
JUDGEMENTS: tuple[str, ...] = ("value",)
FAMILIES: tuple[str, ...] = ()
LEAST_THEMES = 3


def prepare(
    case: Case,  # noqa: ARG001 - every structure takes the case
    candidates: Sequence[Candidate],
    paragraphs: int,
) -> tuple[Sequence[Candidate], Rules]:
    """Give the other side one paragraph."""
    quota: dict[Role, int] = {"case": max(1, paragraphs - 1), "counter": min(1, paragraphs - 1)}
    return candidates, Rules(quota, LEAST_THEMES)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:  # noqa: ARG001
    """Put the objection first."""
    return sorted(chosen, key=lambda each: each.group == "case")
