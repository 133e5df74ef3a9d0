"""Addresses as a program takes them: a DOI may hold signs that have no place in one.

https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html names the signs of a DOI that
must be escaped; what is escaped already stays as it is.
"""

import re
from urllib.parse import quote

_NEVER = r"""[\x00-\x20"<>\\^`{|}\x7f]|%(?![0-9A-Fa-f]{2})"""
_IN_A_DOI = rf"{_NEVER}|[#?\[\]]"
"""In any other address those begin a query or a fragment, or hold a number of the network."""
_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)


def encoded(address: str) -> str:
    """Return `address` with percent escapes for what cannot stand in one: the address of a link."""
    signs = _IN_A_DOI if _RESOLVER.match(address) else _NEVER
    return re.sub(signs, lambda found: quote(found[0]), address)
