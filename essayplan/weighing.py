"""Both sides of a question weighed, and what would change the verdict."""

from essayplan.bank.find import Found
from essayplan.model import SIDES, Argument, SideName
from essayplan.planning import Weighed, degree, flips, weigh
from essayplan.rendering.weights import Weighing, Weight

_PLACES = 3


def weighing(found: Found) -> Weighing:
    """Weigh a question: its sides, its arguments, and what would turn the verdict."""
    bank, question = found.bank, found.question
    weighed = weigh(bank, question)
    return Weighing(
        bank=bank.id,
        question=question.id,
        text=question.question,
        positions={side: question.side(side).position for side in SIDES},
        for_=round(weighed.for_, _PLACES),
        against=round(weighed.against, _PLACES),
        share=round(weighed.share, _PLACES),
        verdict=weighed.verdict,
        degree=degree(weighed.share),
        arguments=_weights(found, weighed),
        flips=flips(question, weighed),
        language=bank.language,
    )


def _weights(found: Found, weighed: Weighed) -> tuple[Weight, ...]:
    weights = [_weight(weighed, *each) for each in found.question.arguments()]
    return tuple(sorted(weights, key=lambda each: (-each.final, each.id)))


def _weight(weighed: Weighed, side: SideName, argument: Argument) -> Weight:
    return Weight(
        id=argument.id,
        side=side,
        claim=argument.claim,
        strength=argument.strength,
        base=weighed.weights.base[argument.id],
        final=weighed.final[argument.id],
        answered_by=weighed.weights.attackers[argument.id],
    )
