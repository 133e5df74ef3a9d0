"""Where a character of a text stands, and the line that it stands in."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from essayplan.diagnostics import Diagnostic

_LINE_END = re.compile(r"\r\n|\r|\n|\Z")


class Lines:
    """The lines of a text. Lines and columns count from 1, in characters."""

    def __init__(self, text: str) -> None:
        """Find where every line of `text` begins."""
        self._text = text
        ends = (found.end() for found in _LINE_END.finditer(text))
        self._starts = array("L", [0])  # a list would take ten times the room
        self._starts.extend(ends)
        self._starts.pop()  # the end of the text is no line's beginning

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._starts)

    def line(self, number: int) -> str:
        """Return a line without its end, or "" if there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = _LINE_END.search(self._text, start)
        return self._text[start : end.start() if end else None]

    def index(self, line: int, column: int) -> int:
        """Return the position of the character at a line and column of the text."""
        return self._starts[line - 1] + column - 1

    def place(self, index: int) -> tuple[int, int]:
        """Return the line and column of the character at `index`."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


def line_start(text: str, index: int) -> int:
    """Return where the line of the character at `index` begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def line_at(text: str, index: int) -> str:
    """Return the line of the character at `index`."""
    end = _LINE_END.search(text, index)
    return text[line_start(text, index) : end.start() if end else len(text)]


def with_excerpts(
    diagnostics: Iterable[Diagnostic], texts: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """Give each diagnostic the line it points into, from the texts of the files by their paths."""
    quoter = _Quoter(texts)
    return tuple(quoter.quote(each) for each in diagnostics)


class _Quoter:
    """Quotes each line once: a thousand problems of one long line share one excerpt."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, Lines] = {}
        self._quoted: dict[tuple[str, int], str] = {}

    def quote(self, diagnostic: Diagnostic) -> Diagnostic:
        place = diagnostic.location
        if place is None or not place.line or place.path not in self._texts:
            return diagnostic
        return replace(diagnostic, excerpt=self._line(place.path, place.line))

    def _line(self, path: str, line: int) -> str:
        if path not in self._lines:
            self._lines[path] = Lines(self._texts[path])
        if (path, line) not in self._quoted:
            self._quoted[path, line] = self._lines[path].line(line)
        return self._quoted[path, line]
