"""Every command there is. Adding one is a function in a file here, and a line in a dict.

A command's module is imported when the command is asked for, so none pays for the others.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple, cast

import typer
from typer.core import TyperGroup
from typer.main import get_command

from essayplan.cli.everywhere import everywhere
from essayplan.cli.help import EVERYWHERE, Command, Group, section


class Branch(NamedTuple):
    """A group of commands: what its help says, and its commands as `module:function`."""

    help: str
    commands: Mapping[str, "str | Branch"]


BANK = Branch(
    "Look after banks: check them, and see which there are.",
    {
        "check": "bank:check",
        "list": "bank:list_",
        "gaps": "bank:gaps",
        "schema": "bank:schema",
    },
)
ROOT = Branch(
    "Turn a bank of for/against arguments into an essay plan that can be written from.",
    {
        "plan": "planning:plan",
        "weigh": "planning:weigh",
        "analyse": "planning:analyse",
        "export": "export:export",
        "map": "map:draw",
        "questions": "looking:questions",
        "search": "looking:search",
        "show": "looking:show",
        "formats": "reference:formats",
        "checks": "reference:checks",
        "bank": BANK,
        "doctor": "doctor:doctor",
    },
)


def program() -> TyperGroup:
    """Return the whole command line."""
    return _group(ROOT)


class Commands(Mapping[str, Any]):
    """The commands of a group by name, each made when it is first looked up.

    `common` are the parameters that every command takes besides its own.
    """

    def __init__(self, branch: Branch, common: list[Any]) -> None:
        """Hold the names; import nothing."""
        self._branch = branch
        self._common = common

    def __getitem__(self, name: str) -> Any:
        """Return the command called `name`."""
        found = self._branch.commands[name]
        if isinstance(found, Branch):
            return _group(found, name=name)
        return _command(name, found, self._common)

    def __iter__(self) -> Iterator[str]:
        """Yield the names, in the order in which help shows them."""
        return iter(self._branch.commands)

    def __len__(self) -> int:
        """Return how many commands there are."""
        return len(self._branch.commands)


def _group(branch: Branch, *, name: str | None = None) -> TyperGroup:
    app = _typer(name, branch.help, add_completion=name is None)
    app.callback()(everywhere)
    group = cast("TyperGroup", get_command(app))
    common = [each for each in group.params if section(each) == EVERYWHERE]
    group.commands = cast("dict[str, Any]", Commands(branch, common))
    return group


def _command(name: str, where: str, common: list[Any]) -> Any:
    module, function = where.split(":")
    app = _typer(name)
    run = getattr(import_module(f"essayplan.cli.{module}"), function)
    app.command(name, cls=Command)(run)
    command = get_command(app)
    command.params.extend(common)
    return command


def _typer(
    name: str | None, about: str | None = None, *, add_completion: bool = False
) -> typer.Typer:
    return typer.Typer(
        name=name,
        cls=Group,
        help=about,
        no_args_is_help=True,
        add_completion=add_completion,
        context_settings={"help_option_names": ["-h", "--help"]},
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
