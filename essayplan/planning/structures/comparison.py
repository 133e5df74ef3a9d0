"""Point by point: likeness and difference in each theme."""

from collections.abc import Sequence

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import OTHER, Case
from essayplan.planning.select import Rules

HOW = "Point by point: likeness and difference in each theme."
GOOD_FOR = "comparing, and questions of similarity and difference"
JUDGEMENTS: tuple[str, ...] = ("similarity_difference",)
FAMILIES: tuple[str, ...] = ("compare",)


def prepare(
    case: Case, candidates: Sequence[Candidate], paragraphs: int
) -> tuple[Sequence[Candidate], Rules]:
    """Keep to themes that both sides speak of, if there are any."""
    theirs = {each.theme for each in case.question.side(OTHER[case.stance]).arguments}
    shared = [each for each in candidates if each.picked or each.strand in theirs]
    return shared or candidates, Rules(quota={"case": paragraphs}, strands=paragraphs)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """Follow the order of the question's themes."""
    themes = list(case.question.themes)
    last = len(themes)
    return sorted(
        chosen, key=lambda each: themes.index(each.strand) if each.strand in themes else last
    )
