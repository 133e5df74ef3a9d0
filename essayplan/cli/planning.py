"""Commands that answer a question: plan, weigh, analyse."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan.asking import asked, find, make, make_one, spelled_out, topics
from essayplan.cli.asked import asked_look, asked_request
from essayplan.cli.banks import banks_in_view, open_banks
from essayplan.cli.gather import gathers
from essayplan.cli.options import (
    AsJson,
    Force,
    FormatFiles,
    MaybeQuestion,
    Outputs,
    QuestionWords,
    To,
)
from essayplan.cli.output import STDOUT, deliver_plan, delivery
from essayplan.cli.own import format_paths
from essayplan.cli.session import Session
from essayplan.cli.several import plan_several
from essayplan.look import Look
from essayplan.outputs import checked_folder, listed_formats
from essayplan.own_formats import known_formats
from essayplan.planning import Request
from essayplan.render import PLANS, missed, render
from essayplan.rendering import briefs, weights
from essayplan.weighing import weighing

_USUAL = "md"


@gathers(request=asked_request, look=asked_look)
def plan(
    context: typer.Context,
    question: MaybeQuestion = None,
    *,
    every: Annotated[
        bool, typer.Option("--all", help="Plan every question of the banks, to -o FOLDER.")
    ] = False,
    request: Request,
    own: FormatFiles = None,
    look: Look,
    output: Outputs = None,
    to: To = None,
    force: Force = False,
    as_json: AsJson = False,
) -> int:
    """Plan an essay: an answer, paragraphs, a judgement, sources."""
    session = context.ensure_object(Session)
    _check_usage(context, question, output, every=every, as_json=as_json)
    known = known_formats(format_paths(own), session.cache)
    if every:
        folder = checked_folder(
            (output or [])[0], listed_formats(_USUAL if to is None else to), PLANS
        )
        banks = banks_in_view(session)
        session.tell(missed(look))
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
    session.tell(made.notes)
    deliver_plan(session, goes_to, made.plan, look, banks)
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
    session.result(asked(words), lambda brief: briefs.document(words, brief), as_json=as_json)
