"""A verdict that takes the other side from the thesis undoes the essay.

It happens when the counter-arguments persuade you on the way. Decide, then make the introduction
and the judgement say the same thing.
"""

import re
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, is_prompt
from essayplan.planning.roots import covered, roots

ALL_BUT_A_WORD = 0.75
NEGATED = re.compile(r"\b(?:not|no|never|hardly|wrong|little|scarcely|neither|nor)\b|n[’']t\b")


def check(plan: Plan) -> Iterator[Check]:
    """Find a thesis and a verdict that take different sides, as far as their words show it."""
    thesis, verdict = plan.introduction.thesis, plan.judgement.verdict
    sides = {_side(plan, thesis), _side(plan, verdict) or plan.stance}
    if sides == {"for", "against"} and not is_prompt(verdict):
        yield Check(
            code="contradiction",
            severity=Severity.ERROR,
            message="The verdict and the thesis take different sides.",
            hint="Decide which you mean, and make both say it.",
        )


def _side(plan: Plan, text: str) -> str | None:
    return _nearer(plan, text) or _of_the_claim(plan, text)


def _of_the_claim(plan: Plan, text: str) -> str | None:
    """Return the side that agrees with the question, if `text` says what the question claims."""
    claim, said = roots(plan.brief.claim or ""), roots(text)
    if not claim or covered(claim, said) < ALL_BUT_A_WORD or is_prompt(text):
        return None
    other = "against" if plan.question.agrees == "for" else "for"
    return other if NEGATED.search(text) else plan.question.agrees


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
