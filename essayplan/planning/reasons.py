"""Why each argument is in the plan or is not: one plain sentence with what decided it."""

from collections.abc import Iterable, Sequence

from essayplan.model import SIDES
from essayplan.planning.candidate import SCALE, Candidate, clash, total
from essayplan.planning.case import Case
from essayplan.planning.choice import Choice
from essayplan.planning.english import number
from essayplan.planning.links import Outline
from essayplan.planning.plan import LeftOut
from essayplan.planning.request import Request
from essayplan.planning.select import choose

ORDINALS = ("strongest", "second strongest", "third strongest", "fourth strongest")


def why_chosen(case: Case, choice: Choice, each: Candidate) -> str:
    """Say why a paragraph's argument was chosen."""
    if each.picked:
        first = next(other for other in choice.chosen if other.picked)
        return f"You picked it. {_cost_of_picks(choice)}" if each is first else "You picked it."
    rank = _rank(choice, each)
    side = "this side" if each.group == "case" else "the other side"
    worth = f"it weighs {_shown(each.value)} once {_counted(case)}"
    if any(other.strand == each.strand and other.value > each.value for other in choice.chosen):
        return f"One of the {number(len(choice.chosen))} best arguments together: {worth}."
    if rank < len(ORDINALS):
        return f"The {ORDINALS[rank]} argument on {side}: {worth}."
    return f"The strongest on {each.heading or each.theme}, which no stronger covers: {worth}."


def left_out(
    case: Case, choice: Choice, planned: Sequence[Outline], request: Request
) -> tuple[LeftOut, ...]:
    """Say of each argument that is not in the plan why not, best first.

    The other side's are among them where the structure gives it paragraphs of its own.
    """
    spoken = {name for each in planned for name in (each.point.id, each.counter)}
    candidates = {each.id: each for each in choice.candidates}

    def why(argument: str) -> str:
        if argument in request.drop:
            return _cost_of_drop(case, choice, argument)
        if argument not in candidates:
            return _why_not_offered(case, argument)
        return _why_left_out(choice, candidates[argument])

    sides = SIDES if choice.rules.quota.get("counter") else (case.stance,)
    arguments = (each for side in sides for each in case.question.side(side).arguments)
    ranked = sorted(arguments, key=lambda each: (-case.value(each.id), each.id))
    return tuple(
        LeftOut(argument=each.id, claim=each.claim, why=why(each.id))
        for each in ranked
        if each.id not in spoken
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
    if case.is_of_other_years(argument):
        first, last = case.years
        years = f"{first}-{last}" if first and last else "the years of the question"
        return f"Its evidence, or most of it, lies outside {years}."
    return f"{_capital(case.theme(argument))} does not suit this structure."


def _why_left_out(choice: Choice, each: Candidate) -> str:
    rivals = [other for other in choice.chosen if other.group == each.group]
    if not rivals:
        return "The structure gives this side no paragraph of its own."
    weakest = min(rivals, key=lambda other: other.value)
    spent = next((other for other in choice.chosen if clash(each, other)), None)
    if spent is not None and each.value > weakest.value:
        return f"It rests on evidence that the paragraph on {spent.theme} already spends."
    same = next((other for other in rivals if other.strand == each.strand), None)
    if same is not None:
        taken_by = f"the paragraph on {same.heading or same.theme}{_beside(each, same)}"
        return f"Its place is taken by {taken_by}."
    if each.value <= weakest.value:
        side = " on this side" if choice.rules.quota.get("counter") else ""
        return f"Every argument chosen{side} is {_stronger(weakest, each)}."
    if any(other.picked for other in choice.chosen):
        return f"Your picks take its place; it weighs {_shown(each.value)}."
    return (
        f"It weighs {_shown(each.value)}, more than a paragraph that stands here, but the plan "
        f"keeps that place for another theme: {weakest.theme}."
    )


def _beside(each: Candidate, chosen: Candidate) -> str:
    if chosen.value < each.value:
        return ""
    return f", whose argument is {_stronger(chosen, each)}"


def _stronger(one: Candidate, other: Candidate) -> str:
    """Compare the weights of two arguments as they are shown; the other is no stronger."""
    if _shown(one.value) == _shown(other.value):
        return f"as strong ({_shown(one.value)})"
    return f"stronger ({_shown(one.value)} against {_shown(other.value)})"


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
    return f", with {missed.theme} in it ({missed.id})" if missed else ""


def _shown(value: int) -> str:
    return f"{value / SCALE:.2f}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
