"""The text of `--help`: a command's own options first, then those that every command takes."""

from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

EVERYWHERE = "Everywhere"
_SECTIONS = ("Arguments", "Options", EVERYWHERE)


class Command(TyperCommand):
    """A command whose help says apart what is common to all."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return the words of the usage line; Typer puts braces around what is required."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the sections of arguments and options."""
        _write_sections(self, ctx, formatter)


class Group(TyperGroup):
    """A group of commands whose help says apart what is common to all."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the sections of arguments and options, then the commands."""
        _write_sections(self, ctx, formatter)
        self.format_commands(ctx, formatter)


def section(parameter: Any) -> str:
    """Return the heading that a parameter of a command stands under."""
    if parameter.param_type_name == "argument":
        return "Arguments"
    if parameter.name == "help":  # Typer's own
        return EVERYWHERE
    return parameter.rich_help_panel or "Options"


def _write_sections(command: TyperCommand | TyperGroup, ctx: Any, formatter: Any) -> None:
    records = list(_records(command, ctx))
    for title in _SECTIONS:
        rows = [record for heading, record in records if heading == title]
        if rows:
            with formatter.section(title):
                formatter.write_dl(rows)


def _records(command: TyperCommand | TyperGroup, ctx: Any) -> Iterator[tuple[str, tuple[str, str]]]:
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is not None:
            yield section(parameter), record
