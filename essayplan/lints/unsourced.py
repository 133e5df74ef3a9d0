"""Evidence needs a source.

A fact that cannot be traced cannot be checked, and gets no footnote in a plan. Name the book,
document or notes it comes from under `sources`. If you cannot find where it comes from, it is
safer left out.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import Bank


def check(bank: Bank) -> Iterator[Finding]:
    """Find evidence without sources."""
    for evidence in bank.evidence.values():
        if not evidence.sources:
            yield Finding(
                "evidence",
                evidence.id,
                f"'{evidence.id}' has no source.",
                "Say where the fact comes from, or leave it out.",
            )
