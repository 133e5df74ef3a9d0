"""Evidence from outside the question's years does not answer the question.

Examiners mark such evidence as irrelevant, however good it is. Keep it only as background, in a
clause, to show what had changed.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, facts
from essayplan.planning.window import overlaps


def check(plan: Plan) -> Iterator[Check]:
    """Find dated facts that lie outside the years of the question."""
    first, last = plan.question.from_year, plan.question.to_year
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        for fact in facts(paragraph):
            if fact.date and not fact.context and not overlaps(fact.date, (first, last)):
                yield Check(
                    code="out-of-window",
                    severity=Severity.WARNING,
                    message=f"“{fact.fact}” ({fact.date}) lies outside {years(first, last)}.",
                    hint="Use it as background only, or find a fact from those years.",
                    paragraph=number,
                )


def years(first: int | None, last: int | None) -> str:
    """Write a window in words: "1953-1964", "the years from 1953"."""
    if first is None:
        return f"the years to {last}"
    return f"the years from {first}" if last is None else f"{first}-{last}"
