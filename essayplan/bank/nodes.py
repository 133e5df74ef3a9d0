"""Located nodes: what a YAML file holds, every part with its place. All scalars are text.

Lines and columns count from 1, in characters. The structs are not tracked by the garbage
collector (`gc=False`): a file holds hundreds of thousands of them, and no node can contain itself.
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from essayplan.diagnostics import Diagnostic


class Scalar(Struct, frozen=True, gc=False):
    """A text. `plain` is one written without quotes or block indicators."""

    text: str
    line: int
    column: int
    plain: bool = True

    @property
    def blank(self) -> bool:
        """Whether nothing is written here at all, not even an empty pair of quotes."""
        return self.plain and not self.text


class Sequence(Struct, frozen=True, gc=False):
    """A list."""

    items: list["Node"]
    line: int
    column: int


class Entry(Struct, frozen=True, gc=False):
    """What stands under a key. `line` and `column` are the key's."""

    node: "Node"
    line: int
    column: int


class Mapping(Struct, frozen=True, gc=False):
    """Entries by their keys, in the order written. `cut` is one that reading stopped inside."""

    entries: dict[str, Entry]
    line: int
    column: int
    cut: bool = False


Node = Scalar | Sequence | Mapping


class Tree(Struct, frozen=True):
    """What one file holds, and what is wrong with it as YAML.

    `root` is None for a file with nothing in it. `complete` is false when reading had to stop
    before the end of the file: `root` then holds what stood before that place, and `unread` is the
    line where what was not read begins, 0 if nothing stands there or nothing was read at all.
    """

    root: Node | None
    diagnostics: tuple[Diagnostic, ...] = ()
    complete: bool = True
    unread: int = 0


def scalars(node: Node | None) -> Iterator[Scalar]:
    """Yield every text of a tree except its keys, in the order written."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            yield from scalars(entry.node)


def cut(node: Node | None) -> Node | None:
    """Return what is certain of a tree whose reading stopped; None if nothing is.

    The text or list of texts that was read last goes: it may not be what was meant. Every mapping
    that may still have been open, the last at each depth, is marked.
    """
    if isinstance(node, Sequence) and node.items:
        last = cut(node.items[-1])
        return replace(node, items=[*node.items[:-1], last]) if last else None
    if isinstance(node, Mapping):
        entries = dict(node.entries)
        key, entry = entries.popitem() if entries else ("", None)
        last = cut(entry.node) if entry else None
        if entry and last:
            entries[key] = replace(entry, node=last)
        return replace(node, entries=entries, cut=True)
    return None
