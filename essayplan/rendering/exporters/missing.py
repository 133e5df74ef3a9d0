"""Saying that a format needs something which is not installed."""

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError

PACKAGES = {"pandoc": "pypandoc_binary", "typst": "typst", "genanki": "genanki"}
"""What pip installs each tool from."""


class MissingTool(EssayplanError):  # noqa: N818 - it reads as what it is: a tool that is missing
    """A format is made with a tool that comes with essayplan's `extra`; the hint installs it."""

    def __init__(self, tool: str = "what makes this format", extra: str = "documents") -> None:
        """Say that `tool` is missing, and what installs it: alone, or with all of `extra`."""
        self.tool, self.extra = tool, extra
        packages = PACKAGES.get(tool) or " ".join(PACKAGES.values())
        install = f'run: pip install {packages}, or in a checkout: pip install ".[{extra}]"'
        super().__init__(
            [Diagnostic("missing-tool", Severity.ERROR, f"{tool} is not installed", install)]
        )
