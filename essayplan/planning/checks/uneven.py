"""One side, or one theme, has nearly all the evidence.

An essay that proves one point six times and the rest once is lopsided, and so is one whose other
side has no facts. Move evidence, or find some for what is thin.
"""

from collections import Counter
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan

TOO_MUCH = 0.7
FEWEST = 4


def check(plan: Plan) -> Iterator[Check]:
    """Find a side or a theme with over 70 per cent of the evidence."""
    sides, themes = Counter[str](), Counter[str]()
    for each in plan.paragraphs:
        other = {"case": "the other side", "counter": "your side"}
        mine = {"case": "your side", "counter": "the other side"}
        sides[mine[each.role]] += len(each.evidence)
        sides[other[each.role]] += len(each.counter.evidence) if each.counter else 0
        themes[each.theme] += len(each.evidence)
    for counted, part in ((sides, ""), (themes, "one theme: ")):
        total = counted.total()
        (name, most), *_ = counted.most_common(1) or [("", 0)]
        if total >= FEWEST and most / total > TOO_MUCH:
            yield Check(
                code="uneven",
                severity=Severity.NOTE,
                message=f"{most / total:.0%} of the evidence is on {part}{name}.",
                hint="Find facts for what is thin, or say why it matters less.",
            )
