"""Files and folders -> one bank, with everything that is wrong in it."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from essayplan.bank import tree
from essayplan.bank.decode import decoder
from essayplan.bank.fields import FAILED
from essayplan.bank.files import LIMIT, read_file, scan
from essayplan.bank.layout import BankFile
from essayplan.bank.lines import with_excerpts
from essayplan.bank.merge import Part, Places, merge, places, same_header
from essayplan.bank.problems import Problems
from essayplan.bank.sound import is_sound
from essayplan.diagnostics import Diagnostic, Location, Severity, in_file_order
from essayplan.model import Bank

_LONGEST_ID = 64


class Loaded(Struct, frozen=True):
    """A bank and what is wrong with it.

    `diagnostics` are in file order, each with the line quoted; an error among them means that
    `bank` holds only what could be read. `places` says where each entry stands, by its kind
    (source, evidence, question, argument) and id; `texts` are the files' texts by their paths.
    """

    bank: Bank
    diagnostics: tuple[Diagnostic, ...]
    places: Mapping[tuple[str, str], Location]
    texts: Mapping[str, str]


class _File(Struct, frozen=True):
    """A file that was read: its part of the bank, its text, and whether it was read to the end."""

    part: Part
    text: str
    complete: bool


def load(path: Path, *, limit: int = LIMIT) -> Loaded:
    """Read the bank at `path`: a file, or the YAML files directly in a folder.

    `limit` is the largest file allowed, in bytes. Nothing is raised for a bank that is missing or
    broken: that is among the diagnostics. Locations have paths as `path` is given.
    """
    paths, diagnostics = _files(path)
    read = [_read(each, named=each is path, limit=limit) for each in paths]
    files = [each for each in read if isinstance(each, _File)]
    refused = [each for each in read if isinstance(each, Diagnostic)]
    parts = [each.part for each in files]
    found = places(parts)
    same_header(parts)
    bank = merge(_identity(path), parts)
    complete = not refused and all(each.complete for each in files)
    if any(part.problems.found for part in parts) or not is_sound(bank):
        _check_references(parts, found, complete=complete)
    texts = {each.part.problems.path: each.text for each in files}
    problems = [problem for part in parts for problem in part.problems.all()]
    everything = in_file_order((*diagnostics, *refused, *problems))
    return Loaded(bank, with_excerpts(everything, texts), found, texts)


def _check_references(parts: list[Part], found: Places, *, complete: bool) -> None:
    from essayplan.bank import references  # noqa: PLC0415 - needed only when something is wrong

    references.check(parts, found, complete=complete)


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


def _read(path: Path, *, named: bool, limit: int) -> _File | Diagnostic:
    text = read_file(path, named=named, limit=limit)
    if isinstance(text, Diagnostic):
        return text
    problems = Problems(str(path))
    read = tree.read_into(problems, text)
    value = decoder(BankFile)(read.root, problems) if read.root else None
    part = Part(read.root, None if value is FAILED else value, problems)
    return _File(part, text, read.complete)


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
