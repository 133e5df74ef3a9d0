"""The factor a question names, where it names one."""

from essayplan.question.text import Row, find, first, unquoted

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
    r"(?:was|were|is|are|has been|had been|have been|has become|have become|became"
    r"|will (?:\w+ )?become|should be held|can be held|should be|will be"
    r"|lay in|lies in)"
)
_HOW_FAR = (
    r"(?:mainly |largely |primarily |solely |entirely |partly |chiefly |more |only |directly"
    r" |arguably |always |usually )?"
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
    r"(?:(?:always |never |only |inevitably )?(?:led to|leads? to|result in|bring)|caused?|causes"
    r"|brought about|determined|transformed|accelerat(?:es|ed)|undermin(?:es|ed?)|affect(?:s|ed)"
    r"|shaped|breeds?|brings|(?:has|have) (?:\w+ed|greater|more)|marked|fostered"
    r"|(?:has|have|had) an? \w*|explains?|contribut(?:es|ed) to|will always)"
)

PATTERNS: tuple[Row, ...] = (
    (
        "it was |it is |it has been ",
        r"^it (?:was|is|has been) (?!\w+ (?:to|for|that)\b)(?P<factor>.+?) (?:that|which|who)\b",
    ),
    (
        "because of|due to|result of|product of|consequence of|reflection of|thanks to|fault of|owed|account of"
        "|down to| by |through",
        rf"\b(?:because of|due to|(?:was|were|is|are) (?:\w+ )?(?:the|an?) (?:\w+ )?(?:result"
        rf"|product|consequence|reflection) of|thanks to|the fault of"
        rf"|owed (?:more |much |most |everything )?to|on account of|down to|(?<!changes )(?:caused|driven"
        rf"|motivated|determined|explained|limited|diminished|shaped|brought about) {_HOW_FAR}by"
        rf"|more by|mainly by|through) (?P<factor>.+?){_STOP}",
    ),
    (
        "main|major|primary|principal|key|chief|biggest|real|root|most|more|decisive|greatest|only"
        "|crucial|significant|important|vital|central|serious|responsible|influential|turning"
        "|to blame",
        rf"^(?!the (?:single|main|most|key|chief|principal|primary|best|greatest|biggest|major))"
        rf"(?P<factor>.+?) {_BE} {_HOW_FAR}{_WEIGHT}\b",
    ),
    (
        "the single|the main|the most|the key|the chief|the principal|the primary|the best"
        "|the greatest|the biggest|the major",
        rf"\bthe (?:single )?(?:main|most|key|chief|principal|primary|best|greatest|biggest"
        rf"|major)\b[^,]{{2,120}}? {_BE} (?:through )?(?P<factor>[^,]+?){_STOP}",
    ),
    (
        "rather than|more than",
        rf"^(?P<factor>.+?) (?:rather than|more than) .+ {_BE} {_WEIGHT}\b",
    ),
    (
        "led to|lead to|leads to|result in|bring|cause|brought about|determined|transformed|accelerat|undermin|affect"
        "|shaped|breed|has |have |had |marked|fostered|explain|contribut|will always",
        rf"^(?P<factor>.+?) {_ACTS}\b",
    ),
)
"""Where a claim names its factor: the first row that fits."""

OPEN: tuple[Row, ...] = (
    (
        "impact on|effect on|effects on|impact upon",
        r"\b(?:impact|effects?) (?:on|upon) [^.?!,]{2,60}? of (?P<factor>[^.?!,]+)",
    ),
    (
        " might| may| could| can | will| would",
        r"\b(?:impacts?|effects?|ways?) (?:that |in which )?(?P<factor>[^.?!,]+?)"
        r" (?:might|may|could|can|will|would)\b",
    ),
    ("how ", r"^\w+ how (?P<factor>.+?) (?:ha(?:s|ve) |contribut|affect|influenc|shape)"),
    (
        "impact|effect|consequences|influence",
        r"\b(?:impacts?|effects?|consequences|influence) of (?P<factor>[^.?!]+?)(?= (?:on|upon)\b)",
    ),
    (
        "impact|effect|consequences|influence|results",
        r"\b(?:impacts?|effects?|consequences|influence|results) of (?P<factor>.+?)(?= (?:during"
        r"|between|for|to|either|in (?:the (?:years|period)|(?-i:[A-Z])))|[.?,]|$)",
    ),
    (
        "role|importance|significance|contribution",
        r"\b(?:roles?|importance|significance|contribution)(?: played)?(?: of| that"
        r"| by) (?P<factor>.+?)(?= (?:played|in|for|to|on|had|during|between)\b|[.?,]|$)",
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
    match = first(rows, claim or frame)
    found = unquoted(match["factor"]) if match else ""
    named = found and len(found.split()) <= _LONGEST and not find(_NO_FACTOR, found)
    return found if named else None
