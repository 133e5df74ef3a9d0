"""A paragraph that rests on one source stands or falls with it.

If that source is wrong, the paragraph is. A second source, even a short one, makes the point safe
and lets you compare.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan

FEWEST = 2


def check(plan: Plan) -> Iterator[Check]:
    """Find paragraphs whose facts, two or more, all come from the same single source."""
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        sources = {each for fact in paragraph.evidence for each in fact.sources}
        if len(paragraph.evidence) >= FEWEST and len(sources) == 1:
            yield Check(
                code="single-source",
                severity=Severity.NOTE,
                message=f"All the evidence comes from one source: {_named(plan, *sources)}.",
                hint="Look for a second source on the same point.",
                paragraph=number,
            )


def _named(plan: Plan, source: str) -> str:
    cited = (each.citation for each in plan.bibliography if each.id == source)
    return next(cited, source).rstrip(".")
