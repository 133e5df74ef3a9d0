"""A side should have at least three arguments, and at least half as many as the other side.

Three is what an essay of three paragraphs needs, and what makes it possible to choose. Where one
side has more than twice as many as the other, the weighing says more about the bank than about
the question. Add arguments to the thin side; look first for replies to the strongest arguments of
the other. A side with none at all is reported as one-sided instead.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import SIDES, Bank, Question

FEWEST = 3


def check(bank: Bank) -> Iterator[Finding]:
    """Find sides with few arguments, in themselves or beside the other side."""
    for question in bank.questions.values():
        yield from _thin(question)


def _thin(question: Question) -> Iterator[Finding]:
    for side, other in zip(SIDES, reversed(SIDES), strict=True):
        here, there = (len(question.side(each).arguments) for each in (side, other))
        if 0 < here < max(FEWEST, there / 2):
            noun = "argument" if here == 1 else "arguments"
            yield Finding(
                "question",
                question.id,
                f"'{question.id}' has {here} {noun} {side} and {there or 'none'} {other}.",
                f"Add arguments {side}, replies to the other side's strongest first.",
            )
