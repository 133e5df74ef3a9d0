"""The years a question covers, and whether evidence falls in them."""

import re

from essayplan import edtf
from essayplan.model import Question
from essayplan.question import Brief

Years = tuple[int | None, int | None]
"""The first and the last year, both included; None where there is no limit."""


def window(brief: Brief, question: Question) -> Years:
    """Return the years that evidence must fall in: those asked for, else the question's period."""
    if brief.from_year is not None or brief.to_year is not None:
        return brief.from_year, brief.to_year
    period = edtf.parse(question.period) if question.period else None
    return (period.first[0], period.last[0]) if period else (None, None)


def overlaps(date: str, years: Years) -> bool:
    """Whether a date in EDTF touches those years. What is no date is not outside them."""
    period = edtf.parse(date)
    if period is None:
        return True
    first, last = years
    return (last is None or period.first[0] <= last) and (first is None or first <= period.last[0])


def inside(date: str, years: Years) -> bool:
    """Whether half the years of a date in EDTF, or more, are those; an open end does not count."""
    period = edtf.parse(date)
    if period is None:
        return True
    first, last = period.first[0], period.last[0]
    last = last if last < edtf.OPEN[0] else max(first, years[1] or first)
    shared = min(last, years[1] or last) - max(first, years[0] or first) + 1
    return 2 * shared >= last - first + 1


def years_named(text: str) -> tuple[int, ...]:
    """Return the years that a text names."""
    return tuple(int(year) for year in re.findall(r"(?<!\d)(?:1\d|20)\d\d(?!\d)", text))
