"""What there is, as rows: the questions of banks, and the banks themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from essayplan.bank.find import ROOT, nearest
from essayplan.bank.index import Hit, search
from essayplan.bank.library import find_banks
from essayplan.bank.words import COMMAND_WORDS, content_words
from essayplan.diagnostics import Severity
from essayplan.model import SIDES, Bank, Question

if TYPE_CHECKING:
    from essayplan.bank.load import Loaded


class ListedQuestion(Struct, frozen=True, kw_only=True, rename={"for_": "for"}):
    """A question of a bank. `for_` and `against` count its arguments."""

    bank: str
    id: str
    question: str
    for_: int
    against: int


class ListedBank(Struct, frozen=True, kw_only=True):
    """A bank that could be read, how much it holds, and how many errors it has."""

    id: str
    title: str | None
    path: str
    questions: int
    arguments: int
    evidence: int
    sources: int
    errors: int


def banks_at(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the banks at `paths` alone: each of them, or those directly in it."""
    return tuple(each for each in find_banks(paths) if each in paths or each.parent in paths)


def list_questions(banks: Sequence[Bank], words: str = "") -> tuple[ListedQuestion, ...]:
    """Return the questions that `words` find, the nearest first; without words, all of them.

    They are those that use one of the words, or its root: in asking, in answering, in a theme or a
    term. Where none does, they are those with a claim that does, or else with a synonym.
    """
    if not words:
        return tuple(_question(bank, each) for bank in banks for each in bank.questions.values())
    near = nearest(banks, words, count=sum(len(bank.questions) for bank in banks))
    asked = _roots([words])
    found = (
        [each for each in near if asked & _roots(_own_texts(each.question))]
        or [each for each in near if asked & _roots(_claims(each.question))]
        or [each for each in near if each.closeness > 0]
    )
    return tuple(_question(each.bank, each.question) for each in found)


def list_support(banks: Sequence[Bank], words: str, limit: int) -> tuple[Hit, ...]:
    """Return the arguments and evidence closest to `words`, best first, at most `limit`.

    Questions are for `list_questions` to find.
    """
    found = search(banks, words, limit=sum(map(_size, banks)))
    return tuple(each for each in found if each.kind != "question")[:limit]


def list_banks(loaded: "Mapping[Path, Loaded]") -> tuple[ListedBank, ...]:
    """Return the banks read from these paths, in this order."""
    return tuple(_bank(path, each) for path, each in loaded.items())


def _roots(texts: Iterable[str]) -> frozenset[str]:
    subject = (word for text in texts for word in content_words(text) if word not in COMMAND_WORDS)
    return frozenset(word[:ROOT] for word in subject)


def _own_texts(question: Question) -> Iterator[str]:
    yield question.question
    yield from (wording.text for wording in question.wordings)
    yield from (question.side(side).position for side in SIDES)
    yield from (*question.themes, *question.terms, *question.terms.values())
    yield from (criterion.text for criterion in question.criteria)


def _claims(question: Question) -> Iterator[str]:
    return (argument.claim for _, argument in question.arguments())


def _size(bank: Bank) -> int:
    """Return how much there is to find in a bank."""
    questions = bank.questions.values()
    arguments = sum(1 for each in questions for _ in each.arguments())
    return len(questions) + arguments + len(bank.evidence)


def _question(bank: Bank, question: Question) -> ListedQuestion:
    return ListedQuestion(
        bank=bank.id,
        id=question.id,
        question=question.question,
        for_=len(question.for_.arguments),
        against=len(question.against.arguments),
    )


def _bank(path: Path, loaded: "Loaded") -> ListedBank:
    bank = loaded.bank
    return ListedBank(
        id=bank.id,
        title=bank.title,
        path=str(path),
        questions=len(bank.questions),
        arguments=sum(1 for each in bank.questions.values() for _ in each.arguments()),
        evidence=len(bank.evidence),
        sources=len(bank.sources),
        errors=sum(each.severity is Severity.ERROR for each in loaded.diagnostics),
    )
