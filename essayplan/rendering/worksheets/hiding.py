"""What a sheet with gaps hides: every date and number, and of names one or two of each text.

A name is hidden with the words it is made of, so that "Wilhelm" gives no "Wilhelm II" away; and a
name of which an ordinary word stands elsewhere with its capital is not hidden at all.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from essayplan.planning.plan import Paragraph, Plan, facts
from essayplan.rendering.facts import unsaid_date
from essayplan.rendering.opening import title
from essayplan.rendering.paragraphs import heading
from essayplan.rendering.worksheets.answers import (
    answers,
    capitals,
    figures,
    months,
    names_in,
    parts,
    stands_in,
    years,
)
from essayplan.rendering.worksheets.chance import numbered

MOST = 2
"""How many names one point or fact gives to be blanked, where it has more; its figures all are."""

Known = Callable[[str], bool]


def hidden(plan: Plan, seed: int) -> frozenset[str]:
    """Return what to blank of points and facts: every date and number, and a name or two.

    Nothing is blanked that is told. What the headings say is told; and a name or a year that most
    paragraphs say is what the essay is about. Another `seed` chooses other names.
    """
    known, names = _known(plan), names_in(_texts(plan))
    start = numbered(plan.question.id) + seed
    dated, named = set[str](), set[str]()
    for text in _points_and_facts(plan):
        found = frozenset(figures(text))
        dated |= {part for each in found for part in (each, *years(each), *months(each))}
        others = (each for each in dict.fromkeys(answers(text, names)) if each not in found)
        named.update(_turned([each for each in others if not known(each)], start))
    figured = frozenset(each for each in dated if not known(each))
    kept = _untold(named, figured, names, plan)
    words = {word for each in kept for word in parts(each) if word in names}
    return figured | kept | frozenset(word for word in words if not known(word))


def _turned(named: Sequence[str], start: int) -> Iterator[str]:
    """Yield a name or two, other ones for the next `start` where there is a choice."""
    for place in range(min(MOST, len(named) - 1) or len(named)):
        yield named[(start + place) % len(named)]


def _untold(
    named: Collection[str], figured: frozenset[str], names: frozenset[str], plan: Plan
) -> frozenset[str]:
    """Return the names of which no ordinary word, like "Committee", is left standing elsewhere."""
    shown = [plan.introduction.thesis]
    shown += [text for each in plan.paragraphs for text in _of_paragraph(each)]
    kept, before = frozenset(named), None
    while kept != before:
        before, gone = kept, kept | figured
        left = {word for text in shown for word in capitals(text, names, gone)} - names
        kept = frozenset(each for each in kept if left.isdisjoint(parts(each)))
    return kept


def _known(plan: Plan) -> Known:
    """Return whether a reader of the sheet knows an answer without having learnt it."""
    return told(plan, [heading("", each).text for each in plan.paragraphs])


def told(plan: Plan, headings: Sequence[str] = ()) -> Known:
    """Return whether the question or one of `headings` says an answer, or most paragraphs do."""
    said = [title(plan), plan.question.text, *headings]
    paragraphs = ["\n".join(_of_paragraph(each)) for each in plan.paragraphs]
    return cache(lambda answer: stands_in(answer, said) or _usual(answer, paragraphs))


def _usual(answer: str, paragraphs: Sequence[str]) -> bool:
    """Whether most paragraphs say a name or a year; that they say "11" has no meaning."""
    if answer[0].isdecimal() and not years(f"in {answer}"):
        return False
    saying = sum(stands_in(answer, [each]) for each in paragraphs)
    return saying > max(1, len(paragraphs) / 2)


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
