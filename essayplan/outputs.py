"""Where a plan is to be written, and in which format: checked before anything is written."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.files import write_whole
from essayplan.planning.plan import Plan
from essayplan.rendering.exporters import EXPORTERS, export, format_of


class Output(Struct, frozen=True):
    """A file to write, and the format to write it in: a key of EXPORTERS."""

    path: Path
    format: str


def outputs(paths: Iterable[Path], to: str | None, *, force: bool) -> tuple[Output, ...]:
    """Return what to write: in the format `to`, or else in that of each path's extension.

    Raises EssayplanError with everything that stands in the way.
    """
    listed = list(paths)
    problems = [problem for path in listed for problem in _problems(path, to, force=force)]
    if problems:
        raise EssayplanError(dict.fromkeys(problems))
    return tuple(Output(path, to or format_of(path) or "") for path in listed)


def known_format(name: str) -> str:
    """Return `name` if it is a key of EXPORTERS; otherwise raise EssayplanError."""
    if name not in EXPORTERS:
        raise EssayplanError([_unknown_format(name)])
    return name


def write(plan: Plan, output: Output, *, force: bool, why: bool = False) -> None:
    """Write `plan`, whole or not at all; see `write_file`."""
    write_file(output.path, export(plan, output.format, why=why), force=force)


def write_file(path: Path, content: bytes, *, force: bool) -> None:
    """Write a file, whole or not at all.

    Raises EssayplanError with what stands in the way: a folder that is missing, or a file where
    `force` is not given. Raises OSError for what the disk refuses.
    """
    if problems := tuple(_in_the_way(path, force=force)):
        raise EssayplanError(problems)
    try:
        write_whole(path, content, replace=force)
    except FileExistsError:  # made by somebody else since
        raise EssayplanError([_exists(path)]) from None


def _problems(path: Path, to: str | None, *, force: bool) -> Iterator[Diagnostic]:
    if to is not None and to not in EXPORTERS:
        yield _unknown_format(to)
    elif to is None and format_of(path) is None:
        yield _no_format(path)
    yield from _in_the_way(path, force=force)


def _in_the_way(path: Path, *, force: bool) -> Iterator[Diagnostic]:
    if not path.parent.is_dir():
        yield _problem("no-folder", f"There is no folder “{path.parent}”.", "Make it first.")
    elif path.exists() and not path.is_file():
        yield _problem("not-a-file", f"“{path}” is not a file.", "Name a file to write to.")
    elif os.path.lexists(path) and not force:
        yield _exists(path)


def _exists(path: Path) -> Diagnostic:
    hint = "Choose another name, or overwrite it with --force."
    return _problem("file-exists", f"“{path}” exists already.", hint)


def _no_format(path: Path) -> Diagnostic:
    endings = ", ".join(f".{name}" for name in EXPORTERS)
    hint = f"End it in one of {endings}, or name the format with --to."
    return _problem(
        "no-format", f"The name “{path.name}” does not say which format to write.", hint
    )


def _unknown_format(name: str) -> Diagnostic:
    hint = f"There are: {', '.join(EXPORTERS)}."
    return _problem("unknown-format", f"There is no format “{name}”.", hint)


def _problem(code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint)
