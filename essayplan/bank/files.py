"""Opens files that strangers made: regular files of reasonable size, in UTF-8, and nothing else.

A path the user names may be a link. One found by scanning a folder may not: a bank must not be
able to reach files outside its folder, nor to hang the scan with a pipe.
"""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from essayplan.bank.encodings import WINDOWS, foreign, wide
from essayplan.bank.lines import Lines
from essayplan.diagnostics import Diagnostic, Location, Severity

LIMIT = 8 * 1024 * 1024
"""Bytes of the largest file that is read unless the user asks for more."""
SUFFIXES = (".yaml", ".yml")

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


def read_file(path: Path, *, named: bool = True, limit: int = LIMIT) -> str | Diagnostic:
    """Return the text of a file, or why it cannot be had. Nothing else is raised for a bad file.

    `named` says that the user named this path, so that it may be a link; `limit` is in bytes. A
    byte order mark at the start is left out.
    """
    try:
        data = read_bytes(path, named=named, limit=limit)
    except OSError as error:
        return _refused(path, error)
    except ValueError:  # a NUL in the path
        return _wrong("no-such-file", path, "No file can have this name.")
    return data if isinstance(data, Diagnostic) else _decoded(path, data)


def read_bytes(path: Path, *, named: bool, limit: int) -> bytes | Diagnostic:
    """Return what a file holds, or why that is not read; raises OSError where it cannot be."""
    descriptor = os.open(path, _FLAGS if named else _FLAGS | _NO_LINKS)
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor has no path
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            message = "This is no regular file but a pipe, a device or the like."
            return _wrong("not-a-file", path, message, _NAME_A_BANK)
        most = min(limit, status.st_size) + 1  # room is made for all that is asked for
        data = file.read(most) if status.st_size <= limit else b""
    if status.st_size > limit or len(data) > limit:
        return _too_big(path, limit)
    return data


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """Return the YAML files directly in a folder, by name, hidden ones and links left out.

    Raises OSError if the folder cannot be read.
    """
    return scan(folder)[0]


def scan(folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the YAML files of a folder, and what is named so but is a link or no regular file.

    Both are sorted by name. Raises OSError if the folder cannot be read.
    """
    with os.scandir(folder) as entries:
        named = sorted((each for each in entries if _is_named_yaml(each.name)), key=_name)
    regular = [each for each in named if each.is_file(follow_symlinks=False)]
    others = [
        each for each in named if each not in regular and not each.is_dir(follow_symlinks=False)
    ]
    return _paths(folder, regular), _paths(folder, others)


def _paths(folder: Path, entries: "list[os.DirEntry[str]]") -> tuple[Path, ...]:
    return tuple(folder / each.name for each in entries)


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _is_named_yaml(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def _decoded(path: Path, data: bytes) -> str | Diagnostic:
    encoding = wide(data)
    hint = foreign(data) or (encoding and f"Its text is {encoding}. Save it again as UTF-8.")
    try:
        text = "" if encoding else data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error.start)
    if hint:
        where = Location(str(path), 1, 1)
        return Diagnostic("not-utf8", Severity.ERROR, "This file is not UTF-8.", hint, where)
    return text.removeprefix("\ufeff")


def _not_utf8(path: Path, data: bytes, index: int) -> Diagnostic:
    text = data[:index].decode()
    before = Lines(text)
    line, column = before.place(len(text))
    message = f"This file is not UTF-8: byte 0x{data[index]:02X} is no character."
    where = Location(str(path), line, column)
    excerpt = before.line(line)
    return Diagnostic("not-utf8", Severity.ERROR, message, foreign(data) or WINDOWS, where, excerpt)


def _too_big(path: Path, limit: int) -> Diagnostic:
    message = f"This file is larger than {_size(limit)}."
    hint = "Split it into several files of one folder, or raise the limit with --max-size."
    return _wrong("too-big", path, message, hint)


def _size(number: int) -> str:
    mebibyte = 1024 * 1024
    return f"{number // mebibyte} MiB" if number % mebibyte == 0 else f"{number:,} bytes"


def _refused(path: Path, error: OSError) -> Diagnostic:
    for kinds, explain in _REFUSALS.items():
        if isinstance(error, kinds):
            return explain(path)
    if error.errno == errno.ELOOP:
        return _link(path)
    hint = "Look whether its name and place are right, or copy the file and name the copy."
    return _wrong("unreadable", path, f"This file cannot be read: {error.strerror}.", hint)


_NAME_A_BANK = "Name a YAML file, or a folder with YAML files in it."


def _missing(path: Path) -> Diagnostic:
    if os.path.islink(path):  # noqa: PTH114 - pathlib raises where the name is too long
        return _link(path)
    hint = "Check the spelling, and the folder you are in."
    return _wrong("no-such-file", path, "There is no such file or folder.", hint)


def _link(path: Path) -> Diagnostic:
    if os.path.exists(path):  # noqa: PTH110 - pathlib raises where links lead round in a circle
        message = "This is a link, and links in a bank are not followed."
        return _wrong("is-a-link", path, message, "Put the file itself in its place.")
    message = "This is a link that leads to no file."
    return _wrong("is-a-link", path, message, "Name the file itself, or mend the link.")


def _folder(path: Path) -> Diagnostic:
    return _wrong("not-a-file", path, "This is a folder, not a file.", "Name a file in it.")


def _forbidden(path: Path) -> Diagnostic:
    return _wrong("unreadable", path, "You may not read this file.", "Ask its owner.")


_REFUSALS: dict[type[OSError], Callable[[Path], Diagnostic]] = {
    FileNotFoundError: _missing,
    NotADirectoryError: _missing,
    IsADirectoryError: _folder,
    PermissionError: _forbidden,
}


def _wrong(code: str, path: Path, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, hint, Location(str(path)))
