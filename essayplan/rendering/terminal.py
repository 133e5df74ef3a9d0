"""Documents and diagnostics on a terminal, and as plain text where no terminal stands behind.

The page is laid out here and Rich is left to wrap words and to colour them, so that piped output
is the same page without the colours. Nothing passes through Rich's markup, and every foreign text
passes through `visible`. Colours come from the middle of the 256, which can be read on a dark
background and on a light one.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Line

from essayplan.diagnostics import Diagnostic
from essayplan.rendering.document import (
    Balance,
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Labelled,
    Link,
    Note,
    Notes,
    PageBreak,
    Prose,
    Table,
    Text,
    notes,
)
from essayplan.rendering.layout import column_widths, labels_of, stand_apart
from essayplan.rendering.problems import counted, drawn
from essayplan.rendering.visible import cleaned, visible

__all__ = ["plain", "show", "show_diagnostics", "visible"]

SHOWN_DIAGNOSTICS = 50
WIDEST = 96
PIPED = 80
_LABELS_BESIDE = 72
_WIDEST_LABEL = 16
_LEAST = 20
_BLUE, _PURPLE, _BROWN, _RED = "color(31)", "color(133)", "color(130)", "color(160)"
_STYLES = {
    "plain": "",
    "strong": "bold",
    "emphasis": "italic",
    "quiet": "dim",
    "prompt": f"italic {_BROWN}",
    "gap": "",
    "tip": "dim",
    "error": f"bold {_RED}",
    "warning": f"bold {_BROWN}",
    "note": f"bold {_BLUE}",
}


class _Characters(NamedTuple):
    """The characters a page is drawn with."""

    bullet: str
    left: str
    right: str
    cut: str
    rule: str
    no_break: str


_UNICODE = _Characters("•", "█", "░", "…", "─", "\N{NO-BREAK SPACE}")
_ASCII = _Characters("-", "#", ".", "...", "-", " ")
_HELD = "\uffff"
"""Stands in for a no-break space, at which Rich would end a line; no text that is shown has it."""


def show(document: Document, console: Console) -> None:
    """Print `document`, as wide as is good to read; where no terminal is, 80 columns wide."""
    page = _Page(cleaned(document), console)
    console.print(Line("\n").join(page.lines()), soft_wrap=True)


def plain(document: Document) -> str:
    """Return `document` as the page that `show` prints where no terminal stands behind."""
    page = io.StringIO()
    show(document, Console(file=page, force_terminal=False, color_system=None))
    return page.getvalue()


def show_diagnostics(diagnostics: Iterable[Diagnostic], console: Console) -> None:
    """Print diagnostics in the order given: the first 50, then how many there are of each kind."""
    every = list(diagnostics)
    for diagnostic in every[:SHOWN_DIAGNOSTICS]:
        for line in drawn(diagnostic, _width(console), _characters(console).cut):
            styled = ((text, _STYLES[role]) for text, role in line)
            console.print(Line.assemble(*styled), soft_wrap=True)
    if len(every) > 1:
        console.print(Line(counted(every, SHOWN_DIAGNOSTICS), "dim"), soft_wrap=True)


def _width(console: Console) -> int:
    return max(_LEAST, min(WIDEST, console.width)) if console.is_terminal else PIPED


def _characters(console: Console) -> _Characters:
    return _UNICODE if console.encoding.lower().startswith("utf") else _ASCII


class _Page:
    """A document laid out for one console."""

    def __init__(self, document: Document, console: Console) -> None:
        self.console = console
        self.document = document
        self.width = _width(console)
        self.characters = _characters(console)
        self.notes = notes(document)
        labels = [label for block in document.blocks for label in labels_of(block)]
        beside = min(_WIDEST_LABEL, max(map(cell_len, labels), default=0))
        self.margin = 2 + beside if self.width >= _LABELS_BESIDE else 2

    def lines(self) -> Iterator[Line]:
        blocks = self.document.blocks
        gathered = any(isinstance(block, Notes) for block in blocks)
        before: Block | None = None
        for block in blocks if gathered else (*blocks, Notes("Notes")):
            if isinstance(block, Notes) and not self.notes:
                continue
            if stand_apart(before, block):
                yield Line()
            yield from self.block(block)
            before = block

    def block(self, block: Block) -> Iterator[Line]:
        match block:
            case Heading():
                yield from self.heading(block)
            case Labelled():
                lines = [line for each in block.content for line in self.flow(each, self.margin)]
                yield from self.labelled(block.label, lines)
            case Balance():
                yield from self.balance(block)
            case Table():
                yield from self.table((block.header, *block.rows))
            case PageBreak():
                yield Line(self.characters.rule * self.width, "dim")
            case Notes():
                yield from self.gathered(block)
            case Prose() | Bullets():
                yield from self.flow(block)

    def heading(self, heading: Heading) -> Iterator[Line]:
        line = Line(heading.text, "bold" if heading.level == 1 else f"bold {_BLUE}")
        if heading.aside:
            line = Line.assemble(line, (f"  {heading.aside}", "dim"))
        yield from self.wrapped(line, self.width)

    def flow(self, block: Prose | Bullets, indent: int = 0) -> Iterator[Line]:
        room = self.width - indent
        if isinstance(block, Prose):
            yield from self.wrapped(self.inlines(block.content), room)
            return
        for number, item in enumerate(block.items, 1):
            mark = f"{number}. " if block.ordered else f"{self.characters.bullet} "
            yield from _hung(Line(mark), self.wrapped(self.inlines(item), room - len(mark)))

    def labelled(self, label: str, lines: Iterable[Line]) -> Iterator[Line]:
        """Put a label beside its lines, or above them where it does not fit."""
        shown = Line(label, _BLUE)
        if cell_len(label) > self.margin - 2:
            yield shown
            shown = Line()
        shown.pad_right(self.margin - shown.cell_len)
        yield from _hung(shown, lines)

    def balance(self, balance: Balance) -> Iterator[Line]:
        left = round(100 * balance.left.share)
        shares = (f"{left}% ", f" {100 - left}%")
        room = self.width - self.margin - sum(map(len, shares))
        filled = round(room * balance.left.share)
        bar = Line.assemble(
            shares[0],
            (self.characters.left * filled, _BLUE),
            (self.characters.right * (room - filled), _PURPLE),
            shares[1],
        )
        yield from self.labelled("", [bar])
        for pan in (balance.left, balance.right):
            said = self.wrapped(Line(pan.text), self.width - self.margin)
            yield from self.labelled(pan.label, said)

    def gathered(self, block: Notes) -> Iterator[Line]:
        yield Line()
        yield from self.heading(Heading(2, block.title))
        for note, number in self.notes.items():
            mark = Line(f"[{number}] ", "dim")
            content = self.inlines(note.content)
            yield from _hung(mark, self.wrapped(content, self.width - mark.cell_len))

    def table(self, rows: Sequence[Sequence[str]]) -> Iterator[Line]:
        room = self.console.width if self.console.is_terminal else None
        widths = column_widths(rows, room, cell_len)
        for number, row in enumerate(rows):
            style = "" if number else "bold"
            cells = [
                self.wrapped(Line(cell, style), width)
                for cell, width in zip(row, widths, strict=True)
            ]
            for parts in zip_longest(*cells, fillvalue=Line()):
                yield _beside(parts, widths)

    def inlines(self, inlines: Inlines) -> Line:
        line = Line()
        for each in inlines:
            match each:
                case Text():
                    line.append(each.text, _STYLES[each.style])
                case Link():
                    line.append(each.text if each.text == each.url else f"{each.text} <{each.url}>")
                case Note():
                    line.append(f"[{self.notes[each]}]", "dim")
        return line

    def wrapped(self, line: Line, width: int) -> list[Line]:
        held = line.copy()
        held.plain = line.plain.replace(_UNICODE.no_break, _HELD)
        lines = held.wrap(self.console, max(width, 1), overflow="fold")
        for each in lines:
            each.plain = each.plain.replace(_HELD, self.characters.no_break)
            each.rstrip()
        return list(lines)


def _hung(mark: Line, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield `lines` hanging from `mark`: the first beside it, the others beneath."""
    for number, line in enumerate(lines):
        before = Line(" " * mark.cell_len) if number else mark
        whole = Line.assemble(before, line)
        whole.rstrip()
        yield whole


def _beside(parts: Sequence[Line], widths: Sequence[int]) -> Line:
    line = Line()
    for part, width in zip(parts, widths, strict=True):
        line.append_text(part).append(" " * (width + 2 - part.cell_len))
    line.rstrip()
    return line
