"""Commands that answer a question: plan, weigh, analyse."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from essayplan.asking import find, make, make_one, spelled_out, topics, weighing
from essayplan.cli import completion
from essayplan.cli.banks import banks_in_view, open_banks
from essayplan.cli.options import (
    AsJson,
    Cite,
    Force,
    FormatFiles,
    MaybeQuestion,
    Outputs,
    PaperOption,
    QuestionWords,
    ScaffoldOption,
    Seed,
    SheetOption,
    Template,
    To,
    Why,
)
from essayplan.cli.output import STDOUT, deliver, delivery
from essayplan.cli.own import format_paths
from essayplan.cli.session import Session
from essayplan.cli.several import plan_several
from essayplan.look import Look
from essayplan.outputs import checked_folder, listed_formats
from essayplan.own_formats import known_formats
from essayplan.planning import Request
from essayplan.question import understand
from essayplan.render import PLANS, lay_out, render
from essayplan.rendering import briefs, weights

_USUAL = "md"


def plan(
    context: typer.Context,
    question: MaybeQuestion = None,
    every: Annotated[
        bool, typer.Option("--all", help="Plan every question of the banks, to -o FOLDER.")
    ] = False,
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
    own: FormatFiles = None,
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
    why: Why = False,
    worksheet: SheetOption = None,
    scaffold: ScaffoldOption = None,
    seed: Seed = 0,
    cite: Cite = None,
    paper: PaperOption = "a4",
    template: Template = None,
    output: Outputs = None,
    to: To = None,
    force: Force = False,
    as_json: AsJson = False,
) -> int:
    """Plan an essay: an answer, paragraphs, a judgement, sources."""
    session = context.ensure_object(Session)
    _check_usage(context, question, output, every=every, as_json=as_json)
    known = known_formats(format_paths(own))
    request = Request(
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
    look = Look(
        why=why,
        worksheet=worksheet,
        scaffold=scaffold,
        seed=seed,
        cite=cite,
        paper=paper,
        template=template,
    )
    if every:
        folder = checked_folder((output or [])[0], listed_formats(to or _USUAL), PLANS)
        banks = banks_in_view(session)
        return plan_several(
            session,
            topics(banks),
            folder,
            lambda topic: make_one(topic, request, known),
            lambda made, name: render(made, name, look, banks),
            force=force,
        )
    goes_to = delivery(output, to, PLANS, usual=_USUAL, force=force, as_json=as_json)
    banks = open_banks(session)
    made = make(banks, " ".join(question or ()), request, known)
    asked = (made.question.id, made.question.bank)
    deliver(
        session,
        goes_to,
        asked,
        lambda name: render(made, name, look, banks),
        lambda: lay_out(made, look),
    )
    return 0


def _check_usage(
    context: typer.Context,
    question: list[str] | None,
    output: list[Path] | None,
    *,
    every: bool,
    as_json: bool,
) -> None:
    if not every and not question:
        context.fail("Missing argument 'QUESTION'.")
    if every and question:
        context.fail("--all plans every question: leave QUESTION out, or leave out --all.")
    if every and (as_json or len(output or ()) != 1 or STDOUT in (output or ())):
        context.fail("--all writes to one folder and nowhere else: name it with -o FOLDER.")


def weigh(context: typer.Context, question: QuestionWords, as_json: AsJson = False) -> None:
    """Weigh both sides, and say what would change the verdict."""
    session = context.ensure_object(Session)
    weighed = weighing(find(open_banks(session), " ".join(question)))
    session.result(weighed, weights.document, as_json=as_json)


def analyse(context: typer.Context, question: QuestionWords, as_json: AsJson = False) -> None:
    """Say what a question asks: the brief."""
    session = context.ensure_object(Session)
    words = " ".join(question)
    if " " not in words:
        words = spelled_out(open_banks(session), words)
    session.result(understand(words), lambda brief: briefs.document(words, brief), as_json=as_json)
