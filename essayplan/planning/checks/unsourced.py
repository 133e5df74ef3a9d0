"""A fact with no source cannot be checked.

Nobody can tell a fact without a source from a guess, and you cannot look it up again before the
exam. Ask where it comes from, and write that into the bank.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.texts import quoted
from essayplan.planning.plan import Check, Plan, facts


def check(plan: Plan) -> Iterator[Check]:
    """Find facts, the other side's too, that have no source."""
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        for fact in facts(paragraph):
            if not fact.sources:
                yield Check(
                    code="unsourced",
                    severity=Severity.WARNING,
                    message=f"No source is given for {quoted(fact.fact)}.",
                    hint="Find out where it comes from, or use another fact.",
                    paragraph=number,
                )
