"""The library: `from essayplan import load_banks, plan, export`.

What the command line does, for other programs. Nothing here prints, exits or reads the
environment. A mistake in a bank or a request raises `EssayplanError`, which carries diagnostics;
OSError is the operating system's.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, TypedDict, Unpack

from essayplan.asking import make
from essayplan.bank import library
from essayplan.diagnostics import has_errors
from essayplan.errors import EssayplanError
from essayplan.look import Look, Paper, Scaffold, Worksheet
from essayplan.model import Bank, SideName
from essayplan.outputs import outputs, write_file
from essayplan.own_formats import known_formats
from essayplan.planning import Request
from essayplan.planning.plan import Plan
from essayplan.render import PLANS, render

__all__ = ["EssayplanError", "Looks", "Options", "export", "load_banks", "plan"]


class Options(TypedDict, total=False):
    """What may be asked of a plan: the options of `essayplan plan`, by the same names."""

    stance: SideName | Literal["auto"]
    structure: str
    model: str
    exam: str | None
    paragraphs: int | None
    minutes: int | None
    words: int | None
    pick: tuple[str, ...]
    drop: tuple[str, ...]
    swap: bool
    thesis: str | None


class Looks(TypedDict, total=False):
    """How an exported plan is to look: the options of `essayplan export`, by the same names."""

    why: bool
    worksheet: Worksheet | None
    scaffold: Scaffold | None
    seed: int
    cite: str | None
    paper: Paper
    template: Path | None


def load_banks(paths: Iterable[str | Path] = ()) -> tuple[Bank, ...]:
    """Return the banks at `paths`, each a folder or a file, and after them those that ship.

    Raises EssayplanError with every problem if any of them has an error.
    """
    found = library.find_banks([Path(path) for path in paths])
    loaded = library.load_banks(found)
    problems = [each for bank in loaded for each in bank.diagnostics]
    if has_errors(problems):
        raise EssayplanError(problems)
    return tuple(each.bank for each in loaded)


def plan(
    question: str,
    *,
    banks: Sequence[Bank] | None = None,
    formats: Iterable[str | Path] = (),
    **options: Unpack[Options],
) -> Plan:
    """Plan `question`, an id, `bank/id` or the question's words, from `banks`.

    The first bank that has it is used; None means the banks that ship. `formats` are files of
    paragraph models and exam formats, which count before those that ship. Raises EssayplanError if
    no bank has the question, the options do not fit it, or something is wrong with such a file.
    """
    known = known_formats(Path(each) for each in formats)
    given = load_banks() if banks is None else banks
    return make(given, question, Request(**options), known).plan


def export(
    plan: Plan,
    path: str | Path,
    *,
    to: str | None = None,
    force: bool = False,
    **look: Unpack[Looks],
) -> None:
    """Write `plan` to `path`, whole or not at all, in the format `to` or that of the extension.

    `force` overwrites a file; `look` says how it is to look: see `Look`. Raises EssayplanError if
    there is no such format or folder, if something stands at `path` and `force` is not given, or
    if what makes the format is not installed.
    """
    (output,) = outputs([Path(path)], to, PLANS, force=force)
    write_file(output.path, render(plan, output.format, Look(**look), load_banks()), force=force)
