"""A table of contents that stands there when the file is opened.

Pandoc's own is an empty field: Word asks whether to fill it, LibreOffice and previews show nothing.
So the entries are written out, as links to the headings. Only OpenDocument names pages besides: a
field for a page is filled in silently there, where Word asks first whether it may.
"""

from collections.abc import Sequence

from essayplan.rendering.exporters.pandoc_run import Tree
from essayplan.rendering.exporters.pandoc_tree import (
    Node,
    Nodes,
    division,
    flat,
    link,
    paragraph,
    raw,
    words,
)

LONG = 12
"""A document with more headings than this has a table of contents unless told otherwise."""
_PAGES = {
    "odt": (
        "opendocument",
        '<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="{}"/>',
    ),
}
"""A tab and the field of a heading's page. It is empty until a word processor has counted pages."""
_STYLES = {"docx": ("TOC Heading", "toc {}"), "odt": ("Contents Heading", "Contents {}")}


def with_contents(made: Tree, to: str, *, wanted: bool | None) -> Tree:
    """Return a pandoc document with a table of contents before its first heading."""
    blocks: Nodes = made["blocks"]
    places = [place for place, block in enumerate(blocks) if block["t"] == "Header"]
    if not places or not (len(places) > LONG if wanted is None else wanted):
        return made
    headings = [blocks[place] for place in places]
    contents = _contents(headings, to)
    return {**made, "blocks": [*blocks[: places[0]], *contents, *blocks[places[0] :]]}


def _contents(headings: Sequence[Node], to: str) -> Nodes:
    title, entry = _STYLES[to]
    lines = [_entry(each, to) for each in headings]
    styled = [
        division(entry.format(each["c"][0]), [paragraph(line)])
        for each, line in zip(headings, lines, strict=True)
    ]
    return [division(title, [paragraph(words("Contents"))]), *styled]


def _entry(heading: Node, to: str) -> Nodes:
    _, (anchor, _, _), nodes = heading["c"]
    text = "".join(node["c"] if node["t"] == "Str" else " " for node, _ in flat(nodes))
    line = [link(text, f"#{anchor}")]
    if to in _PAGES:
        language, page = _PAGES[to]
        line.append(raw(language, page.format(anchor)))
    return line
