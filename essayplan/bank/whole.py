"""What a file's text itself shows: that it is no bank, what may not stand in it, what is lost."""

import re
from itertools import islice

from essayplan.bank import curly, slips
from essayplan.bank.characters import FORBIDDEN
from essayplan.bank.lines import Lines, line_start
from essayplan.bank.nodes import Node, scalars
from essayplan.bank.problems import MOST, Problems
from essayplan.bank.slips import Slip
from essayplan.diagnostics import Severity

_WEB_PAGE = re.compile(r"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|={7}|\|{7})(?=\s|$)", re.MULTILINE)
_CONFLICT_MARKS = ("<<<<<<<", ">>>>>>>", "=======", "|||||||")
_PROLOGUE = re.compile(
    r"(?:(?:[ \t]*|\.{3}[ \t]*|-{3}[ \t]*|%[^\r\n]*)(?:#[^\r\n]*)?(?:\r\n?|\n))*+"
)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)
_REPLACEMENT = "\ufffd"
_NOTHING = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*|\.\.\.(?=\s|$))*+")
_BLANKS = re.compile(r"[ \t]*+")
_HASH_IN_TEXT = re.compile(r"(?<=[ \t])#(?=\w)")


def not_a_bank(text: str) -> tuple[Slip, int] | None:
    """Return why a text is not worth reading as YAML, and where that is seen; usually None."""
    if _WEB_PAGE.match(text):
        return slips.WEB_PAGE, 0
    marked = any(mark in text for mark in _CONFLICT_MARKS)  # faster than to look at every line
    conflict = _CONFLICT.search(text) if marked else None
    return (slips.MERGE_CONFLICT, conflict.start()) if conflict else None


def is_bare_question_mark(text: str, index: int) -> bool:
    """Whether a question mark in brackets stands where a field's name could follow it: `[?]`."""
    return text.startswith("?", index) and text[:index].rstrip()[-1:] in {"[", ","}


def readable(text: str, problems: Problems) -> str:
    """Report forbidden characters and directives, and return the text with them masked.

    What stands where stays so; reading it can go on and find what else is wrong. A line end is
    added where there is none: at a bare end of the text the parsers differ.
    """
    masked = FORBIDDEN.sub(_REPLACEMENT, text)
    if masked != text:
        _report(problems, text, FORBIDDEN, len(text))
    prologue = _PROLOGUE.match(masked)
    end = prologue.end() if prologue else 0
    if _DIRECTIVE.search(masked, 0, end):
        _report(problems, text, _DIRECTIVE, end)
        masked = _DIRECTIVE.sub("#", masked[:end]) + masked[end:]
    return masked if masked.endswith("\n") else f"{masked}\n"


def _report(problems: Problems, text: str, pattern: re.Pattern[str], end: int) -> None:
    lines, every = Lines(text), pattern.finditer(text, 0, end)
    for found in islice(every, MOST):
        slip = slips.DIRECTIVE if found[0] == "%" else slips.forbidden(found[0])
        problems.add_at(slip.code, lines.place(found.start()), slip.message, slip.hint)
    problems.unlisted += sum(1 for _ in every)


def after_comments(text: str, index: int) -> int:
    """Return where something stands next: white space, comments and lines of dots say nothing."""
    nothing = _NOTHING.match(text, index)
    return nothing.end() if nothing else index


def leftover(text: str, index: int, *, dotted: bool) -> Slip:
    """Return why what begins at `index` is no part of the document before it.

    `dotted` says that a line of dots ended the document.
    """
    if text[index] == "%":
        return slips.DIRECTIVE
    if dotted or text.startswith("---", index):
        return slips.SECOND_DOCUMENT
    before = text[line_start(text, index) : index].rstrip()
    endings = {'"': slips.TEXT_AFTER_QUOTE, "'": slips.TEXT_AFTER_QUOTE}
    return endings.get(before[-1:], slips.NOT_YAML if before else slips.OUTDENTED)


def warn_of_cut_texts(text: str, root: Node | None, problems: Problems) -> None:
    """Warn of texts that a comment cuts short, or a comma between curly quotes."""
    _warn_of_comments(text, root, problems)
    curly.warn(text, root, problems)


def _warn_of_comments(text: str, root: Node | None, problems: Problems) -> None:
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
        if not column or not scalar.text:
            continue
        start, end = (lines.index(scalar.line, each) for each in (scalar.column, column))
        after = start + len(scalar.text)
        if text.startswith(scalar.text, start) and _is_blank(text, after, end):
            slip, severity = slips.CUT_BY_COMMENT, Severity.WARNING
            problems.add_at(slip.code, (scalar.line, column), slip.message, slip.hint, severity)


def _is_blank(text: str, start: int, end: int) -> bool:
    blanks = _BLANKS.match(text, start)
    return blanks is not None and blanks.end() == end
