"""What a command needs of the world outside it: the banks to read, and where to print."""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TextIO, TypeVar

import msgspec

from essayplan.cli.screen import Color, Screen, screen, write
from essayplan.diagnostics import Diagnostic
from essayplan.rendering.document import Document
from essayplan.rendering.terminal import show, show_diagnostics
from essayplan.rendering.visible import visible

Value = TypeVar("Value")


@dataclass
class Session:
    """One run of the program: the options that every command takes, and the two streams."""

    named: list[Path] = field(default_factory=list)
    color: Color = "auto"

    @cached_property
    def out(self) -> Screen:
        """Where results go."""
        return screen(_open(sys.stdout), self.color)

    @cached_property
    def err(self) -> Screen:
        """Where everything else goes."""
        return screen(_open(sys.stderr), self.color)

    def show(self, document: Document) -> None:
        """Print a result for a person to read."""
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
            self.err.print(visible(line), soft_wrap=True)

    def tell(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Print diagnostics where messages go."""
        show_diagnostics(diagnostics, self.err)

    def print_json(self, value: object) -> None:
        """Print a result as JSON, in UTF-8, for another program."""
        encoded = msgspec.json.encode(value)
        self.print_bytes(msgspec.json.format(encoded, indent=2) + b"\n")

    def print_bytes(self, content: bytes) -> None:
        """Print a result that is a file's content."""
        write(_open(sys.stdout), content)

    def flush(self) -> None:
        """Send off what is still buffered, while a failure can still be told."""
        _open(sys.stdout).flush()


def _open(stream: TextIO | None) -> TextIO:
    """Return `stream`, or one that leads nowhere: a shell can start a program with it closed."""
    return stream or Path(os.devnull).open("w", encoding="utf-8")
