"""The page that a terminal shows: goldens at three widths, and what foreign text may not do."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

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
    Style,
    Table,
    Text,
)
from essayplan.rendering.outline import document
from essayplan.rendering.terminal import plain, show
from tests.conftest import golden
from tests.rendering.nasty import NASTY
from tests.rendering.sample import PLAN

GOLDENS = Path(__file__).parent / "goldens"


def on_a_terminal(*blocks: Block, width: int = 80, color: str | None = None) -> str:
    file = io.StringIO()
    console = Console(
        file=file,
        force_terminal=True,
        width=width,
        color_system=color,  # type: ignore[arg-type]
    )
    show(Document("", "en", blocks), console)
    return file.getvalue()


@pytest.mark.parametrize("width", [60, 80, 140])
def test_the_sample_plan(width: int, *, update_goldens: bool) -> None:
    made = on_a_terminal(*document(PLAN, why=True).blocks, width=width)
    assert max(map(cell_len, made.splitlines())) <= min(width, 96)
    golden(GOLDENS / f"sample-{width}.txt", made, update=update_goldens)


def test_the_sample_plan_in_colour(*, update_goldens: bool) -> None:
    made = on_a_terminal(*document(PLAN, why=True).blocks, color="256")
    golden(GOLDENS / "sample-colour.txt", made, update=update_goldens)


def test_a_pipe_gets_the_page_of_eighty_columns_without_colour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert plain(document(PLAN, why=True)) == on_a_terminal(*document(PLAN, why=True).blocks)


def test_a_no_break_space_ends_no_line() -> None:
    for words in range(1, 30):
        shown = on_a_terminal(
            Prose((Text("a " * words + "[1]\u00a0"), Text("_" * 10, "gap"))), width=40
        )
        assert shown.count("[1]\u00a0__________") == 1


def test_no_line_ends_in_a_space() -> None:
    lines = plain(document(PLAN, why=True)).splitlines()
    assert lines == [line.rstrip() for line in lines]


def test_no_color_leaves_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    made = on_a_terminal(*document(PLAN).blocks, color="256")
    assert "38;5" not in made
    assert "\x1b[1m" in made


def test_an_ascii_terminal_gets_an_ascii_bar() -> None:
    file = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    made = Balance(Pan("For", "yes", 0.75), Pan("Against", "no", 0.25))
    show(Document("", "en", (made, Bullets(((Text("x"),),)))), Console(file=file))
    file.flush()
    assert isinstance(file.buffer, io.BytesIO)
    assert file.buffer.getvalue().decode() == (
        f"         75% {'#' * 47}{'.' * 16} 25%\nFor      yes\nAgainst  no\n\n- x\n"
    )


@pytest.mark.parametrize(
    ("share", "bar"),
    [
        (0.0, "0% ░░░░░░░░░░ 100%"),
        (0.496, "50% █████░░░░░ 50%"),
        (1.0, "100% ██████████ 0%"),
    ],
)
def test_the_bar_is_as_long_as_the_share(share: float, bar: str) -> None:
    made = Balance(Pan("", "", share), Pan("", "", 1 - share))
    assert on_a_terminal(made, width=len(bar) + 2).splitlines()[0] == f"  {bar}"


def test_labels_stand_beside_their_slots_where_there_is_room() -> None:
    slots = (
        Labelled("Point", (Prose((Text("first"),)), Prose((Text("second"),)))),
        Labelled("", (Prose((Text("third"),)),)),
        Labelled("What would turn the verdict", (Prose((Text("fourth"),)),)),
    )
    assert on_a_terminal(*slots, width=72).splitlines() == [
        "Point             first",
        "                  second",
        "                  third",
        "What would turn the verdict",
        "                  fourth",
    ]
    assert on_a_terminal(*slots, width=71).splitlines() == [
        *("Point", "  first", "  second", "  third"),
        *("What would turn the verdict", "  fourth"),
    ]


def test_notes_are_numbered_and_gathered() -> None:
    one, two = Note((Text("One"),)), Note((Text("Two "), Text("two", "emphasis")))
    used = Prose((Text("a"), one, Text(" b"), two, Text(" c"), one))
    lines = on_a_terminal(used, Notes("Sources"), Heading(2, "End")).splitlines()
    assert lines == ["a[1] b[2] c[1]", "", "Sources", "[1] One", "[2] Two two", "", "End"]
    assert on_a_terminal(used).splitlines()[1:3] == ["", "Notes"]
    assert on_a_terminal(Prose((Text("a"),)), Notes("Sources")) == "a\n"


def test_a_link_shows_its_address() -> None:
    address = "https://example.org"
    links = Prose((Link("here", address), Text(" "), Link(address, address)))
    assert on_a_terminal(links) == f"here <{address}> {address}\n"


def test_a_table_fits_the_terminal_and_is_never_broken_in_a_pipe() -> None:
    table = Table(("id", "question"), (("a", "Was it " * 12), ("bb", "漢字")))
    assert on_a_terminal(table, width=40).splitlines() == [
        "id  question",
        "a   Was it Was it Was it Was it Was it",
        "    Was it Was it Was it Was it Was it",
        "    Was it Was it",
        "bb  漢字",
    ]
    assert plain(Document("", "en", (table,))).splitlines() == [
        *("id  question", f"a   {('Was it ' * 12).strip()}", "bb  漢字")
    ]


def test_a_table_with_no_room_keeps_its_ids_whole_and_its_columns_readable() -> None:
    table = Table(("one", "two", "three"), (("a" * 15, "b" * 15, "c" * 15),))
    assert on_a_terminal(table, width=20).splitlines() == [
        "one              two         three",
        "aaaaaaaaaaaaaaa  bbbbbbbbbb  cccccccccc",
        "                 bbbbb       ccccc",
    ]


@pytest.mark.parametrize("width", [60, 80])
def test_an_id_in_a_table_is_never_broken(width: int) -> None:
    ids = ["khrushchev/secret-speech-turning-point", "khrushchev/stalin-or-stalinism"]
    table = Table(
        ("id", "", "question"), tuple((each, "argument", "Was it? " * 20) for each in ids)
    )
    lines = on_a_terminal(table, width=width).splitlines()
    assert [line.split()[0] for line in lines if line.startswith("k")] == ids
    assert max(map(cell_len, lines)) <= width


def test_a_new_page_is_a_rule() -> None:
    one, two = Prose((Text("one"),)), Labelled("", (Prose((Text("____", "gap"),)),))
    made = on_a_terminal(two, PageBreak(), one, PageBreak(), Heading(2, "x"), width=20)
    rule = "─" * 20
    assert made.splitlines() == ["  ____", "", rule, "", "one", "", rule, "", "x"]


def test_an_ordered_list_hangs_from_its_numbers() -> None:
    listed = Bullets(((Text("one two three four five six"),), (Text("b"),)), ordered=True)
    assert on_a_terminal(listed, width=20).splitlines() == [
        *("1. one two three", "   four five six", "2. b")
    ]


@pytest.mark.parametrize("style", ["plain", "strong", "emphasis", "quiet", "prompt"])
@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_shown_and_never_obeyed(text: str, style: Style) -> None:
    made = on_a_terminal(Prose((Text(text, style),)), Heading(2, text, text), width=200)
    assert made.replace("\n", "").isprintable() or not text.isprintable()
    assert not {"\x1b", "\x9b", "\u202e", "\x00"} & set(made)
    if text.isprintable() and text.strip():
        assert " ".join(text.split()) in made


@given(st.text(st.characters()), st.integers(1, 120))
def test_any_text_fits_any_width(text: str, width: int) -> None:
    block = Prose((Text(text),))
    lines = on_a_terminal(block, Labelled("Point", (block,)), width=width).split("\n")
    assert all(cell_len(line) <= max(width, 20) for line in lines)
