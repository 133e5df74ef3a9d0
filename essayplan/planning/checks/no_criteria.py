"""A judgement needs a measure.

"Successful" by whose aims? "Significant" for whom, and for how long? Say in the introduction what
you will judge by, and the verdict follows from the evidence instead of from you.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan


def check(plan: Plan) -> Iterator[Check]:
    """Find a plan that names no measure to judge by."""
    if not any(each.strip() for each in plan.introduction.criteria):
        yield Check(
            code="no-criteria",
            severity=Severity.WARNING,
            message="Nothing says by what measure you judge.",
            hint="Name one or two: how could anyone tell which side is right?",
        )
