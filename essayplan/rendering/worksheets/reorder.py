"""A sheet whose paragraphs stand in the wrong order, each under a letter; the order is the key."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from msgspec.structs import replace

from essayplan.planning.plan import Paragraph, Plan, heading
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Labelled,
    Notes,
    PageBreak,
    Prose,
    Text,
)
from essayplan.rendering.opening import ANSWER, title
from essayplan.rendering.paragraphs import paragraph
from essayplan.rendering.references import short_forms
from essayplan.rendering.wording import capitalised, prose, stopped
from essayplan.rendering.worksheets.chance import numbered, out_of_order

_TASK = (
    "The paragraphs of this plan have been shuffled. Write their letters in the order in which "
    "they argue best, and say why. The plan's own order stands on the last page."
)
_NOTHING = "This plan has not two paragraphs, so there is nothing to put in order."
_GAP = "____"

Lettered = dict[str, Paragraph]


def sheet(plan: Plan, seed: int = 0) -> Document:
    """Return the sheet and, on a page of its own, its key; another seed shuffles otherwise."""
    places = out_of_order(len(plan.paragraphs), numbered(plan.question.id) + seed)
    lettered = {letter(place): plan.paragraphs[each] for place, each in enumerate(places)}
    order = [letter(places.index(number)) for number in range(len(places))]
    key = (PageBreak(), *_key(lettered, order)) if len(order) > 1 else ()
    blocks = (*_opening(plan, len(order)), *_sheet(plan, lettered), Notes("Notes"), *key)
    return Document(title(plan), plan.language, blocks)


def letter(place: int) -> str:
    """Return the letter of a place: A to Z, then AA, AB and so on, as columns are lettered."""
    rest, last = divmod(place, len(ascii_uppercase))
    return (letter(rest - 1) if rest else "") + ascii_uppercase[last]


def _opening(plan: Plan, count: int) -> Iterator[Block]:
    yield Heading(1, title(plan))
    yield Prose((Text(_TASK if count > 1 else _NOTHING, "quiet"),))
    if count > 1:
        yield Labelled("Order", (Prose(tuple(_places(count))),))


def _sheet(plan: Plan, lettered: Lettered) -> Iterator[Block]:
    sources = short_forms(plan.bibliography)
    yield Heading(2, ANSWER)
    yield from prose(_answer_alone(plan), "strong")
    for name, each in lettered.items():
        yield from paragraph(name, _unplaced(each), plan.slots, sources)


def _answer_alone(plan: Plan) -> str:
    """Return the thesis, or its position alone where it names its reasons in the plan's order."""
    thesis, position = plan.introduction.thesis, plan.positions.get(plan.stance, "")
    points = [each.point.rstrip(".").casefold() for each in plan.paragraphs]
    names_points = any(each and each in thesis.casefold() for each in points)
    return capitalised(stopped(position)) if names_points and position else thesis


def _unplaced(each: Paragraph) -> Paragraph:
    """Return a paragraph without what tells its place.

    That is its link, which names the one before; its time, for the longest stands first; and a
    heading of its own, which is the years it covers.
    """
    return replace(each, minutes=0, words=0, link="", heading="")


def _places(count: int) -> Iterator[Text]:
    for number in range(1, count + 1):
        yield Text(f"{'  ' if number > 1 else ''}{number}.\N{NO-BREAK SPACE}", "quiet")
        yield Text(_GAP, "gap")


def _key(lettered: Lettered, order: Sequence[str]) -> Iterator[Block]:
    yield Heading(2, "Key")
    yield Bullets(tuple(_answer(name, lettered[name]) for name in order), ordered=True)


def _answer(name: str, each: Paragraph) -> Inlines:
    return (Text(f"{name}. {capitalised(heading(each))}: ", "strong"), Text(each.why))
