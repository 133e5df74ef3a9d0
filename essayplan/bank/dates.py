"""What a date that is none was probably meant to be: as people write dates, day first."""

import re
from collections.abc import Callable, Iterator

from essayplan import edtf

GENERAL = (
    "Write a year, month or day that exists (1956, 1956-02, 1956-02-25), two years "
    "(1953-1956), 1956~ for about and 1956? for perhaps."
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"([A-Za-z]{3,9})\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(\d{4})"
_SHORT_RANGE = re.compile(r"(\d\d)(\d\d) ?[-\u2013/] ?(\d\d)", re.ASCII)
_INTERVAL = re.compile(r"([^/]+)/([^/]+)|(\d{4}) ?[-\u2013] ?(\d{4})", re.ASCII)


def hint(text: str) -> str:
    """Say what to write in place of a text that is no date."""
    short = _SHORT_RANGE.fullmatch(text)
    if short and short[3] > short[2]:
        return f"Write both years in full: {short[1]}{short[2]}-{short[1]}{short[3]}."
    if _is_reversed(text):
        return "The end comes before the beginning: change the two about."
    meant = list(dict.fromkeys(each for each in _meant(text.strip()) if edtf.parse(each)))
    return f"Write {' or '.join(meant)}." if meant else GENERAL


def _is_reversed(text: str) -> bool:
    found = _INTERVAL.fullmatch(text)
    first, last = (found[1] or found[3], found[2] or found[4]) if found else ("", "")
    return edtf.parse(f"{last}/{first}") is not None and last not in {"", ".."}


def _meant(text: str) -> Iterator[str]:
    """Yield what a text may mean, as a date is written; some of it may not exist."""
    for pattern, write in _EVERYDAY:
        found = pattern.fullmatch(text)
        if found:
            yield from write(*found.groups())


def _numbers(year: str, month: str, day: str) -> Iterator[str]:
    yield f"{year}-{month:0>2}" + (f"-{day:0>2}" if day else "")


def _either_first(one: str, other: str, year: str) -> Iterator[str]:
    yield from _numbers(year, other, one)
    yield from _numbers(year, one, other)


def _named(year: str, name: str, day: str) -> Iterator[str]:
    if name[:3].lower() in _MONTHS:
        yield from _numbers(year, str(_MONTHS.index(name[:3].lower()) + 1), day)


_EVERYDAY: tuple[tuple[re.Pattern[str], Callable[..., Iterator[str]]], ...] = (
    (re.compile(rf"{_YEAR}[-./ ](\d{{1,2}})[-./ ](\d{{1,2}})", re.ASCII), _numbers),
    (re.compile(rf"{_YEAR}[-./ ](\d{{1,2}})()", re.ASCII), _numbers),
    (re.compile(rf"{_YEAR}(\d\d)(\d\d)", re.ASCII), _numbers),
    (re.compile(rf"(\d{{1,2}})[-./ ](\d{{1,2}})[-./ ]{_YEAR}", re.ASCII), _either_first),
    (
        re.compile(rf"()(\d{{1,2}})[-./ ]{_YEAR}", re.ASCII),
        lambda day, month, year: _numbers(year, month, day),
    ),
    (
        re.compile(rf"{_DAY} (?:of )?{_NAME},? {_YEAR}", re.ASCII),
        lambda day, name, year: _named(year, name, day),
    ),
    (
        re.compile(rf"{_NAME} {_DAY},? {_YEAR}", re.ASCII),
        lambda name, day, year: _named(year, name, day),
    ),
    (re.compile(rf"{_NAME},? {_YEAR}", re.ASCII), lambda name, year: _named(year, name, "")),
    (
        re.compile(rf"(?:c\.?|ca\.?|circa|about|around) ?{_YEAR}", re.ASCII | re.IGNORECASE),
        lambda year: iter([f"{year}~"]),
    ),
    (re.compile(r"(\d{3})0'?s", re.ASCII), lambda decade: iter([f"{decade}0-{decade}9"])),
)
"""How people write dates, and what they mean by it: year, month and day."""
