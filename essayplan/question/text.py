"""Question text made plain: one line, one kind of double quote, no marks or numbers."""

import re

from essayplan.question.quotes import quotes

LONGEST = 4000
"""Characters read. Printed essay questions have 600 at most; the rest is pasted sources."""

Row = tuple[str, str]
"""A row of a table: the words one of which must be there, and the pattern. See `find`."""

_DOUBLES = ("“", "”", "„", "«", "»", "''", "\u2019\u2019", "\u2018\u2018", "``")
_SCRAPS: tuple[Row, ...] = (
    ("]", r"\[ ?[0-9]{1,3}(?: marks?)? ?\]"),
    ("mark", r"\( ?[0-9]{1,3} marks? ?\)"),
    (")", r"\( ?[0-9]{1,3} ?\)[ .]*$"),
    (". |) |: ", r"^ ?(?:q(?:uestion)? ?)?[0-9]{1,2} ?[.):] "),
    ("(", r"^ ?\([a-z]\) "),
    (
        "develop an argument",
        r"^develop an argument that (?=evaluates|assesses|analy[sz]es|examines)",
    ),
    ("either|or '|or \u2018|or \"|or (|or: ", r"^(?:either|or):? (?=[\"'\u2018]|\([a-z]\))"),
)
# A full stop after c, St or an initial ends no sentence; the one after "Napoleon I" does.
_SENTENCE_END = (
    r"(?<![\s.(][A-HJ-Za-z])(?<!\bSt)(?<!\bM[rs])(?<!\bDr)(?<!\bMrs)(?<!\bvs)"
    r"[.?!…][\"'\u2019)]*\s+(?=[\"'\u2018(]?[A-Z])"
)
_STOPS = (". ", "? ", "! ", "… ", '" ', "' ", "\u2019 ", ") ")


def find(pattern: str, text: str, needs: str = "") -> re.Match[str] | None:
    """Return the first match, whatever the case.

    `needs` is a list, split by "|", of words (in small letters) one of which stands in every
    match. Where none is there nothing is compiled: that takes a thousand times as long as looking.
    """
    lowered = text.lower()
    if any(word in lowered for word in needs.split("|")):
        return re.search(pattern, text, re.IGNORECASE)
    return None


def first(rows: tuple[Row, ...], text: str) -> re.Match[str] | None:
    """Return the match of the first row that fits."""
    return next((match for needs, row in rows if (match := find(row, text, needs))), None)


def words(text: str) -> tuple[str, ...]:
    """Return the words of a list written as text."""
    return tuple(text.split())


def tidy(text: str) -> str:
    """Return one line of text with straight double quotes; single quotes stay as typed."""
    line = " ".join(text.split())[:LONGEST]
    for mark in _DOUBLES:
        line = line.replace(mark, '"')
    for needs, scrap in _SCRAPS:
        while match := find(scrap, line, needs):
            line = line[: match.start()] + line[match.end() :]
    return " ".join(line.split())


def sentences(text: str) -> list[str]:
    """Return the sentences of a line, each with its full stop."""
    if not any(stop in text for stop in _STOPS):
        return [text.strip()]
    cuts = [match.end() for match in re.finditer(_SENTENCE_END, text)]
    edges = zip([0, *cuts], [*cuts, len(text)], strict=True)
    return [text[start:end].strip() for start, end in edges]


def unquoted(text: str) -> str:
    """Return a phrase without its quotation marks, outer spaces and full stop."""
    places = {place for quote in quotes(text) for place in (quote.start, quote.end - 1)}
    bare = "".join(mark for place, mark in enumerate(text) if place not in places)
    return re.sub(r"[\"\u2018]|(?<!\w)'(?=\w)", "", bare).strip(" .?!,;:…")
