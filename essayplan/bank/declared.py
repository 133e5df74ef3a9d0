"""What a type's declaration asks of a value: read alike by decoding and by the JSON Schema."""

from typing import Annotated, Any, TypeGuard, get_args, get_origin

from msgspec import NODEFAULT, Meta, Struct
from msgspec.structs import FieldInfo, fields


def plain(type_: Any) -> tuple[Any, Meta]:
    """Return a type without its annotations, and the annotation that constrains it."""
    if get_origin(type_) is not Annotated:
        return type_, Meta()
    constraints = (each for each in _metas(type_) if _constrains(each))
    return get_args(type_)[0], next(constraints, Meta())


def description(type_: Any) -> str:
    """Return what an annotated type says of itself, or ""."""
    return next((each.description for each in _metas(type_) if each.description), "")


def is_struct(type_: Any) -> TypeGuard[type[Struct]]:
    """Whether a type without annotations is a Struct."""
    return isinstance(type_, type) and issubclass(type_, Struct)


def is_text(type_: Any) -> bool:
    """Whether a type is text of any kind: lists of texts may be written as one text."""
    return plain(type_)[0] is str


def given_by_key(type_: type[Struct]) -> str:
    """Return the field that an entry of a dict takes from its key: "id", or "" if it has none."""
    return "id" if "id" in type_.__struct_fields__ else ""


def is_optional(info: FieldInfo) -> bool:
    """Whether a field may be left out."""
    return info.default is not NODEFAULT or info.default_factory is not NODEFAULT


def is_short(info: FieldInfo) -> bool:
    """Whether a field stands for its whole entry when the entry is written short."""
    return any((each.extra or {}).get("short") for each in _metas(info.type))


def short_field(type_: Any) -> FieldInfo | None:
    """Return the field that stands for an entry of this type written short, if it has one."""
    inner, _ = plain(type_)
    return next(filter(is_short, fields(inner)), None) if is_struct(inner) else None


def may_be_one(item: Any) -> bool:
    """Whether a list of such items may be written as one text: it holds texts or short forms."""
    return is_text(item) or short_field(item) is not None


def is_once(info: FieldInfo) -> bool:
    """Whether no two entries of one list may hold the same in this field."""
    return any((each.extra or {}).get("once") for each in _metas(info.type))


def text_format(meta: Meta) -> str:
    """Return the format that a text is to have, edtf or url, or ""."""
    return str((meta.extra or {}).get("format", ""))


def _metas(type_: Any) -> list[Meta]:
    return [each for each in getattr(type_, "__metadata__", ()) if isinstance(each, Meta)]


def _constrains(meta: Meta) -> bool:
    bounds = (meta.pattern, meta.min_length, meta.max_length, meta.ge, meta.le)
    return any(each is not None for each in bounds)
