"""A plan's document with its citations in the style asked for, in every format alike.

The document is laid out first, in our own plain style; then its notes are found again by what they
say, in the order a reader meets them, and worded anew.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from essayplan.model import Citation
from essayplan.planning.plan import Fact, Plan, facts
from essayplan.rendering.citeproc import Run, worded
from essayplan.rendering.citeproc_bibliography import bibliography
from essayplan.rendering.citeproc_styles import CitationStyle, citation_style
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Inline,
    Inlines,
    Labelled,
    Note,
    Prose,
    Text,
)
from essayplan.rendering.facts import facts as shown
from essayplan.rendering.references import short_forms
from essayplan.rendering.visible import cleaned

_Part = TypeVar("_Part", Prose, Bullets, Block)


class _Notes(Struct, frozen=True):
    """The notes of a document: the fact each is of, and how its sources are named without a style.

    `described` are the ids of the sources that a style can word.
    """

    facts: dict[Note, Fact]
    plain: Mapping[str, Run]
    described: frozenset[str]
    style: CitationStyle


_Words = Iterator[tuple[int, Run]]
"""What the style says in each note, in their order: the note's number, and its words."""


def restyled(document: Document, plan: Plan, style: str | Path) -> Document:
    """Return `document`, which is `plan` laid out, with notes and bibliography in `style`.

    `style` is a name of `citeproc_styles.STYLES` or the path of a CSL file. A style that cites in
    brackets puts them behind the fact; what the sources dispute stays in a note. A source that a
    plan names but does not describe keeps its plain citation. Raises MissingTool without pandoc,
    and EssayplanError for a style that is not one.
    """
    laid_out, notes = cleaned(document), _notes(plan, citation_style(style))
    sources = [each.source for each in plan.bibliography if each.source]
    met = (each for block in laid_out.blocks for each in _inlines(block) if isinstance(each, Note))
    clusters = [_cluster(notes, each) for each in met]
    said = worded(clusters, sources, notes.style, plan.language)
    words = enumerate(said.citations, 1)
    lists = bibliography(plan, said, notes.style)
    blocks = tuple(lists.get(block) or _block(block, notes, words) for block in laid_out.blocks)
    return replace(laid_out, blocks=blocks)


def _notes(plan: Plan, style: CitationStyle) -> _Notes:
    forms = short_forms(plan.bibliography)
    every = tuple(chain.from_iterable(facts(each) for each in plan.paragraphs))
    (listed,) = cleaned(Document("", "", (shown(every, forms),))).blocks
    items = listed.items if isinstance(listed, Bullets) else ()
    of = {item[-1]: fact for item, fact in zip(items, every, strict=True)}
    described = frozenset(each.id for each in plan.bibliography if each.source)
    return _Notes(
        {each: of[each] for each in of if isinstance(each, Note)}, forms, described, style
    )


def _cluster(notes: _Notes, note: Note) -> list[Citation]:
    fact = notes.facts.get(note)
    cited = fact.sources if fact else ()
    pages = fact.pages if fact else {}
    return [
        Citation(source=each, pages=pages.get(each)) for each in cited if each in notes.described
    ]


def _inlines(block: Block) -> Iterator[Inline]:
    """Yield a block's inlines in the order that `_block` goes through them."""
    match block:
        case Prose():
            yield from block.content
        case Bullets():
            yield from chain.from_iterable(block.items)
        case Labelled():
            for part in block.content:
                yield from _inlines(part)
        case _:
            pass


def _block(block: _Part, notes: _Notes, words: _Words) -> _Part:
    match block:
        case Prose():
            return replace(block, content=_rewritten(block.content, notes, words))
        case Bullets():
            return replace(
                block, items=tuple(_rewritten(item, notes, words) for item in block.items)
            )
        case Labelled():
            return replace(
                block, content=tuple(_block(part, notes, words) for part in block.content)
            )
        case _:
            return block


def _rewritten(inlines: Inlines, notes: _Notes, words: _Words) -> Inlines:
    return tuple(
        new
        for each in inlines
        for new in (_worded(each, notes, *next(words)) if isinstance(each, Note) else (each,))
    )


def _worded(note: Note, notes: _Notes, number: int, run: Run) -> Inlines:
    if not run:
        return (_numbered(note.content, number) if notes.style.in_notes else note,)
    fact = notes.facts[note]
    others = [
        notes.plain.get(each, (Text(each),)) for each in fact.sources if each not in notes.described
    ]
    said = (*run, *(piece for other in others for piece in (Text(" "), *other, Text("."))))
    disputed = f"Disputed: {fact.disputed.strip()}" if fact.disputed else ""
    if notes.style.in_notes:
        return (_numbered((*said, *((Text(f" {disputed}"),) if disputed else ())), number),)
    return (Text(" "), *said, *((Note((Text(disputed),)),) if disputed else ()))


def _numbered(content: Run, number: int) -> Note:
    """Return a note that equals no other: "ibid" and "n 3" hold only where they stand.

    Notes that are equal share a number in some formats, and the numbers after them would move.
    """
    return Note((*content, *[Text("")] * number))
