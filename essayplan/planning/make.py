"""From a question of a bank to a plan: weigh, choose, arrange, write, check."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from essayplan.bank.bearing import bearing
from essayplan.bank.words import normalised
from essayplan.citation import citation
from essayplan.diagnostics import Diagnostic
from essayplan.model import Bank, SideName
from essayplan.planning.budget import Budget, budget, slots, with_shares
from essayplan.planning.case import OTHER, Case
from essayplan.planning.checks import examine
from essayplan.planning.choice import Choice, make_choice
from essayplan.planning.english import English
from essayplan.planning.flips import flips
from essayplan.planning.formats import USUAL, Formats, formats
from essayplan.planning.introduction import introduction
from essayplan.planning.judgement import judgement
from essayplan.planning.paragraphs import outlines, paragraphs
from essayplan.planning.plan import Asked, Paragraph, Plan, Reference, Weighing, facts
from essayplan.planning.reasons import left_out, why_chosen
from essayplan.planning.request import Request, nothing_to_plan, settle
from essayplan.planning.structures import STRUCTURES, suited
from essayplan.planning.topic import Topic
from essayplan.planning.weigh import weigh
from essayplan.planning.window import window
from essayplan.question import Brief, understand


class Planned(Struct, frozen=True):
    """A plan, or what is wrong with the request."""

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...] = ()


def make_plan(topic: Topic, request: Request, known: Formats | None = None) -> Planned:
    """Plan what was asked; `known` are the formats there are, by default those that ship."""
    known = known or formats()
    request, problems = settle(request, topic.question, known)
    if problems:
        return Planned(None, problems)
    case = _case(topic, request)
    name = suited(case.brief) if request.structure == "auto" else request.structure
    money = budget(known.exams.get(request.exam or "", USUAL), request)
    choice = make_choice(case, name, money.paragraphs, request)
    if not any(each.group == "case" for each in choice.chosen):
        return Planned(None, (nothing_to_plan(topic.question, case.stance),))
    unchecked = _written(case, choice, money, request, known)
    return Planned(replace(unchecked, checks=examine(unchecked)))


def _case(topic: Topic, request: Request) -> Case:
    bank, question, asked = topic.bank, topic.question, topic.asked
    weighed, brief = weigh(bank, question), _brief(topic)
    stance: SideName = weighed.verdict if request.stance == "auto" else request.stance
    return Case(
        bank=bank,
        question=question,
        asked=asked,
        brief=brief,
        weighed=weighed,
        stance=stance,
        agrees="against" if topic.swap != request.swap else "for",
        closeness=topic.closeness,
        direction_known=topic.exact or request.swap,
        years=window(brief, question),
        relevance=bearing(bank, question, asked) if topic.closeness < 1 else {},
        arguments={argument.id: argument for _, argument in question.arguments()},
        dropped=frozenset(request.drop),
        english=English.of(question),
    )


def _brief(topic: Topic) -> Brief:
    """Understand the words asked, as the bank writes them; of a part without claim, the whole."""
    brief = understand(topic.wording if topic.wording and topic.exact else topic.asked)
    part = topic.wording and not topic.exact and brief.claim is None
    return understand(topic.wording) if part else brief


def _written(case: Case, choice: Choice, money: Budget, request: Request, known: Formats) -> Plan:
    planned, model = outlines(case, choice.chosen), known.models[request.model]
    opening, *body, close = slots(money, [case.value(each.point.id) for each in planned])
    whys = [why_chosen(case, choice, each.point) for each in planned]
    written = paragraphs(case, planned, body, whys)
    return Plan(
        question=_asked(case),
        brief=case.brief,
        stance=case.stance,
        structure=choice.structure,
        model=model.id,
        exam=request.exam,
        exam_title=known.exams[request.exam].about if request.exam else "",
        minutes=money.minutes,
        words=money.words,
        introduction=introduction(case, planned, request.thesis, opening),
        paragraphs=written,
        judgement=judgement(case, planned, close),
        weighing=_weighing(case),
        left_out=left_out(case, choice, planned, request),
        checks=(),
        bibliography=_bibliography(case.bank, written),
        positions={"for": case.question.for_.position, "against": case.question.against.position},
        stance_why=_stance_why(case, request),
        structure_why=_structure_why(case, request, choice, money.paragraphs),
        slots=with_shares(model.slots),
        planning_minutes=money.planning,
        language=case.bank.language,
    )


def _asked(case: Case) -> Asked:
    first, last = case.years
    return Asked(
        id=case.question.id,
        text=case.question.question,
        asked=case.asked,
        bank=case.bank.id,
        agrees=case.agrees,
        closeness=case.closeness,
        from_year=first,
        to_year=last,
    )


def _weighing(case: Case) -> Weighing:
    found = flips(case.question, case.weighed)
    return Weighing(
        for_=round(case.weighed.for_, 3),
        against=round(case.weighed.against, 3),
        flips=tuple(each for each in found if each.argument not in case.dropped),
    )


def _bibliography(bank: Bank, written: Iterable[Paragraph]) -> tuple[Reference, ...]:
    used = {each for paragraph in written for fact in facts(paragraph) for each in fact.sources}
    sources = sorted(
        (bank.sources[each] for each in used),
        key=lambda source: (normalised((*source.author, source.title)[0]), source.id),
    )
    return tuple(Reference(id=each.id, citation=citation(each), source=each) for each in sources)


def _stance_why(case: Case, request: Request) -> str:
    turned = " Without what you dropped they would lean the other way."
    return _leaning(case, request) + (turned if request.drop and _is_turned(case) else "")


def _is_turned(case: Case) -> bool:
    """Whether leaving out one of the arguments that the user dropped turns the verdict."""
    turning = (e.argument for e in flips(case.question, case.weighed) if e.change == "drop")
    return not case.dropped.isdisjoint(turning)


def _leaning(case: Case, request: Request) -> str:
    ours, theirs = (case.weighed.share_of(side) for side in (case.stance, OTHER[case.stance]))
    weights = f"{ours:.0%} of the weight to {theirs:.0%}"
    if request.stance == "auto":
        return f"The bank's weights lie this way: {weights}."
    if ours >= theirs:
        return f"You chose this side, and the bank's weights agree: {weights}."
    return (
        f"You chose this side; the bank's weights lean the other way: {theirs:.0%} to {ours:.0%}."
    )


def _structure_why(case: Case, request: Request, choice: Choice, paragraphs: int) -> str:
    structure, made = STRUCTURES[choice.structure], len(choice.chosen)
    fewer = f" The bank's arguments make {made} paragraphs of it, not {paragraphs}."
    said = structure.HOW + (fewer if made < paragraphs else "")
    if request.structure != "auto":
        return f"You chose it. {said}"
    asks = case.brief.judgement.replace("_", " ").replace("change ", "change and ")
    return f"Good for {structure.GOOD_FOR}; the question turns on {asks}. {said}"
