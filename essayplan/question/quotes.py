"""Quotation marks: nested, straight or curly, and apostrophes told from closing quotes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_APOSTROPHES = "'\u2018\u2019"
_BEFORE_OPENING = " ([\"'\u2018:\u2014\u2013-"
_AFTER_OPENING = "\"\u2018'(…£$_"
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
    places = [place for place, mark in enumerate(text) if mark in _APOSTROPHES]
    marks = [(place, _opens(text, place)) for place in places if _quotes(text, place)]
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


def _quotes(text: str, place: int) -> bool:
    return _opens(text, place) or _closes(text, place)


def _opens(text: str, place: int) -> bool:
    """Say whether the mark follows a space or a bracket and has something after it, but no '60s."""
    before, mark, after = text[max(place - 1, 0) : place], text[place], text[place + 1 :]
    follows = after[:1].isalnum() or (after and after[0] in _AFTER_OPENING)
    decade = after[:1].isdigit() and after[1:3] == "0s"
    return mark != "\u2019" and before in _BEFORE_OPENING and bool(follows) and not decade


def _closes(text: str, place: int) -> bool:
    """Say whether the mark ends a word."""
    before, mark, after = text[max(place - 1, 0) : place], text[place], text[place + 1 : place + 2]
    ends = bool(before) and before not in " (["
    return mark != "\u2018" and ends and not (after.isalnum() or after == "_")


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
