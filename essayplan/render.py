"""From a plan to a document, or to the bytes of a file, as it was asked to look."""

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.look import Look
from essayplan.outputs import Formats
from essayplan.planning.plan import Plan
from essayplan.planning.saved import save
from essayplan.rendering.document import Document
from essayplan.rendering.exporters import EXPORTERS, export, format_of
from essayplan.rendering.outline import document

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


def render(plan: Plan, name: str, look: Look) -> bytes:
    """Return `plan` in the format `name`, a key of EXPORTERS.

    Raises EssayplanError for what the format cannot show, or needs and does not find.
    """
    exporter = EXPORTERS[name]
    if exporter.takes in {"plan", "saved"}:
        if look.worksheet or look.scaffold:
            raise EssayplanError([_no_sheet(name)])
        return export(plan, name, save=save)
    sheet = lay_out(plan, look, overview=exporter.overview)
    return export(plan, name, sheet=sheet, paper=look.paper, template=look.template)


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
