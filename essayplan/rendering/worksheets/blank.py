"""A blank sheet: the plan's headings and slots, with room to fill them and nothing given away."""

from collections.abc import Iterator

from essayplan.planning.plan import Plan
from essayplan.rendering.document import Block, Document, Heading, Prose, Text
from essayplan.rendering.opening import title
from essayplan.rendering.paragraphs import heading
from essayplan.rendering.wording import budget
from essayplan.rendering.worksheets.room import empty, empty_slots

_TASK = "Plan this essay in your own words."


def sheet(plan: Plan, _seed: int = 0) -> Document:
    """Return the sheet; it is the same whatever the seed."""
    blocks = (*_opening(plan), *_paragraphs(plan), *_judgement(plan))
    return Document(title(plan), plan.language, blocks)


def _opening(plan: Plan) -> Iterator[Block]:
    time = budget(plan.minutes, plan.words, planning=plan.planning_minutes)
    first = plan.introduction
    yield Heading(1, title(plan))
    yield Prose((Text(f"{_TASK} {time}." if time else _TASK, "quiet"),))
    yield Heading(2, "Answer")
    yield empty("", 2)
    yield Heading(2, "Introduction", budget(first.minutes, first.words))
    yield empty("Context", 2)
    for term in first.terms:
        yield empty(term, 1)
    yield empty("Judge by", max(2, len(first.criteria)))
    yield empty("Signpost", 1)


def _paragraphs(plan: Plan) -> Iterator[Block]:
    for number, each in enumerate(plan.paragraphs, 1):
        yield heading(number, each)
        yield from empty_slots(plan.slots, each.words)


def _judgement(plan: Plan) -> Iterator[Block]:
    closing = plan.judgement
    yield Heading(2, "Judgement", budget(closing.minutes, closing.words))
    yield empty("Verdict", 2)
    yield empty("Reasons", max(2, len(closing.reasons)))
    yield empty("Concession", 1)
