"""Whether a question of a bank may be planned in place of the one asked, and which side agrees."""

import re

from essayplan import edtf
from essayplan.bank.bearing import bearing
from essayplan.bank.find import Found, is_of
from essayplan.bank.sense import opposed
from essayplan.bank.words import COMMAND_WORDS, content_words, words
from essayplan.model import SIDES, Question
from essayplan.planning.roots import roots
from essayplan.question import Brief, understand

KNOWN_WORDS, STRANGE_WORDS = 0.33, 0.3
"""How close a question must be that has all the words asked, and how much more if it has none."""
LEAST_OF_THE_YEARS = 0.2
"""The share of the years asked that must lie in the question's period."""
FEWEST_WORDS = 2
"""Words of substance: one alone is a subject and no question."""
CLEARLY = 2
"""By how many words a claim must be nearer to one position to be told from the other by them."""


def near_enough(found: Found, asked: str) -> bool:
    """Whether the question found is near enough to `asked` to be planned in its place."""
    says_enough = len(set(content_words(asked)) - COMMAND_WORDS) >= FEWEST_WORDS
    close = found.closeness >= KNOWN_WORDS + STRANGE_WORDS * found.unknown
    return says_enough and close and is_of(found.question, asked, found.bank) and fits(found, asked)


def fits(found: Found, asked: str) -> bool:
    """Whether the question found is of the years asked, and of success where that is asked."""
    brief = understand(asked)
    return _of_its_years(found.question, asked, brief) and _of_its_kind(found.question, brief)


def swapped(found: Found, asked: str) -> bool:
    """Whether to agree with `asked` is to take the against side, as far as words can tell.

    Who names a factor agrees with the side whose position speaks of it, or else its arguments.
    """
    brief = understand(asked)
    if found.exact or found.part:
        return found.swap
    if brief.factor:
        ours, theirs = _in_positions(found, brief.factor)
        if ours == theirs:
            ours, theirs = _in_arguments(found, brief.factor)
        return theirs > ours
    ours, theirs = _in_positions(found, brief.claim or "")
    clear = abs(ours - theirs) >= CLEARLY and not opposed(asked, found.wording)
    return theirs > ours if clear else found.swap


def _in_positions(found: Found, text: str) -> tuple[float, float]:
    """Count the words of a text in the position of each side, but not those that both have."""
    named = {each for each in roots(text) if not each.isdigit()}
    ours, theirs = (named & roots(found.question.side(side).position) for side in SIDES)
    return len(ours - theirs), len(theirs - ours)


def _in_arguments(found: Found, factor: str) -> tuple[float, float]:
    """Say how far the argument of each side that speaks most of the factor bears on it."""
    borne = bearing(found.bank, found.question, factor)
    ours, theirs = (
        max((borne[each.id] for each in found.question.side(side).arguments), default=0.0)
        for side in SIDES
    )
    return ours, theirs


def _of_its_years(question: Question, asked: str, brief: Brief) -> bool:
    period = edtf.parse(question.period) if question.period else None
    first, last = brief.from_year, brief.to_year
    if first is None and last is None:
        first, last = _years_named(asked)
    if period is None:
        return True
    if first is None or last is None:
        return (first or 0) <= period.last[0] and (last or period.first[0]) >= period.first[0]
    shared = min(last, period.last[0]) - max(first, period.first[0]) + 1
    return shared >= LEAST_OF_THE_YEARS * (last - first + 1)


def _years_named(asked: str) -> tuple[int | None, int | None]:
    """Return the first and the last year named, if any: that of an event tells the time as well."""
    years = [int(word) for word in words(asked) if re.fullmatch(r"1\d{3}|20\d\d", word)]
    return min(years, default=None), max(years, default=None)


def _of_its_kind(question: Question, brief: Brief) -> bool:
    wordings = (question.question, *(each.text for each in question.wordings))
    success = "success"
    if brief.judgement != success or brief.family != success:
        return True
    return any(understand(each).judgement == success for each in wordings)
