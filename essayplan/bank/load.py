"""Files and folders -> one bank, with everything that is wrong in it."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from essayplan.bank import tree
from essayplan.bank.decode import decoder
from essayplan.bank.fields import FAILED
from essayplan.bank.files import LIMIT
from essayplan.bank.flaws import Flaws, flaws, ids_are_sure, names_are_sure
from essayplan.bank.layout import BankFile
from essayplan.bank.lines import with_excerpts
from essayplan.bank.merge import Part, Places, merge, places, same_header
from essayplan.bank.problems import Problems, not_read
from essayplan.bank.sound import is_sound
from essayplan.bank.texts import Texts, read_texts
from essayplan.diagnostics import Diagnostic, Location, has_errors, in_file_order
from essayplan.model import Bank


class Loaded(Struct, frozen=True):
    """A bank and what is wrong with it.

    `diagnostics` are in file order, each with the line quoted; an error among them means that
    `bank` holds only what could be read. `places` says where each entry stands, by its kind
    (source, evidence, question, argument) and id; `texts` are the files' texts by their paths.
    `flawed` are the entries that were read only in part, by kind and id; None says that any may be.
    """

    bank: Bank
    diagnostics: tuple[Diagnostic, ...]
    places: Mapping[tuple[str, str], Location]
    texts: Mapping[str, str]
    flawed: Flaws | None = frozenset()


class _File(Struct, frozen=True):
    """A file that was decoded: its part of the bank, and what is to be said of its end.

    `complete` says whether it was read to the end, and `notes` from where on it was not.
    """

    part: Part
    complete: bool
    notes: tuple[Diagnostic, ...]


def load(path: Path, *, limit: int = LIMIT) -> Loaded:
    """Read the bank at `path`: a file, or the YAML files directly in a folder.

    `limit` is the largest file allowed, in bytes. Nothing is raised for a bank that is missing or
    broken: that is among the diagnostics. Locations have paths as `path` is given.
    """
    return load_texts(read_texts(path, limit=limit))


def load_texts(texts: Texts) -> Loaded:
    """Make a bank of its texts, as `load` does."""
    files = [_decoded(*each) for each in texts.by_path.items()]
    parts = [each.part for each in files]
    found = places(parts)
    same_header(parts)
    bank = merge(texts.id, parts)
    complete = not has_errors(texts.diagnostics) and all(each.complete for each in files)
    flawed: Flaws | None = frozenset() if complete else None
    if any(part.problems.tally for part in parts) or not is_sound(bank):
        sure = complete and all(map(names_are_sure, parts))
        flawed = flaws(parts, found, bank) if sure else None
        _check_references(parts, found, complete=sure and all(map(ids_are_sure, parts)))
    problems = [each for file in files for each in (*file.part.problems.all(), *file.notes)]
    everything = in_file_order((*texts.diagnostics, *problems))
    excerpted = with_excerpts(everything, texts.by_path)
    return Loaded(bank, excerpted, found, texts.by_path, flawed)


def _check_references(parts: list[Part], found: Places, *, complete: bool) -> None:
    from essayplan.bank import references  # noqa: PLC0415 - needed only when something is wrong

    references.check(parts, found, complete=complete)


def _decoded(path: str, text: str) -> _File:
    problems = Problems(path)
    read = tree.read_into(problems, text)
    value = decoder(BankFile)(read.root, problems) if read.root else None
    part = Part(read.root, None if value is FAILED else value, problems)
    return _File(part, read.complete, not_read(path, read.unread))
