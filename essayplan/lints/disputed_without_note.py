"""What is disputed needs a note that says how.

A student can use a fact that the sources disagree about, and gain by it, if the plan says what each
of them holds. The rule fires in two cases: `disputed` is there but says next to nothing ("yes",
"see notes"), or the fact itself says that it is in doubt ("allegedly", "estimates vary") and there
is no `disputed` at all. Write there, in a sentence, what each source holds and which you follow.
"""

from collections.abc import Iterator

from essayplan.lints.finding import Finding
from essayplan.model import Bank, Evidence

FEWEST_WORDS = 4
_WITNESSES = ("accounts", "estimates", "figures", "historians", "notes", "sources")
_STATES = ("contested", "debatable", "disputed", "uncertain", "unclear")
DOUBTS = (
    "allegedly",
    "reputedly",
    "supposedly",
    *(f"{who} {verb}" for who in _WITNESSES for verb in ("differ", "disagree", "vary")),
    *(f" {verb} {state}" for verb in ("are", "is", "remain", "remains") for state in _STATES),
)
"""What a fact says when it is in doubt, in lower case."""


def check(bank: Bank) -> Iterator[Finding]:
    """Find evidence whose dispute is named and not told."""
    for evidence in bank.evidence.values():
        problem = _problem(evidence)
        if problem:
            yield Finding(
                "evidence",
                evidence.id,
                problem,
                "Say under `disputed` what each source holds, and which you follow.",
            )


def _problem(evidence: Evidence) -> str | None:
    if evidence.disputed is not None:
        told = len(evidence.disputed.split()) >= FEWEST_WORDS
        return None if told else f"The note on '{evidence.id}' does not say what is disputed."
    if evidence.kind == "quotation":
        return None
    fact = evidence.fact.casefold()
    doubt = next((each for each in DOUBTS if each in fact), None)
    return f"'{evidence.id}' says “{doubt.strip()}” and has no note on it." if doubt else None
