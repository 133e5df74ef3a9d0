"""An entry of a bank and all that it is tied to: what `essayplan show` shows.

Nothing is read or written here: the ties are all in the model.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import fields

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.model import Argument, Bank, Evidence, Question, SideName, Source
from essayplan.suggest import did_you_mean

_LONGEST_SHOWN = 100
Kind = Literal["question", "argument", "evidence", "source"]


class Tie(Struct, frozen=True, kw_only=True):
    """An argument as another entry names it."""

    question: str
    side: SideName
    id: str
    claim: str


class Entry(Struct, frozen=True, kw_only=True):
    """A question, argument, piece of evidence or source, with all it is tied to.

    `question` and `side` say where an argument stands; `answers` and `answered_by` are the
    arguments it meets and is met by; `used_by` are the arguments that a piece of evidence, or a
    source's evidence, serves. `evidence` and `sources` are what the entry rests on, or, for a
    source, the evidence that rests on it.
    """

    bank: str
    kind: Kind
    id: str
    entry: Question | Argument | Evidence | Source
    question: str | None = None
    side: SideName | None = None
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[Source, ...] = ()
    answers: tuple[Tie, ...] = ()
    answered_by: tuple[Tie, ...] = ()
    used_by: tuple[Tie, ...] = ()


def find_entries(banks: Sequence[Bank], name: str) -> tuple[Entry, ...]:
    """Return what is called `name`, an id or `bank/id` in any case; two kinds may share an id."""
    wanted_bank, _, wanted = name.strip().casefold().rpartition("/")
    return tuple(
        entry for bank in banks if wanted_bank in ("", bank.id) for entry in _named(bank, wanted)
    )


def as_data(value: object) -> object:
    """Return an entry, or what is in it, as plain data: every field, those too that say nothing.

    Whoever reads it as JSON need not know what a field holds where it is not written.
    """
    if isinstance(value, Struct):
        return {each.encode_name: as_data(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [as_data(each) for each in value]
    return value


def all_ids(banks: Sequence[Bank]) -> tuple[str, ...]:
    """Return the id of everything in the banks: questions, arguments, evidence and sources."""
    return tuple(dict.fromkeys(each for bank in banks for each in _ids(bank)))


def unknown(banks: Sequence[Bank], name: str) -> Diagnostic:
    """Say that nothing is called `name`, and what was probably meant."""
    meant = did_you_mean(name.rpartition("/")[2], all_ids(banks))
    hint = f"Did you mean {meant}?" if meant else "Find ids with `essayplan search`."
    return Diagnostic(
        code="unknown-id",
        severity=Severity.ERROR,
        message=f"No bank has anything called “{_shortened(name)}”.",
        hint=hint,
    )


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}…"


def _ids(bank: Bank) -> Iterator[str]:
    yield from bank.questions
    for question in bank.questions.values():
        yield from (argument.id for _, argument in question.arguments())
    yield from bank.evidence
    yield from bank.sources


def _named(bank: Bank, name: str) -> Iterator[Entry]:
    if name in bank.questions:
        yield _question(bank, bank.questions[name])
    for tie, argument in _arguments(bank):
        if argument.id == name:
            yield _argument(bank, tie, argument)
    if name in bank.evidence:
        yield _evidence(bank, bank.evidence[name])
    if name in bank.sources:
        yield _source(bank, bank.sources[name])


def _question(bank: Bank, question: Question) -> Entry:
    used = [each for _, argument in question.arguments() for each in argument.evidence]
    evidence = _known(bank, used)
    return Entry(
        bank=bank.id,
        kind="question",
        id=question.id,
        entry=question,
        evidence=evidence,
        sources=_sources(bank, evidence),
    )


def _argument(bank: Bank, tie: Tie, argument: Argument) -> Entry:
    evidence = _known(bank, argument.evidence)
    met = [reply.argument for reply in argument.answers]
    others = [(other, each) for other, each in _arguments(bank) if other.question == tie.question]
    return Entry(
        bank=bank.id,
        kind="argument",
        id=argument.id,
        entry=argument,
        question=tie.question,
        side=tie.side,
        evidence=evidence,
        sources=_sources(bank, evidence),
        answers=tuple(other for other, _ in others if other.id in met),
        answered_by=tuple(other for other, each in others if _answers(each, argument.id)),
    )


def _evidence(bank: Bank, evidence: Evidence) -> Entry:
    return Entry(
        bank=bank.id,
        kind="evidence",
        id=evidence.id,
        entry=evidence,
        sources=_sources(bank, (evidence,)),
        used_by=_users(bank, {evidence.id}),
    )


def _source(bank: Bank, source: Source) -> Entry:
    evidence = tuple(each for each in bank.evidence.values() if _cites(each, source.id))
    return Entry(
        bank=bank.id,
        kind="source",
        id=source.id,
        entry=source,
        evidence=evidence,
        used_by=_users(bank, {each.id for each in evidence}),
    )


def _arguments(bank: Bank) -> Iterator[tuple[Tie, Argument]]:
    for question in bank.questions.values():
        for side, argument in question.arguments():
            tie = Tie(question=question.id, side=side, id=argument.id, claim=argument.claim)
            yield tie, argument


def _known(bank: Bank, ids: Sequence[str]) -> tuple[Evidence, ...]:
    return tuple(bank.evidence[each] for each in dict.fromkeys(ids) if each in bank.evidence)


def _sources(bank: Bank, evidence: Sequence[Evidence]) -> tuple[Source, ...]:
    cited = dict.fromkeys(citation.source for each in evidence for citation in each.sources)
    return tuple(bank.sources[each] for each in cited if each in bank.sources)


def _users(bank: Bank, evidence: set[str]) -> tuple[Tie, ...]:
    return tuple(
        tie for tie, argument in _arguments(bank) if not evidence.isdisjoint(argument.evidence)
    )


def _answers(argument: Argument, met: str) -> bool:
    return any(reply.argument == met for reply in argument.answers)


def _cites(evidence: Evidence, source: str) -> bool:
    return any(citation.source == source for citation in evidence.sources)
