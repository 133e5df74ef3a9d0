"""The bank's format as JSON Schema, for editors, and as a table, for the README.

Both are made from the model, as decoding is. Editors read YAML by its core schema, so where the
tool takes a text they may see a number or `true` (`issued: 2003`, `pages: 240`), and where a field
is left blank they see null: the schema lets these pass, as decoding does.
"""

import types
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from msgspec import Meta, Struct
from msgspec.structs import FieldInfo, fields

from essayplan.bank import declared, urls
from essayplan.bank.layout import BankFile
from essayplan.bank.reference import Row, reference

__all__ = ["JSON", "Row", "reference", "schema"]

JSON = dict[str, Any]

_POINT = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?"
_YEAR = r"[0-9]{4}[~?%]?"
_EDTF = rf"^({_POINT}(/(\.\.|{_POINT})?)?|{_YEAR} ?[-\u2013] ?{_YEAR})$"
_PATTERNS = {"edtf": _EDTF, "url": urls.PATTERN}
_NULL: JSON = {"type": "null"}


def schema() -> JSON:
    """Return the JSON Schema (2020-12) of a bank file, with a description on every field."""
    definitions: JSON = {}
    whole = _struct(BankFile, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "essayplan bank file",
        "description": "Part of a bank of arguments. A file holds any of four sections.",
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def _struct(type_: type[Struct], definitions: JSON, given: str = "") -> JSON:
    infos = [each for each in fields(type_) if each.encode_name != given]
    required = [each.encode_name for each in infos if not declared.is_optional(each)]
    return {
        "type": "object",
        "properties": {each.encode_name: _field(each, definitions) for each in infos},
        "additionalProperties": False,
    } | ({"required": required} if required else {})


def _field(info: FieldInfo, definitions: JSON) -> JSON:
    made = _type(info.type, definitions)
    if declared.is_optional(info):
        made = _or(made, _NULL)
    description = declared.description(info.type)
    return {"description": description, **made} if description else made


def _type(type_: Any, definitions: JSON) -> JSON:
    inner, meta = declared.plain(type_)
    origin, arguments = get_origin(inner), get_args(inner)
    if origin in {Union, types.UnionType}:
        return _or(*(_type(each, definitions) for each in arguments))
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in {tuple, list}:
        return _list(arguments[0], definitions)
    if origin is dict:
        return _dict(arguments, definitions)
    if declared.is_struct(inner):
        return _reference(inner, definitions)
    return _scalar(inner, meta)


def _scalar(type_: Any, meta: Meta) -> JSON:
    if type_ is type(None):
        return _NULL
    if type_ is bool:
        return {"type": "boolean"}
    if type_ is int:
        bounds = {"minimum": meta.ge, "maximum": meta.le}
        return {"type": "integer"} | {key: each for key, each in bounds.items() if each is not None}
    if issubclass(type_, Enum):
        return {"enum": [each.value for each in type_]}
    return _text(meta)


def _text(meta: Meta) -> JSON:
    pattern = meta.pattern or _PATTERNS.get(declared.text_format(meta))
    made: JSON = {"type": _seen_as(pattern)}
    if meta.min_length or meta.pattern:
        made["pattern"] = pattern or r"\S"
    return made | ({"maxLength": meta.max_length} if meta.max_length else {})


def _seen_as(pattern: str | None) -> str | list[str]:
    """Return the types that an editor may see a text as."""
    if pattern == urls.PATTERN:
        return "string"
    return ["string", "number"] if pattern else ["string", "number", "boolean"]


def _list(item: Any, definitions: JSON) -> JSON:
    made = _type(item, definitions)
    listed: JSON = {"type": "array", "items": made}
    if not declared.may_be_one(item):
        return listed
    short = declared.short_field(item)
    return _or(_type(short.type, definitions) if short else made, listed)


def _dict(arguments: tuple[Any, ...], definitions: JSON) -> JSON:
    key, value = arguments
    inner, _ = declared.plain(value)
    keyed = declared.is_struct(inner)
    names = {key: each for key, each in _type(key, definitions).items() if key != "type"}
    made = _reference(inner, definitions, keyed=True) if keyed else _type(value, definitions)
    return {"type": "object", "propertyNames": names, "additionalProperties": made}


def _reference(type_: type[Struct], definitions: JSON, *, keyed: bool = False) -> JSON:
    """Define a Struct once, and refer to it; one that may be written short is also a text."""
    name = type_.__name__.lower()
    if name not in definitions:
        definitions[name] = {}  # so that a type that holds itself ends
        given = declared.given_by_key(type_) if keyed else ""
        definitions[name] = _described(type_) | _struct(type_, definitions, given)
    made = {"$ref": f"#/$defs/{name}"}
    short = declared.short_field(type_)
    return _or(_type(short.type, definitions), made) if short else made


def _described(type_: type[Struct]) -> JSON:
    summary = (type_.__doc__ or "").strip().partition("\n\n")[0]
    return {"description": " ".join(summary.split())} if summary else {}


def _or(*choices: JSON) -> JSON:
    """Allow any of the choices; null is added to a list of types where that says the same."""
    flat = [each for choice in choices for each in choice.get("anyOf", [choice])]
    first, *others = [each for each in flat if each != _NULL]
    if not others and "type" in first:
        types_ = first["type"] if isinstance(first["type"], list) else [first["type"]]
        return {**first, "type": [*(each for each in types_ if each != "null"), "null"]}
    return {"anyOf": [first, *others, *([_NULL] if _NULL in flat else [])]}
