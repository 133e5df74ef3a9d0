"""What one field may hold: a text, an id, a date, an address, a number, a choice, true or false.

Each function makes a decoder from what a type asks for. A decoder takes a node and returns its
value, or reports what is wrong and returns FAILED. The good case comes first in each: a bank has a
hundred thousand texts.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Meta

from essayplan import edtf
from essayplan.bank import dates, urls
from essayplan.bank.colons import cut_at_colon
from essayplan.bank.nodes import Node, Scalar, Sequence
from essayplan.bank.problems import Problems
from essayplan.model import ID_PATTERN

FAILED = object()
"""What a decoder returns when it has reported a problem: None is a value."""

Decoder = Callable[[Node, Problems], Any]
NULLS = frozenset({"null", "~", ""})
"""Plain texts that stand for None where a field may be None."""

_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}(?:\.[0-9]{1,18})?(?:[eE][+-]?[0-9]{1,2})?")
_LONGEST_QUOTED = 60


def kind(node: Node) -> str:
    """Name what was found, for a message."""
    if isinstance(node, Scalar):
        return "nothing" if node.blank else "text"
    return "a list" if isinstance(node, Sequence) else "named fields"


def shown(text: str) -> str:
    """Quote a text in a message, cut to a readable length."""
    cut = text if len(text) <= _LONGEST_QUOTED else text[: _LONGEST_QUOTED - 1] + "\u2026"
    return f"'{cut}'"


def text(name: str, meta: Meta, *, optional: bool) -> Decoder:
    """Decode a text that is not empty, without the line ends that a block text ends in.

    `optional` says that it may be left out.
    """
    high = meta.max_length or 0
    longest = high or 1 << 62

    def decode(node: Node, problems: Problems) -> Any:
        if node.__class__ is not Scalar:
            return not_text(name, node, problems)
        value = node.text
        if len(value) <= longest and value and not value.isspace():
            return value if value[-1] != "\n" else value.rstrip()
        if len(value) > longest:
            message = f"'{name}' is longer than {high:,} characters."
            problems.add("too-long", node, message, "Shorten it, or split it.")
        else:
            hint = "Write it, or leave it out." if optional else "Write it."
            problems.add("empty-text", node, f"'{name}' is empty.", hint)
        return FAILED

    return decode


def any_text(name: str) -> Decoder:
    """Decode any text at all, the empty one too."""

    def decode(node: Node, problems: Problems) -> Any:
        return node.text if isinstance(node, Scalar) else not_text(name, node, problems)

    return decode


def matching(name: str, meta: Meta) -> Decoder:
    """Decode a text of a given pattern: an id, or a name where capitals are allowed too."""
    matches = re.compile(meta.pattern or "").fullmatch
    noun = "an id" if meta.pattern == ID_PATTERN else "a name"

    def decode(node: Node, problems: Problems) -> Any:
        if node.__class__ is not Scalar:
            return not_text(name, node, problems)
        value = node.text
        if matches(value):
            return value
        hint = _id_hint(value) if noun == "an id" else _name_hint(value)
        problems.add("bad-id", node, f"{shown(value)} is not {noun}.", hint)
        return FAILED

    return decode


def date(name: str, _: Meta) -> Decoder:
    """Decode a date in EDTF."""
    is_date = lru_cache(maxsize=4_096)(lambda value: edtf.parse(value) is not None)

    def decode(node: Node, problems: Problems) -> Any:
        if not isinstance(node, Scalar):
            return not_text(name, node, problems)
        if is_date(node.text):
            return node.text
        message = f"'{name}' is not a date: {shown(node.text)}."
        problems.add("bad-date", node, message, dates.hint(node.text))
        return FAILED

    return decode


def url(name: str, meta: Meta) -> Decoder:
    """Decode an address that is safe to link to."""
    longest = meta.max_length or 0

    def decode(node: Node, problems: Problems) -> Any:
        if not isinstance(node, Scalar):
            return not_text(name, node, problems)
        if len(node.text) > longest:
            message = f"'{name}' is longer than {longest:,} characters."
            hint = "Shorten it: what follows a ? or # can often be left out."
            problems.add("too-long", node, message, hint)
            return FAILED
        if urls.is_good(node.text):
            return node.text
        message = f"'{name}' is not an address: {shown(node.text)}."
        problems.add("bad-url", node, message, urls.hint(node.text))
        return FAILED

    return decode


def number(name: str, type_: type, meta: Meta) -> Decoder:
    """Decode a number, whole if `type_` is int, within the bounds of `meta`."""
    pattern = _INTEGER if type_ is int else _NUMBER
    low, high = meta.ge, meta.le
    noun = "a whole number" if type_ is int else "a number"
    wanted = _bounded(noun, low, high)
    hint = f"Write {wanted}, in digits."

    def decode(node: Node, problems: Problems) -> Any:
        if isinstance(node, Scalar) and pattern.fullmatch(node.text):
            value = type_(node.text)
            if (low is None or value >= low) and (high is None or value <= high):
                return value
            message = f"'{name}' must be {wanted}, not {node.text}."
            problems.add("out-of-range", node, message, hint)
            return FAILED
        found = shown(node.text) if isinstance(node, Scalar) else kind(node)
        message = f"'{name}' must be {wanted}, not {found}."
        problems.add("not-a-number", node, message, hint)
        return FAILED

    return decode


def _bounded(noun: str, low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return noun if low is None else f"{noun} of {low} or more"
    return f"{noun} from {low} to {high}"


def true_or_false(name: str) -> Decoder:
    """Decode true or false, and no other word for them."""
    values = {"true": True, "false": False}

    def decode(node: Node, problems: Problems) -> Any:
        if isinstance(node, Scalar) and node.text in values:
            return values[node.text]
        found = shown(node.text) if isinstance(node, Scalar) else kind(node)
        message = f"'{name}' must be true or false, not {found}."
        problems.add("not-true-or-false", node, message, "Write true or false.")
        return FAILED

    return decode


def choice(name: str, values: Mapping[str, Any]) -> Decoder:
    """Decode one of a few words; `values` says what each stands for."""

    def decode(node: Node, problems: Problems) -> Any:
        if not isinstance(node, Scalar):
            return not_text(name, node, problems)
        if node.text in values:
            return values[node.text]
        message = f"'{name}' cannot be {shown(node.text)}."
        known = f"It is one of {', '.join(values)}."
        problems.add("unknown-choice", node, message, problems.suggest(node.text, values) or known)
        return FAILED

    return decode


def not_text(name: str, node: Node, problems: Problems) -> Any:
    """Report a list or mapping where a text belongs."""
    if cut_at_colon(node, problems):
        return FAILED
    message = f"'{name}' must be a text; here are {kind(node)}."
    if isinstance(node, Sequence):
        message = f"'{name}' must be a text; here is a list."
    hint = "If the brackets, braces or colon belong to the text, put it in quotes."
    problems.add("expected-text", node, message, hint)
    return FAILED


def _id_hint(value: str) -> str:
    legal = re.sub(r"[^a-z0-9._]+", "-", value.casefold()).strip("-._")[:64]
    rule = "Ids hold small letters a-z, digits, dots, underscores and hyphens, at most 64."
    return f"{rule} Perhaps '{legal}'?" if re.fullmatch(ID_PATTERN, legal) else rule


def _name_hint(value: str) -> str:
    legal = re.sub(r"[^A-Za-z0-9._]+", "-", value).strip("-._")[:64]
    rule = "Names hold letters a-z and A-Z, digits, dots, underscores and hyphens, at most 64."
    return f"{rule} Perhaps '{legal}'?" if legal else rule
