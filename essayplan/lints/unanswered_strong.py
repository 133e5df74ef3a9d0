"""A strong argument should be answered by the other side.

An essay earns its marks where it meets the best case against it. If nobody answers an argument of
strength 4 or 5, no plan can meet it. Write the reply as an argument of the other side, or find one
there that already meets it, and name the strong argument under its `answers`. A reply need not
overturn what it meets: say under `because` how far it goes.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import SIDES, Bank, Question

STRONG = 4


def check(bank: Bank) -> Iterator[Finding]:
    """Find strong arguments that no argument of a side that has any answers."""
    for question in bank.questions.values():
        yield from _unanswered(question)


def _unanswered(question: Question) -> Iterator[Finding]:
    answered = {reply.argument for _, each in question.arguments() for reply in each.answers}
    for side, other in zip(SIDES, reversed(SIDES), strict=True):
        if not question.side(other).arguments:
            continue  # one-sided says so already
        for argument in question.side(side).arguments:
            if argument.strength >= STRONG and argument.id not in answered:
                yield Finding(
                    "argument",
                    argument.id,
                    f"Nobody answers '{argument.id}', of strength {argument.strength}.",
                    f"Name it under `answers` in an argument {other} that meets it.",
                )
