"""What nobody can see is made visible, and nothing else is touched."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.rendering.document import Document, Heading, Link, Note, Prose, Text
from essayplan.rendering.visible import cleaned, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("\x9b2J", r"\x9b2J"),
        ("a\nb\tc\rd", r"a\nb\tc\rd"),
        ("\x00\x7f", r"\x00\x7f"),
        ("\u202egnp.exe", r"\u202egnp.exe"),
        ("\u2066x\u2069", r"\u2066x\u2069"),
        ("a\u2028b\u2029", r"a\u2028b\u2029"),
        ("\ufeffx", r"\ufeffx"),
        ("\U000e0041", r"\U000e0041"),
        ("caf\udce9", r"caf\udce9"),
        ("é 漢字 🎉", "é 漢字 🎉"),
        ("\u200d\u200c\u200e\u200f\xad", "\u200d\u200c\u200e\u200f\xad"),
        (r"C:\new", r"C:\new"),
        ("[bold]x[/bold] :smile:", "[bold]x[/bold] :smile:"),
    ],
)
def test_the_unseen_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    shown = visible(text)
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(each) for each in shown}
    assert visible(shown) == shown
    if text.isprintable():
        assert shown == text


def test_a_document_is_cleaned_everywhere() -> None:
    hostile, clean = "a \n\t b\x1b", r"a b\x1b"
    document = Document(
        hostile,
        "en",
        (
            Heading(2, hostile, hostile),
            Prose((Text(hostile, "strong"), Note((Link(hostile, "https://example.org"),)))),
        ),
    )
    assert cleaned(document) == Document(
        clean,
        "en",
        (
            Heading(2, clean, clean),
            Prose((Text(clean, "strong"), Note((Link(clean, "https://example.org"),)))),
        ),
    )
