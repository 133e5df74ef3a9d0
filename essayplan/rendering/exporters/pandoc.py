"""Word, OpenDocument, EPUB, LaTeX and RTF, through pandoc."""

import uuid
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from essayplan.errors import EssayplanError
from essayplan.rendering.document import Document
from essayplan.rendering.exporters.pandoc_blocks import Look, tree
from essayplan.rendering.exporters.pandoc_contents import with_contents
from essayplan.rendering.exporters.pandoc_direction import with_directions
from essayplan.rendering.exporters.pandoc_latex import apart
from essayplan.rendering.exporters.pandoc_parts import finished
from essayplan.rendering.exporters.pandoc_run import Tree, pandoc
from essayplan.rendering.exporters.pandoc_template import merged, unusable
from essayplan.rendering.exporters.pandoc_tree import meta_text
from essayplan.rendering.visible import cleaned

PAPERS = ("a4", "letter")
TEMPLATED = ("docx", "odt")
_TEMPLATES = Path(__file__).parents[1] / "templates"
_LOOKS = {
    "docx": Look(
        styles=True,
        room=True,
        page_break=("openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'),
    ),
    "odt": Look(
        styles=True,
        room=True,
        page_break=("opendocument", '<text:p text:style-name="Page_20_Break"/>'),
    ),
    "epub": Look(styles=True, title=True),
    "latex": Look(page_break=("latex", r"\newpage")),
    "tex": Look(page_break=("latex", r"\newpage")),
    "rtf": Look(page_break=("rtf", r"\page")),
}
_WRITERS = {"epub": "epub3", "latex": "latex-smart", "tex": "latex-smart"}
"""Pandoc's names. Its LaTeX is told not to be "smart": `--` in a text is two hyphens."""
_LATEX = ("--standalone", "--variable=geometry:margin=2.5cm", "--variable=colorlinks")
_RTF_PAPERS = {"a4": (11906, 16838), "letter": (12240, 15840)}
"""Width and height in twentieths of a point."""
_OPTIONS = {
    "epub": ("--epub-title-page=false",),
    "latex": _LATEX,
    "tex": _LATEX,
    "rtf": ("--standalone",),
}


def export(  # noqa: PLR0913 - each is an option that a user gives
    document: Document,
    to: str,
    *,
    template: Path | None = None,
    paper: str = "a4",
    contents: bool | None = None,
    subject: str = "",
) -> bytes:
    """Return `document` as docx, odt, epub, tex (or latex) or rtf; the same bytes twice.

    `template` is a docx or odt whose styles, margins, headers and footers are used in place of
    ours; the other formats take none. `paper` is "a4" or "letter". `contents` asks for a table of
    contents in docx or odt, or for none; None leaves it to the document's length. `subject` is
    the school subject, for the file's properties; they name no author, who is the student. Raises
    MissingTool without pandoc, EssayplanError for a template that cannot be used or a document
    that is beyond pandoc's limits, and OSError for a template that cannot be read.
    """
    document = cleaned(document)
    made = tree(document, _LOOKS[to])
    made["meta"] |= _properties(made, subject, paper)
    if to in TEMPLATED:
        made = with_contents(made, to, wanted=contents)
        made = with_directions(made) if to == "docx" else made  # pandoc's odt knows none
        return finished(_templated(made, to, template, paper), to)
    made = apart(made) if to in {"latex", "tex"} else made
    return finished(pandoc(made, _WRITERS.get(to, to), *_OPTIONS[to], *_head(to, paper)), to)


def _head(to: str, paper: str) -> tuple[str, ...]:
    """Return the option for what goes into the head of a file, where pandoc has no other."""
    if to == "epub":
        return _style_sheet()
    if to != "rtf":
        return ()
    width, height = _RTF_PAPERS[paper]
    margins = "".join(rf"\marg{side}1300" for side in "ltrb")
    return (rf"--variable=header-includes=\paperw{width}\paperh{height}{margins}",)


def _style_sheet() -> tuple[str]:
    """Return the option that styles an EPUB; shut in, pandoc cannot read a `--css` itself."""
    css = (_TEMPLATES / "book.css").read_text(encoding="utf-8")
    return (f"--variable=header-includes=<style>{css}</style>",)


def _templated(made: Tree, to: str, template: Path | None, paper: str) -> bytes:
    ours = _TEMPLATES / f"reference-{paper}.{to}"
    if template is None:
        return pandoc(made, to, f"--reference-doc={ours}")
    with TemporaryDirectory() as folder:
        reference = Path(folder, f"reference.{to}")
        reference.write_bytes(merged(template, ours))
        try:
            return pandoc(made, to, f"--reference-doc={reference}")
        except EssayplanError as error:
            pandoc(made, to, f"--reference-doc={ours}")  # raises where it is not the template
            raise unusable(template, error.diagnostics[0].message, to) from error


def _properties(made: Tree, subject: str, paper: str) -> Tree:
    """Return the properties that pandoc looks for; an EPUB's identifier comes from its content."""
    identifier = uuid.uuid5(uuid.NAMESPACE_OID, msgspec.json.encode(made).decode()).urn
    said = {"subject": subject, "papersize": paper, "identifier": identifier}
    return {key: meta_text(value) for key, value in said.items() if value}
