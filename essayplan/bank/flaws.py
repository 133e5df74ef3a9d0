"""Which entries of a bank were read only in part, so that what they lack may well be written."""

from collections.abc import Iterator, Mapping

from essayplan.bank import walk
from essayplan.bank.layout import SECTIONS
from essayplan.bank.merge import KINDS, Kind, Part, Places
from essayplan.bank.nodes import Mapping as Fields
from essayplan.bank.nodes import Node, Scalar, Sequence
from essayplan.diagnostics import Severity
from essayplan.model import Bank

Flaws = frozenset[tuple[Kind, str]]
"""Entries, by their kind and id."""

_LOSING = frozenset({"duplicate-id", "duplicate-key", "key-not-text", "merge-key", "no-name"})
"""Codes of problems that lose what stands there, whatever it is."""


_BAD_ID = "bad-id"
_NAMING = frozenset({"id", "theme", "themes"})
"""Fields by whose texts something is known elsewhere."""


def names_are_sure(part: Part) -> bool:
    """Whether every slip of a file lies in a text that names nothing.

    Where one does not, what is referred to may well be there under the name that was meant.
    """
    return not part.problems.covered or part.problems.covered <= set(_saying(part.root))


def ids_are_sure(part: Part) -> bool:
    """Whether no id of a file is refused."""
    return not any(each.code == _BAD_ID for each in part.problems.found)


def _saying(root: Node | None) -> Iterator[tuple[int, int]]:
    """Yield the places of texts in fields that name nothing."""
    sections = root.entries.items() if isinstance(root, Fields) else ()
    for section, there in sections:
        entries = there.node.entries.items() if isinstance(there.node, Fields) else ()
        for key, entry in entries:
            yield from _texts(entry.node, key if section == "bank" else "")


def _texts(node: Node, name: str) -> Iterator[tuple[int, int]]:
    if isinstance(node, Fields):
        for key, entry in node.entries.items():
            yield from _texts(entry.node, key)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item, name)
    elif isinstance(node, Scalar) and name and name not in _NAMING:
        yield node.line, node.column


def flaws(parts: list[Part], places: Places, bank: Bank) -> Flaws | None:
    """Return the entries with an error in them, and those that are lost to one.

    None says that no entry is sure to be complete: something is lost, and nobody knows what.
    """
    if any(_loses_something(part) for part in parts):
        return None
    marked = {found for part in parts for found in _marked(part)}
    return frozenset(marked | (places.keys() - _held(bank)))


def _loses_something(part: Part) -> bool:
    errors = (each for each in part.problems.found if each.severity is Severity.ERROR)
    return (
        part.problems.full
        or not _well_formed(part.root)
        or any(each.code in _LOSING for each in errors)
    )


def _well_formed(root: Node | None) -> bool:
    """Whether a file holds nothing but its sections, each of them with entries or empty."""
    if not isinstance(root, Fields):
        return root is None
    return all(
        name in {"bank", *SECTIONS} and (isinstance(entry.node, Fields) or _is_blank(entry.node))
        for name, entry in root.entries.items()
    )


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.blank


def _marked(part: Part) -> Iterator[tuple[Kind, str]]:
    marked = part.problems.flawed
    for section, kind in KINDS.items():
        for identity, entry in walk.entries(part.root, section).items():
            if (entry.line, entry.column) in marked:
                yield kind, identity
    for argument in walk.arguments(part.root):
        if (argument.node.line, argument.node.column) in marked:
            yield "argument", argument.id.text


def _held(bank: Bank) -> set[tuple[Kind, str]]:
    sections: Mapping[Kind, Mapping[str, object]] = {
        kind: getattr(bank, section) for section, kind in KINDS.items()
    }
    held = {(kind, identity) for kind, entries in sections.items() for identity in entries}
    arguments = (each for question in bank.questions.values() for each in question.arguments())
    return held | {("argument", argument.id) for _, argument in arguments}
