"""What an examiner would say of a plan: prompts to the student, never a grade.

One check a file. A check's module docstring is its documentation for the student; its `check`
yields a `Check` for every place that deserves one.
"""

from collections.abc import Callable, Iterable, Mapping

from essayplan.diagnostics import Severity
from essayplan.planning.checks import (
    assertion,
    counter_unanswered,
    disputed,
    no_judgement,
    one_sided,
    out_of_window,
    range_,
    unsourced,
    vague_evidence,
)
from essayplan.planning.plan import Check, Plan

CHECKS: Mapping[str, Callable[[Plan], Iterable[Check]]] = {
    "no-judgement": no_judgement.check,
    "assertion": assertion.check,
    "one-sided": one_sided.check,
    "unsourced": unsourced.check,
    "out-of-window": out_of_window.check,
    "counter-unanswered": counter_unanswered.check,
    "range": range_.check,
    "vague-evidence": vague_evidence.check,
    "disputed": disputed.check,
}
"""Every check, in the order of what costs most."""

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def examine(plan: Plan) -> tuple[Check, ...]:
    """Return what an examiner would say, what costs most first."""
    found = (each for check in CHECKS.values() for each in check(plan))
    return tuple(sorted(found, key=lambda each: _RANK[each.severity]))
