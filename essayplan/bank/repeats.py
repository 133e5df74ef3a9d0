"""Entries of a list of references that are there twice: named, and held once.

A list of ids names each once. Where entries are written with more than an id, two are the same if
they agree in all they say (a source and its pages), or in the id alone if its field is marked so.
"""

from collections.abc import Callable, Hashable
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from essayplan.bank import declared
from essayplan.bank.fields import FAILED
from essayplan.bank.nodes import Node
from essayplan.bank.problems import Problems


class References(Struct, frozen=True):
    """How the entries of a list refer: what makes two the same, their id, what sets them apart."""

    key: Callable[[Any], Hashable]
    identity: Callable[[Any], str]
    apart: tuple[str, ...] = ()

    def each_once(self, items: list[Node], values: list[Any], problems: Problems) -> list[Any]:
        """Return `values` without those that came before, each reported where `items` has it."""
        made = [value for value in values if value is not FAILED]
        if len(set(map(self.key, made))) == len(made):
            return made
        first = dict[Hashable, Node]()
        kept = []
        for node, value in zip(items, values, strict=True):
            if value is FAILED:
                continue
            if first.setdefault(self.key(value), node) is node:
                kept.append(value)
            else:
                self._report(node, value, first[self.key(value)].line, problems)
        return kept

    def _report(self, node: Node, value: Any, line: int, problems: Problems) -> None:
        message = f"“{self.identity(value)}” is named twice here: the first is on line {line}."
        other = f", or give each its own {' and '.join(self.apart)}" if self.apart else ""
        problems.add("duplicate-reference", node, message, f"Take one of them out{other}.")


def references(item: Any) -> References | None:
    """Return how the items of a list refer, by their type; None if they are no references."""
    if _is_id(item):
        return References(_itself, _itself)
    short = declared.short_field(item)
    if short is None or not _is_id(short.type):
        return None
    name = short.name

    def identity(value: Any) -> str:
        return str(getattr(value, name))

    if declared.is_once(short):
        return References(identity, identity)
    others = (each.encode_name for each in fields(declared.plain(item)[0]) if each.name != name)
    return References(_itself, identity, tuple(others))


def _is_id(type_: Any) -> bool:
    inner, meta = declared.plain(type_)
    return inner is str and meta.pattern is not None


def _itself(value: Any) -> Any:
    return value
