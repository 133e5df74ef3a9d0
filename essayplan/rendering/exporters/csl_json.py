"""CSL-JSON: the plan's sources, for Zotero, pandoc and other programs that cite."""

from essayplan.planning.plan import Plan
from essayplan.rendering.exporters.pandoc_sources import csl_json


def export(plan: Plan) -> bytes:
    """Return the sources of `plan` as a list of CSL items."""
    return csl_json([each.source for each in plan.bibliography if each.source])
