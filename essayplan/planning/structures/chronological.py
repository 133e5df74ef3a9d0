"""A paragraph a phase, each judged against the question."""

from collections.abc import Sequence

from msgspec.structs import replace

from essayplan import edtf
from essayplan.planning.case import Case
from essayplan.planning.select import Candidate, Rules

HOW = "A paragraph a phase, each judged against the question."
GOOD_FOR = "change and continuity, and turning points"
JUDGEMENTS: tuple[str, ...] = ("change_continuity", "turning_point")
FAMILIES: tuple[str, ...] = ()
UNDATED = "evidence without a date"


def prepare(
    case: Case, candidates: Sequence[Candidate], paragraphs: int
) -> tuple[Sequence[Candidate], Rules]:
    """Cut the years that the evidence covers into as many phases as there are paragraphs."""
    years = {each.id: _year(case, each.id) for each in candidates}
    known = [year for year in years.values() if year is not None]
    first, last = min(known, default=0), max(known, default=0)
    length = (last - first + 1) / paragraphs

    def phase(year: int | None) -> str:
        if year is None:
            return UNDATED
        start = first + length * int((year - first) / length)
        return f"the years {round(start)}-{round(start + length) - 1}"

    phased = [replace(each, strand=phase(years[each.id])) for each in candidates]
    return phased, Rules(quota={"case": paragraphs}, strands=paragraphs)


def order(case: Case, chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """Put the earliest first, and what has no date last."""
    years = {each.id: _year(case, each.id) for each in chosen}
    return sorted(chosen, key=lambda each: (years[each.id] is None, years[each.id]))


def _year(case: Case, argument: str) -> int | None:
    """Return the middle one of the years in which the argument's evidence begins."""
    periods = (edtf.parse(each.date) for each in case.usable(argument) if each.date)
    years = sorted(each.first[0] for each in periods if each)
    return years[len(years) // 2] if years else None
