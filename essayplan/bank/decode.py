"""Located nodes -> values of declared types, every problem found at once, each with its place.

Nothing here knows of banks: the types say all. A Struct is written as named fields; where its
first field is marked `SHORT`, also as that field's text alone. A tuple of what may be a text may be
one text, and one of references holds each once. A dict of Structs that have an `id` takes their
ids from its keys. Decoders are built once for each type: a bank of ten megabytes is decoded in a
fraction of the time its YAML takes.
"""

import types
from collections.abc import Callable
from enum import Enum
from functools import cache, partial
from typing import Any, Literal, Union, get_args, get_origin

from msgspec import Meta, Struct

from essayplan.bank import declared, fields, tree
from essayplan.bank.fields import FAILED, NULLS, Decoder, kind
from essayplan.bank.lines import with_excerpts
from essayplan.bank.nodes import Entry, Mapping, Node, Scalar, Sequence
from essayplan.bank.problems import Problems, not_read
from essayplan.bank.records import Record, nothing_written
from essayplan.bank.repeats import references
from essayplan.diagnostics import Diagnostic, in_file_order

_NOTHING = Scalar("", 1, 1)


class Decoded(Struct, frozen=True):
    """What a node holds. `value` is None where too much is wrong to make one."""

    value: Any
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(node: Node | None, type_: Any, path: str) -> Decoded:
    """Decode `node`, read from the file at `path`, as a value of `type_`; None is an empty file.

    Whatever can be made is made: an optional field with a problem is left out, and so is an entry
    of a list or dict, while the rest stays. Diagnostics are in the order found, without excerpts.
    """
    problems = Problems(path)
    value = decoder(type_)(node or _NOTHING, problems)
    return Decoded(None if value is FAILED else value, problems.all())


def read_as(type_: Any, text: str, path: str) -> Decoded:
    """Read the YAML text of the file at `path` as a value of `type_`: all problems, with excerpts.

    What YAML cannot be read to its end has no value, only problems.
    """
    problems = Problems(path)
    read = tree.read_into(problems, text)
    there = read.root is not None or read.complete
    value = decoder(type_)(read.root or _NOTHING, problems) if there else FAILED
    diagnostics = in_file_order((*problems.all(), *not_read(path, read.unread)))
    made = read.complete and value is not FAILED
    return Decoded(value if made else None, with_excerpts(diagnostics, {path: text}))


def decoder(type_: Any, name: str = "this", *, optional: bool = False) -> Decoder:
    """Return the decoder for a type; `name` is what messages call the field that holds it.

    `optional` says that the field may be left out.
    """
    inner, meta = declared.plain(type_)
    origin, arguments = get_origin(inner), get_args(inner)
    if origin in {Union, types.UnionType}:
        return _optional(name, arguments)
    if origin is Literal:
        return fields.choice(name, {each: each for each in arguments})
    if origin in {tuple, list}:
        return _listed(name, origin, arguments[0])
    if origin is dict:
        return _keyed(name, *arguments)
    return _single(name, inner, meta, optional=optional)


def _single(name: str, type_: Any, meta: Meta, *, optional: bool) -> Decoder:
    if type_ is str:
        return _text(name, meta, optional=optional)
    if type_ is bool:
        return fields.true_or_false(name)
    if type_ in {int, float}:
        return fields.number(name, type_, meta)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return fields.choice(name, {each.value: each for each in type_})
    if declared.is_struct(type_):
        return _record(type_)
    raise TypeError(type_)


def _text(name: str, meta: Meta, *, optional: bool) -> Decoder:
    formats = {"edtf": fields.date, "url": fields.url}
    special = formats.get(declared.text_format(meta))
    if special:
        return special(name, meta)
    if meta.pattern:
        return fields.matching(name, meta)
    if meta.min_length:
        return fields.text(name, meta, optional=optional)
    return fields.any_text(name)


@cache
def _record(type_: type[Struct], given: str = "") -> Record:
    return Record(type_, decoder, given)


def _optional(name: str, arguments: tuple[Any, ...]) -> Decoder:
    inner = [each for each in arguments if each is not type(None)]
    if len(inner) != 1 or len(arguments) != len(inner) + 1:
        raise TypeError(arguments)
    decode_inner = decoder(inner[0], name, optional=True)

    def decode_optional(node: Node, problems: Problems) -> Any:
        if isinstance(node, Scalar) and node.plain and node.text in NULLS:
            return None
        return decode_inner(node, problems)

    return decode_optional


def _listed(name: str, container: type, item: Any) -> Decoder:
    decode_item, refers = decoder(item, name, optional=True), references(item)
    may_be_one = container is tuple and declared.may_be_one(item)

    def decode_list(node: Node, problems: Problems) -> Any:
        if node.__class__ is Sequence:
            values = [decode_item(each, problems) for each in node.items]
            if refers and len(values) > 1:
                values = refers.each_once(node.items, values, problems)
            return container([each for each in values if each is not FAILED])
        if may_be_one and isinstance(node, Scalar):
            value = decode_item(node, problems)
            return FAILED if value is FAILED else (value,)
        found = f"{'are' if isinstance(node, Mapping) else 'is'} {kind(node)}"
        wanted = "a text or a list" if may_be_one else "a list"
        message = f"'{name}' must be {wanted}; here {found}."
        problems.add("expected-list", node, message, "Put a dash and a space before each entry.")
        return FAILED

    return decode_list


def _keyed(name: str, key: Any, value: Any) -> Decoder:
    decode_key, decode_entry = decoder(key, name), _entry_decoder(value)

    def decode_dict(node: Node, problems: Problems) -> Any:
        if not isinstance(node, Mapping):
            message = f"'{name}' must hold named entries; here is {kind(node)}."
            problems.add("expected-mapping", node, message, "Write each as `name: ...` on a line.")
            return FAILED
        result = {}
        for written, entry in node.entries.items():
            known = decode_key(Scalar(written, entry.line, entry.column, plain=False), problems)
            made = decode_entry(written, entry, problems)
            if known is not FAILED and made is not FAILED:
                result[known] = made
        return result

    return decode_dict


def _entry_decoder(value: Any) -> Callable[[str, Entry, Problems], Any]:
    inner, _ = declared.plain(value)
    if declared.is_struct(inner):
        return _record(inner, declared.given_by_key(inner)).under
    return partial(_value, value)


def _value(type_: Any, name: str, entry: Entry, problems: Problems) -> Any:
    """Decode what stands under a key of its own, which messages call it by."""
    if isinstance(entry.node, Scalar) and entry.node.blank:
        nothing_written(name, entry, problems)
        return FAILED
    return decoder(type_, name)(entry.node, problems)
