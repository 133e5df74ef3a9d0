"""Worksheets that a teacher gives a class: a plan with something taken out, and a key to it."""

from collections.abc import Callable

from essayplan.planning.plan import Plan
from essayplan.rendering.document import Document
from essayplan.rendering.worksheets import blank, cloze, depths, reorder

WORKSHEETS: dict[str, Callable[[Plan, int], Document]] = {
    "blank": blank.sheet,
    "cloze": cloze.sheet,
    "reorder": reorder.sheet,
}
"""Every kind of worksheet by its name."""

DEPTHS: dict[str, Callable[[Plan], Document]] = {
    "full": depths.full,
    "points": depths.points,
    "none": depths.none,
}
"""How much of a plan can be given to a student who is to write the rest."""


def worksheet(plan: Plan, kind: str, *, seed: int = 0) -> Document:
    """Return a worksheet made from `plan`; `kind` is a key of WORKSHEETS.

    The same `seed` gives the same sheet; another may blank other words or shuffle otherwise.
    """
    return WORKSHEETS[kind](plan, seed)


def scaffold(plan: Plan, depth: str) -> Document:
    """Return as much of `plan` as `depth` gives away; `depth` is a key of DEPTHS."""
    return DEPTHS[depth](plan)
