"""A sheet with gaps: dates, numbers and names blanked in points and facts; the words are its key.

What is blanked once is blanked wherever the sheet says it, a date's year with the date, so that no
gap can be filled by looking up the page; for the same reason the sources, whose titles tell much,
are left out.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from essayplan.planning.plan import Paragraph, Plan, facts
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Inline,
    Inlines,
    Labelled,
    Note,
    PageBreak,
    Prose,
    Text,
)
from essayplan.rendering.facts import unsaid_date
from essayplan.rendering.opening import title
from essayplan.rendering.paragraphs import heading, paragraph
from essayplan.rendering.wording import prose
from essayplan.rendering.worksheets.answers import (
    answers,
    cut_at,
    figures,
    names_in,
    stands_in,
    years,
)
from essayplan.rendering.worksheets.chance import seeded, some_of

GAP = "__________"
"""A gap is as wide as any other: its width gives no answer away."""
MOST = 2
"""How many names one point or fact gives to be blanked, if not one; its figures all are."""

_TASK = "Fill in the numbered gaps. The key stands on the last page."
_NOTHING = "There is no date, number or name in this plan to leave out."


def sheet(plan: Plan, seed: int = 0) -> Document:
    """Return the sheet and, on a page of its own, its key; another seed blanks other words."""
    gaps = _Gaps(hidden(plan, seed))
    body = [gaps.block(block) for block in _body(plan)]
    task = Prose((Text(_TASK if gaps.key else _NOTHING, "quiet"),))
    blocks = (Heading(1, title(plan)), task, *body, *_key(gaps.key))
    return Document(title(plan), plan.language, blocks)


def hidden(plan: Plan, seed: int) -> frozenset[str]:
    """Return what to blank of points and facts: every date and number, and a name or two.

    Nothing is blanked that is told. What the headings say is told; and a name or a year that most
    paragraphs say is what the essay is about.
    """
    chance = seeded(seed, plan.question.id)
    known = _known(plan)
    names = names_in(_texts(plan))
    chosen = set[str]()
    for text in _points_and_facts(plan):
        dated = dict.fromkeys(figures(text))
        whole = [*dated, *(year for each in dated for year in years(each))]
        named = [each for each in dict.fromkeys(answers(text, names)) if each not in dated]
        chosen.update(each for each in whole if not known(each))
        most = 1 + int(MOST * chance.random())
        chosen.update(some_of([each for each in named if not known(each)], most, chance))
    return frozenset(chosen)


def _known(plan: Plan) -> Callable[[str], bool]:
    """Return whether a reader of the sheet knows an answer without having learnt it."""
    headings = (heading("", each).text for each in plan.paragraphs)
    told = [title(plan), plan.question.text, *headings]
    paragraphs = ["\n".join(_of_paragraph(each)) for each in plan.paragraphs]
    return cache(lambda answer: stands_in(answer, told) or _usual(answer, paragraphs))


def _usual(answer: str, paragraphs: Sequence[str]) -> bool:
    """Whether most paragraphs say a name or a year; that they say "11" has no meaning."""
    if answer[0].isdecimal() and not years(f"in {answer}"):
        return False
    saying = sum(stands_in(answer, [each]) for each in paragraphs)
    return saying > max(1, len(paragraphs) / 2)


def _body(plan: Plan) -> Iterator[Block]:
    yield Heading(2, "Answer")
    yield from prose(plan.introduction.thesis, "strong")
    for number, each in enumerate(plan.paragraphs, 1):
        yield from paragraph(number, each, plan.slots, {})


def _key(key: list[str]) -> Iterator[Block]:
    if key:
        yield PageBreak()
        yield Heading(2, "Key")
        yield Bullets(tuple((Text(answer),) for answer in key), ordered=True)


def _points_and_facts(plan: Plan) -> Iterator[str]:
    for each in plan.paragraphs:
        yield each.point
        for fact in facts(each):
            yield fact.fact
            yield unsaid_date(fact)


def _texts(plan: Plan) -> Iterator[str]:
    """Yield every text that shows which words are names."""
    yield from (title(plan), plan.question.text, *plan.positions.values())
    yield from (plan.introduction.context, plan.introduction.thesis, plan.judgement.verdict)
    for each in plan.paragraphs:
        yield from _of_paragraph(each)


def _of_paragraph(each: Paragraph) -> Iterator[str]:
    yield from (each.theme, each.point, each.explanation, each.evaluation, each.link)
    yield from (each.counter.claim, each.counter.because) if each.counter else ()
    yield from (fact.fact for fact in facts(each))


class _Gaps:
    """Gaps as they are made: each with a number, and what belongs in it."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.key: list[str] = []

    def block(self, block: Block) -> Block:
        match block:
            case Prose() | Bullets():
                return self.flow(block)
            case Labelled():
                return Labelled(block.label, tuple(self.flow(each) for each in block.content))
        return block

    def flow(self, block: Prose | Bullets) -> Prose | Bullets:
        if isinstance(block, Prose):
            return Prose(self.line(block.content))
        return Bullets(tuple(self.line(item) for item in block.items), block.ordered)

    def line(self, inlines: Inlines) -> Inlines:
        shown = (each for each in inlines if not isinstance(each, Note))
        return tuple(part for each in shown for part in self.parts(each))

    def parts(self, inline: Inline) -> Iterator[Inline]:
        if not isinstance(inline, Text):
            yield inline
            return
        for part, is_answer in cut_at(self.asked_once(inline), self.hidden):
            if is_answer:
                self.key.append(part)
                yield Text(f"[{len(self.key)}] ", "quiet")
                yield Text(GAP, "gap")
            else:
                yield Text(part, inline.style)

    def asked_once(self, text: Text) -> str:
        """Return a text; an aside without the dates that a gap has asked for already."""
        if text.style != "quiet" or not text.text.startswith(" ("):
            return text.text
        said = text.text.removeprefix(" (").removesuffix(")").split(", ")
        left = ", ".join(each for each in said if each not in self.key or not figures(each))
        return f" ({left})" if left else ""
