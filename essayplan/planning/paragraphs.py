"""Writing the paragraphs: point, evidence, explanation, counter-argument, evaluation, link.

The sentences are the bank's; around them stand the few fixed phrases below, each used once in a
plan as long as they last, and chosen by what the weights say, so that a plan never claims a reply
is answered when it is not.
"""

from collections.abc import Iterable, Mapping, Sequence

from essayplan.model import Evidence
from essayplan.planning.case import Case, fact
from essayplan.planning.english import sentence
from essayplan.planning.links import Outline, first_unsaid, link
from essayplan.planning.plan import Counter, Fact, Paragraph, prompt
from essayplan.planning.select import Candidate

SAY_WHY = prompt("Say why this evidence proves your point, and the point your answer.")
FIND_EVIDENCE = prompt("Find a fact, dated and sourced, that proves this point.")
FIND_COUNTER = prompt("Say what the other side would reply, and why it does not overturn this.")
WEIGH_REPLY = prompt("Say how far this reply limits your point, and why it does not overturn it.")

STANDS: Mapping[str, Sequence[str]] = {
    "case": (
        "This does not overturn the point.",
        "The objection is fair, but it is not decisive.",
        "Even so, the point stands.",
        "That is a limit on the point and not an answer to it.",
        "The reply proves less than it seems to.",
    ),
    "counter": (
        "This takes much of the force out of the objection.",
        "The objection can be met.",
        "Set against the case, that is not enough.",
    ),
}
YIELDS: Mapping[str, Sequence[str]] = {
    "case": (
        "Part of this has to be conceded, but not all of it.",
        "This is a serious objection, yet it can be answered.",
        "The reply is strong, but it does not settle the matter.",
        "This weakens the point without removing it.",
    ),
    "counter": (
        "Part of the objection survives this, but only part.",
        "The objection keeps some force even so.",
    ),
}


def outlines(case: Case, points: Sequence[Candidate]) -> tuple[Outline, ...]:
    """Give each point its strongest reply; no argument speaks twice in a plan.

    Replies made to a point come first. A point nobody replies to is set against what it answers,
    or else against the strongest of the other side in its theme.
    """
    spoken = {each.id for each in points}
    counters = dict[str, str]()
    for replies in (case.replies_to, case.answered_by, case.opposed_in_theme):
        for point in points:
            fresh = (each for each in replies(point.id) if each not in spoken)
            if point.id not in counters and (counter := next(fresh, None)):
                counters[point.id] = counter
                spoken.add(counter)
    return tuple(Outline(each, counters.get(each.id)) for each in points)


def paragraphs(
    case: Case, planned: Sequence[Outline], budgets: Sequence[tuple[int, int]], whys: Sequence[str]
) -> tuple[Paragraph, ...]:
    """Write the paragraphs. `budgets` are each one's minutes and words; `whys` its reason."""
    writer = _Writer(case, planned)
    return tuple(
        writer.paragraph(index, minutes, words, why)
        for index, ((minutes, words), why) in enumerate(zip(budgets, whys, strict=True))
    )


class _Writer:
    """Writes the paragraphs of one plan in order, remembering what has been said."""

    def __init__(self, case: Case, planned: Sequence[Outline]) -> None:
        self.case = case
        self.planned = planned
        self.spent = set[str]()
        self.said = set[str]()
        self.points = {each.point.id for each in planned}
        # The points' evidence is theirs before any reply may use it.
        self.proofs = [self._spend(case.usable(each.point.id)) for each in planned]

    def paragraph(self, index: int, minutes: int, words: int, why: str) -> Paragraph:
        planned = self.planned[index]
        argument = self.case.arguments[planned.point.id]
        return Paragraph(
            role=planned.point.group,
            theme=argument.theme,
            point=sentence(argument.claim),
            arguments=(argument.id,),
            evidence=self.proofs[index],
            explanation=sentence(argument.explain or "") or SAY_WHY,
            counter=self._counter(planned),
            evaluation=self._evaluation(planned),
            link=link(self.case, self.planned, index, self.said),
            minutes=minutes,
            words=words,
            why=why,
        )

    def _spend(self, evidence: Iterable[Evidence]) -> tuple[Fact, ...]:
        fresh = tuple(each for each in evidence if each.id not in self.spent)
        self.spent.update(each.id for each in fresh)
        return tuple(fact(each) for each in fresh)

    def _counter(self, planned: Outline) -> Counter | None:
        if planned.counter is None:
            return None
        ours = planned.point.group == "case"
        return Counter(
            argument=planned.counter,
            claim=sentence(self.case.arguments[planned.counter].claim),
            evidence=self._spend(self.case.usable(planned.counter)),
            because=self._because(planned.counter, planned.point.id) if ours else "",
        )

    def _evaluation(self, planned: Outline) -> str:
        if planned.counter is None:
            return FIND_COUNTER
        answer = self._answer(planned, planned.counter)
        if answer is None:
            return WEIGH_REPLY
        spoken = (planned.point.id, planned.counter)
        ours, theirs = spoken if planned.point.group == "case" else reversed(spoken)
        stands = self.case.final(ours) >= self.case.final(theirs)
        phrases = (STANDS if stands else YIELDS)[planned.point.group]
        return f"{first_unsaid(phrases, self.said)} {answer}"

    def _answer(self, planned: Outline, counter: str) -> str | None:
        """Say, in the bank's words, why the stance outlasts what is said against it.

        In a paragraph of the case the counter is the other side's, and whoever answers it speaks;
        in one that gives the other side, the counter itself is the answer.
        """
        if planned.point.group == "counter":
            return self._because(counter, planned.point.id) or None
        own = self._because(planned.point.id, counter)
        if own:
            return own
        others = ((each, self._because(each, counter)) for each in self.case.replies_to(counter))
        return next((self._in_turn(each, because) for each, because in others if because), None)

    def _because(self, argument: str, answered: str) -> str:
        reply = self.case.reply(argument, answered)
        return sentence((reply and reply.because) or "")

    def _in_turn(self, argument: str, because: str) -> str:
        if argument in self.points or argument in self.said:
            return because
        self.said.add(argument)
        return f"{sentence(self.case.arguments[argument].claim)} {because}"
