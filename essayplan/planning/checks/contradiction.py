"""A verdict that takes the other side from the thesis undoes the essay.

It happens when the counter-arguments persuade you on the way. Decide, then make the introduction
and the judgement say the same thing, and give the verdict at least one measure on which your side
is the better one.
"""

import re
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.answers import side
from essayplan.planning.plan import Check, Plan, is_prompt

LOST = re.compile(
    r"\bthe (?:other side|objections?|counter-arguments?)\b[^.]*\b(?:better|stronger|strongest)\b",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Check]:
    """Find a thesis, a verdict and reasons that take different sides, as far as words show it."""
    thesis, verdict = side(plan, plan.introduction.thesis), side(plan, plan.judgement.verdict)
    if thesis and thesis != (verdict or plan.stance) and not is_prompt(plan.judgement.verdict):
        yield Check(
            code="contradiction",
            severity=Severity.ERROR,
            message=f"The {'verdict' if verdict else 'plan'} and the thesis take different sides.",
            hint="Decide which you mean, and make both say it.",
        )
    reasons = [each for each in plan.judgement.reasons if each.strip() and not is_prompt(each)]
    if reasons and all(map(LOST.search, reasons)):
        yield Check(
            code="contradiction",
            severity=Severity.WARNING,
            message="Every reason in the judgement speaks for the other side.",
            hint="Find a measure on which your side is the better one, or change your answer.",
        )
