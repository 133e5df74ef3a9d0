"""The argument map of a question: who claims what, on what evidence, and who answers whom."""

from collections.abc import Callable

from essayplan.rendering.maps import argdown, dot, mermaid, svg
from essayplan.rendering.maps.argument_map import ArgumentMap, build

__all__ = ["DESCRIPTIONS", "MAPS", "ArgumentMap", "build"]

MAPS: dict[str, Callable[[ArgumentMap], bytes]] = {
    "argdown": argdown.export,
    "dot": dot.export,
    "mmd": mermaid.export,
    "svg": svg.export,
}
"""Every format of a map by its name, which is also the extension of its files."""

DESCRIPTIONS: dict[str, str] = {
    "argdown": "Argdown, to argue on in",
    "dot": "Graphviz, to lay out otherwise",
    "mmd": "Mermaid, for Markdown that shows diagrams",
    "svg": "a picture, for any browser and word processor",
}
"""What each of them is, in a few words."""
