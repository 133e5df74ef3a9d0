"""A sheet with gaps: dates, numbers and names blanked in points and facts; the words are its key.

What is blanked once is blanked wherever the sheet says it, a date's year with the date, so that no
gap can be filled by looking up the page; for the same reason the sources, whose titles tell much,
are left out.
"""

from collections.abc import Iterator

from essayplan.planning.plan import Plan
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Inline,
    Inlines,
    Labelled,
    Note,
    PageBreak,
    Prose,
    Text,
)
from essayplan.rendering.opening import title
from essayplan.rendering.paragraphs import paragraph
from essayplan.rendering.wording import prose
from essayplan.rendering.worksheets.answers import cut_at, figures
from essayplan.rendering.worksheets.hiding import hidden

GAP = "__________"
"""A gap is as wide as any other: its width gives no answer away."""
_GLUE = "\N{NO-BREAK SPACE}"
"""Between a gap and its number, which a line's end would part."""
_TASK = "Fill in the numbered gaps. The key stands on the last page."
_NOTHING = "There is no date, number or name in this plan to leave out."


def sheet(plan: Plan, seed: int = 0) -> Document:
    """Return the sheet and, on a page of its own, its key; another seed blanks other words."""
    gaps = _Gaps(hidden(plan, seed))
    body = [gaps.block(block) for block in _body(plan)]
    task = Prose((Text(_TASK if gaps.key else _NOTHING, "quiet"),))
    blocks = (Heading(1, title(plan)), task, *body, *_key(gaps.key))
    return Document(title(plan), plan.language, blocks)


def _body(plan: Plan) -> Iterator[Block]:
    yield Heading(2, "Answer")
    yield from prose(plan.introduction.thesis, "strong")
    for number, each in enumerate(plan.paragraphs, 1):
        yield from paragraph(number, each, plan.slots, {})


def _key(key: list[str]) -> Iterator[Block]:
    if key:
        yield PageBreak()
        yield Heading(2, "Key")
        yield Bullets(tuple((Text(answer),) for answer in key), ordered=True)


class _Gaps:
    """Gaps as they are made: each with a number, and what belongs in it."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.key: list[str] = []

    def block(self, block: Block) -> Block:
        match block:
            case Prose() | Bullets():
                return self.flow(block)
            case Labelled():
                return Labelled(block.label, tuple(self.flow(each) for each in block.content))
        return block

    def flow(self, block: Prose | Bullets) -> Prose | Bullets:
        if isinstance(block, Prose):
            return Prose(self.line(block.content))
        return Bullets(tuple(self.line(item) for item in block.items), block.ordered)

    def line(self, inlines: Inlines) -> Inlines:
        shown = (each for each in inlines if not isinstance(each, Note))
        return tuple(part for each in shown for part in self.parts(each))

    def parts(self, inline: Inline) -> Iterator[Inline]:
        if not isinstance(inline, Text):
            yield inline
            return
        for part, is_answer in cut_at(self.asked_once(inline), self.hidden):
            if is_answer:
                self.key.append(part)
                yield Text(f"[{len(self.key)}]{_GLUE}", "quiet")
                yield Text(GAP, "gap")
            else:
                yield Text(part, inline.style)

    def asked_once(self, text: Text) -> str:
        """Return a text; an aside without the dates that a gap has asked for already."""
        if text.style != "quiet" or not text.text.startswith(" ("):
            return text.text
        said = text.text.removeprefix(" (").removesuffix(")").split(", ")
        left = ", ".join(each for each in said if each not in self.key or not figures(each))
        return f" ({left})" if left else ""
