"""The options that every command takes, before its name or after it."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan import __version__
from essayplan.cli.help import EVERYWHERE
from essayplan.cli.session import Session
from essayplan.cli.streams import Color

_MEBIBYTE = 1024 * 1024


def _add_banks(context: typer.Context, value: list[Path] | None) -> None:
    context.ensure_object(Session).named.extend(value or ())


def _set_color(context: typer.Context, value: Color | None) -> None:
    if value is not None:
        context.ensure_object(Session).color = value


def _set_limit(context: typer.Context, value: int | None) -> None:
    if value is not None:
        context.ensure_object(Session).limit = value * _MEBIBYTE


def _show_version(context: typer.Context, value: bool) -> None:
    if value and not context.resilient_parsing:
        context.ensure_object(Session).out.print(f"essayplan {__version__}")
        raise typer.Exit


def everywhere(
    bank: Annotated[
        list[Path] | None,
        typer.Option(
            "--bank",
            metavar="PATH",
            help="Read this bank before all others: a folder or a file. May be repeated.",
            callback=_add_banks,
            expose_value=False,
            rich_help_panel=EVERYWHERE,
        ),
    ] = None,
    color: Annotated[
        Color | None,
        typer.Option(
            "--color",
            help="Whether to use colour: auto does on a terminal.",
            callback=_set_color,
            expose_value=False,
            rich_help_panel=EVERYWHERE,
        ),
    ] = None,
    max_size: Annotated[
        int | None,
        typer.Option(
            "--max-size",
            metavar="MIB",
            min=1,
            help="Read a bank's files up to this size: in MiB, 8 unless told.",
            callback=_set_limit,
            expose_value=False,
            rich_help_panel=EVERYWHERE,
        ),
    ] = None,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug",
            help="Show where in the program an error arose.",
            expose_value=False,
            rich_help_panel=EVERYWHERE,
        ),
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Show the version and leave.",
            callback=_show_version,
            expose_value=False,
            is_eager=True,
            rich_help_panel=EVERYWHERE,
        ),
    ] = False,
) -> None:
    """Turn a bank of for/against arguments into an essay plan that can be written from."""
