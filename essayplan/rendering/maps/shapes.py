"""The parts of the drawing as SVG elements; whatever a bank wrote is escaped here."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from essayplan.model import SideName
from essayplan.rendering.maps.argument_map import ArgumentMap
from essayplan.rendering.maps.layout import (
    BAND_HEAD,
    COLUMN,
    LINE,
    MARGIN,
    PADDING,
    SIZE,
    Arrow,
    Band,
    Box,
    Layout,
)
from essayplan.rendering.maps.told import reply, told

_CUT, _ROUND, _BEND = 13, 12, 7
_HEAD = 9
_RAIL = 64
_MARK = 13

Frame = tuple[float, float, float, float]
"""Where something stands: x, y, width, height."""


def words(text: str) -> str:
    """Return `text` for the content of an element."""
    return escape(text)


def attribute(text: str) -> str:
    """Return `text` for an attribute in double quotes."""
    return quoteattr(text, {'"': "&quot;"})[1:-1]


def number(value: float) -> str:
    """Return a length as short as it can be written."""
    return f"{value:.1f}".removesuffix(".0")


def text(lines: Sequence[str], x: float, y: float, line: float, kind: str = "") -> Iterator[str]:
    """Yield lines of text, hidden from screen readers: they are told the whole in one piece."""
    style = f' class="{kind}"' if kind else ""
    for place, each in enumerate(lines):
        at = f'x="{number(x)}" y="{number(y + place * line)}"'
        yield f'<text{style} {at} aria-hidden="true">{words(each)}</text>'


def band(each: Band, layout: Layout) -> Iterator[str]:
    """Yield a theme's stripe and its name."""
    x, width = MARGIN / 2, layout.width - MARGIN
    size = f'width="{number(width)}" height="{number(each.height)}"'
    yield f'<rect class="band" x="{number(x)}" y="{number(each.y)}" {size} rx="10"/>'
    name = f"{each.theme[:1].upper()}{each.theme[1:]}"
    yield from text([name], MARGIN, each.y + BAND_HEAD - 14, LINE, "theme")


def outline(side: SideName, kind: str, frame: Frame) -> str:
    """Return a side's shape: round corners for, cut corners against."""
    x, y, width, height = frame
    if side == "for":
        return f'<rect class="{kind}" {_at(frame)} rx="{number(min(_ROUND, height / 2))}"/>'
    cut = min(_CUT, height / 5)
    across, down, c = number(width - 2 * cut), number(height - 2 * cut), number(cut)
    start = f"M{number(x + cut)} {number(y)}"
    path = f"{start}h{across}l{c} {c}v{down}l-{c} {c}h-{across}l-{c} -{c}v-{down}z"
    return f'<path class="{kind}" d="{path}"/>'


def _at(frame: Frame) -> str:
    x, y, width, height = map(number, frame)
    return f'x="{x}" y="{y}" width="{width}" height="{height}"'


def mark(side: SideName, x: float, y: float) -> str:
    """Return a small sign of a side: a disc for, a cut square against."""
    return outline(side, "mark", (x, y, _MARK, _MARK))


def bar(side: SideName, frame: Frame) -> str:
    """Return a side's part of the balance: full for, empty against."""
    kind = "mark" if side == "for" else "box"
    return f'<g class="{side}"><rect class="{kind}" {_at(frame)}/></g>'


def claim(box: Box, side: SideName, drawn: ArgumentMap) -> Iterator[str]:
    """Yield a claim's box: its text, its weight, and in words everything that stands behind it."""
    said = told(box.claim, drawn.replies, drawn.claims())
    yield f'<g class="claim" role="listitem"><g role="img" aria-label="{attribute(said)}">'
    yield f"<title>{words(said)}</title>"
    yield outline(side, "box", (box.x, box.y, COLUMN, box.height))
    yield from text(box.lines, box.x + PADDING, box.y + PADDING + SIZE - 2, LINE)
    yield from _foot(box)
    yield "</g></g>"


def _foot(box: Box) -> Iterator[str]:
    x, y = box.x + PADDING, box.y + box.height - PADDING
    facts = len(box.claim.evidence)
    counted = f"{facts} fact" if facts == 1 else f"{facts} facts"
    at = f'x="{number(x)}" y="{number(y - 7)}" height="7" rx="3.5"'
    yield f'<rect class="mark" {at} width="{number(_RAIL * min(1, box.claim.weight))}"/>'
    yield f'<rect class="rail" {at} width="{_RAIL}"/>'
    said = f"weight {box.claim.weight:.2f}, strength {box.claim.strength} of 5, {counted}"
    yield from text([said], x + _RAIL + 10, y + 1, LINE, "foot")


def arrow(each: Arrow, drawn: ArgumentMap) -> Iterator[str]:
    """Yield a reply: a line with a head, in the colour and manner of the side that answers."""
    (x, y), (end, down) = each.start, each.end
    side = "for" if x < end else "against"
    way = 1 if end > x else -1
    yield f'<g class="{side} reply" aria-hidden="true">'
    yield f"<title>{words(reply(each.reply, drawn.claims()))}</title>"
    yield f'<path class="arrow" d="{_route(x, y, each.lane, end - way * _HEAD, down)}"/>'
    head = f"M{number(end)} {number(down)}l{-way * _HEAD} -5v10z"
    yield f'<path class="mark" d="{head}"/>'
    yield f'<circle class="mark" cx="{number(x)}" cy="{number(y)}" r="3"/>'
    yield "</g>"


def _route(x: float, y: float, lane: float, end: float, down: float) -> str:
    """Return the way from one edge to the other along a lane, its corners rounded."""
    way = 1 if end > x else -1
    turn = 1 if down > y else -1
    bend = min(_BEND, abs(down - y) / 2)
    return (
        f"M{number(x)} {number(y)}H{number(lane - way * bend)}"
        f"Q{number(lane)} {number(y)} {number(lane)} {number(y + turn * bend)}"
        f"V{number(down - turn * bend)}"
        f"Q{number(lane)} {number(down)} {number(lane + way * bend)} {number(down)}H{number(end)}"
    )
