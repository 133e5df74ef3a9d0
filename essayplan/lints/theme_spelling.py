"""A theme should be spelled one way throughout a bank.

Plans take a paragraph from each theme, so "Foreign policy" and "foreign-policies" count as two
themes and split what belongs together. Two spellings are taken for one theme if they differ only in
case, spacing, hyphens, punctuation, a plural, or "and" for "&". The spelling used most is taken to
be the one you mean; use it everywhere: in the themes of the question, of its criteria and of its
arguments.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from essayplan.bank.words import words
from essayplan.lints.finding import Finding, Kind
from essayplan.model import Bank, Question

Use = tuple[str, Kind, str]
"""A theme as it is spelled, and the kind and id of the entry that spells it so."""


def check(bank: Bank) -> Iterator[Finding]:
    """Find themes that are spelled another way elsewhere."""
    uses = [use for question in bank.questions.values() for use in _uses(question)]
    usual = _usual_spellings(uses)
    for theme, kind, identity in dict.fromkeys(uses):
        if theme != usual[theme]:
            yield Finding(
                kind,
                identity,
                f"The theme “{theme}” of '{identity}' is spelled “{usual[theme]}” elsewhere.",
                "Spell it one way throughout the bank.",
            )


def _uses(question: Question) -> Iterator[Use]:
    for theme in question.themes:
        yield theme, "question", question.id
    for criterion in question.criteria:
        for theme in criterion.themes:
            yield theme, "question", question.id
    for _, argument in question.arguments():
        yield argument.theme, "argument", argument.id


def _usual_spellings(uses: list[Use]) -> dict[str, str]:
    """Return each spelling's usual one: the commonest of its theme, or the first of them."""
    counts = Counter(theme for theme, _, _ in uses)
    alike: dict[str, list[str]] = defaultdict(list)
    for theme in counts:
        alike[_bare(theme)].append(theme)
    usual = {bare: max(spellings, key=counts.__getitem__) for bare, spellings in alike.items()}
    return {theme: usual[_bare(theme)] for theme in counts}


def _bare(theme: str) -> str:
    return "".join(_singular(word) for word in words(theme) if word != "and")


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
