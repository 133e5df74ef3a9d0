"""The options that several commands take, each declared once."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan.cli import completion

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for another program.")]
QuestionWords = Annotated[
    list[str],
    typer.Argument(
        metavar="QUESTION",
        help="A question's id, or its words, quoted or not.",
        autocompletion=completion.question_ids,
    ),
]
Outputs = Annotated[
    list[Path] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to FILE in the format of its extension; - is standard output. Repeatable.",
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="FORMAT",
        help="Write this format, whatever the extension: see `formats`.",
        autocompletion=completion.names("rendering.exporters", "EXPORTERS"),
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files that exist.")]
Why = Annotated[bool, typer.Option("--why", help="Say why each paragraph is there.")]
