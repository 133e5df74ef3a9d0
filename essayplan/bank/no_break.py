"""No-break spaces where YAML needs ordinary ones: beside a field's name and before a line.

They look like spaces and are none: `claim:_text` is no field, and a line that they indent belongs
to nothing. Those within texts are left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from essayplan.bank import slips
from essayplan.bank.characters import NO_BREAK_SPACE
from essayplan.bank.lines import Lines
from essayplan.bank.problems import Problems

_LINE = re.compile(r"[^\r\n\xa0]*\xa0[^\r\n]*")
_START = r"(?P<before>[ \xa0]*+(?:[-?][ \xa0]++)*+)"
_FIELD = re.compile(
    _START + r"""(?P<name>[^\s:#"'\[\]{},&*!|>%@`][^:#]*+)(?P<after>:(?:[ \xa0]++|$))"""
)
_ITEM = re.compile(r"(?P<before>[ \xa0]*+(?:[-?][ \xa0]++)++)(?P<name>)(?P<after>)")
_IN_BRACES = re.compile(
    r"[{,](?P<before>[ \xa0]*+)(?P<name>[\w.-]++[ \xa0]*+)(?P<after>:(?:[ \xa0]++|(?=[,}])))"
)
_BRACES = re.compile(_START + r"(?:[\w.-]++[ \xa0]*+:[ \xa0]*+)?\{")

Span = tuple[int, int]


def mended(text: str, problems: Problems, texts: Callable[[str], list[Span]]) -> str:
    """Report the no-break spaces that stand where YAML needs ordinary ones, and make them such.

    `texts` finds where texts in quotes and blocks stand, in order: what is within them stays.
    """
    lines = _LINE.finditer(text) if NO_BREAK_SPACE in text else ()
    suspects = sorted({line.start() + place for line in lines for place in _suspects(line[0])})
    return _without(text, _outside(suspects, texts(text)), problems) if suspects else text


def _without(text: str, places: list[int], problems: Problems) -> str:
    """Report each run of no-break spaces at `places` once, and make them ordinary spaces."""
    lines, slip, known = Lines(text), slips.NO_BREAK_SPACE, set(places)
    characters = list(text)
    for index in places:
        characters[index] = " "
        if index - 1 not in known:
            problems.add_at(slip.code, lines.place(index), slip.message, slip.hint)
    return "".join(characters)


def _outside(places: list[int], texts: list[Span]) -> list[int]:
    starts = [start for start, _ in texts]
    return [place for place in places if not _within(place, starts, texts)]


def _within(place: int, starts: list[int], texts: list[Span]) -> bool:
    before = bisect_right(starts, place) - 1
    return before >= 0 and place < texts[before][1]


def _suspects(line: str) -> Iterator[int]:
    found = [_FIELD.match(line) or _ITEM.match(line)]
    if _BRACES.match(line):
        found += _IN_BRACES.finditer(line)
    for match in filter(None, found):
        name_end = match.start("name") + len(match["name"].rstrip(f" {NO_BREAK_SPACE}"))
        for start, end in (match.span("before"), (name_end, match.end("after"))):
            yield from (index for index in range(start, end) if line[index] == NO_BREAK_SPACE)
