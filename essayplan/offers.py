"""What there is to choose from, as rows: structures, exams, formats, citation styles, checks."""

from inspect import cleandoc

from msgspec import Struct

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.planning.checks import CHECKS
from essayplan.planning.formats import Exam, Formats, Model, formats
from essayplan.planning.structures import STRUCTURES
from essayplan.rendering.citeproc_styles import style_titles
from essayplan.rendering.exporters import EXPORTERS
from essayplan.rendering.maps import DESCRIPTIONS
from essayplan.suggest import did_you_mean


class OfferedStructure(Struct, frozen=True):
    """An essay structure: its name, how it builds, and what it is good for."""

    id: str
    how: str
    good_for: str


class OfferedOutput(Struct, frozen=True):
    """A format that a plan can be written in, and the extra of essayplan that it needs."""

    id: str
    about: str
    extra: str | None


class OfferedStyle(Struct, frozen=True):
    """A citation style that ships: the name to ask by, and its title."""

    id: str
    about: str


class OfferedMap(Struct, frozen=True):
    """A format that an argument map can be drawn in."""

    id: str
    about: str


class Offers(Struct, frozen=True):
    """Everything that the options of `plan` and `map` may name."""

    structures: tuple[OfferedStructure, ...]
    models: tuple[Model, ...]
    exams: tuple[Exam, ...]
    outputs: tuple[OfferedOutput, ...]
    citations: tuple[OfferedStyle, ...]
    maps: tuple[OfferedMap, ...]


class OfferedCheck(Struct, frozen=True):
    """A check: its code, what it looks for in a line, and the whole of its documentation."""

    code: str
    summary: str
    documentation: str


def offers(known: Formats | None = None) -> Offers:
    """Return everything there is to choose from; `known` are the formats, or those that ship."""
    structures = (
        OfferedStructure(name, each.HOW, each.GOOD_FOR) for name, each in STRUCTURES.items()
    )
    outputs = (
        OfferedOutput(name, each.description, each.extra) for name, each in EXPORTERS.items()
    )
    known = known or formats()
    return Offers(
        tuple(structures),
        tuple(known.models.values()),
        tuple(known.exams.values()),
        tuple(outputs),
        tuple(OfferedStyle(name, title) for name, title in style_titles().items()),
        tuple(OfferedMap(name, about) for name, about in DESCRIPTIONS.items()),
    )


def checks() -> tuple[OfferedCheck, ...]:
    """Return every check, in the order of what costs most."""
    documented = {code: cleandoc(rule.__doc__ or "") for code, rule in CHECKS.items()}
    return tuple(OfferedCheck(code, text.split("\n")[0], text) for code, text in documented.items())


def unknown_check(code: str) -> Diagnostic:
    """Say that there is no check with this code, and which was probably meant."""
    meant = did_you_mean(code, CHECKS)
    return Diagnostic(
        code="unknown-check",
        severity=Severity.ERROR,
        message=f"There is no check “{code}”.",
        hint=f"Did you mean {meant}?" if meant else "`essayplan checks` lists them.",
    )
