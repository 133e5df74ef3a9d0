"""The words of a claim that a verdict must answer."""

import re

HINGES = (
    "little more than",
    "nothing more than",
    "no more than",
    "nothing but",
    "rather than",
    "only",
    "all",
    "always",
    "never",
    "entirely",
    "merely",
    "mainly",
    "primarily",
    "solely",
    "simply",
    "purely",
    "wholly",
    "completely",
    "totally",
    "exclusively",
)
"""Longer phrases stand before the words they hold."""

# "at all" turns nothing.
_PATTERN = rf"(?<!\bat )\b(?:{'|'.join(HINGES)})\b"


def hinges(text: str) -> tuple[str, ...]:
    """Return the hinges of a claim in the order they stand, each once."""
    found = (match.lower() for match in re.findall(_PATTERN, text, re.IGNORECASE))
    return tuple(dict.fromkeys(found))
