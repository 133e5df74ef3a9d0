"""The user's own formats that a run of the program reads: named, in ESSAYPLAN_FORMATS, kept."""

import os
from collections.abc import Iterable
from pathlib import Path

from essayplan.cli import places


def format_paths(named: Iterable[str | Path] | None) -> tuple[Path, ...]:
    """Return the files to read, nearest first; that of the user's own folder only if it is there.

    `named` are those of --formats. What the user names stays in the list even where there is no
    such file, so that reading it says so.
    """
    listed = (each for each in (environment() or "").split(os.pathsep) if each)
    kept = places.formats()
    return (*map(Path, (*(named or ()), *listed)), *([kept] if kept.exists() else ()))


def environment() -> str | None:
    """Return the list of paths that the user's shell names."""
    return os.environ.get("ESSAYPLAN_FORMATS")
