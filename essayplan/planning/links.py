"""The last sentences of a paragraph: back to the question, and beside the paragraph before."""

from collections.abc import Sequence

from msgspec import Struct

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import OTHER, Case

MEASURED = (
    "This bears on {measure}.",
    "Here the question is {measure}.",
    "This is a matter of {measure}.",
    "The measure here is {measure}.",
    "It goes to the question {measure}.",
)
"""Said of the measure that a paragraph bears on, the first time one does."""
AGAIN = "This too bears on {measure}."
"""Said again only where the structure goes by measures."""
AMOUNTS = (
    (1.05, "more"),
    (0.95, "about as much"),
    (0.8, "slightly less"),
    (0.5, "less"),
    (0.0, "much less"),
)
"""How a paragraph's strength stands to that of the one before: at least this ratio, these words."""
COMPARED = (
    "It weighs {amount} {than} {before}{since}, {but} it points the same way.",
    "Beside {before}, it counts for {amount}{since}, {but} it is a reason of its own.",
    "It leads to the same answer as {before}, {but} it counts for {amount}{since}.",
    "It adds to {before}, {but} it weighs {amount}{since}.",
)
OBJECTED = (
    "It adds to the objection from {theme}, {but} it weighs {amount}{since}.",
    "Like the objection from {theme} it has to be met, {but} it counts for {amount}{since}.",
)
OBJECTION = (
    "This is {the_strongest} ground for saying that {position}, "
    "{but} it weighs {amount} {than} {before}{since}."
)
MORE_SINCE = (", since less can be said against it", ", since it proves more by itself")
LESS_SINCE = (", since more can be said against it", ", since it proves less by itself")
"""Why a paragraph weighs more or less than the one before: by the replies to it, or of itself."""
OFF_THE_POINT = ", since it bears less directly on the question"
STRONGEST = "It is the strongest ground for saying that {position}."
THEIRS = "It is the strongest ground that the other side has for saying that {position}."
FIRST = "It is a ground for saying that {position}."


class Outline(Struct, frozen=True):
    """What a paragraph will hold: its point, and the id of the argument that meets it."""

    point: Candidate
    counter: str | None


def link(case: Case, planned: Sequence[Outline], index: int, said: set[str]) -> str:
    """Write the link of paragraph `index`; `said` remembers phrases and measures already used."""
    parts = (_measured(case, planned[index], said), _compared(case, planned, index, said))
    return " ".join(each for each in parts if each)


def first_unsaid(phrases: Sequence[str], said: set[str]) -> str:
    """Return the first of `phrases` not used yet, and remember it; when all are used, the first."""
    phrase = next((each for each in phrases if each not in said), phrases[0])
    said.add(phrase)
    return phrase


def _measured(case: Case, outline: Outline, said: set[str]) -> str:
    measure = case.measure(outline.point.id)
    if measure is None or (measure in said and measure != outline.point.strand):
        return ""
    phrase = AGAIN if measure in said else first_unsaid(MEASURED, said)
    said.add(measure)
    return phrase.format(measure=case.english.phrase(measure))


def _compared(case: Case, planned: Sequence[Outline], index: int, said: set[str]) -> str:
    point = planned[index].point
    if index == 0:
        return _opening(case, planned)
    before = planned[index - 1].point
    words = _comparison(case, point, before)
    if point.group != before.group:
        position, best = _position(case, point), _is_strongest(case, point)
        the_strongest = "the strongest" if best else "a"
        return (
            OBJECTION.format(position=position, the_strongest=the_strongest, **words)
            if position
            else ""
        )
    phrases = COMPARED if point.group == "case" else OBJECTED
    return first_unsaid(phrases, said).format(**words)


def _opening(case: Case, planned: Sequence[Outline]) -> str:
    point = planned[0].point
    position = _position(case, point)
    if position is None:
        return ""
    if not _is_strongest(case, point):
        return FIRST.format(position=position)
    return (STRONGEST if point.group == "case" else THEIRS).format(position=position)


def _is_strongest(case: Case, point: Candidate) -> bool:
    """Whether no argument of the point's side, in the plan or not, is worth more."""
    side = case.question.side(case.side(point.id)).arguments
    return case.value(point.id) >= max(case.value(each.id) for each in side)


def _position(case: Case, point: Candidate) -> str | None:
    side = case.stance if point.group == "case" else OTHER[case.stance]
    return case.english.clause(case.question.side(side).position)


def _comparison(case: Case, point: Candidate, before: Candidate) -> dict[str, str]:
    ratio = case.value(point.id) / (case.value(before.id) or 1)
    amount = next(words for least, words in AMOUNTS if ratio >= least)
    return {
        "amount": amount,
        "than": "as" if amount.endswith("much") else "than",
        "but": "but" if amount.endswith("less") else "and",
        "since": _since(case, point.id, before.id, amount),
        "before": _named(case.theme(point.id), case.theme(before.id)),
        "theme": case.theme(before.id),
    }


def _since(case: Case, point: str, before: str, amount: str) -> str:
    """Say what makes the difference: what the replies take away, or what there was to take."""
    if amount.endswith("much"):
        return ""
    sign = -1 if amount.endswith("less") else 1
    if sign * (case.final(point) - case.final(before)) <= 0:
        return OFF_THE_POINT if sign < 0 else ""
    base = case.weighed.weights.base
    by_replies = (base[before] - case.final(before)) - (base[point] - case.final(point))
    by_itself = base[point] - base[before]
    reasons = MORE_SINCE if sign > 0 else LESS_SINCE
    return reasons[0] if sign * by_replies > sign * by_itself else reasons[1]


def _named(theme: str, before: str) -> str:
    return "the point before" if theme == before else f"the argument from {before}"
