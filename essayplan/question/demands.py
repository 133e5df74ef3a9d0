"""The halves of a compound demand: "for what reasons, and with what success"."""

from essayplan.question.text import Row, find, first, sentences, unquoted

_ASKING = (
    r"(?:for what reasons?|with what (?:degree of )?\w+|in what ways?|to what (?:extent|degree)"
    r"|how far|how successfully|how effectively|why|how)"
)
HALVES: tuple[Row, ...] = (
    (
        "and how|and why|and to what|and with what|and for what|and in what|and, ",
        rf"\b(?P<first>{_ASKING}),? and,? (?P<second>{_ASKING})\b",
    ),
    (
        "causes|reasons|origins|aims|nature|successes|strengths|merit|advantages|similarities",
        (
            r"\bthe (?:\w+ ){0,3}(?P<first>causes|reasons(?: for)?|origins|aims|nature|successes"
            r"|strengths|merits?|advantages|similarities),? and(?: the)? (?P<second>(?:\w+ )?"
            r"(?:consequences|results|effects|impact|outcomes?|failures|weaknesses|faults"
            r"|limitations|disadvantages|methods|differences))\b"
        ),
    ),
)
_SECOND = rf"^(?:{_ASKING}|what|did|was|were|is|are|do you)\b"


def demands(frame: str) -> tuple[str, ...]:
    """Return both halves of a double question in its own words; empty when it asks one thing."""
    if match := first(HALVES, frame):
        return match["first"].lower(), match["second"].lower()
    asked = [part for part in sentences(frame) if part.endswith("?")]
    asked = [part for part in asked if len(asked) > 1 and find(_SECOND, part)]
    return tuple(unquoted(part) for part in asked) if len(asked) > 1 else ()
