"""Naming a source in words: as a bibliography does, and in short as a footnote does.

The style is a plain note style ("William Taubman, Khrushchev: The Man and His Era (W. W. Norton,
2003)"): the author in reading order, no author-date brackets, and nothing that looks missing where
a field is not given. A citation is a run of pieces, so that a format with italics can set titles
in them; `citation` joins the pieces for one that has none.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from msgspec import Struct

from essayplan.citation.dates import date_in_words
from essayplan.model import Source

_QUOTED = frozenset(
    {
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "chapter",
        "entry-encyclopedia",
        "interview",
        "manuscript",
        "speech",
        "thesis",
        "webpage",
    }
)
_KINDS = {
    "interview": "interview",
    "manuscript": "manuscript",
    "notes": "notes",
    "pamphlet": "pamphlet",
    "personal_communication": "personal communication",
    "speech": "speech",
    "thesis": "thesis",
}
"""What a citation says of a source that is not plainly a book, an article or a page."""
_HELD_ELSEWHERE = frozenset({"interview", "manuscript", "speech", "thesis"})
"""Sources whose container is an archive or a reprint: it comes after their own date."""
_NAMED_AT_MOST = 3
_OPEN, _CLOSE = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"
_OPENING = tuple("'\"«„\N{LEFT DOUBLE QUOTATION MARK}" + _OPEN)
_CLOSING = "'\"»\N{RIGHT DOUBLE QUOTATION MARK}" + _CLOSE
_PAGE = r"(?:\d+|[ivxlc]+)"


class Piece(Struct, frozen=True):
    """Words of a citation: a "title" is that of a whole work, an "address" is its URL."""

    text: str
    kind: Literal["words", "title", "address"] = "words"


Pieces = tuple[Piece, ...]


def citation(source: Source) -> str:
    """Return the full citation of `source` as plain text, without a full stop at the end."""
    return "".join(piece.text for piece in pieces(source))


def pieces(source: Source) -> Pieces:
    """Return the full citation of `source`, its titles and its address marked."""
    named = [_people(source, reading_order), _title(source, source.title)]
    published = _bracketed(_published(source))
    if source.type in _HELD_ELSEWHERE:
        held = [_joined([_joined(named), published], " "), _container(source)]
    else:
        held = [_joined([_joined([*named, _container(source), _volume(source)]), published], " ")]
    return _joined([*held, _words(pages(source.pages or "")), _address(source)])


def short(source: Source, *, whole_title: bool = False) -> Pieces:
    """Return a citation for a footnote: the family name, and the title up to its colon.

    The whole title stands where there is no name before it, or where `whole_title` asks for it.
    """
    people = _people(source, family_name)
    cut = source.title if whole_title or not people else source.title.split(": ")[0]
    said = _bracketed(_kind(source)) if source.type == "notes" else ()
    return _joined([_joined([people, _title(source, cut)]), said], " ")


def pages(text: str) -> str:
    """Return pages with their abbreviation: p. 240, pp. 12-15; other words as they are."""
    text = text.strip()
    if re.fullmatch(_PAGE, text, re.IGNORECASE):
        return f"p. {text}"
    several = rf"{_PAGE}(?:\s*(?:[-\u2013,;&]|and|ff?\.?)\s*{_PAGE}?)+"
    return f"pp. {text}" if re.fullmatch(several, text, re.IGNORECASE) else text


def reading_order(name: str) -> str:
    """Turn "Family, Given" round; an organisation's name, without a comma, stays as it is."""
    family, *rest = [part.strip() for part in name.split(",")]
    if len(rest) not in {1, 2}:
        return name.strip()
    return ", ".join([f"{rest[0]} {family}".strip(), *rest[1:]])


def family_name(name: str) -> str:
    """Return the family name, or the whole name of an organisation."""
    return name.split(",", maxsplit=1)[0].strip() or name.strip()


def _words(text: str) -> Pieces:
    return (Piece(text),) if text else ()


def _joined(parts: Iterable[Pieces], separator: str = ", ") -> Pieces:
    """Join the parts that are there; a title's own question mark needs no comma after it."""
    joined: list[Piece] = []
    for part in filter(None, parts):
        if joined:
            ended = joined[-1].text.rstrip(_CLOSING).endswith(("?", "!", ",", ";", ":"))
            joined.append(Piece(" " if ended else separator))
        joined += part
    return tuple(joined)


def _bracketed(parts: Sequence[str]) -> Pieces:
    said = ", ".join(filter(None, parts))
    return _words(f"({said})" if said else "")


def _people(source: Source, form: Callable[[str], str]) -> Pieces:
    if source.author:
        return _words(_named(source.author, form))
    if not source.editor or source.container:
        return ()
    as_editors = "(ed.)" if len(source.editor) == 1 else "(eds)"
    return _words(f"{_named(source.editor, form)} {as_editors}")


def _named(names: Sequence[str], form: Callable[[str], str]) -> str:
    formed = [form(name) for name in names]
    if len(formed) > _NAMED_AT_MOST:
        return f"{formed[0]} and others"
    return " and ".join(filter(None, [", ".join(formed[:-1]), formed[-1]]))


def _title(source: Source, title: str) -> Pieces:
    if source.type in {"notes", "personal_communication"}:
        return _words(title)
    if source.type in _QUOTED or source.container:
        return _words(title if title.startswith(_OPENING) else f"{_OPEN}{title}{_CLOSE}")
    return (Piece(title, "title"),)


def _container(source: Source) -> Pieces:
    if not source.container:
        return ()
    within = _words("in " if source.type in {"chapter", "entry-encyclopedia"} else "")
    editors = f"ed. by {_named(source.editor, reading_order)}" if source.editor else ""
    return _joined([(*within, Piece(source.container, "title")), _words(editors)])


def _volume(source: Source) -> Pieces:
    return _joined([_numbered("vol.", source.volume), _numbered("no.", source.issue)])


def _numbered(word: str, value: str | None) -> Pieces:
    counts = value and re.fullmatch(r"[\d.,/\u2013-]+|[ivxlc]+", value, re.IGNORECASE)
    return _words(f"{word} {value}" if counts else value or "")


def _published(source: Source) -> list[str]:
    by = ": ".join(filter(None, [source.place, source.publisher]))
    issued = date_in_words(source.issued) if source.issued else ""
    return [*_kind(source), _edition(source.edition or ""), by, issued]


def _kind(source: Source) -> list[str]:
    kind = _KINDS.get(source.type, "")
    return [] if re.search(rf"\b{kind}\b", source.title, re.IGNORECASE) else [kind]


def _edition(text: str) -> str:
    if not text or re.search(r"\bedn?\b|edition", text):
        return text
    return f"{_ordinal(int(text)) if text.isdecimal() else text} edn"


def _ordinal(number: int) -> str:
    teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _address(source: Source) -> Pieces:
    address = f"https://doi.org/{source.doi}" if source.doi else source.url
    read = f"(accessed {date_in_words(source.accessed)})" if source.accessed else ""
    return _joined([(Piece(address, "address"),) if address else (), _words(read)], " ")
