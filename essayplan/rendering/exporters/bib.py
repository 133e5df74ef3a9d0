"""BibLaTeX: the plan's sources, for LaTeX and for Zotero."""

from essayplan.planning.plan import Plan
from essayplan.rendering.exporters.pandoc_sources import biblatex


def export(plan: Plan) -> bytes:
    """Return the sources of `plan` as BibLaTeX. Raises MissingTool without pandoc."""
    sources = [each.source for each in plan.bibliography if each.source]
    return biblatex(sources, plan.language)
