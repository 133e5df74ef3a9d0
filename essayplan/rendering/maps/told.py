"""A map in words: what a reader hears, and what shows when a pointer rests on a claim."""

from essayplan.rendering.maps.argument_map import Answer, ArgumentMap, Claim, Proof
from essayplan.rendering.wording import stopped


def told(claim: Claim, replies: tuple[Answer, ...], claims: dict[str, Claim]) -> str:
    """Return a claim in lines: what it says, why, what proves it, and what it answers."""
    lines = [
        claim.claim,
        f"Theme: {claim.theme}. Strength {claim.strength} of 5, weight {claim.weight:.2f}.",
        claim.explain,
        *(f"Evidence: {proof(each)}" for each in claim.evidence),
        *(
            f"Answers: {stopped(claims[each.answered].claim)} {each.because}".rstrip()
            for each in replies
            if each.answering == claim.id
        ),
    ]
    return "\n".join(filter(None, lines))


def proof(proved: Proof) -> str:
    """Return a fact with its date, its sources and what is disputed about it."""
    dated = f"{proved.fact} ({proved.date})" if proved.date else proved.fact
    sources = stopped("; ".join(proved.sources)) if proved.sources else "No source."
    disputed = f"Disputed: {proved.disputed}" if proved.disputed else ""
    return " ".join(filter(None, [stopped(dated), sources, disputed]))


def reply(answer: Answer, claims: dict[str, Claim]) -> str:
    """Return a reply in words."""
    said = f"“{claims[answer.answering].claim}” answers “{claims[answer.answered].claim}”"
    return f"{said}: {answer.because}" if answer.because else f"{said}."


def summary(drawn: ArgumentMap) -> str:
    """Return what the whole map shows, in one sentence."""
    counts = [
        f"{len(side.claims)} arguments {side.name} ({stopped(side.position).rstrip('.')})"
        for side in drawn.sides
    ]
    return f"Argument map: {' and '.join(counts)}, with {len(drawn.replies)} replies between them."
