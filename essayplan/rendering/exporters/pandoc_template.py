"""A school's own template, made ready: the styles that it lacks are added to it.

A template is a Word or OpenDocument file that somebody else made: a zip of XML, and either may be
hostile. Its XML is read only to see whether it is well formed, which pandoc would blame on the
plan; our styles are written where its list of styles ends.
"""

import io
import re
import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from essayplan.diagnostics import Diagnostic, Location, Severity
from essayplan.errors import EssayplanError
from essayplan.rendering.well_formed import fault

_LISTS = {".docx": ("word/styles.xml", b"</w:styles>"), ".odt": ("styles.xml", b"</office:styles>")}
_STYLE = re.compile(rb"<(w:style|style:style) [^>]*?(?:/>|(?<!/)>.*?</\1>)", re.DOTALL)
_NAME = re.compile(rb'(?: w:styleId| style:name| style:display-name|<w:name w:val)="([^"]*)"')
_ADDED = frozenset(
    {
        *("slotlabel", "slot", "slotlead", "room", "headingaside", "quiet", "prompt"),
        *("balance", "overview", "tocheading", "toc1", "toc2"),
        *("contentsheading", "contents1", "contents2"),
        *("firstparagraph", "compact", "footnotetext", "footnotereference", "hyperlink"),
        "pagebreak",
    }
)
"""Styles that a template may lack: ours, and those of pandoc's that Word has only once used."""
_LARGEST = 64 * 2**20
_UNREADABLE = (BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, zlib.error)


def merged(template: Path, ours: Path) -> bytes:
    """Return the file `template` with those styles of `ours` that it does not have.

    Raises EssayplanError if it is not a file of the same kind as `ours`, and OSError if it cannot
    be read.
    """
    kind = ours.suffix.removeprefix(".")
    if template.exists() and not template.is_file():  # a pipe would keep us waiting
        raise unusable(template, kind=kind)
    content = template.read_bytes()
    try:
        return _merged(content, ours)
    except _UNREADABLE as error:
        why = str(error) if type(error) is ValueError else ""
        raise unusable(template, why, kind) from error


def _merged(content: bytes, ours: Path) -> bytes:
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as theirs, ZipFile(made, "w") as target:
        if sum(each.file_size for each in theirs.infolist()) > _LARGEST:
            message = "it unpacks to more than 64 MiB"
            raise ValueError(message)
        theirs.getinfo(_LISTS[ours.suffix][0])
        for each in theirs.infolist():
            target.writestr(each, _part(theirs, each, ours))
    return made.getvalue()


def _part(theirs: ZipFile, info: ZipInfo, ours: Path) -> bytes:
    """Return a part of the template, made ready; raises ValueError where it is broken XML."""
    content = theirs.read(info)
    if info.filename.endswith((".xml", ".rels")) and content and (problem := fault(content)):
        message = f"{info.filename}: {problem}"
        raise ValueError(message)
    return _with_styles(content, ours) if info.filename == _LISTS[ours.suffix][0] else content


def _with_styles(styles: bytes, ours: Path) -> bytes:
    """Return a list of styles with ours before its end, as far as it does not name them."""
    listing, end = _LISTS[ours.suffix]
    there = _names(styles)
    with ZipFile(ours) as archive:
        own = [found[0] for found in _STYLE.finditer(archive.read(listing))]
    added = [style for style in own if _names(style) & _ADDED and not _names(style) & there]
    before, close, after = styles.rpartition(end)
    return before + b"".join(added) + close + after if close else styles


def _names(styles: bytes) -> frozenset[str]:
    """Return the ids and names of styles, as Word compares them: in any case, without spaces."""
    found = (name.decode(errors="replace") for name in _NAME.findall(styles))
    return frozenset(re.sub(r"_20_|\s", "", name).lower() for name in found)


def unusable(template: Path, why: str = "", kind: str = "docx") -> EssayplanError:
    """Return the error that says that the file is no template of the `kind` asked, and why."""
    article = "an" if kind.startswith("o") else "a"
    message = f"not {article} {kind} file that can be used as a template"
    message += f": {why}" if why else ""
    hint = f"open it in a word processor and save it again as .{kind}"
    where = Location(str(template))
    return EssayplanError([Diagnostic("template", Severity.ERROR, message, hint, where)])
