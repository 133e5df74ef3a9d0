r"""Texts that LaTeX would join or turn into other signs, kept apart in the tree that pandoc writes.

Pandoc escapes what commands LaTeX, and leaves its ligatures: `a' becomes quotation marks, ,, a low
one, ?` a Spanish question mark. A star after a command may be taken for part of it.
"""

import re
from typing import Any

from essayplan.rendering.exporters.pandoc_tree import Node, Nodes, raw

_JOINED = re.compile(r"(`|\||(?<=,)(?=,)|(?<=[^\w\s])(?=\*))")
_APART = {"`": r"\`{}", "|": "|", "": "{}"}
"""What to write for each: pandoc's own \\textbar{} is nothing to most readers of LaTeX."""


def apart(value: Any) -> Any:
    """Return part of a pandoc document with no two characters of a text left to be joined."""
    if isinstance(value, dict):
        return {key: apart(each) for key, each in value.items()}
    if not isinstance(value, list):
        return value
    return [each for node in value for each in (_pieces(node) if _is_text(node) else [apart(node)])]


def _is_text(node: Any) -> bool:
    return isinstance(node, dict) and node.get("t") == "Str"


def _pieces(node: Node) -> Nodes:
    parts = _JOINED.split(node["c"])
    return [
        raw("latex", _APART[part]) if place % 2 else {"t": "Str", "c": part}
        for place, part in enumerate(parts)
        if place % 2 or part
    ]
