"""Writing the introduction: the answer with its reason, and the line the essay will take."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case
from essayplan.planning.english import number, sentence
from essayplan.planning.links import Outline
from essayplan.planning.plan import Introduction, Role, prompt
from essayplan.planning.weigh import degree

NO_CONTEXT = prompt("Set the scene in a sentence or two: when, where, and what was at stake.")

ANSWERS: Mapping[str, str] = {
    "finely balanced": "Though the balance is a fine one, {position}",
    "on balance": "On balance, {position}",
    "to a large extent": "To a large extent, {position}",
    "almost entirely": "The case is almost entirely one way: {position}",
}
REASONS = 2
LONGEST_THESIS = 45
"""Words: a longer one gives one reason."""
VERDICT_ON_A_VIEW: Mapping[str, str] = {
    "finely balanced": "The view is only narrowly {right}: {position}",
    "on balance": "On balance the view is {right}: {position}",
    "to a large extent": "To a large extent the view is {right}: {position}",
    "almost entirely": "The view is almost entirely {right}: {position}",
}


def introduction(
    case: Case, planned: Sequence[Outline], thesis: str | None, budget: tuple[int, int]
) -> Introduction:
    """Write the introduction; a `thesis` of the student's own stands as it is."""
    minutes, words = budget
    return Introduction(
        context=sentence(case.question.context or "") or NO_CONTEXT,
        terms=_terms(case),
        criteria=_criteria(case, planned),
        thesis=thesis or _thesis(case, planned),
        signpost=_signpost(case, planned),
        minutes=minutes,
        words=words,
    )


def _terms(case: Case) -> dict[str, str]:
    """Keep the terms that the question uses, whichever way it is worded; all if it uses none."""
    words = f"{case.asked} {case.question.question}".casefold()
    terms = case.question.terms
    return {term: terms[term] for term in terms if term.casefold() in words} or dict(terms)


def _criteria(case: Case, planned: Sequence[Outline]) -> tuple[str, ...]:
    """Keep the measures that the paragraphs bear on; all if they bear on none."""
    themes = {case.theme(each.point.id) for each in planned}
    criteria = case.question.criteria
    kept = [each for each in criteria if not each.themes or themes.intersection(each.themes)]
    return tuple(case.english.phrase(each.text) for each in kept or criteria)


def case_degree(case: Case) -> str:
    """Say how far the stance's verdict goes; no further than "on balance" against the weights."""
    share = case.weighed.share_of(case.stance)
    return degree(share) if share >= 1 / 2 or degree(share) == "finely balanced" else "on balance"


def _thesis(case: Case, planned: Sequence[Outline]) -> str:
    """Answer, and give the two strongest reasons that can stand inside the sentence."""
    position = case.english.clause(case.position)
    points = [each.point.id for each in planned if each.point.group == "case"]
    claims = [case.arguments[each].claim for each in case.strongest_first(points)]
    reasons = [clause for each in claims if (clause := case.english.clause(each))][:REASONS]
    if position is None:
        return f"{sentence(case.position)} {_reason_alone(claims)}".strip()
    answer = _answer(case).format(position=position)
    if not reasons:
        return f"{sentence(answer)} {_reason_alone(claims)}".strip()
    both = f"{answer}, because {' and because '.join(reasons)}"
    one = f"{answer}, because {reasons[0]}"
    return sentence(both if len(both.split()) <= LONGEST_THESIS else one)


def _answer(case: Case) -> str:
    if case.brief.family != "agree_with_view" or not case.direction_known:
        return ANSWERS[case_degree(case)]
    right = "right" if case.stance == case.agrees else "wrong"
    return VERDICT_ON_A_VIEW[case_degree(case)].replace("{right}", right)


def _reason_alone(claims: Sequence[str]) -> str:
    return f"The main reason is this. {sentence(claims[0])}" if claims else ""


def _signpost(case: Case, planned: Sequence[Outline]) -> str:
    """Name the line of the essay: its steps in order, whichever side comes first."""
    roles: tuple[Role, ...] = ("case", "counter")
    steps = {role: "; ".join(_themes(case, planned, role)) for role in roles}
    if not steps["counter"]:
        count = len(_themes(case, planned, "case"))
        made = f"in {number(count)} steps: " if count > 1 else "from "
        return f"The argument is made {made}{steps['case']}."
    if not steps["case"]:
        return f"The other side is given from {steps['counter']}, and answered."
    names: dict[Role, str] = {"case": "the case", "counter": "the other side"}
    first = planned[0].point.group
    second: Role = "counter" if first == "case" else "case"
    opening = f"{sentence(names[first])[:-1]} comes first ({steps[first]})"
    return f"{opening}, then {names[second]} ({steps[second]}), and the judgement weighs the two."


def _themes(case: Case, planned: Sequence[Outline], role: Role) -> list[str]:
    points = [each.point for each in planned if each.point.group == role]
    steps = dict.fromkeys(each.heading or each.theme for each in points)
    measures = {each.text for each in case.question.criteria}
    if not measures.issuperset(each.strand for each in points):
        return list(steps)
    by_measure = groupby(points, key=lambda each: each.strand)
    return [_step(case, measure, list(each)) for measure, each in by_measure]


def _step(case: Case, measure: str, points: Sequence[Candidate]) -> str:
    """Name a measure, and the themes in which the essay takes it."""
    themes = ", ".join(dict.fromkeys(each.theme for each in points))
    return f"{case.english.phrase(measure)} ({themes})"
