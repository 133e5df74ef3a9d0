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
from itertools import groupby, pairwise

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
from essayplan.rendering.maps import ArgumentMap, svg
from essayplan.rendering.maps.style import STYLE as MAP_STYLE
from essayplan.rendering.opening import ANSWER

MAP = "map"
"""The id of the section that shows the argument map."""


TALLEST = 1900
"""Of a map that is printed, in its own units: on a page of paper its words are then 4.5 points."""


class Section(Struct, frozen=True):
    """A heading and what stands under it, neighbouring slots together."""

    id: str
    heading: Heading | None
    groups: tuple[tuple[Block, ...], ...]


class References:
    """Where the notes are referred to: each place has an id, so that the note can lead back."""

    def __init__(self, document: Document) -> None:
        """Count the notes of `document`, and name every place that refers to one."""
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


def export(document: Document, *, drawn: ArgumentMap | None = None) -> bytes:
    """Return `document` as one HTML file, in UTF-8, with its argument map where one is `drawn`."""
    style = _read("plan.css")
    every = [*_with_map(sections(document))] if drawn else sections(document)
    inlined = svg.inline(drawn) if drawn else ""
    page = _template().render(
        document=document,
        sections=every,
        opening=_opening(every),
        references=References(document),
        style=Markup(style),  # noqa: S704 - our own file
        map=Markup(inlined),  # noqa: S704 - it escapes its texts
        tall=svg.height(inlined) > TALLEST,
        policy=_policy(style, *([MAP_STYLE] if drawn else [])),
    )
    return f"{page.strip()}\n".encode()


def sections(document: Document) -> list[Section]:
    """Split a document at its headings; the notes get one, where they stand or at the end."""
    noted = bool(notes(document))
    blocks = [each for block in document.blocks for each in _with_heading(block, noted=noted)]
    if noted and not any(isinstance(block, Notes) for block in blocks):
        blocks += _with_heading(Notes("Notes"), noted=True)
    starts = [n for n, block in enumerate(blocks) if isinstance(block, Heading)]
    cuts = pairwise(dict.fromkeys([0, *starts, len(blocks)]))
    return [_section(number, blocks[start:end]) for number, (start, end) in enumerate(cuts)]


def _opening(sections: Sequence[Section]) -> int:
    """Return how many sections come before the contents: the title and the answer."""
    levels = [each.heading.level if each.heading else 1 for each in sections]
    titles = next((n for n, level in enumerate(levels) if level > 1), len(levels))
    following = [each.heading and each.heading.text for each in sections[titles : titles + 1]]
    return titles + (following == [ANSWER])


def _with_map(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections, and before the notes, or else at the end, the one for the map."""
    noted = next((n for n, each in enumerate(sections) if _is_notes(each)), len(sections))
    yield from sections[:noted]
    yield Section(MAP, Heading(2, "Argument map"), ())
    yield from sections[noted:]


def _is_notes(section: Section) -> bool:
    return bool(section.groups) and isinstance(section.groups[0][0], Notes)


def _with_heading(block: Block, *, noted: bool) -> list[Block]:
    if not isinstance(block, Notes):
        return [block]
    return [Heading(2, block.title), block] if noted else []


def _section(number: int, blocks: Sequence[Block]) -> Section:
    first = blocks[0]
    heading = first if isinstance(first, Heading) else None
    return Section(f"part-{number}", heading, tuple(_groups(blocks[1 if heading else 0 :])))


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield neighbouring labelled slots together, and every other block alone."""
    for slots, group in groupby(blocks, _is_slot):
        together = tuple(group)
        yield from [together] if slots else ((each,) for each in together)


def _is_slot(block: Block) -> bool:
    return isinstance(block, Labelled) and bool(block.label)


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(_read),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["kind"] = lambda block: type(block).__name__
    return environment.get_template("plan.html")


def _read(name: str) -> str:
    return (files("essayplan.rendering") / "templates" / name).read_text(encoding="utf-8")


def _policy(*styles: str) -> str:
    allowed = " ".join(f"'sha256-{_digest(each)}'" for each in styles)
    return f"default-src 'none'; style-src {allowed}; base-uri 'none'; form-action 'none'"


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
