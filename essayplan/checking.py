"""Everything that is wrong with banks, and everything that could be better."""

from collections.abc import Sequence
from pathlib import Path

from essayplan.bank.lines import with_excerpts
from essayplan.bank.load import Loaded, load
from essayplan.diagnostics import Diagnostic, has_errors, in_file_order
from essayplan.lints import lint
from essayplan.listing import banks_at


def check_banks(paths: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of the banks at `paths`, bank by bank and in file order.

    The lints look only at a bank without errors: of one that is half read they would say what is
    not so.
    """
    return tuple(each for path in banks_at(paths) for each in _check(load(path)))


def _check(loaded: Loaded) -> Sequence[Diagnostic]:
    if has_errors(loaded.diagnostics):
        return loaded.diagnostics
    linted = with_excerpts(lint(loaded.bank, loaded.places), loaded.texts)
    return in_file_order((*loaded.diagnostics, *linted))
