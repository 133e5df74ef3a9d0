"""What another program gave the library: as the types it is to have, or what is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.suggest import did_you_mean

Value = TypeVar("Value")
Record = TypeVar("Record", bound=Struct)

_LONGEST_SHOWN = 60


def one(name: str, value: object, *kinds: type[Value]) -> Value:
    """Return `value`, given for the parameter `name`, if it is of one of `kinds`.

    Raises EssayplanError if it is not.
    """
    if isinstance(value, kinds):
        return value
    raise EssayplanError([_wrong(name, value, kinds)])


def several(name: str, value: object, *kinds: type[Value]) -> tuple[Value, ...]:
    """Return what is given for the parameter `name` as a tuple: one of `kinds` alone is one of one.

    Raises EssayplanError if it holds anything else. A text is no list of its characters.
    """
    if isinstance(value, kinds):
        return (value,)
    if not isinstance(value, Iterable):
        raise EssayplanError([_wrong(name, value, kinds, "several in a list")])
    return tuple(one(name, each, *kinds) for each in value)


def path(name: str, value: object) -> Path:
    """Return `value`, given for the parameter `name`, as a path; raises EssayplanError."""
    return Path(str(one(name, value, str, Path)))


def paths(name: str, value: object) -> tuple[Path, ...]:
    """Return what is given for the parameter `name` as paths; one alone is a list of one."""
    return tuple(path(name, each) for each in several(name, value, str, Path))


def options(type_: type[Record], values: Mapping[str, object]) -> Record:
    """Return a Struct of `values`, which are its fields by their names.

    Raises EssayplanError with everything that is wrong with any of them.
    """
    types = {each.name: each.type for each in fields(type_)}
    made, problems = dict[str, object](), list[Diagnostic]()
    for name, value in values.items():
        if name not in types:
            problems.append(_unknown(name, types))
            continue
        try:
            made[name] = _converted(value, types[name])
        except (msgspec.ValidationError, NotImplementedError):
            problems.append(_wrong(name, value, (types[name],)))
    if problems:
        raise EssayplanError(problems)
    return type_(**made)


def _converted(value: object, type_: Any) -> Any:
    if get_origin(type_) is tuple and isinstance(value, Iterable):
        value = (value,) if isinstance(value, str) else tuple(value)
    return msgspec.convert(value, type_, dec_hook=_as_path)


def _as_path(type_: type, value: object) -> Any:
    """Return a text as a path: the one type of an option that msgspec does not know."""
    if type_ is Path and isinstance(value, (str, Path)):
        return Path(value)
    raise NotImplementedError


def _wrong(name: str, value: object, kinds: Iterable[Any], *more: str) -> Diagnostic:
    shown = repr(value)
    if len(shown) > _LONGEST_SHOWN:
        shown = f"{shown[:_LONGEST_SHOWN]}…"
    *others, last = (*(words for kind in kinds for words in _words(kind)), *more)
    wanted = f"{', '.join(others)} or {last}" if others else last
    return _problem(f"'{name}' cannot be {shown}.", f"Give {wanted}.")


def _words(type_: Any) -> Iterator[str]:
    """Yield the names of all that a type may be."""
    if type_ is NoneType:
        yield "None"
    elif get_origin(type_) is Literal:
        yield from map(repr, get_args(type_))
    elif get_origin(type_) is tuple:
        yield "a list of texts"
    elif get_origin(type_) in {Union, UnionType}:
        yield from (words for each in get_args(type_) for words in _words(each))
    else:
        yield f"{'an' if type_.__name__[0] in 'aeiou' else 'a'} {type_.__name__}"


def _unknown(name: str, known: Iterable[str]) -> Diagnostic:
    listed = tuple(known)
    meant = did_you_mean(name, listed)
    hint = f"Did you mean '{meant}'?" if meant else f"There are: {', '.join(listed)}."
    return _problem(f"There is no option '{name}'.", hint)


def _problem(message: str, hint: str) -> Diagnostic:
    return Diagnostic(code="option", severity=Severity.ERROR, message=message, hint=hint)
