"""One body paragraph of a plan: its heading, and its slots as the paragraph model names them."""

from collections.abc import Callable, Iterator, Sequence

from essayplan.planning.plan import Paragraph, Part, Slot, prompt
from essayplan.planning.plan import heading as theme_or_phase
from essayplan.rendering.document import Block, Bullets, Heading, Labelled, Prose
from essayplan.rendering.facts import ShortForms, facts
from essayplan.rendering.wording import budget, capitalised, prose

Blocks = tuple[Prose | Bullets, ...]

_NO_EVIDENCE = prompt("Find a fact, dated and sourced, that proves this point.")
_WHOLE_COUNTER: tuple[Part, ...] = ("counter_claim", "counter_evidence", "counter_because")
_ALL: tuple[Part, ...] = ("point", "evidence", "explanation", *_WHOLE_COUNTER, "evaluation", "link")


def paragraph(
    number: int | str, paragraph: Paragraph, slots: Sequence[Slot], sources: ShortForms
) -> Iterator[Block]:
    """Yield the paragraph's heading, then a labelled block for each slot that has content.

    A part that the slots name twice stands where it is named first; one that they do not name at
    all still follows at the end, without a label, so that no text of the plan is lost.
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
    unseen = dict.fromkeys(_ALL)
    for slot in [*slots, Slot(label="", parts=_ALL)]:
        named = [part for each in slot.parts for part in _spread(each)]
        parts = tuple(part for part in dict.fromkeys(named) if part in unseen)
        for part in parts:
            del unseen[part]
        yield Slot(label=slot.label, parts=parts, prompt=slot.prompt)


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
