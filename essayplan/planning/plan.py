"""A plan: what a student writes the essay from. Plain data, complete in itself.

The field names are the keys of `plan --json` and of a saved plan (design, section 3). A plan
keeps the ids it came from and every text it shows, so it renders without its bank. Where the bank
is silent a slot holds a prompt to the student in square brackets: see `is_prompt`.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from essayplan.diagnostics import Severity
from essayplan.model import EDTF, SHORT, EvidenceKind, SideName, Source
from essayplan.question import Brief

Role = Literal["case", "counter"]
Part = Literal[
    "point",
    "evidence",
    "explanation",
    "counter",
    "counter_claim",
    "counter_evidence",
    "counter_because",
    "evaluation",
    "link",
]
"""What a slot can show. "counter" is the counter's claim, evidence and reason together."""

Count = Annotated[int, Meta(ge=0)]
"""Minutes or words: none, or some."""
Share = Annotated[float, Meta(ge=0, le=1)]


def prompt(text: str) -> str:
    """Mark `text` as something the student has still to write."""
    return f"[{text}]"


def is_prompt(text: str) -> bool:
    """Whether a slot holds a prompt, not yet the student's or the bank's words."""
    return text.startswith("[") and text.endswith("]")


class Asked(Struct, frozen=True, kw_only=True):
    """The question planned. `asked` is what the user wrote; `text` is how the bank words it.

    `agrees` is the side that agrees with the words asked; `from_year` and `to_year` are the years
    that evidence must fall in, where the question has any. `closeness` is 1 where the bank has the
    question; below that it is how much of the words asked the nearest question accounts for.
    """

    id: str
    text: str
    asked: str
    bank: str
    agrees: SideName = "for"
    closeness: Share = 1.0
    from_year: int | None = None
    to_year: int | None = None


class Introduction(Struct, frozen=True, kw_only=True):
    """How the essay opens."""

    context: str
    terms: dict[str, str]
    criteria: tuple[str, ...]
    thesis: str
    signpost: str
    minutes: Count = 0
    words: Count = 0


class Fact(Struct, frozen=True, kw_only=True):
    """A piece of evidence as the plan shows it. `sources` are ids of the bibliography.

    `pages` gives the pages of a source where the bank names them, by source id. In a saved plan
    the id alone may stand for the whole, and is filled in from the bank; a fact of the student's
    own needs no id, and may be written as its sentence alone.
    """

    id: Annotated[str, Meta(extra=SHORT)] = ""
    fact: str = ""
    date: EDTF | None = None
    kind: EvidenceKind = "event"
    by: str | None = None
    disputed: str | None = None
    context: bool = False
    sources: tuple[str, ...] = ()
    pages: dict[str, str] = {}


class Counter(Struct, frozen=True, kw_only=True):
    """The other side's best reply: the argument's id, its claim as a sentence, its evidence.

    `because` is why it weighs against the point, where the bank says so.
    """

    argument: str = ""
    claim: str
    evidence: tuple[Fact, ...] = ()
    because: str = ""


class Paragraph(Struct, frozen=True, kw_only=True):
    """One body paragraph. Every text is a sentence or more, or a prompt.

    `role` is "case" for a paragraph of the stance taken and "counter" for one that gives the other
    side. `arguments` are the ids the point and evidence come from. `minutes` is writing time.
    `heading` is what it is headed by where that is not its theme.
    """

    role: Role = "case"
    theme: str = ""
    point: str
    arguments: tuple[str, ...] = ()
    evidence: tuple[Fact, ...] = ()
    explanation: str = ""
    counter: Counter | None = None
    evaluation: str = ""
    link: str = ""
    minutes: Count = 0
    words: Count = 0
    why: str = ""
    heading: str = ""


class Judgement(Struct, frozen=True, kw_only=True):
    """How the essay ends. `degree` is the words for how far: "to a large extent"."""

    verdict: str
    degree: str
    reasons: tuple[str, ...]
    concession: str
    minutes: Count = 0
    words: Count = 0


class Flip(Struct, frozen=True, kw_only=True):
    """One change to the bank's weights that would turn the verdict.

    `change` says which: drop `argument`, leave `argument`'s reply to `reply_to` unmade, or move
    `argument`'s strength to `strength`. `share` is the for side's share of the weight afterwards.
    """

    change: Literal["drop", "unmade", "strength"]
    argument: str
    reply_to: str | None = None
    strength: int | None = None
    share: Share
    text: str


class Weighing(Struct, frozen=True, kw_only=True, rename={"for_": "for"}):
    """The two sides' weights, and what would turn the verdict, smallest change first."""

    for_: Annotated[float, Meta(ge=0)]
    against: Annotated[float, Meta(ge=0)]
    flips: tuple[Flip, ...] = ()


class LeftOut(Struct, frozen=True, kw_only=True):
    """An argument the plan has no room for, and the reason that decided it."""

    argument: str
    claim: str
    why: str


class Check(Struct, frozen=True, kw_only=True):
    """What an examiner would say. `paragraph` counts from 1; None is the plan as a whole."""

    code: str
    severity: Severity
    message: str
    hint: str
    paragraph: int | None = None


class Reference(Struct, frozen=True, kw_only=True):
    """An entry of the bibliography: a plain citation, and the source it was made from."""

    id: str
    citation: str
    source: Source | None = None


class Slot(Struct, frozen=True, kw_only=True):
    """A labelled part of a paragraph, as the paragraph model names it; "" shows no label.

    `prompt` is what a slot with no parts asks of the student. `share` is the slot's share of its
    paragraph's minutes and words, 0 to 1.
    """

    label: str
    parts: tuple[Part, ...]
    prompt: str = ""
    share: Share = 0.0


class Plan(Struct, frozen=True, kw_only=True):
    """A whole essay plan. `minutes` (planning included) and `words` are the whole essay's budget.

    `positions` are the two sides' answers, keyed "for" and "against"; `stance_why` and
    `structure_why` say why those were chosen; `planning_minutes` is the part of `minutes` kept for
    planning. `minutes` is 0 where there is no limit; `exam_title` is what the exam is called.
    """

    question: Asked
    brief: Brief
    stance: SideName
    structure: str
    model: str
    exam: str | None = None
    exam_title: str = ""
    minutes: Count
    words: Count
    introduction: Introduction
    paragraphs: tuple[Paragraph, ...]
    judgement: Judgement
    weighing: Weighing
    left_out: tuple[LeftOut, ...] = ()
    checks: tuple[Check, ...] = ()
    bibliography: tuple[Reference, ...] = ()
    positions: dict[str, str]
    stance_why: str = ""
    structure_why: str = ""
    slots: tuple[Slot, ...] = ()
    planning_minutes: Count = 0
    language: str = "en-GB"


def heading(paragraph: Paragraph) -> str:
    """Return what a paragraph is headed by: its theme, unless it has a heading of its own."""
    return paragraph.heading or paragraph.theme


def facts(paragraph: Paragraph) -> tuple[Fact, ...]:
    """Return every fact in a paragraph: the point's, then the counter-argument's."""
    return (*paragraph.evidence, *(paragraph.counter.evidence if paragraph.counter else ()))
