"""How far each argument of a question bears on other words than the question's own."""

import math
from collections.abc import Mapping

from essayplan.bank.fulltext import FullText, stems
from essayplan.bank.index import FIELDS, LONGEST_QUERY, argument_texts
from essayplan.bank.synonyms import synonyms, widened
from essayplan.bank.words import COMMAND_WORDS, content_words
from essayplan.model import Bank, Question


def bearing(bank: Bank, question: Question, asked: str) -> Mapping[str, float]:
    """Return how far each argument of `question` bears on `asked`, by its id.

    The argument nearest to the words asked has 1, one that shares nothing with them 0. The scale
    is that of square roots, since a search score falls off faster than bearing does.
    """
    arguments = [argument for _, argument in question.arguments()]
    rows = [(*argument_texts(bank, argument), ()) for argument in arguments]
    words = [each for each in content_words(asked[:LONGEST_QUERY]) if each not in COMMAND_WORDS]
    scores = FullText(FIELDS, rows).rank(widened(stems([" ".join(words)])[0], synonyms([bank])))
    best = max(scores.values(), default=0.0)
    return {
        argument.id: math.sqrt(scores.get(row, 0.0) / best) if best else 0.0
        for row, argument in enumerate(arguments)
    }
