"""Fewer than three themes is a narrow answer.

Breadth is marked: an answer that stays with one or two sides of the matter leaves out what other
answers cover. Bring in another theme, if only briefly.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.english import number
from essayplan.planning.plan import Check, Plan

ENOUGH_THEMES = 3
HINTS = {
    2: "Bring in a third theme, or say in the introduction why two are enough.",
    1: "Bring in two more themes, or say in the introduction why one is enough.",
    0: "Give each paragraph a theme, and have three of them.",
}


def check(plan: Plan) -> Iterator[Check]:
    """Find a plan whose paragraphs cover fewer than three themes."""
    themes = {each.theme.strip().casefold() for each in plan.paragraphs} - {""}
    if len(themes) < ENOUGH_THEMES:
        noun = "theme" if len(themes) == 1 else "themes"
        yield Check(
            code="range",
            severity=Severity.WARNING,
            message=f"The plan covers {number(len(themes))} {noun}.",
            hint=HINTS[len(themes)],
        )
