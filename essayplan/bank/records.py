"""Decodes named fields into a Struct."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from essayplan.bank.colons import cut_at_colon
from essayplan.bank.declared import is_optional, is_short
from essayplan.bank.fields import FAILED, Decoder, kind
from essayplan.bank.nodes import Entry, Mapping, Node, Scalar
from essayplan.bank.problems import Place, Problems

Field = tuple[str, Decoder, bool]
"""A field's name in Python, its decoder, and whether it may be left out."""

_TITLES = {
    "asked": "question",
    "formats": "file of formats",
    "leftout": "argument left out",
    "range": "range of paragraphs",
    "reference": "entry of the bibliography",
}
"""What a type is called in a message, where that is not its name."""


class Record:
    """Decodes nodes into one type of Struct.

    `given` names a field that is not written among the others: an id, taken from the key that the
    fields stand under.
    """

    def __init__(
        self, type_: type[Struct], decoder: Callable[..., Decoder], given: str = ""
    ) -> None:
        """Look up the fields of `type_`, and make their decoders with `decoder`."""
        self._type = type_
        name = type_.__name__.lower()
        self._title = _TITLES.get(name, name)
        self._given = given
        infos = [each for each in fields(type_) if each.encode_name != given]
        self._fields: dict[str, Field] = {
            each.encode_name: (
                each.name,
                decoder(each.type, each.encode_name, optional=is_optional(each)),
                is_optional(each),
            )
            for each in infos
        }
        self._required = {each.encode_name: each.name for each in infos if not is_optional(each)}
        self._short = next((each.encode_name for each in infos if is_short(each)), None)

    def __call__(self, node: Node, problems: Problems) -> Any:
        """Decode a node that stands by itself."""
        return self._marked(node, problems, node, {}, f"This {self._title}")

    def under(self, key: str, entry: Entry, problems: Problems) -> Any:
        """Decode what stands under a key; where an id is to be given, the key is it."""
        given = {self._given: key} if self._given else {}
        return self._marked(entry.node, problems, entry, given, f"The {self._title} '{key}'")

    def _marked(
        self, node: Node, problems: Problems, place: Place, values: dict[str, Any], title: str
    ) -> Any:
        """Decode a node, and mark its place if there is a problem in it."""
        before = problems.tally
        value = self._decode(node, problems, place, values, title)
        if problems.tally != before:
            problems.flawed.add((place.line, place.column))
        return value

    def _decode(
        self, node: Node, problems: Problems, place: Place, values: dict[str, Any], title: str
    ) -> Any:
        if node.__class__ is not Mapping:
            return self._other(node, problems, place, title)
        if self._short and cut_at_colon(node, problems, self._fields):
            return FAILED
        known, meant = self._fields, set[str]()
        for name, entry in node.entries.items():
            field = known.get(name)
            if field is None:
                meant.add(self._unknown(name, entry, problems))
                continue
            attribute, decode, optional = field
            inner = entry.node
            if inner.__class__ is Scalar and not inner.text and inner.plain:
                if not optional:
                    nothing_written(name, entry, problems)
                continue
            value = decode(inner, problems)
            if value is not FAILED:
                values[attribute] = value
        missing = [name for name, each in self._required.items() if each not in values]
        if not missing:
            return self._type(**values)
        if not node.cut:
            written = meant.union(node.entries)
            _missing([each for each in missing if each not in written], problems, place, title)
        return FAILED

    def _other(self, node: Node, problems: Problems, place: Place, title: str) -> Any:
        """Decode the short form, or report what is no mapping."""
        if self._short and isinstance(node, Scalar) and node.text:
            attribute, decode, _ = self._fields[self._short]
            value = decode(node, problems)
            return FAILED if value is FAILED else self._type(**{attribute: value})
        message = f"{title} must hold named fields; here is {kind(node)}."
        hint = f"Write its fields: {', '.join(self._fields)}."
        problems.add("expected-mapping", place, message, hint)
        return FAILED

    def _unknown(self, name: str, place: Place, problems: Problems) -> str:
        """Report a field that there is not, and return the one that was meant, or ""."""
        message = f"'{name}' is not a field of {_article(self._title)}."
        if name == self._given:
            hint, nearest = "Its id is the name it stands under; remove this line.", ""
        else:
            nearest = problems.nearest(name, self._fields)
            known = f"Its fields are {', '.join(self._fields)}."
            hint = f"did you mean '{nearest}'?" if nearest else known
        problems.add("unknown-field", place, message, hint)
        return nearest


def _missing(names: list[str], problems: Problems, place: Place, title: str) -> None:
    for name in names:
        message = f"{title} has no '{name}'."
        problems.add("missing-field", place, message, f"Add a line '{name}: ...'.")


def nothing_written(name: str, place: Place, problems: Problems) -> None:
    """Report a name with nothing after its colon."""
    message = f"Nothing is written after '{name}:'."
    problems.add("empty-field", place, message, "Write it.")


def _article(noun: str) -> str:
    if noun == "evidence":
        return "a piece of evidence"
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
