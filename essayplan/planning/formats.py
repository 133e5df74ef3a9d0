"""Exam formats and paragraph models: read from `formats.yaml`, and from a teacher's own files."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct, field

from essayplan.bank.cache import Cache
from essayplan.diagnostics import Diagnostic
from essayplan.model import Text
from essayplan.planning.plan import Slot

Name = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]


class Model(Struct, frozen=True, kw_only=True):
    """A paragraph model: the slots a student sees, in order."""

    id: Name
    about: Annotated[Text, Meta(description="What its letters stand for.")]
    slots: tuple[Slot, ...]


class Range(Struct, frozen=True, kw_only=True):
    """How many body paragraphs: the fewest and the most."""

    least: Annotated[int, Meta(ge=1, le=20)]
    most: Annotated[int, Meta(ge=1, le=20)]


class Exam(Struct, frozen=True, kw_only=True):
    """An exam format. `minutes` is 0 where there is no clock; planning time is part of it."""

    id: Name
    about: Annotated[Text, Meta(description="The board and the paper.")]
    marks: Annotated[int, Meta(ge=1)] | None = None
    minutes: Annotated[int, Meta(ge=0, le=600)] = 0
    planning: Annotated[int, Meta(ge=0, le=600)] = 0
    words: Annotated[int, Meta(ge=1)] | None = None
    paragraphs: Range


class Formats(Struct, frozen=True, kw_only=True):
    """Every paragraph model and exam format there is, by name."""

    models: dict[Name, Model] = field(default_factory=dict)
    exams: dict[Name, Exam] = field(default_factory=dict)


USUAL = Exam(
    id="usual",
    about="An essay under exam conditions, where no format is asked for",
    minutes=45,
    planning=5,
    paragraphs=Range(least=3, most=4),
)


@lru_cache
def formats(cache: Cache | None = None) -> Formats:
    """Return the formats that ship with essayplan, from `cache` if they were read before."""
    path = Path(__file__).with_suffix(".yaml")
    text = path.read_text("utf-8")
    kept = cache and cache.recall(path.name, [text], Formats)
    if kept:
        return kept
    found, diagnostics = read_formats(text, path.name)
    if found is None or diagnostics:
        raise ValueError(diagnostics)
    if cache:
        cache.keep(path.name, [text], found)
    return found


def together(own: Iterable[Formats], shipped: Formats) -> Formats:
    """Return `own` formats and the `shipped`; where names meet, the one that came first counts."""
    models, exams = dict[Name, Model](), dict[Name, Exam]()
    for each in (*own, shipped):
        models |= {name: model for name, model in each.models.items() if name not in models}
        exams |= {name: exam for name, exam in each.exams.items() if name not in exams}
    return Formats(models=models, exams=exams)


def read_formats(text: str, path: str) -> tuple[Formats | None, tuple[Diagnostic, ...]]:
    """Read formats from YAML text, and say what is wrong with it."""
    from essayplan.bank.decode import read_as  # noqa: PLC0415 - most often they are in the cache

    decoded = read_as(Formats, text, path)
    return decoded.value, decoded.diagnostics
