"""A point with no evidence is an assertion.

Examiners credit what is proved. A paragraph that claims something and shows no fact for it earns
little however true it is. Find a fact, with its date and its source, or drop the point.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan


def check(plan: Plan) -> Iterator[Check]:
    """Find paragraphs that have no evidence."""
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        if not paragraph.evidence:
            yield Check(
                code="assertion",
                severity=Severity.ERROR,
                message=f"The point about {paragraph.theme} has no evidence.",
                hint="Find a fact, dated and sourced, that proves it, or choose another point.",
                paragraph=number,
            )
