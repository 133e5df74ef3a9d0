"""The styles of the Word and OpenDocument templates: one table, written in both languages."""

from msgspec import Struct

INK, QUIET, ACCENT, RULE, PROMPT, LINK = "1A1A1A", "595959", "1F3A5F", "BFC7D1", "8A4B08", "1F4E8C"
FONT = "Calibri"


class Style(Struct, frozen=True, kw_only=True):
    """A paragraph or character style. Lengths and sizes are in points, `line` in lines.

    Dots lead to a `right_tab`, where a page number ends; Word's contents name no pages.
    A `rule` runs below each line, from margin to margin.
    """

    name: str
    base: str = "Normal"
    then: str = ""
    before: float = 0
    after: float = 0
    line: float = 1.0
    left: float = 0
    right_tab: float = 0
    size: float = 0
    colour: str = ""
    bold: bool = False
    italic: bool = False
    caps: bool = False
    keep: bool = False
    rule: bool = False
    level: int = 0
    builtin: bool = False


PARAGRAPHS = (
    Style(name="Normal", base="", after=5, line=1.12, size=11, colour=INK, builtin=True),
    Style(name="Body Text", after=5, line=1.12, builtin=True),
    Style(name="First Paragraph", base="Body Text", after=5, line=1.12),
    Style(name="Compact", base="Body Text", after=3, line=1.08),
    Style(
        name="Title",
        then="Body Text",
        after=6,
        size=20,
        colour=ACCENT,
        bold=True,
        keep=True,
        builtin=True,
    ),
    Style(
        name="heading 1",
        then="Body Text",
        before=16,
        after=2,
        size=14,
        colour=ACCENT,
        bold=True,
        keep=True,
        level=1,
        builtin=True,
    ),
    Style(
        name="heading 2",
        then="Body Text",
        before=12,
        after=2,
        size=12,
        colour=ACCENT,
        bold=True,
        keep=True,
        level=2,
        builtin=True,
    ),
    Style(
        name="heading 3",
        then="Body Text",
        before=10,
        after=2,
        size=11,
        colour=ACCENT,
        bold=True,
        keep=True,
        level=3,
        builtin=True,
    ),
    Style(
        name="TOC Heading",
        then="Body Text",
        before=12,
        after=3,
        size=11,
        colour=ACCENT,
        bold=True,
        keep=True,
        builtin=True,
    ),
    Style(name="toc 1", after=1, right_tab=465, builtin=True),
    Style(name="toc 2", after=1, left=14, right_tab=465, builtin=True),
    Style(name="footnote text", after=1, size=9, builtin=True),
    Style(
        name="Slot Label",
        base="Body Text",
        then="Slot",
        before=9,
        after=1,
        size=8,
        colour=QUIET,
        caps=True,
        keep=True,
    ),
    Style(name="Slot", base="Body Text", after=5, line=1.12),
    Style(name="Slot Lead", base="Slot", then="Room", after=0, line=1.12, keep=True),
    Style(name="Room", base="Slot", line=1.8, rule=True),
    Style(
        name="Heading Aside",
        base="Body Text",
        then="Body Text",
        after=3,
        size=9.5,
        colour=QUIET,
        keep=True,
    ),
)
CHARACTERS = (
    Style(name="Quiet", colour=QUIET),
    Style(name="Prompt", colour=PROMPT, italic=True),
    Style(name="Hyperlink", colour=LINK, builtin=True),
)
TABLES = {"Balance": ("top", "bottom"), "Overview": ("top", "bottom", "insideH")}


def word_styles() -> dict[str, str]:
    """Return every style by its id, as WordprocessingML; the order of elements is the schema's."""
    paragraphs = {_id(each.name): _word_paragraph(each) for each in PARAGRAPHS}
    characters = {_id(each.name): _word_character(each) for each in CHARACTERS}
    return paragraphs | characters | {name: _word_table(name) for name in TABLES}


def _id(name: str) -> str:
    return "".join(word[0].upper() + word[1:] for word in name.split())


def _word_paragraph(style: Style) -> str:
    base = f'<w:basedOn w:val="{_id(style.base)}"/>' if style.base else ""
    then = f'<w:next w:val="{_id(style.then)}"/>' if style.then else ""
    default = ' w:default="1"' if not style.base else ""
    custom = "" if style.builtin else ' w:customStyle="1"'
    keep = "<w:keepNext/><w:keepLines/>" if style.keep else ""
    indent = f'<w:ind w:left="{style.left * 20:.0f}"/>' if style.left else ""
    level = f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else ""
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{QUIET}"'
    rule = f"<w:pBdr><w:bottom {line}/><w:between {line}/></w:pBdr>" if style.rule else ""
    spacing = (
        f'<w:spacing w:before="{style.before * 20:.0f}" w:after="{style.after * 20:.0f}" '
        f'w:line="{style.line * 240:.0f}" w:lineRule="auto"/>'
    )
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{_id(style.name)}">'
        f'<w:name w:val="{style.name}"/>{base}{then}<w:qFormat/>'
        f"<w:pPr>{keep}{rule}{spacing}{indent}{level}</w:pPr>{_word_run(style)}</w:style>"
    )


def _word_character(style: Style) -> str:
    custom = "" if style.builtin else ' w:customStyle="1"'
    return (
        f'<w:style w:type="character"{custom} w:styleId="{_id(style.name)}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"{_word_run(style)}</w:style>"
    )


def _word_run(style: Style) -> str:
    size = f"{style.size * 2:.0f}"
    properties: tuple[tuple[str, object], ...] = (
        ("<w:b/><w:bCs/>", style.bold),
        ("<w:i/><w:iCs/>", style.italic),
        ("<w:caps/>", style.caps),
        (f'<w:color w:val="{style.colour}"/>', style.colour),
        ('<w:spacing w:val="12"/>', style.caps),
        (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>', style.size),
    )
    return f"<w:rPr>{''.join(each for each, wanted in properties if wanted)}</w:rPr>"


def _word_table(name: str) -> str:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>' for side in TABLES[name]
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 50), ("left", 0), ("bottom", 50), ("right", 230))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{ACCENT}"/></w:rPr>'
        "</w:tblStylePr></w:style>"
    )


def open_document_styles() -> dict[str, str]:
    """Return every style by its name in the file, as OpenDocument."""
    paragraphs = {_name(each.name): _open_style(each, "paragraph") for each in PARAGRAPHS}
    characters = {_name(each.name): _open_style(each, "text") for each in CHARACTERS}
    return paragraphs | characters | {"Page_20_Break": _PAGE_BREAK, **_FOOTNOTE_NUMBER}


_PAGE_BREAK = (
    '<style:style style:name="Page_20_Break" style:display-name="Page Break" '
    'style:family="paragraph" style:parent-style-name="Text_20_body">'
    '<style:paragraph-properties fo:break-after="page"/></style:style>'
)
"""Only OpenDocument needs a style for it."""
_FOOTNOTE_NUMBER = {
    "Footnote_20_Symbol": (
        '<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" '
        'style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    )
}
"""Before the note itself; pandoc raises only the number in the text."""
_OPEN_NAMES = {
    "Normal": "Standard",
    "Body Text": "Text body",
    "First Paragraph": "First paragraph",
    "heading 1": "Heading 1",
    "heading 2": "Heading 2",
    "heading 3": "Heading 3",
    "footnote text": "Footnote",
    "TOC Heading": "Contents Heading",
    "toc 1": "Contents 1",
    "toc 2": "Contents 2",
    "Hyperlink": "Internet link",
}


def _name(name: str) -> str:
    return _OPEN_NAMES.get(name, name).replace(" ", "_20_")


def _open_style(style: Style, family: str) -> str:
    shown = _OPEN_NAMES.get(style.name, style.name)
    names = f'style:name="{_name(style.name)}" style:display-name="{shown}"'
    based = style.base and family == "paragraph"
    base = f' style:parent-style-name="{_name(style.base)}"' if based else ""
    then = f' style:next-style-name="{_name(style.then)}"' if style.then else ""
    level = f' style:default-outline-level="{style.level}"' if style.level else ""
    keep = ' fo:keep-with-next="always"' if style.keep else ""
    line = f'fo:border-bottom="0.5pt solid #{QUIET}" style:join-border="false"'
    rule = f" {line}" if style.rule else ""
    paragraph = (
        f'<style:paragraph-properties fo:margin-left="{style.left}pt" fo:margin-right="0pt" '
        f'fo:margin-top="{style.before}pt" fo:margin-bottom="{style.after}pt" fo:text-indent="0pt" '
        f'fo:line-height="{style.line:.0%}" fo:text-align="start"'
        f"{keep}{rule}>{_open_tab(style)}</style:paragraph-properties>"
    )
    return (
        f'<style:style {names} style:family="{family}"{base}{then}{level} style:class="text">'
        f"{paragraph if family == 'paragraph' else ''}{_open_text(style)}</style:style>"
    )


def _open_tab(style: Style) -> str:
    """Return a right tab; OpenDocument counts from where the text begins."""
    if not style.right_tab:
        return ""
    place = f'style:position="{style.right_tab - style.left}pt" style:type="right"'
    leader = 'style:leader-style="dotted" style:leader-text="."'
    return f"<style:tab-stops><style:tab-stop {place} {leader}/></style:tab-stops>"


def _open_text(style: Style) -> str:
    properties: tuple[tuple[str, object], ...] = (
        (f'fo:font-family="{FONT}"', style.name == "Normal"),
        (_in_every_script("font-size", f"{style.size}pt"), style.size),
        (f'fo:color="#{style.colour}"', style.colour),
        (_in_every_script("font-weight", "bold"), style.bold),
        (_in_every_script("font-style", "italic"), style.italic),
        ('fo:text-transform="uppercase" fo:letter-spacing="0.6pt"', style.caps),
    )
    return f"<style:text-properties {' '.join(each for each, wanted in properties if wanted)}/>"


def _in_every_script(name: str, value: str) -> str:
    """Return a property for Western, Asian and complex scripts, which have one each."""
    return f'fo:{name}="{value}" style:{name}-asian="{value}" style:{name}-complex="{value}"'
