"""Lists as tables: which columns they have, in which order."""

from collections.abc import Iterable, Sequence

from essayplan.bank.gaps import Coverage, Gaps
from essayplan.bank.index import Hit
from essayplan.listing import ListedBank, ListedQuestion
from essayplan.rendering.document import Block, Document, Heading, Prose, Table, Text

Rows = Iterable[tuple[str, ...]]


def questions(listed: Sequence[ListedQuestion]) -> Document:
    """Lay out questions, with how many arguments each has."""
    rows = (
        (f"{each.bank}/{each.id}", each.question, str(each.for_), str(each.against))
        for each in listed
    )
    return document(*table(("id", "question", "for", "against"), rows))


def hits(found: Sequence[Hit]) -> Document:
    """Lay out what a search found."""
    rows = ((f"{hit.bank}/{hit.id}", hit.kind, hit.text) for hit in found)
    return document(*table(("id", "", "best first"), rows))


def banks(listed: Sequence[ListedBank]) -> Document:
    """Lay out banks, with how much each holds."""
    rows = (
        (each.id, _title(each), str(each.questions), str(each.arguments), each.path)
        for each in listed
    )
    return document(*table(("bank", "title", "questions", "arguments", "where"), rows))


def _title(bank: ListedBank) -> str:
    return " ".join(filter(None, (bank.title, "(has errors)" if bank.errors else None)))


def gaps(found: Sequence[Gaps]) -> Document:
    """Lay out what banks cover and lack."""
    return document(*(block for each in found for block in _gaps(each)))


def _gaps(found: Gaps) -> Iterable[Block]:
    yield Heading(1, found.bank)
    yield Heading(2, "Each side of each question")
    yield from _coverage(found.totals)
    yield Heading(2, "Theme by theme")
    yield from _coverage(found.themes)
    yield Heading(2, "Arguments that nothing answers")
    yield from table(
        ("question", "side", "argument", "strength"),
        (
            (each.question, each.side, each.argument, str(each.strength))
            for each in found.unanswered
        ),
    )
    yield Heading(2, "What each fact serves")
    yield from table(
        ("evidence", "arguments", "questions"),
        ((each.evidence, str(each.arguments), ", ".join(each.questions)) for each in found.uses),
    )


def _coverage(rows: Sequence[Coverage]) -> Iterable[Block]:
    header = ("question", "theme", "side", "arguments", "evidence", "sources", "replies", "thin in")
    return table(header, (_row(each) for each in rows))


def _row(row: Coverage) -> tuple[str, ...]:
    counts = (row.arguments, row.evidence, row.sources, row.replies)
    return (row.question, row.theme or "", row.side, *map(str, counts), ", ".join(row.lacks))


def table(header: tuple[str, ...], rows: Rows) -> Iterable[Block]:
    """Return rows as a table, or a word where there are none."""
    filled = tuple(rows)
    yield Table(header, filled) if filled else Prose((Text("None.", "quiet"),))


def document(*blocks: Block) -> Document:
    """Return blocks as a document that has no title."""
    return Document("", "en-GB", blocks)
