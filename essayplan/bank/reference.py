"""The bank's format as a table: every field, what it holds, and what it is for."""

import types
from typing import Any, Literal, Union, get_args, get_origin

from msgspec import Meta, Struct
from msgspec.structs import fields

from essayplan.bank import declared
from essayplan.bank.layout import BankFile

_FORMATS = {"edtf": "date", "url": "address"}
_PLURALS = {"criterion": "criteria", "evidence": "pieces of evidence", "reply": "replies"}


class Row(Struct, frozen=True):
    """One field: the part of a bank it belongs to, its name, what it holds, and what it is for."""

    section: str
    field: str
    type: str
    required: bool
    description: str


def reference() -> tuple[Row, ...]:
    """Return a row for every field of a bank file, the parts in the order they contain each other.

    A `section` is "file" or the name of a part (source, evidence, question, side, argument, ...).
    """
    rows: dict[str, list[Row]] = {}
    _part(BankFile, rows, "")
    return tuple(row for part in rows.values() for row in part)


def _part(type_: type[Struct], rows: dict[str, list[Row]], given: str) -> None:
    name = type_.__name__.lower()
    if name in rows:
        return
    infos = [each for each in fields(type_) if each.encode_name != given]
    rows[name] = [
        Row(
            name,
            each.encode_name,
            _words(each.type),
            not declared.is_optional(each),
            declared.description(each.type),
        )
        for each in infos
    ]
    for each in infos:
        for inner, keyed in _inside(each.type):
            _part(inner, rows, declared.given_by_key(inner) if keyed else "")


def _inside(type_: Any, *, keyed: bool = False) -> list[tuple[type[Struct], bool]]:
    """Return the Structs in a type, and whether each takes an id from its key."""
    inner, _ = declared.plain(type_)
    if declared.is_struct(inner):
        return [(inner, keyed)]
    return [
        found
        for each in get_args(inner)
        for found in _inside(each, keyed=get_origin(inner) is dict)
    ]


def _words(type_: Any) -> str:
    """Say in words what a type holds."""
    inner, meta = declared.plain(type_)
    origin, arguments = get_origin(inner), get_args(inner)
    if origin in {Union, types.UnionType}:
        return _words(next(each for each in arguments if each is not types.NoneType))
    if origin is Literal:
        return f"one of {', '.join(arguments)}"
    if origin in {tuple, list}:
        return f"list of {_plural(_words(arguments[0]))}"
    if origin is dict:
        return f"{_plural(_words(arguments[1]))} by {_words(arguments[0])}"
    return _simple(inner, meta)


def _simple(type_: Any, meta: Meta) -> str:
    if declared.is_struct(type_):
        return type_.__name__.lower()
    if type_ is bool:
        return "true or false"
    if type_ is int:
        return f"whole number from {meta.ge} to {meta.le}"
    return "id" if meta.pattern else _FORMATS.get(declared.text_format(meta), "text")


def _plural(noun: str) -> str:
    return _PLURALS.get(noun, f"{noun}s")
