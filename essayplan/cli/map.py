"""The command that draws an argument map."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan.asking import find
from essayplan.cli import completion
from essayplan.cli.banks import open_banks
from essayplan.cli.options import Force, QuestionWords
from essayplan.cli.output import deliver, delivery
from essayplan.cli.session import Session
from essayplan.outputs import Formats
from essayplan.planning import weigh
from essayplan.rendering.maps import MAPS, build


def draw(
    context: typer.Context,
    question: QuestionWords,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write to FILE in the format of its extension: svg, mmd, dot or argdown; - is "
            "standard output. Repeatable. With --to it may be a folder.",
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help="Write this format, whatever the extension: svg, mmd, dot or argdown. "
            "For a folder also several: svg,mmd.",
            autocompletion=completion.in_list("rendering.maps", "MAPS"),
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Draw the argument map of a question."""
    session = context.ensure_object(Session)
    goes_to = delivery(output, to or _unasked(output), _FORMATS, usual="mmd", force=force)
    found = find(open_banks(session), " ".join(question))
    weighed = weigh(found.bank, found.question)
    drawn = build(found.bank, found.question, weighed.final)
    asked = (found.question.id, found.bank.id)
    deliver(session, goes_to, asked, lambda name: MAPS[name](drawn))


def _unasked(output: list[Path] | None) -> str | None:
    """Return the format of a map that is to go nowhere in particular."""
    return None if output else "mmd"


def _named(path: Path) -> str | None:
    ending = path.suffix.removeprefix(".").lower()
    return ending if ending in MAPS else None


_FORMATS = Formats(tuple(MAPS), _named)
