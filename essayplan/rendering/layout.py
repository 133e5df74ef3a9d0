"""How the blocks of a page stand to each other, whatever the page is made of."""

from essayplan.rendering.document import Balance, Block, Heading, Labelled, Notes, PageBreak


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
    if before is None or isinstance(before, Heading | Notes) or isinstance(block, Notes):
        return isinstance(block, Heading) and before is not None
    return not (isinstance(before, Labelled) and isinstance(block, Labelled))
