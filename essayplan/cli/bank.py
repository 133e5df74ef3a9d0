"""Commands on banks themselves: check, list, gaps, schema."""

import json
from pathlib import Path
from typing import Annotated

import typer

from essayplan.bank import gaps as coverage
from essayplan.bank.library import load_banks
from essayplan.bank.schema import schema as bank_schema
from essayplan.checking import check_banks
from essayplan.cli import tables
from essayplan.cli.banks import bank_paths, banks_in_view, broken
from essayplan.cli.options import AsJson, Force
from essayplan.cli.output import STDOUT
from essayplan.cli.session import Session
from essayplan.diagnostics import has_errors
from essayplan.listing import list_banks
from essayplan.outputs import write_file
from essayplan.rendering.terminal import show_diagnostics


def check(
    context: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="A bank, a file of one, or a folder of banks."),
    ],
    as_json: AsJson = False,
) -> int:
    """Find every problem in banks, and say what to do about each."""
    session = context.ensure_object(Session)
    found = check_banks(paths, session.limit)
    if as_json:
        session.print_json(found)
    else:
        show_diagnostics(found, session.out)
        if not found:
            session.say("No problem found.")
    return 1 if has_errors(found) else 0


def list_(context: typer.Context, as_json: AsJson = False) -> int:
    """List the banks there are, nearest first, and where they are."""
    session = context.ensure_object(Session)
    paths = bank_paths(session)
    listed = list_banks(dict(zip(paths, load_banks(paths, limit=session.limit), strict=True)))
    session.result(listed, tables.banks, as_json=as_json)
    session.tell(broken(Path(each.path)) for each in listed if each.errors)
    return 1 if any(each.errors for each in listed) else 0


def gaps(context: typer.Context, as_json: AsJson = False) -> None:
    """Show what banks cover, theme by theme, and what is thin."""
    session = context.ensure_object(Session)
    found = tuple(coverage.gaps(bank) for bank in banks_in_view(session))
    session.result(found, tables.gaps, as_json=as_json)


def schema(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")
    ] = None,
    force: Force = False,
) -> None:
    """Print the JSON Schema of a bank's files, for your editor."""
    session = context.ensure_object(Session)
    printed = json.dumps(bank_schema(), indent=2).encode() + b"\n"
    if output is None or output == STDOUT:
        session.print_bytes(printed)
    else:
        write_file(output, printed, force=force)
        session.say(f"Wrote {output}")
