"""Collects what is wrong with one file, with the place of each problem."""

from collections.abc import Iterable
from typing import Protocol

from essayplan.diagnostics import Diagnostic, Location, Severity
from essayplan.suggest import did_you_mean

MOST = 1_000
"""Problems kept for one file; the rest are counted. A hostile file can hold millions."""
MOST_SUGGESTED = 50
"""Problems that get a "did you mean": looking for one takes time, and no more are shown."""


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


class Problems:
    """What is wrong with the file at `path`."""

    def __init__(self, path: str) -> None:
        """Begin with nothing wrong."""
        self.path = path
        self.found: list[Diagnostic] = []
        self.unlisted = 0
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
        """Record a problem."""
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
        if self.full:
            self.unlisted += 1
            return
        location = Location(self.path, *place)
        self.found.append(Diagnostic(code, severity, message, hint, location))

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
