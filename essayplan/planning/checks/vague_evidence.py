"""Evidence with no date, number, name or quotation is vague.

Precise evidence is what separates the levels. If you can put a date, a figure or a name to it, do.
"""

import re
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.texts import quoted
from essayplan.planning.plan import Check, Fact, Plan, facts
from essayplan.planning.vocabulary import ORDINARY, ORDINARY_ENDINGS, SMALL_WORDS, VERBS

_WORD = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"(?:^|[.?!]['\"”’)]* )\W*$")
_NUMBER_OR_QUOTATION = re.compile(
    r"\d|[\"“‘]|(?<!\bno )\bone\b(?! another)|\b(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven"
    r"|eigh|nine)ty|half|halves|third|thirds|quarters?|dozens?|scores|hundreds?|thousands?"
    r"|(?:m|b|tr)illions?|twice|doubled|trebled|tripled|halved)\b",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Check]:
    """Find facts that name nothing that could be checked."""
    small = _small_words(plan)
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        for fact in facts(paragraph):
            if is_vague(fact, small):
                yield Check(
                    code="vague-evidence",
                    severity=Severity.NOTE,
                    message=f"{quoted(fact.fact)} has no date, number, name or quotation.",
                    hint="Say when, how many or who.",
                    paragraph=number,
                )


def is_vague(fact: Fact, small: frozenset[str] = frozenset()) -> bool:
    """Whether a fact has no date, number, name or quotation in it.

    `small` are words that the plan writes without a capital elsewhere, and so are no names.
    """
    if fact.date or fact.by or fact.kind == "quotation":
        return False
    return not (_NUMBER_OR_QUOTATION.search(fact.fact) or _has_a_name(fact.fact, small))


def _has_a_name(text: str, small: frozenset[str]) -> bool:
    """Whether a word is a name: by its capitals, or, where it opens a sentence, as no other."""
    for found in _WORD.finditer(text):
        word = found[0]
        if len(word) > 1 and word.isupper():
            return True
        opens = _OPENS.search(text[: found.start()])
        if word[0].isupper() and len(word) > 1 and not (opens and _is_ordinary(word, small)):
            return True
    return False


def _is_ordinary(word: str, small: frozenset[str]) -> bool:
    word = word.lower()
    forms = {word, word.removesuffix("s")}
    known = any(forms & each for each in (small, SMALL_WORDS, ORDINARY, VERBS))
    return known or word.endswith(ORDINARY_ENDINGS)


def _small_words(plan: Plan) -> frozenset[str]:
    texts = [plan.introduction.context, *plan.positions.values()]
    for each in plan.paragraphs:
        texts += [each.point, each.explanation, each.evaluation, each.link]
        texts += [fact.fact for fact in facts(each)]
    return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())
