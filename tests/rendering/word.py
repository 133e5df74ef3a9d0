"""Reading Word, OpenDocument and EPUB files back with programs that did not write them."""

import io
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree  # type: ignore[import-untyped]

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPEN = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_HTML = "{http://www.w3.org/1999/xhtml}"
_KIND = "{http://www.idpf.org/2007/ops}type"


def part(content: bytes, name: str) -> etree._Element:
    """One XML file of an archive."""
    with ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def word_paragraphs(content: bytes) -> list[str]:
    """Every paragraph of a Word file's body, tables included."""
    return _kept(map(_word_text, part(content, "word/document.xml").iter(f"{_WORD}p")))


def word_notes(content: bytes) -> list[str]:
    """Every footnote's text."""
    return _kept(map(_word_text, part(content, "word/footnotes.xml").iter(f"{_WORD}p")))


def open_paragraphs(content: bytes) -> list[str]:
    """Every paragraph and heading of an OpenDocument text, footnotes left out."""
    found = part(content, "content.xml").iter(f"{_OPEN}p", f"{_OPEN}h")
    return _kept(map(_open_text, filter(_in_body, found)))


def book_paragraphs(content: bytes) -> list[str]:
    """Every heading, paragraph, cell and item of an EPUB's chapter."""
    chapter = part(content, "EPUB/text/ch001.xhtml")
    tags = [f"{_HTML}{tag}" for tag in ("h1", "h2", "p", "th", "td", "li")]
    found = (each for each in chapter.iter(*tags) if each.find(f"{_HTML}p") is None)
    return _kept(_html_text(each) for each in found if not _in_note(each))


def _kept(texts: Iterator[str]) -> list[str]:
    """Leave out empty paragraphs, and soft hyphens, which show only where a line is broken."""
    without = (text.replace("\u00ad", "").strip() for text in texts)
    return [text for text in without if text]


def _word_text(paragraph: etree._Element) -> str:
    """The text of a paragraph, without page numbers, which a word processor fills in."""
    texts = list[str]()
    counting = False
    for each in paragraph.iter(f"{_WORD}t", f"{_WORD}instrText", f"{_WORD}fldChar"):
        if each.tag == f"{_WORD}instrText":
            counting = "PAGEREF" in (each.text or "")
        elif each.tag == f"{_WORD}t" and not counting:
            texts.append(each.text or "")
        counting = counting and each.get(f"{_WORD}fldCharType") != "end"
    return "".join(texts)


def _in_body(element: etree._Element) -> bool:
    return not any(each.tag == f"{_OPEN}note-body" for each in element.iterancestors())


def _open_text(element: etree._Element) -> str:
    if element.tag == f"{_OPEN}s":
        return " " * int(element.get(f"{_OPEN}c", "1"))
    inner = (
        ("" if each.tag == f"{_OPEN}note" else _open_text(each)) + (each.tail or "")
        for each in element
    )
    return (element.text or "") + "".join(inner)


def _in_note(element: etree._Element) -> bool:
    return any("footnote" in each.get(_KIND, "") for each in element.iterancestors())


def _html_text(element: etree._Element) -> str:
    """The text of an element, without the numbers that lead to notes."""
    if element.get(_KIND) == "noteref":
        return ""
    return (element.text or "") + "".join(_html_text(each) + (each.tail or "") for each in element)
