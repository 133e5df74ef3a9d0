"""The plan does not fit the time.

Every slot takes a sentence or two to write, and nobody writes much faster than 20 words a minute in
an exam. Where that is more than the time or the words allow, drop the last pieces of evidence
first, then the weakest paragraph; never the explanation.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.fitting import Step, fits, needed, rooms, steps
from essayplan.planning.plan import Check, Plan

WORDS_A_MINUTE = 20
FASTEST = 30
"""Words a minute that nobody keeps up for a whole essay."""


def check(plan: Plan) -> Iterator[Check]:
    """Find parts that add up to more than the whole, words too many, and slots without room."""
    writing = max(plan.minutes - plan.planning_minutes, 0)
    minutes = plan.introduction.minutes + plan.judgement.minutes
    minutes += sum(each.minutes for each in plan.paragraphs)
    if plan.minutes and minutes > writing:
        yield _told(
            f"The parts of the plan take {minutes} minutes, and {writing} are left to write in.",
            f"Plan the question again with --minutes {plan.minutes}, or give the parts fewer.",
        )
    elif plan.minutes and plan.words > writing * FASTEST:
        pace = round(plan.words / max(writing, 1))
        yield _told(
            f"{plan.words:,} words in {writing} minutes of writing is {pace} a minute.",
            f"About {WORDS_A_MINUTE} a minute can be written: {writing * WORDS_A_MINUTE:,} words.",
        )
    yield from _slots(plan, writing)


def _slots(plan: Plan, writing: int) -> Iterator[Check]:
    most = min(plan.words, writing * FASTEST) if plan.minutes else plan.words
    room = rooms(plan, most) if most else []
    over = {
        needed(each) - has: (index, min(has, each.words or has))
        for index, (each, has) in enumerate(zip(plan.paragraphs, room, strict=False), start=1)
        if not fits(each, has)
    }
    if over:
        worst, has = over[max(over)]
        wanted = needed(plan.paragraphs[worst - 1])
        yield _told(
            f"The slots do not fit the time: paragraph {worst} needs about {wanted} words and "
            f"has {has}.",
            _hint(*steps(plan, room)),
        )


def _hint(dropped: tuple[Step, ...], lacking: int) -> str:
    first = f"Drop {'; then '.join(map(str, dropped))}." if dropped else ""
    more = f"It still lacks about {lacking} words: take more time, or write shorter."
    return " ".join(filter(None, [first, more if lacking else ""]))


def _told(message: str, hint: str) -> Check:
    return Check(code="over-length", severity=Severity.WARNING, message=message, hint=hint)
