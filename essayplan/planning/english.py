"""Joining the bank's words into sentences without breaking them.

The bank's texts are never rewritten: a text becomes a sentence of its own, or a clause inside one
where that is sure to be English. It is sure when the text is one clause with a finite verb and its
first word's capital can be judged: it is a small word, or the bank itself shows how it is written
in the middle of a sentence.
"""

import re
from collections.abc import Iterable

from essayplan.model import Question
from essayplan.planning.vocabulary import ORDINARY, ORDINARY_ENDINGS, PAST, SMALL_WORDS, VERBS

OPENERS = frozenset("because who what why how when where which whose".split())
"""A text that opens with one of these asks, or gives a reason, and is no claim to build on."""
_ENDS = ".?!…"
_CLOSERS = "\"'”’)]"


def sentence(text: str) -> str:
    """Return `text` as a sentence: a capital in front, a full stop at the end."""
    text = " ".join(text.split())
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text.rstrip(_CLOSERS).endswith(tuple(_ENDS)) else f"{text}."


def number(count: int) -> str:
    """Return a small number in words, a larger one in digits."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[count] if count < len(words) else str(count)


class English:
    """What one question's texts show about how its words are written."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Learn from `texts`, which are read only when a word is met that is not a small one."""
        self._texts = texts
        self._seen: str | None = None

    @classmethod
    def of(cls, question: Question) -> "English":
        """Learn from all that the question says."""
        return cls(_texts(question))

    def clause(self, text: str) -> str | None:
        """Return `text` as it stands inside a sentence, or None where it cannot stand there."""
        text = " ".join(text.split()).rstrip(".")
        word = re.match(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
        if not text or not _is_one_clause(text) or word is None:
            return None
        if word[0].lower() in OPENERS:
            return None
        if word[0].islower() or (len(word[0]) > 1 and word[0].isupper()):
            return text
        if word[0].lower() in SMALL_WORDS and word[0] != "I":
            return text[0].lower() + text[1:]
        return self._as_seen(text, word[0])

    def phrase(self, text: str) -> str:
        """Return `text`, a phrase or a "whether" clause, as it stands inside a sentence."""
        text = " ".join(text.split()).rstrip(".")
        first = text.split(" ", 1)[0]
        return text[:1].lower() + text[1:] if first.lower() in SMALL_WORDS else text

    def _as_seen(self, text: str, word: str) -> str | None:
        if self._seen is None:
            self._seen = "\n".join(self._texts)
        in_a_sentence = r"(?<=[\w,;] )"
        if re.search(rf"{in_a_sentence}{re.escape(word[0].lower() + word[1:])}\b", self._seen):
            return text[0].lower() + text[1:]
        if re.search(rf"{in_a_sentence}{re.escape(word)}\b", self._seen):
            return text
        return text[0].lower() + text[1:] if _is_ordinary(word) else None


def _is_ordinary(word: str) -> bool:
    word = word.lower()
    return word in ORDINARY or word.endswith(ORDINARY_ENDINGS)


def _has_a_verb(text: str) -> bool:
    words = (word.strip("\"'“”‘’(),") for word in text.lower().split())
    return any(
        word in VERBS or (word.endswith(PAST) and len(word) > len(PAST) + 1) for word in words
    )


def _is_one_clause(text: str) -> bool:
    ends_inside = re.search(r"[.?!…;:]['\"”’)]*(?:\s|$)", text)
    return ends_inside is None and _has_a_verb(text)


def _texts(question: Question) -> Iterable[str]:
    yield question.question
    yield question.context or ""
    yield from (wording.text for wording in question.wordings)
    yield from question.terms.values()
    for _, argument in question.arguments():
        yield argument.claim
        yield argument.explain or ""
        yield from (reply.because or "" for reply in argument.answers)
