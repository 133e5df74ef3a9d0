"""The plain ways in which essays say a side, give a reason, concede, contrast and deny."""

import re

REASON = re.compile(r"[,;]?\s*\b(?:because|since|given that|on the grounds? that)\b", re.IGNORECASE)
REASON_ALONE = re.compile(r"[^.!?]*\breasons?\b[^.!?]*\b(?:is|was|are|were)\b", re.IGNORECASE)
SENTENCES = re.compile(r"(?<=[.!?])\s+")
CONCEDED_FIRST = re.compile(
    r"^\W*(?:al)?though\b[^,;]*[,;]\s*|^\W*(?:even (?:though|if)|while|whilst|whereas|despite"
    r"|in spite of)\b[^,;]*[,;]\s*",
    re.IGNORECASE,
)
CONCEDED_LAST = re.compile(
    r"[,;]?\s*\b(?:(?:even )?(?:al)?though|even if|whereas|despite|in spite of)\b[^.;!?]*"
    r"[.!?]?\s*$",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(
    r"^\W*(?:(?:some|others|many|most people|historians|critics|supporters|opponents|those who"
    r"|one (?:can|could|might|may))\b[^.;]{0,40}?\b(?:say|said|argued?|claim(?:ed)?|think|thought"
    r"|believed?|held|hold|suggest(?:ed)?)\b|it (?:is|was|(?:has|can|could|might|may) (?:be|been))"
    r" (?:\w+ )?(?:said|argued|claimed|thought|believed|held|suggested)\b)"
    r"(?:(?!, (?:but|yet)\b)[^.;!?])*(?:, (?:but|yet)\b)?",
    re.IGNORECASE,
)
CONTRAST = re.compile(
    r"\bnot (?!only\b|just\b|merely\b|simply\b)[^,;.]*?,? but\b"
    r"|(?:,|\band|\bbut) not (?!only\b|just\b|merely\b|simply\b)[^,;.]*"
    r"|,? (?:rather than|instead of|and (?:less|little) (?:to|from|because))\b[^,;.]*",
    re.IGNORECASE,
)
NO_DENIAL = re.compile(
    r"\bnot (?:only|just|merely|simply)\b|\bno (?:doubt|less|more than|longer)\b"
    r"|\bnothing but\b|\ba (?:little|few)\b|\blittle (?:doubt|by little)\b",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"\b(?:not|no|never|hardly|scarcely|barely|neither|nor|none|nothing|wrong|false|untrue"
    r"|mistaken|myth|little|cannot|far from|fail(?:s|ed)? to|den(?:y|ies|ied)"
    r"|(?:small|limited|slight) (?:extent|degree))\b|n[’']t\b",
    re.IGNORECASE,
)
_VIEW = r"(?:view|claim|statement|judgement|interpretation|assertion|verdict|question|quotation)"
_VERB = r"(?:is|was|seems|appears|proves|remains|are|were|isn[’']t|wasn[’']t)"
_RIGHT = r"right|correct|true|valid|accurate|convincing|justified|sound|fair"
_WRONG = r"wrong|incorrect|false|untrue|invalid|inaccurate|unconvincing|unjustified|mistaken|unfair"
OF_THE_VIEW = re.compile(
    rf"\b(?:the|this|that) {_VIEW}\b(?:[^.;:!?]*?) (?P<how>{_VERB}\b[^.;:,!?]{{0,40}}?)"
    rf"\b(?:(?P<right>{_RIGHT})|(?P<wrong>{_WRONG}))\b",
    re.IGNORECASE,
)
OF_THE_WRITER = re.compile(
    rf"\b(?:I|we|this essay|my answer)\b(?P<how>[^.,;:!?]{{0,30}}?)\b(?:(?P<right>agree|agrees"
    rf"|(?:accept|support|endorse)s? (?:the|this) {_VIEW})"
    rf"|(?P<wrong>disagree|disagrees|(?:reject|dispute|deny|denie)s? (?:the|this) {_VIEW}))\b",
    re.IGNORECASE,
)
HALF_MEANT = re.compile(r"\b(?:partly|half|in part|somewhat|neither|both)\b", re.IGNORECASE)
THAT = re.compile(r"^[^.,;:]{0,40}?\bthat\b", re.IGNORECASE)
