"""Writing the paragraphs: point, evidence, explanation, counter-argument, evaluation, link.

The sentences are the bank's; around them stand the few fixed phrases below, each used once in a
plan as long as they last, and chosen by what the weights say, so that a plan never claims a reply
is answered when it is not.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from essayplan.model import Evidence
from essayplan.planning.candidate import Candidate
from essayplan.planning.case import Case, fact
from essayplan.planning.english import sentence
from essayplan.planning.links import Outline, first_unsaid, link
from essayplan.planning.plan import Counter, Fact, Paragraph, prompt

SAY_WHY = prompt("Say why this evidence proves your point, and the point your answer.")
FIND_COUNTER = prompt("Say what the other side would reply, and why it does not overturn this.")
FIND_ANSWER = prompt("Say what your case answers to this, and why that weighs more.")
WEIGH_REPLY = prompt("Say how far this reply limits your point, and why it does not overturn it.")

ANSWER_OBJECTION = prompt("Say why this answers the objection.")

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
        "That meets part of the objection, and part of it stands.",
        "Even so, the objection keeps some force.",
    ),
}


def outlines(case: Case, points: Sequence[Candidate]) -> tuple[Outline, ...]:
    """Give each point its strongest reply; no argument speaks twice in a plan.

    Replies made to a point come first. A point nobody replies to is set against what it answers,
    or else against the strongest of the other side in its theme. Where the strongest has spoken
    already, one that the bank can answer is better than one that it cannot.
    """
    spoken = {each.id for each in points}
    counters = dict[str, str]()
    for replies in (case.replies_to, case.answered_by, case.opposed_in_theme):
        for point in points:
            counter = _freshest(case, point, replies(point.id), spoken)
            if point.id not in counters and counter:
                counters[point.id] = counter
                spoken.add(counter)
    return tuple(Outline(each, counters.get(each.id)) for each in points)


def _freshest(
    case: Case, point: Candidate, replies: Sequence[str], spoken: AbstractSet[str]
) -> str | None:
    """Return the best reply that has not spoken yet.

    An objection that a paragraph of the case answers needs no other answer without a reason.
    """
    fresh = [each for each in replies if each not in spoken]
    if fresh and (fresh[0] != replies[0] or point.group == "counter"):
        fresh.sort(key=lambda each: answer(case, point, each) is None)
    first = next(iter(fresh), None)
    if first and point.group == "counter" and not answer(case, point, first):
        return None if any(because(case, each, point.id) for each in spoken) else first
    return first


def answer(case: Case, point: Candidate, counter: str) -> tuple[str, str] | None:
    """Return who answers the counter for the stance, and why, in the bank's words; None if nobody.

    In a paragraph of the case the counter is the other side's: the point answers it, or whoever
    else does. In one that gives the other side, the counter itself is the answer.
    """
    if point.group == "counter":
        speakers: Iterable[tuple[str, str]] = [(counter, point.id)]
    else:
        others = (each for each in case.replies_to(counter) if each != point.id)
        speakers = ((each, counter) for each in (point.id, *others))
    spoken = ((speaker, because(case, speaker, to)) for speaker, to in speakers)
    return next(((speaker, reason) for speaker, reason in spoken if reason), None)


def because(case: Case, argument: str, answered: str) -> str:
    """Return why one argument's reply to another weighs, as a sentence, or ""."""
    reply = case.reply(argument, answered)
    return sentence((reply and reply.because) or "")


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
        self.spoken = {
            name: index
            for index, each in enumerate(planned)
            for name in (each.point.id, each.counter)
            if name
        }
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
            evaluation=self._evaluation(index),
            link=link(self.case, self.planned, index, self.said),
            minutes=minutes,
            words=words,
            why=why,
            heading=planned.point.heading,
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
            because=because(self.case, planned.counter, planned.point.id) if ours else "",
        )

    def _evaluation(self, index: int) -> str:
        planned = self.planned[index]
        if planned.counter is None:
            silent = FIND_COUNTER if planned.point.group == "case" else FIND_ANSWER
            return self._met_elsewhere(index) or silent
        found = answer(self.case, planned.point, planned.counter)
        if found is None:
            return WEIGH_REPLY if planned.point.group == "case" else ANSWER_OBJECTION
        spoken = (planned.point.id, planned.counter)
        ours, theirs = spoken if planned.point.group == "case" else reversed(spoken)
        stands = self.case.final(ours) >= self.case.final(theirs)
        phrases = (STANDS if stands else YIELDS)[planned.point.group]
        phrase, reason = first_unsaid(phrases, self.said), self._in_turn(index, *found)
        return f"{reason} {phrase}" if phrase in YIELDS["counter"] else f"{phrase} {reason}"

    def _met_elsewhere(self, index: int) -> str:
        """Say which paragraph of the other group meets a point whose replies all have their own."""
        point = self.planned[index].point
        for other in self.planned:
            if other.point.group != point.group and self.case.reply(other.point.id, point.id):
                if point.group == "case":
                    theme = self.case.theme(other.point.id)
                    met = f"The reply to this, from {theme}, has a paragraph of its own."
                    return f"{met} {because(self.case, other.point.id, point.id)}".strip()
                reason = because(self.case, other.point.id, point.id)
                return f"{self._place(index, other.point.id)} answers it. {reason}".strip()
        return ""

    def _in_turn(self, index: int, speaker: str, reason: str) -> str:
        """Introduce who gives the reason: by its claim the first time, then by where it stands."""
        planned = self.planned[index]
        if speaker in (planned.point.id, planned.counter):
            return reason
        if speaker in self.spoken:
            return f"{self._place(index, speaker)} answers it. {reason}"
        self.spoken[speaker] = index
        return f"{sentence(self.case.arguments[speaker].claim)} {reason}"

    def _place(self, index: int, speaker: str) -> str:
        """Say where in the plan an argument speaks: as the point of a paragraph or as a reply."""
        where = self.spoken[speaker]
        here, there = self.planned[index].point, self.planned[where].point
        theme, later = there.theme, where > index
        if speaker != there.id:
            return f"A reply given {'below' if later else 'already'}, under {theme},"
        if theme == here.theme:
            return f"{'A later' if later else 'An earlier'} argument from {theme}"
        return f"The argument from {theme}{', which follows,' if later else ''}"
