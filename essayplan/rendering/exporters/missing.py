"""Saying that a format needs something which is not installed."""

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError


class MissingTool(EssayplanError):  # noqa: N818 - it reads as what it is: a tool that is missing
    """A format is made with a tool that comes with essayplan's `extra`; the hint installs it."""

    def __init__(self, tool: str = "what makes this format", extra: str = "documents") -> None:
        """Say that `tool` is missing, and that `extra` installs it."""
        self.tool, self.extra = tool, extra
        install = f'run: pip install "essayplan[{extra}]"'
        super().__init__(
            [Diagnostic("missing-tool", Severity.ERROR, f"{tool} is not installed", install)]
        )
