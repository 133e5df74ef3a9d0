"""Run a command; whatever goes wrong becomes a message on standard error and an exit status."""

import io
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import typer

from essayplan.cli.commands import program
from essayplan.cli.session import Session
from essayplan.cli.streams import discard
from essayplan.errors import EssayplanError

DONE, REFUSED, BUG, INTERRUPTED = 0, 1, 70, 130

_REPORT = (
    "Please report it: run the command again with --debug, and send what it prints, together with "
    "what `essayplan doctor` prints, to whoever looks after essayplan."
)


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return the exit status."""
    session = Session()
    try:
        status = _invoke(arguments, session)
        session.flush()
    except Exception as problem:  # noqa: BLE001 - the one place where every failure is told
        return _tell(problem, session, debug="--debug" in arguments)
    return status


def _invoke(arguments: Sequence[str], session: Session) -> int:
    status = program().main(
        list(arguments), prog_name="essayplan", standalone_mode=False, obj=session
    )
    return int(status or DONE)


def _tell(problem: Exception, session: Session, *, debug: bool) -> int:
    match problem:
        case EssayplanError():
            session.tell(problem.diagnostics)
            return REFUSED
        case typer.TyperException():
            return _tell_usage(problem, session)
        case typer.Abort():
            return INTERRUPTED
        case BrokenPipeError():
            return DONE
    if debug:
        session.say("".join(traceback.format_exception(problem)))
    if isinstance(problem, OSError):
        return _tell_system(problem, session)
    session.say(f"essayplan went wrong: {type(problem).__name__}: {problem}")
    session.say(_REPORT)
    return BUG


def _tell_usage(problem: Any, session: Session) -> int:
    """Tell what Typer found wrong, in its words, but through `visible`; `show` is not typed."""
    text = io.StringIO()
    problem.show(text)
    session.say(text.getvalue())
    return int(problem.exit_code)


def _tell_system(problem: OSError, session: Session) -> int:
    """Tell what the operating system refused; a full disk behind standard output ends there."""
    discard(sys.stdout)
    where = f"{problem.filename}: " if problem.filename else ""
    session.say(f"error: {where}{problem.strerror or problem}")
    return REFUSED
