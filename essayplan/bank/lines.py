"""Where a character of a text stands, and the line that it stands in."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from essayplan.diagnostics import Diagnostic

_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text. Lines and columns count from 1, in characters."""

    def __init__(self, text: str) -> None:
        """Find where every line of `text` begins and ends."""
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self.text = text
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    def __len__(self) -> int:
        """Return how many lines there are: one more than there are line ends."""
        return len(self._starts)

    def line(self, number: int) -> str:
        """Return a line without its end, or "" if there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        return self.text[self._starts[number - 1] : self._ends[number - 1]]

    def index(self, line: int, column: int) -> int:
        """Return where in the text a place is; a place beyond the end is the end."""
        return self._starts[line - 1] + column - 1 if line <= len(self) else len(self.text)

    def place(self, index: int) -> tuple[int, int]:
        """Return the line and column of the character at `index`."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


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
        return self._quoted.setdefault((path, line), self._lines[path].line(line))
