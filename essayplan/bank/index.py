"""Search over banks: arguments, evidence and questions, best first.

Beyond weighted BM25 (`fulltext`), two things help where words miss: synonyms, the banks' `terms`
among them, and the words that the best hits share, which are searched for too, with less weight
(RM3: Abdul-Jaleel and others, UMass at TREC 2004).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from msgspec import Struct

from essayplan.bank.fulltext import FullText, stems
from essayplan.bank.synonyms import synonyms, widened
from essayplan.model import Argument, Bank, Question

Key = TypeVar("Key", int, str)
Kind = Literal["argument", "evidence", "question"]

FIELDS = {"claim": 1.0, "theme": 0.6, "explanation": 0.4, "facts": 0.4, "question": 0.2}
LONGEST_QUERY = 2_000
"""Characters of a query that are read: more than any question, less than a pasted essay."""
FEEDBACK_HITS, FEEDBACK_STEMS, FEEDBACK_SHARE = 3, 20, 0.3


class Hit(Struct, frozen=True, kw_only=True):
    """Something found. `question` is the id of the question it belongs to; evidence has none.

    `text` is the claim, the fact or the question. Scores compare within one search only.
    """

    bank: str
    kind: Kind
    id: str
    question: str | None
    text: str
    score: float


def search(banks: Sequence[Bank], words: str, limit: int = 20) -> tuple[Hit, ...]:
    """Return what is closest to `words`, best first. Any text will do: it has no syntax.

    Every hit shares a word, or its root, with `words` or with a synonym of theirs.
    """
    return Index(banks).search(words, limit)


class Index:
    """Banks made ready to be searched, more than once if need be."""

    def __init__(self, banks: Sequence[Bank]) -> None:
        """Index every argument, piece of evidence and question of `banks`."""
        self._entries = [entry for bank in banks for entry in _entries(bank)]
        self._texts = FullText(FIELDS, [entry.row for entry in self._entries])
        self._synonyms = synonyms(banks)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return what is closest to `words`, best first."""
        asked = stems([words[:LONGEST_QUERY]])[0]
        query = widened(asked, self._synonyms)
        sharing = self._texts.rank(query)
        ranked = self._texts.rank(self._with_feedback(query, sharing))
        best = _best({row: ranked[row] for row in sharing}, limit)
        return tuple(self._entries[row].hit(ranked[row]) for row in best)

    def _with_feedback(
        self, query: Mapping[str, float], scores: Mapping[int, float]
    ) -> dict[str, float]:
        best = _best(scores, FEEDBACK_HITS)
        shares: dict[str, float] = defaultdict(float)
        for row, counts in zip(best, stems(map(self._texts.text, best)), strict=True):
            for stem, count in counts.items():
                shares[stem] += scores[row] * count / counts.total()
        return _mixed(query, {stem: shares[stem] for stem in _best(shares, FEEDBACK_STEMS)})


def argument_texts(bank: Bank, argument: Argument) -> tuple[tuple[str, ...], ...]:
    """Return an argument's texts for all of `FIELDS` but the last, the question."""
    evidence = [bank.evidence[each] for each in argument.evidence if each in bank.evidence]
    facts = tuple(text for each in evidence for text in _present(each.fact, each.date))
    return (argument.claim,), (argument.theme,), _present(argument.explain), facts


class _Entry(NamedTuple):
    bank: str
    kind: Kind
    id: str
    question: str | None
    text: str
    row: tuple[tuple[str, ...], ...]

    def hit(self, score: float) -> Hit:
        return Hit(
            bank=self.bank,
            kind=self.kind,
            id=self.id,
            question=self.question,
            text=self.text,
            score=round(score, 4),
        )


def _entries(bank: Bank) -> Iterator[_Entry]:
    for question in bank.questions.values():
        yield _question_entry(bank, question)
        for side, argument in question.arguments():
            position = question.side(side).position
            row = (*argument_texts(bank, argument), (question.question, position))
            yield _Entry(bank.id, "argument", argument.id, question.id, argument.claim, row)
    for evidence in bank.evidence.values():
        about = _present(evidence.date, evidence.by, evidence.disputed)
        row = ((evidence.fact,), (), about, (), ())
        yield _Entry(bank.id, "evidence", evidence.id, None, evidence.fact, row)


def _question_entry(bank: Bank, question: Question) -> _Entry:
    row = (
        (question.question,),
        question.themes,
        tuple(wording.text for wording in question.wordings),
        (question.for_.position, question.against.position),
        (*_present(question.context), *question.terms, *question.terms.values()),
    )
    return _Entry(bank.id, "question", question.id, question.id, question.question, row)


def _present(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _mixed(query: Mapping[str, float], shares: Mapping[str, float]) -> dict[str, float]:
    """Add `shares` to `query` so that they make up `FEEDBACK_SHARE` of its weight."""
    total = sum(query.values()) * FEEDBACK_SHARE / (1 - FEEDBACK_SHARE)
    scale = total / (sum(shares.values()) or 1.0)
    added = {stem: query.get(stem, 0.0) + share * scale for stem, share in shares.items()}
    return dict(query) | added


def _best(scores: Mapping[Key, float], limit: int) -> list[Key]:
    return sorted(scores, key=lambda key: (-scores[key], key))[:limit]
