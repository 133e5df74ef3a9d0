"""Reading Markdown back with other programs: each returns the text of every block, in order."""

from collections.abc import Iterator
from typing import Any

import commonmark  # type: ignore[import-untyped]
import mistune
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

Spans = list[tuple[str, str]]
"""The text of a block: words and the styles they stand in ("", "em", "strong", "link", "note")."""


def markdown_it(source: str) -> list[Spans]:
    """Read GitHub's Markdown with markdown-it."""
    parser = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
    tokens = [token for token in parser.parse(source) if token.type == "inline"]
    unexpected = {token.type for token in parser.parse(source)} - _MARKDOWN_IT_BLOCKS
    assert not unexpected
    return [_merged(_markdown_it(token.children or [])) for token in tokens]


def commonmark_py(source: str) -> list[Spans]:
    """Read plain CommonMark, which has no footnotes and no tables, with commonmark.py."""
    blocks: list[Spans] = []
    styles: list[str] = []
    names = {"emph": "em", "strong": "strong", "link": "link"}
    for node, entering in commonmark.Parser().parse(source).walker():
        assert node.t in _COMMONMARK_NODES
        if node.t in {"paragraph", "heading"}:
            if entering:
                blocks.append([])
        elif node.t in names:
            styles = [*styles, names[node.t]] if entering else styles[:-1]
        elif node.t == "text":
            blocks[-1].append((node.literal, "".join(styles)))
    return [_merged(block) for block in blocks]


def mistune_(source: str) -> list[Spans]:
    """Read GitHub's Markdown and more with mistune, every plug-in of its own that adds marks on."""
    plugins = ["strikethrough", "footnotes", "table", "url", "task_lists", "def_list", "math"]
    plugins += ["ruby", "superscript", "subscript", "insert", "mark", "spoiler"]
    parsed = mistune.create_markdown(renderer=None, plugins=plugins)(source)
    assert isinstance(parsed, list)
    return [_merged(block) for node in parsed for block in _mistune_blocks(node)]


def plain(blocks: list[Spans]) -> list[str]:
    """Return only the words."""
    return ["".join(text for text, style in spans if style != "note") for spans in blocks]


_MARKDOWN_IT_BLOCKS = {
    "inline",
    *(
        f"{name}_{end}"
        for end in ("open", "close")
        for name in (
            "heading",
            "paragraph",
            "bullet_list",
            "ordered_list",
            "list_item",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "footnote",
            "footnote_block",
        )
    ),
    "footnote_anchor",
}
_COMMONMARK_NODES = {
    "document",
    "paragraph",
    "heading",
    "list",
    "item",
    "text",
    "emph",
    "strong",
    "link",
}
_MISTUNE_STYLES = {"emphasis": "em", "strong": "strong", "link": "link"}
_MISTUNE_BLOCKS = {"heading", "paragraph", "block_text", "table_cell"}
_MISTUNE_OUTER = {
    "list",
    "list_item",
    "table",
    "table_head",
    "table_body",
    "table_row",
    "footnotes",
    "footnote_item",
}


def _markdown_it(children: list[Token]) -> Iterator[tuple[str, str]]:
    styles: list[str] = []
    for child in children:
        if child.nesting > 0:
            styles.append(child.tag)
        elif child.nesting < 0:
            styles.pop()
        elif child.type == "footnote_ref":
            yield "", "note"
        elif child.type != "footnote_anchor":
            assert child.type == "text", child.type
            yield child.content, "".join(styles).replace("a", "link")


def _mistune_blocks(node: dict[str, Any]) -> Iterator[list[tuple[str, str]]]:
    if node["type"] in _MISTUNE_BLOCKS:
        yield [span for child in node["children"] for span in _mistune(child, "")]
    elif node["type"] != "blank_line":
        assert node["type"] in _MISTUNE_OUTER, node["type"]
        for child in node["children"]:
            yield from _mistune_blocks(child)


def _mistune(node: dict[str, Any], style: str) -> Iterator[tuple[str, str]]:
    if node["type"] == "text":
        yield node["raw"], style
    elif node["type"] == "footnote_ref":
        yield "", "note"
    else:
        for child in node["children"]:
            yield from _mistune(child, style + _MISTUNE_STYLES[node["type"]])


def _merged(spans: Any) -> Spans:
    merged: Spans = []
    for text, style in spans:
        if merged and merged[-1][1] == style != "note":
            merged[-1] = (merged[-1][0] + text, style)
        elif text or style == "note":
            merged.append((text, style))
    return merged
