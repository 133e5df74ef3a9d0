"""Argdown: the map as a document that argument mapping tools read (https://argdown.org).

Positions are statements, claims are arguments that support them, facts support the claims, and a
reply attacks. What Argdown has no words for, strengths and the because of a reply, is data.
"""

import json
import re
from collections.abc import Iterator

from essayplan.rendering.maps.argument_map import ArgumentMap, Claim, MapSide, Proof
from essayplan.rendering.maps.told import proof
from essayplan.rendering.wording import capitalised

_SPECIAL = re.compile(r"[\\\[\]<>{}#@*_/:.~`|!()^+\-=]")


def export(drawn: ArgumentMap) -> bytes:
    """Return `drawn` as Argdown, in UTF-8."""
    return ("\n".join(_lines(drawn)) + "\n").encode()


def escape(text: str) -> str:
    """Return `text` with a backslash before every sign that may mean something.

    Not for titles: there Argdown keeps the backslashes. Ids need none.
    """
    return _SPECIAL.sub(r"\\\g<0>", text)


def _lines(drawn: ArgumentMap) -> Iterator[str]:
    yield from ("===", f"title: {_data(drawn.question)}", "===", "")
    for side in drawn.sides:
        yield from _position(side, drawn)
    yield f"[{_name(drawn.sides[0])}]\n  >< [{_name(drawn.sides[1])}]"
    said = set[str]()
    for claim in drawn.claims().values():
        yield from _supports(claim, drawn, said)


def _name(side: MapSide) -> str:
    return capitalised(side.name)


def _position(side: MapSide, drawn: ArgumentMap) -> Iterator[str]:
    yield f"[{_name(side)}]: {escape(side.position)}"
    for claim in side.claims:
        said = f"{escape(claim.claim)} {_tag(claim.theme)} {_figures(claim, drawn)}"
        yield f"  + <{claim.id}>: {said}"
    yield ""


def _tag(theme: str) -> str:
    """Return a theme as a tag, which has no way to hold a bracket."""
    return f"#({re.sub(r'[()]', '', theme)})"


def _supports(claim: Claim, drawn: ArgumentMap, said: set[str]) -> Iterator[str]:
    """Yield a claim's own block: its facts, and the claims that attack it."""
    facts = [f"  + {_fact(each, said)}" for each in claim.evidence]
    attacks = [f"  - <{reply.answering}>" for reply in drawn.replies if reply.answered == claim.id]
    if facts or attacks:
        yield from ("", f"<{claim.id}>", *facts, *attacks)


def _fact(proved: Proof, said: set[str]) -> str:
    title = f"[fact {proved.id}]"
    if proved.id in said:
        return title
    said.add(proved.id)
    return f"{title}: {escape(proof(proved))}"


def _figures(claim: Claim, drawn: ArgumentMap) -> str:
    reasons = {
        f"answers {reply.answered}": reply.because
        for reply in drawn.replies
        if reply.answering == claim.id and reply.because
    }
    figures = {"strength": claim.strength, "weight": round(claim.weight, 3), **reasons}
    return f"{{{', '.join(f'{_data(key)}: {_data(value)}' for key, value in figures.items())}}}"


def _data(value: object) -> str:
    encoded = json.dumps(value, ensure_ascii=False)
    return encoded.replace("{", "\\u007b").replace("}", "\\u007d")
