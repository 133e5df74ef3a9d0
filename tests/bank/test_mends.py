"""Reading goes on after a slip within one line: what comes after it is told in the same run."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.bank.decode import read_as
from essayplan.bank.load import load
from essayplan.bank.mends import MOST_READ
from essayplan.bank.nodes import Tree
from essayplan.bank.tree import read
from essayplan.model import Evidence
from tests.bank.test_tree import data

LINES = (
    *(
        "a: b",
        "- c",
        "  - d",
        "  e: f",
        "g:",
        "a: *x y",
        "  h: @i",
        "- j: k: l",
        "- *m",
        "n: - o",
        "p: ? q",
    ),
    *("n: [o, p", "q: {r: s: t}", 'u: "v" w', "x: 'y", "  z: |a", "\tb: 1", 'c: "\\q"'),
    *("d: !e f", "g: {h: @i, j: *k}", "l: &m n", "o: # p", "q: [r: s]", "t: {u: 'v' w}"),
)
EVERY_SLIP = """\
a: Homework: a burden  # twice
b: @school
  and its pupils
c: "un" quoted
d: [ref] says so
e: |x
f: "C:\\Users"
g: [x, @y, z]
h: "not closed
i: *emphasis* here
j:
  - `code`
k: - b
l: ? c
m: fine
"""


def told(tree: Tree) -> list[str]:
    places = [(d.location.line, d.location.column, d.code) for d in tree.diagnostics if d.location]
    return [f"{line}:{column} {code}" for line, column, code in sorted(places)]


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
def test_every_slip_of_a_line_is_told_and_taken_for_what_was_meant(*, pure: bool) -> None:
    tree = read(EVERY_SLIP, "f", pure=pure)
    assert tree.complete
    assert told(tree) == [
        "1:12 unquoted-colon",
        "2:4 reserved-character",
        "4:9 text-after-quote",
        "5:4 text-after-bracket",
        "6:4 block-indicator",
        "7:7 bad-escape",
        "8:8 reserved-character",
        "9:4 unclosed-quote",
        "10:4 alias",
        "12:5 reserved-character",
        "13:4 dash-after-colon",
        "14:4 not-yaml",
    ]
    assert data(tree.root) == {
        "a": "Homework: a burden",
        "b": "@school and its pupils",
        "c": '"un" quoted',
        "d": "[ref] says so",
        "e": "|x",
        "f": "C:\\Users",
        "g": ["x", "@y", "z"],
        "h": '"not closed',
        "i": "*emphasis* here",
        "j": ["`code`"],
        "k": "- b",
        "l": "? c",
        "m": "fine",
    }


@pytest.mark.parametrize(
    ("text", "expected", "unread"),
    [
        ("a: [b, c\nd: @x\n", ["1:4 unclosed-bracket"], 2),
        ('a: "open\n  more\nb: @x\n', ["1:4 unclosed-quote"], 2),
        ("a: - b\n  - c\nd: @x\n", ["1:4 dash-after-colon"], 2),
        ("a: {b: 1,\n  c: @d}\ne: @f\n", ["2:6 reserved-character"], 3),
        ("a: @b\n\tc: 1\nd: 1\n", ["1:4 reserved-character", "2:1 tab"], 3),
        ("a: @b\n\tc: 1\n# the end\n", ["1:4 reserved-character", "2:1 tab"], 0),
        ("a: 1\n" + "[" * 20 + "\nb: 1\n", ["2:1 unclosed-bracket"], 3),
        ("a: 1\nb:\n  " + "- " * 20 + "c\nd: 1\n", ["3:33 too-deep"], 4),
        ("<html>\na: 1\n", ["1:1 web-page"], 0),
    ],
)
def test_where_reading_cannot_go_on_it_is_said_from_where_nothing_was_read(
    text: str, expected: list[str], unread: int
) -> None:
    tree = read(text, "f")
    assert (told(tree), tree.complete, tree.unread) == (expected, False, unread)


def test_a_text_with_a_slip_gives_no_second_problem() -> None:
    text = "id: e\nfact: f\ndate: @1956\nkind: *event\nurl: x\nsources:\n  - A: b: c\n  - @s\n"
    found = read_as(Evidence, text, "f").diagnostics
    assert [f"{each.location} {each.code}" for each in found] == [
        "f:3:7 reserved-character",
        "f:4:7 alias",
        "f:5:1 unknown-field",
        "f:7:9 unquoted-colon",
        "f:8:5 reserved-character",
    ]


def test_a_reference_with_a_slip_is_not_missed(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text("evidence:\n  e: {fact: f, sources: [@s, t]}\n", encoding="utf-8")
    found = load(path).diagnostics
    assert [each.code for each in found] == ["reserved-character", "dangling-reference"]


def test_what_was_not_read_is_told_after_the_problem_that_hides_it(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text("evidence:\n  y: {fact: [f\n  z: {fact: @f}\n", encoding="utf-8")
    slip, note = load(path).diagnostics
    assert slip.code == "unclosed-bracket"
    assert (note.code, note.severity, f"{note.location}") == ("not-read", "note", f"{path}:3:1")
    assert note.message == "From this line on the file was not read, so it may hold more problems."
    assert note.excerpt == "  z: {fact: @f}"


def test_a_large_file_is_not_read_again_and_again() -> None:
    text = "a: @x\nb: @y\nc: @z\n" + "# \n" * (MOST_READ // 6)
    assert told(read(text, "f")) == ["1:4 reserved-character", "2:4 reserved-character"]


@given(st.lists(st.sampled_from(LINES), max_size=7))
def test_both_parsers_tell_the_same_of_every_slip(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    fast, pure = read(text, "f"), read(text, "f", pure=True)
    assert (told(fast), fast.complete, fast.unread) == (told(pure), pure.complete, pure.unread)


SMALL = """\
evidence:
  e1: {fact: It fell in 1956}
questions:
  q:
    question: Was it so?
    themes: [rule, war]
    for:
      position: yes it was
      arguments:
        - id: a1
          theme: rule
          claim: It was one
          evidence: [e1]
    against:
      position: it was not
      arguments:
        - id: b1
          theme: war
          claim: Not one
          evidence: [e1]
          answers: [a1]
"""


@pytest.mark.parametrize(
    ("written", "slip", "code"),
    [
        ("id: a1", 'id: "a1', "unclosed-quote"),
        ("id: a1", "id: @a1", "reserved-character"),
        ("id: a1", "id: *a1*", "alias"),
        ("id: a1", "id: a1,", "bad-id"),
        ("  e1: {", '  "e1: {', "unclosed-quote"),
        ("theme: war", 'theme: "war', "unclosed-quote"),
        ("theme: war", "theme: @war", "reserved-character"),
        ("themes: [rule, war]", "themes: [rule, @war]", "reserved-character"),
        ("claim: It was one", "claim: It: was one", "unquoted-colon"),
    ],
)
def test_a_slip_in_a_name_does_not_invent_what_depends_on_it(
    tmp_path: Path, written: str, slip: str, code: str
) -> None:
    path = tmp_path / "bank.yaml"
    assert written in SMALL
    path.write_text(SMALL.replace(written, slip, 1), encoding="utf-8")
    assert [each.code for each in load(path).diagnostics] == [code]


def test_the_rest_of_a_text_with_no_break_spaces_stays_a_text_after_a_slip() -> None:
    text = "a: b: c\nd: |\n  one\n  \u00a0this: is\n"
    assert told(read(text, "f")) == ["1:5 unquoted-colon"]


def test_a_slip_that_the_parser_stops_at_too_is_told_once() -> None:
    assert told(read("sources:\n  *a s1: {type: book}\n", "f")) == ["2:3 alias"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a: {b: "One"', ["1:4 unclosed-bracket"]),
    ],
)
def test_a_bracket_that_is_missing_is_told_where_it_opened(text: str, expected: list[str]) -> None:
    assert told(read(text, "f"))[:1] == expected
