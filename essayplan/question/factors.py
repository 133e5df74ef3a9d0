"""The factor a question names, where it names one."""

import re

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
_TOP = "main|most|key|chief|principal|primary|best|greatest|biggest|major"
_WEIGHTY = (
    "main|major|primary|principal|key|chief|biggest|real|root|most|more|decisive|greatest|only"
    "|crucial|significant|important|vital|central|serious|responsible|influential|turning|to blame"
)
# "X became more democratic" names no factor.
_WEIGHT = (
    r"(?:the |an? |one of the |by far )*(?:single )?"
    r"(?!more (?!important|significant|serious|crucial"
    rf"|influential|responsible|decisive|vital|central|to blame|of an?\b))(?:{_WEIGHTY})"
)
_STOP = (
    r"(?= rather than| than | and not |,| in the (?:years|period)| (?:in|between|from|by|before"
    r"|after|during|until) (?:the )?(?:c\.? ?)?[12][0-9]{3}|$)"
)
_ACTS = (
    r"(?:made [^.?!]+ (?:inevitable|possible|impossible|certain|unavoidable)|led [^.?!]+ into"
    r"|(?:did|does|do|(?:has|have|had) done) more\b|creates?"
    r"|(?:always |never |only |inevitably )?(?:led to|leads? to|result in|bring)|caused?|causes"
    r"|brought about|determine[sd]?|transformed|changed (?:the|their|its|his|how)"
    r"|accelerat(?:es|ed)|undermin(?:es|ed?)|affect(?:s|ed)"
    r"|shaped|breeds?|brings|(?:has|have) (?:\w+ed|greater|more)|marked|fostered"
    r"|(?:has|have|had) an? \w*|explains?|contribut(?:es|ed) to|will always)"
)

_ACTING = (
    "made |led |more |create|changed |led to|lead to|leads to|result in|bring|cause|brought"
    "|determine|transformed|accelerat|undermin|affect|shaped|breed|has |have |had "
    "|marked|fostered|explain|contribut|will always"
)
_OWING = (
    r"(?:because of|due to|the fault of|thanks to|owed (?:more |much |most |everything )?to"
    r"|on account of|down to|more by|mainly by|through)"
)
_MADE = (
    r"(?:was|were|is|are|been|be) (?:\w+ )?(?:caused|driven|motivated|determined|explained|limited"
    r"|diminished|shaped|brought (?:about|down))"
)
_RESULT = (
    r"(?:was|were|is|are) (?:\w+ )?(?:the|an?) (?:\w+ )?(?:result|product|consequence"
    r"|reflection) of"
)
_EFFECTS = "impact|effect|consequence|influence|result"
_EFFECT = r"(?:impacts?|effects?|consequences|influence|results)"
_MODAL = r"(?:might|may|could|can|will|would)"
_UNTIL = r"(?:during|between|for|to|either|in (?:the (?:years|period)|(?-i:[A-Z])))"

# "It was fear that ...", but not "it was clear that ..." nor "it was in 1956 that ...".
_CLEFT: Row = (
    "it was |it is |it has been ",
    (
        r"^it (?:was|is|has been) "
        r"(?!(?:in|on|at|by|under|during|only|not until|after|before|when)\b)"
        r"(?!(?:\w+ly |so |very |no )?(?:\w+(?:able|ible|ant|ent|ing|al|ful|ous|ary|ed|ic)|true"
        r"|clear|fair|wrong|right|likely|unlikely|hard|accident|better|best|sad|absurd)"
        r" (?:to|for|that)\b)(?P<factor>.+?),? (?:that|which|who)\b"
    ),
)

PATTERNS: tuple[Row, ...] = (
    _CLEFT,
    (",", r"^by (?P<factor>\w+ing\b[^,]+),"),
    (
        "of|to| by |through",
        rf"\b(?:{_OWING}|{_RESULT}|{_MADE} {_HOW_FAR}by) (?P<factor>.+?){_STOP}",
    ),
    ("than", rf"^(?P<factor>.+?) (?:rather than|more than) .+ {_BE} {_WEIGHT}\b"),
    (
        _WEIGHTY,
        rf"^(?!the (?:single )?(?:{_TOP}))(?P<factor>.+?) {_BE} {_HOW_FAR}{_WEIGHT}\b",
    ),
    (
        _TOP,
        (
            rf"\bthe (?:single )?(?:{_TOP})\b[^,]{{2,120}}? {_BE} (?:through )?"
            rf"(?P<factor>[^,]+?){_STOP}"
        ),
    ),
    (_ACTING, rf"^(?P<factor>.+?) {_ACTS}\b"),
)
"""Where a claim names its factor: the first row that fits."""

OPEN: tuple[Row, ...] = (
    (
        "impact on|effect on|effects on|impact upon",
        rf"\b{_EFFECT} (?:on|upon) [^.?!,]{{2,60}}? of (?P<factor>[^.?!,]+)",
    ),
    (
        " might| may| could| can | will| would",
        rf"\b(?:{_EFFECT}|ways) (?:that |in which )?(?P<factor>[^.?!,]+?) {_MODAL}\b",
    ),
    ("how ", r"^\w+ how (?P<factor>.+?) (?:ha(?:s|ve) |contribut|affect|influenc|shape)"),
    (_EFFECTS, rf"\b{_EFFECT} of (?P<factor>[^.?!]+?)(?= (?:on|upon)\b)"),
    (_EFFECTS, rf"\b{_EFFECT} of (?P<factor>.+?)(?= {_UNTIL}|[.?,]|$)"),
    (
        "role|importance|significance|contribution",
        (
            r"\b(?:roles?|importance|significance|contribution)(?: played)?(?: of| that| by)"
            r" (?P<factor>.+?)(?= (?:played|in|for|to|on|had|during|between)\b|[.?,]|$)"
        ),
    ),
)
"""Where a question with no claim names it."""

_RIVAL = r",? (?:and not|not|rather than|more than|as much as)\b"
_MODALS = (
    r"(?: (?:can|could|may|might|will|would|should|must|ever|never|always|has|have|had|not))+$"
)
_OPENLY = ("significance", "consequence")
_LONGEST = 14
_NO_FACTOR = (
    r"^(?:it|there|they|this|he|she)$|^(?:under|in|during|after|before|since|despite|although)\b"
    r"|^(?:the |all |these )?(?:different|various|causes|factors)\b"
)


def cleft(claim: str) -> str | None:
    """Return what "It was ... that ..." puts first, or None where the claim is no such sentence."""
    match = first((_CLEFT,), claim)
    return match["factor"] if match else None


def factor(claim: str | None, frame: str, judgement: str) -> str | None:
    """Return the stated factor in the question's words, or None."""
    if judgement not in NAMING:
        return None
    rows = PATTERNS if claim else OPEN if judgement in _OPENLY else ()
    match = first(rows, claim or frame)
    found = unquoted(re.split(_RIVAL, match["factor"], maxsplit=1)[0]) if match else ""
    found = re.sub(_MODALS, "", found)
    named = found and len(found.split()) <= _LONGEST and not find(_NO_FACTOR, found)
    return found if named else None
