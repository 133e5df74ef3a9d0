"""Telling the story in order is not answering the question.

A plan whose paragraphs run by date and open with dates will be written as a narrative. Open each
with a claim that answers the question, and let the date stand in the evidence.
"""

import re
from collections.abc import Iterator

from essayplan import edtf
from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Paragraph, Plan

OPENS_WITH_A_DATE = re.compile(
    r"\W*(?:(?:in|by|from|after|before|during|between|on|at|then|next|first|finally|until|when)\b"
    r"[^.]{0,30}?)?\b(?:1\d|20)\d\d\b|\W*(?:then|next|after (?:this|that)|later|finally)\b",
    re.IGNORECASE,
)
FEWEST = 3


def check(plan: Plan) -> Iterator[Check]:
    """Find a plan whose paragraphs run by date and mostly open with one."""
    dated = [year for each in plan.paragraphs if (year := _year(each)) is not None]
    opening = [each for each in plan.paragraphs if OPENS_WITH_A_DATE.match(each.point)]
    in_order = len(dated) >= FEWEST and dated == sorted(dated)
    if in_order and len(opening) * 2 >= len(plan.paragraphs):
        yield Check(
            code="narrative",
            severity=Severity.WARNING,
            message="The paragraphs run by date and mostly open with one: it will read as a story.",
            hint="Open each with a claim that answers the question.",
        )


def _year(paragraph: Paragraph) -> int | None:
    periods = (edtf.parse(each.date) for each in paragraph.evidence if each.date)
    return min((each.first[0] for each in periods if each), default=None)
