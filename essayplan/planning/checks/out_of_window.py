"""Evidence from outside the question's years does not answer the question.

Examiners mark such evidence as irrelevant, however good it is. Keep it only as background, in a
clause, to show what had changed; in a saved plan `context: true` beside a fact says that it is
that. A fact that runs over several years needs half of them inside. Where a fact has no date, the
years in its words count, and so do those that a point or an explanation rests on.
"""

from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.texts import quoted
from essayplan.planning.checks.years import in_words, named, outside
from essayplan.planning.plan import Check, Fact, Paragraph, Plan, facts
from essayplan.planning.window import Years, inside, years_in


def check(plan: Plan) -> Iterator[Check]:
    """Find facts, points and explanations that lie outside the years of the question."""
    window = plan.question.from_year, plan.question.to_year
    if window == (None, None):
        return
    for number, paragraph in enumerate(plan.paragraphs, start=1):
        for message in (*_of_facts(paragraph, window), *_of_texts(paragraph, window)):
            yield Check(
                code="out-of-window",
                severity=Severity.WARNING,
                message=message,
                hint="Use it as background only, or find a fact from those years.",
                paragraph=number,
            )


def _of_facts(paragraph: Paragraph, window: Years) -> Iterator[str]:
    for fact in facts(paragraph):
        if not fact.context and _lies_outside(fact, window):
            date = f" ({fact.date})" if fact.date else ""
            yield f"{quoted(fact.fact)}{date} lies outside {in_words(window)}."


def _lies_outside(fact: Fact, window: Years) -> bool:
    if fact.date:
        return not inside(fact.date, window)
    return outside(years_in(fact.fact), window)


def _of_texts(paragraph: Paragraph, window: Years) -> Iterator[str]:
    for name, text in (("point", paragraph.point), ("explanation", paragraph.explanation)):
        years = years_in(text)
        if outside(years, window):
            yield f"The {name} speaks of {named(years)}, and of no year in {in_words(window)}."
