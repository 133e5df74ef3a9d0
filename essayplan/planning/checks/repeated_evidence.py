"""The same fact used twice proves one thing, not two.

Examiners notice, and other words for its id do not hide it. Keep it where it works hardest, and
find another for the other place.
"""

from collections.abc import Iterator

from essayplan.bank.words import normalised
from essayplan.diagnostics import Severity
from essayplan.planning.checks.texts import quoted
from essayplan.planning.english import number
from essayplan.planning.plan import Check, Fact, Plan, facts

TWICE = 2


def check(plan: Plan) -> Iterator[Check]:
    """Find facts that are used more than once: the same id, or the same words under another."""
    for used in _alike([fact for each in plan.paragraphs for fact in facts(each)]):
        if len(used) > 1:
            times = "twice" if len(used) == TWICE else f"{number(len(used))} times"
            yield Check(
                code="repeated-evidence",
                severity=Severity.WARNING,
                message=f"{quoted(used[0].fact)} is used {times}.",
                hint="Keep it where it proves most, and find another fact for the other place.",
            )


def _alike(used: list[Fact]) -> list[list[Fact]]:
    groups = dict[str, list[Fact]]()
    for fact in used:
        words = f"words: {normalised(fact.fact)}"
        group = groups.get(f"id: {fact.id}") or groups.get(words) or []
        groups[f"id: {fact.id}"] = groups[words] = group
        group.append(fact)
    return list({id(group): group for group in groups.values()}.values())
