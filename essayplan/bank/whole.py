"""What can be said of a file's text as a whole: that it is no bank, or that a text is cut short."""

import re

from essayplan.bank import slips
from essayplan.bank.lines import Lines
from essayplan.bank.nodes import Node, scalars
from essayplan.bank.problems import Problems
from essayplan.bank.slips import Slip
from essayplan.diagnostics import Severity

_WEB_PAGE = re.compile(r"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
_HASH_IN_TEXT = re.compile(r"(?<=[ \t])#(?=\w)")


def not_a_bank(text: str) -> tuple[Slip, int] | None:
    """Return why a text is not worth reading as YAML, and where that is seen; usually None."""
    if _WEB_PAGE.match(text):
        return slips.WEB_PAGE, 0
    conflict = _CONFLICT.search(text) if "<<<<<<< " in text else None
    return (slips.MERGE_CONFLICT, conflict.start()) if conflict else None


def warn_of_cut_texts(text: str, root: Node | None, problems: Problems) -> None:
    """Warn of texts that a comment cuts short and that seem to go on: `Ranked #1 of all`.

    `# a comment` after a text is left alone; a # right before a letter or number is not.
    """
    hashes = [found.start() for found in _HASH_IN_TEXT.finditer(text)] if " #" in text else []
    if not hashes:
        return
    lines = Lines(text)
    places = dict(reversed([lines.place(index) for index in hashes]))
    for scalar in scalars(root):
        column = places.get(scalar.line) if scalar.plain else None
        written = lines.line(scalar.line)[scalar.column - 1 : column and column - 1]
        if column and scalar.text and written.rstrip() == scalar.text:
            slip, severity = slips.CUT_BY_COMMENT, Severity.WARNING
            problems.add_at(slip.code, (scalar.line, column), slip.message, slip.hint, severity)
