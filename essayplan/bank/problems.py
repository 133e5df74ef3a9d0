"""Collects what is wrong with one file, with the place of each problem."""

from collections.abc import Iterable
from typing import Protocol

from essayplan.diagnostics import Diagnostic, Location, Severity
from essayplan.suggest import did_you_mean

MOST = 1_000
"""Problems kept for one file; the rest are counted. A hostile file can hold millions."""
MOST_SUGGESTED = 50
"""Problems that get a "did you mean": looking for one takes time, and no more are shown."""


def not_read(path: str, line: int) -> tuple[Diagnostic, ...]:
    """Say that the file at `path` was not read from a line on; nothing where that line is 0."""
    if not line:
        return ()
    message = "From this line on the file was not read, so it may hold more problems."
    hint = "Mend the problem before it, and check the file again."
    return (Diagnostic("not-read", Severity.NOTE, message, hint, Location(path, line, 1)),)


class Place(Protocol):
    """Anything that stands in a file: lines and columns count from 1."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column, in characters."""


class Stopped(Exception):  # noqa: N818 - no error of ours: it ends the reading of one file
    """Reading cannot go on."""


class Unreadable(Exception):  # noqa: N818 - as Stopped, no error of ours
    """Here is a slip, and its position, after which the parsers go different ways."""


class Problems:
    """What is wrong with the file at `path`.

    `covered` are the places of texts that a slip makes unreadable: it is told, and whatever else
    seems wrong with such a text comes of it. `flawed` are the places of the records that have a
    problem in them. `tally` counts all problems, those included that are not listed or not told.
    """

    def __init__(self, path: str) -> None:
        """Begin with nothing wrong."""
        self.path = path
        self.found: list[Diagnostic] = []
        self.unlisted = 0
        self.covered = set[tuple[int, int]]()
        self.flawed = set[tuple[int, int]]()
        self.tally = 0
        self._stopped = False

    @property
    def full(self) -> bool:
        """Whether no more problems are listed: looking for them is a waste."""
        return len(self.found) >= MOST

    def add(
        self,
        code: str,
        place: Place,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Record a problem, unless its place is covered by one that is told already."""
        if (place.line, place.column) in self.covered:
            self.silence()
            return
        self.add_at(code, (place.line, place.column), message, hint, severity)

    def add_at(
        self,
        code: str,
        place: tuple[int, int],
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Record a problem at a line and column."""
        self.tally += 1
        if self.full:
            self.unlisted += 1
            return
        location = Location(self.path, *place)
        self.found.append(Diagnostic(code, severity, message, hint, location))

    def has(self, code: str, place: tuple[int, int]) -> bool:
        """Whether a problem of that code is recorded at a line and column."""
        told = ((each.code, each.location) for each in self.found)
        return (code, Location(self.path, *place)) in told

    def silence(self) -> None:
        """Count a problem that is not told."""
        self.tally += 1

    def take(self, other: "Problems") -> None:
        """Record all that was recorded elsewhere of the same file."""
        self.tally += other.tally
        together = [*self.found, *other.found]
        self.found = together[:MOST]
        self.unlisted += other.unlisted + len(together) - len(self.found)
        self.covered |= other.covered
        self._stopped = self._stopped or other._stopped  # noqa: SLF001 - another of ourselves

    def stop_if_full(self) -> None:
        """Raise Stopped where no more problems are listed: what follows is not counted then."""
        if self.full:
            self._stopped = True
            raise Stopped

    def suggest(self, word: str, choices: Iterable[str]) -> str:
        """Return "did you mean 'strength'?", or "" if nothing is near or enough was suggested."""
        nearest = self.nearest(word, choices)
        return f"did you mean '{nearest}'?" if nearest else ""

    def nearest(self, word: str, choices: Iterable[str]) -> str:
        """Return the choice that `word` was meant to be, or "" where `suggest` returns ""."""
        if len(self.found) >= MOST_SUGGESTED:
            return ""
        return did_you_mean(word, choices) or ""

    def all(self) -> tuple[Diagnostic, ...]:
        """Return what was recorded; where that is not all, a note before it says how many.

        The note is of the whole file, so that it is seen though most problems are not shown.
        """
        if not self.unlisted and not self._stopped:
            return tuple(self.found)
        least = "at least " if self._stopped else ""
        message = (
            f"This file has {least}{len(self.found) + self.unlisted:,} problems, of which the "
            f"first {len(self.found):,} that were found are listed."
        )
        where = Location(self.path)
        more = Diagnostic("more-problems", Severity.NOTE, message, "Mend the first few.", where)
        return (more, *self.found)
