"""The document that every format renders: headings, prose, lists, notes. Formats meet here.

A document is a tree of plain strings: nothing in it is markup of any format, so an exporter must
escape every string it writes. Inspired by pandoc's Definition, and as small as plans allow.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Style = Literal["plain", "strong", "emphasis", "quiet", "prompt", "gap", "tip"]


class Text(Struct, frozen=True, tag=True):
    """Words in one style. A "prompt" is something the student has still to write.

    A "gap" is room to write in: its text is underscores, as many as it is wide. A "tip" names an
    option of the command line, and stands only where there is one: see `without_tips`.
    """

    text: str
    style: Style = "plain"


class Link(Struct, frozen=True, tag=True):
    """Words that lead to an http(s) address; raises ValueError for any other address."""

    text: str
    url: str

    def __post_init__(self) -> None:
        """Refuse `javascript:`, `file:` and whatever else no format may lead to."""
        if not self.url.lower().startswith(("http://", "https://")):
            message = f"not an http(s) address: {self.url!r}"
            raise ValueError(message)


class Note(Struct, frozen=True, tag=True):
    """A footnote. Notes that say the same share a number where a format allows it: see `notes`."""

    content: tuple["Text | Link", ...]


Inline = Text | Link | Note
Inlines = tuple[Inline, ...]


class Heading(Struct, frozen=True, tag=True):
    """A heading; level 1 is the document's title. `aside` stands beside it, quiet."""

    level: int
    text: str
    aside: str = ""


class Prose(Struct, frozen=True, tag=True):
    """A paragraph of text."""

    content: Inlines


class Bullets(Struct, frozen=True, tag=True):
    """A list of paragraphs."""

    items: tuple[Inlines, ...]
    ordered: bool = False


class Labelled(Struct, frozen=True, tag=True):
    """A slot of a paragraph: a label, quiet beside its content. The label may be empty."""

    label: str
    content: tuple["Prose | Bullets", ...]


class Table(Struct, frozen=True, tag=True):
    """A table with a header row."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Pan(Struct, frozen=True):
    """One side of a balance: its name, what it says, and its share of the weight, 0 to 1."""

    label: str
    text: str
    share: float


class Balance(Struct, frozen=True, tag=True):
    """How two sides weigh against each other; their shares add up to 1."""

    left: Pan
    right: Pan


class Notes(Struct, frozen=True, tag=True):
    """Where the notes stand in a format that has no footnotes of its own; else at the end."""

    title: str


class PageBreak(Struct, frozen=True, tag=True):
    """What follows begins on another page; a rule, in a format that has no pages."""


Block = Heading | Prose | Bullets | Labelled | Table | Balance | Notes | PageBreak


class Document(Struct, frozen=True):
    """A document: its title, its language as a BCP 47 tag, and its blocks in order."""

    title: str
    language: str
    blocks: tuple[Block, ...]


def inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Yield what stands in the lines of `blocks`, in the order of the document."""
    for block in blocks:
        if isinstance(block, Prose):
            yield from block.content
        elif isinstance(block, Bullets):
            for item in block.items:
                yield from item
        elif isinstance(block, Labelled):
            yield from inlines(block.content)


def notes(document: Document) -> dict[Note, int]:
    """Return the notes, numbered from 1 in the order they are met; equal notes share a number."""
    met = (each for each in inlines(document.blocks) if isinstance(each, Note))
    return {note: number for number, note in enumerate(dict.fromkeys(met), 1)}


def without_tips(document: Document) -> Document:
    """Return `document` as it is given away: its readers have no command line before them."""
    return replace(document, blocks=tuple(_untipped(block) for block in document.blocks))


def _untipped(block: Block) -> Block:
    match block:
        case Prose():
            return Prose(_without_tips(block.content))
        case Bullets():
            return replace(block, items=tuple(map(_without_tips, block.items)))
        case _:
            return block


def _without_tips(inlines: Inlines) -> Inlines:
    return tuple(each for each in inlines if not (isinstance(each, Text) and each.style == "tip"))
