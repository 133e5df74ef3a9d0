"""A plan's sources for reference managers: BibLaTeX and CSL-JSON, as Zotero imports them."""

from collections.abc import Sequence

import msgspec

from essayplan.model import Source
from essayplan.rendering.citeproc import source_data
from essayplan.rendering.exporters.pandoc_run import pandoc
from essayplan.rendering.references import csl


def biblatex(sources: Sequence[Source], language: str = "en-GB") -> bytes:
    """Return `sources` as BibLaTeX, in UTF-8. Raises MissingTool without pandoc."""
    return pandoc(
        {"meta": source_data(sources, language), "blocks": []}, "biblatex", "--standalone"
    )


def csl_json(sources: Sequence[Source]) -> bytes:
    """Return `sources` as CSL-JSON, one list of items, indented."""
    items = msgspec.json.encode([csl(each) for each in sources])
    return msgspec.json.format(items, indent=2) + b"\n"
