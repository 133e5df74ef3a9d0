"""What would turn the verdict: single changes to the weights that make the other side win."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from essayplan.model import Argument, Question
from essayplan.planning.plan import Flip
from essayplan.planning.weigh import Weighed, Weights, settle


def flips(question: Question, weighed: Weighed) -> tuple[Flip, ...]:
    """Every single change that would turn the verdict, the one that moves least first."""
    claims = {argument.id: argument.claim for _, argument in question.arguments()}
    turned = (
        _flip(change, claims, weights)
        for change, weights in _single_changes(question, weighed.weights)
    )
    return tuple(
        sorted(
            (flip for flip in turned if _turns(weighed.share, flip.share)),
            key=lambda flip: (abs(flip.share - weighed.share), flip.change, flip.argument),
        )
    )


def _turns(before: float, after: float) -> bool:
    return (before >= 1 / 2) != (after >= 1 / 2)


Kind = Literal["drop", "unmade", "strength"]


class _Change(Struct, frozen=True):
    argument: str
    reply_to: str | None = None
    strength: int | None = None


def _single_changes(question: Question, weights: Weights) -> Iterator[tuple[_Change, Weights]]:
    for _, argument in question.arguments():
        yield _Change(argument.id), _without(weights, argument.id)
        for reply in argument.answers:
            yield (
                _Change(argument.id, reply.argument),
                _unmade(weights, argument.id, reply.argument),
            )
        for strength in (argument.strength - 1, argument.strength + 1):
            if 1 <= strength <= 5:  # noqa: PLR2004 - the scale of the bank
                yield (
                    _Change(argument.id, strength=strength),
                    _restrengthened(weights, argument, strength),
                )


def _without(weights: Weights, name: str) -> Weights:
    """Drop an argument: with no base weight and no energy of its own it moves nothing."""
    return replace(
        weights,
        base={**weights.base, name: 0.0},
        attackers={**weights.attackers, name: ()},
    )


def _unmade(weights: Weights, attacker: str, attacked: str) -> Weights:
    left = tuple(each for each in weights.attackers[attacked] if each != attacker)
    return replace(weights, attackers={**weights.attackers, attacked: left})


def _restrengthened(weights: Weights, argument: Argument, strength: int) -> Weights:
    base = weights.base[argument.id] * strength / argument.strength
    return replace(weights, base={**weights.base, argument.id: base})


def _flip(change: _Change, claims: Mapping[str, str], weights: Weights) -> Flip:
    claim = claims[change.argument]
    kind, text = _told(change, claim, claims)
    return Flip(
        change=kind,
        argument=change.argument,
        reply_to=change.reply_to,
        strength=change.strength,
        share=settle(weights).share,
        text=text,
    )


def _told(change: _Change, claim: str, claims: Mapping[str, str]) -> tuple[Kind, str]:
    if change.reply_to is not None:
        return (
            "unmade",
            f"Leaving the reply “{claim}” to “{claims[change.reply_to]}” unmade.",
        )
    if change.strength is not None:
        return (
            "strength",
            f"A strength of {change.strength} of 5 for “{claim}”.",
        )
    return "drop", f"Leaving out “{claim}”."
