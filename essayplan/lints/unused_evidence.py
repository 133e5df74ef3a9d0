"""Evidence should serve an argument.

A fact that no argument names never reaches a plan. Name it in an argument that it proves, or write
the argument that it deserves; if there is none, the fact does not belong in this bank.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import Bank


def check(bank: Bank) -> Iterator[Finding]:
    """Find evidence that no argument names."""
    used = {
        each
        for question in bank.questions.values()
        for _, argument in question.arguments()
        for each in argument.evidence
    }
    for identity in bank.evidence:
        if identity not in used:
            yield Finding(
                "evidence",
                identity,
                f"No argument uses '{identity}'.",
                "Name it in an argument that it proves, or take it out.",
            )
