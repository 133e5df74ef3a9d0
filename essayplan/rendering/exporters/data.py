"""JSON: the plan itself, with the keys of `essayplan plan --json`."""

import json

import msgspec

from essayplan.planning.plan import Plan
from essayplan.rendering.visible import replaced


def export(plan: Plan) -> bytes:
    """Return `plan` as JSON in UTF-8."""
    return data(plan)


def data(value: object) -> bytes:
    r"""Return any value of the library as JSON in UTF-8, what nobody can see as \u202e."""
    lines = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2).split("\n")
    return "".join(f"{replaced(line, _escaped)}\n" for line in lines).encode()


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1]
