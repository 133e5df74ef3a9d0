"""From a user's words to a question of a bank: the one they name, word or clearly mean."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from essayplan.bank.sense import opposed
from essayplan.bank.words import COMMAND_WORDS, content_words, normalised
from essayplan.model import Bank, Question, Wording

if TYPE_CHECKING:
    from essayplan.bank.closeness import Close

ENOUGH = 0.55
"""How close a question must be to be taken for the one that was asked."""
CLEARLY = 0.25
"""By what share of its score it must be ahead of every other."""

ROOT = 5
"""The letters that words of one root share."""
A_GOOD_PART = 0.4
"""The share of a wording's words of substance that a part of it must have."""
NOT_EXACT = 0.99
"""How close a question is at most if it was not asked in so many words."""


class Found(Struct, frozen=True, kw_only=True):
    """A question of a bank, as the answer to what was asked.

    `wording` is the wording that was met, or the question as it is usually asked where none was,
    and `swap` whether agreeing with the words asked means the against side, as far as words tell.
    `closeness` runs from 0, for nothing in common, to 1, where `exact`; what the question shares
    with the words asked counts for more the rarer it is, and `unknown` is the share of them that
    stands nowhere in it. `part` says that what was asked is part of a wording, and nothing else.
    """

    bank: Bank
    question: Question
    swap: bool
    wording: str
    closeness: float
    exact: bool
    part: bool = False
    unknown: float = 0.0


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
    """Whether the names in `asked`, if any, stand in the question, or in `bank` if one is given."""
    return names(asked) <= _names_of(question, bank)


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
    whole = _partly_asked(close.question, asked)
    wording = whole or close.wording
    return Found(
        bank=close.bank,
        question=close.question,
        swap=wording.swap != opposed(asked, wording.text) if not whole else wording.swap,
        wording=wording.text,
        closeness=min(round(close.closeness, 2), NOT_EXACT),
        exact=False,
        part=whole is not None,
        unknown=round(close.unknown, 2),
    )


def _partly_asked(question: Question, asked: str) -> Wording | None:
    """Return the wording that `asked` is a good part of, if all of its subject stands there."""
    part = _subject(asked)
    for wording in (Wording(text=question.question), *question.wordings):
        whole = _subject(wording.text)
        if part and part <= whole and len(part) >= A_GOOD_PART * len(whole):
            return wording
    return None


def _subject(text: str) -> set[str]:
    return {word[:ROOT] for word in content_words(text) if word not in COMMAND_WORDS}
