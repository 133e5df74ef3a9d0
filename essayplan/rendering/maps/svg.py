"""SVG: the map as a picture that stands alone or inside a page, with no script and no remote part.

Sides differ by colour and by shape. Evidence and sources show when a pointer rests on a claim; a
screen reader meets two lists of claims, each with its evidence and what it answers.
"""

import re
from collections.abc import Iterator

from essayplan.rendering.maps.argument_map import ArgumentMap, MapSide
from essayplan.rendering.maps.layout import COLUMN, LINE, MARGIN, Layout, lay_out
from essayplan.rendering.maps.measure import wrapped
from essayplan.rendering.maps.shapes import (
    arrow,
    attribute,
    band,
    bar,
    claim,
    mark,
    number,
    text,
    words,
)
from essayplan.rendering.maps.style import STYLE
from essayplan.rendering.maps.told import summary
from essayplan.rendering.wording import capitalised

_TITLE, _TITLE_LINE = 24, 31
_POSITION, _POSITION_LINE = 15, 20
_BAR = 12
_LEGEND = (
    "An arrow runs from a reply to the argument it answers. A full bar would be a weight of 1."
)
_LEAST_WIDTH = 2 * COLUMN + 100


def export(drawn: ArgumentMap) -> bytes:
    """Return `drawn` as an SVG file, in UTF-8."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{inline(drawn)}'.encode()


def inline(drawn: ArgumentMap) -> str:
    """Return `drawn` as an svg element for a page of HTML; its styles touch nothing else there."""
    heading = wrapped(drawn.question, _LEAST_WIDTH, _TITLE)
    positions = [wrapped(side.position, COLUMN, _POSITION) for side in drawn.sides]
    under_heading = MARGIN + _TITLE_LINE * len(heading)
    under_sides = under_heading + 40 + _POSITION_LINE * max(map(len, positions))
    layout = lay_out(drawn, under_sides + _BAR + 18)
    parts = [
        *_opening(drawn, layout),
        *text(heading, MARGIN, MARGIN + _TITLE - 4, _TITLE_LINE, "heading"),
        *_sides(drawn, positions, under_heading + 26, layout),
        *_balance(drawn, under_sides, layout),
        *(line for each in layout.bands for line in band(each, layout)),
        *(line for side in drawn.sides for line in _claims(side, drawn, layout)),
        *(line for each in layout.arrows for line in arrow(each, drawn)),
        *text([_LEGEND], MARGIN, layout.height + 26, LINE, "foot"),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def height(inlined: str) -> float:
    """Return the height of a drawing that `inline` has made, in its own units."""
    said = re.search(r'height="([\d.]+)"', inlined)
    return float(said[1]) if said else 0


def _opening(drawn: ArgumentMap, layout: Layout) -> Iterator[str]:
    width, height = number(layout.width), number(layout.height + 44)
    yield (
        '<svg xmlns="http://www.w3.org/2000/svg" class="argument-map" role="group"'
        f' aria-labelledby="map-title map-summary" lang="{attribute(drawn.language)}"'
        f' width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    )
    yield f'<title id="map-title">{words(drawn.question)}</title>'
    yield f'<desc id="map-summary">{words(summary(drawn))}</desc>'
    yield f"<style>{STYLE}</style>"
    yield f'<rect class="page" width="{width}" height="{height}"/>'


def _shares(drawn: ArgumentMap) -> tuple[float, float]:
    weights = [side.weight for side in drawn.sides]
    left = weights[0] / sum(weights) if sum(weights) else 1 / 2
    return left, 1 - left


def _sides(
    drawn: ArgumentMap, positions: list[list[str]], y: float, layout: Layout
) -> Iterator[str]:
    """Yield what heads each column: a mark of the side's shape, its share, its position."""
    left = round(100 * _shares(drawn)[0])
    for side, lines, share, x in zip(
        drawn.sides, positions, (left, 100 - left), layout.columns, strict=True
    ):
        yield f'<g class="{side.name}" aria-hidden="true">'
        yield mark(side.name, x, y - 11)
        yield from text([f"{capitalised(side.name)}  {share}%"], x + 20, y, LINE, "side")
        yield from text(lines, x, y + 24, _POSITION_LINE, "position")
        yield "</g>"


def _balance(drawn: ArgumentMap, y: float, layout: Layout) -> Iterator[str]:
    width = layout.width - 2 * MARGIN
    left, right = (share * width for share in _shares(drawn))
    yield bar("for", (MARGIN, y, left, _BAR))
    yield bar("against", (MARGIN + left, y, right, _BAR))


def _claims(side: MapSide, drawn: ArgumentMap, layout: Layout) -> Iterator[str]:
    """Yield a side's claims as a list, theme by theme as the eye meets them."""
    label = attribute(f"{capitalised(side.name)}: {side.position}")
    yield f'<g class="{side.name}" role="list" aria-label="{label}">'
    for each in sorted(side.claims, key=lambda one: layout.boxes[one.id].y):
        yield from claim(layout.boxes[each.id], side.name, drawn)
    yield "</g>"
