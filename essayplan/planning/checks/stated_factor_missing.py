"""The factor that the question names has to have a paragraph.

"Mainly because of X" is answered by weighing X. Give X its own paragraph, first, even if you argue
that other things mattered more. It is the theme and the point that say what a paragraph is about: a
mention in passing does not.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.subjects import same_subject
from essayplan.planning.checks.texts import quoted
from essayplan.planning.plan import Check, Paragraph, Plan

HALF = 0.5


def check(plan: Plan) -> Iterator[Check]:
    """Find a stated factor that no paragraph is about."""
    factor = plan.brief.factor
    if factor and plan.paragraphs and not _is_met(plan, factor):
        yield Check(
            code="stated-factor-missing",
            severity=Severity.WARNING,
            message=f"No paragraph is about what the question names: {quoted(factor)}.",
            hint="Give it the first paragraph, whether you agree or not.",
        )


def _is_met(plan: Plan, factor: str) -> bool:
    """Whether a paragraph is about it; or, where it has no rivals to be set against, the plan."""
    whole = (plan.introduction.thesis, *plan.positions.values())
    is_subject = plan.brief.judgement != "main_factor" and same_subject(factor, whole) >= HALF
    return is_subject or any(is_about(each, factor) for each in plan.paragraphs) or _argued(plan)


def _argued(plan: Plan) -> bool:
    """Whether a paragraph argues the side that agrees: the bank's words make it the factor."""
    role = "case" if plan.stance == plan.question.agrees else "counter"
    return plan.question.closeness == 1 and any(each.role == role for each in plan.paragraphs)


def is_about(paragraph: Paragraph, factor: str) -> bool:
    """Whether a paragraph's theme and point speak of half of `factor`, or its evidence of all."""
    named = same_subject(factor, (paragraph.theme, paragraph.heading, paragraph.point))
    return named >= HALF or same_subject(factor, (each.fact for each in paragraph.evidence)) == 1
