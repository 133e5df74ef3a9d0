"""Standard output and error, whatever stands behind them.

A closed pipe, a full disk and a terminal that knows only ASCII are ordinary events.
"""

import codecs
import io
import os
from contextlib import suppress
from pathlib import Path
from typing import IO, Literal, TextIO

Color = Literal["auto", "always", "never"]

# What a terminal without Unicode shows instead; anything else becomes a question mark.
_PLAIN = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{BULLET}": "*",
        "\N{MIDDLE DOT}": "-",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{FULL BLOCK}": "#",
        "\N{RIGHTWARDS ARROW}": ">",
        "\N{BOX DRAWINGS LIGHT HORIZONTAL}": "-",
        "\N{BOX DRAWINGS HEAVY HORIZONTAL}": "=",
        "\N{BOX DRAWINGS LIGHT VERTICAL}": "|",
        "\N{BOX DRAWINGS HEAVY VERTICAL}": "|",
    }
)


def opened(stream: TextIO | None) -> TextIO:
    """Return `stream`, or one that leads nowhere: a shell can start a program with it closed.

    What its encoding lacks is shown as something near, instead of ending the program.
    """
    if isinstance(stream, io.TextIOWrapper):
        codecs.register_error("essayplan", _plain)
        stream.reconfigure(errors="essayplan")
    return stream or Path(os.devnull).open("w", encoding="utf-8")


def write_line(stream: TextIO, line: str) -> None:
    """Write a line of text."""
    try:
        stream.write(f"{line}\n")
        stream.flush()
    except BrokenPipeError:
        discard(stream)


def write(stream: TextIO, content: bytes) -> None:
    """Write data as it is: UTF-8 stays UTF-8, whatever the terminal's encoding."""
    try:
        stream.flush()
        stream.buffer.write(content)
        stream.buffer.flush()
    except BrokenPipeError:
        discard(stream)


def discard(stream: IO[str]) -> None:
    """Let what is still buffered, and all that follows, go nowhere.

    Otherwise the interpreter tries again as it exits, and prints a message of its own.
    """
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_PLAIN)
    return text.encode("ascii", "replace").decode("ascii"), error.end
