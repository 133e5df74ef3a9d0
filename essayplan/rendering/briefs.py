"""What a question asks, as a document: what `essayplan analyse` shows."""

from collections.abc import Iterator

from essayplan.question import Brief
from essayplan.rendering.document import Block, Document, Heading, Labelled, Prose, Text
from essayplan.rendering.visible import cleaned


def document(question: str, brief: Brief) -> Document:
    """Lay out `brief`, which is of `question`; what the question does not say is left out."""
    rows = [Labelled(label, (Prose((Text(text),)),)) for label, text in _rows(brief) if text]
    blocks: tuple[Block, ...] = (Heading(1, question), *rows)
    return cleaned(Document(question, "en-GB", blocks))


def _rows(brief: Brief) -> Iterator[tuple[str, str | None]]:
    yield "Asks for", _OPEN if _is_open(brief) else _FAMILIES.get(brief.family, brief.family)
    yield "Judge", _JUDGEMENTS.get(brief.judgement, brief.judgement)
    yield "Claim", brief.claim
    yield "View", brief.quoted_view and f"“{brief.quoted_view}”"
    yield "Factor", brief.factor
    yield "Years", _years(brief.from_year, brief.to_year)
    yield "Answer to", ", ".join(f"“{hinge}”" for hinge in brief.hinges)
    yield "Two halves", "; ".join(brief.demands)


def _is_open(brief: Brief) -> bool:
    """Say whether yes or no is no answer: "When did it begin?" implies no claim."""
    return brief.family == "direct_question" and brief.claim is None


def _years(first: int | None, last: int | None) -> str:
    if first is None:
        return f"until {last}" if last is not None else ""
    if last is None:
        return f"from {first}"
    return str(first) if first == last else f"{first}\N{EN DASH}{last}"


_OPEN = "an answer to the question"
_FAMILIES = {
    "agree_with_view": "whether a view is right, and how far",
    "extent": "how far something is so",
    "significance": "how much something mattered beside the rest",
    "success": "how well aims were met",
    "cause_open": "causes, ranked",
    "consequence_open": "effects, weighed",
    "compare": "likeness and difference",
    "evaluate_topic": "strengths and limits",
    "presentation": "how it is presented",
    "direct_question": "an answer to the question, yes or no and how far",
}
_JUDGEMENTS = {
    "main_factor": "whether one cause outweighs the others",
    "value": "what is good or right",
    "truth": "whether the claim is true",
    "consequence": "what followed, and how much of it",
    "success": "how far it succeeded",
    "similarity_difference": "how alike they are",
    "change_continuity": "how much changed and how much stayed",
    "significance": "how much it mattered",
    "degree": "how far",
    "presentation": "how it is done",
    "turning_point": "whether things were different from then on",
}
