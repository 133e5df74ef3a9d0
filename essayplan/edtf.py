"""Dates as historians write them: the part of EDTF that a bank needs."""

import re
from functools import lru_cache

from msgspec import Struct

Day = tuple[int, int, int]

_POINT = r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)"
_POINT_ALONE = re.compile(_POINT, re.ASCII)
_EVERYDAY_RANGE = re.compile(r"(\d{4}[~?%]?) ?[-\u2013] ?(\d{4}[~?%]?)", re.ASCII)
OPEN: Day = (9999, 12, 31)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_DECEMBER = 12
_APPROXIMATE = ("~", "%")
_UNCERTAIN = ("?", "%")


class Period(Struct, frozen=True):
    """The days a date covers, both ends included, as (year, month, day); whether it is doubtful."""

    first: Day
    last: Day
    approximate: bool = False
    uncertain: bool = False


@lru_cache(maxsize=1024)  # a plan asks of the same few dates thousands of times
def parse(text: str) -> Period | None:
    """Return the period `text` covers, or None if it is not a date.

    Takes a year, month or day (1956, 1956-02, 1956-02-25), any of them followed by ~ (about),
    ? (perhaps) or % (both), an interval of two (1953/1956), an interval without an end (1953/ or
    1953/.., which lasts to the end of 9999), and two years as people write them (1953-1956, with
    a hyphen or an en dash). Days must exist, and an interval must not end before it begins.

    Source: https://www.loc.gov/standards/datetime/ levels 0 and 1.
    """
    everyday = _EVERYDAY_RANGE.fullmatch(text)
    if everyday:
        return _interval(everyday[1], everyday[2])
    first, slash, last = text.partition("/")
    return _interval(first, last) if slash else _point(text)


def _interval(first: str, last: str) -> Period | None:
    start = _point(first)
    end = Period(OPEN, OPEN) if last in {"", ".."} else _point(last)
    if start is None or end is None or end.last < start.first:
        return None
    return Period(
        start.first,
        end.last,
        start.approximate or end.approximate,
        start.uncertain or end.uncertain,
    )


def _point(text: str) -> Period | None:
    found = _POINT_ALONE.fullmatch(text)
    if not found:
        return None
    year, month, day, mark = found.groups()
    days = _days(int(year), int(month) if month else None, int(day) if day else None)
    return Period(*days, mark in _APPROXIMATE, mark in _UNCERTAIN) if days else None


def _days(year: int, month: int | None, day: int | None) -> tuple[Day, Day] | None:
    """Return the first and last day of a year, a month or a day, or None if there is no such."""
    if month is None:
        return (year, 1, 1), (year, _DECEMBER, 31)
    length = _length(year, month)
    if day is None and length:
        return (year, month, 1), (year, month, length)
    return ((year, month, day), (year, month, day)) if day and day <= length else None


def _length(year: int, month: int) -> int:
    """Return how many days a month has: none if there is no such month.

    `calendar.monthrange` knows this too, but importing it costs as much as reading a small bank.
    """
    if not 1 <= month <= _DECEMBER:
        return 0
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + (leap and month == _FEBRUARY)
