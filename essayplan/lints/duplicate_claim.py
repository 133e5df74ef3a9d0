"""No two arguments of a question should make the same claim.

A plan that holds both says the same thing twice, and the side weighs more than it should. If the
claim stands on both sides, one of them is on the wrong side. Merge the two: one claim, the evidence
of both. Claims are compared by their words, whatever the case and punctuation.
"""

from collections.abc import Iterator

from essayplan.bank.words import normalised
from essayplan.lints.finding import Finding
from essayplan.model import Bank, Question


def check(bank: Bank) -> Iterator[Finding]:
    """Find claims that an argument before them has made."""
    for question in bank.questions.values():
        yield from _repeated(question)


def _repeated(question: Question) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for _, argument in question.arguments():
        earlier = first.setdefault(normalised(argument.claim), argument.id)
        if earlier != argument.id:
            yield Finding(
                "argument",
                argument.id,
                f"'{argument.id}' makes the same claim as '{earlier}'.",
                "Merge the two, or say what is different about this one.",
            )
