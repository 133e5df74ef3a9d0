"""Builds the Word and OpenDocument templates: `python -m tests.tools.word_templates`.

From pandoc's own reference documents, so that every style that pandoc writes is there. What is
ours: the paper, the type, quiet labels, page numbers, and footnotes that count through (pandoc's
start again with every section).
"""

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from essayplan.rendering.exporters.pandoc_run import program_path
from tests.tools.word_styles import FONT, QUIET, open_document_styles, word_styles

TARGET = Path(__file__).parents[2] / "essayplan" / "rendering" / "templates"
PAPERS = {"a4": (595.3, 841.9), "letter": (612, 792)}
"""Width and height in points."""
MARGIN = 65  # points: 2.3 cm
EARLIEST = (1980, 1, 1, 0, 0, 0)
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_AFTER_NUMBER = 'style:num-suffix="\N{NO-BREAK SPACE}"'
"""In OpenDocument nothing else stands between a footnote's number and its text."""

Edit = Callable[[str], str]


def word(paper: str) -> bytes:
    edits: dict[str, Edit] = {
        "word/document.xml": lambda _: _document(paper),
        "word/styles.xml": _word_styles,
        "word/theme/theme1.xml": _theme,
        "word/footer1.xml": lambda _: _footer(),
        "word/_rels/document.xml.rels": _relationships,
        "[Content_Types].xml": _content_types,
        "docProps/core.xml": lambda text: re.sub(r"(<dc:(title|creator)>)[^<]*", r"\1", text),
    }
    return rebuilt(_default("docx"), edits)


def open_document(paper: str) -> bytes:
    return rebuilt(_default("odt"), {"styles.xml": lambda text: _open_styles(text, paper)})


def rebuilt(archive: bytes, edits: dict[str, Edit]) -> bytes:
    """Return the archive with its parts edited, and those added that an edit names."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        old = {name: source.read(name).decode() for name in source.namelist()}
        for name in [*old, *(name for name in edits if name not in old)]:
            text = edits.get(name, str)(old.get(name, ""))
            packed = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            target.writestr(ZipInfo(name, EARLIEST), text, packed)
    return buffer.getvalue()


def _default(kind: str) -> bytes:
    command = [str(program_path()), f"--print-default-data-file=reference.{kind}"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def _document(paper: str) -> str:
    width, height = (f"{20 * length:.0f}" for length in PAPERS[paper])
    sides = " ".join(f'w:{side}="{20 * MARGIN}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'{_DECLARATION}<w:document {_WORD} xmlns:r="{_LINKS}"><w:body><w:p/><w:sectPr>'
        '<w:footerReference w:type="default" r:id="rIdFooter1"/>'
        '<w:footnotePr><w:numFmt w:val="decimal"/><w:numRestart w:val="continuous"/></w:footnotePr>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar {sides} w:header="709" w:footer="624" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _footer() -> str:
    look = f'<w:rPr><w:color w:val="{QUIET}"/><w:sz w:val="18"/></w:rPr>'
    runs = (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    page = "".join(f"<w:r>{look}{run}</w:r>" for run in runs)
    centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    return f"{_DECLARATION}<w:ftr {_WORD}><w:p>{centred}{page}</w:p></w:ftr>"


def _word_styles(text: str) -> str:
    for name, style in word_styles().items():
        old = rf'<w:style [^>]*w:styleId="{name}">.*?</w:style>\s*'
        text = re.sub(old, "", text, flags=re.DOTALL)
        text = text.replace("</w:styles>", f"{style}\n</w:styles>")
    return text


def _theme(text: str) -> str:
    return re.sub(r'<a:latin typeface="Aptos[^/]*/>', f'<a:latin typeface="{FONT}"/>', text)


def _relationships(text: str) -> str:
    footer = f'<Relationship Id="rIdFooter1" Type="{_LINKS}/footer" Target="footer1.xml"/>'
    return text.replace("</Relationships>", f"{footer}</Relationships>")


def _content_types(text: str) -> str:
    footer = f'<Override PartName="/word/footer1.xml" ContentType="{_PART}"/>'
    return text.replace("</Types>", f"{footer}</Types>")


def _open_styles(text: str, paper: str) -> str:
    for name, style in open_document_styles().items():
        old = rf'<style:style style:name="{name}"[^>]*?(?:/>|(?<!/)>.*?</style:style>)'
        text = re.sub(old, "", text, flags=re.DOTALL)
        text = text.replace("</office:styles>", f"{style}\n</office:styles>")
    text = text.replace("text:footnotes-position=", f"{_AFTER_NUMBER} text:footnotes-position=")
    text = text.replace('style:line-style="none"', 'style:line-style="solid"')  # above footnotes
    width, height = PAPERS[paper]
    text = re.sub(r'fo:page-width="[^"]*"', f'fo:page-width="{width}pt"', text)
    text = re.sub(r'fo:page-height="[^"]*"', f'fo:page-height="{height}pt"', text)
    return re.sub(r'(fo:margin-(?:top|bottom|left|right)=)"1in"', rf'\1"{MARGIN}pt"', text)


if __name__ == "__main__":
    for each in PAPERS:
        (TARGET / f"reference-{each}.docx").write_bytes(word(each))
        (TARGET / f"reference-{each}.odt").write_bytes(open_document(each))
