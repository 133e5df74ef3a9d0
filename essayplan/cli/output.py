"""Delivering a result: to files, to folders, to standard output, or to the screen."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from pathlib import Path

import typer
from msgspec import Struct

from essayplan.cli.session import Session
from essayplan.diagnostics import Diagnostic
from essayplan.errors import EssayplanError
from essayplan.look import Look
from essayplan.model import Bank
from essayplan.outputs import (
    Folder,
    Formats,
    Output,
    checked_folder,
    each_once,
    file_names,
    in_folder,
    known_format,
    listed_formats,
    outputs,
    write_file,
)
from essayplan.planning.plan import Plan
from essayplan.render import lay_out, missed, render
from essayplan.rendering.document import Document

STDOUT = Path("-")


class Delivery(Struct, frozen=True):
    """Where a result goes: files, folders, and the format for standard output.

    It goes to the screen if there is none of them.
    """

    files: tuple[Output, ...]
    folders: tuple[Folder, ...]
    printed: str | None
    force: bool


def delivery(
    paths: list[Path] | None,
    to: str | None,
    known: Formats,
    *,
    usual: str,
    force: bool,
    as_json: bool = False,
) -> Delivery:
    """Check where a result is to go before any work is done; raises EssayplanError.

    `usual` is the format of standard output. `--to` without `-o` prints, and so does `--json`.
    With `--to` a path may be a folder; with several formats it must be.
    """
    dash, named = STDOUT in (paths or ()), each_once(path for path in paths or () if path != STDOUT)
    formats = listed_formats(to) if to is not None else ()
    files = [path for path in named if not (formats and path.is_dir())]
    _check_usage(dash=dash, as_json=as_json, several=len(formats) > 1, to_folders=bool(named))
    printed = (
        "json" if as_json else (usual if to is None else to) if dash else None if named else to
    )
    checked = None if printed is None else known_format(printed, known)
    if len(formats) > 1:
        files = []
    folders = [checked_folder(path, formats, known) for path in named if path not in files]
    return Delivery(outputs(files, to, known, force=force), tuple(folders), checked, force)


def deliver(
    session: Session,
    to: Delivery,
    question: tuple[str, str],
    render: Callable[[str], bytes],
    lay_out: Callable[[], Document] | None = None,
) -> None:
    """Write, print or show a result; what was written is told on standard error.

    `question` is the id of the question and that of its bank: in a folder, files are named by it.
    `render` makes a format by its name; `lay_out` makes what the screen shows.
    """
    outputs = _outputs(to, question)
    asked = [*(each.format for each in outputs), *([to.printed] if to.printed else [])]
    made = _rendered(asked, render)
    for folder in to.folders:
        folder.path.mkdir(exist_ok=True)
    for output in outputs:
        write_file(output.path, made[output.format], force=to.force)
        session.say(f"Wrote {output.path}")
    if to.printed:
        session.print_bytes(made[to.printed])
    elif lay_out and not outputs:
        session.show(lay_out())


def deliver_plan(
    session: Session, to: Delivery, plan: Plan, look: Look, banks: Sequence[Bank]
) -> None:
    """Write, print or show a plan as it is to look; `banks` are those it may be from."""
    if look.template and not (to.files or to.folders or to.printed):
        message = "--template is for a docx or odt file: name one with -o."
        raise typer.BadParameter(message)
    session.tell(missed(look))
    deliver(
        session,
        to,
        (plan.question.id, plan.question.bank),
        lambda name: render(plan, name, look, banks),
        lambda: lay_out(plan, look),
    )


def _outputs(to: Delivery, question: tuple[str, str]) -> tuple[Output, ...]:
    """Return every file to write; raises EssayplanError where one is in the way."""
    names = file_names([question])
    inside = [in_folder(each, names, force=to.force) for each in to.folders]
    return (*to.files, *chain(*chain(*inside)))


def _rendered(names: Iterable[str], render: Callable[[str], bytes]) -> dict[str, bytes]:
    """Return a result in each format; raises EssayplanError with what is wrong with any of them.

    All are made before one is written: half of what was asked for is in the way of a second try.
    """
    made = dict[str, bytes]()
    problems = dict[Diagnostic, None]()
    for name in dict.fromkeys(names):
        try:
            made[name] = render(name)
        except EssayplanError as problem:
            problems |= dict.fromkeys(problem.diagnostics)
    if problems:
        raise EssayplanError(problems)
    return made


def _check_usage(*, dash: bool, as_json: bool, several: bool, to_folders: bool) -> None:
    if dash and as_json:
        message = "--json and -o - would both print to standard output: leave one out."
        raise typer.BadParameter(message)
    if several and (dash or not to_folders):
        message = "Several formats are written to a folder: name it with -o FOLDER."
        raise typer.BadParameter(message)
