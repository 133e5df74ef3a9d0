"""The texts of a bank, as they stand in its files, before anything is made of them."""

import os
import re
from pathlib import Path

from msgspec import Struct

from essayplan.bank.files import LIMIT, read_file, scan
from essayplan.diagnostics import Diagnostic, Location, Severity

_LONGEST_ID = 64


class Texts(Struct, frozen=True):
    """The id of a bank, the texts of its files by their paths, and what could not be read."""

    id: str
    by_path: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


def read_texts(path: Path, *, limit: int = LIMIT) -> Texts:
    """Read the bank at `path`: a file, or the YAML files directly in a folder.

    `limit` is the largest file allowed, in bytes. Paths are as `path` is given.
    """
    paths, diagnostics = _files(path)
    read = {str(each): read_file(each, named=each is path, limit=limit) for each in paths}
    texts = {each: text for each, text in read.items() if isinstance(text, str)}
    refused = (each for each in read.values() if isinstance(each, Diagnostic))
    return Texts(_identity(path), texts, (*diagnostics, *refused))


def _files(path: Path) -> tuple[tuple[Path, ...], list[Diagnostic]]:
    """Return the files of a bank, and what is wrong with the folder."""
    if not os.path.isdir(path):  # noqa: PTH112 - pathlib raises where the name is too long
        return (path,), []
    try:
        files, others = scan(path)
    except OSError as error:
        return (), [_wrong("unreadable", path, f"This folder cannot be read: {error.strerror}.")]
    if not files:
        return (), [_no_bank(path, others)]
    return files, [_passed_over(each) for each in others]


def _identity(path: Path) -> str:
    """Make an id of the name of a bank's folder or file."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link gives its own name
    name = absolute.name if os.path.isdir(path) else absolute.stem  # noqa: PTH112
    legal = re.sub(r"[^a-z0-9._]+", "-", name.casefold()).lstrip("-._")
    return legal[:_LONGEST_ID] or "bank"


def _no_bank(folder: Path, others: tuple[Path, ...]) -> Diagnostic:
    message = "There is no YAML file in this folder."
    hint = "A bank's files end in .yaml or .yml and lie directly in its folder."
    if others:
        what = "links" if all(map(os.path.islink, others)) else "links or no regular files"
        message = f"The only YAML files in this folder are {what}, and these are not read."
        hint = "Put the files themselves in this folder, or name them one by one."
    return _wrong("no-bank", folder, message, hint)


def _passed_over(path: Path) -> Diagnostic:
    message = "This is a link or no regular file, and is passed over."
    hint = "Put the file itself in its place, or take it out."
    return _wrong("passed-over", path, message, hint, Severity.WARNING)


def _wrong(
    code: str, path: Path, message: str, hint: str = "", severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic(code, severity, message, hint, Location(str(path)))
