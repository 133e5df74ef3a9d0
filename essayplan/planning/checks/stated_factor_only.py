"""A factor cannot be called the main one unless it is set against others.

"Mainly" compares. Two rivals at least have to be weighed against what the question names before
anyone can say which was the main cause.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.stated_factor_missing import is_about
from essayplan.planning.plan import Check, Plan

FEWEST_RIVALS = 2


def check(plan: Plan) -> Iterator[Check]:
    """Find a stated main factor with fewer than two rivals."""
    factor = plan.brief.factor
    if not factor or plan.brief.judgement != "main_factor":
        return
    about = [each for each in plan.paragraphs if is_about(each, factor)]
    themes = {each.theme for each in about}
    rivals = {each.theme for each in plan.paragraphs if each not in about} - themes
    if about and len(rivals) < FEWEST_RIVALS:
        counted = "one rival" if rivals else "no rival"
        yield Check(
            code="stated-factor-only",
            severity=Severity.WARNING,
            message=f"What the question names has {counted} in the plan.",
            hint="Bring in two other factors at least, and compare each with it.",
        )
