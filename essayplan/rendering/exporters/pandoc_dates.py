"""Taking out when a file was made: pandoc, told no date so that its bytes repeat, writes 1970."""

import io
import re
from zipfile import ZipFile

_DATES = {
    "docx": ("docProps/core.xml", re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>")),
    "epub": ("EPUB/content.opf", re.compile(rb"<dc:date\b.*?</dc:date>\s*")),
    "odt": ("meta.xml", re.compile(rb"<(meta:creation-date|dc:date)>.*?</\1>\s*")),
}
"""The part that holds the dates, and the dates; those of an EPUB's last change it has to have."""


def undated(content: bytes, to: str) -> bytes:
    """Return a file of the format `to` without dates; other formats have none."""
    if to not in _DATES:
        return content
    name, dates = _DATES[to]
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(made, "w") as target:
        for each in source.infolist():
            part = source.read(each)
            target.writestr(each, dates.sub(b"", part) if each.filename == name else part)
    return made.getvalue()
