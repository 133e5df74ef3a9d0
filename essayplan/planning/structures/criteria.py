"""A paragraph a criterion or aim: met how far."""

from collections.abc import Sequence

from msgspec.structs import replace

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.select import Rules

HOW = "A paragraph a measure: how far it is met."
GOOD_FOR = "success against aims, strengths and limits"
JUDGEMENTS: tuple[str, ...] = ("success",)
FAMILIES: tuple[str, ...] = ("success", "evaluate_topic")


def prepare(
    case: Case, candidates: Sequence[Candidate], paragraphs: int
) -> tuple[Sequence[Candidate], Rules]:
    """Spread the choice over the question's criteria; a theme none measures is its own strand."""
    measured = [replace(each, strand=case.measure(each.id) or each.theme) for each in candidates]
    return measured, Rules(quota={"case": paragraphs}, strands=paragraphs)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """Follow the order of the criteria."""
    measures = [each.text for each in case.question.criteria]
    last = len(measures)
    return sorted(
        chosen, key=lambda each: measures.index(each.strand) if each.strand in measures else last
    )
