"""Commands that answer a question: plan, weigh, analyse."""

from typing import Annotated, Literal

import typer

from essayplan.asking import find, make, spelled_out, weighing
from essayplan.cli import completion
from essayplan.cli.banks import open_banks
from essayplan.cli.options import (
    AsJson,
    Cite,
    Force,
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
from essayplan.cli.output import deliver, delivery
from essayplan.cli.session import Session
from essayplan.look import Look
from essayplan.planning import Request
from essayplan.question import understand
from essayplan.render import PLANS, lay_out, render
from essayplan.rendering import briefs, weights


def plan(
    context: typer.Context,
    question: QuestionWords,
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
) -> None:
    """Plan an essay: an answer, paragraphs, a judgement, sources."""
    session = context.ensure_object(Session)
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
    goes_to = delivery(output, to, PLANS, usual="md", force=force, as_json=as_json)
    made = make(open_banks(session), " ".join(question), request)
    deliver(session, goes_to, lambda name: render(made, name, look), lambda: lay_out(made, look))


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
