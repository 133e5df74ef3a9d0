"""What an examiner would say of a plan: prompts to the student, never a grade.

One check a file. A check's module docstring is its page of documentation for the student; its
`check` yields a `Check` for every place that deserves one.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from essayplan.diagnostics import Severity
from essayplan.planning.checks import (
    assertion,
    compound_demand,
    contradiction,
    counter_unanswered,
    criteria_unused,
    disputed,
    fence_sitting,
    hinge_ignored,
    narrative,
    narrow_range,
    no_criteria,
    no_explanation,
    no_judgement,
    no_links,
    off_question,
    one_sided,
    out_of_window,
    over_length,
    repeated_evidence,
    restated_question,
    single_source,
    stated_factor_missing,
    stated_factor_only,
    term_undefined,
    uneven,
    unsourced,
    vague_evidence,
    weak_counter,
    window_gap,
)
from essayplan.planning.plan import Check, Plan


class Rule(Protocol):
    """What a check's module holds."""

    __doc__: str | None

    def check(self, plan: Plan) -> Iterator[Check]:
        """Yield what deserves to be said."""


CHECKS: Mapping[str, Rule] = {
    "no-judgement": no_judgement,
    "contradiction": contradiction,
    "fence-sitting": fence_sitting,
    "restated-question": restated_question,
    "assertion": assertion,
    "no-explanation": no_explanation,
    "one-sided": one_sided,
    "stated-factor-missing": stated_factor_missing,
    "stated-factor-only": stated_factor_only,
    "off-question": off_question,
    "compound-demand": compound_demand,
    "narrative": narrative,
    "hinge-ignored": hinge_ignored,
    "counter-unanswered": counter_unanswered,
    "out-of-window": out_of_window,
    "repeated-evidence": repeated_evidence,
    "range": narrow_range,
    "no-criteria": no_criteria,
    "no-links": no_links,
    "over-length": over_length,
    "unsourced": unsourced,
    "weak-counter": weak_counter,
    "criteria-unused": criteria_unused,
    "term-undefined": term_undefined,
    "uneven": uneven,
    "window-gap": window_gap,
    "vague-evidence": vague_evidence,
    "single-source": single_source,
    "disputed": disputed,
}
"""Every check, in the order of what costs most."""

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def examine(plan: Plan) -> tuple[Check, ...]:
    """Return what an examiner would say, what costs most first."""
    found = (each for rule in CHECKS.values() for each in rule.check(plan))
    return tuple(sorted(found, key=lambda each: _RANK[each.severity]))
