"""A question needs criteria: what the judgement goes by.

A verdict that names its measure is a judgement; one that does not is an opinion. Write two to four
measures under `criteria`, such as "whether the system changed or only its methods", each with the
themes it is measured in.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import Bank


def check(bank: Bank) -> Iterator[Finding]:
    """Find questions without criteria."""
    for question in bank.questions.values():
        if not question.criteria:
            yield Finding(
                "question",
                question.id,
                f"'{question.id}' has no criteria.",
                "Say by what measures its judgement should go.",
            )
