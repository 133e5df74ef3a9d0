"""A plan that never meets the other side reads as advocacy.

The higher levels ask for an argument that is weighed. Put the best reply to at least one of your
points, and say why it does not overturn it.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan


def check(plan: Plan) -> Iterator[Check]:
    """Find a plan with no counter-argument anywhere."""
    met = any(each.counter or each.role == "counter" for each in plan.paragraphs)
    if plan.paragraphs and not met:
        yield Check(
            code="one-sided",
            severity=Severity.WARNING,
            message="No paragraph meets the other side.",
            hint="Give the strongest reply to one of your points, and weigh it.",
        )
