"""A counter-argument that is not weighed works against you.

Giving the other side's best reply and moving on leaves the reader persuaded by it. Say how far it
limits your point and why it does not overturn it: that sentence is where evaluation is marked.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.paragraphs import STANDS, YIELDS
from essayplan.planning.plan import Check, Plan, is_prompt

ANSWERS = (*STANDS["case"], *YIELDS["case"])
"""How the answer to a counter-argument begins where the tool wrote it."""


def check(plan: Plan) -> Iterator[Check]:
    """Find counter-arguments with no evaluation."""
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        unweighed = not paragraph.evaluation.strip() or is_prompt(paragraph.evaluation)
        if paragraph.counter and unweighed:
            yield Check(
                code="counter-unanswered",
                severity=Severity.WARNING,
                message="The counter-argument is given and not weighed.",
                hint="Say how far it limits your point, and why it does not overturn it.",
                paragraph=number,
            )
        elif not paragraph.counter and paragraph.evaluation.startswith(ANSWERS):
            yield Check(
                code="counter-unanswered",
                severity=Severity.WARNING,
                message="An answer stands here, and no counter-argument that it answers.",
                hint="Give the counter-argument, or take the answer out.",
                paragraph=number,
            )
