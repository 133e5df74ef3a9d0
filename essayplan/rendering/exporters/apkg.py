"""A deck for Anki, whose ids come from the bank: imported again, it changes the cards there are.

How well each of them is known stays as it is, for a card is known by the question's and the
argument's ids and not by its words.

Anki changes a card only where the new one was made later, so a deck is as old as it says. Made at
the same time, the same plan gives the same bytes.
"""

import hashlib
import io
import time
import zipfile
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from essayplan.planning.plan import Plan
from essayplan.rendering.exporters.cards import Card, cards
from essayplan.rendering.exporters.missing import MissingTool
from essayplan.rendering.opening import title
from essayplan.rendering.visible import clean

_MODEL = "essayplan card"
_STYLE = """\
.card { font: 20px/1.45 Georgia, serif; max-width: 34em; margin: 1em auto; padding: 0 1em; }
.back { text-align: start; }
.back p { margin: 0 0 .6em; }
"""
# MathJax leaves such a part of a page alone: \\( in a bank is two characters.
_AS_TEXT = "tex2jax_ignore mathjax_ignore"
_FRONT = f'<div class="front {_AS_TEXT}" dir="auto">{{{{Front}}}}</div>'
_BACK = (
    f'{{{{FrontSide}}}}<hr id="answer"><div class="back {_AS_TEXT}" dir="auto">{{{{Back}}}}</div>'
)
_LOWEST = 1 << 30
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def export(plan: Plan, *, made: float | None = None) -> bytes:
    """Return the cards of `plan` as an Anki package; `made` is when, in seconds since 1970, or now.

    Raises MissingTool where genanki is not installed.
    """
    genanki = _genanki()
    question = f"{plan.question.bank}/{plan.question.id}"
    deck = genanki.Deck(_id("deck", question), _deck_name(plan))
    model = _model(genanki)
    for card in cards(plan):
        deck.add_note(_note(genanki, model, question, card))
    return _packed(genanki.Package(deck), time.time() if made is None else made)


def _genanki() -> Any:
    try:
        import genanki  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        tool = "genanki"
        raise MissingTool(tool) from None
    return genanki


def _id(*parts: str) -> int:
    """Return a number that Anki takes for an id, the same for the same parts."""
    digest = hashlib.sha256("\0".join(parts).encode(errors="replace")).digest()
    return _LOWEST + int.from_bytes(digest[:4]) % _LOWEST


def _deck_name(plan: Plan) -> str:
    """Return the question; two colons would make a deck within a deck."""
    return clean(title(plan)).replace("::", ": :")


def _model(genanki: Any) -> Any:
    template = {"name": "Card", "qfmt": _FRONT, "afmt": _BACK}
    fields = [{"name": "Front"}, {"name": "Back"}]
    return genanki.Model(_id("model", _MODEL), _MODEL, fields, [template], css=_STYLE)


def _note(genanki: Any, model: Any, question: str, card: Card) -> Any:
    back = "".join(f"<p>{_field(line)}</p>" for line in card.back)
    guid = genanki.guid_for("essayplan", clean(question), card.kind, clean(card.id))
    return genanki.Note(model, [_field(card.front), back], tags=[card.kind], guid=guid)


def _field(text: str) -> str:
    """Return `text` as HTML that is none of Anki's own marks: [sound:x], [latex], {{c1::x}}."""
    html = escape(text)
    for mark in "[]{}":
        html = html.replace(mark, f"&#{ord(mark)};")
    return html


def _packed(package: Any, made: float) -> bytes:
    """Return the package's files with no time of their own: only that differs from run to run."""
    packed = io.BytesIO()
    with TemporaryDirectory() as folder:
        path = Path(folder, "deck.apkg")
        package.write_to_file(path, timestamp=made)
        with zipfile.ZipFile(path) as source, zipfile.ZipFile(packed, "w") as target:
            for name in source.namelist():
                entry = zipfile.ZipInfo(name, _EARLIEST)
                target.writestr(entry, source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
