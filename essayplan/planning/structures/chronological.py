"""A paragraph a phase, each judged against the question."""

from collections.abc import Sequence

from msgspec.structs import replace

from essayplan import edtf
from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.select import Rules

HOW = "A paragraph a phase, each judged against the question."
GOOD_FOR = "change and continuity, and turning points"
JUDGEMENTS: tuple[str, ...] = ("change_continuity", "turning_point")
FAMILIES: tuple[str, ...] = ()
UNDATED = "throughout"

Span = tuple[int, int]


def prepare(
    case: Case, candidates: Sequence[Candidate], paragraphs: int
) -> tuple[Sequence[Candidate], Rules]:
    """Cut the years of the question, or of the evidence, into as many phases as paragraphs."""
    spans = {each.id: _span(case, each.id) for each in candidates}
    known = [span for span in spans.values() if span]
    first = case.years[0] or min((start for start, _ in known), default=0)
    last = max(case.years[1] or 0, *(end for _, end in known), first)
    length = (last - first + 1) / paragraphs

    def phased(each: Candidate) -> Candidate:
        span = spans[each.id]
        if span is None:
            return replace(each, strand=UNDATED, heading=f"{each.theme}, {UNDATED}")
        phase = str(int((sum(span) / 2 - first) / length))
        return replace(each, strand=phase, heading=f"{each.theme}, {_years(span)}")

    return [phased(each) for each in candidates], Rules({"case": paragraphs}, strands=paragraphs)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """Put the earliest first, and what has no date last."""
    latest = (9999, 9999)
    return sorted(chosen, key=lambda each: _span(case, each.id) or latest)


def _span(case: Case, argument: str) -> Span | None:
    """Return the first and last year of the argument's evidence, within the question's years."""
    dates = (each.date for each in case.usable(argument) if each.date and not each.context)
    periods = [period for each in dates if (period := edtf.parse(each))]
    if not periods:
        return None
    first = max(min(each.first[0] for each in periods), case.years[0] or 0)
    last = min(max(each.last[0] for each in periods), case.years[1] or 9999)
    return first, max(first, last)


def _years(span: Span) -> str:
    return str(span[0]) if span[0] == span[1] else f"{span[0]}-{span[1]}"
