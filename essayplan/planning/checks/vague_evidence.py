"""Evidence with no date, number, name or quotation is vague.

Precise evidence is what separates the levels. If you can put a date, a figure or a name to it, do.
"""

import re
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Fact, Plan, facts

_NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][a-z]+")
_NUMBER_OR_QUOTATION = re.compile(
    r"\d|[\"“‘]|\b(?:half|third|quarter|dozen|hundred|thousand|million)s?\b",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Check]:
    """Find facts that name nothing that could be checked."""
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        for fact in facts(paragraph):
            if is_vague(fact):
                yield Check(
                    code="vague-evidence",
                    severity=Severity.NOTE,
                    message=f"“{fact.fact}” has no date, number, name or quotation.",
                    hint="Say when, how many or who.",
                    paragraph=number,
                )


def is_vague(fact: Fact) -> bool:
    """Whether a fact has no date, number, name or quotation in it."""
    if fact.date or fact.by or fact.kind == "quotation":
        return False
    return not (_NUMBER_OR_QUOTATION.search(fact.fact) or _NAME.search(fact.fact))
