"""Delivering a plan: to files, to standard output, or to the screen."""

from pathlib import Path

import typer
from msgspec import Struct

from essayplan.cli.session import Session
from essayplan.outputs import Output, known_format, outputs, write
from essayplan.planning.plan import Plan
from essayplan.rendering.exporters import export
from essayplan.rendering.outline import document

STDOUT = Path("-")
USUAL = "md"


class Delivery(Struct, frozen=True):
    """Where a plan goes: files, and the format for standard output; to the screen if to neither."""

    files: tuple[Output, ...]
    printed: str | None
    force: bool


def delivery(
    paths: list[Path] | None, to: str | None, *, force: bool, as_json: bool = False
) -> Delivery:
    """Check where a plan is to go before any work is done; raises EssayplanError.

    `--to` without `-o` prints, and so does `--json`.
    """
    files = [path for path in paths or () if path != STDOUT]
    dash = STDOUT in (paths or ())
    if dash and as_json:
        message = "--json and -o - would both print to standard output: leave one out."
        raise typer.BadParameter(message)
    printed = "json" if as_json else to or USUAL if dash else None if files else to
    return Delivery(outputs(files, to, force=force), printed and known_format(printed), force)


def deliver(session: Session, plan: Plan, to: Delivery, *, why: bool = False) -> None:
    """Write, print or show a plan; what was written is told on standard error."""
    for output in to.files:
        write(plan, output, force=to.force, why=why)
        session.say(f"Wrote {output.path}")
    if to.printed:
        session.print_bytes(export(plan, to.printed, why=why))
    elif not to.files:
        session.show(document(plan, why=why))
