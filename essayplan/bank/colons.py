"""A text that YAML cuts in two at a colon: `- Homework: a burden` is a field and what it holds.

Within a line that has a field's name already a second colon cannot be read at all, and is told
where YAML is read. In an entry of a list only the type that is asked for tells that a text was
meant.
"""

from collections.abc import Iterable

from essayplan.bank import slips
from essayplan.bank.nodes import Mapping, Node, Scalar
from essayplan.bank.problems import Problems


def cut_at_colon(node: Node, problems: Problems, known: Iterable[str] = ()) -> bool:
    """Report a text that was cut at its colon where one was asked for; return whether it was.

    `known` are the fields that could have been meant instead.
    """
    if not isinstance(node, Mapping) or len(node.entries) != 1 or node.cut:
        return False
    ((name, entry),) = node.entries.items()
    in_braces = (node.line, node.column) != (entry.line, entry.column)
    if in_braces or not isinstance(entry.node, Scalar):
        return False
    if name in known or problems.nearest(name, known):
        return False
    if (entry.node.line, entry.node.column) in problems.covered:
        problems.silence()
        return True
    slip = slips.COLON_IN_ENTRY
    problems.add_at(slip.code, (entry.line, entry.column + len(name)), slip.message, slip.hint)
    return True
