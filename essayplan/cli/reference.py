"""Commands that say what there is: formats, checks."""

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from essayplan.cli import completion
from essayplan.cli.options import AsJson, FormatFiles
from essayplan.cli.own import format_paths
from essayplan.cli.session import Session
from essayplan.cli.tables import document, table
from essayplan.offers import OfferedCheck, Offers, offers, unknown_check
from essayplan.offers import checks as every_check
from essayplan.own_formats import known_formats
from essayplan.planning.formats import Exam
from essayplan.rendering.document import Block, Document, Heading
from essayplan.rendering.wording import prose


def formats(context: typer.Context, own: FormatFiles = None, as_json: AsJson = False) -> None:
    """List exam formats, structures, models, output formats."""
    session = context.ensure_object(Session)
    offered = offers(known_formats(format_paths(own), session.cache))
    session.result(offered, _offers, as_json=as_json)


def checks(
    context: typer.Context,
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="Only this check, in full.",
            autocompletion=completion.names("planning.checks", "CHECKS"),
        ),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Say what each check of a plan looks for, and why."""
    session = context.ensure_object(Session)
    found = tuple(each for each in every_check() if code in (None, each.code))
    if code is not None and not found:
        session.tell([unknown_check(code)])
        return 1
    session.result(found, _checks if code is None else _check_pages, as_json=as_json)
    return 0


def _offers(offered: Offers) -> Document:
    """Lay out everything that the options of `plan` may name."""
    return document(
        Heading(2, "--structure"),
        *table(
            ("name", "how", "good for"),
            ((each.id, each.how, each.good_for) for each in offered.structures),
        ),
        Heading(2, "--model"),
        *table(("name", "slots"), ((each.id, each.about) for each in offered.models)),
        Heading(2, "--exam"),
        *table(
            ("name", "minutes", "planning", "paragraphs", "of"),
            (_exam(each) for each in offered.exams),
        ),
        Heading(2, "-o, --to"),
        *table(("name", "writes"), ((each.id, each.about) for each in offered.outputs)),
        Heading(2, "map -o, --to"),
        *table(("name", "draws"), ((each.id, each.about) for each in offered.maps)),
        Heading(2, "--cite"),
        *table(("name", "style"), ((each.id, each.about) for each in offered.citations)),
    )


def _checks(offered: Sequence[OfferedCheck]) -> Document:
    """Lay out checks, a line each."""
    return document(*table(("check", "looks for"), ((each.code, each.summary) for each in offered)))


def _check_pages(offered: Sequence[OfferedCheck]) -> Document:
    """Lay out checks in full."""
    return document(*(block for each in offered for block in _page(each)))


def _page(offered: OfferedCheck) -> Iterable[Block]:
    return (Heading(1, offered.code), *prose(offered.documentation))


def _exam(exam: Exam) -> tuple[str, ...]:
    paragraphs = dict.fromkeys((exam.paragraphs.least, exam.paragraphs.most))
    minutes = (str(each) if exam.minutes else "" for each in (exam.minutes, exam.planning))
    return (exam.id, *minutes, "-".join(map(str, paragraphs)), exam.about)
