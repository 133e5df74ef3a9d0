"""The factor a question names, where it names one."""

from essayplan.question.text import find, unquoted

NAMING = (
    "main_factor",
    "significance",
    "consequence",
    "turning_point",
    "change_continuity",
    "truth",
)
"""The judgements that may name what is weighed against the rest."""

_BE = (
    r"(?:was|were|is|are|has been|had been|have been|should be held|can be held|should be|will be"
    r"|lay in|lies in)"
)
_HOW_FAR = (
    r"(?:mainly |largely |primarily |solely |entirely |partly |chiefly |more |only |directly )?"
)
_WEIGHT = (
    r"(?:the |an? |one of the |by far )*(?:single )?(?:main|major|primary|principal|key|chief"
    r"|biggest|real|root|most|more|decisive|greatest|only|crucial|significant|important|vital"
    r"|central|serious|responsible|influential|turning|to blame)"
)
_STOP = (
    r"(?= rather than| than | and not |,| in the (?:years|period)| (?:in|between|from|by|before"
    r"|after|during|until) (?:the )?(?:c\.? ?)?[12][0-9]{3}|$)"
)
_ACTS = (
    r"(?:led to|leads to|caused?|causes|brought about|determined|transformed|accelerat(?:es|ed)"
    r"|undermin(?:es|ed?)|affect(?:s|ed)|shaped|breeds?|brings|has \w+ed|marked|fostered"
    r"|had an? \w*|has an? \w*|explains?|contribut(?:es|ed) to|will always)"
)

PATTERNS = (
    r"^it (?:was|is|has been) (?!\w+ (?:to|for|that)\b)(?P<factor>.+?) (?:that|which|who)\b",
    (
        rf"\b(?:because of|due to|(?:was|were|is|are) (?:\w+ )?(?:the|an?) (?:\w+ )?(?:result"
        rf"|product|consequence) of|thanks to|the fault of"
        rf"|owed (?:more |much |most |everything )?to|on account of|down to|(?:caused?|driven"
        rf"|motivated|determined|explained|limited|diminished|shaped|brought about) {_HOW_FAR}by"
        rf"|more by|mainly by|through) (?P<factor>.+?){_STOP}"
    ),
    (
        rf"\bthe (?:single )?(?:main|most|key|chief|principal|primary|best|greatest|biggest"
        rf"|major)\b[^,]{{2,120}}? {_BE} (?:through )?(?P<factor>[^,]+?){_STOP}"
    ),
    rf"^(?P<factor>.+?) (?:rather than|more than) .+ {_BE} {_WEIGHT}\b",
    rf"^(?P<factor>.+?) {_BE} {_HOW_FAR}{_WEIGHT}\b",
    rf"^(?P<factor>.+?) {_ACTS}\b",
)
"""Where a claim names its factor: the first row that fits."""

OPEN = (
    r"\b(?:impacts?|effects?|consequences|influence) of (?P<factor>[^.?!]+?)(?= (?:on|upon)\b)",
    (
        r"\b(?:impacts?|effects?|consequences|influence|results) of (?P<factor>.+?)(?= (?:during"
        r"|between|for|to|either|in (?:the (?:years|period)|(?-i:[A-Z])))|[.?,]|$)"
    ),
    (
        r"\b(?:roles?|importance|significance|contribution)(?: played)?(?: of| that"
        r"| by) (?P<factor>.+?)(?= (?:played|in|for|to|on|had|during|between)\b|[.?,]|$)"
    ),
)
"""Where a question with no claim names it."""

_OPENLY = ("significance", "consequence")
_LONGEST = 14
_NO_FACTOR = (
    r"^(?:it|there|they|this|he|she)$|^(?:the |all |these )?(?:different|various|causes|factors)\b"
)


def factor(claim: str | None, frame: str, judgement: str) -> str | None:
    """Return the stated factor in the question's words, or None."""
    if judgement not in NAMING:
        return None
    rows = PATTERNS if claim else OPEN if judgement in _OPENLY else ()
    matches = (find(pattern, claim or frame) for pattern in rows)
    found = next((unquoted(match["factor"]) for match in matches if match), "")
    named = found and len(found.split()) <= _LONGEST and not find(_NO_FACTOR, found)
    return found if named else None
