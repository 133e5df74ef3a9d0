"""Where something is to be written, and in which format: checked before anything is written."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.files import write_whole


class Formats(Struct, frozen=True):
    """The formats that something can be written in, and which of them a file's name asks for."""

    names: tuple[str, ...]
    of: Callable[[Path], str | None]


class Output(Struct, frozen=True):
    """A file to write, and the name of the format to write it in."""

    path: Path
    format: str


def outputs(
    paths: Iterable[Path], to: str | None, known: Formats, *, force: bool
) -> tuple[Output, ...]:
    """Return what to write: in the format `to`, or else in that of each path's extension.

    Raises EssayplanError with everything that stands in the way.
    """
    listed = list(paths)
    problems = [each for path in listed for each in _problems(path, to, known, force=force)]
    if problems:
        raise EssayplanError(dict.fromkeys(problems))
    return tuple(Output(path, to or known.of(path) or "") for path in listed)


def known_format(name: str, known: Formats) -> str:
    """Return `name` if it is a format; otherwise raise EssayplanError."""
    if name not in known.names:
        raise EssayplanError([_unknown_format(name, known)])
    return name


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


def _problems(path: Path, to: str | None, known: Formats, *, force: bool) -> Iterator[Diagnostic]:
    if to is not None and to not in known.names:
        yield _unknown_format(to, known)
    elif to is None and known.of(path) is None:
        yield _no_format(path, known)
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


def _no_format(path: Path, known: Formats) -> Diagnostic:
    endings = ", ".join(f".{name}" for name in known.names)
    hint = f"End it in one of {endings}, or name the format with --to."
    return _problem(
        "no-format", f"The name “{path.name}” does not say which format to write.", hint
    )


def _unknown_format(name: str, known: Formats) -> Diagnostic:
    hint = f"There are: {', '.join(known.names)}."
    return _problem("unknown-format", f"There is no format “{name}”.", hint)


def _problem(code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint)
