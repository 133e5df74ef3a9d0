"""The plan passes over words of the question.

Where the bank has no such question, a plan made from the nearest one may never speak of what was
asked. If the words it passes over are what the question turns on, do not use the plan: look for
arguments on them with `essayplan search`, or add them to the bank.
"""

from collections.abc import Iterator

from essayplan.bank.words import COMMAND_WORDS, content_words
from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, facts
from essayplan.planning.roots import roots

LONG = 5
"""Letters: shorter words are mostly verbs that say little of a subject."""


def check(plan: Plan) -> Iterator[Check]:
    """Find words of a question that no bank has of which the plan never speaks."""
    if plan.question.closeness == 1:
        return
    said = roots(*_texts(plan))
    asked = dict.fromkeys(content_words(plan.question.asked))
    subject = (word for word in asked if len(word) >= LONG and word not in COMMAND_WORDS)
    passed = [word for word in subject if not roots(word) & said]
    if passed:
        yield Check(
            code="off-question",
            severity=Severity.WARNING,
            message=f"The plan never speaks of what you asked about: {', '.join(passed)}.",
            hint="Look for arguments on it with `essayplan search`, or ask in other words.",
        )


def _texts(plan: Plan) -> Iterator[str]:
    yield from (plan.question.text, *plan.positions.values(), *plan.introduction.terms)
    for paragraph in plan.paragraphs:
        yield from (paragraph.theme, paragraph.point, paragraph.explanation)
        yield from (fact.fact for fact in facts(paragraph))
