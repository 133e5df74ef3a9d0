"""A question needs arguments on both sides.

An essay that gives one side only cannot weigh anything, so it cannot reach a judgement: no plan can
be made for a side without arguments, and the plan for the other has nothing to answer. Add the
strongest arguments of the missing side, three or more, even if you think them wrong.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import SIDES, Bank


def check(bank: Bank) -> Iterator[Finding]:
    """Find the sides that have no argument."""
    for question in bank.questions.values():
        for side in SIDES:
            if not question.side(side).arguments:
                yield Finding(
                    "question",
                    question.id,
                    f"'{question.id}' has no arguments {side}.",
                    "Add the strongest arguments of that side.",
                )
