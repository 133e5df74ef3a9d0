"""A student's own facts in a saved plan, and those that are named by their ids alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count

from msgspec.structs import replace

from essayplan.citation import citation
from essayplan.model import Bank, Evidence
from essayplan.planning.case import fact
from essayplan.planning.plan import Fact, Paragraph, Plan, Reference, facts


def with_ids(plan: Plan) -> Plan:
    """Give every fact that the student wrote an id by its place: own-1, own-2.

    A text of several words that stands alone is a fact and not an id.
    """
    taken = {each.id for paragraph in plan.paragraphs for each in facts(paragraph)}
    free = (name for number in count(1) if (name := f"own-{number}") not in taken)

    def named(each: Fact) -> Fact:
        if not each.fact and len(each.id.split()) > 1:
            return replace(each, fact=each.id, id=next(free))
        return each if each.id or not each.fact else replace(each, id=next(free))

    return _with_facts(plan, lambda each: (named(each),))


def is_bare(each: Fact) -> bool:
    """Whether a fact is no more than an id."""
    return bool(each.id) and not each.fact


def known(plan: Plan, banks: Sequence[Bank]) -> Mapping[str, Evidence]:
    """Return the evidence of all banks by id; that of the plan's own bank counts first."""
    ranked = sorted(banks, key=lambda bank: bank.id != plan.question.bank)
    return {name: each for bank in reversed(ranked) for name, each in bank.evidence.items()}


def filled(plan: Plan, evidence: Mapping[str, Evidence], banks: Sequence[Bank]) -> Plan:
    """Fill in the facts that are named by id alone, and list their sources; others are left out."""

    def full(each: Fact) -> Iterator[Fact]:
        if not is_bare(each):
            yield each
        elif each.id in evidence:
            yield fact(evidence[each.id])

    return _with_sources(_with_facts(plan, full), banks)


def _with_sources(plan: Plan, banks: Sequence[Bank]) -> Plan:
    listed = {each.id for each in plan.bibliography}
    used = {source for p in plan.paragraphs for each in facts(p) for source in each.sources}
    sources = {name: each for bank in banks for name, each in bank.sources.items()}
    added = tuple(
        Reference(id=name, citation=citation(sources[name]), source=sources[name])
        for name in sorted(used - listed)
        if name in sources
    )
    return replace(plan, bibliography=(*plan.bibliography, *added)) if added else plan


def _with_facts(plan: Plan, made: Callable[[Fact], Sequence[Fact] | Iterator[Fact]]) -> Plan:
    """Put in the place of every fact what is made of it, paragraph by paragraph."""

    def each_made(evidence: Sequence[Fact]) -> tuple[Fact, ...]:
        return tuple(new for old in evidence for new in made(old))

    def remade(paragraph: Paragraph) -> Paragraph:
        counter = paragraph.counter
        return replace(
            paragraph,
            evidence=each_made(paragraph.evidence),
            counter=counter and replace(counter, evidence=each_made(counter.evidence)),
        )

    return replace(plan, paragraphs=tuple(map(remade, plan.paragraphs)))
