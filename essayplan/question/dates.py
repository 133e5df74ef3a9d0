"""The years a question covers: the union of every window it names.

A century is counted as historians count it: the 20th is 1901-2000. "Early" and "late" are its
halves. The date an event is known by (the 1956 Secret Speech, the Revolution of 1905, a year in
brackets, "fell in 1917") is not a window. "In 1929" is one only where a state of things is asked
about ("How stable was Germany in 1929?").
"""

import re
from collections.abc import Callable

from essayplan.question.text import find, words

Window = tuple[int | None, int | None]

_YEAR = r"(?<![0-9£$€])(?<![0-9][.,])(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9]|,? words)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:[0-9]{1,2}(?:st|nd|rd|th)? )?"
_ABOUT = (
    rf"(?:\b(?:c\.? ?|ca\. ?|circa |about |around |the |early |mid-?|late |{_DAY}{_MONTH} )){{0,3}}"
)
_POINT = (
    r"(?:(?:end|start|beginning|close|spring|summer|autumn|winter|middle) of |(?:eve|outbreak"
    r"|time) of (?:\w+ ){1,3}in )"
)
_TO = r" ?(?:[-\u2013\u2014\u2012\u2011]|to|through|until|till|up to) ?"
_EVENT = (
    r"(?:war|revolt|revolution|rebellion|rising|uprising|crisis|election|coup|act|treaty|speech"
    r"|referendum|agreement|plot|famine|crash|constitution|purge|campaign|putsch|strike)s?\b"
)
_STATE = (
    r"\bhow (?:far (?:was|were|is|are) )?[^.?!]{0,60}?\b(?:stable|secure|strong|weak|united"
    r"|powerful|popular|prepared|ready|prosperous|backward|developed|vulnerable|divided"
    r"|democratic)\b|\b(?:position|situation|state|condition|strength|weakness"
    r"|stability)\b[^.?!]{0,60}? in (?:1|20)"
)
_BEFORE = r"(?:by|before|until|till|up to|to|pre)"
_AFTER = r"(?:since|after|from|post|beyond)"
_ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
_ORDINAL = rf"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}|[0-9]{{1,2}}(?:st|nd|rd|th))"

_NOT_WINDOWS = (
    rf"{_EVENT} \({_YEAR}{_TO}[0-9]{{2,4}}\)",
    rf"\((?:c\.? ?)?(?:{_MONTH} )?{_YEAR}\)",
    rf"(?<!\bend )(?<!\bstart )(?<!\bperiod )(?<!\byears )\bof (?:{_MONTH} )?{_YEAR}(?!{_TO}[0-9])",
    (
        rf"\b(?:the|a|an|his|her|its|their|{_MONTH}) {_YEAR} (?=(?-i:[A-Z])"
        rf"|(?:[\w-]+ ){{0,2}}{_EVENT})"
    ),
)
_FIRST = rf"{_ABOUT}(?P<from>{_YEAR})(?P<decade>['\u2019]?s)?"
_LAST = rf"{_ABOUT}(?P<to>{_YEAR}|[0-9]{{2}}(?![0-9%]))(?P<last>['\u2019]?s\b)?"
_CENTURY = (
    r"\b(?:(?P<half>early|first half of the|late|later|second half of the)[- ])?(?P<from>ORDINAL)"
    rf"(?:(?:{_TO}|,? and )(?:the )?(?:(?P<last_half>early|late)[- ])?"
    r"(?P<to>ORDINAL))?[- ]centur(?:y|ies)\b(?! b\.?c)"
).replace("ORDINAL", _ORDINAL)
_EDGE = (
    rf"\b(?:(?P<before>{_BEFORE})"
    rf"|(?P<after>{_AFTER}))[ -](?:the"
    rf" )?(?:{_POINT})?{_ABOUT}(?P<year>{_YEAR})(?P<decade>['\u2019]?s\b)?"
)


def _range(match: re.Match[str]) -> Window:
    first, last = int(match["from"]), int(match["to"])
    if last < 100:  # noqa: PLR2004 - the two figures of 1924-29
        last += first - first % 100
        last += 100 if last < first else 0
    return first, last + (9 if match["last"] else 0)


def _same_year(match: re.Match[str]) -> Window:
    return int(match["year"]), int(match["year"])


def _decade(match: re.Match[str]) -> Window:
    return int(match["year"]), int(match["year"]) + 9


def _edge(match: re.Match[str]) -> Window:
    year = int(match["year"])
    return (None, year + (9 if match["decade"] else 0)) if match["before"] else (year, None)


def _century(match: re.Match[str]) -> Window:
    first = _ordinal(match["from"])
    last = _ordinal(match["to"] or match["from"])
    opening = (match["half"] or "").lower()
    closing = (match["last_half"] or "").lower() if match["to"] else opening
    start = 100 * first - (49 if opening.startswith(("late", "second")) else 99)
    return start, 100 * last - (50 if closing.startswith(("early", "first")) else 0)


def _ordinal(word: str) -> int:
    digits = re.match("[0-9]+", word)
    return int(digits[0]) if digits else _ORDINALS.index(word.lower()) + 1


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], Window]], ...] = (
    (rf"\b{_MONTH}(?:{_TO}| and ){_DAY}{_MONTH} (?P<year>{_YEAR})", _same_year),
    (rf"\bbetween {_FIRST}(?:{_TO}| and ){_LAST}", _range),
    (rf"{_FIRST}{_TO}{_LAST}", _range),
    (rf"(?P<from>{_YEAR})['\u2019]?s and (?P<to>[0-9]{{2}})(?P<last>['\u2019]?s\b)", _range),
    (_CENTURY, _century),
    (_EDGE, _edge),
    (rf"(?P<year>{_YEAR})['\u2019]?s\b", _decade),
)
_STATE_IN = (
    rf"\bin (?:the )?(?:{_POINT})?(?:c\.? ?|circa |early |late )?(?P<year>{_YEAR})",
    _same_year,
)


def years(text: str) -> Window:
    """Return the first and last year of the question's window; None where it has no such end."""
    for pattern in _NOT_WINDOWS:
        text = re.sub(pattern, " ", text, flags=re.IGNORECASE)
    windows: list[Window] = []
    forms = (*_FORMS, _STATE_IN) if find(_STATE, text) else _FORMS
    for pattern, read in forms:
        matches = list(re.finditer(pattern, text, re.IGNORECASE))
        windows += [read(match) for match in matches]
        for match in reversed(matches):
            text = f"{text[: match.start()]} ; {text[match.end() :]}"
    return _union(windows)


def _union(windows: list[Window]) -> Window:
    starts = [start for start, _ in windows if start is not None]
    ends = [end for _, end in windows if end is not None]
    window = (min(starts, default=None), max(ends, default=None))
    # "before 1914 and after 1918": together they are all of time.
    return (None, None) if starts and ends and min(starts) > max(ends) else window
