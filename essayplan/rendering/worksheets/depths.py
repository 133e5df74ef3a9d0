"""How much of a plan a student is given: all of it, its points and evidence ids, or nothing."""

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from essayplan.citation.dates import date_in_words
from essayplan.planning.plan import Fact, Paragraph, Part, Plan, Slot
from essayplan.rendering import outline
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Labelled,
    Prose,
    Text,
)
from essayplan.rendering.opening import title
from essayplan.rendering.paragraphs import heading
from essayplan.rendering.wording import prose
from essayplan.rendering.worksheets.room import empty, empty_slots

_POINTS = "Prove these points: look the evidence up by its name, and write the rest yourself."
_NOTHING = "Plan this essay yourself."
_LINES = 10


def full(plan: Plan) -> Document:
    """Return the whole plan."""
    return outline.document(plan)


def points(plan: Plan) -> Document:
    """Return the points, the ids of their evidence, and room for everything else."""
    blocks = [*_task(plan, _POINTS), empty("Answer", 2)]
    for number, each in enumerate(plan.paragraphs, 1):
        blocks += [heading(number, each), *_slots(each, plan.slots)]
    return Document(title(plan), plan.language, (*blocks, *_judgement()))


def none(plan: Plan) -> Document:
    """Return the question, and as many empty paragraphs as the plan has."""
    blocks = [*_task(plan, _NOTHING), empty("Answer", 2)]
    for number in range(1, len(plan.paragraphs) + 1):
        blocks += [Heading(2, f"Paragraph {number}"), empty("", _LINES)]
    return Document(title(plan), plan.language, (*blocks, *_judgement()))


def _task(plan: Plan, task: str) -> list[Block]:
    return [Heading(1, title(plan)), Prose((Text(task, "quiet"),))]


def _judgement() -> Iterator[Block]:
    yield Heading(2, "Judgement")
    yield empty("", 3)


def _slots(paragraph: Paragraph, slots: tuple[Slot, ...]) -> Iterator[Labelled]:
    """Yield the slots with what is given in them, those of the model that give nothing empty."""
    given: dict[Part, tuple[Prose | Bullets, ...]] = {
        "point": prose(paragraph.point, "strong"),
        "evidence": _named(paragraph.evidence),
    }
    for part, content in given.items():
        if content:
            yield Labelled(part.capitalize(), content)
    yield from empty_slots([each for slot in slots for each in _left(slot, given.keys())])


def _left(slot: Slot, given: Collection[Part]) -> Iterator[Slot]:
    """Yield what a slot still asks for beside what is given."""
    left = tuple(part for part in slot.parts if part not in given)
    if left or not slot.parts:
        yield replace(slot, parts=left)


def _named(evidence: tuple[Fact, ...]) -> tuple[Bullets, ...]:
    return (Bullets(tuple(_name(each) for each in evidence)),) if evidence else ()


def _name(fact: Fact) -> Inlines:
    date = date_in_words(fact.date or "")
    return (Text(fact.id), Text(f" ({date})", "quiet")) if date else (Text(fact.id),)
