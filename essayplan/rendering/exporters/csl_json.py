"""CSL-JSON: the plan's sources, for Zotero, pandoc and other programs that cite."""

import msgspec

from essayplan.planning.plan import Plan
from essayplan.rendering.references import csl


def export(plan: Plan) -> bytes:
    """Return the sources of `plan` as CSL-JSON: one list of items, indented."""
    items = msgspec.json.encode([csl(each.source) for each in plan.bibliography if each.source])
    return msgspec.json.format(items, indent=2) + b"\n"
