"""The stated factor first, then its rivals ranked, each compared with the one before."""

from collections.abc import Sequence

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.plan import Role
from essayplan.planning.select import Rules

HOW = "The stated factor first, then its rivals ranked, each compared with the one before."
GOOD_FOR = "causes, main factors and relative weight"
JUDGEMENTS: tuple[str, ...] = ("main_factor", "significance")
FAMILIES: tuple[str, ...] = ("cause_open", "significance")
FEWEST_RIVALS = 2


def prepare(
    case: Case, candidates: Sequence[Candidate], paragraphs: int
) -> tuple[Sequence[Candidate], Rules]:
    """Give the stated factor its paragraphs and leave at least two for its rivals.

    The side that agrees with the words asked argues the stated factor; the other side, its
    rivals. A question that states no factor ranks the causes on the stance's own side.
    """
    if case.brief.factor is None:
        return candidates, Rules(quota={"case": paragraphs}, strands=paragraphs)
    agrees = _stated(case) == "case"
    stated = max(1, min(paragraphs - FEWEST_RIVALS, paragraphs // 2)) if agrees else 1
    stated = min(stated, max(agrees, paragraphs - 1))
    quota: dict[Role, int] = {_stated(case): stated, _rival(case): paragraphs - stated}
    return candidates, Rules(quota, strands=paragraphs)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """Put the stated factor first; each group strongest first, as they were chosen."""
    if case.brief.factor is None:
        return chosen
    return sorted(chosen, key=lambda each: each.group != _stated(case))


def _stated(case: Case) -> Role:
    return "case" if case.stance == case.agrees else "counter"


def _rival(case: Case) -> Role:
    return "counter" if case.stance == case.agrees else "case"
