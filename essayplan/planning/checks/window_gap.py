"""Nothing from a third of the question's years.

A question that sets a span of years expects evidence from all of it. If a third is empty, find a
fact from those years, or say in the essay why they change nothing.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, facts
from essayplan.planning.window import overlaps

THIRDS = 3
SHORTEST = 6
"""Years: a shorter span has no thirds worth speaking of."""


def check(plan: Plan) -> Iterator[Check]:
    """Find thirds of the question's years from which no fact comes."""
    first, last = plan.question.from_year, plan.question.to_year
    if first is None or last is None or last - first + 1 < SHORTEST:
        return
    dates = [fact.date for each in plan.paragraphs for fact in facts(each) if fact.date]
    length = (last - first + 1) / THIRDS
    for third in range(THIRDS):
        years = round(first + third * length), round(first + (third + 1) * length) - 1
        if dates and not any(overlaps(date, years) for date in dates):
            yield Check(
                code="window-gap",
                severity=Severity.NOTE,
                message=f"No evidence comes from {years[0]}-{years[1]}.",
                hint="Find a fact from those years, or say why they change nothing.",
            )
