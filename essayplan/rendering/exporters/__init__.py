"""The formats that a plan can be written in: one file per format, imported when it is used."""

from importlib import import_module
from pathlib import PurePath
from typing import Any, Literal

from msgspec import Struct

from essayplan.planning.plan import Plan
from essayplan.rendering.document import Document
from essayplan.rendering.outline import document
from essayplan.rendering.visible import cleaned


class Exporter(Struct, frozen=True, kw_only=True):
    """How a format is made: `export` of a module of this package, given what `takes` says.

    A "document" can be a worksheet as well as a plan laid out; "both" is the plan and then the
    document. A module that makes `several` formats is given the format's name last. `overview`
    says that a plan is laid out with its paragraphs at a glance. `options` are the keywords that
    `export` takes besides. `extra` is the extra of essayplan that installs what the module needs.
    """

    about: str
    module: str
    takes: Literal["document", "plan", "both"] = "document"
    several: bool = False
    overview: bool = False
    options: tuple[str, ...] = ()
    extra: str | None = None
