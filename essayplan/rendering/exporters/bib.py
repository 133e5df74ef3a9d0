"""BibLaTeX: the plan's sources, for LaTeX and for Zotero; see https://ctan.org/pkg/biblatex.

It is written here and not by pandoc, whose writer has no place for the container of a speech, makes
every thesis a doctor's, and reads `1850~` as text. What the format has a field for is in it.
"""

import re
from collections.abc import Iterator

from essayplan.citation.dates import ends
from essayplan.model import Source, SourceType
from essayplan.planning.plan import Plan
from essayplan.rendering.exporters.bib_text import braced, latex, name, verbatim

_TYPES: dict[SourceType, str] = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "inreference",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "motion_picture": "movie",
    "pamphlet": "booklet",
    "personal_communication": "letter",
    "report": "report",
    "speech": "unpublished",
    "thesis": "thesis",
    "webpage": "online",
}
_OTHER = "misc"
_SUBTYPES: dict[SourceType, str] = {
    "article-magazine": "magazine",
    "article-newspaper": "newspaper",
}
_KINDS: dict[SourceType, str] = {
    "broadcast": "broadcast",
    "interview": "interview",
    "notes": "notes",
    "speech": "speech",
}
"""What an entry's type does not say, in its field `type`."""
_CONTAINERS = {
    "article": "journaltitle",
    "book": "series",
    "incollection": "booktitle",
    "inreference": "booktitle",
    "online": "organization",
}
_ISSUED_BY = {"report": "institution", "thesis": "institution"}

Field = tuple[str, str]


def export(plan: Plan) -> bytes:
    """Return the sources of `plan` as BibLaTeX, in UTF-8."""
    return "\n".join(entry(each.source) for each in plan.bibliography if each.source).encode()


def entry(source: Source) -> str:
    """Return one source as an entry, a field a line."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(source) if value)
    key = re.sub(r"[^\w.:-]", "-", source.id)
    return f"@{_TYPES.get(source.type, _OTHER)}{{{key},\n{fields}}}\n"


def _fields(source: Source) -> Iterator[Field]:
    kind = _TYPES.get(source.type, _OTHER)
    yield "entrysubtype", _SUBTYPES.get(source.type, "")
    yield "type", _KINDS.get(source.type, "")
    yield "author", " and ".join(map(name, source.author))
    yield "editor", " and ".join(map(name, source.editor))
    yield "title", braced(source.title)
    yield _CONTAINERS.get(kind, "howpublished"), braced(source.container or "")
    yield _ISSUED_BY.get(kind, "publisher"), braced(source.publisher or "")
    yield "location", braced(source.place or "")
    yield from _numbers(source)
    yield "date", _date(source.issued or "")
    yield "url", verbatim(source.url or "", address=True)
    yield "urldate", _date(source.accessed or "")
    yield "doi", verbatim(source.doi or "")
    yield "isbn", verbatim(source.isbn or "")
    yield "note", latex(source.note or "")


def _numbers(source: Source) -> Iterator[Field]:
    yield "edition", latex(source.edition or "")
    yield "volume", latex(source.volume or "")
    yield "number", latex(source.issue or "")
    yield "pages", latex(re.sub(r"(?<=\d)[-\u2013](?=\d)", "\u2013", source.pages or ""))


def _date(date: str) -> str:
    """Return a date in EDTF, in which BibLaTeX takes them, a range with a stroke."""
    return latex("/".join(ends(date)), plain="~%?/.-")
