"""A table of contents that stands there when the file is opened.

Pandoc's own is an empty field: Word asks whether to fill it, LibreOffice and previews show nothing.
So the entries are written out, as links to the headings, each with a field for its page, which a
word processor fills in when it opens the file. They stand in no field of their own: in Word's for a
table of contents LibreOffice shows only what was there when the file was made, which is no page.
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
    "docx": (
        "openxml",
        (
            '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
            r'<w:r><w:instrText xml:space="preserve"> PAGEREF {} \h </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
    ),
    "odt": (
        "opendocument",
        '<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="{}"/>',
    ),
}
"""A tab and the field of a heading's page. It is empty, for nobody knows the page before Word."""
_FIRST_BOOKMARK = 100_000
"""Above all that pandoc counts up to."""
_STYLES = {"docx": ("TOC Heading", "toc {}"), "odt": ("Contents Heading", "Contents {}")}


def with_contents(made: Tree, to: str, *, wanted: bool | None) -> Tree:
    """Return a pandoc document with a table of contents before its first heading."""
    blocks: Nodes = made["blocks"]
    places = [place for place, block in enumerate(blocks) if block["t"] == "Header"]
    if not places or not (len(places) > LONG if wanted is None else wanted):
        return made
    headings = [blocks[place] for place in places]
    contents = _contents(headings, to)
    following = [_marked(block, to) for block in blocks[places[0] :]]
    return {**made, "blocks": [*blocks[: places[0]], *contents, *following]}


def _marked(block: Node, to: str) -> Node:
    """Return a heading with a bookmark in it; pandoc's own holds the whole section.

    Where a section ends in a table LibreOffice does not find such a bookmark.
    """
    if block["t"] != "Header" or to != "docx":
        return block
    level, attributes, nodes = block["c"]
    number = _number(attributes[0])
    start = f'<w:bookmarkStart w:id="{number}" w:name="_Toc{number}"/>'
    mark = raw("openxml", f'{start}<w:bookmarkEnd w:id="{number}"/>')
    return {**block, "c": [level, attributes, [mark, *nodes]]}


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
    language, page = _PAGES[to]
    target = f"_Toc{_number(anchor)}" if to == "docx" else anchor  # Word allows no hyphen
    return [link(text, f"#{anchor}"), raw(language, page.format(target))]


def _number(anchor: str) -> int:
    """Return the number of the bookmark in a heading; `anchor` is like "section-1"."""
    return _FIRST_BOOKMARK + int(anchor.rpartition("-")[2])
