"""Where something is to be written, and in which format: checked before anything is written."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, count
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


class Folder(Struct, frozen=True):
    """A folder to write to: in each of the formats, a file for each name."""

    path: Path
    formats: tuple[str, ...]


def outputs(
    paths: Iterable[Path], to: str | None, known: Formats, *, force: bool
) -> tuple[Output, ...]:
    """Return what to write: in the format `to`, or else in that of each path's extension.

    A file that is named twice is written once. Raises EssayplanError with everything that stands in
    the way.
    """
    listed = each_once(paths)
    problems = [each for path in listed for each in _problems(path, to, known, force=force)]
    if problems:
        raise EssayplanError(dict.fromkeys(problems))
    return tuple(Output(path, (known.of(path) if to is None else to) or "") for path in listed)


def each_once(paths: Iterable[Path]) -> list[Path]:
    """Return `paths` in their order without those that lead where one before them leads."""
    first: dict[str, Path] = {}
    for path in paths:
        first.setdefault(os.path.realpath(path), path)
    return list(first.values())


def known_format(name: str, known: Formats) -> str:
    """Return `name` if it is a format; otherwise raise EssayplanError."""
    if name not in known.names:
        raise EssayplanError([_unknown_format(name, known)])
    return name


def listed_formats(to: str) -> tuple[str, ...]:
    """Return the formats that a list with commas names, each once."""
    return tuple(dict.fromkeys(each.strip() for each in to.split(",")))


def checked_folder(path: Path, formats: Iterable[str], known: Formats) -> Folder:
    """Return the folder `path`, which need not be there yet, to write `formats` to.

    Raises EssayplanError for what is no format, and where no folder is nor can be made.
    """
    asked = tuple(formats)
    unknown = (_unknown_format(each, known) for each in asked if each not in known.names)
    if problems := (*unknown, *_no_place_for_a_folder(path, known)):
        raise EssayplanError(problems)
    return Folder(path, asked)


def in_folder(
    folder: Folder, names: Iterable[str], *, force: bool
) -> tuple[tuple[Output, ...], ...]:
    """Return the files to write for each of `names`.

    Raises EssayplanError with every file that is there already, unless `force` is given.
    """
    files = tuple(
        tuple(Output(folder.path / f"{name}.{each}", each) for each in folder.formats)
        for name in names
    )
    if folder.path.is_dir():
        every = chain.from_iterable(files)
        if problems := [each for one in every for each in _in_the_way(one.path, force=force)]:
            raise EssayplanError(problems)
    return files


def file_names(questions: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return a file's name, without its ending, for each question's id and its bank's.

    It is the question's id. Where that is taken, by a bank that came before, the bank's id follows.
    """
    taken = dict[str, str]()
    for question, bank in questions:
        fuller = (f"{question}@{bank}@{number}" for number in count(2))
        names = (_file_name(each) for each in chain([question, f"{question}@{bank}"], fuller))
        name = next(each for each in names if each.casefold() not in taken)
        taken[name.casefold()] = name
    return tuple(taken.values())


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


def _file_name(text: str) -> str:
    """Return `text` without what could lead out of the folder: a saved plan can hold any id."""
    return re.sub(r"[^\w.@-]+", "-", text).lstrip(".") or "plan"


def _no_place_for_a_folder(path: Path, known: Formats) -> Iterator[Diagnostic]:
    hint = "Name a folder to write to."
    if path.is_dir():
        return
    if os.path.lexists(path):
        yield _problem("not-a-folder", f"“{path}” is not a folder.", hint)
    elif known.of(path):
        yield _problem("not-a-folder", f"“{path}” is the name of a file, not of a folder.", hint)
    elif not path.parent.is_dir():
        yield _no_folder(path.parent)


def _problems(path: Path, to: str | None, known: Formats, *, force: bool) -> Iterator[Diagnostic]:
    if to is not None and to not in known.names:
        yield _unknown_format(to, known)
    elif to is None and known.of(path) is None and not path.is_dir():
        yield _no_format(path, known)
    yield from _in_the_way(path, force=force)


def _in_the_way(path: Path, *, force: bool) -> Iterator[Diagnostic]:
    if not path.parent.is_dir():
        yield _no_folder(path.parent)
    elif path.exists() and not path.is_file():
        hint = "Name a file to write to, or the formats for a folder with --to."
        yield _problem("not-a-file", f"“{path}” is not a file.", hint)
    elif os.path.lexists(path) and not force:
        yield _exists(path)


def _no_folder(path: Path) -> Diagnostic:
    return _problem("no-folder", f"There is no folder “{path}”.", "Make it first.")


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
