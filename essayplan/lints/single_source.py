"""The evidence of a side should not all come from one source.

If that source is wrong, or takes sides, so does the whole case; and a student who has read one book
cannot show that others agree. The rule looks at each side of a question that has two or more pieces
of evidence with sources, and fires when they all cite one source and no other. Find a second source
for the facts that matter most, or add evidence from elsewhere.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import SIDES, Bank, Evidence, Side


def check(bank: Bank) -> Iterator[Finding]:
    """Find sides whose evidence rests on one source."""
    for question in bank.questions.values():
        for side in SIDES:
            evidence = _sourced(bank, question.side(side))
            sources = {citation.source for each in evidence for citation in each.sources}
            if len(evidence) > 1 and len(sources) == 1:
                yield Finding(
                    "question",
                    question.id,
                    f"All evidence {side} in '{question.id}' comes from '{sources.pop()}'.",
                    "Find a second source for the facts that matter most.",
                )


def _sourced(bank: Bank, side: Side) -> list[Evidence]:
    used = dict.fromkeys(each for argument in side.arguments for each in argument.evidence)
    known = (bank.evidence[each] for each in used if each in bank.evidence)
    return [evidence for evidence in known if evidence.sources]
