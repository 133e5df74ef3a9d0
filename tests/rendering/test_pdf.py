import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace

from essayplan.errors import EssayplanError
from essayplan.rendering.document import (
    Balance,
    Block,
    Bullets,
    Document,
    Heading,
    Labelled,
    Link,
    Note,
    PageBreak,
    Pan,
    Prose,
    Style,
    Table,
    Text,
)
from essayplan.rendering.exporters import pdf, pdf_data
from essayplan.rendering.exporters.missing import MissingTool
from essayplan.rendering.outline import document
from essayplan.rendering.visible import visible
from essayplan.rendering.worksheets import scaffold
from tests.rendering.nasty import NASTY
from tests.rendering.sample import PARAGRAPHS, PLAN

UNSEEN_BY_READERS = dict.fromkeys(map(ord, "\u00ad\u200b\u200d\u200e\u200f\u2060"))
MARKUP = "*nasty* #text <b> $x$ @y \\"
STYLES: tuple[Style, ...] = ("plain", "strong", "emphasis", "quiet", "prompt")


def read(program: str, made: bytes, *options: str, folder: Path) -> str:
    """Give the PDF to one of poppler's programs and return what it prints."""
    path = folder / "made.pdf"
    path.write_bytes(made)
    ends = [str(path), "-"] if program == "pdftotext" else [str(path)]
    ran = subprocess.run([program, *options, *ends], capture_output=True, check=True)
    return ran.stdout.decode(errors="replace")


def bare(text: str) -> str:
    """Return what is compared of a text: readers put spaces of their own at the ends of lines."""
    composed = unicodedata.normalize("NFKD", visible(re.sub(r"[ \t\r\n]+", " ", text)))
    return re.sub(r"\s", "", composed).translate(UNSEEN_BY_READERS)


def right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(each) in {"R", "AL"} for each in text)


def made_of(*blocks: Block) -> bytes:
    return pdf.export(PLAN, Document("A title", "en-GB", (Heading(1, "A title"), *blocks)))


@pytest.fixture(scope="module")
def sample() -> bytes:
    return pdf.export(PLAN, document(PLAN, why=True))


def test_the_same_plan_gives_the_same_bytes(sample: bytes) -> None:
    assert sample == pdf.export(PLAN, document(PLAN, why=True))


def test_the_file_says_what_it_is(sample: bytes, tmp_path: Path) -> None:
    said = read("pdfinfo", sample, folder=tmp_path)
    assert re.search(r"Title: +'Khrushchev merely continued Stalinism.' How far", said)
    assert re.search(r"Tagged: +yes", said)
    assert re.search(r"Page size: .*A4", said)
    metadata = read("pdfinfo", sample, "-meta", folder=tmp_path)
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<rdf:li>en-GB</rdf:li>" in metadata


def test_paper(tmp_path: Path) -> None:
    made = pdf.export(PLAN, document(PLAN), paper="letter")
    assert re.search(r"Page size: .*letter", read("pdfinfo", made, folder=tmp_path))


def test_first_page_shows_the_plan_at_a_glance(sample: bytes, tmp_path: Path) -> None:
    page = read("pdftotext", sample, "-layout", "-l", "1", folder=tmp_path)
    lines = [re.sub(r"\s+", " ", line).strip() for line in page.splitlines()]
    assert "For 58% Against 42%" in lines
    assert "1. Terror Mass terror ended and was not begun again. 13 260" in lines
    assert any(
        re.fullmatch(r"3\. Economy The economy was run by plan .* 7 150", each) for each in lines
    )
    assert "Total 5 of the minutes for planning 45 800" in lines
    assert "".join(lines[-2:]) == "1/3"


def test_the_plan_begins_on_the_second_page(sample: bytes, tmp_path: Path) -> None:
    page = read("pdftotext", sample, "-f", "2", "-l", "2", folder=tmp_path)
    assert page.splitlines()[2].startswith("Introduction")


@pytest.mark.parametrize("lines", range(1, 48, 3))
def test_no_heading_stands_with_its_first_slot_alone(lines: int, tmp_path: Path) -> None:
    filler = [Prose((Text(f"line {number}"),)) for number in range(lines)]
    slots = [
        Labelled(name, (Prose((Text(f"{name} {'and so on ' * 20}"),)),)) for name in ("Aa", "Bb")
    ]
    made = made_of(*filler, Heading(2, "Where it goes"), *slots)
    pages = read("pdftotext", made, folder=tmp_path).split("\f")
    (place,) = [page for page in pages if "Where it goes" in page]
    assert "Aa and so on" in place
    assert "Bb and so on" in place


@pytest.mark.parametrize("depth", ["points", "none"])
def test_a_sheet_fills_its_pages_and_no_heading_stands_alone(depth: str, tmp_path: Path) -> None:
    plan = replace(PLAN, paragraphs=PARAGRAPHS * 2)
    made = pdf.export(plan, scaffold(plan, depth))
    pages = read("pdftotext", made, "-layout", folder=tmp_path).split("\f")[:-1]
    assert pages[0].count("___") > 15
    lasting = [re.sub(r"\s*\d+ / \d+\s*$", "", page).splitlines()[-1] for page in pages]
    assert [line for line in lasting if re.search(r"Paragraph|Judgement|^\s*\d\. ", line)] == []


def test_room_to_write_in_is_not_parted_from_what_asks_for_it(tmp_path: Path) -> None:
    asked = (Prose((Text("about 16 words"),)), *(Prose((Text("_" * 60, "gap"),)),) * 4)
    for lines in range(30, 48, 2):
        filler = [Prose((Text(f"line {number}"),)) for number in range(lines)]
        made = made_of(*filler, Labelled("Link", asked))
        pages = read("pdftotext", made, folder=tmp_path).split("\f")
        assert [page.count("_" * 60) for page in pages if "about 16" in page] == [4]


def test_structure_for_screen_readers(sample: bytes, tmp_path: Path) -> None:
    structure = read("pdfinfo", sample, "-struct-text", folder=tmp_path)
    headings = re.findall(r'^ +H([1-6]) "(.*)" \(block\)', structure, re.MULTILINE)
    assert ("1", "1. Terror") in headings
    assert ("1", "Bibliography") in headings
    assert structure.count("THead") == 1
    assert "Note" in structure
    assert "/Scope /Column" in structure


def test_links_lead_to_sources_and_to_paragraphs(sample: bytes, tmp_path: Path) -> None:
    links = read("pdfinfo", sample, "-url", folder=tmp_path)
    assert "https://digitalarchive.wilsoncenter.org/document/115995" in links
    places = read("pdfinfo", sample, "-dests", folder=tmp_path)
    assert len(re.findall(r"heading-\d+", places)) >= len(PLAN.paragraphs)


def test_every_text_of_the_document_can_be_read_back(tmp_path: Path) -> None:
    made = made_of(
        *(
            Labelled("", (Prose((Text(text, STYLES[place % len(STYLES)]),)),))
            for place, text in enumerate(NASTY)
        )
    )
    found = bare(read("pdftotext", made, "-raw", folder=tmp_path))
    texts = [each for each in NASTY if bare(each)]
    assert texts
    assert [each for each in texts if not right_to_left(each) and bare(each) not in found] == []
    turned = [each for each in texts if right_to_left(each)]  # readers write these as they are seen
    assert [each for each in turned if Counter(bare(each)) - Counter(found)] == []


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(Heading(2, MARKUP), id="heading"),
        pytest.param(Bullets(((Text(MARKUP),),), ordered=True), id="list"),
        pytest.param(Labelled(MARKUP, (Prose((Text("x"),)),)), id="slot"),
        pytest.param(Prose((Text("x"), Note((Text(MARKUP),)))), id="note"),
        pytest.param(Prose((Link(MARKUP, "https://example.org/#]"),)), id="link"),
        pytest.param(Table((MARKUP, ""), (("x", "y"),)), id="header"),
        pytest.param(Table(("x", "y"), ((MARKUP, ""),)), id="cell"),
        pytest.param(Balance(Pan(MARKUP, "", 0.0), Pan("", "", 1.0)), id="left"),
        pytest.param(Balance(Pan("", "", 1.0), Pan("", MARKUP, 0.0)), id="right"),
    ],
)
def test_no_text_is_taken_for_markup(block: Block, tmp_path: Path) -> None:
    found = read("pdftotext", made_of(block), "-raw", folder=tmp_path)
    assert bare(MARKUP) in bare(found)


@pytest.mark.parametrize("text", ["x" * 400, "a1_" * 130, "https://example.org/" + "y" * 300])
def test_a_word_longer_than_a_line_is_not_cut(text: str, tmp_path: Path) -> None:
    found = read("pdftotext", made_of(Prose((Text(text),))), "-raw", folder=tmp_path)
    assert bare(text) in bare(found)
    assert len(found.splitlines()) > 3


def test_a_note_stands_on_the_page_that_refers_to_it(tmp_path: Path) -> None:
    one, two = Note((Text("Taubman."),)), Note((Text("Nove."),))
    first, second = Prose((Text("a"), one)), Prose((Text("b"), two, Text("c"), one))
    made = made_of(first, PageBreak(), second)
    pages = [bare(each) for each in read("pdftotext", made, "-raw", folder=tmp_path).split("\f")]
    assert "a1" in pages[0]
    assert "1Taubman." in pages[0]
    assert "b2c3" in pages[1]
    assert "2Nove.3Taubman." in pages[1]


def test_levels_of_headings_are_not_skipped() -> None:
    headings = tuple(Heading(level, str(level)) for level in (1, 2, 4, 3, 2))
    data = pdf_data.template_data(PLAN, Document("x", "en", headings), "a4")
    levels = [each["level"] for each in [*data["overview"], *data["blocks"]]]
    assert levels == [1, 1, 2, 2, 1]


@pytest.mark.parametrize(
    ("tag", "language", "region"),
    [
        ("en-GB", "en", "gb"),
        ("de", "de", None),
        ("sr-Latn-RS", "sr", "rs"),
        ("en-GB-oxendict", "en", "gb"),
        ("nonsense tag", "und", None),
    ],
)
def test_language(tag: str, language: str, region: str | None) -> None:
    data = pdf_data.template_data(PLAN, Document("x", tag, ()), "a4")
    assert (data["lang"], data["region"]) == (language, region)


def test_the_overview_tells_nothing_that_the_document_keeps_back() -> None:
    weighed = Balance(Pan("For", "", 0.5), Pan("Against", "", 0.5))
    shown = Document("x", "en", (Heading(2, "Answer"), weighed, Heading(2, "1. Terror")))
    *_, glance = pdf_data.template_data(PLAN, shown, "a4")["overview"]
    assert next((row["name"], row["text"]) for row in glance["rows"]) == ("1. Terror", "")
    assert PLAN.paragraphs[0].point not in str(glance)


def test_a_worksheet_has_no_overview_and_gives_nothing_away() -> None:
    sheet = Document("x", "en", (Heading(2, "Answer"), PageBreak(), Heading(2, "1. Terror")))
    data = pdf_data.template_data(PLAN, sheet, "a4")
    assert [each["type"] for each in data["overview"]] == ["Heading", "PageBreak", "Heading"]
    assert data["blocks"] == []
    assert pdf.export(PLAN, sheet).startswith(b"%PDF")


def test_a_document_of_no_paragraphs_has_no_table() -> None:
    data = pdf_data.template_data(PLAN, Document("x", "en", (Heading(2, "Answer"),)), "a4")
    assert [each["type"] for each in data["overview"]] == ["Heading"]


def test_without_typst_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_spec", lambda _: None)
    with pytest.raises(MissingTool, match=r'pip install typst, or .* "\.\[documents\]"'):
        pdf.export(PLAN, document(PLAN))


def test_a_limit_on_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0.001)
    with pytest.raises(EssayplanError, match=r"more than 0\.001 seconds"):
        pdf.export(PLAN, document(PLAN))


def test_what_typst_refuses_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text("raise SystemExit('no such glyph')")
    monkeypatch.setattr(pdf, "_WORKER", worker)
    with pytest.raises(EssayplanError, match="no such glyph"):
        pdf.export(PLAN, document(PLAN))
