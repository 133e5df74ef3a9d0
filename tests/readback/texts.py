"""The plans that are exported and read back, and the texts that every format of them must hold."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from essayplan import plan
from essayplan.bank import library
from essayplan.bank.load import load
from essayplan.model import Bank, Source
from essayplan.planning import weigh
from essayplan.planning.plan import Fact, LeftOut, Paragraph, Plan, Reference
from essayplan.rendering.document import (
    Balance,
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Labelled,
    Note,
    Prose,
    Table,
    notes,
)
from essayplan.rendering.maps import ArgumentMap, build
from tests.rendering.naughty import NAUGHTY
from tests.rendering.sample import PLAN

_TEXTS_A_PLAN = 60  # all of them at once are more than typst is given memory for
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"))


@cache
def banks() -> tuple[Bank, ...]:
    """Return the banks that ship, and none that whoever runs this has installed."""
    return tuple(load(path).bank for path in sorted(library.shipped().iterdir()) if path.is_dir())


@cache
def shipped() -> dict[str, Plan]:
    """Return the plan of every question of the shipped banks."""
    names = [f"{bank.id}/{question}" for bank in banks() for question in bank.questions]
    assert names
    return {name: plan(name, banks=banks()) for name in names}


def maps() -> dict[str, ArgumentMap]:
    """Return the argument map of every question of the shipped banks."""
    return {
        f"{bank.id}/{name}": build(bank, question, weigh(bank, question).final)
        for bank in banks()
        for name, question in bank.questions.items()
    }


@cache
def naughty() -> dict[str, Plan]:
    """Return plans that hold every naughty text in every place where a text can stand."""
    texts = tuple(each for each in NAUGHTY if each.strip())
    starts = range(0, len(texts), _TEXTS_A_PLAN)
    return {f"naughty {start}": _plan(texts[start : start + _TEXTS_A_PLAN]) for start in starts}


def plans() -> dict[str, Plan]:
    """Return all of them."""
    return {**shipped(), **naughty()}


def lost(document: Document, found: str) -> list[str]:
    """Return what `found` does not hold of a document's texts, in order, or of its notes'."""
    return [*missing(_texts(document.blocks), found), *missing(_noted(document), found)]


def lost_from_pages(document: Document, found: str) -> list[str]:
    """Return what `found` does not hold, where a page may end in a text and notes stand between.

    Ligatures are read as letters, and right-to-left letters and marks above others as they are
    drawn, not as they are told: of a text with any of them only the letters are compared.
    """
    read = _lettered(found)
    letters = Counter(read)
    return [
        text
        for text in (*_texts(document.blocks), *_noted(document))
        if (Counter(_lettered(text)) - letters if _drawn(text) else not _holds(read, text))
    ]


def bare(text: str) -> str:
    """Return what is compared of a text: all but its white space."""
    return re.sub(r"\s", "", text)


def missing(texts: Iterable[str], found: str) -> list[str]:
    """Return those of `texts` that are not in `found`, each after the one before."""
    lost, place, read = [], 0, bare(found)
    for each in texts:
        wanted = bare(each)
        at = read.find(wanted, place)
        if at < 0:
            lost.append(each)
        else:
            place = at + len(wanted)
    return lost


def _drawn(text: str) -> bool:
    bidirectional = {unicodedata.bidirectional(each) for each in text}
    return not bidirectional.isdisjoint({"R", "AL", "AN", "NSM"})


def _holds(read: str, text: str) -> bool:
    """Whether `read` holds a text, in one piece or in two."""
    wanted = _lettered(text)
    return any(wanted[:at] in read and wanted[at:] in read for at in range(max(len(wanted), 1)))


def _lettered(text: str) -> str:
    return bare(unicodedata.normalize("NFKD", text)).translate(_UNSEEN)


def _noted(document: Document) -> list[str]:
    return [text for note in notes(document) for text in _line(note.content)]


def _marked(text: str) -> str:
    """Return a text between marks, where nothing may be added to it unnoticed."""
    return f"«{text}»"


def _plan(texts: tuple[str, ...]) -> Plan:
    return replace(
        PLAN,
        introduction=replace(
            PLAN.introduction,
            context=" ".join(map(_marked, texts)),
            terms={each: _marked(each) for each in texts},
            criteria=texts,
        ),
        paragraphs=tuple(_paragraph(number, each) for number, each in enumerate(texts)),
        judgement=replace(PLAN.judgement, reasons=texts),
        left_out=tuple(LeftOut(argument="a", claim=each, why=_marked(each)) for each in texts),
        checks=tuple(replace(PLAN.checks[0], message=each, hint=_marked(each)) for each in texts),
        bibliography=tuple(_reference(number, each) for number, each in enumerate(texts)),
    )


def _paragraph(number: int, text: str) -> Paragraph:
    first = PLAN.paragraphs[0]
    fact = Fact(
        id=f"fact-{number}",
        fact=text,
        kind="quotation",
        by=_marked(text),
        disputed=_marked(text),
        sources=(f"source-{number}",),
        pages={f"source-{number}": _marked(text)},
    )
    assert first.counter
    return replace(
        first,
        theme=text,
        point=text,
        evidence=(fact,),
        explanation=_marked(text),
        counter=replace(first.counter, claim=text, because=_marked(text), evidence=(fact,)),
        evaluation=text,
        link=_marked(text),
        why=text,
    )


def _reference(number: int, text: str) -> Reference:
    source = Source(
        id=f"source-{number}",
        type="book",
        title=text,
        author=(_marked(text),),
        publisher=_marked(text),
        issued="1956",
    )
    return Reference(id=source.id, citation=text, source=source)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(text=text, aside=aside):
                yield from (text, aside)
            case Prose(content=line):
                yield from _line(line)
            case Bullets(items=items):
                for line in items:
                    yield from _line(line)
            case Labelled(label=label, content=content):
                yield from (label, *_texts(content))
            case Table(header=header, rows=rows):
                yield from (cell for row in (header, *rows) for cell in row)
            case Balance(left=left, right=right):
                yield from (left.text, right.text)
            case _:
                pass  # notes are read apart, and new pages say nothing


def _line(line: Inlines) -> Iterator[str]:
    yield from (each.text for each in line if not isinstance(each, Note))
