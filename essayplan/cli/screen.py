"""Where results and messages go: standard output and error, whatever stands behind them.

A closed pipe, a full disk and a terminal that knows only ASCII are ordinary events.
"""

import codecs
import io
import os
from contextlib import suppress
from typing import IO, Any, Literal, TextIO

from rich.console import Console

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


class Screen(Console):
    """A console for one stream that treats all text as text: no markup, emoji or highlighting."""

    def on_broken_pipe(self) -> None:
        """Go on in silence: the reader has seen enough, and the exit status is still ours."""
        discard(self.file)
        self.quiet = True


def screen(stream: TextIO, color: Color) -> Screen:
    """Return a console on `stream`. "always" colours a pipe too; "never" writes no escapes."""
    _replace_what_cannot_be_shown(stream)
    if color == "never":
        return _console(stream, color_system=None)
    if color == "auto":
        return _console(stream)
    coloured = _console(stream, force_terminal=True, no_color=False)
    # Rich finds no colours where TERM is unset or "dumb"; the user has asked for them.
    return coloured if coloured.color_system else _console(stream, color_system="standard")


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


def _console(stream: TextIO, **options: Any) -> Screen:
    return Screen(file=stream, markup=False, emoji=False, highlight=False, **options)


def _replace_what_cannot_be_shown(stream: TextIO) -> None:
    if isinstance(stream, io.TextIOWrapper):
        codecs.register_error("essayplan", _plain)
        stream.reconfigure(errors="essayplan")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_PLAIN)
    return text.encode("ascii", "replace").decode("ascii"), error.end
