"""The factor that the question names has to have a paragraph.

"Mainly because of X" is answered by weighing X. Give X its own paragraph, first, even if you argue
that other things mattered more.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Paragraph, Plan
from essayplan.planning.roots import covered, roots

HALF = 0.5


def check(plan: Plan) -> Iterator[Check]:
    """Find a stated factor that no paragraph is about."""
    factor = plan.brief.factor
    if factor and plan.paragraphs and not any(is_about(each, factor) for each in plan.paragraphs):
        yield Check(
            code="stated-factor-missing",
            severity=Severity.WARNING,
            message=f"No paragraph is about what the question names: {factor}.",
            hint="Give it the first paragraph, whether you agree or not.",
        )


def is_about(paragraph: Paragraph, factor: str) -> bool:
    """Whether a paragraph speaks of at least half the words of `factor`."""
    facts = (each.fact for each in paragraph.evidence)
    said = roots(paragraph.theme, paragraph.point, paragraph.explanation, *facts)
    return covered(roots(factor), said) >= HALF
