"""The halves of a compound demand: "for what reasons, and with what success"."""

import re

from essayplan.question.text import find, sentences, unquoted

_ASKING = (
    r"(?:for what reasons?|with what (?:degree of )?\w+|in what ways?|to what (?:extent|degree)"
    r"|how far|how successfully|how effectively|why|how)"
)
_PAIR = rf"(?P<first>\b{_ASKING}),? and,? (?P<second>{_ASKING})\b"
_TOPICS = (
    r"\bthe (?:\w+ ){0,3}(?P<first>causes|reasons(?: for)?|origins|aims|nature|successes|strengths"
    r"|merits?|advantages|similarities),? and(?: the)? (?P<second>(?:\w+ )?(?:consequences|results"
    r"|effects|impact|outcomes?|failures|weaknesses|faults|limitations|disadvantages|methods"
    r"|differences|outcome))\b"
)
_SECOND = rf"^(?:{_ASKING}|what|did|was|were|is|are|do you)\b.*\?$"


def demands(frame: str) -> tuple[str, ...]:
    """Return both halves of a double question in its own words; empty when it asks one thing."""
    for pattern in (_PAIR, _TOPICS):
        if match := find(pattern, frame):
            return match["first"].lower(), match["second"].lower()
    asked = [part for part in sentences(frame) if re.match(_SECOND, part, re.IGNORECASE)]
    return tuple(unquoted(part) for part in asked) if len(asked) > 1 else ()
