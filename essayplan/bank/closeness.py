"""How close each question of some banks is to what was asked.

A question is close if what was asked is close to one of its wordings or positions, and somewhat if
it is close to what the question is about and to its arguments: so a rephrasing is recognised that
shares no word with the question. What was asked is indexed along with the questions: its score
against itself is that of a perfect match, by which all others are measured.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from essayplan.bank.fulltext import FullText, Row, stems
from essayplan.bank.index import FIELDS, LONGEST_QUERY, argument_texts
from essayplan.bank.synonyms import synonyms, widened
from essayplan.bank.words import COMMAND_WORDS, content_words
from essayplan.model import Bank, Question, Wording

ABOUT, ARGUMENTS = 0.4, 0.7
"""What a question's subject and its arguments count for, beside its closest wording."""
SAME_SENSE = 0.8
"""How close a wording must be for agreeing to mean what it means there: nearly word for word.

Words in common do not tell the sides of a question apart; no measure that was tried could.
"""


class Close(NamedTuple):
    """A question, the wording of it that is closest, and how close it is.

    `unknown` is the share of what was asked that stands nowhere in the question, by no synonym
    either; a word counts for more the fewer questions have it. `score` is 1 for a wording asked
    word for word, to which themes and arguments may add; 0 where nothing is shared. `closeness` is
    the same from 0 to 1.
    """

    bank: Bank
    question: Question
    wording: Wording
    score: float
    unknown: float

    @property
    def closeness(self) -> float:
        """Nothing shared is 0, a wording and nothing else 0.63, and the most that can be near 1."""
        return 1 - math.exp(-self.score)


class _Text(NamedTuple):
    """A text of the question of that number, and what it scored."""

    question: int
    part: Literal["wording", "position", "about", "argument"]
    row: Row
    wording: Wording | None = None


def by_closeness(banks: Sequence[Bank], asked: str) -> list[Close]:
    """Return every question of `banks`, closest first."""
    questions = [(bank, each) for bank in banks for each in bank.questions.values()]
    texts = [text for number, each in enumerate(questions) for text in _texts(number, *each)]
    words = content_words(asked[:LONGEST_QUERY])
    subject = " ".join(each for each in words if each not in COMMAND_WORDS)
    ranked = FullText(FIELDS, [*(text.row for text in texts), _row(subject)])
    said, known = stems([subject])[0], synonyms(banks)
    scored: list[list[tuple[float, _Text]]] = [[] for _ in questions]
    for text, share in zip(texts, _shares(ranked, widened(said, known)), strict=False):
        scored[text.question].append((share, text))
    unknown = _unknown([_having(ranked, texts, widened([each], known)) for each in said])
    close = [
        _close(*each, of, unknown(number))
        for number, (each, of) in enumerate(zip(questions, scored, strict=True))
    ]
    return sorted(close, key=lambda each: -each.score)


def _shares(ranked: FullText, query: Mapping[str, float]) -> Iterator[float]:
    """Yield the score of each text, as a share of that of the last, the words asked themselves."""
    scores = ranked.rank(query)
    last = len(ranked) - 1
    for number in range(last):
        yield scores.get(number, 0.0) / scores.get(last, 1.0)


def _having(ranked: FullText, texts: Sequence[_Text], query: Mapping[str, float]) -> frozenset[int]:
    """Return the questions that have any of the stems of `query`."""
    return frozenset(texts[row].question for row in ranked.rank(query) if row < len(texts))


def _unknown(having: Sequence[frozenset[int]]) -> Callable[[int], float]:
    """Return what tells the share of the stems asked, by rarity, that a question has not."""
    rarity = [1 / (1 + len(each)) for each in having]

    def share(question: int) -> float:
        missing = (r for r, each in zip(rarity, having, strict=True) if question not in each)
        return sum(missing) / sum(rarity) if rarity else 0.0

    return share


def _close(
    bank: Bank, question: Question, scored: Sequence[tuple[float, _Text]], unknown: float
) -> Close:
    parts: dict[str, list[float]] = defaultdict(list)
    for share, text in scored:
        parts[text.part].append(share)
    score = (
        max(parts["wording"] + parts["position"])
        + ABOUT * sum(parts["about"])
        + ARGUMENTS * sum(parts["argument"]) / math.sqrt(len(parts["argument"]) or 1)
    )
    return Close(bank, question, _wording(question, scored), score, unknown)


def _wording(question: Question, scored: Sequence[tuple[float, _Text]]) -> Wording:
    """Return the closest wording, or the question itself where none is close."""
    wordings = [(share, text.wording) for share, text in scored if text.wording]
    share, wording = max(wordings, key=lambda each: each[0])
    return wording if share >= SAME_SENSE else Wording(text=question.question)


def _texts(number: int, bank: Bank, question: Question) -> Iterator[_Text]:
    for wording in (Wording(text=question.question), *question.wordings):
        yield _Text(number, "wording", _row(wording.text), wording)
    for position in (question.for_.position, question.against.position):
        yield _Text(number, "position", _row(position))
    terms = (*question.terms, *question.terms.values())
    criteria = tuple(criterion.text for criterion in question.criteria)
    context = (question.context,) if question.context else ()
    yield _Text(number, "about", ((), question.themes, (*terms, *context), criteria, ()))
    for _, argument in question.arguments():
        yield _Text(number, "argument", (*argument_texts(bank, argument), ()))


def _row(text: str) -> Row:
    return (text,), (), (), (), ()
