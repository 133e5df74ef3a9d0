"""An argument needs evidence.

Without a fact behind it a claim is an assertion, and examiners give assertions little credit. The
planner halves the weight of an argument without evidence. Add a fact under `evidence`, with its
date and its sources, and name it in the argument; or drop the argument.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import Bank


def check(bank: Bank) -> Iterator[Finding]:
    """Find arguments that name no evidence."""
    for question in bank.questions.values():
        for _, argument in question.arguments():
            if not argument.evidence:
                yield Finding(
                    "argument",
                    argument.id,
                    f"'{argument.id}' has no evidence.",
                    "Name the facts that prove it, or drop it.",
                )
