"""How a plan is to look: whole or as a worksheet, in which citation style, on which paper."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

Worksheet = Literal["blank", "cloze", "reorder"]
Scaffold = Literal["full", "points", "none"]
Paper = Literal["a4", "letter"]


class Look(Struct, frozen=True, kw_only=True):
    """What may be asked of a document.

    `why` adds the reasons for each paragraph. `worksheet` takes something out for a class, and
    `scaffold` says how much of the plan is given; `seed` makes other sheets of the same kind.
    `cite` is a citation style, by name or as a CSL file. `paper` and `template`, a docx or odt
    whose styles are used, are for the formats that have them.
    """

    why: bool = False
    worksheet: Worksheet | None = None
    scaffold: Scaffold | None = None
    seed: int = 0
    cite: str | None = None
    paper: Paper = "a4"
    template: Path | None = None
