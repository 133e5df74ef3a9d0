"""Joining the bank's words into sentences without breaking them.

The bank's texts are never rewritten: a text becomes a sentence of its own, or a clause inside one
where that is sure to be English. It is sure when the text is one clause with a finite verb and its
first word's capital can be judged: it is a small word, or the bank itself shows how it is written
in the middle of a sentence.
"""

import re
from collections.abc import Iterable

from essayplan.model import Question

_SMALL_WORDS = frozenset(
    """
    a about above after all although among an and another any apart as at because before behind
    beneath between both but by each even every everything few for from half he her his how
    however if in instead into it its just less like many more most much my neither no nobody none
    nor not nothing of on once one only or other our outside over rather she since so some such
    than that the their them then there these they this those though through to too under unlike
    until we what whatever when where whether which while who whoever with within without yet you
    """.split()
)
_VERB = re.compile(
    r"""\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|may|might|must|shall|should
    |will|would|cannot|became|began|bound|broke|brought|built|came|cut|drew|fell|felt|found|gave|gives
    |grew|held|kept|knew|laid|lay|led|left|lent|let|lost|made|makes|means|meant|met|owed|put|ran|rested
    |rose|saw|sent|served|set|shows|showed|spoke|spread|stood|stayed|struck|took|threw|told|turned
    |went|won|wrote|\w{2,}ed)\b""",
    re.VERBOSE,
)
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
        if word[0].islower():
            return text
        if word[0].lower() in _SMALL_WORDS and word[0] != "I":
            return text[0].lower() + text[1:]
        return self._as_seen(text, word[0])

    def phrase(self, text: str) -> str:
        """Return `text`, a phrase or a "whether" clause, as it stands inside a sentence."""
        text = " ".join(text.split()).rstrip(".")
        first = text.split(" ", 1)[0]
        return text[:1].lower() + text[1:] if first.lower() in _SMALL_WORDS else text

    def _as_seen(self, text: str, word: str) -> str | None:
        if self._seen is None:
            self._seen = "\n".join(self._texts)
        in_a_sentence = r"(?<=[\w,;] )"
        if re.search(rf"{in_a_sentence}{re.escape(word[0].lower() + word[1:])}\b", self._seen):
            return text[0].lower() + text[1:]
        if re.search(rf"{in_a_sentence}{re.escape(word)}\b", self._seen):
            return text
        return text[0].lower() + text[1:] if _ORDINARY.fullmatch(word) else None


_ORDINARY = re.compile(
    r"""(?:agriculture|art|arts|blame|books?|capital|cause|censorship|central|change|changes
    |children|church|class|common|control|costs?|crime|critics|criticism|culture|danger|death|debt
    |defeat|demand|deep|direct|discontent|early|economic|education|effect|elections?|elite|enemies
    |events|evidence|fear|few|food|force|foreign|formal|free|freedom|full|further|growth|hard
    |harvests?|heavy|high|home|human|ideas?|income|industry|labour|land|large|later|law|laws|leaders?
    |leading|less|life|local|long|loyalty|mass|members?|men|military|money|moral|music|national
    |natural|nature|new|old|officials?|open|opponents|order|party|peace|people|personal|planning
    |police|policy|political|poor|popular|power|press|prices?|prison|prisoners|private|production
    |progress|protest|public|real|reform|reforms|religion|repression|rights|rich|rivals|rule|school
    |schools|science|secret|social|society|state|strong|students|support|taxes|teachers|technology
    |terror|trade|trust|unity|violence|voters|wages|war|weak|welfare|whole|women|work|workers|young)
    |[A-Za-z]{2,}(?:tion|sion|ment|ness|ity|ance|ence|ship|ing|ical|ous|ive|ed|ers)s?""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that begin claims in every subject and are nobody's name."""


def _is_one_clause(text: str) -> bool:
    ends_inside = re.search(r"[.?!…;:]['\"”’)]*(?:\s|$)", text)
    return ends_inside is None and _VERB.search(text) is not None


def _texts(question: Question) -> Iterable[str]:
    yield question.question
    yield question.context or ""
    yield from (wording.text for wording in question.wordings)
    yield from question.terms.values()
    for _, argument in question.arguments():
        yield argument.claim
        yield argument.explain or ""
        yield from (reply.because or "" for reply in argument.answers)
