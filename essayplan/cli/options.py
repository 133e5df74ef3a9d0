"""The options that several commands take, each declared once."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan.cli import completion

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for another program.")]
_QUESTION = typer.Argument(
    metavar="QUESTION",
    help="A question's id, or its words, quoted or not.",
    autocompletion=completion.question_ids,
)
QuestionWords = Annotated[list[str], _QUESTION]
MaybeQuestion = Annotated[list[str] | None, _QUESTION]
FormatFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--formats",
        metavar="FILE",
        help="Read paragraph models and exam formats of your own. Repeatable.",
    ),
]
Outputs = Annotated[
    list[Path] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to FILE in the format of its extension; - is standard output. Repeatable. "
        "With --to it may be a folder.",
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="FORMAT",
        help="Write this format, whatever the extension: see `formats`. "
        "For a folder also several: docx,pdf.",
        autocompletion=completion.in_list("rendering.exporters", "EXPORTERS"),
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files that exist.")]
