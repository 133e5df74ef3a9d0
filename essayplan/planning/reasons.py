"""Why each argument is in the plan or is not: one plain sentence with what decided it."""

from collections.abc import Iterable, Sequence

from essayplan.planning.candidate import SCALE, Candidate, clash, total
from essayplan.planning.case import Case
from essayplan.planning.choice import Choice
from essayplan.planning.english import number
from essayplan.planning.plan import LeftOut
from essayplan.planning.request import Request
from essayplan.planning.select import choose

ORDINALS = ("strongest", "second strongest", "third strongest", "fourth strongest")


def why_chosen(case: Case, choice: Choice, each: Candidate) -> str:
    """Say why a paragraph's argument was chosen."""
    if each.picked:
        return f"You picked it. {_cost_of_picks(choice)}"
    rank = _rank(choice, each)
    side = "this side" if each.group == "case" else "the other side"
    worth = f"it weighs {_shown(each.value)} once {_counted(case)}"
    if any(other.strand == each.strand and other.value > each.value for other in choice.chosen):
        return f"One of the {number(len(choice.chosen))} best arguments together: {worth}."
    if rank < len(ORDINALS):
        return f"The {ORDINALS[rank]} argument on {side}: {worth}."
    return f"The strongest on {each.strand}, which no stronger choice covers: {worth}."


def left_out(case: Case, choice: Choice, request: Request) -> tuple[LeftOut, ...]:
    """Say of each argument of the stance that is not in the plan why not, best first."""
    chosen = {each.id for each in choice.chosen}
    candidates = {each.id: each for each in choice.candidates}

    def why(argument: str) -> str:
        if argument in request.drop:
            return _cost_of_drop(case, choice, argument)
        if argument not in candidates:
            return _why_not_offered(case, argument)
        return _why_left_out(choice, candidates[argument])

    arguments = case.question.side(case.stance).arguments
    ranked = sorted(arguments, key=lambda each: (-case.value(each.id), each.id))
    return tuple(
        LeftOut(argument=each.id, claim=each.claim, why=why(each.id))
        for each in ranked
        if each.id not in chosen
    )


def _cost_of_drop(case: Case, choice: Choice, argument: str) -> str:
    weakest = min((each.value for each in choice.chosen), default=0)
    value = round(case.value(argument) * SCALE)
    if value <= weakest:
        return "You dropped it; the plan would not have used it."
    return f"You dropped it. It weighs {_shown(value)}, more than a paragraph that stands here."


def _why_not_offered(case: Case, argument: str) -> str:
    if not case.bears(argument):
        return "It does not bear on the words asked."
    if case.usable(argument) or not case.arguments[argument].evidence:
        return f"{_capital(case.theme(argument))} does not suit this structure."
    first, last = case.years
    years = f"{first}-{last}" if first and last else "the years of the question"
    return f"All its evidence lies outside {years}."


def _why_left_out(choice: Choice, each: Candidate) -> str:
    rivals = [other for other in choice.chosen if other.group == each.group]
    if not rivals:
        return "The structure gives this side no paragraph of its own."
    spent = next((other for other in rivals if clash(each, other)), None)
    if spent is not None and each.value > min(other.value for other in rivals):
        return f"It rests on evidence that the paragraph on {spent.strand} already spends."
    same = next((other for other in rivals if other.strand == each.strand), None)
    if same is None:
        weakest = min(other.value for other in rivals)
        if each.value > weakest:
            return f"Your picks take its place; it weighs {_shown(each.value)}."
        return (
            f"Every argument chosen is stronger ({_shown(weakest)} against {_shown(each.value)})."
        )
    if same.value >= each.value:
        stronger = f"({_shown(same.value)} against {_shown(each.value)})"
        return (
            f"{_capital(each.strand)} has a paragraph already, with a stronger argument {stronger}."
        )
    return f"{_capital(each.strand)} has a paragraph already."


def _counted(case: Case) -> str:
    replies = "the replies to it are counted"
    return replies if case.closeness == 1 else f"{replies}, and how far it bears on your words"


def _rank(choice: Choice, each: Candidate) -> int:
    stronger = (o for o in choice.candidates if o.group == each.group and o.value > each.value)
    return len(list(stronger))


def _cost_of_picks(choice: Choice) -> str:
    unpicked = (
        Candidate(e.id, e.group, e.theme, e.strand, e.value, e.evidence) for e in choice.candidates
    )
    best = choose(unpicked, choice.rules)
    lost = total(best) - total(choice.chosen)
    if len(choice.chosen) > len(best):
        return "Your picks take more paragraphs than you asked for."
    if lost <= 0:
        return "It costs the plan nothing."
    instead = _missed(best, choice.chosen)
    return f"Without your picks the plan would be {lost / total(best):.0%} stronger{instead}."


def _missed(best: Sequence[Candidate], chosen: Iterable[Candidate]) -> str:
    kept = {each.id for each in chosen}
    missed = next((each for each in best if each.id not in kept), None)
    return f", with {missed.strand} in it ({missed.id})" if missed else ""


def _shown(value: int) -> str:
    return f"{value / SCALE:.2f}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
