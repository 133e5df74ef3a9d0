"""The years a question covers, and whether evidence falls in them."""

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
