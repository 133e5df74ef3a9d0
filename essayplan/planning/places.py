"""Where in a file something stands that is wrong though it could be read."""

from collections.abc import Sequence

from essayplan.bank.nodes import Entry, Mapping, Node, Scalar
from essayplan.bank.nodes import Sequence as Listed
from essayplan.diagnostics import Diagnostic, Location, Severity

Key = str | int
"""A field's name, or the number of an entry in a list, from 0."""


class Slip(Diagnostic, frozen=True):
    """What is wrong, and the keys that lead to it in the file."""

    keys: tuple[Key, ...] = ()


def slip(
    keys: tuple[Key, ...],
    code: str,
    message: str,
    hint: str,
    severity: Severity = Severity.ERROR,
) -> Slip:
    """Make a slip at the end of `keys`, which is still to be placed in its file."""
    return Slip(code=code, severity=severity, message=message, hint=hint, keys=keys)


def placed(slips: Sequence[Slip], text: str, path: str) -> tuple[Diagnostic, ...]:
    """Return slips as diagnostics of the file at `path`, each with its line quoted."""
    if not slips:
        return ()
    from essayplan.bank import tree  # noqa: PLC0415 - needed only when something is wrong
    from essayplan.bank.lines import with_excerpts  # noqa: PLC0415

    root = tree.read(text, path).root
    found = (
        Diagnostic(each.code, each.severity, each.message, each.hint, _where(root, path, each.keys))
        for each in slips
    )
    return with_excerpts(found, {path: text})


def is_empty_list(text: str, path: str, keys: Sequence[Key]) -> bool:
    """Whether a list with nothing in it stands there, and not one whose entries are all wrong."""
    from essayplan.bank import tree  # noqa: PLC0415 - needed only when something is wrong

    node, _ = at(tree.read(text, path).root, keys)
    return isinstance(node, Listed) and not node.items


def at(root: Node | None, keys: Sequence[Key]) -> tuple[Node | None, tuple[int, int]]:
    """Return the node that `keys` lead to, and the line and column of it, if it is a text.

    Of a list or named fields the place is that of their name. Where the keys lead to nothing, the
    node is None and the place that of the last key there is.
    """
    node, place = root, (1, 1)
    for key in keys:
        entry = _below(node, key)
        if entry is None:
            return None, place
        node, place = entry.node, (entry.line, entry.column)
    written = isinstance(node, Scalar) and node.text
    return node, (node.line, node.column) if written and node else place


def _where(root: Node | None, path: str, keys: Sequence[Key]) -> Location:
    return Location(path, *at(root, keys)[1])


def _below(node: Node | None, key: Key) -> Entry | None:
    if isinstance(node, Mapping):
        return node.entries.get(str(key))
    if isinstance(node, Listed) and isinstance(key, int) and key < len(node.items):
        item = node.items[key]
        return Entry(item, item.line, item.column)
    return None
