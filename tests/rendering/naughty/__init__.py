"""The Big List of Naughty Strings (Max Woolf, MIT: see LICENSE), and plans made of them."""

import json
from pathlib import Path
from typing import Any

import msgspec

from essayplan.planning.plan import Plan

NAUGHTY: tuple[str, ...] = tuple(
    json.loads(Path(__file__).with_name("blns.json").read_text(encoding="utf-8"))
)
assert len(NAUGHTY) > 400

_TEXTS = {
    *("fact", "point", "explanation", "claim", "because", "evaluation", "link", "theme", "why"),
    *("context", "thesis", "signpost", "verdict", "concession", "citation", "asked", "by"),
}


def plan_of(plan: Plan, text: str) -> Plan:
    """Return `plan` with `text` in place of every text that a bank or a student writes."""
    return msgspec.convert(_replaced(msgspec.to_builtins(plan), text), Plan)


def _replaced(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {
            key: text if key in _TEXTS and isinstance(each, str) else _replaced(each, text)
            for key, each in value.items()
        }
    return [_replaced(each, text) for each in value] if isinstance(value, list | tuple) else value
