"""An entry of a bank as a document: what `essayplan show` shows."""

from collections.abc import Iterator, Sequence

from essayplan.citation import citation, pages
from essayplan.citation.dates import date_in_words
from essayplan.entries import Entry, Tie
from essayplan.model import SIDES, Argument, Evidence, Question, Side, Source, Wording
from essayplan.planning.plan import Reference
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Labelled,
    Prose,
    Text,
)
from essayplan.rendering.references import entry as reference
from essayplan.rendering.visible import cleaned
from essayplan.rendering.wording import capitalised, prose, stopped


def document(entry: Entry, language: str = "en-GB") -> Document:
    """Lay out `entry` and all it is tied to."""
    title, blocks = _laid_out(entry)
    heading = Heading(1, title, aside=f"{entry.kind} {entry.bank}/{entry.id}")
    return cleaned(Document(title, language, (heading, *blocks)))


def _laid_out(entry: Entry) -> tuple[str, Iterator[Block]]:
    match entry.entry:
        case Question() as question:
            return question.question, _question(question)
        case Argument() as argument:
            return argument.claim, _argument(entry, argument)
        case Evidence() as evidence:
            return evidence.fact, _evidence(entry, evidence)
        case Source() as source:
            return source.title, _source(entry, source)


def _question(question: Question) -> Iterator[Block]:
    terms = [f"{term}: {meaning}" for term, meaning in question.terms.items()]
    yield from _text("Period", date_in_words(question.period or ""))
    yield from _text("Context", question.context)
    yield from _list("Also asked as", [_wording(each) for each in question.wordings])
    yield from _list("Terms", terms)
    yield from _list("Judge by", [criterion.text for criterion in question.criteria])
    for name in SIDES:
        yield from _side(name, question.side(name))


def _wording(wording: Wording) -> str:
    return f"{wording.text} (agreeing means against)" if wording.swap else wording.text


def _side(name: str, side: Side) -> Iterator[Block]:
    yield Heading(2, f"{capitalised(name)}: {side.position}")
    yield Bullets(tuple(_argument_line(each) for each in side.arguments))


def _argument_line(argument: Argument) -> Inlines:
    about = f" ({argument.theme}, strength {argument.strength}, {argument.id})"
    return (Text(argument.claim), Text(about, "quiet"))


def _argument(entry: Entry, argument: Argument) -> Iterator[Block]:
    because = {reply.argument: reply.because for reply in argument.answers}
    yield from _text("Side", f"{entry.side}, in {entry.question}")
    yield from _text("Theme", argument.theme)
    yield from _text("Strength", f"{argument.strength} of 5")
    yield from _text("Explain", argument.explain)
    yield from _items("Evidence", [_fact(each) for each in entry.evidence])
    yield from _items("Answers", [_tie(each, because.get(each.id)) for each in entry.answers])
    yield from _items("Answered by", [_tie(each) for each in entry.answered_by])
    yield from _sources(entry.sources)


def _evidence(entry: Entry, evidence: Evidence) -> Iterator[Block]:
    where = {each.source: each.pages for each in evidence.sources}
    yield from _text("Date", date_in_words(evidence.date or ""))
    yield from _text("Kind", evidence.kind)
    yield from _text("By", evidence.by)
    yield from _text("Disputed", evidence.disputed)
    yield from _items("Used by", [_tie(each) for each in entry.used_by])
    yield from _sources(entry.sources, where)


def _source(entry: Entry, source: Source) -> Iterator[Block]:
    yield Labelled("Source", (Prose(reference(_reference(source))),))
    yield from _text("Type", source.type)
    yield from _items("Evidence", [_fact(each) for each in entry.evidence])
    yield from _items("Used by", [_tie(each) for each in entry.used_by])


def _sources(
    sources: Sequence[Source], where: dict[str, str | None] | None = None
) -> Iterator[Block]:
    yield from _items("Sources", [_cited(each, (where or {}).get(each.id)) for each in sources])


def _cited(source: Source, where: str | None) -> Inlines:
    at = f", {pages(where)}" if where else ""
    return (*reference(_reference(source)), Text(f"{at} ({source.id})", "quiet"))


def _reference(source: Source) -> Reference:
    return Reference(id=source.id, citation=citation(source), source=source)


def _fact(evidence: Evidence) -> Inlines:
    parts = [
        date_in_words(evidence.date or ""),
        "disputed" if evidence.disputed else "",
        evidence.id,
    ]
    return (Text(evidence.fact), Text(f" ({', '.join(filter(None, parts))})", "quiet"))


def _tie(tie: Tie, because: str | None = None) -> Inlines:
    said = (Text(f" {stopped(because)}"),) if because else ()
    return (
        Text(stopped(tie.claim)),
        *said,
        Text(f" ({tie.side}, {tie.question}, {tie.id})", "quiet"),
    )


def _text(label: str, text: str | None) -> Iterator[Block]:
    if text:
        yield Labelled(label, prose(text))


def _list(label: str, texts: Sequence[str]) -> Iterator[Block]:
    yield from _items(label, [(Text(text),) for text in texts])


def _items(label: str, items: Sequence[Inlines]) -> Iterator[Block]:
    if items:
        yield Labelled(label, (Bullets(tuple(items)),))
