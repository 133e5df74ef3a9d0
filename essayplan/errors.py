"""The one exception that the library raises for a user's mistake."""

from collections.abc import Iterable

from essayplan.diagnostics import Diagnostic


class EssayplanError(Exception):
    """The data or the request has a problem; `diagnostics` say which, and what to do.

    Inside essayplan mistakes are values in a list. This carries the list to whoever called
    `load_banks`, `plan` or `export`, which have no other way to say that there is no answer.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Carry `diagnostics`, and read as their messages."""
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(_line(each) for each in self.diagnostics))


def _line(diagnostic: Diagnostic) -> str:
    where = f"{diagnostic.location}: " if diagnostic.location else ""
    hint = f" ({diagnostic.hint})" if diagnostic.hint else ""
    return f"{where}{diagnostic.message}{hint}"
