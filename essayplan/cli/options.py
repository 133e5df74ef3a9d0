"""The options that several commands take, each declared once."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan.cli import completion
from essayplan.look import Paper, Scaffold, Worksheet

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
Why = Annotated[bool, typer.Option("--why", help="Say why each paragraph is there.")]
SheetOption = Annotated[
    Worksheet | None,
    typer.Option("--worksheet", help="A sheet for a class: to fill, to complete, to put in order."),
]
ScaffoldOption = Annotated[
    Scaffold | None, typer.Option("--scaffold", help="How much of the plan the class is given.")
]
Seed = Annotated[
    int, typer.Option("--seed", metavar="N", help="Another number makes another worksheet.")
]
Cite = Annotated[
    str | None,
    typer.Option(
        "--cite",
        metavar="STYLE",
        help="Cite in this style: apa, harvard, mla, chicago, mhra, oscola, or a CSL file.",
        autocompletion=completion.names("rendering.citeproc_styles", "STYLES"),
    ),
]
PaperOption = Annotated[
    Paper, typer.Option("--paper", help="The paper of a docx, odt, pdf or tex.")
]
Template = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", help="A docx or odt whose styles to use."),
]
