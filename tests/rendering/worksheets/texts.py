"""What stands on a sheet, as lines of words."""

from collections.abc import Iterable, Iterator

from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Labelled,
    Note,
    PageBreak,
    Prose,
)


def split(sheet: Document) -> tuple[list[str], list[str]]:
    """Return the lines before the page break, and those after it."""
    place = next(n for n, block in enumerate(sheet.blocks) if isinstance(block, PageBreak))
    return lines(sheet.blocks[:place]), lines(sheet.blocks[place + 1 :])


def lines(blocks: Iterable[Block]) -> list[str]:
    return [line for block in blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"# {block.text}"
        case Prose():
            yield words(block.content)
        case Bullets():
            yield from map(words, block.items)
        case Labelled():
            for each in block.content:
                yield from (f"{block.label}> {line}" for line in _lines(each))


def words(inlines: Inlines) -> str:
    return "".join("" if isinstance(each, Note) else each.text for each in inlines)
