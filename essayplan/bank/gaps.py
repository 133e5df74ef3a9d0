"""What a bank covers and where it is thin: counts for a teacher who wants to know what to add next.

A gap is no fault, as what a lint finds is: a bank may honestly have little to say for a side.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from essayplan.model import SIDES, Argument, Bank, Question, SideName

Lack = Literal["arguments", "evidence", "sources", "replies"]


class Coverage(Struct, frozen=True, kw_only=True):
    """What one side of a question has on one theme; on all of them where `theme` is None.

    `evidence` and `sources` count different ones; `replies` counts the arguments of the other side
    that are met. `lacks` says what is thin: no argument, fewer facts than arguments, fewer than two
    sources, no reply.
    """

    question: str
    theme: str | None
    side: SideName
    arguments: int
    evidence: int
    sources: int
    replies: int
    lacks: tuple[Lack, ...] = ()


class Unanswered(Struct, frozen=True, kw_only=True):
    """An argument that no argument of the other side answers."""

    question: str
    side: SideName
    argument: str
    strength: int


class Use(Struct, frozen=True, kw_only=True):
    """How much a piece of evidence serves: the questions, and the number of arguments in them."""

    evidence: str
    questions: tuple[str, ...]
    arguments: int


class Gaps(Struct, frozen=True, kw_only=True):
    """A bank's coverage.

    `totals` have a row for each side of each question, `themes` one for each side of each of its
    themes, in the bank's order; `unanswered` has the strongest argument first and `uses` the fact
    that serves most questions, down to those that serve none.
    """

    bank: str
    totals: tuple[Coverage, ...]
    themes: tuple[Coverage, ...]
    unanswered: tuple[Unanswered, ...]
    uses: tuple[Use, ...]


def gaps(bank: Bank) -> Gaps:
    """Count what `bank` has for each question, theme and side, and what it lacks."""
    questions = bank.questions.values()
    return Gaps(
        bank=bank.id,
        totals=tuple(_total(bank, each, side) for each in questions for side in SIDES),
        themes=tuple(row for each in questions for row in _by_theme(bank, each)),
        unanswered=_unanswered(questions),
        uses=_uses(bank),
    )


def _total(bank: Bank, question: Question, side: SideName) -> Coverage:
    return _coverage(bank, question, side, None, question.side(side).arguments)


def _by_theme(bank: Bank, question: Question) -> Iterator[Coverage]:
    """Yield the themes the question lists, and then any that only its arguments name."""
    found: dict[str, dict[SideName, list[Argument]]] = {
        theme: defaultdict(list) for theme in question.themes
    }
    for side, argument in question.arguments():
        found.setdefault(argument.theme, defaultdict(list))[side].append(argument)
    for theme, sides in found.items():
        for side in SIDES:
            yield _coverage(bank, question, side, theme, sides[side])


def _coverage(
    bank: Bank,
    question: Question,
    side: SideName,
    theme: str | None,
    arguments: Iterable[Argument],
) -> Coverage:
    arguments = tuple(arguments)
    evidence = {name for each in arguments for name in each.evidence if name in bank.evidence}
    sources = {citation.source for name in evidence for citation in bank.evidence[name].sources}
    replies = {reply.argument for each in arguments for reply in each.answers}
    return Coverage(
        question=question.id,
        theme=theme,
        side=side,
        arguments=len(arguments),
        evidence=len(evidence),
        sources=len(sources),
        replies=len(replies),
        lacks=_lacks(len(arguments), len(evidence), len(sources), len(replies)),
    )


def _lacks(arguments: int, evidence: int, sources: int, replies: int) -> tuple[Lack, ...]:
    if not arguments:
        return ("arguments",)
    thin: dict[Lack, bool] = {
        "evidence": evidence < arguments,
        "sources": sources < 2,  # noqa: PLR2004 - two: one to check the other by
        "replies": not replies,
    }
    return tuple(lack for lack, is_thin in thin.items() if is_thin)


def _unanswered(questions: Iterable[Question]) -> tuple[Unanswered, ...]:
    found = []
    for question in questions:
        answered = {reply.argument for _, each in question.arguments() for reply in each.answers}
        found += [
            Unanswered(question=question.id, side=side, argument=each.id, strength=each.strength)
            for side, each in question.arguments()
            if each.id not in answered
        ]
    return tuple(sorted(found, key=lambda each: -each.strength))


def _uses(bank: Bank) -> tuple[Use, ...]:
    serving: dict[str, list[str]] = {name: [] for name in bank.evidence}
    for question in bank.questions.values():
        for _, argument in question.arguments():
            for name in set(argument.evidence) & serving.keys():
                serving[name].append(question.id)
    uses = (
        Use(evidence=name, questions=tuple(dict.fromkeys(served)), arguments=len(served))
        for name, served in serving.items()
    )
    return tuple(sorted(uses, key=lambda use: (-len(use.questions), -use.arguments)))
