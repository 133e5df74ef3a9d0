"""The case, then the other side, then the balance."""

from collections.abc import Sequence

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.plan import Role
from essayplan.planning.select import Rules

HOW = "The case, then the other side, then the balance."
GOOD_FOR = "the truth of a simple claim; short essays"
JUDGEMENTS: tuple[str, ...] = ()
FAMILIES: tuple[str, ...] = ()
LEAST_THEMES = 3


def prepare(
    case: Case,  # noqa: ARG001 - every structure takes the case
    candidates: Sequence[Candidate],
    paragraphs: int,
) -> tuple[Sequence[Candidate], Rules]:
    """Give the other side the smaller half of the paragraphs."""
    counter = paragraphs // 2
    quota: dict[Role, int] = {"case": paragraphs - counter, "counter": counter}
    return candidates, Rules(quota, LEAST_THEMES)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:  # noqa: ARG001
    """Put the case first; each side strongest first, as they were chosen."""
    return sorted(chosen, key=lambda each: each.group != "case")
