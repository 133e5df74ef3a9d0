"""How the document of a plan opens: the question, the answer, the paragraphs at a glance."""

from collections.abc import Iterator, Sequence

from essayplan.planning.plan import Asked, Paragraph, Plan, heading
from essayplan.rendering.document import Balance, Block, Heading, Pan, Prose, Table, Text
from essayplan.rendering.wording import budget, capitalised, prose, same_words, stopped

ANSWER = "Answer"
"""The heading of the thesis and the balance."""
_CLOSEST = 99
"""Per cent: a question that the bank does not have is never all of what was asked."""
_SWAP = " To turn that round, give --swap."


def title(plan: Plan) -> str:
    """Return the words the user asked, or the question's own where only its id was given."""
    asked = plan.question.asked.strip()
    return asked if " " in asked else plan.question.text


def question(plan: Plan) -> Iterator[Block]:
    """Yield the question, how the bank words it or comes near to it, and the essay's shape."""
    yield Heading(1, title(plan))
    yield from _in_the_bank(plan)
    model = f"{plan.model} paragraphs" if plan.model != "none" else ""
    shape = ", ".join(
        filter(None, [f"{plan.structure} structure", model, plan.exam_title or plan.exam])
    )
    time = budget(plan.minutes, plan.words, planning=plan.planning_minutes)
    said = [f"{capitalised(each)}." for each in (shape, time) if each]
    yield Prose((Text(" ".join(said), "quiet"),))


def answer(plan: Plan) -> Iterator[Block]:
    """Yield the thesis, and how the two sides weigh."""
    yield Heading(2, ANSWER)
    yield from prose(plan.introduction.thesis, "strong")
    yield _balance(plan)


def overview(plan: Plan) -> Iterator[Block]:
    """Yield the paragraphs at a glance: number, theme, point, and minutes, or else words."""
    minutes = [each.minutes for each in plan.paragraphs]
    words = [each.words for each in plan.paragraphs]
    unit, budgets = ("Minutes", minutes) if any(minutes) else ("Words", words)
    rows = [_row(number, each) for number, each in enumerate(plan.paragraphs, 1)]
    header: Sequence[str] = ("No.", "Theme", "Point")
    if any(budgets):
        header = (*header, unit)
        rows = [(*row, str(each or "")) for row, each in zip(rows, budgets, strict=True)]
    if rows:
        yield Heading(2, "At a glance")
        yield Table(tuple(header), tuple(rows))


def _row(number: int, paragraph: Paragraph) -> tuple[str, ...]:
    other = " (the other side)" if paragraph.role == "counter" else ""
    return (str(number), f"{capitalised(heading(paragraph))}{other}", paragraph.point)


def _in_the_bank(plan: Plan) -> Iterator[Block]:
    asked = plan.question
    if asked.closeness < 1:
        near = min(round(100 * asked.closeness), _CLOSEST)
        nearest = f"The nearest question in the bank, about {near}% of what you asked: "
        yield Prose((Text(nearest, "quiet"), Text(asked.text)))
        agreement = Text(_agreement(asked, plan.positions), "quiet")
        yield Prose((agreement, Text(_SWAP, "tip")))
    elif not same_words(title(plan), asked.text):
        yield Prose((Text("In the bank's words: ", "quiet"), Text(asked.text)))


def _agreement(asked: Asked, positions: dict[str, str]) -> str:
    """Say which position is taken to agree with the words asked."""
    position = stopped(positions.get(asked.agrees, ""))
    agrees = f"To agree with the words asked is taken to be the {asked.agrees} side"
    return f"{agrees}{f': {position}' if position else '.'}"


def _balance(plan: Plan) -> Balance:
    total = plan.weighing.for_ + plan.weighing.against
    share = plan.weighing.for_ / total if total else 0.5
    return Balance(
        Pan("For", plan.positions.get("for", ""), share),
        Pan("Against", plan.positions.get("against", ""), 1 - share),
    )
