"""Word's curly quotes where a person meant quotes: YAML cuts the text in two between them.

`[“whether, people gained”]` is two texts, and `- “Homework: a burden”` is a field. Prose with
curly quotes in it is left alone.
"""

import re
from collections.abc import Iterator

from essayplan.bank import slips
from essayplan.bank.lines import Lines
from essayplan.bank.nodes import Mapping, Node, Scalar, Sequence
from essayplan.bank.problems import Problems
from essayplan.diagnostics import Severity

_CLOSING = {"\u201c": "\u201d", "\u2018": "\u2019", "\u201e": "\u201c"}
_COMMA = re.compile(r"[ \t]*,")


def warn(text: str, root: Node | None, problems: Problems) -> None:
    """Warn of every text or field's name that opens with a curly quote and is cut before it closes.

    `root` is what was read of `text`.
    """
    if not any(opening in text for opening in _CLOSING):
        return
    lines, slip = Lines(text), slips.CURLY_LETTERS
    for cut in _cut(root, text, lines):
        place = (cut.line, cut.column)
        problems.add_at(slip.code, place, slip.message, slip.hint, Severity.WARNING)


def _cut(node: Node | None, text: str, lines: Lines) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        if node.plain and _opens(node.text) and _comma_follows(node, text, lines):
            yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _cut(item, text, lines)
    elif isinstance(node, Mapping):
        for name, entry in node.entries.items():
            if _opens(name):
                yield Scalar(name, entry.line, entry.column)
            yield from _cut(entry.node, text, lines)


def _opens(text: str) -> bool:
    """Whether a text begins with a curly quote and does not close it, as an apostrophe does not."""
    return text[:1] in _CLOSING and not re.search(rf"{_CLOSING[text[0]]}(?!\w)", text)


def _comma_follows(scalar: Scalar, text: str, lines: Lines) -> bool:
    """Whether a comma ends a text, as it does in brackets and braces only."""
    start = lines.index(scalar.line, scalar.column)
    written = text.startswith(scalar.text, start)
    return written and bool(_COMMA.match(text, start + len(scalar.text)))
