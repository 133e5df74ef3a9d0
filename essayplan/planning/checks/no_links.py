"""Paragraphs that are not compared with each other make a list, not an argument.

Say of each paragraph how it stands to the one before: whether it weighs more, adds to it, or takes
back part of it. That is how an essay builds towards a verdict.
"""

import re
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Paragraph, Plan, is_prompt

COMPARES = re.compile(
    r"\b(?:more|less|than|beside|like|unlike|also|too|same|similarly|stronger|weaker|adds?|whereas"
    r"|compared|comparison|before|both|however|even|further|outweighs?|equally|contrast|instead"
    r"|although|while|but|another|other|second|third|last|least|most)\b",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Check]:
    """Find a plan in which no paragraph is compared with the one before."""
    later = plan.paragraphs[1:]
    if later and not any(_compares(each) for each in later):
        yield Check(
            code="no-links",
            severity=Severity.WARNING,
            message="No paragraph is compared with the one before.",
            hint="End each by saying how much it weighs beside what came before.",
        )


def _compares(paragraph: Paragraph) -> bool:
    return not is_prompt(paragraph.link) and COMPARES.search(paragraph.link) is not None
