"""Whether a bank's references hold, told from the model alone.

Nearly every bank that is read is sound, and this takes a tenth of the time that looking for
what is wrong, and where it stands, takes (`references`).
"""

from graphlib import CycleError, TopologicalSorter

from essayplan.model import SIDES, Argument, Bank, Question


def is_sound(bank: Bank) -> bool:
    """Whether there is nothing for `references.check` to report of a bank that was fully read."""
    return all(
        citation.source in bank.sources
        for evidence in bank.evidence.values()
        for citation in evidence.sources
    ) and all(_holds(question, bank) for question in bank.questions.values())


def _holds(question: Question, bank: Bank) -> bool:
    sides = [question.side(name).arguments for name in SIDES]
    return (
        _meets(sides[0], sides[1])
        and _meets(sides[1], sides[0])
        and _ends(sides)
        and all(_supported(argument, bank) for side in sides for argument in side)
        and _themes_listed(question)
    )


def _meets(repliers: tuple[Argument, ...], met: tuple[Argument, ...]) -> bool:
    known = {argument.id for argument in met}
    return all(reply.argument in known for each in repliers for reply in each.answers)


def _ends(sides: list[tuple[Argument, ...]]) -> bool:
    """Whether no replies go in a circle; those from one side only cannot."""
    if not all(any(argument.answers for argument in side) for side in sides):
        return True
    replies = {each.id: {to.argument for to in each.answers} for side in sides for each in side}
    try:
        TopologicalSorter(replies).prepare()
    except CycleError:
        return False
    return True


def _supported(argument: Argument, bank: Bank) -> bool:
    return all(identity in bank.evidence for identity in argument.evidence)


def _themes_listed(question: Question) -> bool:
    listed = set(question.themes)
    used = {argument.theme for _, argument in question.arguments()}
    used.update(theme for criterion in question.criteria for theme in criterion.themes)
    return not listed or used <= listed
