"""A question as a graph: what each side claims, what proves it, and which claim answers which."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from essayplan.citation import citation, pages
from essayplan.model import SIDES, Argument, Bank, Citation, Question, SideName
from essayplan.rendering.facts import unsaid_date
from essayplan.rendering.visible import visible


class Proof(Struct, frozen=True, kw_only=True):
    """A fact that stands under a claim, with its sources as citations.

    `date` is when it was, in words, as far as the fact itself does not say it.
    """

    id: str
    fact: str
    date: str = ""
    disputed: str = ""
    sources: tuple[str, ...] = ()


class Claim(Struct, frozen=True, kw_only=True):
    """An argument of one side; `weight` is its strength once the replies are counted, 0 to 1."""

    id: str
    claim: str
    theme: str
    strength: int
    weight: float
    explain: str = ""
    evidence: tuple[Proof, ...] = ()


class MapSide(Struct, frozen=True, kw_only=True):
    """A side's answer to the question, and its claims in the order of the bank."""

    name: SideName
    position: str
    claims: tuple[Claim, ...]

    @property
    def weight(self) -> float:
        """The sum of its claims' weights."""
        return sum(claim.weight for claim in self.claims)


class Answer(Struct, frozen=True, kw_only=True):
    """A claim that meets one of the other side, both by id, and why it weighs more."""

    answering: str
    answered: str
    because: str = ""


class ArgumentMap(Struct, frozen=True, kw_only=True):
    """A question's map. Every text is one line without control characters, and of no format."""

    question: str
    language: str
    themes: tuple[str, ...]
    sides: tuple[MapSide, MapSide]
    replies: tuple[Answer, ...]

    def claims(self) -> dict[str, Claim]:
        """Return every claim by its id, the for side's first."""
        return {claim.id: claim for side in self.sides for claim in side.claims}


def build(bank: Bank, question: Question, final: Mapping[str, float]) -> ArgumentMap:
    """Return the map of a question of `bank`, which is free of errors.

    `final` gives each argument's weight by its id, as `planning.weigh` works it out.
    """
    for_, against = (
        MapSide(
            name=name,
            position=_clean(question.side(name).position),
            claims=tuple(_claim(bank, each, final) for each in question.side(name).arguments),
        )
        for name in SIDES
    )
    return ArgumentMap(
        question=_clean(question.question),
        language=bank.language,
        themes=_themes(question),
        sides=(for_, against),
        replies=tuple(_replies(question)),
    )


def _themes(question: Question) -> tuple[str, ...]:
    """Return the themes that have arguments, in the question's order, then as they are met."""
    met = dict.fromkeys(_clean(argument.theme) for _, argument in question.arguments())
    named = [theme for each in question.themes if (theme := _clean(each)) in met]
    return tuple(dict.fromkeys([*named, *met]))


def _claim(bank: Bank, argument: Argument, final: Mapping[str, float]) -> Claim:
    return Claim(
        id=argument.id,
        claim=_clean(argument.claim),
        theme=_clean(argument.theme),
        strength=argument.strength,
        weight=final.get(argument.id, 0.0),
        explain=_clean(argument.explain or ""),
        evidence=tuple(_proof(bank, each) for each in argument.evidence),
    )


def _proof(bank: Bank, name: str) -> Proof:
    evidence = bank.evidence[name]
    return Proof(
        id=name,
        fact=_clean(evidence.fact),
        date=_clean(unsaid_date(evidence)),
        disputed=_clean(evidence.disputed or ""),
        sources=tuple(_cited(bank, each) for each in evidence.sources),
    )


def _cited(bank: Bank, cited: Citation) -> str:
    where = pages(cited.pages) if cited.pages else ""
    return _clean(", ".join(filter(None, [citation(bank.sources[cited.source]), where])))


def _replies(question: Question) -> Iterator[Answer]:
    for _, argument in question.arguments():
        for reply in argument.answers:
            because = _clean(reply.because or "")
            yield Answer(answering=argument.id, answered=reply.argument, because=because)


def _clean(text: str) -> str:
    return visible(re.sub(r"[ \t\r\n]+", " ", text)).strip()
