"""What a rule found: which entry of the bank, what is wrong with it, and what to do."""

from typing import Literal

from msgspec import Struct

Kind = Literal["source", "evidence", "question", "argument"]


class Finding(Struct, frozen=True):
    """One thing that a rule found. `kind` and `id` say where; `lint` knows the place."""

    kind: Kind
    id: str
    message: str
    hint: str
