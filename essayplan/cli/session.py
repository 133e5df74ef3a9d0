"""What a command needs of the world outside it: the banks to read, and where to print."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from essayplan import __version__
from essayplan.bank.cache import Cache
from essayplan.bank.files import LIMIT
from essayplan.cli import places
from essayplan.cli.streams import Color, opened, write, write_line
from essayplan.diagnostics import Diagnostic
from essayplan.rendering.document import Document
from essayplan.rendering.visible import visible

if TYPE_CHECKING:
    from essayplan.cli.screen import Screen

Value = TypeVar("Value")


@dataclass
class Session:
    """One run of the program: the options that every command takes, and the two streams.

    `limit` is the largest file of a bank that is read, in bytes.
    """

    named: list[Path] = field(default_factory=list)
    limit: int = LIMIT
    color: Color = "auto"

    @cached_property
    def cache(self) -> Cache:
        """What earlier runs have read."""
        return Cache(places.cache(), __version__)

    @cached_property
    def out(self) -> "Screen":
        """Where results go."""
        from essayplan.cli.screen import screen  # noqa: PLC0415 - what writes a file needs no Rich

        return screen(opened(sys.stdout), self.color)

    @cached_property
    def err(self) -> "Screen":
        """Where everything else goes."""
        from essayplan.cli.screen import screen  # noqa: PLC0415 - as above

        return screen(opened(sys.stderr), self.color)

    def show(self, document: Document) -> None:
        """Print a result for a person to read."""
        from essayplan.rendering.terminal import show  # noqa: PLC0415 - as above

        show(document, self.out)

    def result(self, value: Value, lay_out: Callable[[Value], Document], *, as_json: bool) -> None:
        """Print a result for whoever reads it: a program, or a person."""
        if as_json:
            self.print_json(value)
        else:
            self.show(lay_out(value))

    def say(self, text: str) -> None:
        """Print lines where messages go, whatever is in them."""
        for line in text.rstrip("\n").split("\n"):
            write_line(opened(sys.stderr), visible(line))

    def tell(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Print diagnostics where messages go."""
        told = tuple(diagnostics)
        if told:
            from essayplan.rendering.terminal import show_diagnostics  # noqa: PLC0415 - as above

            show_diagnostics(told, self.err)

    def print_json(self, value: object) -> None:
        """Print a result as JSON, in UTF-8, for another program."""
        encoded = msgspec.json.encode(value)
        self.print_bytes(msgspec.json.format(encoded, indent=2) + b"\n")

    def print_bytes(self, content: bytes) -> None:
        """Print a result that is a file's content."""
        write(opened(sys.stdout), content)

    def flush(self) -> None:
        """Send off what is still buffered, while a failure can still be told."""
        opened(sys.stdout).flush()
