"""The banks that a run of the program reads: named, in ESSAYPLAN_BANKS, installed, built in."""

import os
from pathlib import Path

from essayplan.bank.library import find_banks, open_bank
from essayplan.cli import places
from essayplan.cli.session import Session
from essayplan.diagnostics import Diagnostic, Location, Severity
from essayplan.errors import EssayplanError
from essayplan.listing import banks_at
from essayplan.model import Bank


def bank_paths(session: Session) -> tuple[Path, ...]:
    """Return the paths of all banks, nearest first."""
    return find_banks(session.named, environment(), places.banks())


def open_banks(session: Session) -> tuple[Bank, ...]:
    """Return the banks without errors, nearest first.

    A bank that has errors is passed over, and the user told. One that the user has named raises
    EssayplanError: to go on without it would be to answer another question.
    """
    return _open(session, bank_paths(session))


def banks_in_view(session: Session) -> tuple[Bank, ...]:
    """Return the banks that --bank names, and no others; without --bank, all of them."""
    return _open(session, banks_at(session.named) or bank_paths(session))


def _open(session: Session, every: tuple[Path, ...]) -> tuple[Bank, ...]:
    listed = (environment() or "").split(os.pathsep)
    asked = banks_at([*session.named, *(Path(each) for each in listed if each)])
    opened = {path: open_bank(path, session.cache, session.limit) for path in every}
    refused = {path: each for path, each in opened.items() if not isinstance(each, Bank)}
    problems = [each for path in refused if path in asked for each in refused[path]]
    if problems:
        raise EssayplanError(problems)
    session.tell(broken(path) for path in refused)
    return tuple(each for each in opened.values() if isinstance(each, Bank))


def environment() -> str | None:
    """Return the list of paths that the user's shell names."""
    return os.environ.get("ESSAYPLAN_BANKS")


def broken(path: Path) -> Diagnostic:
    """Say that the bank at `path` cannot be used, and how to learn why."""
    return Diagnostic(
        code="bank-passed-over",
        severity=Severity.WARNING,
        message="This bank has errors and is passed over.",
        hint=f"See them with `essayplan bank check {path}`.",
        location=Location(str(path)),
    )
