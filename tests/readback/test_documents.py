"""Every format holds every text of a plan: each is read back by programs that did not write it."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import docx
import pytest
from docx.table import Table
from lxml import html  # type: ignore[import-untyped]

from essayplan.rendering.document import Document, without_tips
from essayplan.rendering.exporters import EXPORTERS, export
from essayplan.rendering.outline import document
from essayplan.rendering.visible import cleaned
from tests.conftest import needs
from tests.readback.programs import browse, needs_packages, office, pdf_text
from tests.readback.texts import lost, lost_from_pages, plans
from tests.rendering.readers import Spans, markdown_it, mistune_, plain
from tests.rendering.word import word_notes, word_paragraphs

pytestmark = pytest.mark.slow


class Made(NamedTuple):
    """A plan as a file, and the document that the file was made from."""

    path: Path
    document: Document


Files = Callable[[str], dict[str, Made]]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return what makes every plan in a format, once."""
    made: dict[str, dict[str, Made]] = {}

    def make(name: str) -> dict[str, Made]:
        folder = tmp_path_factory.mktemp(name)
        for number, (key, plan) in enumerate(plans().items()):
            laid_out = document(plan, why=True, overview=EXPORTERS[name].overview)
            path = folder / f"{number}.{name}"
            path.write_bytes(export(plan, name, why=True))
            made.setdefault(name, {})[key] = Made(path, cleaned(without_tips(laid_out)))
        return made[name]

    return lambda name: made.get(name) or make(name)


def nothing_lost(
    made: dict[str, Made],
    read: Callable[[Path], str],
    compare: Callable[[Document, str], list[str]] = lost,
) -> None:
    found = {name: compare(each.document, read(each.path)) for name, each in made.items()}
    assert found == {name: [] for name in plans()}


def python_docx(path: Path) -> str:
    """Return what python-docx reads, with the footnotes, which it does not know, at the end."""
    inner = docx.Document(str(path)).iter_inner_content()
    texts = [_cells(each) if isinstance(each, Table) else each.text for each in inner]
    return "\n".join([*texts, *word_notes(path.read_bytes())])


def _cells(table: Table) -> str:
    return "\n".join(cell.text for row in table.rows for cell in row.cells)


def page_text(path: Path) -> str:
    """Return what stands on a page that LibreOffice saved; its plain text leaves notes out."""
    body = html.document_fromstring(path.read_bytes()).body
    return str(body.text_content())


def test_python_docx_reads_word(files: Files) -> None:
    nothing_lost(files("docx"), python_docx)


@needs("soffice")
@pytest.mark.parametrize("name", ["docx", "odt", "rtf"])
def test_libreoffice_reads_word_opendocument_and_rich_text(files: Files, name: str) -> None:
    made = files(name)
    saved = office("html", *(each.path for each in made.values()))
    texts = {path.stem: page_text(path) for path in saved}
    nothing_lost(made, lambda path: texts[path.stem])


@needs("soffice")
def test_opening_and_saving_word_in_libreoffice_loses_nothing(files: Files) -> None:
    made = files("docx")
    saved = office("docx", *(each.path for each in made.values()))
    for before, after in zip(made.values(), saved, strict=True):
        first, second = before.path.read_bytes(), after.read_bytes()
        assert word_paragraphs(second) == word_paragraphs(first)
        assert word_notes(second) == word_notes(first)


@needs("chromium")
@needs_packages
def test_chromium_reads_the_chapter_of_a_book(files: Files, tmp_path: Path) -> None:
    made = files("epub")
    chapters = [tmp_path / f"{each.path.stem}.xhtml" for each in made.values()]
    for chapter, each in zip(chapters, made.values(), strict=True):
        with ZipFile(io.BytesIO(each.path.read_bytes())) as book:
            chapter.write_bytes(book.read("EPUB/text/ch001.xhtml"))
    answers = browse(*({"page": str(chapter)} for chapter in chapters))
    texts = {path.stem: answer["text"] for path, answer in zip(chapters, answers, strict=True)}
    nothing_lost(made, lambda path: texts[path.stem])


@needs("pdftotext")
def test_poppler_reads_pdf(files: Files) -> None:
    nothing_lost(files("pdf"), pdf_text, lost_from_pages)


@pytest.mark.parametrize("reader", [markdown_it, mistune_])
def test_two_parsers_read_markdown(files: Files, reader: Callable[[str], list[Spans]]) -> None:
    def read(path: Path) -> str:
        return "\n".join(plain(reader(path.read_text(encoding="utf-8"))))

    nothing_lost(files("md"), read)


def test_plain_text_is_itself(files: Files) -> None:
    nothing_lost(files("txt"), lambda path: path.read_text(encoding="utf-8"))
