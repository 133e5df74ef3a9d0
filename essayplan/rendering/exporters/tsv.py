r"""Cards as lines, front<TAB>back, which Quizlet and Anki import. UTF-8, no line of headings.

Anki takes a line that begins with # for a remark, and a quotation mark that begins a cell for one
around the cell, so such a cell stands in quotation marks of its own. No other cell is touched: a
card shows what stands here, and a tab and a line end are spaces already.
"""

from essayplan.planning.plan import Plan
from essayplan.rendering.exporters.cards import Card, cards

_MEANT_OTHERWISE = ("#", '"')


def export(plan: Plan) -> bytes:
    """Return the cards of `plan`, one a line."""
    return "".join(map(_line, cards(plan))).encode()


def _line(card: Card) -> str:
    return f"{_cell(card.front)}\t{_cell(' '.join(card.back))}\n"


def _cell(text: str) -> str:
    if not text.startswith(_MEANT_OTHERWISE):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
