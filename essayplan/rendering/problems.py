"""Diagnostics in words, the way good compilers put them: place, what, the line, what to do."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.rendering.visible import visible

Span = tuple[str, str]
"""Words and their role: a severity's name, "plain" or "quiet"."""

_TAB = "    "


def drawn(diagnostic: Diagnostic, width: int, cut: str = "…") -> Iterator[list[Span]]:
    """Yield the lines of one diagnostic; its excerpt is cut to `width` around the column."""
    severity = diagnostic.severity.value
    place = f"{visible(str(diagnostic.location))}: " if diagnostic.location else ""
    said = (f"{visible(diagnostic.message)} ", "plain")
    yield [(place, "plain"), (f"{severity}: ", severity), said, (f"[{diagnostic.code}]", "quiet")]
    yield from _excerpt(diagnostic, width, cut)
    if diagnostic.hint:
        yield [("  help: ", "quiet"), (visible(diagnostic.hint), "plain")]


def counted(diagnostics: Sequence[Diagnostic], shown: int) -> str:
    """Return how many diagnostics there are of each severity, and how many were not shown."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    each = [_count(counts[severity], severity) for severity in Severity if counts[severity]]
    hidden = len(diagnostics) - shown
    return f"{', '.join(each)}{f'; {hidden} of them not shown' if hidden > 0 else ''}"


def _count(number: int, severity: Severity) -> str:
    return f"{number} {severity.value}{'' if number == 1 else 's'}"


def _excerpt(diagnostic: Diagnostic, width: int, cut: str) -> Iterator[list[Span]]:
    where, line = diagnostic.location, diagnostic.excerpt
    if where is None or line is None or not where.line:
        return
    gutter = f"{where.line:>6} | "
    before, after = _around(line, max(where.column, 1) - 1, width - len(gutter), cut)
    yield [(gutter, "quiet"), (before + after, "plain")]
    if where.column:
        mark = " " * (len(gutter) - 2) + "| " + " " * cells(before)
        yield [
            (mark[: len(gutter)], "quiet"),
            (f"{mark[len(gutter) :]}^", diagnostic.severity.value),
        ]


def _around(line: str, column: int, room: int, cut: str) -> tuple[str, str]:
    """Split what can be shown of `line` at `column`, cutting a long line on both sides of it."""
    before, after = (_shown(part) for part in (line[:column], line[column:]))
    if cells(before) > room * 2 // 3:
        before = cut + before[-(room // 2) :]
    room -= cells(before)
    return before, after if cells(after) <= room else after[: room - len(cut)] + cut


def _shown(text: str) -> str:
    return visible(text.replace("\t", _TAB))


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    return sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
