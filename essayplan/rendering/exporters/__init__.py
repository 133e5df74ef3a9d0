"""The formats that a plan can be written in: one file per format, imported when it is used."""

from importlib import import_module
from pathlib import PurePath
from typing import Literal

from msgspec import Struct

from essayplan.planning.plan import Plan
from essayplan.rendering.outline import document
from essayplan.rendering.visible import cleaned


class Exporter(Struct, frozen=True):
    """How a format is made: `export` of a module of this package, taking what `takes` says.

    `extra` is the extra of essayplan that installs what the module needs, if it needs anything.
    """

    description: str
    module: str
    takes: Literal["document", "plan"] = "document"
    extra: str | None = None


EXPORTERS: dict[str, Exporter] = {
    "html": Exporter("a web page that stands alone, for any screen and for paper", "web"),
    "json": Exporter("the whole plan as data for other programs", "data", takes="plan"),
    "md": Exporter("Markdown, with footnotes", "markdown"),
    "txt": Exporter("plain text, 80 columns wide", "text"),
}
"""Every format by its name, which is also the extension of its files."""

_OTHER_ENDINGS = {"htm": "html", "markdown": "md", "text": "txt"}


def format_of(path: str | PurePath) -> str | None:
    """Return the format that a file's name ends in, or None if that is no format."""
    endings = PurePath(path).name.lower().split(".")[1:]
    names = (".".join(endings[start:]) for start in range(len(endings)))
    known = (_OTHER_ENDINGS.get(name, name) for name in names)
    return next((name for name in known if name in EXPORTERS), None)


def export(plan: Plan, name: str, *, why: bool = False) -> bytes:
    """Return `plan` in the format `name`, a key of `EXPORTERS`; `why` as in `outline.document`."""
    exporter = EXPORTERS[name]
    made: bytes = import_module(f"{__name__}.{exporter.module}").export(
        plan if exporter.takes == "plan" else cleaned(document(plan, why=why))
    )
    return made
