"""A document as pandoc's own tree: every string a string, nothing left to parse.

Handing pandoc Markdown would let a text embed files, scripts and raw code. Here a text is `Str` and
`Space` and nothing else. See Text.Pandoc.Definition, https://hackage.haskell.org/package/pandoc-types.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

Node = dict[str, Any]
Nodes = list[Node]

_NO_ATTRIBUTES: list[Any] = ["", [], []]


def words(text: str) -> Nodes:
    """Return a text as words and spaces."""
    nodes: Nodes = []
    for number, word in enumerate(text.split(" ")):
        nodes += [{"t": "Space"}] if number else []
        nodes += [{"t": "Str", "c": word}] if word else []
    return nodes


def strong(nodes: Nodes) -> Node:
    """Return inlines as bold."""
    return {"t": "Strong", "c": nodes}


def emphasis(nodes: Nodes) -> Node:
    """Return inlines as italics."""
    return {"t": "Emph", "c": nodes}


def span(style: str, nodes: Nodes) -> Node:
    """Return inlines in a character style of the reference document, and a class for EPUB."""
    return {"t": "Span", "c": [_named(style), nodes]}


def link(text: str, url: str) -> Node:
    """Return words that lead to an address, or to `#` and a heading's id."""
    return {"t": "Link", "c": [_NO_ATTRIBUTES, words(text), [url, ""]]}


def note(nodes: Nodes) -> Node:
    """Return a footnote of one paragraph."""
    return {"t": "Note", "c": [paragraph(nodes)]}


def cite(citations: Nodes) -> Node:
    """Return citations for citeproc to put into words."""
    return {"t": "Cite", "c": [citations, []]}


def raw(language: str, code: str) -> Node:
    """Return code of the format's own: only ever ours, never with a word of a plan in it."""
    return {"t": "RawInline", "c": [language, code]}


def raw_block(language: str, code: str) -> Node:
    """Return a block of the format's own: only ever ours, never with a word of a plan in it."""
    return {"t": "RawBlock", "c": [language, code]}


def rule() -> Node:
    """Return a line across the page."""
    return {"t": "HorizontalRule"}


def paragraph(nodes: Nodes) -> Node:
    """Return a paragraph."""
    return {"t": "Para", "c": nodes}


def heading(level: int, anchor: str, nodes: Nodes) -> Node:
    """Return a heading with an id that links lead to."""
    return {"t": "Header", "c": [level, [anchor, [], []], nodes]}


def division(style: str, blocks: Nodes) -> Node:
    """Return blocks in a paragraph style of the reference document, and a class for EPUB."""
    return {"t": "Div", "c": [_named(style), blocks]}


def directed(direction: str, blocks: Nodes) -> Node:
    """Return blocks that run from left to right, "ltr", or from right to left, "rtl"."""
    return {"t": "Div", "c": [["", [], [["dir", direction]]], blocks]}


def bullets(items: Iterable[Nodes]) -> Node:
    """Return a list."""
    return {"t": "BulletList", "c": [[_plain(item)] for item in items]}


def numbered(items: Iterable[Nodes]) -> Node:
    """Return a list numbered from 1."""
    style = [1, {"t": "Decimal"}, {"t": "Period"}]
    return {"t": "OrderedList", "c": [style, [[_plain(item)] for item in items]]}


def table(
    style: str, header: Sequence[Nodes], rows: Iterable[Sequence[Nodes]], widths: Sequence[float]
) -> Node:
    """Return a table with a header row; `widths` are the columns' parts of the line, 0 to 1."""
    columns = [[{"t": "AlignLeft"}, {"t": "ColWidth", "c": width}] for width in widths]
    caption: list[Any] = [None, []]
    head = [_NO_ATTRIBUTES, [_row(header)]]
    body = [_NO_ATTRIBUTES, 0, [], [_row(row) for row in rows]]
    foot: list[Any] = [_NO_ATTRIBUTES, []]
    return {"t": "Table", "c": [_named(style), caption, columns, head, [body], foot]}


def meta_text(text: str) -> Node:
    """Return a text of the document's properties."""
    return {"t": "MetaInlines", "c": words(text)}


def meta(value: Any) -> Node:
    """Return properties from plain data: texts, numbers, lists and dictionaries."""
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {key: meta(each) for key, each in value.items()}}
    if isinstance(value, list | tuple):
        return {"t": "MetaList", "c": [meta(each) for each in value]}
    if isinstance(value, bool):
        return {"t": "MetaBool", "c": value}
    return meta_text(str(value))


def flat(nodes: Nodes) -> Iterator[tuple[Node, tuple[str, ...]]]:
    """Yield the inlines that hold no others, each with the names of all that it stands in."""
    for node in nodes:
        inner = _inner(node)
        if inner is None:
            yield node, ()
        else:
            for leaf, names in flat(inner):
                yield leaf, (*_names(node), *names)


def _inner(node: Node) -> Nodes | None:
    match node["t"]:
        case "Span" | "Link" | "Quoted" | "Cite":
            inner: Nodes = node["c"][1]
            return inner
        case "Str" | "Space" | "SoftBreak" | "LineBreak" | "Code" | "RawInline" | "Math" | "Note":
            return None
        case _:
            styled: Nodes = node["c"]
            return styled


def _names(node: Node) -> tuple[str, ...]:
    if node["t"] == "Span":
        return tuple(node["c"][0][1])
    return (f"Link {node['c'][2][0]}",) if node["t"] == "Link" else (node["t"],)


def _plain(nodes: Nodes) -> Node:
    return {"t": "Plain", "c": nodes}


def _named(style: str) -> list[Any]:
    return ["", [style.lower().replace(" ", "-")], [["custom-style", style]]]


def _row(cells: Sequence[Nodes]) -> list[Any]:
    return [_NO_ATTRIBUTES, [_cell(cell) for cell in cells]]


def _cell(nodes: Nodes) -> list[Any]:
    return [_NO_ATTRIBUTES, {"t": "AlignDefault"}, 1, 1, [_plain(nodes)]]
