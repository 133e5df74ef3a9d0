"""Whether a bank's references hold, told from the model alone.

Nearly every bank that is read is sound, and this takes a tenth of the time that looking for
what is wrong, and where it stands, takes (`references`).
"""

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
    both_reply = all(any(argument.answers for argument in side) for side in sides)
    return (
        not both_reply  # replies from one side only cannot go in a circle
        and _meets(sides[0], sides[1])
        and _meets(sides[1], sides[0])
        and all(_supported(argument, bank) for side in sides for argument in side)
        and _themes_listed(question)
    )


def _meets(repliers: tuple[Argument, ...], met: tuple[Argument, ...]) -> bool:
    known = {argument.id for argument in met}
    return all(reply.argument in known for each in repliers for reply in each.answers)


def _supported(argument: Argument, bank: Bank) -> bool:
    return all(identity in bank.evidence for identity in argument.evidence)


def _themes_listed(question: Question) -> bool:
    listed = set(question.themes)
    used = {argument.theme for _, argument in question.arguments()}
    used.update(theme for criterion in question.criteria for theme in criterion.themes)
    return not listed or used <= listed
