"""Citation styles: the ones that ship, by the names people use, and any other as a file."""

import re
from pathlib import Path

from msgspec import Struct

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.suggest import did_you_mean

_FOLDER = Path(__file__).parent / "csl"
STYLES = {
    "apa": "apa.csl",
    "harvard": "harvard-cite-them-right.csl",
    "mla": "modern-language-association.csl",
    "chicago": "chicago-notes-bibliography.csl",
    "chicago-notes": "chicago-notes-bibliography.csl",
    "chicago-author-date": "chicago-author-date.csl",
    "mhra": "mhra-notes.csl",
    "oscola": "oscola.csl",
}
"""The styles that ship: the name to ask by, and the file."""

_CLASS = re.compile(r"<style\b[^>]*\bclass\s*=\s*[\"'](note|in-text)[\"']")
_PARENT = re.compile(r"<link\b[^>]*\brel=\"independent-parent\"[^>]*>")
_ADDRESS = re.compile(r"href=\"[^\"]*/([^\"/]+)\"")
_LARGEST = 4 * 2**20


class CitationStyle(Struct, frozen=True):
    """A style's file, and whether it puts citations in notes."""

    path: Path
    in_notes: bool


def citation_style(name: str | Path) -> CitationStyle:
    """Return the style of that name, or in the file of that path.

    Raises EssayplanError if there is no such style or the file is none, OSError if the file cannot
    be read.
    """
    shipped = STYLES.get(str(name).lower())
    path = _FOLDER / shipped if shipped else Path(name)
    if not path.is_file():
        raise _unknown(str(name))
    text = _text(path)
    found = _CLASS.search(text)
    if found is None or "<citation" not in text:
        return _parent(path, text)
    return CitationStyle(path.resolve(), found[1] == "note")


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.read(_LARGEST)


def _parent(path: Path, text: str) -> CitationStyle:
    """Return the style that this one, which only has a name of its own, stands for."""
    link = _PARENT.search(text)
    address = link and _ADDRESS.search(link[0])
    parent = _FOLDER / f"{address[1] if address else ''}.csl"
    if parent.name in STYLES.values():
        return citation_style(parent)
    if address:
        message = f"{path} only names another style: {address[1]}"
        raise _error(message, f"get {address[1]}.csl from zotero.org/styles and name that file")
    message = f"{path} is not a citation style"
    raise _error(
        message, "a style is a file in the Citation Style Language, as zotero.org/styles has"
    )


def _unknown(name: str) -> EssayplanError:
    near = did_you_mean(name, STYLES)
    meant = f"did you mean {near}? " if near else ""
    known = ", ".join(STYLES)
    return _error(
        f"there is no citation style {name!r}",
        f"{meant}known are {known}; or name a file in the Citation Style Language (.csl)",
    )


def _error(message: str, hint: str) -> EssayplanError:
    return EssayplanError([Diagnostic("citation-style", Severity.ERROR, message, hint)])
