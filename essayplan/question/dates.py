"""The years a question covers: the union of every window it names.

The date an event is known by (the 1956 Secret Speech, the Korean War of 1950-53, a year in
brackets, "fell in 1917") is not a window; the years of a reign are. "In 1929" is one only where a
state of things is asked about ("How stable was Germany in 1929?").

Years are found first and put in angle brackets, and every month becomes the word "month": that
keeps the patterns short.
"""

import re

from essayplan.question.centuries import CENTURIES, TO, Form, Window
from essayplan.question.text import Row, find, words

_YEAR = r"(?<![0-9£$€])(?<![0-9][.,])(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9]|,? words)"
# Three figures are a year after "c." or "AD", before "AD" or "CE", or where a range starts.
_EARLY = (
    r"(\bc\.? ?|\bcirca |\bAD )([1-9][0-9]{2})\b(?! ?BC)(?! (?!to\b|and\b|until\b|through\b)[a-z])",
    (
        r"(?<![0-9£$€.,<])()\b([1-9][0-9]{2})\b"
        r"(?= ?(?:AD|CE)\b| ?(?:[-\u2013\u2014]|to|and) ?(?:c\.? ?)?<)"
    ),
)
_MONTHS = frozenset(
    words(
        "jan january feb february mar march apr april may jun june jul july aug august sep sept"
        " september oct october nov november dec december"
    )
)
_MARKED = "<[0-9]{4}>"
_DAY = r"(?:[0-9]{1,2}(?:st|nd|rd|th)? )?"
_TENS = r"['\u2019]?s\b"
_POINT = (
    r"(?:(?:end|start|beginning|close|spring|summer|autumn|winter|middle) of |(?:eve|outbreak"
    r"|time) of (?:\w+ ){1,3}in )?"
)
_EVENT = (
    r"(?:war|revolt|revolution|rebellion|rising|uprising|crisis|election|coup|act|treaty|speech"
    r"|referendum|agreement|plot|famine|crash|constitution|purge|campaign|putsch|strike|plan"
    r"|blockade|siege|invasion|conference|mutiny)s?\b"
)
_EVENTS: tuple[Row, ...] = (
    ("(<", rf"{_EVENT} \({_MARKED}{TO}<?[0-9]{{2,4}}>?\)"),
    (">)", rf"\((?:c\.? ?)?(?:month )?{_MARKED}\)"),
    (
        "of <|of month <",
        (
            rf"(?<!\bend )(?<!\bstart )(?<!\bperiod )(?<!\byears )\bof (?:month )?{_MARKED}"
            rf"(?!{TO}<?[0-9])"
        ),
    ),
    ("of <", rf"{_EVENT} of {_MARKED}{TO}<?[0-9]{{2,4}}>?"),
    (
        "the <|a <|an <|his <|her <|its <|their <|month <",
        (
            rf"\b(?:the|a|an|his|her|its|their|month) {_MARKED} (?=(?-i:[A-Z])"
            rf"|(?:[\w-]+ ){{0,2}}{_EVENT})"
        ),
    ),
)
"""Years that only name an event."""

_ABOUT = (
    r"(?:\b(?:c\.? ?|ca\. ?|circa |about |around |the |early |mid-?|late"
    rf" |{_DAY}month ))+(?=<)"
)
_STATE = (
    r"\bhow (?:far (?:was|were|is|are) )?[^.?!]{0,60}?\b(?:stable|secure|strong|weak|united"
    r"|powerful|popular|prepared|ready|prosperous|backward|developed|vulnerable|divided"
    r"|democratic)\b|\b(?:position|situation|state|condition|strength|weakness"
    r"|stability)\b[^.?!]{0,60}? in <"
)


def _range(match: re.Match[str]) -> Window:
    first, last = int(match["from"]), int(match["to"])
    if last < 100:  # noqa: PLR2004 - the two figures of 1924-29
        last += first - first % 100
        last += 100 if last < first else 0
    return first, last + (9 if match["tens"] else 0)


def _same_year(match: re.Match[str]) -> Window:
    return int(match["year"]), int(match["year"])


def _decade(match: re.Match[str]) -> Window:
    return int(match["year"]), int(match["year"]) + 9


def _onward(match: re.Match[str]) -> Window:
    return int(match["from"]), None


def _before(match: re.Match[str]) -> Window:
    return None, int(match["year"]) + (9 if match["tens"] else 0)


def _after(match: re.Match[str]) -> Window:
    return int(match["year"]), None


_FIRST = rf"<(?P<from>[0-9]{{4}})>(?:{_TENS})?"
_LAST = rf"<?(?P<to>[0-9]{{4}}(?=>)|[0-9]{{2}}(?![0-9%]))>?(?P<tens>{_TENS})?"
_ONE = r"<(?P<year>[0-9]{4})>"
_EDGE = rf"[ -](?:the )?{_POINT}{_ONE}(?P<tens>{_TENS})?"

_FORMS: tuple[Form, ...] = (
    ("between", rf"\bbetween {_FIRST}(?:{TO}| (?:and|&) ){_LAST}", _range),
    ("<", rf"{_FIRST}{TO}{_LAST}", _range),
    ("<", rf"{_FIRST}{TO}(?:the )?(?:present|today|now)\b(?: day)?", _onward),
    (
        "s and",
        rf"<(?P<from>[0-9]{{4}})>['\u2019]?s and (?P<to>[0-9]{{2}})(?P<tens>{_TENS})",
        _range,
    ),
    *CENTURIES,
    ("<", rf"\b(?:by|before|until|till|up to|to|pre){_EDGE}", _before),
    ("<", rf"\b(?:since|after|from|post|beyond){_EDGE}", _after),
    (">s|>'s|>\u2019s", rf"{_ONE}{_TENS}", _decade),
)
# As in: from the end of one war (1918) to the end of another (1953).
_NAMED_ENDS = (
    ">) to ",
    (
        r"\bfrom [^.?!]{1,80} \(<(?P<from>[0-9]{4})>\)"
        r" to [^.?!]{1,80} \(<(?P<to>[0-9]{4})>(?P<tens>)\)"
    ),
    _range,
)
_MONTHS_OF = ("month", rf"\bmonth(?:{TO}| and ){_DAY}month {_ONE}", _same_year)
_STATE_IN = ("<", rf"\bin (?:the )?{_POINT}{_ONE}", _same_year)


def years(text: str) -> Window:
    """Return the first and last year of the question's window; None where it has no such end."""
    if "centur" not in text.lower() and not any(mark.isdigit() for mark in text):
        return None, None
    ends, text = _read((_NAMED_ENDS,), _marked(text))
    dated = _without_events(text)
    months, text = _read((_MONTHS_OF,), dated)
    windows, text = _read(_FORMS, re.sub(_ABOUT, "", text, flags=re.IGNORECASE))
    states, _ = _read((_STATE_IN,), text) if "<" in text and find(_STATE, dated) else ([], "")
    return _union([*ends, *months, *windows, *states])


def _marked(text: str) -> str:
    """Put every year in angle brackets and write every month as "month"."""
    text = re.sub(_YEAR, r"<\g<0>>", text)
    for early in _EARLY:
        text = re.sub(early, r"\1<0\2>", text)
    text = re.sub(r"\bAD (?=<)|(?<=>) ?(?:AD|CE)\b", "", text)
    return re.sub("[A-Za-z]+", lambda word: _month(word[0]), text)


def _month(word: str) -> str:
    return "month" if word.lower() in _MONTHS else word


def _without_events(text: str) -> str:
    for needs, pattern in _EVENTS:
        while match := find(pattern, text, needs):
            text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _read(forms: tuple[Form, ...], text: str) -> tuple[list[Window], str]:
    """Return the windows of every form, in turn, and the text without them."""
    windows: list[Window] = []
    for needs, pattern, read in forms:
        while match := find(pattern, text, needs):
            windows.append(read(match))
            text = f"{text[: match.start()]} ; {text[match.end() :]}"
    return windows, text


def _union(windows: list[Window]) -> Window:
    starts = [start for start, _ in windows if start is not None]
    ends = [end for _, end in windows if end is not None]
    window = (min(starts, default=None), max(ends, default=None))
    # "before 1914 and after 1918": together they are all of time.
    return (None, None) if starts and ends and min(starts) > max(ends) else window
