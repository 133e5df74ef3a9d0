"""Merges what the files of a bank hold, and refuses what is there twice."""

from typing import Any

from msgspec import Struct

from essayplan.bank import walk
from essayplan.bank.layout import HEADER_FIELDS, SECTIONS
from essayplan.bank.nodes import Node
from essayplan.bank.problems import Place, Problems
from essayplan.diagnostics import Location
from essayplan.model import Bank

Kind = str
"""source, evidence, question or argument."""
KINDS: dict[str, Kind] = {"sources": "source", "evidence": "evidence", "questions": "question"}
"""What the entries of each section are."""
Places = dict[tuple[Kind, str], Location]


class Part(Struct, frozen=True):
    """One file of a bank: its nodes, its decoded value, and where its problems go."""

    root: Node | None
    value: Any
    problems: Problems

    def location(self, place: Place) -> Location:
        """Say where in the bank a place of this file is."""
        return Location(self.problems.path, place.line, place.column)


def merge(identity: str, parts: list[Part]) -> Bank:
    """Make one bank of its files; where something is there twice, the first counts."""
    held: dict[str, Any] = {}
    for part in reversed(parts):
        if part.value is None:
            continue
        for name in SECTIONS:
            held[name] = {**held.get(name, {}), **(getattr(part.value, name) or {})}
        held.update(_written(part.value.bank))
    # the files were merged last to first, so that the first counts; now for the order written
    for name in SECTIONS:
        ordered = [each for part in parts for each in _ids(part, name)]
        held[name] = {each: held.get(name, {})[each] for each in ordered}
    return Bank(id=identity, **held)


def _ids(part: Part, section: str) -> dict[str, Any]:
    return getattr(part.value, section, None) or {}


def _written(header: Any) -> dict[str, Any]:
    values = {name: getattr(header, name, None) for name in HEADER_FIELDS}
    return {name: value for name, value in values.items() if value is not None}


def places(parts: list[Part]) -> Places:
    """Return where every entry of a bank stands, and report the ids that are there twice.

    Ids that differ only in case are the same id: file names are made from them.
    """
    found: Places = {}
    folded: dict[tuple[Kind, str], tuple[str, Location]] = {}
    for part in parts:
        for section, kind in KINDS.items():
            for identity, entry in walk.entries(part.root, section).items():
                _place(part, kind, identity, entry, found, folded)
        for argument in walk.arguments(part.root):
            _place(part, "argument", argument.id.text, argument.id, found, folded)
    return found


def _place(  # noqa: PLR0913, PLR0917 - called for every entry of a bank
    part: Part,
    kind: Kind,
    identity: str,
    place: Place,
    found: Places,
    folded: dict[tuple[Kind, str], tuple[str, Location]],
) -> None:
    location = part.location(place)
    name, first = folded.setdefault((kind, identity.casefold()), (identity, location))
    if first is location:
        found[kind, identity] = location
        return
    message = f"There is already {_a(kind)} with the id '{name}': {first}."
    part.problems.add("duplicate-id", place, message, "Give one of them another id.")


def same_header(parts: list[Part]) -> None:
    """Report what a bank says of itself twice."""
    first: dict[str, Location] = {}
    for part in parts:
        for name, entry in walk.entries(part.root, "bank").items():
            location = part.location(entry)
            if first.setdefault(name, location) is not location:
                message = f"The bank's {name} is already given: {first[name]}."
                part.problems.add("duplicate-field", entry, message, "Keep one of them.")


def _a(kind: Kind) -> str:
    return {"evidence": "a piece of evidence", "argument": "an argument"}.get(kind, f"a {kind}")
