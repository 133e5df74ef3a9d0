"""A double question wants a double answer.

"For what reasons, and with what success": half the marks go with each half. Give each at least a
paragraph.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Paragraph, Plan
from essayplan.planning.roots import roots

COMMAND_WORDS = roots("for what reasons and with what how far explain assess discuss why")
MEETS = {
    "succe": roots("success succeeded failed failure achieved effective result"),
    "reaso": roots("because reason cause motive aim led wanted"),
}
"""Roots that stand for a demand though the demand's own word is not repeated."""


def check(plan: Plan) -> Iterator[Check]:
    """Find halves of a compound demand that no paragraph speaks to."""
    said = roots(*(text for each in plan.paragraphs for text in _texts(each)))
    for demand in plan.brief.demands:
        wanted = roots(demand)
        topic = wanted - COMMAND_WORDS or wanted
        meets = topic.union(*(MEETS.get(each, frozenset()) for each in wanted))
        if not meets & said:
            yield Check(
                code="compound-demand",
                severity=Severity.WARNING,
                message=f"One half of the question is unanswered: {demand.rstrip('.?!')}.",
                hint="Give it a paragraph of its own, and a place in the verdict.",
            )


def _texts(paragraph: Paragraph) -> tuple[str, ...]:
    return paragraph.theme, paragraph.point, paragraph.explanation, paragraph.link
