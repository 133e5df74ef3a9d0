"""Mermaid: a flowchart for wikis, notes and GitHub. Evidence does not fit and is left out.

The because of a reply is a comment beside its arrow: on the arrow it would tear the picture apart.
"""

import re
from collections.abc import Iterator

from essayplan.rendering.maps.argument_map import Answer, ArgumentMap, MapSide
from essayplan.rendering.wording import capitalised

_SHAPES = {"for": ('("', '")'), "against": ('{{"', '"}}')}
_ARROWS = {"for": "-->", "against": "-.->"}
_STYLES = {
    "for": "fill:#e6f0f8,stroke:#2b658f,color:#1d1f24",
    "against": "fill:#f8ebf3,stroke:#87406b,color:#1d1f24",
}
# Signs that begin markup, a list or an entity; and those with which Mermaid marks entities itself.
_SPECIAL = re.compile(r"[^\w ,'.-]|[_ﬂß]|(?<![A-Za-z])\.|^['-]|-(?=\s|-|$)|^ | $", re.MULTILINE)


def export(drawn: ArgumentMap) -> bytes:
    """Return `drawn` as Mermaid's text, in UTF-8."""
    return ("\n".join(_lines(drawn)) + "\n").encode()


def escape(text: str) -> str:
    """Return `text` for a quoted label: what means something to Mermaid as a numbered entity."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", text)


def _lines(drawn: ArgumentMap) -> Iterator[str]:
    names = {name: f"n{number}" for number, name in enumerate(drawn.claims(), 1)}
    yield "flowchart LR"
    yield f"  accTitle: {_line(drawn.question)}"
    for side in drawn.sides:
        yield from _side(side, names)
    sides = {claim.id: side.name for side in drawn.sides for claim in side.claims}
    for reply in drawn.replies:
        yield from _reply(reply, names, _ARROWS[sides[reply.answering]])
    for name, style in _STYLES.items():
        yield f"  classDef {name} {style}"


def _side(side: MapSide, names: dict[str, str]) -> Iterator[str]:
    yield f'  subgraph {side.name}_side ["{capitalised(side.name)}: {escape(side.position)}"]'
    before, after = _SHAPES[side.name]
    for claim in side.claims:
        yield f"    {names[claim.id]}{before}{escape(claim.claim)}{after}:::{side.name}"
    yield "  end"


def _reply(reply: Answer, names: dict[str, str], arrow: str) -> Iterator[str]:
    yield f"  {names[reply.answering]} {arrow} {names[reply.answered]}"
    if reply.because:
        yield f"  %% because: {escape(reply.because)}"


def _line(text: str) -> str:
    return re.sub(r"[;#{}%]", lambda found: f"#{ord(found[0])};", text)
