"""The plan passes over words of the question.

Where the bank has no such question, a plan made from the nearest one may never speak of what was
asked. If the words it passes over are what the question turns on, do not use the plan: look for
arguments on them with `essayplan search`, or add them to the bank. Themes, points and the answer
are what a plan speaks of; a mention in a fact is not enough.
"""

import re
from collections.abc import Iterator

from essayplan.bank.words import COMMAND_WORDS, content_words
from essayplan.diagnostics import Severity
from essayplan.planning.checks.subjects import in_one, meant_by
from essayplan.planning.plan import Check, Plan, heading
from essayplan.planning.roots import roots

SHORTEST = 3
"""Letters: shorter words say little of a subject."""
OF_NO_SUBJECT = roots(
    # what is asked, and how it is judged
    *COMMAND_WORDS,
    "analyse compare contrast describe evaluation evidence factor reason cause effect consequence",
    "impact result outcome importance important significance significant success successful",
    "failure failed effective useful usefulness role part question answer view argument essay",
    # how far, and more than what
    "only all always entirely merely mainly rather than little more most less least much many few",
    "largely chiefly partly primarily simply never no not every any some better best worse worst",
    "good bad great greater greatest main major minor key chief single serious real really truly",
    "genuine completely fully wholly almost quite very even still yet ever first last new old",
    "different similar same other others another own whole high higher highest low lower apparent",
    # ordinary verbs, and nouns that any question has
    "became become becoming began begin bring brought came come comes continue continued did do",
    "done gain gained gave get give given go going got had has have help helped hold keep kept",
    "lead led let lost made make makes making mean meant need needed offer owe owed play played",
    "provide put remain remained remains rest see seem seemed seen serve served set show showed",
    "shown stay take taken took tend try turn turned use used using want wanted was were",
    "work worked achieve change changed changes improve improved increase increased reduce reduced",
    "end ended achieved affect affected allow allowed depend determine explain happen involve",
    "learn regard way ways thing things time times year years period century between during after",
    "before under against until since like one two three people person history",
    "january february march april may june july august september october november december",
)


def check(plan: Plan) -> Iterator[Check]:
    """Find words of a question that no bank has of which the plan never speaks."""
    if plan.question.closeness == 1:
        return
    said = meant_by(_texts(plan))
    passed = [each for each in _subjects(plan.question.asked) if not roots(each) & said]
    if passed:
        yield Check(
            code="off-question",
            severity=Severity.WARNING,
            message=f"The plan never speaks of what you asked about: {', '.join(passed)}.",
            hint="Look for arguments on it with `essayplan search`, or ask in other words.",
        )


def _subjects(asked: str) -> list[str]:
    """Return the words that say what a question is of; a hyphenated word is one of them."""
    found = dict[str, None]()
    for token in re.findall(r"[^\W_]+(?:-[^\W_]+)*", in_one(asked)):
        told = roots(token) - OF_NO_SUBJECT
        if told and any(len(each) >= SHORTEST and each.isalpha() for each in content_words(token)):
            found[token.casefold()] = None
    return list(found)


def _texts(plan: Plan) -> Iterator[str]:
    yield from (plan.question.text, *plan.positions.values(), *plan.introduction.terms)
    yield from plan.introduction.terms.values()
    yield plan.introduction.thesis
    for paragraph in plan.paragraphs:
        yield from (paragraph.theme, heading(paragraph), paragraph.point)
