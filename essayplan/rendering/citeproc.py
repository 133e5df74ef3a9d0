"""Citations in any style of the Citation Style Language, put into words by pandoc's citeproc.

All citations of a document are worded in one go, since what a style writes depends on what stands
before: "ibid", "Taubman (n 1)", "2003a". See https://docs.citationstyles.org/en/stable.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from essayplan.citation import pages
from essayplan.errors import EssayplanError
from essayplan.model import Citation, Source
from essayplan.rendering.citeproc_styles import CitationStyle, not_a_style
from essayplan.rendering.document import Link, Style, Text
from essayplan.rendering.exporters.missing import MissingTool
from essayplan.rendering.exporters.pandoc_run import Tree, pandoc
from essayplan.rendering.exporters.pandoc_tree import (
    Node,
    Nodes,
    cite,
    flat,
    meta,
    meta_text,
    note,
    paragraph,
    words,
)
from essayplan.rendering.references import csl, linked

Run = tuple[Text | Link, ...]
Cluster = Sequence[Citation]
"""What one note or bracket cites: sources, and where in them."""

_STYLES: dict[str, Style] = {"Emph": "emphasis", "Strong": "strong", "Underline": "emphasis"}


_COLUMNS = frozenset({"csl-left-margin", "csl-right-inline", "csl-block", "csl-indent"})
"""Parts of an entry that a page sets apart, without a space between them."""


class Cited(Struct, frozen=True):
    """Citations in words: one run for each cluster, and the bibliography's, in the style's order.

    The run of a cluster without citations is empty. `bibliography` is empty in a style that has
    none.
    """

    citations: tuple[Run, ...]
    bibliography: tuple[tuple[str, Run], ...]


def worded(
    clusters: Sequence[Cluster], sources: Sequence[Source], style: CitationStyle, language: str
) -> Cited:
    """Return `clusters` and a bibliography of all `sources` as `style` words them.

    In a style with notes each cluster is one note; those without citations count in "n 1" too.
    Raises MissingTool without pandoc, and EssayplanError for a style that it cannot use.
    """
    entries = [paragraph(_placed(cluster, style)) for cluster in clusters]
    made = {"meta": _source_data(sources, style, language) | _all(sources), "blocks": entries}
    blocks: Nodes = json.loads(_cited_by_pandoc(made, style))["blocks"]
    runs = [
        _run(_cited(block)) if cluster else ()
        for block, cluster in zip(blocks, clusters, strict=False)
    ]
    return Cited(tuple(runs), tuple(_bibliography(blocks[len(clusters) :])))


def _cited_by_pandoc(made: Tree, style: CitationStyle) -> bytes:
    try:
        return pandoc(made, "json", "--citeproc", f"--csl={style.path}")
    except MissingTool:
        raise
    except EssayplanError as error:
        if style.ships:
            raise
        raise not_a_style(style.path, error.diagnostics[0].message) from error


def _source_data(sources: Sequence[Source], style: CitationStyle, language: str) -> Tree:
    """Return sources as the properties of a pandoc document.

    Not as CSL-JSON, whose texts pandoc would read as markup: `<i>` is italics there.
    """
    items = [csl(each) | _event(each, style) for each in sources]
    return {"references": meta(items), "lang": meta_text(style.language(language))}


def _event(source: Source, style: CitationStyle) -> Tree:
    """Return when a speech was made, for a style that asks for it apart from its publication."""
    made = csl(source).get("issued") if source.type == "speech" else None
    return {"event-date": made} if made and style.traits.events else {}


def _all(sources: Sequence[Source]) -> Tree:
    """Return the wish that the bibliography holds every source, cited or not."""
    return {"nocite": {"t": "MetaInlines", "c": [cite([_citation(each.id) for each in sources])]}}


def _placed(cluster: Cluster, style: CitationStyle) -> Nodes:
    """Return a citation; citeproc puts it into a note itself, as it is asked to in a note style."""
    if cluster:
        return [cite([_citation(each.source, each.pages) for each in cluster])]
    return [note(words("-"))] if style.in_notes else []


def _citation(source: str, where: str | None = None) -> Node:
    return {
        "citationId": source,
        "citationPrefix": [],
        "citationSuffix": _locator(where) if where else [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _locator(where: str) -> Nodes:
    """Return where in a source as citeproc looks for it: pages in braces, else the words alone."""
    said = pages(where)
    return words(f", {{{said}}}" if re.match(r"pp?\. ", said) else f", {said}")


def _cited(block: Node) -> Nodes:
    """Return the words of a citation, out of its note where it stands in one."""
    (citation,) = block["c"]
    said: Nodes = citation["c"][1]
    if said and said[0]["t"] == "Note":
        return _inlines(said[0]["c"])
    return said


def _bibliography(blocks: Nodes) -> list[tuple[str, Run]]:
    entries = [entry for block in blocks for entry in block["c"][1]]
    return [
        (entry["c"][0][0].removeprefix("ref-"), _run(_inlines(entry["c"][1]))) for entry in entries
    ]


def _inlines(blocks: Nodes) -> Nodes:
    return [node for block in blocks for node in block["c"]]


def _run(nodes: Nodes) -> Run:
    """Return pandoc's inlines as ours; an address that shows itself is a link, and no other."""
    run: list[Text | Link] = []
    before: frozenset[str] = frozenset()
    for node, names in flat(nodes):
        column = _COLUMNS.intersection(names)
        _append(run, " " if run and column != before else "", "plain", "")
        _append(run, _text(node), _style(names), _address(names))
        before = column
    return tuple(run)


def _style(names: Sequence[str]) -> Style:
    if "nodecor" in names:
        return "plain"
    return next((_STYLES[name] for name in names if name in _STYLES), "plain")


def _address(names: Sequence[str]) -> str:
    return next((name.removeprefix("Link ") for name in names if name.startswith("Link ")), "")


def _append(run: list[Text | Link], text: str, style: Style, url: str) -> None:
    """Add words to a run, to its last piece if they look the same."""
    last = run[-1] if run else None
    if url and text and _shows(url, text):
        run.append(linked(text, url))
    elif isinstance(last, Text) and last.style == style:
        run[-1] = Text(last.text + text, style)
    elif text:
        run.append(Text(text, style))


def _shows(url: str, text: str) -> bool:
    return text in url and text.startswith(("http", "doi.org", "www."))


def _text(node: Node) -> str:
    match node["t"]:
        case "Str":
            text: str = node["c"]
            return text
        case "Space" | "SoftBreak" | "LineBreak":
            return " "
        case _:
            content: Any = node.get("c", [""])
            return str(content[-1])
