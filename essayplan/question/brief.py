"""What a question asks, as data."""

import msgspec

FAMILIES = (
    "agree_with_view",
    "extent",
    "significance",
    "success",
    "cause_open",
    "consequence_open",
    "compare",
    "evaluate_topic",
    "presentation",
    "direct_question",
)
"""What a question demands, told from its command words."""

JUDGEMENTS = (
    "main_factor",
    "value",
    "truth",
    "consequence",
    "success",
    "similarity_difference",
    "change_continuity",
    "significance",
    "degree",
    "presentation",
    "turning_point",
)
"""What is judged: the same command word takes many of these."""


class Brief(msgspec.Struct, frozen=True):
    """What a question asks, of what, and when.

    Years are whole years AD and both ends count; None is an open end. Texts are the question's own
    words; an implied claim ("To what extent was X Y?") puts them in the order of a statement.
    """

    family: str
    judgement: str
    claim: str | None = None
    factor: str | None = None
    from_year: int | None = None
    to_year: int | None = None
    quoted_view: str | None = None
    hinges: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
