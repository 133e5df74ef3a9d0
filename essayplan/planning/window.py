"""The years a question covers, and whether evidence falls in them."""

import re

from essayplan import edtf
from essayplan.bank.words import words
from essayplan.model import Question
from essayplan.question import Brief

_YEAR = re.compile(r"1\d{3}|20\d\d")
_DECADE = re.compile(r"(1\d\d0|20\d0)s")
_BEFORE_A_YEAR = frozenset(
    """
    after around autumn before between by circa during early end from in late mid of since spring
    summer the to until up winter year years
    january february march april may june july august september october november december
    """.split()
)
_NO_PLURALS = frozenset("as his its this was has is us thus perhaps towards".split())

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


def years_in(text: str) -> tuple[int, ...]:
    """Return the years and decades written in a text: no other number that looks like one.

    "In the manner of the 1920s" is a comparison and does not count.
    """
    found, said = list[int](), words(text)
    for index, word in enumerate(said):
        before, after = said[index - 1] if index else "", said[index + 1 : index + 2]
        known = before in _BEFORE_A_YEAR or _YEAR.fullmatch(before) or not index
        if _YEAR.fullmatch(word) and known and not any(map(_is_counted, after)):
            found.append(int(word))
        decade = _DECADE.fullmatch(word)
        if decade and not {"of", "like"} & set(said[max(0, index - 2) : index]):
            found += [int(decade[1]), int(decade[1]) + 9]
    return tuple(found)


def _is_counted(word: str) -> bool:
    """Whether a word names what a number before it counts: 1,500 tanks, 2000 people."""
    plural = word.endswith("s") and word not in _NO_PLURALS
    return plural or word in {"people", "men", "women", "children", "per", "million"}
