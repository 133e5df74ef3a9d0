"""The formats that a plan can be written in: one file per format, imported when it is used."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import Any, Literal

from msgspec import Struct

from essayplan.planning.plan import Plan
from essayplan.rendering.document import Document, without_tips
from essayplan.rendering.outline import document
from essayplan.rendering.visible import cleaned


class Exporter(Struct, frozen=True):
    """How a format is made: `export` of a module of this package, given what `takes` says.

    A "document" is a plan laid out, or a worksheet; "both" is the plan and then the document;
    "saved" is the plan as a saved plan's text. A module that makes `several` formats is given the
    format's name last. With `overview` a plan is laid out with its paragraphs at a glance.
    `options` are the keywords that `export` takes besides. `extra` is the extra of essayplan that
    installs what the module needs, if it needs anything.
    """

    description: str
    module: str
    takes: Literal["document", "plan", "both", "saved"] = "document"
    extra: str | None = None
    several: bool = False
    overview: bool = False
    options: tuple[str, ...] = ()


def _pandoc(description: str, *options: str) -> Exporter:
    extra = "documents"
    return Exporter(
        description, "pandoc", extra=extra, several=True, overview=True, options=options
    )


EXPORTERS: dict[str, Exporter] = {
    "apkg": Exporter("cards for Anki", "apkg", takes="plan", extra="documents"),
    "bib": Exporter("the sources, for LaTeX and Zotero", "bib", takes="plan"),
    "csl.json": Exporter("the sources, for Zotero and programs that cite", "csl_json", "plan"),
    "docx": _pandoc("a Word document", "template", "paper", "contents", "properties"),
    "epub": _pandoc("a book for e-readers", "properties"),
    "html": Exporter(
        "a web page that stands alone, for screens and paper",
        "web",
        overview=True,
        options=("drawn",),
    ),
    "json": Exporter("the whole plan as data for other programs", "data", takes="plan"),
    "md": Exporter("Markdown, with footnotes", "markdown"),
    "odt": _pandoc("an OpenDocument text", "template", "paper", "contents", "properties"),
    "pdf": Exporter(
        "PDF: a page at a glance, then the plan", "pdf", "both", "documents", options=("paper",)
    ),
    "plan.yaml": Exporter("the plan itself, to edit and render again", "saved", takes="saved"),
    "rtf": _pandoc("rich text, for any word processor", "paper", "properties"),
    "tex": _pandoc("LaTeX", "paper", "properties"),
    "tsv": Exporter("cards for Quizlet, Anki and others", "tsv", takes="plan"),
    "txt": Exporter("plain text, 80 columns wide", "text"),
}
"""Every format by its name, which is also the extension of its files."""

_OTHER_ENDINGS = {
    "htm": "html",
    "latex": "tex",
    "markdown": "md",
    "plan.yml": "plan.yaml",
    "text": "txt",
}
_WHOLE_NAMES = {"sources.json": "csl.json"}
"""Files whose whole name says the format, where the extension alone would say another."""


def format_of(path: str | PurePath) -> str | None:
    """Return the format that a file's name ends in, or None if that is no format."""
    name = PurePath(path).name.lower()
    endings = name.split(".")[1:]
    names = [".".join(endings[start:]) for start in range(len(endings))]
    known = [_WHOLE_NAMES.get(name), *(_OTHER_ENDINGS.get(each, each) for each in names)]
    return next((each for each in known if each in EXPORTERS), None)


def export(
    plan: Plan,
    name: str,
    *,
    why: bool = False,
    sheet: Document | None = None,
    save: Callable[[Plan], str] | None = None,
    **options: Any,
) -> bytes:
    """Return `plan` in the format `name`, a key of `EXPORTERS`; `why` as in `outline.document`.

    A `sheet` is a worksheet to show in place of the plan. `save` makes a saved plan's text, which
    is for the floor above to know. Of `options` a format is given those that it takes. Raises
    ValueError where a format that holds the plan itself is to show a sheet, and MissingTool where
    what makes the format is not installed.
    """
    exporter = EXPORTERS[name]
    if sheet and exporter.takes in {"plan", "saved"}:
        message = f"{name} holds the plan itself, and shows no worksheet"
        raise ValueError(message)
    given = [*_given(plan, exporter, sheet, save, why=why), *([name] if exporter.several else [])]
    taken = {key: value for key, value in options.items() if key in exporter.options}
    made: bytes = import_module(f"{__name__}.{exporter.module}").export(*given, **taken)
    return made


def _given(
    plan: Plan,
    exporter: Exporter,
    sheet: Document | None,
    save: Callable[[Plan], str] | None,
    *,
    why: bool,
) -> tuple[Any, ...]:
    """Return what an exporter takes."""
    if exporter.takes == "plan":
        return (plan,)
    if exporter.takes == "saved":
        return ((save or _nobody)(plan),)
    made = sheet or document(plan, why=why, overview=exporter.overview)
    shown = cleaned(without_tips(made))
    return (plan, shown) if exporter.takes == "both" else (shown,)


def _nobody(_plan: Plan) -> str:
    message = "a plan is saved by `planning.saved.save`, given as `save`"
    raise ValueError(message)
