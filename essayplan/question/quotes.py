"""Quotation marks: nested, straight or curly, and apostrophes told from closing quotes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKS = (
    r"(?P<opens>(?<![^\s(\[\"'\u2018:\u2014\u2013-])['\u2018](?=[\w\"\u2018'(…£$])(?![0-9]0s))"
    r"|(?P<closes>(?<=[^\s(\[])['\u2019](?!\w))"
)
_POSSESSIVE = r"s['\u2019] [a-z]"


class Quote(NamedTuple):
    """A quoted stretch: where its marks stand (end is past the closing one), and what is inside."""

    start: int
    end: int
    text: str


def quotes(text: str) -> list[Quote]:
    """Return the outermost quotations of a tidied line, in order."""
    found: list[Quote] = []
    for quote in sorted([*_doubles(text), *_singles(text)], key=lambda one: (one.start, -one.end)):
        if not found or quote.start >= found[-1].end:
            found.append(quote)
    return found


def _doubles(text: str) -> Iterator[Quote]:
    places = [match.start() for match in re.finditer('"', text)]
    for start, end in zip(places[::2], places[1::2], strict=False):
        yield Quote(start, end + 1, text[start + 1 : end].strip())


def _singles(text: str) -> Iterator[Quote]:
    marks = [(match.start(), match.lastgroup == "opens") for match in re.finditer(_MARKS, text)]
    spare = _sure_closers_after(text, marks)
    depth = start = 0
    for (place, opens), closers in zip(marks, spare, strict=True):
        if opens:
            start = start if depth else place
            depth += 1
        elif depth and not (_possessive(text, place) and closers >= depth):
            depth -= 1
            if depth == 0:
                yield Quote(start, place + 1, text[start + 1 : place].strip())


def _possessive(text: str, place: int) -> bool:
    """Say whether the mark may be an apostrophe, as in "the peasants' lives"."""
    return re.match(_POSSESSIVE, text[max(place - 1, 0) : place + 3]) is not None


def _sure_closers_after(text: str, marks: list[tuple[int, bool]]) -> list[int]:
    """Count, for each mark, how many more quotes end than start after it."""
    counts: list[int] = []
    balance = 0
    for place, opens in reversed(marks):
        counts.append(balance)
        balance += -1 if opens else int(not _possessive(text, place))
    return counts[::-1]
