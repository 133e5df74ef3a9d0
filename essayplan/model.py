"""The bank: questions, the arguments on each side, their evidence and its sources.

These types are the one declaration of the bank's format. `bank.decode` reads files by them,
`bank.schema` makes the JSON Schema for editors from them, and the reference table in the README
is generated from them: a field's description here is what a teacher reads. Everything is frozen;
nothing here reads, writes or formats. A field named `id` comes from the key an entry stands under,
except an argument's, which is written beside its claim.
"""

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field

SideName = Literal["for", "against"]
EvidenceKind = Literal["event", "statistic", "quotation", "example", "interpretation"]
SourceType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "broadcast",
    "chapter",
    "document",
    "entry-encyclopedia",
    "interview",
    "legislation",
    "manuscript",
    "motion_picture",
    "notes",
    "pamphlet",
    "personal_communication",
    "report",
    "speech",
    "thesis",
    "webpage",
]
SIDES: tuple[SideName, ...] = get_args(SideName)

ID_PATTERN = r"^[a-z0-9][a-z0-9._-]{0,63}$"
LONGEST_TEXT = 65_536
LONGEST_URL = 2_048

Id = Annotated[str, Meta(pattern=ID_PATTERN)]
Text = Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT)]
Url = Annotated[str, Meta(min_length=1, max_length=LONGEST_URL, extra={"format": "url"})]
EDTF = Annotated[str, Meta(min_length=1, max_length=64, extra={"format": "edtf"})]
"""A date: 1956, 1956-02, 1956-02-25, 1953/1956, 1956~ (about), 1956? (perhaps); also 1953-1956."""
Names = tuple[Text, ...]
SHORT = {"short": True}
"""Marks the field that stands for its whole entry when the entry is written short, as one text."""
SHORT_ONCE = {**SHORT, "once": True}
"""Marks such a field that no two entries of one list may share."""


class Source(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where facts come from: a book, a document, a set of notes. Fields are CSL's.

    See https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables.
    """

    id: Id
    type: Annotated[SourceType, Meta(description="What it is, as CSL names it; or `notes`.")]
    title: Annotated[Text, Meta(description="Its title.")]
    author: Annotated[
        Names, Meta(description="Family, Given; or an organisation. One or a list.")
    ] = ()
    editor: Annotated[Names, Meta(description="Family, Given. One or a list.")] = ()
    container: Annotated[Text | None, Meta(description="The book or journal it stands in.")] = None
    publisher: Annotated[Text | None, Meta(description="Who published it.")] = None
    place: Annotated[Text | None, Meta(description="Where it was published.")] = None
    edition: Annotated[Text | None, Meta(description="Which edition: 2, revised.")] = None
    volume: Annotated[Text | None, Meta(description="The volume.")] = None
    issue: Annotated[Text | None, Meta(description="The issue of a journal.")] = None
    pages: Annotated[Text | None, Meta(description="The pages of a chapter or article.")] = None
    issued: Annotated[EDTF | None, Meta(description="When it was published.")] = None
    accessed: Annotated[EDTF | None, Meta(description="When a web page was read.")] = None
    url: Annotated[Url | None, Meta(description="Its address: http or https.")] = None
    doi: Annotated[Text | None, Meta(description="Its DOI, without the address in front.")] = None
    isbn: Annotated[Text | None, Meta(description="Its ISBN.")] = None
    note: Annotated[Text | None, Meta(description="What a reader should know of it.")] = None


class Citation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A source, and where in it: what stands under a fact. Written short as the source's id."""

    source: Annotated[Id, Meta(description="The source's id.", extra=SHORT)]
    pages: Annotated[Text | None, Meta(description="The page or pages: 240, 12-15.")] = None


class Evidence(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One fact, dated and tied to its sources."""

    id: Id
    fact: Annotated[Text, Meta(description="The fact: one clause or sentence that stands alone.")]
    date: Annotated[
        EDTF | None,
        Meta(description="When it happened, in EDTF: 1956, 1956-02-25, 1953/1956, 1956~."),
    ] = None
    kind: Annotated[EvidenceKind, Meta(description="What kind of evidence it is.")] = "event"
    by: Annotated[
        Text | None, Meta(description="Who said it: for a quotation or an interpretation.")
    ] = None
    sources: Annotated[
        tuple[Citation, ...],
        Meta(description="Where it comes from: source ids, or {source, pages}."),
    ] = ()
    disputed: Annotated[Text | None, Meta(description="What the sources disagree about.")] = None
    context: Annotated[
        bool, Meta(description="true for background, which may lie outside a question's years.")
    ] = False


class Reply(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One argument meeting another of the other side. Written short as the argument's id."""

    argument: Annotated[
        Id, Meta(description="The argument of the other side that is met.", extra=SHORT_ONCE)
    ]
    because: Annotated[
        Text | None, Meta(description="Why this reply weighs more, or how far it goes.")
    ] = None


class Argument(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A claim for one side of a question, and what proves it."""

    id: Annotated[Id, Meta(description="Its id, unique in the bank.")]
    theme: Annotated[
        Text, Meta(description="The theme it belongs to: one of the question's themes.")
    ]
    claim: Annotated[
        Text, Meta(description="What it claims: one clause that answers the question.")
    ]
    strength: Annotated[int, Meta(ge=1, le=5, description="How strong it is, 1 to 5.")] = 3
    explain: Annotated[
        Text | None,
        Meta(description="Why the evidence proves the claim, and the claim the position."),
    ] = None
    evidence: Annotated[
        tuple[Id, ...], Meta(description="The ids of its evidence, best first.")
    ] = ()
    answers: Annotated[
        tuple[Reply, ...], Meta(description="Arguments of the other side that this one meets.")
    ] = ()


class Side(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One side of a question: a position and the arguments for it."""

    position: Annotated[Text, Meta(description="The answer this side gives, as a clause.")]
    arguments: Annotated[tuple[Argument, ...], Meta(description="Its arguments.")] = ()


class Wording(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Another way a question is asked. Written short as its text."""

    text: Annotated[Text, Meta(description="The words of the question.", extra=SHORT)]
    swap: Annotated[
        bool, Meta(description="true where agreeing with these words means the other side.")
    ] = False


class Criterion(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A measure the judgement goes by. Written short as its text."""

    text: Annotated[
        Text,
        Meta(
            description="The measure: whether the system changed or only its methods.",
            extra=SHORT,
        ),
    ]
    themes: Annotated[Names, Meta(description="The themes in which it is measured.")] = ()


class Question(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A question with two sides."""

    id: Id
    question: Annotated[Text, Meta(description="The question as it is usually asked.")]
    wordings: Annotated[tuple[Wording, ...], Meta(description="Other ways it is asked.")] = ()
    period: Annotated[EDTF | None, Meta(description="The years it covers: 1953-1964.")] = None
    context: Annotated[
        Text | None, Meta(description="One or two sentences that set the scene.")
    ] = None
    terms: Annotated[
        dict[Text, Text], Meta(description="Words of the question and what they mean.")
    ] = field(default_factory=dict)
    criteria: Annotated[
        tuple[Criterion, ...], Meta(description="What to judge by: text, or {text, themes}.")
    ] = ()
    themes: Annotated[Names, Meta(description="The themes, in the order that makes sense.")] = ()
    for_: Annotated[Side, Meta(description="The side that agrees.")] = field(name="for")
    against: Annotated[Side, Meta(description="The side that disagrees.")]

    def side(self, name: SideName) -> Side:
        """Return the side of that name."""
        return self.for_ if name == "for" else self.against

    def arguments(self) -> Iterator[tuple[SideName, Argument]]:
        """Yield every argument with its side, the for side first, in the order written."""
        for name in SIDES:
            for argument in self.side(name).arguments:
                yield name, argument


class Bank(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A bank: everything the files of one folder hold, merged. Entries are keyed by their ids."""

    id: Id
    title: Annotated[Text | None, Meta(description="What the bank is about.")] = None
    subject: Annotated[
        Text | None, Meta(description="The subject: History, Politics, English Literature.")
    ] = None
    level: Annotated[Text | None, Meta(description="The level: A level, IB, first year.")] = None
    authors: Annotated[Names, Meta(description="Who wrote the bank.")] = ()
    licence: Annotated[Text | None, Meta(description="How it may be shared: CC BY 4.0.")] = None
    language: Annotated[
        Text, Meta(description="The language it is written in, as a BCP 47 tag.")
    ] = "en-GB"
    sources: Annotated[dict[Id, Source], Meta(description="Where the facts come from.")] = field(
        default_factory=dict
    )
    evidence: Annotated[dict[Id, Evidence], Meta(description="Facts, each with its sources.")] = (
        field(default_factory=dict)
    )
    questions: Annotated[dict[Id, Question], Meta(description="Questions with two sides.")] = field(
        default_factory=dict
    )
