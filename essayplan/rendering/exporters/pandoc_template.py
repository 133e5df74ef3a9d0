"""A school's own template, made ready: those of our styles that it does not have are added.

A template is a Word or OpenDocument file that somebody else made: a zip of XML, and either may be
hostile. Its XML is not parsed here; our styles are written where its list of styles ends.
"""

import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from essayplan.diagnostics import Diagnostic, Location, Severity
from essayplan.errors import EssayplanError

_LISTS = {".docx": ("word/styles.xml", b"</w:styles>"), ".odt": ("styles.xml", b"</office:styles>")}
_STYLE = {
    ".docx": re.compile(rb'<w:style (?:[^>]*\s)?w:styleId="([^"]*)".*?</w:style>', re.DOTALL),
    ".odt": re.compile(
        rb'<style:style (?:[^>]*\s)?style:name="([^"]*)"(?:[^>]*/>|.*?</style:style>)', re.DOTALL
    ),
}
OUR_STYLES = ("SlotLabel", "Slot", "HeadingAside", "Quiet", "Prompt", "Balance", "Overview")
_LARGEST = 64 * 2**20
_UNREADABLE = (BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, zlib.error)


def merged(template: Path, ours: Path) -> bytes:
    """Return the file `template` with those styles of `ours` that it does not have.

    Raises EssayplanError if it is not a file of the same kind as `ours`, and OSError if it cannot
    be read.
    """
    content = template.read_bytes()
    try:
        return _merged(content, ours)
    except _UNREADABLE as error:
        raise _unusable(template, ours.suffix) from error


def _merged(content: bytes, ours: Path) -> bytes:
    made = io.BytesIO()
    listing, _ = _LISTS[ours.suffix]
    with ZipFile(io.BytesIO(content)) as theirs, ZipFile(made, "w") as target:
        if sum(each.file_size for each in theirs.infolist()) > _LARGEST:
            message = "it unpacks to more than 64 MiB"
            raise ValueError(message)
        theirs.getinfo(listing)
        for each in theirs.infolist():
            part = theirs.read(each)
            target.writestr(each, _with_styles(part, ours) if each.filename == listing else part)
    return made.getvalue()


def _with_styles(styles: bytes, ours: Path) -> bytes:
    """Return a list of styles with ours before its end, as far as it does not name them."""
    listing, end = _LISTS[ours.suffix]
    there = {name for name, _ in _styles(styles, ours.suffix)}
    with ZipFile(ours) as archive:
        own = list(_styles(archive.read(listing), ours.suffix))
    added = b"".join(style for name, style in own if name in OUR_STYLES and name not in there)
    before, close, after = styles.rpartition(end)
    return before + added + close + after if close else styles


def _styles(listing: bytes, kind: str) -> Iterator[tuple[str, bytes]]:
    for found in _STYLE[kind].finditer(listing):
        yield found[1].decode(errors="replace").replace("_20_", ""), found[0]


def _unusable(template: Path, kind: str) -> EssayplanError:
    message = f"not a {kind.removeprefix('.')} file that can be used as a template"
    hint = "open it in a word processor and save it again as " + kind
    where = Location(str(template))
    return EssayplanError([Diagnostic("template", Severity.ERROR, message, hint, where)])
