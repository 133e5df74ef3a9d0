"""A verdict that takes the other side from the thesis undoes the essay.

It happens when the counter-arguments persuade you on the way. Decide, then make the introduction
and the judgement say the same thing.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan
from essayplan.planning.roots import roots


def check(plan: Plan) -> Iterator[Check]:
    """Find a thesis and a verdict that stand nearer to different positions."""
    sides = {_nearer(plan, plan.introduction.thesis), _nearer(plan, plan.judgement.verdict)}
    if sides == {"for", "against"}:
        yield Check(
            code="contradiction",
            severity=Severity.ERROR,
            message="The verdict and the thesis take different sides.",
            hint="Decide which you mean, and make both say it.",
        )


def _nearer(plan: Plan, text: str) -> str | None:
    """Return the side whose own words, those the other's position lacks, are mostly in `text`."""
    said = roots(text)
    words = {side: roots(position) for side, position in plan.positions.items()}
    shares = {
        side: len(said & own) / len(own)
        for side, own in (
            ("for", words["for"] - words["against"]),
            ("against", words["against"] - words["for"]),
        )
        if own
    }
    best = max(shares, key=lambda side: shares[side], default=None)
    tied = len(set(shares.values())) < len(shares)
    return best if best and shares[best] >= 1 / 2 and not tied else None
