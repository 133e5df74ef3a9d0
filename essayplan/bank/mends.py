"""A slip within one line, taken for the text it was meant to be, so that reading can go on.

`claim: Homework: a burden` stops every YAML parser, and what is wrong in the next thousand lines
would be told only once this is mended. So the text is covered up, place by place, with a word that
any parser reads, and what stood there is remembered as what was meant.
"""

import re
from collections.abc import Iterable

from essayplan.bank import slips
from essayplan.bank.faults import KEY
from essayplan.bank.lines import line_at, line_start
from essayplan.bank.slips import Slip

MOST_READ = 2**24
"""Characters that are read again, at most, for all the slips of a file."""
MOST_MENDS = 50
"""Slips that are passed over, at most: no more are shown."""

Span = tuple[int, int]
"""Two positions on one line."""

_MENDABLE = frozenset(
    {
        slips.ALIAS,
        slips.ANCHOR,
        slips.BAD_ESCAPE,
        slips.BLOCK_INDICATOR,
        slips.CURLY_QUOTES,
        slips.DASH_AFTER_COLON,
        slips.NO_COMMA,
        slips.NO_NAME,
        slips.NOT_YAML,
        slips.RESERVED,
        slips.STRAY,
        slips.TAG,
        slips.TEXT_AFTER_BRACKET,
        slips.TEXT_AFTER_QUOTE,
        slips.UNCLOSED_QUOTE,
        slips.UNQUOTED_COLON,
    }
)
_MAY_GO_ON = frozenset({slips.DASH_AFTER_COLON, slips.UNCLOSED_QUOTE})
_DASHES = re.compile(r"[ ]*(?:[-?] +)*")
_BLANKS = re.compile(r"[ \t]*")
_COMMENT = re.compile(r"(?<![ \t])[ \t]++(?:#.*)?$")
_BEFORE_IN_BRACKETS = re.compile(r".*(?:[\[{,]|:(?=[ \t]))[ \t]*")
_IN_BRACKETS = re.compile(r"[^,\[\]{}]*")
_QUOTED = re.compile(r"([\"'])(.*)\1", re.DOTALL)
_COVER = "x"


def cover(text: str, slip: Slip, index: int) -> Span | None:
    """Return where the text stands that a slip at `index` belongs to; None if on several lines."""
    if slip not in _MENDABLE:
        return None
    start = line_start(text, index)
    first, last = _span(line_at(text, index), index - start)
    within = first <= index - start < last
    if not within or (slip in _MAY_GO_ON and not _ends_here(text, index, slip)):
        return None
    return start + first, start + last


def covered(text: str, covers: Iterable[Span]) -> str:
    """Return `text` with a word in place of what stands at each of `covers`, all else unmoved."""
    pieces, end = list[str](), 0
    for first, last in sorted(covers):
        pieces += [text[end:first], _COVER * (last - first)]
        end = last
    return "".join([*pieces, text[end:]])


def meant(written: str) -> str:
    """Return what a text that was covered up was meant to say."""
    one_line = " ".join(written.split())
    quoted = _QUOTED.fullmatch(one_line)
    return quoted[2] if quoted else one_line


def _span(line: str, place: int) -> tuple[int, int]:
    """Return where the text around a place of a line begins and ends."""
    first = _end(_DASHES, line, 0)
    if line[first : first + 1] not in {"[", "{"}:
        first = _end(_BLANKS, line, _end(KEY, line, 0) or first)
    if line[first : first + 1] in {"[", "{"} and first < place:
        return _span_in_brackets(line, place)
    comment = _COMMENT.search(line, first)
    return first, comment.start() if comment else len(line)


def _span_in_brackets(line: str, place: int) -> tuple[int, int]:
    first = _end(_BEFORE_IN_BRACKETS, line[:place], 0)
    return first, len(line[: _end(_IN_BRACKETS, line, first)].rstrip())


def _end(pattern: re.Pattern[str], line: str, start: int) -> int:
    found = pattern.match(line, start)
    return found.end() if found else 0


def _ends_here(text: str, index: int, slip: Slip) -> bool:
    """Whether the next line that says anything is a field or an entry of its own, or there is none.

    Otherwise a text in quotes may well go on there; so may a list, with its next entry.
    """
    following = text[index + len(line_at(text, index)) - (index - line_start(text, index)) :]
    next_line = line_at(following.lstrip(), 0)
    if next_line.startswith("- "):
        return slip is not slips.DASH_AFTER_COLON
    return not next_line or next_line.startswith("#") or bool(KEY.match(next_line))
