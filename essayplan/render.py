"""From a plan to a document, or to the bytes of a file, as it was asked to look."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.look import Look
from essayplan.model import Bank
from essayplan.outputs import Formats
from essayplan.planning import weigh
from essayplan.planning.plan import Plan
from essayplan.planning.saved import save
from essayplan.rendering.document import Document
from essayplan.rendering.exporters import EXPORTERS, export, format_of
from essayplan.rendering.exporters.missing import MissingTool
from essayplan.rendering.outline import document

if TYPE_CHECKING:
    from essayplan.rendering.maps.argument_map import ArgumentMap

_CARDS, _SOURCES = "cards", "the sources"
_HELD = {"apkg": _CARDS, "bib": _SOURCES, "csl.json": _SOURCES, "tsv": _CARDS}
PLANS = Formats(tuple(EXPORTERS), format_of)
"""The formats that a plan can be written in."""


def lay_out(plan: Plan, look: Look, *, overview: bool = False) -> Document:
    """Return `plan` as the document that `look` asks for; `overview` as in `outline.document`.

    Where pandoc is not installed the citations stay in the plain style: see `missed`. Raises
    EssayplanError for a citation style that there is not, and for a look that contradicts itself.
    """
    made = _sheet(plan, look) or document(plan, why=look.why, overview=overview)
    if look.cite is None:
        return made
    from essayplan.rendering.citeproc_notes import restyled  # noqa: PLC0415 - it starts pandoc

    with suppress(MissingTool):
        made = restyled(made, plan, look.cite)
    return made


def missed(look: Look) -> tuple[Diagnostic, ...]:
    """Say what a look asks for in vain, since what it takes is not installed; without it all works.

    Each is a warning whose hint says what to install.
    """
    if look.cite is None:
        return ()
    from essayplan.rendering.exporters.pandoc_run import program_path  # noqa: PLC0415 - as below

    try:
        program_path()
    except MissingTool as problem:
        return (_plain_citations(look.cite, problem),)
    return ()


def render(plan: Plan, name: str, look: Look, banks: Sequence[Bank] = ()) -> bytes:
    """Return `plan` in the format `name`, a key of EXPORTERS.

    A format that shows the argument map gets it where the plan's bank is among `banks`. Raises
    EssayplanError for what the format cannot show, or needs and does not find.
    """
    exporter = EXPORTERS[name]
    if look.template and "template" not in exporter.options:
        raise EssayplanError([_no_template(name)])
    if look.paper != Look().paper and "paper" not in exporter.options:
        raise EssayplanError([_no_paper(name)])
    whole = not _asks_for_sheet(look)
    if exporter.takes in {"plan", "saved"}:
        if not whole:
            raise EssayplanError([_no_sheet(name)])
        return export(plan, name, save=save)
    sheet = lay_out(plan, look, overview=exporter.overview)
    drawn = _drawn(plan, banks) if whole and "drawn" in exporter.options else None
    return export(plan, name, sheet=sheet, paper=look.paper, template=look.template, drawn=drawn)


def _drawn(plan: Plan, banks: Sequence[Bank]) -> "ArgumentMap | None":
    """Return the map of all that the plan's bank has to say on its question, if it is there."""
    from essayplan.rendering.maps import build  # noqa: PLC0415 - seldom used

    asked = plan.question
    for bank in banks:
        question = bank.questions.get(asked.id) if bank.id == asked.bank else None
        if question:
            return build(bank, question, weigh(bank, question).final)
    return None


def _sheet(plan: Plan, look: Look) -> Document | None:
    if look.worksheet and look.scaffold:
        raise EssayplanError([_two_sheets()])
    if not _asks_for_sheet(look):
        return None
    from essayplan.rendering.worksheets import scaffold, worksheet  # noqa: PLC0415 - seldom used

    if look.worksheet:
        return worksheet(plan, look.worksheet, seed=look.seed)
    return scaffold(plan, look.scaffold or "full")


def _asks_for_sheet(look: Look) -> bool:
    """Whether a look leaves something of the plan out; the full scaffold is the plan itself."""
    return bool(look.worksheet) or look.scaffold not in {None, "full"}


def _no_sheet(name: str) -> Diagnostic:
    return Diagnostic(
        code="no-worksheet",
        severity=Severity.ERROR,
        message=f"The format “{name}” holds {_HELD.get(name, 'the plan itself')}, "
        "and shows no worksheet.",
        hint="Choose another format, such as docx, pdf or md.",
    )


def _two_sheets() -> Diagnostic:
    message = "A worksheet says itself how much of the plan it gives, so a scaffold has no place."
    return Diagnostic("two-sheets", Severity.ERROR, message, "Leave one of the two out.")


def _no_template(name: str) -> Diagnostic:
    return Diagnostic(
        code="no-template",
        severity=Severity.ERROR,
        message=f"The format “{name}” has no use for a template.",
        hint="Write docx with a docx template, or odt with an odt; or leave --template out.",
    )


def _no_paper(name: str) -> Diagnostic:
    papered = ", ".join(each for each, exporter in EXPORTERS.items() if "paper" in exporter.options)
    return Diagnostic(
        code="no-paper",
        severity=Severity.ERROR,
        message=f"The format “{name}” has no paper of its own.",
        hint=f"These have: {papered}. Or leave --paper out.",
    )


def _plain_citations(style: str, problem: MissingTool) -> Diagnostic:
    return Diagnostic(
        code="plain-citations",
        severity=Severity.WARNING,
        message=f"Cited in the plain style, since “{style}” needs pandoc, which is not installed.",
        hint=problem.diagnostics[0].hint,
    )
