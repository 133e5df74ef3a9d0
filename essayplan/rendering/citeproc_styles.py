"""Citation styles: the ones that ship, by the names people use, and any other as a file."""

import re
from pathlib import Path
from typing import Literal

from msgspec import Struct

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.rendering.well_formed import fault
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
_BY_FILE = {Path(file).stem: file for file in STYLES.values()}


class Traits(Struct, frozen=True):
    """What a style's file does not say of it.

    `locale` is the language it is made for. `heading` stands over its bibliography. With `events`
    it takes the date of a speech from `event-date`, which makes other styles say it twice.
    """

    locale: str = ""
    heading: Literal["Bibliography", "References", "Works Cited"] = "Bibliography"
    events: bool = False


_TRAITS = {
    "apa": Traits("en-US", "References"),
    "modern-language-association": Traits("en-US", "Works Cited", events=True),
    "chicago-notes-bibliography": Traits("en-US"),
    "chicago-author-date": Traits("en-US"),
}
"""Traits by the last part of a style's id, which a copy under another name keeps."""

_CLASS = re.compile(r"<style\b[^>]*\bclass\s*=\s*[\"'](note|in-text)[\"']")
_LOCALE = re.compile(r"<style\b[^>]*\bdefault-locale\s*=\s*[\"']([A-Za-z-]+)[\"']")
_ID = re.compile(r"<id>\s*[^<]*?([^/<\s]+)\s*</id>")
_TITLE = re.compile(r"<title>\s*([^<]*?)\s*</title>")
_PARENT = re.compile(r"<link\b[^>]*\brel=\"independent-parent\"[^>]*>")
_ADDRESS = re.compile(r"href=\"[^\"]*/([^\"/]+)\"")
_LARGEST = 4 * 2**20


class CitationStyle(Struct, frozen=True):
    """A style's file, whether it puts citations in notes, and what else is known of it."""

    path: Path
    in_notes: bool
    traits: Traits = Traits()

    @property
    def ships(self) -> bool:
        """Whether it is one of ours."""
        return self.path.parent == _FOLDER.resolve()

    def language(self, bank: str) -> str:
        """Return the language to cite in: the bank's, as they write it where the style is from."""
        own, theirs = (tag.lower().split("-")[0] for tag in (self.traits.locale, bank))
        return self.traits.locale if own == theirs else bank


def style_titles() -> dict[str, str]:
    """Return the title of every style that ships by the name to ask by, as its file has it."""
    return {name: _title(_FOLDER / file) for name, file in STYLES.items()}


def citation_style(name: str | Path) -> CitationStyle:
    """Return the style of that name, or in the file of that path.

    A style that ships answers to its file's name as well. Raises EssayplanError if there is no such
    style or the file is none, OSError if the file cannot be read.
    """
    asked = str(name).lower()
    shipped = STYLES.get(asked) or _BY_FILE.get(asked)
    path = _FOLDER / shipped if shipped else Path(name)
    if not path.is_file() and asked.removesuffix(".csl") in _BY_FILE:
        path = _FOLDER / asked
    if not path.is_file():
        raise _unknown(str(name))
    text = _text(path)
    if problem := fault(text.encode()):
        raise not_a_style(path, problem)
    found = _CLASS.search(text)
    if found is None or "<citation" not in text:
        return _parent(path, text)
    return CitationStyle(path.resolve(), found[1] == "note", _traits(text))


def not_a_style(path: Path, why: str) -> EssayplanError:
    """Return the error that says that the file is no style that can be used, and why."""
    hint = "a style is a file in the Citation Style Language, as zotero.org/styles has"
    return _error(f"{path} is not a citation style: {why}", hint)


def _traits(text: str) -> Traits:
    known, said = _ID.search(text), _LOCALE.search(text)
    traits = _TRAITS.get(known[1] if known else "", Traits())
    return Traits(said[1], traits.heading, traits.events) if said else traits


def _title(path: Path) -> str:
    found = _TITLE.search(_text(path))
    return found[1] if found else path.stem


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.read(_LARGEST)


def _parent(path: Path, text: str) -> CitationStyle:
    """Return the style that this one, which only has a name of its own, stands for."""
    link = _PARENT.search(text)
    address = link and _ADDRESS.search(link[0])
    if not address:
        raise not_a_style(path, "it has no rules for citations")
    if address[1] in _BY_FILE:
        return citation_style(_FOLDER / _BY_FILE[address[1]])
    message = f"{path} only names another style: {address[1]}"
    raise _error(message, f"get {address[1]}.csl from zotero.org/styles and name that file")


def _unknown(name: str) -> EssayplanError:
    near = did_you_mean(name, [*STYLES, *_BY_FILE])
    meant = f"did you mean {near}? " if near else ""
    known = ", ".join(STYLES)
    return _error(
        f"there is no citation style {name!r}",
        f"{meant}known are {known}; or name a file in the Citation Style Language (.csl)",
    )


def _error(message: str, hint: str) -> EssayplanError:
    return EssayplanError([Diagnostic("citation-style", Severity.ERROR, message, hint)])
