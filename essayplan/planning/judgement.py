"""Writing the judgement: the verdict, the measures it goes by, and what has to be conceded."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from essayplan.planning.case import OTHER, Case
from essayplan.planning.english import sentence
from essayplan.planning.introduction import case_degree
from essayplan.planning.links import Outline
from essayplan.planning.plan import Judgement, prompt

NO_REASON = prompt("Say by what measure this answer is the better one.")
NO_CONCESSION = prompt("Say what the other side has right.")

VERDICTS: Mapping[str, str] = {
    "finely balanced": "The balance is a fine one, but the better answer is that {position}",
    "on balance": "The better answer, on balance, is that {position}",
    "to a large extent": "To a large extent, then, the answer is that {position}",
    "almost entirely": "The answer is, almost entirely, that {position}",
}
LIMITS: Mapping[str, str] = {
    "finely balanced": "and so the verdict is a narrow one",
    "on balance": "and so the verdict holds on balance and no further",
    "to a large extent": "and so the verdict holds to a large extent and not entirely",
    "almost entirely": "but that is not enough to change the verdict",
}
HINGE_HOLDS: Mapping[str, str] = {
    "finely balanced": "“{hinge}” can only just stand.",
    "on balance": "“{hinge}” can stand, on balance.",
    "to a large extent": "“{hinge}” is to a large extent the right word.",
    "almost entirely": "“{hinge}” is the right word.",
}
HINGE_FAILS = "“{hinge}” claims too much."
ABSOLUTE = frozenset(
    "only,all,always,never,entirely,merely,solely,simply,purely,wholly,completely,totally,"
    "exclusively,nothing more than,nothing but,no more than".split(",")
)
"""Hinges that leave no room: short of a verdict that is almost entire, they claim too much."""
CARRIES = "What carries the verdict is that {claim}."
CARRIES_ALONE = "One argument carries the verdict."
WON = (
    "On {measure}, {argument} outweighs what is set against it.",
    "On {measure}, {argument} carries more weight than the replies to it.",
)
ANSWERED = ("On {measure}, {argument} is outweighed by the reply to it.",)
"""Where the measure is won, but only by meeting what the other side says."""
LOST = (
    "On {measure}, what is said against the answer is together the stronger, and that limits it.",
    "On {measure}, the objections are the stronger, and the verdict has to allow for that.",
)
CLOSE = (
    "On {measure}, there is little to choose between the two sides.",
    "On {measure}, the arguments are nearly even.",
)
NEARLY_AS_STRONG = 0.6
"""How strong an argument must be beside the other side's strongest to be granted in its place."""
A_CLEAR_LEAD = 0.52
"""The share of the weight in its themes from which one side is said to lead on a measure."""


def judgement(case: Case, planned: Sequence[Outline], budget: tuple[int, int]) -> Judgement:
    """Write the judgement."""
    minutes, words = budget
    degree = case_degree(case)
    return Judgement(
        verdict=" ".join([_verdict(case, degree), *_hinges(case, degree)]),
        degree=degree,
        reasons=tuple(_reasons(case, planned)) or (NO_REASON,),
        concession=_concession(case, planned, degree),
        minutes=minutes,
        words=words,
    )


def _verdict(case: Case, degree: str) -> str:
    position = case.english.clause(case.position)
    if position is None:
        return f"This is the better answer: {sentence(case.position)}"
    return sentence(VERDICTS[degree].format(position=position))


def _hinges(case: Case, degree: str) -> Iterator[str]:
    """Meet the words that the view asked about turns on, where the verdict has not used them."""
    if case.brief.claim is None or not case.direction_known:
        return
    agrees = case.stance == case.agrees
    for hinge in case.brief.hinges:
        if not re.search(rf"\b{re.escape(hinge)}\b", case.position, re.IGNORECASE):
            holds = agrees and (hinge not in ABSOLUTE or degree == "almost entirely")
            yield (HINGE_HOLDS[degree] if holds else HINGE_FAILS).format(hinge=hinge.capitalize())


def _reasons(case: Case, planned: Sequence[Outline]) -> Iterator[str]:
    """Weigh on each measure what the paragraphs say for the answer and against it.

    An answer that has the better of no measure needs another ground, and that comes first.
    """
    measured = {
        criterion: [each for each in planned if case.theme(each.point.id) in criterion.themes]
        for criterion in case.question.criteria
    }
    outcomes = {each: _outcome(case, bearing) for each, bearing in measured.items() if bearing}
    if outcomes and not {WON, ANSWERED} & set(outcomes.values()):
        yield from _what_carries(case, planned)
    used = Counter[Sequence[str]]()
    for criterion, bearing in measured.items():
        measure = case.english.phrase(criterion.text)
        if not criterion.themes:
            yield prompt(f"Say how your paragraphs decide {measure}.")
        elif bearing:
            phrases = outcomes[criterion]
            phrase = phrases[used[phrases] % len(phrases)]
            used[phrases] += 1
            yield phrase.format(measure=measure, argument=_strongest(case, bearing))


def _what_carries(case: Case, planned: Sequence[Outline]) -> Iterator[str]:
    """Name the strongest point of the case as the ground of the verdict."""
    points = [each.point.id for each in planned if _is_case(each)]
    for strongest in case.strongest_first(points)[:1]:
        claim = case.arguments[strongest].claim
        clause = case.english.clause(claim)
        yield CARRIES.format(claim=clause) if clause else f"{CARRIES_ALONE} {sentence(claim)}"


def _outcome(case: Case, bearing: Sequence[Outline]) -> tuple[str, ...]:
    """Say which side has the better of some paragraphs: the points made, or what meets them."""
    ours = theirs = 0.0
    for each in bearing:
        point, met = case.final(each.point.id), case.final(each.counter) if each.counter else 0.0
        ours, theirs = (
            (ours + point, theirs + met) if _is_case(each) else (ours + met, theirs + point)
        )
    share = ours / (ours + theirs) if ours + theirs else 1 / 2
    if share >= A_CLEAR_LEAD:
        return WON if any(map(_is_case, bearing)) else ANSWERED
    return LOST if share <= 1 - A_CLEAR_LEAD else CLOSE


def _strongest(case: Case, bearing: Sequence[Outline]) -> str:
    """Name the strongest paragraph on a measure, of the case if there is one."""
    ours = [each.point.id for each in bearing if _is_case(each)]
    points = ours or [each.point.id for each in bearing]
    whose = "the argument" if ours else "the other side's argument"
    return f"{whose} from {case.theme(max(points, key=case.final))}"


def _is_case(outline: Outline) -> bool:
    return outline.point.group == "case"


def _concession(case: Case, planned: Sequence[Outline], degree: str) -> str:
    """Grant the other side's strongest argument, or one nearly as strong that was not yet met."""
    others = case.strongest_first(
        each.id
        for each in case.question.side(OTHER[case.stance]).arguments
        if case.may_speak(each.id)
    )
    met = {each.counter for each in planned} | {each.point.id for each in planned}
    strong = [e for e in others if case.final(e) >= NEARLY_AS_STRONG * case.final(others[0])]
    granted = next((each for each in strong if each not in met), next(iter(others), None))
    if granted is None:
        return NO_CONCESSION
    claim = case.arguments[granted].claim
    clause = case.english.clause(claim)
    if clause is None:
        return f"This much has to be granted. {sentence(claim)}"
    return sentence(f"It has to be granted that {clause}, {LIMITS[degree]}")
