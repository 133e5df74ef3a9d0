"""What a text is about, as a set of word roots: a light way to see whether two texts meet."""

from collections.abc import Iterable

from essayplan.bank.words import content_words

LETTERS = 5
"""The letters that words of one root share: party and parties, reform and reformers."""


def roots(*texts: str) -> frozenset[str]:
    """Return the roots of the content words of `texts`."""
    return frozenset(word[:LETTERS] for text in texts for word in content_words(text))


def covered(wanted: Iterable[str], by: frozenset[str]) -> float:
    """Return the share of `wanted` roots that are found in `by`; 1 when nothing is wanted."""
    wanted = set(wanted)
    return len(wanted & by) / len(wanted) if wanted else 1.0
