"""Graphviz DOT: the map for `dot`, with evidence and reasons as tool tips."""

import textwrap
from collections.abc import Iterator

from essayplan.rendering.maps.argument_map import ArgumentMap, MapSide
from essayplan.rendering.maps.told import proof
from essayplan.rendering.wording import capitalised

_LINE = 34
_LOOKS = {
    "for": 'shape=box, style="rounded,filled", fillcolor="#e6f0f8", color="#2b658f"',
    "against": 'shape=octagon, style="filled", fillcolor="#f8ebf3", color="#87406b"',
}
_ARROWS = {"for": 'color="#2b658f"', "against": 'color="#87406b", style=dashed'}


def export(drawn: ArgumentMap) -> bytes:
    """Return `drawn` in the DOT language, in UTF-8."""
    return ("\n".join(_lines(drawn)) + "\n").encode()


def quoted(text: str, width: int = 0) -> str:
    r"""Return `text` as a quoted string, in lines of `width` letters where a width is given.

    Graphviz reads `\N`, `\l` and the like in labels, and HTML's entities everywhere.
    """
    safe = (line.replace("\\", "\\\\").replace("&", "&amp;") for line in _wrapped(text, width))
    joined = "\\n".join(line.replace('"', '\\"') for line in safe)
    return f'"{joined}"'


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False) if width else [text]


def _lines(drawn: ArgumentMap) -> Iterator[str]:
    yield "digraph argument_map {"
    yield '  charset="UTF-8"; rankdir=LR; ranksep=1.2; fontname="Helvetica"; labelloc=t;'
    yield f"  label={quoted(drawn.question, 80)};"
    yield '  node [fontname="Helvetica", fontsize=11, margin="0.15,0.1"];'
    for side in drawn.sides:
        yield from _side(side)
    yield from _replies(drawn)
    yield "}"


def _side(side: MapSide) -> Iterator[str]:
    yield f"  subgraph cluster_{side.name} {{"
    yield f"    label={quoted(f'{capitalised(side.name)}: {side.position}', 60)};"
    yield f"    node [{_LOOKS[side.name]}];"
    for claim in side.claims:
        facts = "; ".join(proof(each) for each in claim.evidence)
        look = f"label={quoted(claim.claim, _LINE)}, tooltip={quoted(facts)}"
        yield f"    {quoted(claim.id)} [{look}];"
    yield "  }"


def _replies(drawn: ArgumentMap) -> Iterator[str]:
    sides = {claim.id: side.name for side in drawn.sides for claim in side.claims}
    for reply in drawn.replies:
        ends = f"{quoted(reply.answering)} -> {quoted(reply.answered)}"
        said = f", tooltip={quoted(reply.because)}" if reply.because else ""
        yield f"  {ends} [{_ARROWS[sides[reply.answering]]}{said}];"
