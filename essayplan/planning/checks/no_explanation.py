"""Evidence does not explain itself.

A fact beside a claim is not yet an argument. Say why this fact proves this point, and why the point
helps to answer the question. Most marks are lost here.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, is_prompt


def check(plan: Plan) -> Iterator[Check]:
    """Find paragraphs with evidence and nothing on why it proves the point."""
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        silent = not paragraph.explanation.strip() or is_prompt(paragraph.explanation)
        if paragraph.evidence and silent:
            yield Check(
                code="no-explanation",
                severity=Severity.WARNING,
                message="There is evidence, and nothing on why it proves the point.",
                hint="Write a sentence that begins “This shows that …, because …”.",
                paragraph=number,
            )
