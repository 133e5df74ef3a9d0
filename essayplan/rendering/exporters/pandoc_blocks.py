"""A document's blocks as pandoc's, in the paragraph and character styles of our Word templates."""

from collections.abc import Iterator

from msgspec import Struct

from essayplan.rendering.document import (
    Balance,
    Block,
    Bullets,
    Document,
    Heading,
    Inline,
    Inlines,
    Labelled,
    Link,
    Note,
    PageBreak,
    Prose,
    Table,
    Text,
)
from essayplan.rendering.exporters.pandoc_run import Tree
from essayplan.rendering.exporters.pandoc_tree import (
    Node,
    Nodes,
    bullets,
    division,
    emphasis,
    heading,
    link,
    meta_text,
    note,
    numbered,
    paragraph,
    raw_block,
    rule,
    span,
    strong,
    table,
    words,
)

_NARROWEST = 0.3
"""Of a balance's columns, which otherwise are as wide as their sides weigh."""
_NOT_EMPTY = "\N{NO-BREAK SPACE}"
"""Pandoc leaves out a paragraph with nothing in it."""


class Look(Struct, frozen=True, kw_only=True):
    """What a format can show: `styles` of its own, and the title as a heading in its body.

    With `room` a line to write on is a paragraph with a rule below it, as wide as the page, and not
    a run of underscores. `page_break` is the language and the code of one, where there are pages.
    """

    styles: bool = False
    room: bool = False
    title: bool = False
    page_break: tuple[str, str] | None = None


def tree(document: Document, look: Look) -> Tree:
    """Return `document` as a pandoc document, its title among the properties unless in the body.

    Headings have the ids `section-1`, `section-2` and so on, in the order they stand.
    """
    blocks = document.blocks
    if not look.title and blocks and _is_title(blocks[0], document):
        aside = blocks[0].aside if isinstance(blocks[0], Heading) else ""
        made = [*_aside(aside, look), *_blocks(blocks[1:], look)]
    else:
        made = list(_blocks(blocks, look))
    meta = {"title": meta_text(document.title), "lang": meta_text(document.language)}
    return {"meta": meta, "blocks": made}


def _is_title(block: Block, document: Document) -> bool:
    return isinstance(block, Heading) and (block.level, block.text) == (1, document.title)


def _blocks(blocks: tuple[Block, ...], look: Look) -> Iterator[Node]:
    sections = 0
    for block in blocks:
        if isinstance(block, Heading):
            sections += 1
            level = block.level if look.title else max(1, block.level - 1)
            yield heading(level, f"section-{sections}", words(block.text))
            yield from _aside(block.aside, look)
        else:
            yield from _block(block, look)


def _block(block: Block, look: Look) -> Iterator[Node]:
    match block:
        case Prose():
            yield paragraph(_inlines(block.content, look))
        case Bullets():
            items = [_inlines(item, look) for item in block.items]
            yield numbered(items) if block.ordered else bullets(items)
        case Labelled():
            yield from _labelled(block, look)
        case Table():
            header = [words(cell) for cell in block.header]
            rows = [[words(cell) for cell in row] for row in block.rows]
            yield table("Overview", header, rows, _widths(block))
        case Balance():
            yield _balance(block)
        case PageBreak():
            yield raw_block(*look.page_break) if look.page_break else rule()
        case _:
            pass  # Notes: each of these formats has footnotes of its own


def _aside(text: str, look: Look) -> Iterator[Node]:
    """Yield what stands beside a heading; in its own paragraph, so that contents list it not."""
    if text:
        said = words(text)
        yield division("Heading Aside", [paragraph(said if look.styles else [emphasis(said)])])


def _labelled(block: Labelled, look: Look) -> Iterator[Node]:
    if block.label:
        label = words(block.label)
        yield division("Slot Label", [paragraph(label if look.styles else [emphasis(label)])])
    if look.room and any(map(_is_room, block.content)):
        yield from (_roomy(each, look) for each in block.content)
    else:
        yield division("Slot", [made for each in block.content for made in _block(each, look)])


def _roomy(block: Prose | Bullets, look: Look) -> Node:
    """Return a line to write on, or what leads to it and stays on its page."""
    if _is_room(block):
        return division("Room", [paragraph(words(_NOT_EMPTY))])
    return division("Slot Lead", [*_block(block, look)])


def _is_room(block: Prose | Bullets) -> bool:
    """Whether a block is a line to write on, and nothing besides."""
    return isinstance(block, Prose) and all(
        isinstance(each, Text) and each.style == "gap" and not each.text.strip("_")
        for each in block.content
    )


def _balance(balance: Balance) -> Node:
    left = round(100 * balance.left.share)
    pans = ((balance.left, left), (balance.right, 100 - left))
    header = [words(f"{pan.label}, {percent}%") for pan, percent in pans]
    wide = min(max(balance.left.share, _NARROWEST), 1 - _NARROWEST)
    return table("Balance", header, [[words(pan.text) for pan, _ in pans]], (wide, 1 - wide))


def _widths(block: Table) -> tuple[float, ...]:
    """Return the columns' widths, by the square root of their longest text: none is starved."""
    columns = zip(block.header, *block.rows, strict=True)
    wanted = [max(*map(len, column), 4) ** 0.5 for column in columns]
    return tuple(each / sum(wanted) for each in wanted)


def _inlines(inlines: Inlines, look: Look) -> Nodes:
    return [node for each in inlines for node in _inline(each, look)]


def _inline(inline: Inline, look: Look) -> Nodes:
    if isinstance(inline, Note):
        return [note(_inlines(inline.content, look))]
    if isinstance(inline, Link):
        return [link(inline.text, inline.url)]
    return _styled(inline, look)


def _styled(text: Text, look: Look) -> Nodes:
    nodes = words(text.text)
    match text.style:
        case "strong":
            return [strong(nodes)]
        case "emphasis":
            return [emphasis(nodes)]
        case "quiet":
            return [span("Quiet", nodes)]
        case "prompt":
            return [span("Prompt", nodes if look.styles else [emphasis(nodes)])]
        case _:
            return nodes
