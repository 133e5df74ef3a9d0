"""A fact that the sources disagree on has to be used with care.

Say in the essay that it is disputed, or rest the point on something firmer. Used well, a dispute
between sources is itself evidence of judgement.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.texts import quoted
from essayplan.planning.plan import Check, Plan, facts


def check(plan: Plan) -> Iterator[Check]:
    """Find facts that the bank marks as disputed."""
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        for fact in facts(paragraph):
            if fact.disputed:
                yield Check(
                    code="disputed",
                    severity=Severity.NOTE,
                    message=f"The sources disagree on {quoted(fact.fact)}.",
                    hint="Say so (its note says how), or rest the point on another fact.",
                    paragraph=number,
                )
