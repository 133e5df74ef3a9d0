"""An EDTF date as it is written in prose."""

import re

EN_DASH = "\N{EN DASH}"
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%]?)")
_EVERYDAY_RANGE = re.compile(r"(\d{4}[~?%]?) ?[-\u2013] ?(\d{4}[~?%]?)")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NAMES = {f"{number:02}": name for number, name in enumerate(_MONTHS, 1)}
_MARKS = {"~": "about", "?": "perhaps", "%": "perhaps about"}
_OPEN = frozenset({"", ".."})


def ends(date: str) -> list[str]:
    """Return the two ends of a range, as EDTF or people write it, or the one date there is."""
    return _EVERYDAY_RANGE.sub(r"\1/\2", date.strip()).split("/")


def date_in_words(date: str) -> str:
    """Return `date` in words: 25 February 1956, about 1956, since 1988.

    What is not a date comes back as it is.
    """
    match [_words(end) for end in ends(date)]:
        case [str(only)] if only:
            return only
        case [str(first), ""] if first:
            return f"since {first}"
        case ["", str(last)] if last:
            return f"until {last}"
        case [str(first), str(last)] if first:
            return f"{first}{EN_DASH}{last}" if (first + last).isdecimal() else f"{first} to {last}"
    return date


def _words(date: str) -> str | None:
    """Return one end of a range in words, "" for an open end, None for what is not a date."""
    found = _DATE.fullmatch(date)
    if found is None:
        return "" if date in _OPEN else None
    month = found["month"] and _NAMES.get(found["month"])
    if found["month"] and not month:
        return None
    day = found["day"] and str(int(found["day"]))
    return " ".join(filter(None, [_MARKS.get(found["mark"]), day, month, found["year"]]))
