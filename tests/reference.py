"""The parts of the documentation that are made from the code."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import typer

from essayplan.bank.reference import Row, reference
from essayplan.cli.commands import program
from essayplan.cli.help import EVERYWHERE, section


def commands() -> str:
    """Return the reference of the command line, as Markdown."""
    root = program()
    leaves = list(_leaves(root, typer.Context(root, info_name="essayplan")))
    with_json = [f"`{path}`" for path, command in leaves if _has_json(command)]
    parts = [
        _table(("command", "does"), [_command(*leaf) for leaf in leaves]),
        "Every command takes, before its name or after it:",
        _options(root, EVERYWHERE),
        f"These take `--json` and then print JSON, for another program: {', '.join(with_json)}.",
    ]
    for path, command in leaves:
        if table := _options(command, "Options"):
            parts += [f"`{path}` takes as well:", table]
    return "\n\n".join(parts)


def bank_format() -> str:
    """Return the reference of the bank format, as Markdown."""
    sections = groupby(reference(), key=lambda row: row.section)
    return "\n\n".join(f"**{name}**\n\n{_fields(rows)}" for name, rows in sections)


def _leaves(group: Any, context: typer.Context) -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        below = typer.Context(command, parent=context, info_name=name)
        if hasattr(command, "commands"):
            yield from _leaves(command, below)
        else:
            yield below.command_path, command


def _command(path: str, command: Any) -> tuple[str, str]:
    arguments = [each for each in command.params if section(each) == "Arguments"]
    shown = [each.metavar if each.required else f"[{each.metavar}]" for each in arguments]
    return f"`{' '.join([path, *shown])}`", command.help.split("\n")[0]


def _options(command: Any, heading: str) -> str:
    context = typer.Context(command, **command.context_settings)
    options = [each for each in command.get_params(context) if section(each) == heading]
    rows = [(_names(each, context), each.help) for each in options if "--json" not in each.opts]
    return _table(("option", ""), rows) if rows else ""


def _has_json(command: Any) -> bool:
    return any("--json" in each.opts for each in command.params)


def _names(option: Any, context: typer.Context) -> str:
    value = "" if option.is_flag else f" {option.make_metavar(context)}"
    return ", ".join(f"`{name}{value}`" for name in option.opts)


def _fields(rows: Iterable[Row]) -> str:
    required = {True: " (required)", False: ""}
    cells = [(f"`{row.field}`", row.type + required[row.required], row.description) for row in rows]
    return _table(("field", "holds", "is for"), cells)


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join(f"| {' | '.join(_cell(each) for each in line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
