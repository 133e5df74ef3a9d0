"""What a question wants judged: the first row of the tables that fits the claim."""

import re

from essayplan.question.factors import cleft
from essayplan.question.judged import COMPARED, FALLBACK, FIXED, OF_CLAIM, OF_FRAME, OPENINGS

_DOTS = 6
_OPENING = 2


def judgement(family: str, frame: str, claim: str | None) -> str:
    """Say what is judged, from the family, the question around its view, and the claim."""
    rows = OF_FRAME if family not in FIXED else OF_FRAME[:1]
    found = _first(rows, f"{frame} {claim}")
    if found or family in FIXED:
        return found or FIXED[family]
    if family == "compare":
        return _first(COMPARED, frame) or FALLBACK[family]
    if family == "significance":
        return FALLBACK[family]
    found = _first(OF_CLAIM, claim or frame) or FALLBACK.get(family, "truth")
    return "main_factor" if cleft(claim or "") and found != "significance" else found


def _first(rows: tuple[tuple[str, str], ...], text: str) -> str | None:
    line = " ".join(re.findall(r"\w+|[^\w\s-]", text.lower()))
    return next((name for name, phrases in rows if _any_of(phrases, f" {line} ")), None)


def _any_of(phrases: str, line: str) -> bool:
    return any(_holds(phrase, line) for phrase in phrases.split(", "))


def _holds(phrase: str, line: str) -> bool:
    """Say whether a line, with a space around each word, holds a phrase of the tables."""
    opening, dots, rest = phrase.partition(" … ")
    if dots:
        return _soon(rest, line, opening, _DOTS)
    opening, _, rest = phrase.partition(" ")
    if opening in OPENINGS:
        return any(_soon(rest, line, start, _OPENING) for start in OPENINGS[opening].split(", "))
    return f" {phrase} ".replace("* ", "") in line


def _soon(phrase: str, line: str, start: str, most: int) -> bool:
    """Say whether the phrase follows the start with at most so many words between."""
    tails = (tail.split() for tail in line.split(f" {start} ")[1:])
    wanted = f"{phrase} ".replace("* ", "")
    return any(
        f"{' '.join(tail[at:])} ".startswith(wanted) for tail in tails for at in range(most + 1)
    )
