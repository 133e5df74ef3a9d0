"""The key term of the view needs a meaning before it can be judged.

"Genuine", "success", "revolution": two essays that mean different things by the word can both be
right. Say what you take it to mean, in half a sentence.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan
from essayplan.planning.roots import roots


def check(plan: Plan) -> Iterator[Check]:
    """Find a plan that defines none of the words of its question."""
    question = roots(plan.question.asked, plan.question.text)
    if not any(roots(term) & question for term in plan.introduction.terms):
        yield Check(
            code="term-undefined",
            severity=Severity.NOTE,
            message="No word of the question is defined.",
            hint="Say in half a sentence what you take its key word to mean.",
        )
