"""Delivering a result: to files, to standard output, or to the screen."""

from collections.abc import Callable
from pathlib import Path

import typer
from msgspec import Struct

from essayplan.cli.session import Session
from essayplan.outputs import Formats, Output, known_format, outputs, write_file
from essayplan.rendering.document import Document

STDOUT = Path("-")


class Delivery(Struct, frozen=True):
    """Where a result goes: files, and the format for standard output; to the screen if neither."""

    files: tuple[Output, ...]
    printed: str | None
    force: bool


def delivery(
    paths: list[Path] | None,
    to: str | None,
    known: Formats,
    *,
    usual: str,
    force: bool,
    as_json: bool = False,
) -> Delivery:
    """Check where a result is to go before any work is done; raises EssayplanError.

    `usual` is the format of standard output. `--to` without `-o` prints, and so does `--json`.
    """
    files = [path for path in paths or () if path != STDOUT]
    dash = STDOUT in (paths or ())
    if dash and as_json:
        message = "--json and -o - would both print to standard output: leave one out."
        raise typer.BadParameter(message)
    printed = "json" if as_json else to or usual if dash else None if files else to
    checked = printed and known_format(printed, known)
    return Delivery(outputs(files, to, known, force=force), checked, force)


def deliver(
    session: Session,
    to: Delivery,
    render: Callable[[str], bytes],
    lay_out: Callable[[], Document] | None = None,
) -> None:
    """Write, print or show a result; what was written is told on standard error.

    `render` makes a format by its name; `lay_out` makes what the screen shows.
    """
    for output in to.files:
        write_file(output.path, render(output.format), force=to.force)
        session.say(f"Wrote {output.path}")
    if to.printed:
        session.print_bytes(render(to.printed))
    elif lay_out and not to.files:
        session.show(lay_out())
