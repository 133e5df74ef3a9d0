"""What Word, OpenDocument, EPUB, LaTeX and RTF hold is what the plan said."""

import io
import json
import re
import subprocess
import zipfile
from itertools import chain
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm

from essayplan.diagnostics import Diagnostic, Severity
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
    Notes,
    PageBreak,
    Pan,
    Prose,
    Table,
    Text,
)
from essayplan.rendering.exporters import pandoc_run
from essayplan.rendering.exporters.missing import MissingTool
from essayplan.rendering.exporters.pandoc import export
from essayplan.rendering.outline import document
from essayplan.rendering.visible import cleaned
from tests.conftest import needs
from tests.rendering.nasty import NASTY
from tests.rendering.sample import PLAN
from tests.rendering.word import (
    book_paragraphs,
    open_paragraphs,
    part,
    word_notes,
    word_paragraphs,
)
from tests.tools.word_styles import open_document_styles, word_styles
from tests.tools.word_templates import TARGET

FORMATS = ("docx", "odt", "epub", "tex", "rtf")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(content: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(content))


def everything(text: str) -> tuple[list[str], Document]:
    """A document that holds `text` in every place, and its paragraphs in order."""
    blocks = (
        Prose((Text(text),)),
        Heading(2, text, text),
        Prose((Text("a"), Text(text, "strong"), Text(text, "prompt"), Note((Text(text),)))),
        Labelled(text, (Bullets(((Text(text),), (Text("x"),))),)),
        Labelled(text, (Bullets(((Text(text), Text("y", "quiet")),), ordered=True),)),
        Table(("h", text), (("c", text),)),
        Balance(Pan(text, text, 0.3), Pan("r", "s", 0.7)),
        Prose((Link(text, "https://example.org/"),)),
        Notes("Notes"),
    )
    shown = cleaned(Document(text, "en", ())).title
    expected = [shown] * 3 + [f"a{shown}{shown}", shown, shown, "x", shown, f"{shown}y", "h", shown]
    expected += ["c", shown, f"{shown}, 30%", "r, 70%", shown, "s", shown]
    return kept(expected), Document("title", "en", blocks)


def kept(texts: list[str]) -> list[str]:
    return [kept for text in texts if (kept := text.replace("\u00ad", "").strip())]


def every_nasty() -> tuple[list[str], Document]:
    made = [everything(text) for text in NASTY]
    blocks = tuple(block for _, document in made for block in document.blocks)
    expected = ["title", *(text for texts, _ in made for text in texts)]
    assert len(expected) > 1000
    return expected, Document("title", "en", blocks)


def test_nasty_texts_are_in_word_as_themselves() -> None:
    expected, laid_out = every_nasty()
    made = export(laid_out, "docx", contents=False)
    assert word_paragraphs(made) == expected
    assert word_notes(made) == kept([cleaned(Document(text, "", ())).title for text in NASTY])


def test_nasty_texts_are_in_open_document_as_themselves() -> None:
    expected, laid_out = every_nasty()
    assert open_paragraphs(export(laid_out, "odt", contents=False)) == expected


def test_nasty_texts_are_in_epub_as_themselves() -> None:
    expected, laid_out = every_nasty()
    titled = (Heading(1, laid_out.title), *laid_out.blocks)
    assert book_paragraphs(export(Document("title", "en", titled), "epub")) == expected


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_document_makes_the_same_bytes(to: str) -> None:
    laid_out = document(PLAN)
    assert export(laid_out, to) == export(laid_out, to)


@pytest.mark.parametrize("to", FORMATS)
def test_raw_code_and_local_files_stay_text(to: str) -> None:
    hostile = "![x](/etc/hostname) <script>alert(1)</script> \\input{/etc/hostname} {\\field x}"
    made = export(Document("t", "en", (Prose((Text(hostile),)),)), to)
    if to == "tex":
        assert rb"\textbackslash input\{/etc/hostname\}" in made
    elif to == "rtf":
        assert rb"\\input\{/etc/hostname\} \{\\field x\}" in made
    else:
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            assert not [name for name in archive.namelist() if "media" in name.lower()]
            whole = b"".join(archive.read(name) for name in archive.namelist())
        assert b"&lt;script&gt;" in whole
        assert b"<script" not in whole


def test_headings_are_headings_and_the_title_is_the_title() -> None:
    styles = [
        (each.style.name, each.text)
        for each in opened(export(document(PLAN), "docx")).paragraphs
        if each.style
    ]
    headings = [block.text for block in document(PLAN).blocks if isinstance(block, Heading)]
    assert len(headings) > 5
    assert [text for name, text in styles if name in {"Title", "Heading 1"}] == headings
    assert [name for name, _ in styles].count("Title") == 1


def test_labels_and_prompts_have_styles_of_their_own() -> None:
    laid_out = Document("t", "en", (Labelled("Point", (Prose((Text("[Say why.]", "prompt"),)),)),))
    label, slot = opened(export(laid_out, "docx")).paragraphs[1:3]
    assert label.style is not None
    assert (label.style.name, label.text) == ("Slot Label", "Point")
    assert [(run.style.name, run.text) for run in slot.runs] == [("Prompt", "[Say why.]")]


def test_footnotes_count_through() -> None:
    notes = tuple(Prose((Text("x"), Note((Text(f"note {number}"),)))) for number in range(3))
    made = export(Document("t", "en", (Heading(2, "a"), *notes, Heading(2, "b"), *notes)), "docx")
    restart = part(made, "word/document.xml").find(f".//{WORD}footnotePr/{WORD}numRestart")
    assert restart is not None
    assert restart.get(f"{WORD}val") == "continuous"
    assert word_notes(made) == ["note 0", "note 1", "note 2"] * 2


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210, 297), ("letter", 215.9, 279.4)])
def test_paper(paper: str, width: float, height: float) -> None:
    section = opened(export(document(PLAN), "docx", paper=paper)).sections[0]
    assert abs((section.page_width or 0) - Mm(width)) < Mm(1)
    assert abs((section.page_height or 0) - Mm(height)) < Mm(1)
    styles = zipfile.ZipFile(io.BytesIO(export(document(PLAN), "odt", paper=paper))).read(
        "styles.xml"
    )
    found = re.search(rb'fo:page-width="([0-9.]+)pt"', styles)
    assert found
    assert abs(float(found[1]) - width / 25.4 * 72) < 1


def test_properties_name_the_title_the_subject_the_language_and_no_author() -> None:
    core = opened(export(document(PLAN), "docx", subject="History")).core_properties
    assert (core.title, core.subject) == (PLAN.question.asked, "History")
    assert (core.language, core.author) == ("en-GB", "")


def test_contents_link_to_every_heading() -> None:
    laid_out = Document("t", "en", (Heading(1, "t"), Heading(2, "One"), Heading(2, "Two")))
    made = opened(export(laid_out, "docx", contents=True))
    links = [link for each in made.paragraphs for link in each.hyperlinks]
    assert [(link.text, link.fragment) for link in links] == [
        ("One", "section-1"),
        ("Two", "section-2"),
    ]
    shown = [each.text for each in made.paragraphs]
    assert shown == ["t", "Contents", "One", "Two", "One", "Two"]


def test_word_is_asked_to_fill_in_nothing() -> None:
    made = export(long(), "docx", contents=True)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        code = b"".join(archive.read(name) for name in ("word/document.xml", "word/settings.xml"))
        styles = archive.read("word/styles.xml").decode()
    assert code.count(b"Part 1") == 2
    assert [sign for sign in (b"fldChar", b"dirty", b"updateFields") if sign in code] == []
    assert 'w:leader="dot"' not in styles


def long() -> Document:
    """A document whose sections fill a page each; some end in a table, where bookmarks get lost."""
    filler = tuple(Prose((Text(f"line {number}"),)) for number in range(45))
    table = Table(("h", "i"), (("c", "d"),))
    headings = tuple(Heading(2, f"Part {number}") for number in range(1, 6))
    sections: list[tuple[Block, ...]] = [(each, *filler, table) for each in headings]
    return Document("t", "en", (Heading(1, "t"), *chain(*sections)))


@needs("soffice")
@needs("pdftotext")
def test_contents_say_the_pages_that_a_word_processor_counts(tmp_path: Path) -> None:
    path = tmp_path / "long.odt"
    path.write_bytes(export(long(), "odt", contents=True))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pdf = ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"]
    pages = subprocess.run(pdf, check=True, capture_output=True, encoding="utf-8").stdout.split(
        "\f"
    )
    listed = re.findall(r"^ *(Part \d)\.{5,} *(\d+)$", pages[0], re.MULTILINE)
    on = {
        heading: str(number)
        for number, page in enumerate(pages, 1)
        for heading in re.findall(r"^ *(Part \d)$", page, re.MULTILINE)
    }
    assert len(on) == 5
    assert dict(listed) == on


def test_no_file_says_that_it_was_made_in_1970() -> None:
    for to in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(export(document(PLAN), to))) as archive:
            parts = [archive.read(name) for name in archive.namelist() if name.endswith(".xml")]
        assert len(parts) > 3
        assert not [each for each in parts if b"1970" in each]
    with zipfile.ZipFile(io.BytesIO(export(document(PLAN), "epub"))) as book:
        opf = book.read("EPUB/content.opf")
        assert book.infolist()[0].compress_type == zipfile.ZIP_STORED
    assert b"<dc:date" not in opf
    assert b"<dc:language>en-GB</dc:language>" in opf


def test_the_pages_of_a_book_have_its_title() -> None:
    with zipfile.ZipFile(io.BytesIO(export(Document("A & b", "en", ()), "epub"))) as book:
        pages = [book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")]
    assert len(pages) > 1
    assert {re.findall("<title>(.*?)</title>", page)[0] for page in pages} == {"A &amp; b"}


@pytest.mark.parametrize(("headings", "shown"), [(12, 0), (13, 1)])
def test_only_a_long_document_has_contents(headings: int, shown: int) -> None:
    laid_out = Document("t", "en", tuple(Heading(2, str(number)) for number in range(headings)))
    assert word_paragraphs(export(laid_out, "docx")).count("Contents") == shown


STYLE = re.compile(r"<(?:w|style):style .*?</(?:w|style):style>", re.DOTALL)


@pytest.mark.parametrize(
    ("to", "content", "listing", "rule", "kept"),
    [
        ("docx", "word/document.xml", "word/styles.xml", "w:between", "w:keepNext"),
        ("odt", "content.xml", "styles.xml", 'join-border="false"', "keep-with-next"),
    ],
)
def test_a_line_to_write_on_is_as_wide_as_the_page_and_stays_with_what_leads_to_it(
    to: str, content: str, listing: str, rule: str, kept: str
) -> None:
    lead, line = Prose((Text("about 9 words", "quiet"),)), Prose((Text("_" * 60, "gap"),))
    made = export(Document("t", "en", (Labelled("Link", (lead, line, line)),)), to)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        code, styles = archive.read(content).decode(), archive.read(listing).decode()
    assert "__" not in code
    used = re.findall('"(Slot[^"]*|Room)"', code)
    assert [re.sub("_20_| ", "", each) for each in used] == [
        "SlotLabel",
        "SlotLead",
        "Room",
        "Room",
    ]
    room, leading = (
        next(each for each in STYLE.findall(styles) if re.search(f'(Id|style:name)="{name}"', each))
        for name in ("Room", "Slot(?:_20_)?Lead")
    )
    assert rule in room
    assert kept in leading


@pytest.mark.parametrize("title", ["Why?", "\u05dc\u05de\u05d4?"])
def test_a_paragraph_of_word_runs_as_its_first_letter_does(title: str) -> None:
    arabic, english = "1. \u0644\u0645 yes", "2. yes \u0644\u0645"
    said = [arabic, english]
    blocks: list[Block] = [
        *(Heading(2, text) for text in said),
        *(Prose((Text(text),)) for text in said),
        *(Bullets(((Text(text),),)) for text in said),
        *(Labelled("", (Prose((Text(text),)),)) for text in said),
        Prose((Text("3."),)),
    ]
    made = export(Document(title, "ar", (Heading(1, title), *blocks)), "docx")
    shown = [
        ("".join(each.itertext()).strip(), each.find(f".//{qn('w:bidi')}") is not None)
        for each in part(made, "word/document.xml").iter(qn("w:p"))
    ]
    main = title != "Why?"
    assert shown == [(title, main), *[(arabic, True), (english, False)] * 4, ("3.", main)]


def test_a_footnote_of_word_runs_as_its_own_first_letter_does() -> None:
    arabic, english = "\u0644\u0645", "yes"
    pairs = ((arabic, english), (english, arabic), (arabic, arabic))
    blocks = [Prose((Text(text), Note((Text(note),)))) for text, note in pairs]
    made = export(Document("t", "ar", tuple(blocks)), "docx")
    notes = part(made, "word/footnotes.xml").iter(qn("w:p"))
    shown = [
        ("".join(each.itertext()).strip(), each.find(f".//{qn('w:bidi')}") is not None)
        for each in notes
    ]
    assert [each for each in shown if each[0]] == [
        (english, False),
        (arabic, True),
        (arabic, True),
    ]


def test_headings_of_an_open_document_look_alike_in_every_script() -> None:
    style = open_document_styles()["Heading_20_1"]
    for name, value in (("font-size", "14pt"), ("font-weight", "bold")):
        for each in (f"fo:{name}", f"style:{name}-asian", f"style:{name}-complex"):
            assert f'{each}="{value}"' in style


def test_footnotes_of_an_open_document_stand_below_a_line_with_raised_numbers() -> None:
    with zipfile.ZipFile(TARGET / "reference-a4.odt") as archive:
        styles = archive.read("styles.xml").decode()
    separator = re.findall("<style:footnote-sep.*?/>", styles, re.DOTALL)
    assert len(separator) == 1
    assert 'line-style="solid"' in separator[0]
    number = re.findall('"Footnote_20_Symbol".*?</style:style>', styles, re.DOTALL)
    assert 'text-position="super 58%"' in number[-1]


def test_a_balance_is_a_table_of_two_cells() -> None:
    balance = Balance(Pan("For", "Yes", 0.58), Pan("Against", "No", 0.42))
    (table,) = opened(export(Document("t", "en", (balance,)), "docx")).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [["For, 58%", "Against, 42%"], ["Yes", "No"]]


PAGES = (Prose((Text("one"),)), PageBreak(), Prose((Text("two"),)))


def test_a_page_break_begins_another_page() -> None:
    made = export(Document("t", "en", PAGES), "docx")
    kinds = [each.get(f"{WORD}type") for each in part(made, "word/document.xml").iter(f"{WORD}br")]
    assert kinds == ["page"]
    assert word_paragraphs(made) == ["t", "one", "two"]


@pytest.mark.parametrize(("to", "code"), [("tex", rb"\newpage"), ("rtf", rb"\page")])
def test_a_page_break_in_code(to: str, code: bytes) -> None:
    assert export(Document("t", "en", PAGES), to).count(code) == 1


def test_a_page_break_in_open_document_has_its_style() -> None:
    made = export(Document("t", "en", PAGES), "odt")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.read("content.xml").count(b'text:style-name="Page_20_Break"') == 1
        assert b'style:name="Page_20_Break"' in archive.read("styles.xml")


def school(folder: Path) -> Path:
    """A Word file as a school might have it, without any style of ours."""
    template = docx.Document()
    template.sections[0].left_margin = Mm(50)
    template.sections[0].header.paragraphs[0].text = "St Custard's"
    path = folder / "school.docx"
    template.save(str(path))
    return path


def test_a_schools_template_gives_the_page_and_ours_the_labels(tmp_path: Path) -> None:
    made = opened(export(document(PLAN), "docx", template=school(tmp_path)))
    assert abs((made.sections[0].left_margin or 0) - Mm(50)) < Mm(1)
    assert made.sections[0].header.paragraphs[0].text == "St Custard's"
    labels = [each for each in made.paragraphs if each.style and each.style.name == "Slot Label"]
    assert labels
    assert labels[0].style is not None
    assert labels[0].style.font.all_caps


@pytest.mark.parametrize("name", ["toc 1", "TOC Heading", "Room", "Slot Lead"])
def test_a_template_is_given_the_styles_of_contents_and_of_room(name: str, tmp_path: Path) -> None:
    path = school(tmp_path)
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    styles = parts["word/styles.xml"]
    for style in STYLE.findall(styles.decode()):
        styles = styles.replace(style.encode() if "TOCHeading" in style else b"\0", b"")
    with zipfile.ZipFile(path, "w") as archive:
        for each, part in (parts | {"word/styles.xml": styles}).items():
            archive.writestr(each, part)
    made = opened(export(document(PLAN), "docx", template=path, contents=True))
    assert name.lower() in [each.name.lower() for each in made.styles if each.name]


def test_a_template_keeps_its_own_style_of_that_name(tmp_path: Path) -> None:
    path = school(tmp_path)
    template = docx.Document(str(path))
    template.styles.add_style("Slot Label", 1)
    template.save(str(path))
    made = opened(export(document(PLAN), "docx", template=path))
    assert not made.styles["Slot Label"].font.all_caps


def test_a_style_that_has_another_id_in_another_language_is_not_added_again(
    tmp_path: Path,
) -> None:
    path = school(tmp_path)
    template = docx.Document(str(path))
    template.styles.add_style("footnote text", 1).element.set(f"{WORD}styleId", "Fu\u00dfnotentext")
    template.save(str(path))
    styles = part(export(document(PLAN), "docx", template=path), "word/styles.xml")
    names = [each.get(f"{WORD}val") for each in styles.iter(f"{WORD}name")]
    assert names.count("footnote text") == 1
    assert names.count("Slot Label") == 1


def test_an_open_document_template_gives_the_page(tmp_path: Path) -> None:
    path = tmp_path / "school.odt"
    path.write_bytes(export(document(PLAN), "odt", paper="letter"))
    made = export(document(PLAN), "odt", template=path)
    assert open_paragraphs(made) == open_paragraphs(path.read_bytes())
    assert b'fo:page-width="612pt"' in zipfile.ZipFile(io.BytesIO(made)).read("styles.xml")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_templates_hold_the_styles_they_are_built_from(paper: str) -> None:
    for kind, listing, styles in (
        ("docx", "word/styles.xml", word_styles()),
        ("odt", "styles.xml", open_document_styles()),
    ):
        with zipfile.ZipFile(TARGET / f"reference-{paper}.{kind}") as archive:
            built = archive.read(listing).decode()
        assert len(styles) > 15
        assert [name for name, style in styles.items() if style not in built] == []


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 torn"])
def test_what_is_no_template_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "school.docx"
    path.write_bytes(content)
    with pytest.raises(EssayplanError, match=r"not a docx file that can be used as a template"):
        export(document(PLAN), "docx", template=path)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("docx", r"not a docx file that can be used as a template: word/styles.xml: .* in line 6"),
        ("odt", r"not an odt file that can be used as a template: styles.xml: .* in line 2"),
    ],
)
def test_a_template_with_broken_styles_is_named_and_not_the_plan(
    tmp_path: Path, kind: str, said: str
) -> None:
    path = tmp_path / f"school.{kind}"
    with (
        zipfile.ZipFile(TARGET / f"reference-a4.{kind}") as ours,
        zipfile.ZipFile(path, "w") as archive,
    ):
        for name in ours.namelist():
            content = ours.read(name)
            archive.writestr(name, content[:300] if name.endswith("styles.xml") else content)
    with pytest.raises(EssayplanError, match=said) as raised:
        export(document(PLAN), kind, template=path)
    assert raised.value.diagnostics[0].location
    assert raised.value.diagnostics[0].location.path == str(path)


def test_what_pandoc_cannot_use_of_a_template_is_blamed_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = school(tmp_path)

    def choking(_made: object, _to: str, option: str) -> bytes:
        if "reference-a4" in option:
            return b""
        raise EssayplanError([Diagnostic("pandoc-failed", Severity.ERROR, "pandoc could not")])

    monkeypatch.setattr("essayplan.rendering.exporters.pandoc.pandoc", choking)
    with pytest.raises(EssayplanError, match=r"not a docx file that can be .*: pandoc could not"):
        export(document(PLAN), "docx", template=path)


def test_a_document_that_is_too_much_is_not_blamed_on_its_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = school(tmp_path)
    monkeypatch.setattr(pandoc_run, "_MEMORY", ("+RTS", "-M1M", "-RTS"))
    with pytest.raises(EssayplanError, match=r"^pandoc could not"):
        export(every_nasty()[1], "docx", template=path)


def in_latex(texts: list[str]) -> list[str]:
    """What pandoc reads in the LaTeX of a document with a paragraph for each text."""
    paragraphs = tuple(Prose((Text(text),)) for text in texts)
    made = export(Document("t", "en", paragraphs), "tex")
    command = [str(pandoc_run.program_path()), "-f", "latex", "-t", "json"]
    done = subprocess.run(command, input=made, capture_output=True, check=True)
    return [" ".join(said(each["c"]).split()) for each in json.loads(done.stdout)["blocks"]]


def said(nodes: list[Any]) -> str:
    """The text of pandoc's inlines, with the quotation marks that it takes curly ones for."""
    marks = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
    text = ""
    for node in nodes:
        match node["t"]:
            case "Str":
                text += node["c"]
            case "Quoted":
                before, after = marks[node["c"][0]["t"]]
                text += before + said(node["c"][1]) + after
            case "Span" | "Link":
                text += said(node["c"][1])
            case _:
                text += " "
    return text


@pytest.mark.parametrize(
    "text",
    [
        "`a' and ``b''",
        ",,low''",
        "?`que? !`ay!",
        "a|b",
        "```",
        ",,,,",
        "-- and ---",
        "<<x>>",
        '"x"',
    ],
)
def test_what_latex_would_join_stays_apart(text: str) -> None:
    assert in_latex([f"X {text} X"]) == [f"X {text} X"]


def test_nasty_texts_are_in_latex_as_themselves() -> None:
    texts = [cleaned(Document(f"X {text} X", "en", ())).title for text in NASTY]
    texts = [" ".join(each.replace("\u200b", "").split()) for each in texts]
    assert in_latex(texts) == texts


def test_a_zip_without_styles_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "school.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(EssayplanError, match="template"):
        export(document(PLAN), "docx", template=path)


def test_without_pandoc_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc_run, "find_spec", lambda _name: None)
    with pytest.raises(MissingTool) as raised:
        export(document(PLAN), "docx")
    assert str(raised.value) == (
        "pandoc is not installed "
        '(run: pip install pypandoc_binary, or in a checkout: pip install ".[documents]")'
    )


def test_a_pandoc_of_another_document_version_is_asked_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pandoc_run, "_ASSUMED_VERSION", (9, 9, 9))
    assert word_paragraphs(export(Document("t", "en", (Prose((Text("x"),)),)), "docx")) == [
        "t",
        "x",
    ]


def test_a_pandoc_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc_run, "SECONDS", 0.001)
    with pytest.raises(EssayplanError, match="took more than"):
        export(document(PLAN), "docx")


def test_a_document_beyond_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc_run, "_MEMORY", ("+RTS", "-M1M", "-RTS"))
    with pytest.raises(EssayplanError, match="heap"):
        export(every_nasty()[1], "docx")


@pytest.mark.slow
@needs("soffice")
def test_saving_from_libreoffice_and_reading_again_loses_nothing(tmp_path: Path) -> None:
    expected, laid_out = every_nasty()
    made = tmp_path / "plan.docx"
    made.write_bytes(export(laid_out, "docx", contents=False))
    again = tmp_path / "again"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(again),
        str(made),
    ]
    subprocess.run(command, check=True, capture_output=True)
    saved = (again / "plan.docx").read_bytes()
    assert word_paragraphs(saved) == expected
    assert word_notes(saved) == word_notes(made.read_bytes())
