"""A counter-argument without evidence is a straw man.

Beating a reply that rests on nothing proves nothing. Give the other side its best fact; your answer
is worth more for it.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan


def check(plan: Plan) -> Iterator[Check]:
    """Find counter-arguments that have no evidence."""
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        if paragraph.counter and not paragraph.counter.evidence:
            yield Check(
                code="weak-counter",
                severity=Severity.NOTE,
                message="The counter-argument has no evidence.",
                hint="Find the fact that the other side would use.",
                paragraph=number,
            )
