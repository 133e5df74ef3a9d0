"""HTML: one file that stands alone, to read on any screen and to print. No script, nothing fetched.

The template escapes every text, and the page's own policy forbids scripts and whatever is not in
the file; the style sheet is let in by its hash.
"""

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup
from msgspec import Struct

from essayplan.rendering.document import (
    Block,
    Document,
    Heading,
    Labelled,
    Note,
    Notes,
    inlines,
    notes,
)


class Section(Struct, frozen=True):
    """A heading and what stands under it, neighbouring slots together."""

    id: str
    heading: Heading | None
    groups: tuple[tuple[Block, ...], ...]


class References:
    """Where the notes are referred to: each place has an id, so that the note can lead back."""

    def __init__(self, document: Document) -> None:
        """Number the notes, and name every place that refers to one."""
        self.numbers = notes(document)
        self.places = defaultdict[Note, list[str]](list)
        self._met = defaultdict[Note, int](int)
        for each in inlines(document.blocks):
            if isinstance(each, Note):
                place = f"text-{self.numbers[each]}-{len(self.places[each]) + 1}"
                self.places[each].append(place)

    def next(self, note: Note) -> str:
        """Return the id of the next place that refers to `note`, in the order of the document."""
        self._met[note] += 1
        return self.places[note][self._met[note] - 1]


def export(document: Document) -> bytes:
    """Return `document` as one HTML file, in UTF-8."""
    page = _template().render(
        document=document,
        sections=sections(document),
        references=References(document),
        style=Markup(_style()),  # noqa: S704 - our own file
        policy=_policy(_style()),
    )
    return page.encode()


def sections(document: Document) -> list[Section]:
    """Split a document at its headings; notes stand at its end if they have no other place."""
    blocks = list(document.blocks)
    if not any(isinstance(block, Notes) for block in blocks):
        blocks.append(Notes("Notes"))
    starts = [n for n, block in enumerate(blocks) if isinstance(block, Heading | Notes)]
    ends = [*starts, len(blocks)]
    parts = [blocks[: ends[0]], *(blocks[n:end] for n, end in zip(ends, ends[1:], strict=False))]
    return [_section(number, part) for number, part in enumerate(parts) if part]


def _section(number: int, blocks: Sequence[Block]) -> Section:
    first = blocks[0]
    heading = first if isinstance(first, Heading) else None
    return Section(f"part-{number}", heading, tuple(_groups(blocks[1 if heading else 0 :])))


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    for slots, group in groupby(blocks, lambda block: isinstance(block, Labelled) and block.label):
        if slots:
            yield tuple(group)
        else:
            yield from ((block,) for block in group)
