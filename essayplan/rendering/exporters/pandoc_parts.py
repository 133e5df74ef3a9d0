"""Mending what pandoc says by itself of a file: that it was made in 1970, and names no reader sees.

Told no date, so that its bytes repeat, it writes the first there is; and it calls a book's page by
the name of its file, which reading aloud begins with.
"""

import io
import re
from zipfile import ZipFile

from essayplan.rendering.exporters.pandoc_direction import with_title_directed

_DATES = {
    "docProps/core.xml": re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>"),
    "EPUB/content.opf": re.compile(rb"<dc:date\b.*?</dc:date>\s*"),
    "meta.xml": re.compile(rb"<(meta:creation-date|dc:date)>.*?</\1>\s*"),
}
"""The parts that hold dates, and the dates; those of an EPUB's last change it has to have."""
_ARCHIVES = {"docx", "epub", "odt"}
_CONTENTS = "EPUB/nav.xhtml"
_TITLE = re.compile(rb"<title>.*?</title>", re.DOTALL)


def finished(content: bytes, to: str) -> bytes:
    """Return a file of the format `to` without dates, a book's pages with the book's title."""
    if to not in _ARCHIVES:
        return content
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(made, "w") as target:
        title = _TITLE.search(source.read(_CONTENTS)) if to == "epub" else None
        for each in source.infolist():
            part = _mended(each.filename, source.read(each))
            target.writestr(each, _titled(each.filename, part, title[0]) if title else part)
    return made.getvalue()


def _mended(name: str, part: bytes) -> bytes:
    if name == "word/document.xml":
        return with_title_directed(part)
    return _DATES[name].sub(b"", part) if name in _DATES else part


def _titled(name: str, part: bytes, title: bytes) -> bytes:
    return _TITLE.sub(lambda _: title, part, count=1) if name.endswith(".xhtml") else part
