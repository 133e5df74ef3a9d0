"""A claim or a position should not stand in quotation marks.

Both become part of the plan's own sentences, where the marks would say that somebody else is
speaking. Most often they come from Word, which curls the quotes that were to hold a text of YAML
together: curly ones do not, and so stay in the text. Take them out, or put straight ones in their
place.
"""

import re
from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import SIDES, Bank, Question

_QUOTED = re.compile(
    '[\u201c\u201e"][^\u201c\u201d"]*[\u201d\u201c"]|[\u2018\'][^\u2018]*[\u2019\']'
)
_HINT = "Take them out. If they are to hold the text together for YAML, use straight ones."


def check(bank: Bank) -> Iterator[Finding]:
    """Find claims and positions that are one quotation from end to end."""
    for question in bank.questions.values():
        yield from _quoted(question)


def _quoted(question: Question) -> Iterator[Finding]:
    for side in SIDES:
        if _QUOTED.fullmatch(question.side(side).position):
            message = f"The '{side}' position of '{question.id}' stands in quotation marks."
            yield Finding("question", question.id, message, _HINT)
    for _, argument in question.arguments():
        if _QUOTED.fullmatch(argument.claim):
            message = f"The claim of '{argument.id}' stands in quotation marks."
            yield Finding("argument", argument.id, message, _HINT)
