"""The same fact used twice proves one thing, not two.

Examiners notice. Keep it where it works hardest, and find another for the other place.
"""

from collections import Counter
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, facts


def check(plan: Plan) -> Iterator[Check]:
    """Find facts that are used more than once."""
    used = Counter(fact.id for each in plan.paragraphs for fact in facts(each))
    words = {fact.id: fact.fact for each in plan.paragraphs for fact in facts(each)}
    for name, times in used.items():
        if times > 1:
            yield Check(
                code="repeated-evidence",
                severity=Severity.WARNING,
                message=f"“{words[name]}” is used {times} times.",
                hint="Keep it where it proves most, and find another fact for the other place.",
            )
