"""How strong each argument is once the replies are counted, and which side weighs more.

A question is a weighted bipolar argument graph: an argument supports its side, and `answers` is an
attack on an argument of the other. Final strengths are those of the quadratic energy model:
N. Potyka, "Continuous Dynamical Systems for Weighted Bipolar Argumentation", KR 2018. A bank has no
circles of replies, so the equilibrium is found in one pass, attackers first.
"""

from collections.abc import Mapping
from graphlib import TopologicalSorter

from msgspec import Struct

from essayplan.model import Argument, Bank, Question, SideName

FINELY_BALANCED, ON_BALANCE, LARGE_EXTENT = 0.55, 0.65, 0.8
ROUNDING = 9


class Weights(Struct, frozen=True):
    """What the bank gives: base weights, who attacks whom, and each argument's side."""

    base: Mapping[str, float]
    attackers: Mapping[str, tuple[str, ...]]
    sides: Mapping[str, SideName]
    order: tuple[str, ...]


class Weighed(Struct, frozen=True):
    """Both sides weighed. `base` and `final` are each argument's strength, 0 to 1.

    `for_` and `against` are the sums of their side's final strengths.
    """

    weights: Weights
    final: Mapping[str, float]
    for_: float
    against: float

    @property
    def share(self) -> float:
        """The for side's share of the weight, 0 to 1; one half when nothing weighs anything."""
        return _share(self.for_, self.against)

    @property
    def verdict(self) -> SideName:
        """The heavier side; the for side when they weigh the same."""
        return "for" if self.share >= 1 / 2 else "against"

    def share_of(self, side: SideName) -> float:
        """Return the share of the weight that lies on `side`."""
        return self.share if side == "for" else 1 - self.share


def weigh(bank: Bank, question: Question) -> Weighed:
    """Weigh both sides of `question`."""
    return settle(_weights(bank, question))


def degree(share: float) -> str:
    """Say in words how far a verdict goes whose side holds `share` of the weight."""
    share = round(max(share, 1 - share), ROUNDING)
    if share <= FINELY_BALANCED:
        return "finely balanced"
    if share <= ON_BALANCE:
        return "on balance"
    return "to a large extent" if share <= LARGE_EXTENT else "almost entirely"


def _weights(bank: Bank, question: Question) -> Weights:
    arguments = dict[str, Argument]()
    sides = dict[str, SideName]()
    for side, argument in question.arguments():
        arguments[argument.id], sides[argument.id] = argument, side
    attackers: dict[str, list[str]] = {name: [] for name in arguments}
    for argument in arguments.values():
        for answered in dict.fromkeys(reply.argument for reply in argument.answers):
            attackers[answered].append(argument.id)
    return Weights(
        base={name: _base(bank, argument) for name, argument in arguments.items()},
        attackers={name: tuple(others) for name, others in attackers.items()},
        sides=sides,
        order=tuple(TopologicalSorter(attackers).static_order()),
    )


def _base(bank: Bank, argument: Argument) -> float:
    undisputed = any(not bank.evidence[each].disputed for each in argument.evidence)
    return argument.strength / 6 / (1 if undisputed else 2)


def settle(weights: Weights) -> Weighed:
    """Work out every final strength, attackers first, and add up the sides."""
    final = dict[str, float]()
    for name in weights.order:
        energy = -sum(final[attacker] for attacker in weights.attackers[name])
        final[name] = _final(weights.base[name], energy)
    total = {"for": 0.0, "against": 0.0}
    for name, side in weights.sides.items():
        total[side] += final[name]
    return Weighed(weights, final, total["for"], total["against"])


def _final(base: float, energy: float) -> float:
    return base + (1 - base) * _impact(energy) - base * _impact(-energy)


def _impact(energy: float) -> float:
    squared = max(energy, 0.0) ** 2
    return squared / (1 + squared)


def _share(for_: float, against: float) -> float:
    total = for_ + against
    return round(for_ / total, ROUNDING) if total else 1 / 2
