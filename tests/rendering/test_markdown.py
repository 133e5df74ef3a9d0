"""What Markdown says is what the plan said, whatever program reads it."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from essayplan.rendering import exporters
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Inline,
    Labelled,
    Link,
    Note,
    PageBreak,
    Prose,
    Style,
    Table,
    Text,
)
from essayplan.rendering.exporters.markdown import export
from essayplan.rendering.visible import cleaned
from tests.conftest import golden
from tests.rendering.nasty import NASTY
from tests.rendering.readers import Spans, commonmark_py, markdown_it, mistune_, plain
from tests.rendering.sample import PLAN

Reader = Callable[[str], list[Spans]]
STRICT_READERS: tuple[Reader, ...] = (markdown_it, commonmark_py)
READERS: tuple[Reader, ...] = (*STRICT_READERS, mistune_)  # mistune reads no &#97; in a tree
WITH_FOOTNOTES: tuple[Reader, ...] = (markdown_it, mistune_)
STYLED = {"strong": "strong", "emphasis": "em", "prompt": "em"}


def written(*blocks: Block) -> str:
    return export(cleaned(Document("", "en", blocks))).decode()


def prose(*inlines: Inline) -> Prose:
    return Prose(inlines)


def seen(text: str) -> str:
    """Return what a reader sees of `text`: how white space is made up says nothing."""
    return " ".join(cleaned_text(text).split())


def cleaned_text(text: str) -> str:
    return cleaned(Document(text, "en", ())).title


def filled(blocks: Iterable[str]) -> list[str]:
    return [" ".join(block.split()) for block in blocks if block.strip()]


def spans(runs: Iterable[tuple[str, Style]]) -> Spans:
    return [
        (cleaned(Document(text, "en", ())).title, STYLED.get(style, "")) for text, style in runs
    ]


def letters(block: Spans) -> list[tuple[str, str]]:
    """Return each letter with its style; whether a space is in italics nobody sees."""
    return [(letter, style) for text, style in block for letter in text if not letter.isspace()]


texts = st.text(st.characters(codec="utf-8"), max_size=12) | st.lists(
    st.sampled_from(NASTY), max_size=3
).map("".join)
punctuated = st.text(st.sampled_from("\\`*_[]<>~^|{}!&$@:#+-=.()1a \u00a0é“”€;,/wx"), max_size=14)
hostile = texts | punctuated


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_reads_back_as_itself(read: Reader, text: str) -> None:
    source = written(
        prose(Text(text)),
        Heading(2, text),
        prose(Text(text, "strong")),
        prose(Text("x "), Text(text)),
        Bullets(((Text(text),), (Text("x"),)), ordered=True),
        Labelled("Point", (Bullets(((Text(text), Text(" (1956)", "quiet")),)),)),
        prose(Text("the end")),
    )
    shown = seen(text)
    expected = [shown, shown, shown, seen(f"x {shown}"), shown, "x", "Point:"]
    expected += [seen(f"{shown} (1956)"), "the end"]
    assert filled(plain(read(source))) == filled(expected)


@given(st.lists(hostile, min_size=1, max_size=4))
def test_any_paragraphs_read_back_as_themselves(paragraphs: list[str]) -> None:
    source = written(*(prose(Text(text)) for text in paragraphs))
    for read in READERS:
        assert filled(plain(read(source))) == filled(map(seen, paragraphs))


@given(st.lists(st.tuples(hostile, st.sampled_from(("plain", "strong", "emphasis"))), max_size=5))
def test_any_styles_read_back_as_themselves(runs: list[tuple[str, Style]]) -> None:
    source = written(prose(*(Text(text, style) for text, style in runs)))
    for read in STRICT_READERS:
        assert [each for block in read(source) for each in letters(block)] == letters(spans(runs))


def test_notes_become_footnotes_and_equal_notes_share_one() -> None:
    note, other = Note((Text("Taubman, p. 240."),)), Note((Text("*Notes*"),))
    source = written(
        prose(Text("one"), note), prose(Text("two"), other), prose(Text("three"), note)
    )
    assert source == (
        "one[^1]\n\ntwo[^2]\n\nthree[^1]\n\n[^1]: Taubman, p. 240.\n\n[^2]: \\*Notes\\*\n"
    )


@pytest.mark.parametrize("read", WITH_FOOTNOTES)
@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_cannot_undo_a_footnote(read: Reader, text: str) -> None:
    note = Note((Text(text), Text(" end")))
    source = written(prose(Text(text), note, Text(text)), Bullets(((note, Text(text)),)))
    blocks = read(source)
    assert [[style for _, style in block].count("note") for block in blocks] == [1, 1, 0]
    assert filled(plain(blocks))[-1] == seen(f"{text} end")
    assert plain(blocks)[0].split() == f"{cleaned_text(text)}{cleaned_text(text)}".split()


def test_a_link_leads_to_its_address_and_shows_its_text() -> None:
    address = Link("https://example.org/a_b?c=1&d=2", "https://example.org/a_b?c=1&d=2")
    named = Link("see [this]", "https://example.org/a b>(c)")
    source = written(prose(address, Text(" "), named, Text("(x)")))
    assert source == (
        "<https://example.org/a_b?c=1&d=2> "
        "[see \\[this\\]](<https://example.org/a%20b%3E(c)>)\\(x)\n"
    )
    for read in READERS:
        assert read(source)[0][2] == ("see [this]", "link")


@pytest.mark.parametrize("read", WITH_FOOTNOTES)
@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_stays_in_its_cell(read: Reader, text: str) -> None:
    source = written(Table(("a", text), (("x", text), (text, "y"))))
    shown = seen(text)
    assert [" ".join(cell.split()) for cell in plain(read(source))] == [
        *("a", shown),
        *("x", shown),
        *(shown, "y"),
    ]


@pytest.mark.parametrize("read", STRICT_READERS)
def test_a_gap_is_its_underscores(read: Reader) -> None:
    gap = "_" * 10
    source = written(prose(Text(gap, "gap")), prose(Text("[1] "), Text(gap, "gap"), Text(" rose")))
    assert plain(read(source)) == [gap, f"[1] {gap} rose"]


def test_a_new_page_is_a_thematic_break() -> None:
    source = written(prose(Text("one")), PageBreak(), prose(Text("two")))
    assert source == "one\n\n---\n\ntwo\n"
    assert [each.type for each in MarkdownIt().parse(source)].count("hr") == 1


def test_ordinary_prose_is_left_as_it_is() -> None:
    prose_text = (
        "R&D cost $5 million (3% of GNP) in 1956-57; A. J. P. Taylor's 'view' -- e.g. \"yes!\" "
        "-- was: 5 + 3 = 8, at 12:30, for #1 of 2/3."
    )
    assert written(prose(Text(prose_text))) == f"{prose_text}\n"
    assert written(prose(Text("[Say why it proves your point.]", "prompt"))) == (
        "_[Say why it proves your point.]_\n"
    )


def test_the_sample_plan(*, update_goldens: bool) -> None:
    expected = Path(__file__).parent / "goldens" / "sample.md"
    golden(expected, exporters.export(PLAN, "md", why=True).decode(), update=update_goldens)
