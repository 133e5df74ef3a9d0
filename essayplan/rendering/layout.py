"""How the blocks of a page stand to each other, whatever the page is made of."""

from collections.abc import Callable, Sequence

from essayplan.rendering.document import Balance, Block, Heading, Labelled, Notes, PageBreak

_NARROWEST = 10
_APART = 2


def labels_of(block: Block) -> tuple[str, ...]:
    """Return the labels that stand beside the lines of a block."""
    match block:
        case Labelled():
            return (block.label,)
        case Balance():
            return (block.left.label, block.right.label)
    return ()


def stand_apart(before: Block | None, block: Block) -> bool:
    """Whether an empty line stands between two blocks; slots follow each other closely."""
    if isinstance(block, PageBreak):
        return before is not None
    if before is None or isinstance(before, Heading) or isinstance(block, Notes):
        return isinstance(block, Heading) and before is not None
    return not (isinstance(before, Labelled) and isinstance(block, Labelled))


def column_widths(
    rows: Sequence[Sequence[str]], room: int | None, measure: Callable[[str], int]
) -> list[int]:
    """Return how wide a table's columns are, made narrower to fit in `room`, the widest first.

    No id in the first column is broken, since one that is cut in two cannot be copied, and of the
    others no word but a long one; so a table may be wider than `room`, where that is very little.
    """
    columns = list(zip(*rows, strict=True))
    widths = [max(map(measure, column)) for column in columns]
    longest = [max(map(measure, " ".join(column).split()), default=0) for column in columns]
    narrowest = [*longest[:1], *(min(each, _NARROWEST) for each in longest[1:])]
    while room is not None and sum(widths) + _APART * (len(widths) - 1) > room:
        spare = [each for each in range(len(widths)) if widths[each] > narrowest[each]]
        if not spare:
            break
        widths[max(spare, key=widths.__getitem__)] -= 1
    return widths
