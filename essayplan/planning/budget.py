"""Sharing out the time and the words of an essay."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from essayplan.planning.formats import Exam
from essayplan.planning.plan import Part, Slot
from essayplan.planning.request import Request

WORDS_A_MINUTE = 20
"""What students write in an exam: a working figure, since no board sets a word limit."""
OPENING_AND_CLOSE = 0.1
"""The share of the essay that the introduction takes, and the judgement too."""
PARTS: Mapping[Part, float] = {
    "point": 1,
    "evidence": 2.5,
    "explanation": 2,
    "counter": 2,
    "counter_claim": 0.75,
    "counter_evidence": 0.75,
    "counter_because": 0.5,
    "evaluation": 1.5,
    "link": 1,
}
"""What each part of a paragraph takes to write, beside its point: a working figure."""
HUNDRED = 100
MINUTES_A_PARAGRAPH = 8
"""The least in which a point can be made, proved, met and judged."""


class Budget(Struct, frozen=True):
    """The whole essay's minutes, planning among them, its words and its number of body paragraphs.

    0 minutes is no limit.
    """

    minutes: int
    planning: int
    words: int
    paragraphs: int


def budget(exam: Exam, request: Request) -> Budget:
    """Work out the budget: what the user asked for, else what the exam gives.

    Planning keeps its proportion of the minutes asked for; words without minutes set the minutes.
    """
    minutes, planning = exam.minutes, exam.planning
    if request.minutes is not None:
        planning = round(planning * request.minutes / minutes) if minutes else 0
        minutes = request.minutes
    elif request.words is not None and minutes:
        minutes = planning + round(request.words / WORDS_A_MINUTE)
    writing = minutes - planning
    words = request.words or (writing * WORDS_A_MINUTE if request.minutes else exam.words)
    return Budget(
        minutes=minutes,
        planning=planning,
        words=words or writing * WORDS_A_MINUTE,
        paragraphs=request.paragraphs or _paragraphs(exam, writing),
    )


def slots(budget: Budget, weights: Sequence[float]) -> list[tuple[int, int]]:
    """Return minutes and words of the introduction, each paragraph by its weight, the judgement."""
    total = sum(weights) or 1
    body = [(1 - 2 * OPENING_AND_CLOSE) * weight / total for weight in weights]
    shares = [OPENING_AND_CLOSE, *body, OPENING_AND_CLOSE]
    minutes = share_out(budget.minutes - budget.planning, shares)
    return list(zip(minutes, share_out(budget.words, shares), strict=True))


def with_shares(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """Share a paragraph's time and words out among its slots, by the parts they hold."""
    weights = [sum(PARTS[part] for part in slot.parts) or PARTS["point"] for slot in slots]
    shares = [part / HUNDRED for part in share_out(HUNDRED, weights)]
    return tuple(replace(slot, share=share) for slot, share in zip(slots, shares, strict=True))


def share_out(whole: int, weights: Sequence[float]) -> list[int]:
    """Split `whole` in proportion to `weights` into whole numbers that add up to it.

    Largest remainders are rounded up: Hamilton's method of apportionment.
    """
    total = sum(weights) or 1
    exact = [whole * weight / total for weight in weights]
    parts = [int(each) for each in exact]
    by_remainder = sorted(range(len(exact)), key=lambda n: (parts[n] - exact[n], n))
    for n in by_remainder[: whole - sum(parts)]:
        parts[n] += 1
    return parts


def _paragraphs(exam: Exam, writing: int) -> int:
    """As many as the format takes, if each has the minutes to be a good one."""
    if not writing:
        return exam.paragraphs.most
    room = int(writing * (1 - 2 * OPENING_AND_CLOSE) / MINUTES_A_PARAGRAPH)
    return max(exam.paragraphs.least, min(exam.paragraphs.most, room))
