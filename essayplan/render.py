"""From a plan to a document, or to the bytes of a file, as it was asked to look."""

from collections.abc import Sequence
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
from essayplan.rendering.outline import document

if TYPE_CHECKING:
    from essayplan.rendering.maps.argument_map import ArgumentMap

PLANS = Formats(tuple(EXPORTERS), format_of)
"""The formats that a plan can be written in."""


def lay_out(plan: Plan, look: Look, *, overview: bool = False) -> Document:
    """Return `plan` as the document that `look` asks for; `overview` as in `outline.document`.

    Raises EssayplanError for a citation style that there is not.
    """
    made = _sheet(plan, look) or document(plan, why=look.why, overview=overview)
    if look.cite is None:
        return made
    from essayplan.rendering.citeproc_notes import restyled  # noqa: PLC0415 - it starts pandoc

    return restyled(made, plan, look.cite)


def render(plan: Plan, name: str, look: Look, banks: Sequence[Bank] = ()) -> bytes:
    """Return `plan` in the format `name`, a key of EXPORTERS.

    A format that shows the argument map gets it where the plan's bank is among `banks`. Raises
    EssayplanError for what the format cannot show, or needs and does not find.
    """
    exporter = EXPORTERS[name]
    if exporter.takes in {"plan", "saved"}:
        if look.worksheet or look.scaffold:
            raise EssayplanError([_no_sheet(name)])
        return export(plan, name, save=save)
    sheet = lay_out(plan, look, overview=exporter.overview)
    whole = not (look.worksheet or look.scaffold)
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
    if not (look.worksheet or look.scaffold):
        return None
    from essayplan.rendering.worksheets import scaffold, worksheet  # noqa: PLC0415 - seldom used

    if look.worksheet:
        return worksheet(plan, look.worksheet, seed=look.seed)
    return scaffold(plan, look.scaffold or "full")


def _no_sheet(name: str) -> Diagnostic:
    return Diagnostic(
        code="no-worksheet",
        severity=Severity.ERROR,
        message=f"The format “{name}” holds the plan itself, and shows no worksheet.",
        hint="Choose another format, such as docx, pdf or md.",
    )
