"""Where Rich shows results and messages: a console that takes all text as text."""

from typing import Any, TextIO

from rich.console import Console

from essayplan.cli.streams import Color, discard


class Screen(Console):
    """A console for one stream that treats all text as text: no markup, emoji or highlighting."""

    def on_broken_pipe(self) -> None:
        """Go on in silence: the reader has seen enough, and the exit status is still ours."""
        discard(self.file)
        self.quiet = True


def screen(stream: TextIO, color: Color) -> Screen:
    """Return a console on `stream`. "always" colours a pipe too; "never" writes no escapes."""
    if color == "never":
        return _console(stream, color_system=None)
    if color == "auto":
        return _console(stream)
    coloured = _console(stream, force_terminal=True, no_color=False)
    # Rich finds no colours where TERM is unset or "dumb"; the user has asked for them.
    return coloured if coloured.color_system else _console(stream, color_system="standard")


def _console(stream: TextIO, **options: Any) -> Screen:
    return Screen(file=stream, markup=False, emoji=False, highlight=False, **options)
