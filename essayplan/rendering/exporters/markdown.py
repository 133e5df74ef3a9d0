"""Markdown: headings, slots, a footnote for each fact's sources; one line a paragraph."""

from collections.abc import Iterator

from essayplan.rendering.document import (
    Balance,
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Labelled,
    Note,
    Notes,
    PageBreak,
    Prose,
    Table,
    Text,
    notes,
)
from essayplan.rendering.exporters.markdown_text import escape, heading, inline

Numbers = dict[Note, int]


def export(document: Document) -> bytes:
    """Return `document` as Markdown, in UTF-8."""
    numbers = notes(document)
    parts = [part for block in document.blocks for part in _block(block, numbers)]
    footnotes = [f"[^{number}]: {inline(note.content, {})}" for note, number in numbers.items()]
    return ("\n\n".join([*parts, *footnotes]) + "\n").encode()


def _block(block: Block, numbers: Numbers) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {heading(block.text)}".rstrip()
            yield from _paragraph((Text(block.aside, "emphasis"),), numbers)
        case Prose():
            yield from _paragraph(block.content, numbers)
        case Bullets():
            yield _list(block, numbers)
        case Labelled():
            yield from _labelled(block, numbers)
        case Balance():
            yield _list(_sides(block), numbers)
        case Table():
            yield _table(block)
        case PageBreak():
            yield "---"
        case Notes():
            pass  # a viewer gathers the footnotes itself


def _paragraph(content: Inlines, numbers: Numbers) -> Iterator[str]:
    if line := inline(content, numbers):
        yield line


def _list(block: Bullets, numbers: Numbers) -> str:
    items = [inline(item, numbers) for item in block.items]
    marks = [f"{number}." if block.ordered else "-" for number in range(1, len(items) + 1)]
    return "\n".join(f"{mark} {item}".rstrip() for mark, item in zip(marks, items, strict=True))


def _labelled(block: Labelled, numbers: Numbers) -> Iterator[str]:
    """Yield a slot; its label stands at the head of its first paragraph, or before its list."""
    label = (Text(f"{block.label}:", "emphasis"), Text(" ")) if block.label else ()
    first, *rest = block.content
    if isinstance(first, Prose):
        yield from _paragraph((*label, *first.content), numbers)
    else:
        yield from _paragraph(label, numbers)
        yield _list(first, numbers)
    for each in rest:
        yield from _block(each, numbers)


def _sides(balance: Balance) -> Bullets:
    left = round(100 * balance.left.share)
    sides = ((balance.left, left), (balance.right, 100 - left))
    return Bullets(
        tuple(
            (Text(f"{pan.label}, {share}%:", "strong"), Text(f" {pan.text}"))
            for pan, share in sides
        )
    )


def _table(table: Table) -> str:
    rule = ["---"] * len(table.header)
    rows = [[escape(cell.strip()) for cell in row] for row in (table.header, *table.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:]))
