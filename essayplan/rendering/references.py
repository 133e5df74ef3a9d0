"""Sources as other programs and documents want them: CSL data, bibliography entries, short forms.

How a citation is worded is `essayplan.citation`'s; here it becomes part of a document, or the data
that Zotero, pandoc's citeproc and other CSL processors read (https://docs.citationstyles.org).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from essayplan.citation import Pieces, pieces, short
from essayplan.citation.addresses import encoded
from essayplan.citation.dates import ends
from essayplan.model import Source
from essayplan.planning.plan import Reference
from essayplan.rendering.document import Inlines, Link, Text

_CSL_NAMES = {
    "title": "title",
    "container": "container-title",
    "publisher": "publisher",
    "place": "publisher-place",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "note": "note",
}


def csl(source: Source) -> dict[str, Any]:
    """Return `source` as an item of CSL-JSON."""
    item: dict[str, Any] = {"id": source.id, "type": source.type}
    if source.type == "notes":  # CSL has no such type
        item |= {"type": "document", "genre": "notes"}
    item |= {csl: value for ours, csl in _CSL_NAMES.items() if (value := getattr(source, ours))}
    people = {"author": source.author, "editor": source.editor}
    item |= {role: [_csl_name(name) for name in names] for role, names in people.items() if names}
    dates = {"issued": source.issued, "accessed": source.accessed}
    return item | {role: _csl_date(date) for role, date in dates.items() if date}


def entry(reference: Reference) -> Inlines:
    """Return an entry of the bibliography, its title in italics and its address a link."""
    if reference.source is None:
        return (Text(reference.citation),)
    note = reference.source.note
    said = (Text(f". {note}", "quiet"),) if note else ()
    return (*_inlines(pieces(reference.source)), *said)


def sorted_entry(reference: Reference) -> Inlines:
    """Return an entry with the family name first, to stand in a list by family names."""
    source = reference.source
    if source is None or not source.author:
        return entry(reference)
    author = (_family_first(source.author[0]), *source.author[1:])
    return entry(replace(reference, source=replace(source, author=author)))


def _family_first(name: str) -> str:
    """Return a name that is read as "Family, Given" however it is turned round.

    `citation.reading_order` puts a second part before the first, and the third after both.
    """
    family, *rest = [part.strip() for part in name.split(",")]
    return f", {family}, {' '.join(rest)}" if len(rest) in {1, 2} else name


def short_forms(bibliography: Iterable[Reference]) -> dict[str, tuple[Text | Link, ...]]:
    """Return every source's footnote form by its id, with whole titles where two would agree."""
    listed = list(bibliography)
    brief = {each.id: _short(each, whole_title=False) for each in listed}
    counts = Counter(brief.values())
    return {
        each.id: brief[each.id] if counts[brief[each.id]] == 1 else _short(each, whole_title=True)
        for each in listed
    }


def _short(reference: Reference, *, whole_title: bool) -> tuple[Text | Link, ...]:
    if reference.source is None:
        return (Text(reference.citation),)
    return _inlines(short(reference.source, whole_title=whole_title))


def _inlines(citation: Pieces) -> tuple[Text | Link, ...]:
    return tuple(_inline(piece.text, piece.kind) for piece in citation)


def _inline(text: str, kind: str) -> Text | Link:
    if kind == "address":
        return linked(text, text)
    return Text(text, "emphasis" if kind == "title" else "plain")


def linked(text: str, url: str) -> Text | Link:
    """Return a link, or only its text where `url` is not an address that a document may lead to."""
    try:
        return Link(text, encoded(url))
    except ValueError:
        return Text(text)


def _csl_name(name: str) -> dict[str, str]:
    family, *rest = [part.strip() for part in name.split(",")]
    if len(rest) not in {1, 2}:
        return {"literal": name}
    return dict(zip(("family", "given", "suffix"), (family, *rest), strict=False))


def _csl_date(date: str) -> dict[str, Any]:
    """Return an EDTF date as CSL's date parts; what CSL cannot count stands as literal text."""
    counted = [re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)", end) for end in ends(date)]
    if not all(counted):
        return {"literal": date}
    parts = [[int(part) for part in found.groups()[:3] if part] for found in counted if found]
    doubtful = any(found[4] for found in counted if found)
    return {"date-parts": parts, **({"circa": True} if doubtful else {})}


def joined(inlines: Sequence[tuple[Text | Link, ...]], separator: str) -> tuple[Text | Link, ...]:
    """Join runs of inlines with `separator` between them."""
    run: list[Text | Link] = []
    for each in inlines:
        run += [Text(separator), *each] if run else each
    return tuple(run)
