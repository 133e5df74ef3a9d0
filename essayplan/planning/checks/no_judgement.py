"""An essay with no answer, or no verdict, does not do what the question asks.

Every level description for the highest marks asks for a judgement. The thesis in the introduction
gives the answer; the verdict at the end gives it again, weighed. If one is empty, write it first.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, is_prompt


def check(plan: Plan) -> Iterator[Check]:
    """Find a thesis or a verdict that is empty."""
    for name, text in (
        ("thesis", plan.introduction.thesis),
        ("verdict", plan.judgement.verdict),
    ):
        if not text.strip() or is_prompt(text):
            yield Check(
                code="no-judgement",
                severity=Severity.ERROR,
                message=f"The plan has no {name}.",
                hint="Answer the question in one sentence that says because.",
            )
