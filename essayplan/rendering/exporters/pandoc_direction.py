"""Which way a paragraph runs: as its first letter with a direction does, as in Unicode's rule P2.

Word does not look at the letters: a paragraph in Arabic stands at the left unless the file says
otherwise, its full stop at the wrong end.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from essayplan.rendering.exporters.pandoc_run import Tree
from essayplan.rendering.exporters.pandoc_tree import Node, Nodes, directed, meta_text

_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_TITLE = re.compile(
    r"<w:body>\s*<w:p>\s*<w:pPr>(?:(?!<w:bidi).)*?(?=</w:pPr>)(.*?)</w:p>", re.DOTALL
)


def with_directions(made: Tree) -> Tree:
    """Return a pandoc document whose paragraphs run as their words do.

    The title, which is no paragraph of it, gives the direction of all that has none of its own.
    """
    main = _direction(made["meta"]["title"])
    meta = {**made["meta"], "dir": meta_text("rtl")} if main == "rtl" else made["meta"]
    return {**made, "meta": meta, "blocks": _directed(made["blocks"], main)}


def with_title_directed(body: bytes) -> bytes:
    """Return Word's text with the direction of its title, which pandoc gives none."""
    text = body.decode()
    found = _TITLE.search(text)
    if not found or first_direction(re.sub("<[^>]*>", "", found[1])) != "rtl":
        return body
    return f"{text[: found.start(1)]}<w:bidi />{text[found.start(1) :]}".encode()


def first_direction(text: str, otherwise: str = "ltr") -> str:
    """Return the direction of the first letter in `text` that has one."""
    kinds = map(unicodedata.bidirectional, text)
    return next((_DIRECTIONS[kind] for kind in kinds if kind in _DIRECTIONS), otherwise)


def _directed(blocks: Nodes, around: str) -> Nodes:
    return [_one(block, around) for block in blocks]


def _one(block: Node, around: str) -> Node:
    if block["t"] == "Div":
        attributes, inner = block["c"]
        return {**block, "c": [attributes, _directed(inner, around)]}
    own = _direction(block, around)
    made: Node = _with_notes(block, own)
    return made if own == around else directed(own, [made])


def _with_notes(value: Any, around: str) -> Any:
    """Return part of a block whose footnotes run as their own words do, and not as it does."""
    if isinstance(value, list):
        return [_with_notes(each, around) for each in value]
    if not isinstance(value, dict):
        return value
    if value["t"] == "Note":
        return {**value, "c": _directed(value["c"], around)}
    return {**value, "c": _with_notes(value["c"], around)} if "c" in value else value


def _direction(value: Any, otherwise: str = "ltr") -> str:
    return first_direction("".join(_texts(value)), otherwise)


def _texts(value: Any) -> Iterator[str]:
    """Yield the words of part of a pandoc document, without its footnotes."""
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict) and value["t"] == "Str":
        yield value["c"]
    elif isinstance(value, dict) and value["t"] not in {"Note", "RawInline", "RawBlock"}:
        yield from _texts(value.get("c"))
