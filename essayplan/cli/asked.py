"""The options that say what is wanted: of a plan, and of the document that shows it."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from essayplan.cli import completion
from essayplan.look import Look, Paper, Scaffold, Worksheet
from essayplan.planning import Request


def asked_request(
    stance: Annotated[
        Literal["for", "against", "auto"],
        typer.Option("--stance", help="The side to take; auto takes the heavier."),
    ] = "auto",
    structure: Annotated[
        str,
        typer.Option(
            "--structure",
            metavar="NAME",
            help="How the essay is built: see `formats`.",
            autocompletion=completion.names("planning.structures", "STRUCTURES"),
        ),
    ] = "auto",
    model: Annotated[
        str,
        typer.Option(
            "--model",
            metavar="NAME",
            help="The slots of each paragraph: see `formats`.",
            autocompletion=completion.formats("models"),
        ),
    ] = "PEEL",
    exam: Annotated[
        str | None,
        typer.Option(
            "--exam",
            metavar="NAME",
            help="The exam whose time to keep: see `formats`.",
            autocompletion=completion.formats("exams"),
        ),
    ] = None,
    paragraphs: Annotated[
        int | None, typer.Option("--paragraphs", metavar="N", help="How many body paragraphs.")
    ] = None,
    minutes: Annotated[
        int | None, typer.Option("--minutes", metavar="N", help="Time for the whole essay.")
    ] = None,
    words: Annotated[
        int | None, typer.Option("--words", metavar="N", help="Length of the whole essay.")
    ] = None,
    pick: Annotated[
        list[str] | None,
        typer.Option(
            "--pick",
            metavar="ID",
            help="An argument to use. Repeatable.",
            autocompletion=completion.argument_ids,
        ),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option(
            "--drop",
            metavar="ID",
            help="An argument to leave out. Repeatable.",
            autocompletion=completion.argument_ids,
        ),
    ] = None,
    swap: Annotated[
        bool, typer.Option("--swap", help="To agree with these words is to take the other side.")
    ] = False,
    thesis: Annotated[
        str | None, typer.Option("--thesis", metavar="TEXT", help="Your own answer.")
    ] = None,
) -> Request:
    """Return what the options ask of a plan."""
    return Request(
        stance=stance,
        structure=structure,
        model=model,
        exam=exam,
        paragraphs=paragraphs,
        minutes=minutes,
        words=words,
        pick=tuple(pick or ()),
        drop=tuple(drop or ()),
        swap=swap,
        thesis=thesis,
    )


def asked_look(
    why: Annotated[bool, typer.Option("--why", help="Say why each paragraph is there.")] = False,
    worksheet: Annotated[
        Worksheet | None,
        typer.Option(
            "--worksheet", help="A sheet for a class: to fill, to complete, to put in order."
        ),
    ] = None,
    scaffold: Annotated[
        Scaffold | None,
        typer.Option("--scaffold", help="How much of the plan the class is given."),
    ] = None,
    seed: Annotated[
        int,
        typer.Option("--seed", metavar="N", help="Another number shuffles and blanks otherwise."),
    ] = 0,
    cite: Annotated[
        str | None,
        typer.Option(
            "--cite",
            metavar="STYLE",
            help="Cite in this style: apa, harvard, mla, chicago, mhra, oscola (all: see "
            "`formats`), or a CSL file.",
            autocompletion=completion.names("rendering.citeproc_styles", "STYLES"),
        ),
    ] = None,
    paper: Annotated[
        Paper, typer.Option("--paper", help="The paper of a docx, odt, pdf, rtf or tex.")
    ] = "a4",
    template: Annotated[
        Path | None,
        typer.Option("--template", metavar="FILE", help="A docx or odt whose styles to use."),
    ] = None,
) -> Look:
    """Return how the options ask a document to look; two kinds of sheet at once is wrong usage."""
    if worksheet and scaffold:
        message = "--worksheet and --scaffold each make a sheet of their own: leave one out."
        raise typer.BadParameter(message)
    return Look(
        why=why,
        worksheet=worksheet,
        scaffold=scaffold,
        seed=seed,
        cite=cite,
        paper=paper,
        template=template,
    )
