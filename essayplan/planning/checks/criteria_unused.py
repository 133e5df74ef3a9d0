"""A measure that is named and never used is a promise not kept.

If the introduction says you will judge by whether the system changed, a link or the judgement has
to come back to it. Use it, or leave it out.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan
from essayplan.planning.roots import covered, roots

HALF = 0.5


def check(plan: Plan) -> Iterator[Check]:
    """Find measures that no link, evaluation or reason comes back to."""
    judging = [plan.judgement.verdict, *plan.judgement.reasons, plan.judgement.concession]
    judging += [text for each in plan.paragraphs for text in (each.link, each.evaluation)]
    used = roots(*judging)
    for measure in plan.introduction.criteria:
        if measure.strip() and covered(roots(measure), used) < HALF:
            yield Check(
                code="criteria-unused",
                severity=Severity.NOTE,
                message=f"You name a measure and never use it: {measure.rstrip('.')}.",
                hint="Come back to it in a link or in the judgement, or leave it out.",
            )
