"""Writing the judgement: the verdict, the measures it goes by, and what has to be conceded."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from essayplan.model import Criterion
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
WON = (
    "On {measure}, {case} outweighs what is set against it.",
    "On {measure}, the answer is the same: {case} carries more weight than the replies to it.",
)
LOST = (
    "On {measure}, the other side has the better of it.",
    "On {measure}, the arguments against this answer are the stronger.",
)
CLOSE = (
    "On {measure}, there is little to choose between the two sides.",
    "On {measure}, the arguments are nearly even.",
)
NEARLY_AS_STRONG = 0.6
"""How strong an argument must be beside the other side's strongest to be granted in its place."""
Weights = Mapping[str, tuple[float, float]]
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
    if case.brief.family != "agree_with_view":
        return
    agrees = case.stance == case.agrees
    for hinge in case.brief.hinges:
        if not re.search(rf"\b{re.escape(hinge)}\b", case.position, re.IGNORECASE):
            yield (HINGE_HOLDS[degree] if agrees else HINGE_FAILS).format(hinge=hinge.capitalize())


def _reasons(case: Case, planned: Sequence[Outline]) -> Iterator[str]:
    """Weigh the two sides again on each measure, over the themes it is measured in."""
    used = Counter[Sequence[str]]()
    for criterion in case.question.criteria:
        weights = _weights(case, criterion)
        if any(sum(pair) for pair in weights.values()):
            phrases = _outcome(weights)
            phrase = phrases[used[phrases] % len(phrases)]
            used[phrases] += 1
            made = _made_from(case, planned, weights)
            yield phrase.format(measure=case.english.phrase(criterion.text), case=made)


def _weights(case: Case, criterion: Criterion) -> Weights:
    """Return what each theme of the measure weighs: for the stance, and against it."""
    weights = dict.fromkeys(criterion.themes, (0.0, 0.0))
    for side, argument in case.question.arguments():
        if argument.theme in weights:
            ours, theirs = weights[argument.theme]
            added = case.final(argument.id)
            weights[argument.theme] = (
                (ours + added, theirs) if side == case.stance else (ours, theirs + added)
            )
    return weights


def _made_from(case: Case, planned: Sequence[Outline], weights: Weights) -> str:
    """Name the paragraph of the case that does most for a measure, where one does."""
    points = (each.point for each in planned if each.point.group == "case")
    themes = [theme for each in points if (theme := case.theme(each.id)) in weights]
    if not themes:
        return "the case for this answer"
    return f"the argument from {max(themes, key=lambda each: weights[each][0] - weights[each][1])}"


def _outcome(weights: Weights) -> Sequence[str]:
    ours = sum(pair[0] for pair in weights.values())
    theirs = sum(pair[1] for pair in weights.values())
    share = ours / (ours + theirs)
    if share >= A_CLEAR_LEAD:
        return WON
    return LOST if share <= 1 - A_CLEAR_LEAD else CLOSE


def _concession(case: Case, planned: Sequence[Outline], degree: str) -> str:
    """Grant the other side's strongest argument, or one nearly as strong that was not yet met."""
    others = case.strongest_first(
        each.id for each in case.question.side(OTHER[case.stance]).arguments
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
