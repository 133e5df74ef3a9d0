"""The most that a branch of the search could still reach: what branch and bound cuts by.

Each bound keeps to one of the rules and forgets the others, so none is ever too low.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from essayplan.planning.candidate import Candidate
from essayplan.planning.plan import Role


def best_within_quota(
    rest: Iterable[Candidate], quota: Mapping[Role, int], wanted: int
) -> int | None:
    """Return the most that `wanted` of `rest`, best first, could add; None if they are too few."""
    room, best = dict(quota), 0
    for each in rest:
        if wanted and room.get(each.group, 0):
            room[each.group] -= 1
            best += each.value
            wanted -= 1
    return None if wanted else best


def best_of_cliques(
    rest: Iterable[Candidate], cliques: Mapping[str, int], wanted: int
) -> int | None:
    """Return the most that `wanted` of `rest` could add, one of each clique; None if too few."""
    seen, best = set[int](), 0
    for each in rest:
        if wanted and cliques[each.id] not in seen:
            seen.add(cliques[each.id])
            best += each.value
            wanted -= 1
    return None if wanted else best


def cliques_of(candidates: Sequence[Candidate]) -> dict[str, int]:
    """Group candidates that share one fact, of which a choice can hold only one, by number.

    The fact that most of those still free rest on makes the next group.
    """
    free, groups = list(candidates), dict[str, int]()
    while shared := Counter(fact for each in free for fact in each.evidence).most_common(1):
        fact = shared[0][0]
        number = len(groups)
        groups |= {each.id: number for each in free if fact in each.evidence}
        free = [each for each in free if fact not in each.evidence]
    return groups | {each.id: -number for number, each in enumerate(free, start=1)}


def best_with_new(
    rest: Iterable[Candidate],
    wanted: int,
    missing: int,
    had: Iterable[str],
    kind: Callable[[Candidate], str],
) -> int | None:
    """Return the most that `wanted` of `rest` could add if `missing` of them are of new kinds."""
    seen, spare, best = set(had), wanted - missing, 0
    for each in rest:
        is_new = kind(each) not in seen and missing > 0
        if is_new or spare > 0:
            missing, spare = (missing - 1, spare) if is_new else (missing, spare - 1)
            seen.add(kind(each))
            best += each.value
    return None if missing or spare else best


def theme_of(each: Candidate) -> str:
    """Return the theme of an argument."""
    return each.theme


def strand_of(each: Candidate) -> str:
    """Return the strand of an argument."""
    return each.strand
