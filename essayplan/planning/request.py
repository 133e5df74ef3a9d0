"""What the user wants of a plan, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from essayplan.bank.characters import FORBIDDEN
from essayplan.diagnostics import Diagnostic, Severity
from essayplan.model import Question, SideName
from essayplan.planning.formats import Formats
from essayplan.planning.structures import STRUCTURES
from essayplan.suggest import did_you_mean

MOST_PARAGRAPHS = 20


class Request(Struct, frozen=True, kw_only=True):
    """The options of `essayplan plan`. None and "auto" leave the choice to the planner.

    `minutes` is the whole time, planning included; `words` the whole length. `pick` and `drop` are
    argument ids. `swap` turns the side that is taken to agree with the words asked. `stance` is a
    side of the bank's question, whatever words were asked.
    """

    stance: SideName | Literal["auto"] = "auto"
    structure: str = "auto"
    model: str = "PEEL"
    exam: str | None = None
    paragraphs: int | None = None
    minutes: int | None = None
    words: int | None = None
    pick: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    swap: bool = False
    thesis: str | None = None


def settle(
    request: Request, question: Question, known: Formats
) -> tuple[Request, tuple[Diagnostic, ...]]:
    """Return the request with its names as they are written, and everything wrong with it."""
    structures = ("auto", *STRUCTURES)
    settled = replace(
        request,
        structure=_spelled(request.structure, structures),
        model=_spelled(request.model, known.models),
        exam=None if request.exam is None else _spelled(request.exam, known.exams),
    )
    names = (
        ("structure", settled.structure, structures),
        ("model", settled.model, known.models),
        ("exam", settled.exam, known.exams),
    )
    problems = [
        _unknown(kind, name, choices)
        for kind, name, choices in names
        if name is not None and name not in choices
    ]
    problems += [*_wrong_arguments(request, question), *_wrong_numbers(request)]
    return settled, tuple(problems)


def nothing_to_plan(question: Question, stance: SideName) -> Diagnostic:
    """Say that a side has no argument left to plan with."""
    return Diagnostic(
        code="nothing-to-plan",
        severity=Severity.ERROR,
        message=f"“{question.question}” has no argument {stance} that a plan could use.",
        hint="Take the other side with --stance, drop less, or add arguments to the bank.",
    )


def _spelled(name: str, names: Iterable[str]) -> str:
    return next((each for each in names if each.lower() == name.lower()), name)


def _wrong_arguments(request: Request, question: Question) -> Iterator[Diagnostic]:
    known = [argument.id for _, argument in question.arguments()]
    for name in dict.fromkeys((*request.pick, *request.drop)):
        if name not in known:
            yield _unknown("argument", name, known)
    for name in dict.fromkeys(request.pick):
        if name in request.drop:
            yield _wrong(f"“{name}” is both picked and dropped.", "Leave one of the two out.")


def _wrong_numbers(request: Request) -> Iterator[Diagnostic]:
    limits = (
        ("paragraphs", request.paragraphs, MOST_PARAGRAPHS),
        ("minutes", request.minutes, 24 * 60),
        ("words", request.words, 100_000),
    )
    for name, value, most in limits:
        if value is not None and not 1 <= value <= most:
            yield _wrong(f"An essay of {value} {name} cannot be planned.", f"Give 1 to {most:,}.")
    if request.thesis is not None and FORBIDDEN.search(request.thesis):
        yield _wrong("The thesis has a control character in it.", "Type it again without.")
    elif request.thesis is not None and not request.thesis.strip():
        yield _wrong("The thesis is empty.", "Write it, or leave --thesis out.")


def _unknown(kind: str, name: str, known: Iterable[str]) -> Diagnostic:
    near = did_you_mean(name, known)
    hint = f"Did you mean “{near}”?" if near else f"There are: {', '.join(known)}."
    return Diagnostic(
        code=f"unknown-{kind}",
        severity=Severity.ERROR,
        message=f"There is no {kind} “{name}”.",
        hint=hint,
    )


def _wrong(message: str, hint: str) -> Diagnostic:
    return Diagnostic(code="request", severity=Severity.ERROR, message=message, hint=hint)
