"""An argument that may be chosen for a plan, and what choosing it costs the others."""

from collections.abc import Iterable

from msgspec import Struct

from essayplan.planning.plan import Role

SCALE = 1_000_000
"""Values are final strength times relevance, in millionths."""


class Candidate(Struct, frozen=True):
    """An argument that may be chosen. `picked` is the user's wish and comes before everything.

    `strand` is what the structure spreads the choice over: the theme, or a phase or a measure;
    `heading` is what its paragraph is headed by, where that is more than its theme.
    """

    id: str
    group: Role
    theme: str
    strand: str
    value: int
    evidence: frozenset[str] = frozenset()
    picked: bool = False
    heading: str = ""


def total(choice: Iterable[Candidate]) -> int:
    """Sum the values: what a choice is worth."""
    return sum(each.value for each in choice)


def clash(one: Candidate, other: Candidate) -> bool:
    """Whether two arguments would spend the same evidence."""
    return not one.evidence.isdisjoint(other.evidence)
