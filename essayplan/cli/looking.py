"""Commands that look things up in the banks: questions, search, show."""

from typing import Annotated

import typer

from essayplan.cli import completion, tables
from essayplan.cli.banks import open_banks
from essayplan.cli.options import AsJson
from essayplan.cli.session import Session
from essayplan.entries import as_data, find_entries, unknown
from essayplan.listing import list_questions, list_support
from essayplan.rendering.entries import document


def questions(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help="List those that these words find, nearest first."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the questions in the banks."""
    session = context.ensure_object(Session)
    listed = list_questions(open_banks(session), " ".join(words or ()))
    session.result(listed, tables.questions, as_json=as_json)


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Words to look for.")],
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, help="How many to show at most.")
    ] = 20,
    as_json: AsJson = False,
) -> None:
    """Find arguments and evidence by their words, best first."""
    session = context.ensure_object(Session)
    found = list_support(open_banks(session), " ".join(words), limit)
    session.result(found, tables.hits, as_json=as_json)


def show(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The id of a question, argument, piece of evidence or source.",
            autocompletion=completion.entry_ids,
        ),
    ],
    as_json: AsJson = False,
) -> int:
    """Show an entry of a bank with all that it is tied to."""
    session = context.ensure_object(Session)
    banks = open_banks(session)
    found = find_entries(banks, name)
    if not found:
        session.tell([unknown(banks, name)])
        return 1
    if as_json:
        session.print_json(as_data(found))
        return 0
    for each in found:
        session.show(document(each))
    return 0
