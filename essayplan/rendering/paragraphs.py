"""One body paragraph of a plan: its heading, and its slots as the paragraph model names them."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from essayplan.planning.plan import Paragraph, Part, Slot, prompt
from essayplan.planning.plan import heading as theme_or_phase
from essayplan.rendering.document import Block, Bullets, Heading, Labelled, Prose
from essayplan.rendering.facts import ShortForms, facts
from essayplan.rendering.wording import budget, capitalised, prose

Blocks = tuple[Prose | Bullets, ...]

_NO_EVIDENCE = prompt("Find a fact, dated and sourced, that proves this point.")
_BLANK = "Write this part yourself."
_WHOLE_COUNTER: tuple[Part, ...] = ("counter_claim", "counter_evidence", "counter_because")
_USUAL = (
    Slot(label="Point", parts=("point",)),
    Slot(label="Evidence", parts=("evidence",)),
    Slot(label="Explanation", parts=("explanation",)),
    Slot(label="Counter-argument", parts=_WHOLE_COUNTER),
    Slot(label="Evaluation", parts=("evaluation",)),
    Slot(label="Link", parts=("link",)),
)
"""Every part there is, in the order of a paragraph, under the name that it usually has."""


def paragraph(
    number: int | str, paragraph: Paragraph, slots: Sequence[Slot], sources: ShortForms
) -> Iterator[Block]:
    """Yield the paragraph's heading, then a labelled block for each slot that has content.

    A part that the slots name twice stands where it is named first; one that they do not name at
    all still follows at the end, under its usual name, so that no text of the plan is lost. Where
    the model labels nothing, nor is that labelled. A slot that names no part is there to be filled.
    """
    yield heading(number, paragraph)
    for slot in _whole(slots):
        if content := _content(paragraph, slot, sources):
            yield Labelled(slot.label, content)


def heading(number: int | str, paragraph: Paragraph) -> Heading:
    """Return the heading of a paragraph: its number or letter, its theme, its budget beside it."""
    role = "the other side" if paragraph.role == "counter" else ""
    time = budget(paragraph.minutes, paragraph.words)
    aside = "; ".join(filter(None, [role, time]))
    return Heading(2, f"{number}. {capitalised(theme_or_phase(paragraph))}", aside)


def _content(paragraph: Paragraph, slot: Slot, sources: ShortForms) -> Blocks:
    content = [block for part in slot.parts for block in _PARTS[part](paragraph, sources)]
    return tuple(content) or prose(prompt(slot.prompt) if slot.prompt else "")


def _whole(slots: Sequence[Slot]) -> Iterator[Slot]:
    """Yield the slots, each part in one of them; and the usual ones of the parts that none has."""
    unseen = {part for each in _USUAL for part in each.parts}
    labelled = any(each.label for each in slots)
    usual = [each if labelled else replace(each, label="") for each in _USUAL]
    for slot in [*slots, *usual]:
        named = [part for each in slot.parts for part in _spread(each)]
        parts = tuple(part for part in dict.fromkeys(named) if part in unseen)
        unseen.difference_update(parts)
        asks = slot.prompt or ("" if slot.parts or not slot.label else _BLANK)
        yield replace(slot, parts=parts, prompt=asks)


def _spread(part: Part) -> tuple[Part, ...]:
    return _WHOLE_COUNTER if part == "counter" else (part,)


def _evidence(paragraph: Paragraph, sources: ShortForms) -> Blocks:
    return (facts(paragraph.evidence, sources),) if paragraph.evidence else prose(_NO_EVIDENCE)


def _counter_evidence(paragraph: Paragraph, sources: ShortForms) -> Blocks:
    proved = paragraph.counter.evidence if paragraph.counter else ()
    return (facts(proved, sources),) if proved else ()


_PARTS: dict[Part, Callable[[Paragraph, ShortForms], Blocks]] = {
    "point": lambda paragraph, _: prose(paragraph.point, "strong"),
    "evidence": _evidence,
    "explanation": lambda paragraph, _: prose(paragraph.explanation),
    "counter_claim": lambda paragraph, _: prose(
        paragraph.counter.claim if paragraph.counter else ""
    ),
    "counter_evidence": _counter_evidence,
    "counter_because": lambda paragraph, _: prose(
        paragraph.counter.because if paragraph.counter else ""
    ),
    "evaluation": lambda paragraph, _: prose(paragraph.evaluation),
    "link": lambda paragraph, _: prose(paragraph.link),
}
