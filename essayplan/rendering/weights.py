"""Both sides of a question weighed, as a document: what `essayplan weigh` shows."""

from collections.abc import Iterator

from msgspec import Struct

from essayplan.model import SIDES, SideName
from essayplan.planning.plan import Flip
from essayplan.rendering.document import (
    Balance,
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Pan,
    Prose,
    Text,
)
from essayplan.rendering.visible import cleaned
from essayplan.rendering.wording import capitalised


class Weight(Struct, frozen=True, kw_only=True):
    """How much an argument weighs: `base` before and `final` after the replies, 0 to 1.

    Neither is to be rounded to three places first: 0.7051 would then be shown as 0.70.
    """

    id: str
    side: SideName
    claim: str
    strength: int
    base: float
    final: float
    answered_by: tuple[str, ...]


class Weighing(Struct, frozen=True, kw_only=True, rename={"for_": "for"}):
    """A question weighed: each side's weight, and `share`, the for side's part of both."""

    bank: str
    question: str
    text: str
    positions: dict[SideName, str]
    for_: float
    against: float
    share: float
    verdict: SideName
    degree: str
    arguments: tuple[Weight, ...]
    flips: tuple[Flip, ...]
    language: str = "en-GB"


_OWN = (
    "The weights are the bank author's. You may well argue the other way: give `plan` --stance for "
    "or against."
)


def document(weighing: Weighing) -> Document:
    """Lay out `weighing`: the balance, each side's arguments by weight, and what would turn it."""
    blocks = (*_balance(weighing), *_sides(weighing), *_flips(weighing))
    return cleaned(Document(weighing.text, weighing.language, blocks))


def _balance(weighing: Weighing) -> Iterator[Block]:
    yield Heading(1, weighing.text, aside=f"{weighing.bank}/{weighing.question}")
    shares = {"for": weighing.share, "against": 1 - weighing.share}
    left, right = (Pan(capitalised(side), weighing.positions[side], shares[side]) for side in SIDES)
    yield Balance(left, right)
    yield Prose((Text(capitalised(_verdict(weighing)), "strong"), Text(f" {_OWN}", "quiet")))


def _verdict(weighing: Weighing) -> str:
    if weighing.degree == "finely balanced":
        return "Finely balanced."
    return f"{weighing.degree}, {weighing.verdict}."


def _sides(weighing: Weighing) -> Iterator[Block]:
    for side in SIDES:
        yield Heading(2, f"{capitalised(side)}: {weighing.positions[side]}")
        arguments = [each for each in weighing.arguments if each.side == side]
        yield Bullets(tuple(_weight(each) for each in arguments))


def _weight(weight: Weight) -> Inlines:
    met = f", answered by {', '.join(weight.answered_by)}" if weight.answered_by else ""
    about = f" ({weight.id}, strength {weight.strength}{met})"
    return (Text(f"{weight.final:.2f}  ", "strong"), Text(weight.claim), Text(about, "quiet"))


def _flips(weighing: Weighing) -> Iterator[Block]:
    yield Heading(2, "What would turn the verdict")
    if weighing.flips:
        yield Bullets(tuple((Text(flip.text),) for flip in weighing.flips))
    else:
        yield Prose((Text("No single change would."),))
