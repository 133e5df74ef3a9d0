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
    names = names_in(_texts(plan))
    for term, meaning in plan.introduction.terms.items():
        yield Card("term", term, f"What is meant by “{term}”?", tuple(_said(meaning)))
    for each in plan.paragraphs:
        yield _argument(each, sources)
        yield from (_fact(fact, each, names, sources) for fact in facts(each))
        yield from _counter(each)


def _argument(each: Paragraph, sources: ShortForms) -> Card:
    proof = [_line(fact, sources) for fact in each.evidence]
    name = each.arguments[0] if each.arguments else each.point
    return Card(
        "argument", name, f"What proves this? {each.point}", (*_said(each.explanation), *proof)
    )


def _counter(each: Paragraph) -> Iterator[Card]:
    if each.counter:
        front = f"How is this answered? {each.counter.claim}"
        yield Card("counter", each.counter.argument, front, tuple(_said(each.evaluation)))


def _fact(fact: Fact, each: Paragraph, names: Iterable[str], sources: ShortForms) -> Card:
    """Return a fact's card: the fact with its figures, or else its names, to be filled in.

    Where there are none, or too little else to tell what is asked, the card asks for the fact.
    """
    tried = (figures(fact.fact), answers(fact.fact, frozenset(names)))
    gapped = (_gapped(fact.fact, hidden) for hidden in tried if hidden)
    asked = f"Give a fact that shows: {each.point}"
    front = next((text for text in gapped if _says_enough(text)), asked)
    return Card("fact", fact.id, front, (_line(fact, sources), *_sources(fact, sources)))


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
