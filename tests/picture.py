"""The picture of a plan in the README: the top of what the program prints in a terminal."""

import io
import re

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from essayplan import load_banks, plan
from essayplan.rendering.outline import document
from essayplan.rendering.terminal import show

QUESTION = "genuine-break"
COLUMNS, LINES = 92, 44
# The picture asks nothing of the network: a reader without the font sees another.
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def picture() -> str:
    """Return an SVG of the top of a plan from the shipped bank."""
    recorded = _console(record=True)
    recorded.print(Text.assemble(("$ ", "dim"), f"essayplan plan {QUESTION}\n"))
    recorded.print(Text.from_ansi("\n".join(_printed().split("\n")[:LINES])))
    recorded.print(Text("...", "dim"))
    return recorded.export_svg(
        title="essayplan", theme=MONOKAI, code_format=_FORMAT, unique_id="plan"
    )


def _printed() -> str:
    console = _console(record=False)
    show(document(plan(QUESTION, banks=load_banks())), console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def _console(*, record: bool) -> Console:
    return Console(
        record=record,
        file=io.StringIO(),
        width=COLUMNS,
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
        _environ={},
    )
