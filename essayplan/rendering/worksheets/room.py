"""Room to write in: ruled lines, and the slots of a paragraph left empty for the student."""

from collections.abc import Iterator, Sequence

from essayplan.planning.plan import Part, Slot, prompt
from essayplan.rendering.document import Labelled, Prose, Text

WIDTH = 60
"""Of a ruled line, in characters: as many as stand beside a label on a page of 80 columns."""

_WHOLE_COUNTER: tuple[Part, ...] = (
    "counter_claim",
    "counter_evidence",
    "counter_because",
    "evaluation",
)
_LINES: dict[Part, int] = {
    "point": 2,
    "evidence": 4,
    "explanation": 3,
    "counter": 3,
    "counter_claim": 1,
    "counter_evidence": 2,
    "counter_because": 1,
    "evaluation": 2,
    "link": 1,
}
_USUAL = (
    Slot(label="Point", parts=("point",)),
    Slot(label="Evidence", parts=("evidence",)),
    Slot(label="Explanation", parts=("explanation",)),
    Slot(label="Counter-argument", parts=_WHOLE_COUNTER),
    Slot(label="Link", parts=("link",)),
)
_NO_PARTS = 2


def ruled(count: int) -> tuple[Prose, ...]:
    """Return `count` ruled lines."""
    return (Prose((Text("_" * WIDTH, "gap"),)),) * count


def empty(label: str, count: int) -> Labelled:
    """Return a slot with nothing in it but room."""
    return Labelled(label, ruled(count))


def empty_slots(slots: Sequence[Slot], words: int = 0) -> Iterator[Labelled]:
    """Yield every slot of a paragraph empty; where the model labels none, the usual ones.

    Blank lines alone would not say what to write, so a sheet has labels where a plan may not.
    `words` are the paragraph's, of which each slot is told its share.
    """
    for slot in slots if any(each.label for each in slots) else _USUAL:
        asks = (Prose((Text(prompt(slot.prompt), "prompt"),)),) if slot.prompt else ()
        length = round(words * slot.share)
        told = (Prose((Text(f"about {length:,} words", "quiet"),)),) if length else ()
        lines = sum(_LINES[part] for part in slot.parts) or _NO_PARTS
        yield Labelled(slot.label, (*asks, *told, *ruled(lines)))
