"""A question turns on its smallest words.

"Only", "mainly", "rather than", "all": the view stands or falls by them. A verdict that does not
meet the word has answered another question.
"""

import re
from collections.abc import Iterator, Mapping

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan

MEETS: Mapping[str, str] = {
    "only": r"only|alone|sole|solely|other|others|also|as well|not just",
    "all": r"all|every|everyone|some|most|many|few|none|not everyone",
    "always": r"always|never|sometimes|often|usually|at first|later",
    "entirely": r"entirely|wholly|completely|partly|largely|mostly|in part|extent",
    "merely": r"merely|mere|only|just|more than|simply",
    "mainly": r"mainly|main|chiefly|chief|largely|mostly|above all|most important|principally",
    "rather than": r"rather than|instead of|and not|not only|more than|as well as",
    "little more than": r"little more|more than|much more|only|merely|no more",
}
"""What meets a hinge word: the word itself, or one that says how far it holds."""


def check(plan: Plan) -> Iterator[Check]:
    """Find hinge words of the question that thesis and judgement do not meet."""
    judgement = plan.judgement
    said = " ".join((plan.introduction.thesis, judgement.verdict, *judgement.reasons))
    for hinge in plan.brief.hinges:
        if not re.search(rf"\b(?:{MEETS.get(hinge, re.escape(hinge))})\b", said, re.IGNORECASE):
            yield Check(
                code="hinge-ignored",
                severity=Severity.WARNING,
                message=f"The verdict does not meet the question's “{hinge}”.",
                hint=f"Say whether “{hinge}” is right, too strong or too weak.",
            )
