"""Where a parser stopped, and what stands around that place."""

from typing import Any

from msgspec import Struct

from essayplan.bank.lines import line_at, line_start


class Fault(Struct, frozen=True):
    """Where a parser stopped. All places are positions in the text.

    `context` is where the thing began that was being read, or `index` if the parser does not say;
    `quoted` is where the last text in quotes began and ended.
    """

    text: str
    index: int
    context: int
    quoted: tuple[int, int] | None

    @property
    def character(self) -> str:
        """The character the parser stopped at, or "" at the end."""
        return self.text[self.index : self.index + 1]

    @property
    def opening(self) -> str:
        """The character that what was being read began with, or ""."""
        return self.text[self.context : self.context + 1]

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.text[line_start(self.text, self.index) : self.index]

    @property
    def line(self) -> str:
        """The line of the place."""
        return line_at(self.text, self.index)


def from_error(text: str, error: Any, last: Any) -> Fault:
    """Make a fault of a parser's error and the event of the last text that was not plain."""
    index = error.problem_mark.index if error.problem_mark else len(text)
    context = error.context_mark.index if error.context_mark else index
    in_quotes = last is not None and last.style in {"'", '"'}
    quoted = (last.start_mark.index, last.end_mark.index) if in_quotes else None
    return Fault(text, index, context, quoted)
