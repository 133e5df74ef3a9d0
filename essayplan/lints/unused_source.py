"""A source should stand behind some evidence.

A bibliography of works that nothing cites looks like padding. Name the source in the evidence that
comes from it, or take it out.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import Bank


def check(bank: Bank) -> Iterator[Finding]:
    """Find sources that no evidence cites."""
    cited = {each.source for evidence in bank.evidence.values() for each in evidence.sources}
    for identity in bank.sources:
        if identity not in cited:
            yield Finding(
                "source",
                identity,
                f"No evidence cites '{identity}'.",
                "Name it in the evidence that comes from it, or take it out.",
            )
