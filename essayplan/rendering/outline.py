"""A plan as a document: what stands in it, in which order, under which words.

Every text is the plan's own. What is added is fixed: headings, labels, and the joining words
around a date or a count. A text that the plan leaves empty is left out, with its label; terms and
measures, without which no question is answered, are asked for.
"""

from collections.abc import Iterator
from itertools import pairwise

from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, LeftOut, Plan, heading, prompt
from essayplan.rendering import opening
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Inlines,
    Labelled,
    Notes,
    Prose,
    Text,
)
from essayplan.rendering.paragraphs import paragraph
from essayplan.rendering.references import entry, short_forms
from essayplan.rendering.wording import (
    budget,
    bullets,
    capitalised,
    prose,
    stopped,
    texts,
)

_SEVERITIES = {
    Severity.ERROR: "Put right",
    Severity.WARNING: "Strengthen",
    Severity.NOTE: "Consider",
}
_FLIPS_SHOWN = 3
BIBLIOGRAPHY = "Bibliography"
"""The heading of the list of sources."""


def document(plan: Plan, *, why: bool = False, overview: bool = False) -> Document:
    """Lay out `plan`; with `why`, also why its structure and each paragraph were chosen.

    With `overview` a table shows the paragraphs at a glance, before they follow one by one.
    """
    blocks = [
        *opening.question(plan),
        *opening.answer(plan),
        *(opening.overview(plan) if overview else ()),
        *_introduction(plan),
        *_paragraphs(plan),
        *_judgement(plan),
        *(_reasons(plan) if why else ()),
        *_left_out(plan.left_out),
        *_checks(plan.checks),
        Notes("Notes"),
        *_bibliography(plan),
    ]
    return Document(opening.title(plan), plan.language, tuple(blocks))


_NO_TERMS = prompt("Say what you take the words of the question to mean.")
_NO_CRITERIA = prompt("Say what you will judge by: how could anyone tell who is right?")


def _introduction(plan: Plan) -> Iterator[Block]:
    first = plan.introduction
    terms = tuple(
        (Text(term, "emphasis"), Text(f": {meaning}")) for term, meaning in first.terms.items()
    )
    yield Heading(2, "Introduction", budget(first.minutes, first.words))
    yield from _labelled("Context", *prose(first.context))
    yield from _labelled("Terms", *(bullets(terms) or prose(_NO_TERMS)))
    yield from _labelled("Judge by", *(bullets(texts(first.criteria)) or prose(_NO_CRITERIA)))
    if first.thesis:
        yield Labelled("Thesis", (Prose((Text("The answer above.", "quiet"),)),))
    yield from _labelled("Signpost", *prose(first.signpost))


def _paragraphs(plan: Plan) -> Iterator[Block]:
    sources = short_forms(plan.bibliography)
    for number, each in enumerate(plan.paragraphs, 1):
        yield from paragraph(number, each, plan.slots, sources)


def _judgement(plan: Plan) -> Iterator[Block]:
    closing = plan.judgement
    yield Heading(2, "Judgement", budget(closing.minutes, closing.words))
    yield from _labelled("Verdict", *prose(closing.verdict, "strong"))
    yield from _labelled("Reasons", *bullets(texts(closing.reasons)))
    yield from _labelled("Concession", *prose(closing.concession))


def _reasons(plan: Plan) -> Iterator[Block]:
    yield Heading(2, "Why this plan")
    yield from _labelled("Answer", *prose(plan.stance_why))
    yield from _labelled("Structure", *prose(plan.structure_why))
    whys = [(capitalised(heading(each)), each.why) for each in plan.paragraphs]
    chosen = tuple((Text(f"{theme}: ", "quiet"), Text(why)) for theme, why in whys)
    yield Labelled("Paragraphs", (Bullets(chosen, ordered=True),))
    flips = texts(flip.text for flip in plan.weighing.flips[:_FLIPS_SHOWN])
    yield from _labelled("What would turn the verdict", *bullets(flips))


def _left_out(arguments: tuple[LeftOut, ...]) -> Iterator[Block]:
    if arguments:
        yield Heading(2, "Left out", "what to add back first, if there is time")
        yield Bullets(tuple(_argument(each) for each in arguments))


def _argument(each: LeftOut) -> Inlines:
    claim = each.claim.strip().removesuffix(".")
    return (Text(claim), Text(f" ({each.argument}). {each.why}", "quiet"))


def _checks(checks: tuple[Check, ...]) -> Iterator[Block]:
    yield Heading(2, "What an examiner would say")
    for severity, label in _SEVERITIES.items():
        alike = [each for each in checks if each.severity is severity]
        items = tuple(_check(each, before) for before, each in pairwise([None, *alike]) if each)
        yield from _labelled(label, *bullets(items))
    if not checks:
        yield Prose((Text("Nothing: no check found anything to mend."),))


def _check(check: Check, before: Check | None) -> Inlines:
    """Return a check's line; a hint stands under the first of several that share it."""
    where = Text(f"Paragraph {check.paragraph}: " if check.paragraph else "", "quiet")
    said = Text(stopped(check.message))
    if before and (before.code, before.hint) == (check.code, check.hint):
        return (where, said)
    hint = Text(f" {check.hint}" if check.hint else "")
    return (where, said, hint, Text(f" ({check.code})", "quiet"))


def _bibliography(plan: Plan) -> Iterator[Block]:
    if plan.bibliography:
        yield Heading(2, BIBLIOGRAPHY)
        yield Bullets(tuple(entry(reference) for reference in plan.bibliography))
    other = "against" if plan.stance == "for" else "for"
    weights = "The weights are the bank author's, and not the last word."
    tip = f" To argue the other way: --stance {other}."
    yield Prose((Text(weights, "quiet"), Text(tip, "tip")))


def _labelled(label: str, *content: Prose | Bullets) -> Iterator[Labelled]:
    if content:
        yield Labelled(label, content)
