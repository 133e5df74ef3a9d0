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

# "For all his reforms, ..." is "despite"; "all but" is "almost".
_IDIOMS = (
    r"\b(?:at|above|after|first of|once and for) all\b|\ball (?:but|too|along|the same)\b"
    r"|(?:^|[,;:.] )for all [^,;:.?]+,|\bnot only\b"
)


def hinges(text: str) -> tuple[str, ...]:
    """Return the hinges of a claim in the order they stand, each once; idioms hold none."""
    text = re.sub(_IDIOMS, "", text.lower())
    held = [hinge for hinge in HINGES if hinge in text]
    found = re.findall(rf"\b(?:{'|'.join(held)})\b(?!-)", text) if held else []
    return tuple(dict.fromkeys(found))
