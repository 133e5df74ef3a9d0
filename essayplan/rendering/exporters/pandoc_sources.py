"""A plan's sources for reference managers: BibLaTeX and CSL-JSON, as Zotero imports them."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import msgspec
from msgspec.structs import asdict, replace

from essayplan.model import Source
from essayplan.rendering.citeproc import source_data
from essayplan.rendering.exporters.pandoc_run import pandoc
from essayplan.rendering.references import csl

_BRACES = re.compile(r"[{}]")
_STRUCTURAL = re.compile(r"[{}\\]")


def biblatex(sources: Sequence[Source], language: str = "en-GB") -> bytes:
    """Return `sources` as BibLaTeX, in UTF-8. Raises MissingTool without pandoc.

    Braces hold a BibLaTeX file together, and pandoc writes addresses, DOIs and ISBNs as they are:
    these lose their braces and backslashes, and other texts lose braces that have no partner.
    """
    data = source_data([_harmless(each) for each in sources], language)
    return pandoc({"meta": data, "blocks": []}, "biblatex", "--standalone")


def csl_json(sources: Sequence[Source]) -> bytes:
    """Return `sources` as CSL-JSON, one list of items, indented."""
    items = msgspec.json.encode([csl(each) for each in sources])
    return msgspec.json.format(items, indent=2) + b"\n"


def _harmless(source: Source) -> Source:
    held = {name: _paired(value) for name, value in asdict(source).items()}
    raw = {name: _STRUCTURAL.sub("", held[name]) for name in ("doi", "isbn") if held[name]}
    address = {"url": _STRUCTURAL.sub(_percent, source.url)} if source.url else {}
    return replace(source, **(held | raw | address))


def _percent(found: re.Match[str]) -> str:
    return quote(found[0], safe="")


def _paired(value: Any) -> Any:
    """Return a text or texts without braces where these do not come in pairs.

    To BibTeX a brace counts even behind a backslash, which is how pandoc writes it.
    """
    if isinstance(value, tuple):
        return tuple(map(_paired, value))
    if not isinstance(value, str):
        return value
    return value if _is_paired(value) else _BRACES.sub("", value)


def _is_paired(text: str) -> bool:
    depth = 0
    for brace in _BRACES.findall(text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return not depth
