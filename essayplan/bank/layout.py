"""How a bank lies in its files: what one file may hold, made from the one declaration, the model.

`Bank` is what the files of a folder hold together. A single file holds the same, written so: what
a bank says of itself stands under `bank`, and the entries under their three sections.
"""

from typing import Annotated, Any

from msgspec import Meta, Struct, defstruct
from msgspec.structs import FieldInfo, fields

from essayplan.model import Bank

SECTIONS = ("sources", "evidence", "questions")
"""The sections that hold entries, by their ids."""

_INFOS: dict[str, FieldInfo] = {each.name: each for each in fields(Bank)}
HEADER_FIELDS = tuple(each for each in _INFOS if each not in {"id", *SECTIONS})
"""What a bank says of itself. Its id is the name of its folder or file."""


def _declare(name: str, names: tuple[str, ...], *first: tuple[str, Any, Any]) -> type[Struct]:
    declared = [(each, _INFOS[each].type, None) for each in names]
    return defstruct(name, [*first, *declared], frozen=True, kw_only=True)


Header = _declare("bank", HEADER_FIELDS)
"""What stands under `bank`: a field that is not written is None."""
BankFile = _declare(
    "file",
    SECTIONS,
    ("bank", Annotated[Header | None, Meta(description="What the bank is, and whose.")], None),
)
"""One file. A section that is not written is None."""
