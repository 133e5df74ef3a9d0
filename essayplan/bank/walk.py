"""Finds its way in the located nodes of a bank, whatever shape they are in.

References are checked on the nodes, not on the model: so they have places, and those of an entry
that could not be decoded are checked too.
"""

from collections.abc import Iterator

from msgspec import Struct

from essayplan.bank.nodes import Entry, Mapping, Node, Scalar, Sequence
from essayplan.model import SIDES, SideName


class ArgumentNode(Struct, frozen=True, gc=False):
    """An argument as it is written: its id, the question and side it stands under, its fields."""

    id: Scalar
    question: str
    side: SideName
    node: Mapping


def entries(node: Node | None, name: str) -> dict[str, Entry]:
    """Return what is written under a field of a mapping, by its keys; {} if it has no keys."""
    inner = field(node, name)
    return inner.entries if isinstance(inner, Mapping) else {}


def items(node: Node | None, name: str) -> list[Node]:
    """Return the entries of the list under a field; one text stands for a list of it."""
    inner = field(node, name)
    if isinstance(inner, Sequence):
        return inner.items
    return [inner] if isinstance(inner, Scalar) and inner.text else []


def field(node: Node | None, name: str) -> Node | None:
    """Return what is written under a field of a mapping, if there is such a field."""
    entry = node.entries.get(name) if isinstance(node, Mapping) else None
    return entry.node if entry else None


def texts(node: Node | None, name: str, short: str) -> Iterator[Scalar]:
    """Yield the texts of the list under a field, each written alone or as the field `short`."""
    for item in items(node, name):
        inner = item if isinstance(item, Scalar) else field(item, short)
        if isinstance(inner, Scalar):
            yield inner


def arguments(root: Node | None) -> Iterator[ArgumentNode]:
    """Yield every argument of a file that has an id, in the order written."""
    for question, entry in entries(root, "questions").items():
        for side in SIDES:
            for item in items(field(entry.node, side), "arguments"):
                identity = field(item, "id")
                if isinstance(identity, Scalar) and isinstance(item, Mapping):
                    yield ArgumentNode(identity, question, side, item)
