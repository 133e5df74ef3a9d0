"""Both sides and no verdict: the fence is the one place that earns no marks for judgement.

A balanced account still has to come down somewhere. Even "finely balanced" needs a side that is
the better one, and the measure by which it is.
"""

import re
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan

FENCE = re.compile(
    r"\b(?:both sides (?:have|had|are)|on the one hand|it (?:all )?depends|hard to (?:say|judge)"
    r"|impossible to (?:say|tell|judge|decide)|equally (?:true|valid|strong|convincing|right)"
    r"|(?:some )?truth (?:in|on|to) both|neither side|matter of opinion|for and against"
    r"|no (?:clear|simple|right) answer|a mixture of|up to the reader)\b",
    re.IGNORECASE,
)
CHOICE = re.compile(
    r"\b(?:but|however|yet|nevertheless|on balance|better|stronger|outweighs?|more \w+"
    r" than|because|therefore)\b",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Check]:
    """Find a thesis or verdict that gives both sides and takes neither."""
    for name, text in (("thesis", plan.introduction.thesis), ("verdict", plan.judgement.verdict)):
        fence = FENCE.search(text)
        if fence and not CHOICE.search(text, fence.end()):
            yield Check(
                code="fence-sitting",
                severity=Severity.WARNING,
                message=f"The {name} gives both sides and takes neither.",
                hint="Say which side is the better one, if only just, and by what measure.",
            )
