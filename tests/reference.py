"""The parts of the documentation that are made from the code."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import msgspec.inspect
import typer

from essayplan import model
from essayplan.cli.commands import program
from essayplan.cli.help import EVERYWHERE, section

ENTRIES = (
    ("bank:", model.Bank),
    ("sources: an entry under its id", model.Source),
    ("evidence: an entry under its id", model.Evidence),
    ("questions: an entry under its id", model.Question),
    ("for:, against:", model.Side),
    ("arguments: an item", model.Argument),
    ("answers: an argument's id, or", model.Reply),
    ("sources of evidence: a source's id, or", model.Citation),
    ("wordings: a text, or", model.Wording),
    ("criteria: a text, or", model.Criterion),
)
SECTIONS = {"sources", "evidence", "questions"}


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
    parts = (f"`{title}`\n\n{_table(('field', ''), _fields(kind))}" for title, kind in ENTRIES)
    return "\n\n".join(parts)


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
    context = typer.Context(command)
    options = [each for each in command.get_params(context) if section(each) == heading]
    rows = [(_names(each, context), each.help) for each in options if "--json" not in each.opts]
    return _table(("option", ""), rows) if rows else ""


def _has_json(command: Any) -> bool:
    return any("--json" in each.opts for each in command.params)


def _names(option: Any, context: typer.Context) -> str:
    value = "" if option.is_flag else f" {option.make_metavar(context)}"
    return ", ".join(f"`{name}{value}`" for name in option.opts)


def _fields(kind: type[msgspec.Struct]) -> Iterator[tuple[str, str]]:
    info = msgspec.inspect.type_info(kind)
    assert isinstance(info, msgspec.inspect.StructType)
    for field in info.fields:
        if field.name == "id" and kind is not model.Argument:
            continue
        if kind is model.Bank and field.name in SECTIONS:
            continue
        yield f"`{field.encode_name}`", _described(field)


def _described(field: msgspec.inspect.Field) -> str:
    assert isinstance(field.type, msgspec.inspect.Metadata), field.name
    parts = [str((field.type.extra_json_schema or {})["description"])]
    if isinstance(field.type.type, msgspec.inspect.LiteralType):
        parts.append("One of " + ", ".join(f"`{each}`" for each in field.type.type.values) + ".")
    if field.required:
        parts.append("Required.")
    elif field.default not in (msgspec.NODEFAULT, None, (), False):
        parts.append(f"`{field.default}` if not given.")
    return " ".join(parts)


def _table(header: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [header, ("---", "---"), *rows]
    return "\n".join(
        f"| {' | '.join(each.replace('|', chr(92) + '|') for each in row)} |" for row in lines
    )
