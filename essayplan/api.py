"""The library: `from essayplan import load_banks, plan, export`.

What the command line does, for other programs. Nothing here prints, exits or reads the
environment. A mistake in a bank, in a request or in calling it raises `EssayplanError`, which
carries diagnostics; OSError is the operating system's. Where several things may be given, one may
stand alone: a path, a bank, an argument's id.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, TypedDict, Unpack

from essayplan import given
from essayplan.asking import make
from essayplan.bank import library
from essayplan.bank.files import LIMIT
from essayplan.diagnostics import has_errors
from essayplan.errors import EssayplanError
from essayplan.listing import banks_at
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


def load_banks(
    paths: str | Path | Iterable[str | Path] = (), *, limit: int = LIMIT
) -> tuple[Bank, ...]:
    """Return the banks at `paths`, each a folder or a file, and after them those that ship.

    `limit` is the size of the largest file that is read, in bytes. Raises EssayplanError with every
    problem if any of the banks has an error.
    """
    return _sound(library.find_banks(given.paths("paths", paths)), limit)


def plan(
    question: str | Path,
    *,
    banks: Bank | str | Path | Iterable[Bank | str | Path] | None = None,
    formats: str | Path | Iterable[str | Path] = (),
    **options: Unpack[Options],
) -> Plan:
    """Plan `question`, an id, `bank/id`, the question's words, or the path of a saved plan.

    `banks` are banks, or paths of banks to load; the first that has the question is used, and None
    means those that ship. `formats` are files of paragraph models and exam formats, which count
    before those that ship. Raises EssayplanError if no bank has the question, the options do not
    fit it, or something is wrong with a file.
    """
    request = given.options(Request, options)
    words = str(given.one("question", question, str, Path))
    known = known_formats(given.paths("formats", formats))
    opened = load_banks() if banks is None else tuple(_opened(banks))
    return make(opened, words, request, known).plan


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
    made, looks = given.one("plan", plan, Plan), given.options(Look, look)
    (output,) = outputs([given.path("path", path)], to, PLANS, force=force)
    write_file(output.path, render(made, output.format, looks, load_banks()), force=force)


def _opened(banks: object) -> Iterator[Bank]:
    """Yield banks in the order given: each path stands for the banks at it."""
    for each in given.several("banks", banks, Bank, str, Path):
        if isinstance(each, Bank):
            yield each
        else:
            yield from _sound(banks_at([given.path("banks", each)]))


def _sound(paths: Sequence[Path], limit: int = LIMIT) -> tuple[Bank, ...]:
    loaded = library.load_banks(paths, limit=given.one("limit", limit, int))
    problems = [each for bank in loaded for each in bank.diagnostics]
    if has_errors(problems):
        raise EssayplanError(problems)
    return tuple(each.bank for each in loaded)
