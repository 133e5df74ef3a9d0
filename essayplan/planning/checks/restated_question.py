"""A thesis that only repeats the question has not answered it.

"Khrushchev's reforms were a break with Stalinism" says which side you are on. It does not say how
far, or why. Add a degree ("to a large extent") and a reason ("because").
"""

import re
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, is_prompt
from essayplan.planning.roots import covered, roots

REASON = re.compile(
    r"\b(?:because|since|as|for|through|by|due to|thanks to|reason)\b", re.IGNORECASE
)
DEGREE = re.compile(
    r"\b(?:extent|balance|mainly|largely|partly|chiefly|entirely|almost|narrow|most|more|less|but"
    r"|although|though|while|only|never|right|wrong)\b",
    re.IGNORECASE,
)
NEARLY_ALL = 0.8


def check(plan: Plan) -> Iterator[Check]:
    """Find a thesis with neither reason nor degree whose words are the question's own."""
    thesis = plan.introduction.thesis
    if is_prompt(thesis) or REASON.search(thesis) or DEGREE.search(thesis):
        return
    if (
        thesis.strip()
        and covered(roots(thesis), roots(plan.question.asked, plan.question.text)) >= NEARLY_ALL
    ):
        yield Check(
            code="restated-question",
            severity=Severity.WARNING,
            message="The thesis only repeats the question.",
            hint="Say how far, and why: “to a large extent …, because …”.",
        )
