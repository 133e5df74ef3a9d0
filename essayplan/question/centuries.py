"""The centuries a question names.

A century is counted as historians count it: the 20th is 1901-2000. "Early" and "late" are its
halves. "By the end of the 19th century" has no start, "since the 19th century" no end.
"""

import re
from collections.abc import Callable

from essayplan.question.text import words

Window = tuple[int | None, int | None]
Form = tuple[str, str, Callable[[re.Match[str]], Window]]
"""What stands in every match (see `text.find`), the pattern, and how a match is read."""

TO = r" ?(?:[-\u2013\u2014\u2012\u2011]|to|through|until|till|up to) ?"
"""What joins the two ends of a range."""

_ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
_ORDINAL = rf"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}|[0-9]{{1,2}}(?:st|nd|rd|th))"
_CENTURY = (
    r"\b(?:(?P<half>early|first half of the|late|later|second half of the)[- ])?(?P<from>ORDINAL)"
    rf"(?:(?:{TO}|,? and )(?:the )?(?:(?P<last_half>early|late)[- ])?"
    r"(?P<to>ORDINAL))?[- ]centur(?:y|ies)\b(?! b\.?c)"
).replace("ORDINAL", _ORDINAL)
_CENTURY_EDGE = (
    r"\b(?P<word>WORDS)(?: the)?(?: (?P<edge>end|close|start|beginning|turn|middle|early|mid|late"
    r"|first half|second half)(?: of)?(?: the)?)?[- ](?P<from>ORDINAL)[- ]century\b(?! b\.?c)"
).replace("ORDINAL", _ORDINAL)
_SHORT_OF_ITS_END = {
    "before": 100,
    **dict.fromkeys(("start", "beginning", "turn"), 99),
    **dict.fromkeys(("middle", "early", "mid", "first half"), 50),
}
_LEFT_OF_IT = {
    **dict.fromkeys(("end", "close"), 0),
    **dict.fromkeys(("middle", "mid"), 50),
    **dict.fromkeys(("late", "second half"), 49),
}


def _century(match: re.Match[str]) -> Window:
    first = _ordinal(match["from"])
    last = _ordinal(match["to"] or match["from"])
    opening = (match["half"] or "").lower()
    closing = (match["last_half"] or "").lower() if match["to"] else opening
    start = 100 * first - (49 if opening.startswith(("late", "second")) else 99)
    return start, 100 * last - (50 if closing.startswith(("early", "first")) else 0)


def _by_century(match: re.Match[str]) -> Window:
    edge = (match["edge"] or match["word"]).lower()
    return None, 100 * _ordinal(match["from"]) - _SHORT_OF_ITS_END.get(edge, 0)


def _since_century(match: re.Match[str]) -> Window:
    edge = (match["edge"] or "").lower()
    return 100 * _ordinal(match["from"]) - _LEFT_OF_IT.get(edge, 99), None


def _ordinal(word: str) -> int:
    digits = re.match("[0-9]+", word)
    return int(digits[0]) if digits else _ORDINALS.index(word.lower()) + 1


CENTURIES: tuple[Form, ...] = (
    ("centur", _CENTURY_EDGE.replace("WORDS", "by|before|up to"), _by_century),
    ("centur", _CENTURY_EDGE.replace("WORDS", "since"), _since_century),
    ("centur", _CENTURY, _century),
)
"""Read in this order."""
