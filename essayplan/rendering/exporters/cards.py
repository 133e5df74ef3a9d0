"""A plan as cards to learn from: what it claims, what proves it, what answers it, what words mean.

The front of a card is the plan's own words, or a fixed question around them; the back is what the
plan says of them. What the plan leaves to the student is no card.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from essayplan.planning.plan import Fact, Paragraph, Plan, facts, is_prompt
from essayplan.rendering.document import Inline, Note
from essayplan.rendering.facts import ShortForms
from essayplan.rendering.facts import facts as as_list
from essayplan.rendering.references import short_forms
from essayplan.rendering.visible import clean
from essayplan.rendering.wording import stopped
from essayplan.rendering.worksheets.answers import answers, cut_at, figures, names_in
from essayplan.rendering.worksheets.hiding import told

Kind = Literal["fact", "argument", "counter", "term"]
GAP = "_____"
_FEWEST_WORDS = 3
"""Words around the gaps of a fact, without which nobody could say what belongs in them."""


class Card(Struct, frozen=True):
    """A card: what is asked, and the lines that answer it, each of them one line of text.

    `id` is of what the card is made from, and unique among the cards of its `kind` of one plan.
    """

    kind: Kind
    id: str
    front: str
    back: tuple[str, ...]


def cards(plan: Plan) -> tuple[Card, ...]:
    """Return the cards of `plan` in its order; what it says twice is one card."""
    made = {(card.kind, card.id): card for card in reversed([*_cards(plan)])}
    return tuple(_clean(card) for card in reversed(made.values()) if card.back)


def _cards(plan: Plan) -> Iterator[Card]:
    sources = short_forms(plan.bibliography)
    gapped = _Gapped(plan)
    for term, meaning in plan.introduction.terms.items():
        yield Card("term", term, f"What is meant by “{term}”?", tuple(_said(meaning)))
    for each in plan.paragraphs:
        yield _argument(each, sources)
        yield from _facts(each.evidence, each.point, _name(each), gapped, sources)
        if each.counter:
            answered = each.counter
            shown = (answered.evidence, answered.claim, answered.argument)
            yield from _facts(*shown, gapped, sources)
        yield from _counter(each)


def _argument(each: Paragraph, sources: ShortForms) -> Card:
    proof = [_line(fact, sources) for fact in each.evidence]
    return Card(
        "argument",
        _name(each),
        f"What proves this? {each.point}",
        (*_said(each.explanation), *proof),
    )


def _name(each: Paragraph) -> str:
    return each.arguments[0] if each.arguments else each.point


def _counter(each: Paragraph) -> Iterator[Card]:
    if each.counter:
        front = f"How is this answered? {each.counter.claim}"
        yield Card("counter", each.counter.argument, front, tuple(_said(each.evaluation)))


def _facts(
    evidence: Sequence[Fact], claim: str, name: str, gapped: "_Gapped", sources: ShortForms
) -> Iterator[Card]:
    """Yield a card for each fact that can be asked for by its gaps, and one for all others.

    Several cards that ask for a fact that shows the same could be answered by each other's.
    """
    rest = list[Fact]()
    for fact in evidence:
        if front := gapped.front(fact.fact):
            yield Card("fact", fact.id, front, (_line(fact, sources), *_sources(fact, sources)))
        else:
            rest.append(fact)
    if rest:
        asked = "Give a fact that shows" if len(rest) == 1 else "Give facts that show"
        back = [line for fact in rest for line in (_line(fact, sources), *_sources(fact, sources))]
        yield Card("fact", f"{name} facts", f"{asked}: {claim}", tuple(back))


class _Gapped:
    """Facts as questions: with their figures, or else their names, to be filled in.

    What the question names, or most paragraphs, is never asked for: every card is about it.
    """

    def __init__(self, plan: Plan) -> None:
        self.names = names_in(_texts(plan))
        self.about = told(plan)

    def front(self, fact: str) -> str:
        """Return the question, or nothing where too little is left to tell what is asked."""
        named = [each for each in answers(fact, self.names) if not self.about(each)]
        fronts = (_gapped(fact, hidden) for hidden in (figures(fact), named) if hidden)
        return next((text for text in fronts if _says_enough(text)), "")


def _gapped(text: str, hidden: Iterable[str]) -> str:
    return "".join(GAP if gap else part for part, gap in cut_at(text, frozenset(hidden)))


def _says_enough(gapped: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", gapped)) >= _FEWEST_WORDS


def _line(fact: Fact, sources: ShortForms) -> str:
    *words, _note = as_list([fact], sources).items[0]
    return stopped(_plain(words))


def _sources(fact: Fact, sources: ShortForms) -> Iterator[str]:
    note = as_list([fact], sources).items[0][-1]
    if isinstance(note, Note) and (fact.sources or fact.disputed):
        yield f"Source: {_plain(note.content)}"


def _plain(inlines: Sequence[Inline]) -> str:
    return "".join("" if isinstance(each, Note) else each.text for each in inlines)


def _said(text: str) -> Iterator[str]:
    if text.strip() and not is_prompt(text.strip()):
        yield stopped(text)


def _texts(plan: Plan) -> Iterator[str]:
    for each in plan.paragraphs:
        yield from (each.point, each.explanation, each.evaluation)
        yield from (fact.fact for fact in facts(each))


def _clean(card: Card) -> Card:
    return Card(card.kind, card.id, clean(card.front).strip(), tuple(map(clean, card.back)))
