"""Which addresses a bank may hold: http and https ones that name a host and no user."""

import re

_PORT = "[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
PATTERN = (
    r"""^[hH][tT][tT][pP][sS]?://[^\s/?#@:<>"\\\[\]]+"""
    rf"""(:({_PORT}))?([/?#][^\s<>"\\]*)?$"""
)
"""Said as a regular expression, which editors check too. (`urlsplit` lets much through, and
raises on some addresses.)"""

_GOOD = re.compile(PATTERN)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_USER = re.compile(r"[a-z]+://[^/?#]*@", re.IGNORECASE)
_PORTED = re.compile(r"[a-z]+://[^/?#]*:[0-9]+(?:[/?#]|$)", re.IGNORECASE)
_BARRED = re.compile(r'[\s<>"\\]')


def is_good(text: str) -> bool:
    """Whether a bank may hold this address."""
    return bool(_GOOD.fullmatch(text))


def hint(text: str) -> str:
    """Say what to do about an address that is not good."""
    scheme = _SCHEME.match(text)
    if _BARRED.search(text):
        return 'An address holds no white space and none of < > " \\.'
    if not scheme or "." in scheme[1]:
        return "Begin it with https:// or http://."
    if scheme[1].lower() not in {"http", "https"}:
        return f"Only https:// and http:// addresses are allowed, not {scheme[1]}:."
    if _USER.match(text):
        return "Leave out the user name or password before the @."
    if _PORTED.match(text):
        return "The number after the colon, the port, is at most 65535; most addresses need none."
    return "Write a whole address: https://example.org/page."
