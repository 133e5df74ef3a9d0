"""Everything that is wrong with banks, and everything that could be better."""

from collections.abc import Sequence
from pathlib import Path

from essayplan.bank.files import LIMIT
from essayplan.bank.lines import with_excerpts
from essayplan.bank.load import Loaded, load
from essayplan.diagnostics import Diagnostic, Location, Severity, in_file_order
from essayplan.lints import lint
from essayplan.listing import banks_at


def check_banks(paths: Sequence[Path], limit: int = LIMIT) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of the banks at `paths`, bank by bank and in file order.

    The lints look only at what was read whole: of the rest they would say what is not so. Where
    they cannot look at anything, a note says so. `limit` is the largest file allowed, in bytes.
    """
    return tuple(each for path in banks_at(paths) for each in _check(path, load(path, limit=limit)))


def _check(path: Path, loaded: Loaded) -> Sequence[Diagnostic]:
    if loaded.flawed is None:
        held_back = (_not_linted(path),) if loaded.places else ()
        return (*loaded.diagnostics, *held_back)
    linted = with_excerpts(lint(loaded.bank, loaded.places, loaded.flawed), loaded.texts)
    return in_file_order((*loaded.diagnostics, *linted))


def _not_linted(path: Path) -> Diagnostic:
    return Diagnostic(
        code="not-linted",
        severity=Severity.NOTE,
        message="What could be better in this bank is told once its errors are mended.",
        location=Location(str(path)),
    )
