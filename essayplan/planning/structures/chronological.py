"""A paragraph a phase, each judged against the question."""

from collections.abc import Sequence

from msgspec.structs import replace

from essayplan import edtf
from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.select import Rules
from essayplan.planning.window import overlaps

HOW = "A paragraph a phase, each judged against the question."
GOOD_FOR = "change and continuity, and turning points"
JUDGEMENTS: tuple[str, ...] = ("change_continuity", "turning_point")
FAMILIES: tuple[str, ...] = ()
UNDATED = "throughout"


def prepare(
    case: Case, candidates: Sequence[Candidate], paragraphs: int
) -> tuple[Sequence[Candidate], Rules]:
    """Cut the years of the question, or of the evidence, into as many phases as paragraphs."""
    years = {each.id: _year(case, each.id) for each in candidates}
    known = [year for year in years.values() if year is not None]
    first = case.years[0] or min(known, default=0)
    last = max(case.years[1] or 0, *known, first)
    length = (last - first + 1) / paragraphs

    def phase(year: int | None) -> str:
        if year is None:
            return UNDATED
        start = first + length * int((year - first) / length)
        return f"{round(start)}-{round(start + length) - 1}"

    phased = [replace(each, strand=phase(years[each.id]), phase=True) for each in candidates]
    return phased, Rules(quota={"case": paragraphs}, strands=paragraphs)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """Put the earliest first, and what has no date last."""
    years = {each.id: _year(case, each.id) for each in chosen}
    return sorted(chosen, key=lambda each: (years[each.id] is None, years[each.id]))


def _year(case: Case, argument: str) -> int | None:
    """Return the middle one of the years in which the argument's evidence begins."""
    dates = (each.date for each in case.usable(argument) if each.date)
    periods = (edtf.parse(each) for each in dates if overlaps(each, case.years))
    first = case.years[0] or 0
    years = sorted(max(each.first[0], first) for each in periods if each)
    return years[len(years) // 2] if years else None
