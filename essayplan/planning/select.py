"""Which arguments to plan with: the best set there is, found by branch and bound.

The measure is the sum of the arguments' values; the rules are quotas (how many paragraphs for the
stance, how many for the other side), a least number of different strands, and no piece of evidence
spent twice. Values are whole numbers, so that sums are exact and ties are ties; of equal sets the
one whose ids come first in the alphabet wins. The search is A. H. Land and A. G. Doig's branch and
bound (Econometrica 28, 1960): its bound on what a branch can still reach is the best values left
in each group, whatever they clash with.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from msgspec import Struct

from essayplan.planning.bounds import (
    best_of_cliques,
    best_with_new,
    best_within_quota,
    cliques_of,
    strand_of,
    theme_of,
)
from essayplan.planning.candidate import Candidate, clash, total
from essayplan.planning.plan import Role

PATIENCE = 100_000
"""Steps of the search, a second or two. Only banks in which nearly all arguments share their facts
need more; there the search goes on from the strongest argument and takes what it comes to first."""


class Rules(Struct, frozen=True):
    """What a choice must keep to: at most so many of each group, at least so many strands.

    It also has to have three themes; both as far as the candidates allow.
    """

    quota: Mapping[Role, int]
    strands: int = 3
    themes: int = 3


def choose(candidates: Iterable[Candidate], rules: Rules) -> tuple[Candidate, ...]:
    """Return the best choice, highest value first.

    An argument for the case comes first, then three themes, then as many strands as `rules` ask
    for, then as many arguments as the quotas allow, and then value: a plan with fewer themes or
    paragraphs is a worse plan however strong what is left. What the user picked is always in, even
    when it breaks a rule.
    """
    ranked = sorted(candidates, key=lambda each: (-each.value, each.id))
    picked = tuple(each for each in ranked if each.picked)
    free = _open_to(picked, [each for each in ranked if not each.picked])
    quota = _left(rules.quota, picked)
    most = sum(min(quota[group], size) for group, size in _sizes(free, quota).items())
    cliques = cliques_of(free)
    most = min(most, len(set(cliques.values())))
    there = _spread((*picked, *free))
    case = int(any(each.group == "case" and (each.picked or quota["case"]) for each in ranked))
    wished = min(rules.themes, there.themes), min(rules.strands, there.strands)
    left = [PATIENCE]
    for least, *spread, count in product(*(range(each, -1, -1) for each in (case, *wished, most))):
        goal = _Goal(picked, quota, least, Spread(*spread), count)
        found = _Search(goal, cliques, left).best(free)
        if found is not None:
            return tuple(sorted(found, key=lambda each: (-each.value, each.id)))
    return picked


def _open_to(picked: Sequence[Candidate], free: Sequence[Candidate]) -> list[Candidate]:
    return [each for each in free if not any(clash(each, other) for other in picked)]


def _left(quota: Mapping[Role, int], picked: Sequence[Candidate]) -> dict[Role, int]:
    used = Counter(each.group for each in picked)
    return {group: max(0, number - used[group]) for group, number in quota.items()}


def _sizes(free: Sequence[Candidate], quota: Mapping[Role, int]) -> Counter[Role]:
    return Counter(each.group for each in free if quota.get(each.group))


class Spread(NamedTuple):
    """How many different themes and strands some arguments have."""

    themes: int
    strands: int


def _spread(candidates: Iterable[Candidate]) -> Spread:
    pairs = [(each.theme, each.strand) for each in candidates]
    return Spread(*(len(set(each)) for each in zip(*pairs, strict=True))) if pairs else Spread(0, 0)


class _Goal(NamedTuple):
    picked: tuple[Candidate, ...]
    quota: dict[Role, int]
    case: int
    least: Spread
    size: int


class _Search:
    """One search: exactly `size` more arguments, spread at least so wide in all."""

    def __init__(self, goal: _Goal, cliques: Mapping[str, int], left: list[int]) -> None:
        self.picked, self.quota, self.case, self.least, self.size = goal
        self.cliques, self.left = cliques, left
        self.found: tuple[Candidate, ...] | None = None
        self.worth = -1

    def best(self, free: list[Candidate]) -> tuple[Candidate, ...] | None:
        self._grow((), free, dict(self.quota))
        return None if self.found is None else (*self.picked, *self.found)

    def _grow(
        self, chosen: tuple[Candidate, ...], free: list[Candidate], quota: dict[Role, int]
    ) -> None:
        self.left[0] -= 1
        wanted = self.size - len(chosen)
        if wanted == 0:
            self._keep(chosen)
            return
        for index, each in enumerate(free):
            rest = free[index:]
            if not self._promising(chosen, rest, quota, wanted):
                return
            if quota.get(each.group, 0):
                self._grow(
                    (*chosen, each),
                    [other for other in rest[1:] if not clash(each, other)],
                    {**quota, each.group: quota[each.group] - 1},
                )
                if self.left[0] < 0:
                    return

    def _promising(
        self,
        chosen: tuple[Candidate, ...],
        rest: list[Candidate],
        quota: dict[Role, int],
        wanted: int,
    ) -> bool:
        """Whether `wanted` more of `rest` could meet the rules and come to what is found so far."""
        for best in (
            best_within_quota(rest, quota, wanted),
            best_of_cliques(rest, self.cliques, wanted),
        ):
            if best is None or total(chosen) + best < self.worth:
                return False
        taken = (*self.picked, *chosen)
        for least, kind in zip(self.least, (theme_of, strand_of), strict=True):
            had = {kind(each) for each in taken}
            if least > len(had):
                best = best_with_new(rest, wanted, least - len(had), had, kind)
                if best is None or total(chosen) + best < self.worth:
                    return False
        return True

    def _keep(self, chosen: tuple[Candidate, ...]) -> None:
        everything = (*self.picked, *chosen)
        case = sum(each.group == "case" for each in everything)
        now = (case, *_spread(everything))
        if any(had < least for had, least in zip(now, (self.case, *self.least), strict=True)):
            return
        worth = total(chosen)
        if worth > self.worth or self.found is None or _ids(chosen) < _ids(self.found):
            self.found, self.worth = chosen, worth


def _ids(chosen: Iterable[Candidate]) -> list[str]:
    return sorted(each.id for each in chosen)
