"""From a user's words to a question of a bank: the one they name, word or clearly mean."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from essayplan import edtf
from essayplan.bank.words import content_words, normalised, words
from essayplan.model import Bank, Question, Wording

if TYPE_CHECKING:
    from essayplan.bank.closeness import Close

ENOUGH = 0.55
"""How close a question must be to be taken for the one that was asked."""
CLEARLY = 0.25
"""By what share of its score it must be ahead of every other."""

ROOT = 5
"""The letters that words of one root share."""
NOT_EXACT = 0.99
"""How close a question is at most if it was not asked in so many words."""


class Found(Struct, frozen=True, kw_only=True):
    """A question of a bank, as the answer to what was asked.

    `wording` is the wording that was met, or the question as it is usually asked where none was,
    and `swap` whether agreeing with that wording means the against side. `closeness` runs from 0,
    for nothing in common, to 1, where `exact`; what the question shares with the words asked counts
    for more the rarer it is.
    """

    bank: Bank
    question: Question
    swap: bool
    wording: str
    closeness: float
    exact: bool


def find_question(banks: Sequence[Bank], asked: str) -> Found | None:
    """Return the question that `asked` names, words or clearly means; None if there is none.

    `asked` may be an id, `bank/id`, any wording whatever its case and punctuation, or as much of
    one as no other question has. Where several banks have the question, the first counts.
    """
    found = _exact(banks, asked) or _clearly_meant(_by_closeness(banks, asked), asked)
    return found if found and (found.exact or is_of(found.question, asked)) else None


def nearest(banks: Sequence[Bank], asked: str, count: int = 3) -> tuple[Found, ...]:
    """Return the `count` questions nearest to `asked`, nearest first, however far they are."""
    exact = _exact(banks, asked)
    close = (_found(each, asked) for each in _by_closeness(banks, asked))
    others = [each for each in close if not (exact and each.question is exact.question)]
    return tuple([exact, *others] if exact else others)[:count]


def is_of(question: Question, asked: str, bank: Bank | None = None) -> bool:
    """Whether the years and names in `asked`, if any, are those of the question.

    Years touch its period; names stand in its texts, or anywhere in `bank` if one is given.
    """
    return _of_one_time(question, asked) and names(asked) <= _names_of(question, bank)


def names(text: str) -> frozenset[str]:
    """Return the roots of the words that `text` writes as names: with a capital, not as its first.

    A word that a sentence or a quotation opens with may be any word, and is passed over.
    """
    inside = re.findall(r"(?<![.?!:] )(?<=[\w,;] )([A-Z][\w’']*)", text)
    return frozenset(root for word in inside for root in _roots(word))


def _names_of(question: Question, bank: Bank | None) -> frozenset[str]:
    texts = [question.question, question.context or "", *question.themes, *question.terms]
    texts += [*question.terms.values(), *(wording.text for wording in question.wordings)]
    texts += [question.for_.position, question.against.position]
    texts += [argument.claim for _, argument in question.arguments()]
    if bank is not None:
        texts += [evidence.fact for evidence in bank.evidence.values()]
    return frozenset(root for text in texts for root in _roots(text))


def _roots(text: str) -> list[str]:
    return [word[:ROOT] for word in content_words(text)]


def _of_one_time(question: Question, asked: str) -> bool:
    period = edtf.parse(question.period) if question.period else None
    years = [int(word) for word in words(asked) if re.fullmatch(r"1\d{3}|20\d\d", word)]
    if period is None or not years:
        return True
    return min(years) <= period.last[0] and period.first[0] <= max(years)


def _exact(banks: Sequence[Bank], asked: str) -> Found | None:
    name, wording_asked = asked.strip().casefold(), normalised(asked)
    for bank in banks:
        question = bank.questions.get(name.removeprefix(f"{bank.id}/"))
        if question:
            return _exactly(bank, question, Wording(text=question.question))
    for bank, question, wording in _all_wordings(banks):
        if wording_asked and normalised(wording.text) == wording_asked:
            return _exactly(bank, question, wording)
    return None


def _all_wordings(banks: Sequence[Bank]) -> Iterator[tuple[Bank, Question, Wording]]:
    for bank in banks:
        for question in bank.questions.values():
            for wording in (Wording(text=question.question), *question.wordings):
                yield bank, question, wording


def _by_closeness(banks: Sequence[Bank], asked: str) -> "list[Close]":
    from essayplan.bank.closeness import by_closeness  # noqa: PLC0415 - an exact match needs none

    return by_closeness(banks, asked)


def _clearly_meant(close: "Sequence[Close]", asked: str) -> Found | None:
    """Return the closest question if it is close, and no other is nearly as close."""
    if not close or close[0].closeness < ENOUGH:
        return None
    best = close[0]
    others = (each.score for each in close if each.question.id != best.question.id)
    return _found(best, asked) if max(others, default=0.0) <= best.score * (1 - CLEARLY) else None


def _exactly(bank: Bank, question: Question, wording: Wording) -> Found:
    return Found(
        bank=bank,
        question=question,
        swap=wording.swap,
        wording=wording.text,
        closeness=1.0,
        exact=True,
    )


def _found(close: "Close", asked: str) -> Found:
    denied = _is_denied(asked) != _is_denied(close.wording.text)
    return Found(
        bank=close.bank,
        question=close.question,
        swap=close.wording.swap != denied,
        wording=close.wording.text,
        closeness=min(round(close.closeness, 2), NOT_EXACT),
        exact=False,
    )


def _is_denied(text: str) -> bool:
    """Whether a text says no an odd number of times."""
    denials = re.findall(r"\b(?:not|never|no|nor|hardly|scarcely)\b|n[’']t\b", text.lower())
    return len(denials) % 2 == 1
