"""The plan does not fit the time.

Every slot takes a sentence or two to write. Where they need more words than the paragraph has, drop
the last piece of evidence first, then the weakest paragraph; never the explanation.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Paragraph, Plan

A_SENTENCE = 12
"""The words of a short one."""


def check(plan: Plan) -> Iterator[Check]:
    """Find paragraphs whose slots need more words than they have; the worst is told."""
    short = [
        (words - paragraph.words, number, paragraph)
        for number, paragraph in enumerate(plan.paragraphs, start=1)
        if (words := needed(paragraph)) > paragraph.words
    ]
    if short:
        _, worst, paragraph = max(short, key=lambda each: each[:2])
        weakest = plan.paragraphs[-1].theme
        yield Check(
            code="over-length",
            severity=Severity.WARNING,
            message=(
                f"The slots do not fit the time: paragraph {worst} needs about "
                f"{needed(paragraph)} words and has {paragraph.words}."
            ),
            hint=f"Drop the last piece of evidence first, then the paragraph on {weakest}.",
        )


def needed(paragraph: Paragraph) -> int:
    """Return the fewest words a paragraph's slots can be written in: a sentence or two each."""
    sentences = 2 + 2 * bool(paragraph.explanation) + bool(paragraph.evaluation)
    sentences += min(2, len(paragraph.evidence))
    if paragraph.counter:
        sentences += 1 + bool(paragraph.counter.evidence)
    return sentences * A_SENTENCE
