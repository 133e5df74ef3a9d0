"""What is wrong, where, and what to do: the one way to tell a user of a mistake.

A user's mistake is a value in a list, never an exception; it is made in one place and drawn in
another (`rendering.terminal`). Exceptions are left to our own bugs and the operating system.
"""

from collections.abc import Iterable
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How much it matters: an error stops the work, a warning does not, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Location(msgspec.Struct, frozen=True, order=True):
    """A place in a file: `line` and `column` count characters from 1; 0 is the whole file."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return `path:line:column`, as editors and compilers write it."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class Diagnostic(msgspec.Struct, frozen=True):
    """One thing to tell the user.

    `message` says what is wrong and `hint` what to do; both are plain text. `excerpt` is the
    line of the file that `location` points into, without its line end, where there is one.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    location: Location | None = None
    excerpt: str | None = None


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by path, line and column, keeping the order of what stands at one place."""
    return tuple(sorted(diagnostics, key=lambda each: each.location or Location("")))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of `diagnostics` is an error."""
    return any(each.severity is Severity.ERROR for each in diagnostics)
